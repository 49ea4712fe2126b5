import Stemma
import StemmaDrawing
import StemmaReading

/// The clusters of the network that `stemma clusters --graph` names, or what is asked about them.
func clusterGraph(_ invocation: Invocation, _ question: ClusterQuestion?) throws -> ExitStatus {
  try refuseOptionsOfPapers(invocation.arguments)
  invocation.messages.progress.report("reading")
  let file = try NetworkFile(invocation.arguments.texts(.graph), of: invocation)
  let pipeline = try Pipeline(invocation.arguments)
  invocation.messages.progress.report("clustering")
  if let range = try SweepRange(invocation.arguments) {
    return try sweep(
      pipeline.sweep(
        of: file, resolutions: range.resolutions,
        normalization: invocation.arguments.choice(.normalization, as: Normalization.self),
        qualityFunction: invocation.arguments.choice(.quality, as: QualityFunction.self),
        starts: invocation.arguments.wholeNumber(.starts)), invocation)
  }
  let result = try pipeline.clusters(
    of: file, normalization: invocation.arguments.choice(.normalization, as: Normalization.self),
    qualityFunction: invocation.arguments.choice(.quality, as: QualityFunction.self),
    starts: invocation.arguments.wholeNumber(.starts))
  if let question {
    try question.answer(invocation, pipeline, result, of: file)
    tell(result, to: invocation.messages)
    return .success
  }
  switch invocation.arguments.format {
  case .json: try invocation.deliver(jsonText(ClusteringRecord(result)))
  case .jsonl: try invocation.deliver(jsonLines(ClusteringRecord(result).clusters))
  case .csv:
    let names = Dictionary(zip(result.ids, result.labels), uniquingKeysWith: { first, _ in first })
    let rows = ClusteringRecord.csvRows(of: result.clustering, names: names)
    try invocation.deliver(csvText(header: ClusteringRecord.csvHeaderOfNodes, rows: rows))
  default:
    try invocation.deliver(nodeTable(result, isExplained: invocation.arguments.has(.explain)))
  }
  tell(result, to: invocation.messages)
  return .success
}

/// Says which options make no sense for a network in a file.
private func refuseOptionsOfPapers(_ arguments: ParsedArguments) throws(UsageError) {
  let ofPapers = [Option.layers, .labels, .summary, .title, .layoutTimeout] + Option.knowledge
  if let option = ofPapers.first(where: arguments.has) {
    throw .contradiction("\(option.flag) is for papers; leave out it or --graph")
  }
  if let format = arguments.format, format.isDrawing {
    throw .contradiction("--graph gives table, json, jsonl or csv; a map is drawn of papers only")
  }
}

/// Says what was clustered, and what of the file was not taken as it stands.
private func tell(_ result: GraphClusters, to messages: Messages) {
  if result.arcs > 0, result.statesDirection {
    messages.note(
      "\(result.file): clusters know no direction; the weights of both directions between two nodes are summed"
    )
  }
  if result.mergedLinks > 0 {
    messages.note(
      "\(result.file): \(counted(result.mergedLinks, "link")) repeated or of weight 0, so \(result.linkCount) remain"
    )
  }
  if result.selfLinks > 0 {
    messages.note(
      "\(result.file): \(counted(result.selfLinks, "link")) from a node to itself "
        + (result.clustering.normalization == .none
          ? "counted in the quality alone" : "left out by the normalisation"))
  }
  if result.linkCount == result.selfLinks {
    messages.warning("\(result.file): no links between nodes, so each node is a cluster of its own")
  }
  let clustering = result.clustering
  let single = clustering.clusters.count { $0.size == 1 }
  messages.note(
    "\(counted(result.ids.count, "node")), \(counted(result.linkCount, "link")): "
      + counted(clustering.clusters.count, "cluster") + (single > 0 ? " (\(single) of one node)" : "")
      + ", \(clustering.qualityFunction.rawValue) \(decimal(clustering.quality, places: 6)) "
      + "(normalisation \(clustering.normalization.rawValue), resolution \(shown(clustering.resolution)), best of "
      + "\(counted(result.starts, "start")))")
  if let agreement = result.agreement {
    let part = agreement.nodes < result.ids.count ? " of \(agreement.nodes) of the nodes" : ""
    messages.note(
      "agreement with the file's own \(counted(agreement.clusters, "cluster"))\(part): "
        + "ARI \(decimal(agreement.adjustedRandIndex, places: 3)), NMI "
        + decimal(agreement.normalizedMutualInformation, places: 3))
  }
}

/// A row a cluster, with the nodes that are tied most strongly within it; explained, a row a node.
private func nodeTable(_ result: GraphClusters, isExplained: Bool) -> TextTable {
  let clusters = result.clustering.clusters
  if isExplained {
    let labels = Dictionary(zip(result.ids, result.labels), uniquingKeysWith: { first, _ in first })
    return TextTable(
      [.init("ID", .right), .init("CLUSTER", leastWidth: 16), .init("NODE"), .init("NAME", leastWidth: 20)],
      rows: clusters.flatMap { cluster in
        cluster.papers.map { ["\(cluster.id)", cluster.label, $0, labels[$0] ?? ""] }
      })
  }
  return TextTable(
    [
      .init("ID", .right), .init("SIZE", .right), .init("COHESION", .right),
      .init("MOST STRONGLY TIED", leastWidth: 20),
    ],
    rows: zip(clusters, result.profiles).map { cluster, profile in
      [
        "\(cluster.id)", "\(cluster.size)", profile.cohesion.map(percent) ?? "",
        cluster.terms.prefix(6).map(\.term).joined(separator: ", "),
      ]
    })
}

extension ClusteringRecord {
  /// The record of the clusters of a network in a file.
  init(_ result: GraphClusters) {
    self.init(
      result.clustering, profiles: result.profiles,
      of: Source(
        file: result.file, format: result.format, nodes: result.ids.count, links: result.linkCount,
        agreement: result.agreement.map {
          Agreement(
            clusters: $0.clusters, nodes: $0.nodes, ari: $0.adjustedRandIndex,
            nmi: $0.normalizedMutualInformation)
        }))
  }
}
