import Stemma
import StemmaDrawing

extension Subcommand {
  /// `stemma compare`.
  static let compare = Subcommand(
    "compare", summary: "Tell what lists share and what each of them lacks",
    discussion: """
      Counts for each list its papers and those that no other list has, tells for each pair how much they share, \
      and lists the papers that all have, that only one has, and that only one lacks. Jaccard's index is the \
      number of papers that both have over the number that either has. With --missing-from it prints what a list \
      could add. The entries of all lists are resolved together.
      """,
    operands: .namedInputs(["A", "B"], mayBeMore: true), formats: [.table, .json, .jsonl, .markdown],
    options: [.output, .missingFrom, .same],
    examples: [
      Example("stemma compare mine.md theirs.md", "Tells what two lists share"),
      Example(
        "stemma compare lists/*.md --missing-from lists/mine.md",
        "Prints the papers that a list could add, the most widely listed first"),
    ]
  ) { invocation in
    let operands = invocation.arguments.operands
    let lacking = invocation.arguments.text(.missingFrom)
    let target = lacking.flatMap { name in operands.firstIndex { sameInput($0, name) } }
    if let lacking, target == nil {
      invocation.messages.error(
        "--missing-from takes one of the lists that are compared (\(operands.joined(separator: ", "))), "
          + "not '\(lacking)'")
      return .usage
    }
    let readings = try ComparedReadings(invocation)
    invocation.messages.progress.report("comparing")
    let overlap = readings.pipeline.overlap(
      of: zip(readings.names, readings.all).map { (name: $0, reading: $1) })
    let format = invocation.arguments.format
    if let target {
      try invocation.deliverMissing(from: target, in: overlap, as: format)
      return .success
    }
    switch format {
    case .json: try invocation.deliver(jsonText(OverlapRecord(overlap)))
    case .jsonl: try invocation.deliver(jsonLines(OverlapRecord(overlap).papers))
    case .markdown: try invocation.deliver(overlapMarkdown(overlap))
    default:
      let text = overlapText(overlap, width: invocation.outputWidth, style: invocation.outputStyle)
      try invocation.deliver(text)
    }
    return .success
  }
}

/// Whether two words name one input; a slash behind a folder makes no difference.
private func sameInput(_ one: String, _ other: String) -> Bool {
  func bare(_ path: String) -> Substring {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    if path.hasPrefix("./") { path = path.dropFirst(2) }
    return path
  }
  return bare(one) == bare(other)
}

extension Invocation {
  fileprivate func deliverMissing(from list: Int, in overlap: ListOverlap, as format: OutputFormat?) throws {
    let missing = overlap.missing(from: list)
    let records = OverlapPaperRecord.records(of: missing, in: overlap)
    switch format {
    case .json: try deliver(jsonText(records))
    case .jsonl: try deliver(jsonLines(records))
    case .markdown: try deliver(missingMarkdown(from: list, in: overlap))
    default:
      let name = overlap.lists[list].name
      if missing.isEmpty {
        try deliver("nothing: \(printable(name)) has every paper of the other lists\n")
        return
      }
      try deliver(missingTable(missing))
      messages.note("\(name) lacks \(missing.count) of \(overlap.papers.count) papers")
    }
  }
}

/// Papers with the number of lists that have them and the first place that names each.
private func missingTable(_ members: [ListOverlap.Member]) -> TextTable {
  TextTable(
    [
      .init("LISTS", .right), .init("YEAR"), .init("VENUE", leastWidth: 8), .init("PAPER", leastWidth: 24),
      .init("LINK", leastWidth: 16), .init("PLACE", leastWidth: 12),
    ],
    rows: members.map { member in
      let paper = member.paper
      let link = [Link.Role.paper, .project, .code].lazy.compactMap { paper.urls($0).first }.first
      return [
        "\(member.lists.count)", paper.year.map(String.init) ?? "", paper.venue ?? "", paperText(paper),
        link ?? "", paper.entries.first.map { "\($0.location.file):\($0.location.line)" } ?? "",
      ]
    })
}

/// The lists with what they share, each pair, and the papers of all, of one and of all but one.
private func overlapText(_ overlap: ListOverlap, width: Int?, style: Style) -> String {
  let lists = overlap.lists.indices
  let matrix = TextTable(
    [
      .init("#", .right), .init("LIST", leastWidth: 12), .init("ENTRIES", .right), .init("PAPERS", .right),
      .init("ONLY HERE", .right),
    ] + lists.map { .init("#\($0 + 1)", .right) },
    rows: lists.map { row in
      let list = overlap.lists[row]
      return [
        "\(row + 1)", list.name, "\(list.entries)", "\(list.papers)", "\(list.exclusive)",
      ] + lists.map { overlap.pair(row, $0).map { "\($0.shared)" } ?? "·" }
    })
  let pairs = TextTable(
    [
      .init("PAIR"), .init("SHARED", .right), .init("JACCARD", .right), .init("OF FIRST", .right),
      .init("OF SECOND", .right),
    ],
    rows: overlap.pairs.map { pair in
      [
        "#\(pair.first + 1) #\(pair.second + 1)", "\(pair.shared)", decimal(pair.jaccard, places: 2),
        percent(pair.shareOfFirst), percent(pair.shareOfSecond),
      ]
    })
  var text = "\(overlap.papers.count) papers in \(overlap.lists.count) lists, "
  text += "\(overlap.common.count) of them in every list\n\n"
  text += matrix.text(width: width, style: style) + "\n" + pairs.text(width: width, style: style)
  func add(_ heading: String, _ members: [ListOverlap.Member], of list: Int?) {
    if members.isEmpty { return }
    text += "\n" + style.bold("\(printable(heading)) (\(members.count))") + "\n"
    let rows = members.map { member in
      let paper = member.paper
      return [
        paper.year.map(String.init) ?? "", paper.venue ?? "", paperText(paper),
        paper.entries.first.map { "\($0.location.file):\($0.location.line)" } ?? "",
      ]
    }
    let table = TextTable(
      [
        .init("YEAR"), .init("VENUE", leastWidth: 8), .init("PAPER", leastWidth: 24),
        .init("PLACE", leastWidth: 12),
      ],
      rows: rows)
    text += table.text(width: width, style: style)
  }
  add("In every list", overlap.common, of: nil)
  for list in lists { add("Only in \(overlap.lists[list].name)", overlap.exclusive(to: list), of: list) }
  if overlap.lists.count > 2 {
    for list in lists {
      add("In every list but \(overlap.lists[list].name)", overlap.lackedOnly(by: list), of: list)
    }
  }
  return text
}
