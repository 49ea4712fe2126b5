import Stemma
import StemmaDrawing

extension Option {
  /// The form of a Markdown list.
  package static let dialect = Option(
    "dialect", placeholder: "FORM", value: .choice(MarkdownDialect.all.map(\.name)),
    help: "The form of a Markdown list", default: MarkdownDialect.items.name)
}

extension Subcommand {
  /// `stemma papers`.
  static let papers = Subcommand(
    "papers", summary: "List the papers, duplicates resolved",
    discussion: """
      Reads lists and prints every paper once, with all entries that name it. Entries are merged by identifier and \
      by title; a doubtful pair is reported and not merged.
      """,
    formats: [.table, .json, .jsonl, .csv, .markdown],
    options: [.output, .dialect] + Option.knowledge,
    examples: [
      Example("stemma papers lists/", "Lists the papers of all Markdown files in a folder"),
      Example(
        "stemma papers lists/ --format csv -o papers.csv", "Writes them as a spreadsheet can read them"),
      Example(
        "stemma papers lists/ --dialect table -o papers.md",
        "Writes them as one Markdown list without duplicates"),
    ]
  ) { invocation in
    let network = try Collection(invocation).network()
    switch invocation.arguments.format {
    case .json: try invocation.deliver(jsonText(PaperRecord.records(of: network)))
    case .jsonl: try invocation.deliver(jsonLines(PaperRecord.records(of: network)))
    case .csv:
      let rows = PaperRecord.records(of: network).map(\.csvRow)
      try invocation.deliver(csvText(header: PaperRecord.csvHeader, rows: rows))
    case .markdown:
      let name = invocation.arguments.text(.dialect)
      let dialect = MarkdownDialect.all.first { $0.name == name } ?? .items
      try invocation.deliver(dialect.text(of: network.papers))
    default: try invocation.deliver(paperTable(network))
    }
    return .success
  }

  /// `stemma entries`.
  static let entries = Subcommand(
    "entries", summary: "List the entries as the files have them",
    discussion: """
      Prints what was read, before duplicates are resolved: an entry for each place that names a paper. With \
      --explain it tells in which form the entries of each section stand, and what was looked at and is no \
      entry, and why.
      """,
    formats: [.table, .json, .jsonl, .csv], options: [.output, .explain],
    examples: [
      Example("stemma entries awesome.md", "Lists the entries of a file with their lines"),
      Example("cat awesome.md | stemma entries - --format jsonl", "Writes an entry a line as JSON"),
    ]
  ) { invocation in
    let isExplained = invocation.arguments.has(.explain)
    let reading = try Collection(invocation, explainsReading: isExplained).reading
    let records = reading.entries.map { EntryRecord($0) }
    switch invocation.arguments.format {
    case .json: try invocation.deliver(jsonText(records))
    case .jsonl: try invocation.deliver(jsonLines(records))
    case .csv: try invocation.deliver(csvText(header: EntryRecord.csvHeader, rows: records.map(\.csvRow)))
    default: try invocation.deliver(entryTable(reading.entries))
    }
    return .success
  }
}

/// Papers by year, the newest last, as a timeline reads.
private func paperTable(_ network: Network) -> TextTable {
  let papers = network.papers.sorted { one, other in
    (one.year ?? Int.max, one.name, one.id) < (other.year ?? Int.max, other.name, other.id)
  }
  return TextTable(
    [
      .init("YEAR"), .init("VENUE", leastWidth: 8), .init("NAME", leastWidth: 10),
      .init("TITLE", leastWidth: 20), .init("CODE"), .init("ENTRIES", .right),
    ],
    rows: papers.map { paper in
      [
        paper.year.map(String.init) ?? "", paper.venue ?? "", paper.alias ?? "", paper.title,
        paper.urls(.code).isEmpty ? "" : "yes", "\(paper.entries.count)",
      ]
    })
}

private func entryTable(_ entries: [Entry]) -> TextTable {
  TextTable(
    [
      .init("PLACE", leastWidth: 12), .init("YEAR"), .init("VENUE", leastWidth: 8),
      .init("NAME", leastWidth: 10), .init("TITLE", leastWidth: 20),
    ],
    rows: entries.map { entry in
      [
        "\(entry.location.file):\(entry.location.line)", entry.year.map(String.init) ?? "", entry.venue ?? "",
        entry.alias ?? "", entry.title,
      ]
    })
}
