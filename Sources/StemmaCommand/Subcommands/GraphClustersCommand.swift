import Stemma
import StemmaDrawing
import StemmaReading

/// The clusters of the network that `stemma clusters --graph` names, or what is asked about them.
func clusterGraph(_ invocation: Invocation, _ question: ClusterQuestion?) throws -> ExitStatus {
  let arguments = invocation.arguments
  let ofPapers =
    [Option.clustersOf, .layers, .labels, .summary, .overlay] + Option.clusteredItems + Option.knowledge
  if let option = ofPapers.first(where: arguments.has) {
    throw UsageError.contradiction("\(option.flag) is for papers; leave out it or --graph")
  }
  try refuseDrawing(arguments, with: "--graph")
  invocation.messages.progress.report("reading")
  let file = try NetworkFile(arguments.texts(.graph), of: invocation)
  let pipeline = try Pipeline(arguments)
  invocation.messages.progress.report("clustering")
  let normalization = arguments.choice(.normalization, as: Normalization.self)
  let quality = arguments.choice(.quality, as: QualityFunction.self)
  let starts = arguments.wholeNumber(.starts)
  if let range = try SweepRange(arguments) {
    return try sweep(
      pipeline.sweep(
        of: file, resolutions: range.resolutions, normalization: normalization, qualityFunction: quality,
        starts: starts), invocation)
  }
  let clusters = try pipeline.clusters(
    of: file, normalization: normalization, qualityFunction: quality, starts: starts)
  if let question {
    try question.answer(invocation, pipeline, clusters, of: file)
    tell(clusters, to: invocation.messages)
    return .success
  }
  return try deliver(clusters, invocation)
}

/// The clusters of what papers have, as `stemma clusters --of terms` asks for.
func cluster(_ kind: ItemNetwork.Kind, _ invocation: Invocation) throws -> ExitStatus {
  let arguments = invocation.arguments
  if let option = [Option.layers, .labels, .summary, .overlay].first(where: arguments.has) {
    throw UsageError.contradiction("\(option.flag) is for papers; leave out it or --of \(kind.rawValue)")
  }
  try refuseDrawing(arguments, with: "--of \(kind.rawValue)")
  let collection = try Collection(invocation)
  var pipeline = collection.pipeline
  pipeline.options.items = NetworkOptions(arguments)
  let items = pipeline.itemNetwork(of: collection.network(), kind: kind)
  if items.items.isEmpty {
    invocation.messages.warning("the papers have no \(kind.rawValue), so there is nothing to cluster")
  }
  invocation.messages.progress.report("clustering")
  let normalization = arguments.choice(.normalization, as: Normalization.self) ?? .associationStrength
  let quality = arguments.choice(.quality, as: QualityFunction.self) ?? .cpm
  let starts = arguments.wholeNumber(.starts)
  if let range = try SweepRange(arguments) {
    return try sweep(
      pipeline.sweep(
        items, resolutions: range.resolutions, normalization: normalization, qualityFunction: quality,
        starts: starts), invocation)
  }
  return try deliver(
    pipeline.clusters(of: items, normalization: normalization, qualityFunction: quality, starts: starts),
    invocation)
}

private func refuseDrawing(_ arguments: ParsedArguments, with option: String) throws(UsageError) {
  if let format = arguments.format, format.isDrawing {
    throw .contradiction("\(option) gives table, json, jsonl or csv; a map is drawn of papers only")
  }
}

private func deliver(_ result: GraphClusters, _ invocation: Invocation) throws -> ExitStatus {
  var record = ClusteringRecord(result)
  record.search = .init(try Pipeline(invocation.arguments).options, starts: result.starts)
  switch invocation.arguments.format {
  case .json: try invocation.deliver(jsonText(record))
  case .jsonl: try invocation.deliver(jsonLines(record.clusters))
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
  if result.linkCount == result.selfLinks, !result.ids.isEmpty {
    messages.warning("\(result.file): no links between nodes, so each node is a cluster of its own")
  }
  let clustering = result.clustering
  let single = clustering.clusters.count { $0.size == 1 }
  messages.note(
    "\(counted(result.ids.count, "node")), \(counted(result.linkCount, "link")): "
      + counted(clustering.clusters.count, "cluster")
      + (single > 0
        ? " (\(single) of one node\(clustering.clusters.first?.size == 1 ? "" : ", not shown"))" : "")
      + ", \(clustering.qualityFunction.rawValue) \(decimal(clustering.quality, places: 6)) "
      + "(normalisation \(clustering.normalization.rawValue), resolution \(conciseNumber(clustering.resolution)), best of "
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
    // Those of one node tell nothing, unless there are no others.
    rows: zip(clusters, result.profiles).filter { cluster, _ in
      cluster.size > 1 || clusters.first?.size == 1
    }.map { cluster, profile in
      [
        "\(cluster.id)", "\(cluster.size)", profile.cohesion.map(percent) ?? "",
        cluster.terms.prefix(6).map(\.term).joined(separator: ", "),
      ]
    })
}

extension ClusteringRecord.Search {
  /// The search that options ask for.
  init(_ options: PipelineOptions, starts: Int) {
    self.init(
      starts: starts, iterations: options.iterations, randomness: options.randomness,
      minimumClusterSize: options.minimumClusterSize)
  }
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
