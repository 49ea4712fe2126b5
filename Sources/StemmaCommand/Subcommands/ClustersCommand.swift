import Stemma
import StemmaDrawing

extension Subcommand {
  /// `stemma clusters`.
  static let clusters = Subcommand(
    "clusters", summary: "Find topic clusters of papers, or the clusters of any network",
    discussion: """
      Groups papers that share terms, lineage and institutions by the Leiden algorithm and names each group by the \
      terms that tell it from the others. The same input gives the same clusters on every machine. --graph clusters \
      the network of a file instead, whatever its nodes are: a file of VOSviewer as VOSviewer does it (association \
      strength, CPM), any other as it stands and by modularity; --of terms, institutions, authors or venues \
      clusters these, as VOSviewer does. --sweep tries a range of resolutions and tells where \
      the clusters do not change.
      """,
    inputOption: .graph, formats: [.table, .json, .jsonl, .csv, .svg, .png, .pdf, .dot],
    options: [
      .output, .graph, .clustersOf, .sweep, .labels, .summary, .explain, .overlay, .title, .layoutTimeout,
    ]
      + Option.clusterSearch + Option.clusteredItems + Option.certainty + Option.knowledge,
    examples: [
      Example("stemma clusters lists/", "Prints the topics of the papers"),
      Example(
        "stemma clusters lists/ --resolution 1.5 -o topics.svg", "Draws a map of more and smaller topics"),
      Example(
        "stemma clusters lists/ --sweep 0.5:2:16", "Tells over which resolutions the topics stay the same"),
      Example(
        "stemma clusters lists/ --of terms --min-occurrences 3", "Groups the terms that occur together"),
      Example(
        "stemma clusters lists/ --stability", "Tells how stable the topics are, and which papers float"),
      Example("stemma clusters --graph network.json", "Clusters a network of VOSviewer as VOSviewer does it"),
      Example(
        "stemma clusters --graph network.net --against theirs.clu",
        "Compares the clusters of a network with those of another program"),
    ]
  ) { invocation in
    let question = try ClusterQuestion(invocation.arguments)
    if invocation.arguments.has(.graph) { return try clusterGraph(invocation, question) }
    let kind = invocation.arguments.choice(.clustersOf, as: ItemNetwork.Kind.self) ?? .papers
    if kind != .papers {
      if let option = Option.certainty.first(where: invocation.arguments.has) {
        throw UsageError.contradiction(
          "\(option.flag) is for papers and --graph; leave out it or --of \(kind.rawValue)")
      }
      return try cluster(kind, invocation)
    }
    let ofItems = [Option.networkMinimumOccurrences, .networkMinimumWeight, .networkTop]
    if let option = ofItems.first(where: invocation.arguments.has) {
      throw UsageError.contradiction(
        "\(option.flag) chooses among items; give --of terms, institutions, authors or venues, or leave it out"
      )
    }
    let collection = try Collection(invocation)
    let network = collection.network()
    if let range = try SweepRange(invocation.arguments) {
      return try sweep(collection.pipeline.sweep(network, resolutions: range.resolutions), invocation)
    }
    let clustering = collection.clustering(of: network)
    if let question {
      try question.answer(invocation, collection, network, clustering)
      return .success
    }
    let profiles = collection.pipeline.profiles(of: clustering, in: network)
    let text = ClusterText(clustering, profiles, network)
    var record = ClusteringRecord(clustering, profiles: profiles, of: network)
    record.search = .init(collection.pipeline.options, starts: clustering.starts)
    switch invocation.arguments.format {
    case .json: try invocation.deliver(jsonText(record))
    case .jsonl: try invocation.deliver(jsonLines(record.clusters))
    case .csv where invocation.arguments.has(.summary):
      try invocation.deliver(csvText(header: text.summary.header, rows: text.summary.rows))
    case .csv:
      let rows = ClusteringRecord.csvRows(of: clustering, network)
      try invocation.deliver(csvText(header: ClusteringRecord.csvHeader, rows: rows))
    case let format? where format.isDrawing:
      var options = ClusterMapOptions()
      options.title = invocation.arguments.text(.title) ?? options.title
      options.overlay = invocation.arguments.choice(.overlay, as: ClusterMapOverlay.self)
      let drawing = clusterMapDrawing(of: network, clustering: clustering, options: options)
      try invocation.deliver(invocation.rendered(drawing, as: format))
    default:
      if invocation.arguments.has(.explain) {
        try invocation.deliver(text.explanation(width: invocation.outputWidth, style: invocation.outputStyle))
      } else {
        try invocation.deliver(text.table)
      }
      tell(clustering, of: network, to: invocation.messages)
    }
    return .success
  }
}

/// Says how the clusters came about, and what is missing.
private func tell(_ clustering: Clustering, of network: Network, to messages: Messages) {
  let loose = clustering.membership.count { $0 == nil }
  messages.note(
    counted(clustering.clusters.count, "cluster")
      + ", \(clustering.qualityFunction.rawValue) \(decimal(clustering.quality, places: 4))"
      + (loose > 0
        ? "; \(counted(loose, "paper")) \(loose == 1 ? "shares" : "share") nothing with another" : ""))
  if clustering.clusters.isEmpty {
    messages.warning(reasonForNone(network))
    return
  }
  if network.terms.allSatisfy(\.isEmpty) {
    messages.warning("no paper has terms, so clusters are named by words of titles or by a paper")
  }
  if clustering.clusters.count == 1, network.papers.count > 3 {
    messages.warning(
      "all papers are one cluster, as far as they are tied; a higher --resolution gives more and smaller ones"
    )
  }
  if network.papers.count <= 3 {
    messages.warning("\(counted(network.papers.count, "paper")) can show no topics of a field")
  }
}

/// Why there are no clusters.
private func reasonForNone(_ network: Network) -> String {
  var counts: [String: Int] = [:]
  for term in network.terms.joined() { counts[term, default: 0] += 1 }
  if let term = counts.commonestKey, let count = counts[term], count > 1 {
    return
      "nothing tells groups of papers apart: \(count) of \(network.papers.count) papers have the term '\(term)', "
      + "and what most papers have ties none of them more than others; so there are no clusters"
  }
  return
    "nothing ties the papers to each other: \(counts.isEmpty ? "they have no terms" : "no two share a term"), and "
    + "neither institutions nor lineage tie them; so there are no clusters"
}
