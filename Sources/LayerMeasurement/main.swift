import Foundation
import GraphAlgorithms
import StemmaAnalysis
import StemmaModel
import StemmaReading
import StemmaRelating
import StemmaResolving

// Measures which weights of the layers find the topics that the keepers of lists see. See scripts/measure-layers.

/// A collection with the topics that its lists put papers under, and ties that know nothing of these.
struct Field: Sendable {
  var name: String
  var network: Network
  /// The papers that stand under exactly one topic, and the number of the topic of each.
  var papers: [Int]
  var topics: Partition

  /// The field of a list or folder; nil if its headings tell fewer than two topics of at least 20 papers.
  init?(_ path: String) {
    guard let files = try? InputFile.listPaths(at: path).map({ try InputFile(path: $0, isNamed: true) })
    else {
      return nil
    }
    name = path.split(separator: "/").suffix(2).joined(separator: "/")
    var papers = resolve(read(files).entries, options: ResolvingOptions()).papers
    let truth = Field.topics(of: papers)
    for index in papers.indices { papers[index].keywords.removeAll { $0.origin == .heading } }
    network = relate(papers, options: RelatingOptions()).network
    self.papers = network.papers.indices.filter { truth[network.papers[$0].id]?.count == 1 }
    topics = Partition(labels: self.papers.map { truth[network.papers[$0].id]?[0] ?? 0 })
    guard self.papers.count >= 20, topics.clusterCount >= 2 else { return nil }
  }

  /// The numbers of the topics of each paper: the innermost heading over each of its entries that says one.
  private static func topics(of papers: [Paper]) -> [Paper.ID: [Int]] {
    let plain = Network(
      papers: papers, terms: papers.map { _ in [] }, affiliations: papers.map { _ in [] }, relations: [],
      layers: [:])
    let grouping = paperGrouping(of: plain, clustering: clustering(of: plain), by: .category)
    var result: [Paper.ID: [Int]] = [:]
    for (number, group) in grouping.groups.enumerated() {
      for paper in group.papers { result[papers[paper].id, default: []].append(number) }
    }
    return result
  }

  /// How far the clusters by some options are the topics; a paper in no cluster stands alone.
  func agreement(_ options: ClusteringOptions) -> (ami: Double, ari: Double, nmi: Double, clusters: Int) {
    let found = clustering(of: network, options: options)
    let labels = papers.map { found.membership[$0] ?? -1 - $0 }
    let table = ContingencyTable(Partition(labels: labels), topics)
    return (
      table.adjustedMutualInformation, table.adjustedRandIndex, table.normalizedMutualInformation,
      found.clusters.count
    )
  }

  /// The mean Jaccard index over samples of the clusters by some options, each weighted by its size.
  func stability(_ options: ClusteringOptions) -> Double {
    let found = clustering(of: network, options: options)
    let result = StemmaAnalysis.stability(
      of: found, network: network, by: options, options: StabilityOptions(samples: 20))
    let clusters = result.clusters.filter { $0.size > 1 && $0.jaccard != nil }
    let size = clusters.reduce(0) { $0 + $1.size }
    return size == 0 ? 0 : clusters.reduce(0) { $0 + ($1.jaccard ?? 0) * Double($1.size) } / Double(size)
  }
}

/// One clustering to try: LAYER=WEIGHT,... and perhaps @RESOLUTION.
struct Variant {
  var name: String
  var options: ClusteringOptions

  init?(_ text: String) {
    name = text
    options = ClusteringOptions()
    let parts = text.split(separator: "@")
    if parts.count == 2, let resolution = Double(parts[1]) { options.resolution = resolution }
    options.layerWeights = [:]
    for part in parts[0].split(separator: ",") {
      let sides = part.split(separator: "=")
      guard sides.count == 2, let layer = Layer(rawValue: String(sides[0])), let weight = Double(sides[1])
      else { return nil }
      options.layerWeights[layer] = weight
    }
  }
}

/// Writes to standard error or output at once, so that long runs can be watched.
func say(_ text: String, to handle: FileHandle = .standardOutput) { handle.write(Data((text + "\n").utf8)) }

let arguments = CommandLine.arguments.dropFirst()
let variants = arguments.compactMap { $0.contains("=") ? Variant($0) : nil }
let paths = arguments.filter { !$0.contains("=") && !$0.hasPrefix("--") }
let measuresStability = arguments.contains("--stability")
let showsFields = arguments.contains("--fields")
let fields = paths.compactMap { path in
  let field = Field(path)
  if let field {
    let edges = Layer.allCases.compactMap { layer in
      field.network.layers[layer].map { "\(layer.rawValue) \($0.count)" }
    }
    say(
      "# \(field.name): \(field.network.papers.count) papers, \(field.papers.count) under \(field.topics.clusterCount) "
        + "topics; edges: \(edges.joined(separator: ", "))", to: .standardError)
  }
  return field
}
say("variant\tami\tari\tnmi\tclusters" + (measuresStability ? "\tjaccard" : ""))
for variant in variants {
  let results = fields.map { $0.agreement(variant.options) }
  func mean(_ values: [Double]) -> String {
    String(format: "%.4f", values.reduce(0, +) / Double(max(values.count, 1)))
  }
  var row =
    "\(variant.name)\t\(mean(results.map(\.ami)))\t\(mean(results.map(\.ari)))\t\(mean(results.map(\.nmi)))\t"
    + mean(results.map { Double($0.clusters) })
  if measuresStability { row += "\t" + mean(fields.map { $0.stability(variant.options) }) }
  say(row)
  if showsFields {
    for (field, result) in zip(fields, results) {
      say(
        "  \(field.name)\t\(mean([result.ami]))\t\(mean([result.ari]))\t\(mean([result.nmi]))\t\(result.clusters)"
      )
    }
  }
}
