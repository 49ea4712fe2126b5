import GraphAlgorithms
import StemmaAnalysis
import StemmaModel
import StemmaReading
import StemmaRelating
import StemmaResolving

/// A collection with the topics that its lists put papers under, and ties that know nothing of these.
struct Field: Sendable {
  var name: String
  /// The papers with their ties, for each way in which ties are counted and normalised.
  var networks: [Tie: Network]
  /// The papers that stand under exactly one topic, and the number of the topic of each.
  var papers: [Int]
  var topics: Partition

  /// The field of a list or folder; nil if its headings tell fewer than two topics of at least 20 papers.
  ///
  /// - Throws: `InputError` where it cannot be read.
  init?(_ path: String, ties: Set<Tie>) throws {
    let files = try InputFile.listPaths(at: path).map { try InputFile(path: $0, isNamed: true) }
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
