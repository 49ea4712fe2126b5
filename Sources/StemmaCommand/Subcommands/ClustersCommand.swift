import Stemma
import StemmaDrawing

extension Subcommand {
  /// `stemma clusters`.
  static let clusters = Subcommand(
    "clusters", summary: "Find topic clusters, as a table or a map",
    discussion: """
      Groups papers that share terms, lineage and institutions by the Leiden algorithm and names each group by the \
      terms that tell it from the others. The same input gives the same clusters on every machine.
      """,
    inputOption: .graph, formats: [.table, .json, .jsonl, .csv, .svg, .png, .pdf, .dot],
    options: [.output, .graph, .explain, .title, .layoutTimeout, .labels] + Option.clusterSearch
      + Option.certainty + Option.knowledge,
    examples: [
      Example("stemma clusters lists/", "Prints the topics of the papers"),
      Example(
        "stemma clusters lists/ --resolution 1.5 -o topics.svg", "Draws a map of more and smaller topics"),
      Example(
        "stemma clusters lists/ --stability", "Tells how stable the topics are, and which papers float"),
      Example(
        "stemma clusters --graph map.json --against theirs.csv",
        "Compares the clusters of a network with those of another program"),
    ]
  ) { invocation in
    let question = try ClusterQuestion(invocation.arguments)
    if invocation.arguments.has(.graph) { return try clusterGraph(invocation, question) }
    let collection = try Collection(invocation)
    let network = collection.network()
    let clustering = collection.clustering(of: network)
    if let question {
      try question.answer(invocation, collection, network, clustering)
      return .success
    }
    switch invocation.arguments.format {
    case .json: try invocation.deliver(jsonText(ClusteringRecord(clustering, of: network)))
    case .jsonl: try invocation.deliver(jsonLines(ClusteringRecord(clustering, of: network).clusters))
    case .csv:
      let rows = ClusteringRecord.csvRows(of: clustering, network)
      try invocation.deliver(csvText(header: ClusteringRecord.csvHeader, rows: rows))
    case let format? where format.isDrawing:
      var options = ClusterMapOptions()
      options.title = invocation.arguments.text(.title) ?? options.title
      let drawing = clusterMapDrawing(of: network, clustering: clustering, options: options)
      try invocation.deliver(invocation.rendered(drawing, as: format))
    default:
      let isExplained = invocation.arguments.has(.explain)
      try invocation.deliver(clusterTable(clustering, network, isExplained: isExplained))
      let loose = clustering.membership.count { $0 == nil }
      let quality = "\(clustering.qualityFunction.rawValue) \(decimal(clustering.quality, places: 4))"
      invocation.messages.note(
        "\(clustering.clusters.count) clusters, \(quality)"
          + (loose > 0 ? "; \(loose) papers share nothing with another" : ""))
    }
    return .success
  }
}

/// A row a cluster, with its most telling terms and a few of its papers; explained, a row a paper.
private func clusterTable(_ clustering: Clustering, _ network: Network, isExplained: Bool) -> TextTable {
  if isExplained {
    return TextTable(
      [
        .init("ID", .right), .init("CLUSTER", leastWidth: 16), .init("YEAR"), .init("PAPER", leastWidth: 12),
        .init("TERMS", leastWidth: 20),
      ],
      rows: clustering.clusters.indices.flatMap { position in
        let cluster = clustering.clusters[position]
        return network.papers.indices.filter { clustering.membership[$0] == position }.map { paper in
          [
            "\(cluster.id)", cluster.label, network.papers[paper].year.map(String.init) ?? "",
            network.papers[paper].name, network.terms[paper].joined(separator: ", "),
          ]
        }
      })
  }
  let names = Dictionary(network.papers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  return TextTable(
    [
      .init("ID", .right), .init("SIZE", .right), .init("YEARS"), .init("CLUSTER", leastWidth: 20),
      .init("TERMS", leastWidth: 20), .init("PAPERS", leastWidth: 20),
    ],
    rows: clustering.clusters.map { cluster in
      let members = cluster.papers.compactMap { names[$0] }
      let years = members.compactMap(\.year)
      let span = Set([years.min(), years.max()].compactMap { $0 }).sorted().map(String.init)
      let named = members.filter { $0.alias != nil }.prefix(6).map(\.name)
      return [
        "\(cluster.id)", "\(cluster.size)", span.joined(separator: "–"), cluster.label,
        cluster.terms.prefix(5).map(\.term).joined(separator: ", "), named.joined(separator: ", "),
      ]
    })
}
