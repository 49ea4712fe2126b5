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
  /// The papers with their ties, for each way in which ties are counted and normalised.
  var networks: [Tie: Network]
  /// The papers that stand under exactly one topic, and the number of the topic of each.
  var papers: [Int]
  var topics: Partition

  /// The field of a list or folder; nil if its headings tell fewer than two topics of at least 20 papers.
  init?(_ path: String, ties: Set<Tie>) {
    guard let files = try? InputFile.listPaths(at: path).map({ try InputFile(path: $0, isNamed: true) })
    else {
      return nil
    }
    name = path.split(separator: "/").suffix(2).joined(separator: "/")
    var papers = resolve(read(files).entries, options: ResolvingOptions()).papers
    let truth = Field.topics(of: papers)
    for index in papers.indices { papers[index].keywords.removeAll { $0.origin == .heading } }
    networks = Dictionary(
      uniqueKeysWithValues: ties.map { tie in
        var options = RelatingOptions()
        options.layers.counting = tie.counting
        options.layers.normalization = tie.normalization
        return (tie, relate(papers, options: options).network)
      })
    guard let network = networks.values.first else { return nil }
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
  func agreement(_ variant: Variant) -> (ami: Double, ari: Double, nmi: Double, clusters: Int) {
    let found = clustering(of: network(variant), options: variant.options)
    let labels = papers.map { found.membership[$0] ?? -1 - $0 }
    let table = ContingencyTable(Partition(labels: labels), topics)
    return (
      table.adjustedMutualInformation, table.adjustedRandIndex, table.normalizedMutualInformation,
      found.clusters.count
    )
  }

  private func network(_ variant: Variant) -> Network {
    networks[variant.tie]
      ?? Network(papers: [], terms: [], affiliations: [], relations: [], layers: [:])
  }

  /// The mean Jaccard index over samples of the clusters by some options, each weighted by its size.
  func stability(_ variant: Variant) -> Double {
    let network = network(variant)
    let found = clustering(of: network, options: variant.options)
    let result = StemmaAnalysis.stability(
      of: found, network: network, by: variant.options, options: StabilityOptions(samples: 20))
    let clusters = result.clusters.filter { $0.size > 1 && $0.jaccard != nil }
    let size = clusters.reduce(0) { $0 + $1.size }
    return size == 0 ? 0 : clusters.reduce(0) { $0 + ($1.jaccard ?? 0) * Double($1.size) } / Double(size)
  }
}

/// How what papers share is counted, and set against what each has.
struct Tie: Hashable {
  var counting = Counting.fractional
  var normalization = Normalization.associationStrength
}

/// One clustering to try: LAYER=WEIGHT,...[@RESOLUTION[@NORMALIZATION[@COUNTING]]].
struct Variant {
  var name: String
  var tie = Tie()
  var options: ClusteringOptions

  init?(_ text: String) {
    name = text
    options = ClusteringOptions()
    let parts = text.split(separator: "@")
    if parts.count > 1 {
      guard let resolution = Double(parts[1]) else { return nil }
      options.resolution = resolution
    }
    if parts.count > 2 {
      guard let normalization = Normalization(rawValue: String(parts[2])) else { return nil }
      tie.normalization = normalization
    }
    if parts.count > 3 {
      guard let counting = Counting(rawValue: String(parts[3])) else { return nil }
      tie.counting = counting
    }
    // The best of a few searches is as near to the topics as the best of many.
    options.starts = 5
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
let variants = arguments.compactMap { argument -> Variant? in
  guard argument.contains("=") else { return nil }
  let variant = Variant(argument)
  if variant == nil { say("'\(argument)' is no variant", to: .standardError) }
  return variant
}
let paths = arguments.filter { !$0.contains("=") && !$0.hasPrefix("--") }
let measuresStability = arguments.contains("--stability")
let showsFields = arguments.contains("--fields")
let fields = paths.compactMap { path in
  let field = Field(path, ties: Set(variants.map(\.tie)))
  if let field, let network = field.networks.values.first {
    let edges = Layer.allCases.compactMap { layer in
      network.layers[layer].map { "\(layer.rawValue) \($0.count)" }
    }
    say(
      "# \(field.name): \(network.papers.count) papers, \(field.papers.count) under \(field.topics.clusterCount) "
        + "topics; edges: \(edges.joined(separator: ", "))", to: .standardError)
  }
  return field
}
say("variant\tami\tari\tnmi\tclusters" + (measuresStability ? "\tjaccard" : ""))
for variant in variants {
  let results = fields.map { $0.agreement(variant) }
  func mean(_ values: [Double]) -> String {
    String(format: "%.4f", values.reduce(0, +) / Double(max(values.count, 1)))
  }
  var row =
    "\(variant.name)\t\(mean(results.map(\.ami)))\t\(mean(results.map(\.ari)))\t\(mean(results.map(\.nmi)))\t"
    + mean(results.map { Double($0.clusters) })
  if measuresStability { row += "\t" + mean(fields.map { $0.stability(variant) }) }
  say(row)
  if showsFields {
    for (field, result) in zip(fields, results) {
      say(
        "  \(field.name)\t\(mean([result.ami]))\t\(mean([result.ari]))\t\(mean([result.nmi]))\t\(result.clusters)"
      )
    }
  }
}
