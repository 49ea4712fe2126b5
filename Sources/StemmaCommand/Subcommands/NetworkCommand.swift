import Foundation
import Stemma
import StemmaDrawing

extension Subcommand {
  /// `stemma network`.
  static let network = Subcommand(
    "network",
    summary: "Write the network of terms, authors, institutions, venues or papers for other programs",
    discussion: """
      Counts which terms occur together, which authors or institutions write papers together, which venues publish on \
      the same works or terms, or which papers are tied by the layers, and prints the strongest items or writes the \
      network for VOSviewer, Pajek, Gephi, networkx or igraph. --layers is for papers: keyword, institution, author, \
      lineage, citation, coupling (shared references) and co-citation. A shortened name of an author is taken for a \
      full one only where just one can be meant.
      """,
    formats: [.table, .json, .csv, .net, .graphml, .vosviewer],
    options: [.output] + Option.itemNetworks + Option.knowledge,
    examples: [
      Example("stemma network lists/ --min-occurrences 3", "Prints the strongest terms"),
      Example(
        "stemma network lists/ --of authors --counting full -o authors.graphml",
        "Writes who wrote papers with whom, and how many"),
      Example(
        "stemma network works.bib --of papers --layers coupling --normalization salton -o coupling.net",
        "Writes Kessler's bibliographic coupling for Pajek"),
    ]
  ) { invocation in
    let kind = invocation.arguments.choice(.networkOf, as: ItemNetwork.Kind.self) ?? .terms
    if kind != .papers, invocation.arguments.has(.layers) {
      throw UsageError.contradiction("--layers is for --of papers; leave --layers out, or give --of papers")
    }
    let collection = try Collection(invocation)
    let network = collection.network()
    var pipeline = collection.pipeline
    pipeline.options.items = NetworkOptions(invocation.arguments)
    let top = pipeline.options.items.top
    // A table for people has the strongest items, and of these what they are in the whole network.
    if invocation.arguments.format == .table { pipeline.options.items.top = nil }
    if kind == .papers { tellAbsentLayers(of: network, pipeline.options.layerWeights, to: invocation) }
    invocation.messages.progress.report("counting")
    let items = pipeline.itemNetwork(of: network, kind: kind)
    let layers = pipeline.options.layerWeights.filter { $0.value > 0 && network.layers[$0.key] != nil }
    let export = NetworkExport(
      items, normalized: pipeline.normalizedEdges(of: items),
      normalization: pipeline.options.items.normalization,
      layers: layers, papers: network.papers)
    switch invocation.arguments.format {
    case .json: try invocation.deliver(export.json)
    case .csv: try invocation.deliver(csvText(header: NetworkExport.csvHeader, rows: export.csvRows))
    case .net: try invocation.deliver(export.pajek)
    case .graphml: try invocation.deliver(export.graphML)
    case .vosviewer: try invocation.deliver(export.vosviewer)
    default:
      let rowCount = top ?? mostRows
      try invocation.deliver(networkTable(export, rowCount: rowCount))
      if export.network.items.count > rowCount {
        invocation.messages.note(
          "the \(rowCount) strongest of \(export.network.items.count) are shown; --top shows another number, and "
            + "the other formats write all")
      }
    }
    tell(export, to: invocation.messages)
    return .success
  }
}

/// How many rows a table has if the command line does not say.
private let mostRows = 40

/// Says which of the layers that were asked for the sources say nothing of.
private func tellAbsentLayers(of network: Network, _ weights: [Layer: Double], to invocation: Invocation) {
  guard invocation.arguments.has(.layers) else { return }
  let absent = Layer.allCases.filter { weights[$0, default: 0] > 0 && network.layers[$0] == nil }
  guard !absent.isEmpty else { return }
  invocation.messages.warning(
    "the sources say nothing of " + absent.map(\.rawValue).joined(separator: ", ")
      + (absent.contains(.author) ? "; authors are needed" : "; references are needed"))
}

/// Says how large the network is, how it was counted, and what is not in it.
private func tell(_ export: NetworkExport, to messages: Messages) {
  let network = export.network
  let noun =
    switch network.tie {
    case .papers:
      network.kind == .terms ? "tied by the papers that have both" : "tied by papers written together"
    case .references: "tied by works that both cite"
    case .terms: "tied by terms that both have, as too few papers give references"
    case .layers:
      "tied by " + Layer.allCases.filter { export.layers[$0] != nil }.map(\.rawValue).joined(separator: ", ")
    }
  messages.note(
    "\(network.items.count) \(network.kind.rawValue), \(counted(export.links.count, "link")), \(noun); "
      + "\(network.counting.rawValue) counting, "
      + (export.normalization == .none ? "not normalised" : "normalised by \(export.normalization.rawValue)"))
  if !network.uncounted.isEmpty {
    messages.warning(
      "\(network.uncounted.count) with too many items to be counted left out: "
        + network.uncounted.prefix(4).joined(separator: ", ") + (network.uncounted.count > 4 ? ", …" : ""))
  }
}

/// A row an item, the strongest first, with those that it is tied to most.
private func networkTable(_ export: NetworkExport, rowCount: Int) -> TextTable {
  let items = export.network.items
  let (counts, strengths) = (export.linkCounts, export.totalLinkStrengths)
  let shown = items.indices.sorted { (strengths[$1], $0) < (strengths[$0], $1) }.prefix(rowCount)
  var strongest: [Int: [NetworkExport.Link]] = [:]
  let shownSet = Set(shown)
  for link in export.links {
    for end in [link.first, link.second] where shownSet.contains(end) {
      strongest[end, default: []].append(link)
    }
  }
  let isPapers = export.network.kind == .papers
  var columns: [TextTable.Column] = [.init(title(of: export.network.kind), leastWidth: 16)]
  if !isPapers { columns.append(.init("PAPERS", .right)) }
  if export.network.tie != .papers { columns.append(.init("OCCURRENCES", .right)) }
  columns += [.init("LINKS", .right), .init("STRENGTH", .right), .init("STRONGEST LINKS", leastWidth: 20)]
  return TextTable(
    columns,
    rows: shown.map { item in
      let links = (strongest[item] ?? []).sorted { one, other in
        (other.weight, one.first, one.second) < (one.weight, other.first, other.second)
      }
      var row = [items[item].label]
      if !isPapers { row.append("\(items[item].papers.count)") }
      if export.network.tie != .papers { row.append("\(items[item].occurrences)") }
      return row + [
        "\(counts[item])", shortNumber(strengths[item]),
        links.prefix(3).map { link in
          let other = link.first == item ? link.second : link.first
          return "\(items[other].label) (\(shortNumber(link.weight)))"
        }.joined(separator: ", "),
      ]
    })
}

private func title(of kind: ItemNetwork.Kind) -> String {
  switch kind {
  case .papers: "PAPER"
  case .terms: "TERM"
  case .institutions: "INSTITUTION"
  case .authors: "AUTHOR"
  case .venues: "VENUE"
  }
}

/// A number for people: whole ones as they are, others to two decimals, small ones to three digits.
private func shortNumber(_ number: Double) -> String {
  if let whole = Int(exactly: number) { return "\(whole)" }
  return abs(number) < 0.1 ? String(format: "%.3g", number) : decimal(number, places: 2)
}
