import Graphviz
import Stemma
import StemmaDrawing

extension Subcommand {
  /// `stemma lineage`.
  static let lineage = Subcommand(
    "lineage", summary: "Tell or draw which method descends from which",
    discussion: """
      Finds descent in names (EMO, EMO2), in keywords that are another paper's name, in remarks, titles and abstracts \
      ("improved version of FOMM"), in READMEs of the papers' code (--texts) and in the relations of a DOT file, and \
      prints it, or draws it with a rank for each year. Each \
      relation has a confidence and the file and line that it rests on. With --score it prints instead how well the \
      relations agree with those of a file, and with --explain what is missed and what is wrong.
      """,
    formats: [.table, .json, .jsonl, .csv, .svg, .png, .pdf, .dot, .mermaid],
    options: [
      .output, .minimumConfidence, .components, .explain, .withheld, .score, .root, .descendants,
      .ancestors, .depth, .top, .style, .orientation, .title, .layoutTimeout,
    ]
      + Option.knowledge + Option.clustering,
    examples: [
      Example("stemma lineage lists/ -o lineage.svg", "Draws the family tree of the methods"),
      Example(
        "stemma lineage lists/ --root FOMM --style radial -o fomm.svg", "Draws what descends from one method"),
      Example(
        "stemma lineage lists/ --relations known.dot --explain", "Prints the relations and why they hold"),
      Example(
        "stemma lineage lists/ --score known.dot --explain",
        "Measures what the lists tell by relations that are known"),
    ]
  ) { invocation in
    if let gold = invocation.arguments.text(.score) { return try deliverScore(invocation, gold: gold) }
    let collection = try Collection(invocation)
    let whole = collection.network()
    let options = try invocation.lineageOptions(of: whole, collection.pipeline)
    // A drawing counts what it leaves out; tables and data have the kin alone.
    let format = invocation.arguments.format
    let network = format?.isDrawing == true || format == .mermaid ? whole : whole.kin(of: options)
    switch invocation.arguments.format {
    case .json:
      let statistics = collection.pipeline.lineageStatistics(of: network)
      try invocation.deliver(jsonText(LineageRecord(network, statistics: statistics)))
    case .jsonl: try invocation.deliver(jsonLines(RelationRecord.records(of: network)))
    case .csv:
      let rows = RelationRecord.records(of: network).map(\.csvRow)
      try invocation.deliver(csvText(header: RelationRecord.csvHeader, rows: rows))
    case let format? where format.isDrawing || format == .mermaid:
      if network.relations.isEmpty {
        invocation.messages.warning(
          "no relation was found, so there is nothing to draw; add some with --relations")
      }
      let clustering = collection.clustering(of: network)
      if format == .mermaid {
        try invocation.deliver(mermaidLineage(of: network, clustering: clustering, options: options))
      } else {
        let drawing = lineageDrawing(of: network, clustering: clustering, options: options)
        try invocation.deliver(invocation.rendered(drawing, as: format))
      }
    default:
      let isExplained = invocation.arguments.has(.explain)
      if invocation.arguments.has(.withheld) {
        try invocation.deliver(relationTable(network, isOfWithheld: true, isExplained: isExplained))
        break
      }
      let table = relationTable(network, isOfWithheld: false, isExplained: isExplained)
      let statistics = collection.pipeline.lineageStatistics(of: network)
      let figures = LineageFigures(
        statistics, of: network, width: invocation.outputWidth, style: invocation.outputStyle)
      try invocation.deliver(
        table.text(width: invocation.outputWidth, style: invocation.outputStyle)
          + figures.lines.map { $0 + "\n" }.joined())
    }
    return .success
  }
}

/// A row a relation, family by family from parent to child in the order of years; those that hold, or those that
/// were withheld with the reason.
private func relationTable(_ network: Network, isOfWithheld: Bool, isExplained: Bool) -> TextTable {
  let papers = Dictionary(network.papers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  func name(_ id: Paper.ID) -> String { papers[id]?.name ?? id }
  func year(_ id: Paper.ID) -> String { papers[id]?.year.map(String.init) ?? "" }
  let chosen = network.decisions.filter { $0.relation != nil && ($0.outcome == .holds) != isOfWithheld }
  var outcomes: [[Paper.ID]: String] = [:]
  for decision in chosen { outcomes[[decision.parent, decision.child]] = decision.outcome.rawValue }
  let relations = chosen.compactMap(\.relation).sorted { one, other in
    (year(one.parent), name(one.parent), year(one.child), name(one.child))
      < (year(other.parent), name(other.parent), year(other.child), name(other.child))
  }
  var columns: [TextTable.Column] = [
    .init("PARENT", leastWidth: 12), .init("YEAR"), .init("CHILD", leastWidth: 12), .init("YEAR"),
    .init("RELATION"), .init("SURE", .right),
  ]
  if isOfWithheld { columns.append(.init("WITHHELD AS")) }
  columns += [.init("BY", leastWidth: 8), .init("PLACE", leastWidth: 16)]
  if isExplained { columns.append(.init("TEXT", leastWidth: 16)) }
  var rows: [[String]] = []
  for relation in relations {
    let strongest = relation.evidence.first
    var lead = [
      name(relation.parent), year(relation.parent), name(relation.child), year(relation.child),
      relation.kind.rawValue, percent(relation.confidence),
    ]
    if isOfWithheld { lead.append(outcomes[[relation.parent, relation.child]] ?? "") }
    if !isExplained {
      let place = strongest.map { "\($0.location.file):\($0.location.line)" } ?? ""
      rows.append(lead + [relation.evidence.map(\.rule).uniqued().joined(separator: ", "), place])
      continue
    }
    for (number, evidence) in relation.evidence.enumerated() {
      let place = "\(evidence.location.file):\(evidence.location.line)"
      let blanks = [String](repeating: "", count: isOfWithheld ? 1 : 0)
      let start = number == 0 ? lead : ["", "", "", "", "", percent(evidence.confidence)] + blanks
      rows.append(start + [evidence.rule, place, evidence.text])
    }
  }
  return TextTable(columns, rows: rows)
}

extension Sequence where Element: Hashable {
  /// The elements without those that were there before.
  fileprivate func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
