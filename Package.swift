// swift-tools-version: 6.2
import PackageDescription

// A target a stage: imports go only towards StemmaModel, so the compiler holds the direction of the flow.
// C libraries are linked by their module maps; without `pkgConfig:` no pkg-config program is needed.
let package = Package(
  name: "stemma",
  products: [
    .library(name: "Stemma", targets: ["Stemma"]),
    .library(name: "GraphAlgorithms", targets: ["GraphAlgorithms"]),
    .executable(name: "stemma", targets: ["StemmaMain"]),
  ],
  targets: [
    .systemLibrary(name: "CGraphviz", providers: [.apt(["libgraphviz-dev"])]),
    .systemLibrary(
      name: "CMarkGFM", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .target(name: "Graphviz", dependencies: ["CGraphviz"]),
    .target(name: "CommonMark", dependencies: ["CMarkGFM"]),
    .target(name: "GraphAlgorithms"),
    .target(name: "StemmaModel"),
    .target(
      name: "StemmaReading", dependencies: ["StemmaModel", "CommonMark"],
      resources: [
        .embedInCode("Resources/words.txt"), .embedInCode("Resources/venues.txt"),
        .embedInCode("Resources/links.txt"),
      ]),
    .target(name: "StemmaResolving", dependencies: ["StemmaModel"]),
    .target(
      name: "StemmaRelating", dependencies: ["StemmaModel"],
      resources: [
        .embedInCode("Resources/cues.txt"), .embedInCode("Resources/institutions.txt"),
        .embedInCode("Resources/stopwords.txt"),
      ]),
    .target(name: "StemmaAnalysis", dependencies: ["StemmaModel", "GraphAlgorithms"]),
    .target(
      name: "StemmaDrawing", dependencies: ["StemmaModel", "Graphviz"],
      resources: [.embedInCode("Resources/style.css")]),
    .target(
      name: "Stemma",
      dependencies: [
        "StemmaModel", "StemmaReading", "StemmaResolving", "StemmaRelating", "StemmaAnalysis",
        "StemmaDrawing",
      ]),
    .target(name: "StemmaCommand", dependencies: ["Stemma", "StemmaDrawing", "Graphviz"]),
    .executableTarget(name: "StemmaMain", dependencies: ["StemmaCommand"]),
    .testTarget(name: "GraphvizTests", dependencies: ["Graphviz"]),
    .testTarget(name: "CommonMarkTests", dependencies: ["CommonMark"]),
    .testTarget(name: "GraphAlgorithmsTests", dependencies: ["GraphAlgorithms"]),
    .testTarget(
      name: "StemmaReadingTests", dependencies: ["StemmaReading", "GraphAlgorithms"], exclude: ["Goldens"]),
    .testTarget(
      name: "StemmaResolvingTests",
      dependencies: ["StemmaResolving", "StemmaReading", "GraphAlgorithms"]),
    .testTarget(
      name: "StemmaRelatingTests",
      dependencies: ["StemmaRelating", "StemmaResolving", "StemmaReading"]),
    .testTarget(name: "StemmaAnalysisTests", dependencies: ["StemmaAnalysis"]),
    .testTarget(
      name: "StemmaDrawingTests", dependencies: ["StemmaDrawing"], exclude: ["Goldens"]),
    .testTarget(name: "StemmaTests", dependencies: ["Stemma"]),
    .testTarget(name: "StemmaCommandTests", dependencies: ["StemmaCommand", "StemmaMain"]),
  ]
)
