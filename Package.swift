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
      name: "StemmaRelating", dependencies: ["StemmaModel", "GraphAlgorithms"],
      resources: [
        .embedInCode("Resources/affiliations.txt"), .embedInCode("Resources/countries.txt"),
        .embedInCode("Resources/cues.txt"), .embedInCode("Resources/institutions.txt"),
        .embedInCode("Resources/stopwords.txt"),
      ]),
    .target(name: "StemmaAnalysis", dependencies: ["StemmaModel", "GraphAlgorithms"]),
    .target(name: "StemmaComparing", dependencies: ["StemmaModel", "StemmaResolving"]),
    .target(
      name: "StemmaDrawing", dependencies: ["StemmaModel", "StemmaComparing", "Graphviz"],
      resources: [.embedInCode("Resources/style.css")]),
    .target(
      name: "StemmaChecking", dependencies: ["StemmaModel", "StemmaReading", "CommonMark"],
      resources: [.embedInCode("Resources/venue-families.txt")]),
    .target(
      name: "Stemma",
      dependencies: [
        "StemmaModel", "StemmaReading", "StemmaResolving", "StemmaRelating", "StemmaAnalysis",
        "StemmaComparing", "StemmaDrawing", "StemmaChecking", "GraphAlgorithms",
      ]),
    .target(
      name: "StemmaCommand",
      dependencies: [
        "Stemma", "StemmaAnalysis", "StemmaReading", "StemmaDrawing", "StemmaChecking", "Graphviz",
        "GraphAlgorithms",
      ]),
    .executableTarget(name: "StemmaMain", dependencies: ["StemmaCommand"]),
    // Not a product: what scripts/measure-layers runs.
    .executableTarget(
      name: "LayerMeasurement",
      dependencies: [
        "StemmaModel", "StemmaReading", "StemmaResolving", "StemmaRelating", "StemmaAnalysis",
        "GraphAlgorithms",
      ]),
    .executableTarget(name: "LeidenBenchmark", dependencies: ["GraphAlgorithms"]),
    .testTarget(name: "GraphvizTests", dependencies: ["Graphviz"]),
    .testTarget(name: "CommonMarkTests", dependencies: ["CommonMark"]),
    .testTarget(name: "GraphAlgorithmsTests", dependencies: ["GraphAlgorithms"]),
    .testTarget(
      name: "StemmaReadingTests", dependencies: ["StemmaReading", "GraphAlgorithms"], exclude: ["Goldens"]),
    .testTarget(
      name: "StemmaResolvingTests",
      dependencies: ["StemmaResolving", "StemmaReading", "GraphAlgorithms"], exclude: ["Fixtures"]),
    .testTarget(
      name: "StemmaRelatingTests",
      dependencies: ["StemmaRelating", "StemmaResolving", "StemmaReading", "GraphAlgorithms"],
      exclude: ["Fixtures"]),
    .testTarget(name: "StemmaAnalysisTests", dependencies: ["StemmaAnalysis"]),
    .testTarget(
      name: "StemmaComparingTests",
      dependencies: ["StemmaComparing", "StemmaReading", "GraphAlgorithms"]),
    .testTarget(
      name: "StemmaDrawingTests", dependencies: ["StemmaDrawing"], exclude: ["Goldens"]),
    .testTarget(name: "StemmaCheckingTests", dependencies: ["StemmaChecking", "Stemma"]),
    .testTarget(name: "StemmaTests", dependencies: ["Stemma"]),
    .testTarget(name: "StemmaCommandTests", dependencies: ["StemmaCommand", "StemmaMain"]),
  ]
)
