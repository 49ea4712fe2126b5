import Stemma
import StemmaDrawing

extension Subcommand {
  /// `stemma terms`.
  static let terms = Subcommand(
    "terms", summary: "List the terms of the papers, and which of them may be one",
    discussion: """
      Lists the terms that clusters and trends rest on, with how many papers have each: keywords and headings as the \
      lists have them, and phrases of titles and abstracts where a paper has no keywords. Spellings that differ by \
      hyphens, case or plural are one term. Others that may mean the same (abbreviations, misspellings, words in \
      another order) are shown beside it; with --format thesaurus they are written as lines for --thesaurus, each \
      with its reason, to be read through and kept or deleted.
      """,
    formats: [.table, .json, .jsonl, .csv, .thesaurus],
    options: [.output, .leastPapersOfTerm, .topTerms, .explainTerms] + Option.knowledge,
    examples: [
      Example("stemma terms lists/ --min-occurrences 3", "Lists the terms that three papers or more have"),
      Example("stemma terms lists/ --top 20 --explain", "Tells where the twenty commonest come from"),
      Example(
        "stemma terms lists/ --format thesaurus -o thesaurus.txt",
        "Writes a thesaurus of what may be folded, to be edited"),
    ]
  ) { invocation in
    let collection = try Collection(invocation)
    let all = collection.terms()
    let arguments = invocation.arguments
    let least = arguments.wholeNumber(.leastPapersOfTerm) ?? 1
    let shown = Array(
      all.terms.filter { $0.paperCount >= least }.prefix(arguments.wholeNumber(.topTerms) ?? .max))
    let names = Set(shown.map(\.term))
    let suggestions = all.suggestions.filter { names.contains($0.replacement) }
    let records = TermRecord.records(of: shown, suggestions: suggestions)
    switch arguments.format {
    case .json: try invocation.deliver(jsonText(records))
    case .jsonl: try invocation.deliver(jsonLines(records))
    case .csv: try invocation.deliver(csvText(header: TermRecord.csvHeader, rows: records.map(\.csvRow)))
    case .thesaurus: try invocation.deliver(thesaurusText(of: suggestions, papers: paperCounts(of: all)))
    default:
      try invocation.deliver(
        arguments.has(.explainTerms) ? explanationTable(shown) : termTable(shown, records))
    }
    invocation.messages.note(
      "\(all.terms.count) terms, \(shown.count) shown; "
        + counted(suggestions.count, "pair") + " may be one"
        + (suggestions.isEmpty ? "" : " (--format thesaurus)"))
    return .success
  }
}

extension Collection {
  /// The terms of the papers; says nothing of doubtful entries, which have no bearing on them.
  fileprivate func terms() -> TermCollection {
    invocation.messages.progress.report("resolving")
    let resolved = pipeline.resolve(reading)
    invocation.messages.report(resolved.diagnostics.filter { $0.severity == .error })
    invocation.messages.progress.report("collecting terms")
    return pipeline.terms(of: resolved)
  }
}

/// A row a term, with what was folded into it and what may be.
private func termTable(_ terms: [TermUse], _ records: [TermRecord]) -> TextTable {
  TextTable(
    [
      .init("TERM", leastWidth: 16), .init("PAPERS", .right), .init("YEARS"), .init("KEYWORD", .right),
      .init("HEADING", .right), .init("TITLE", .right), .init("ABSTRACT", .right),
      .init("ALSO WRITTEN", leastWidth: 16), .init("MAY BE THE SAME", leastWidth: 16),
    ],
    rows: zip(terms, records).map { term, record in
      let years = term.firstYear.flatMap { first in term.lastYear.map { yearsText(first, $0) } } ?? ""
      let origins = TermUse.Occurrence.Origin.allCases.map { origin in
        let count = term.paperCount(by: origin)
        return count == 0 ? "·" : "\(count)"
      }
      return [term.term, "\(term.paperCount)", years] + origins + [
        term.spellings.map(\.text).filter { $0 != term.term }.joined(separator: ", "),
        record.similar.map(\.term).joined(separator: ", "),
      ]
    })
}

/// A row an occurrence.
private func explanationTable(_ terms: [TermUse]) -> TextTable {
  TextTable(
    [
      .init("TERM", leastWidth: 16), .init("ORIGIN"), .init("WRITTEN", leastWidth: 16),
      .init("PLACE", leastWidth: 16), .init("PAPER", leastWidth: 16),
    ],
    rows: terms.flatMap { term in
      term.occurrences.map { occurrence in
        [
          term.term, occurrence.origin.rawValue, occurrence.spelling,
          "\(occurrence.location.file):\(occurrence.location.line)", occurrence.paper,
        ]
      }
    })
}

private func paperCounts(of collection: TermCollection) -> [String: Int] {
  Dictionary(collection.terms.map { ($0.term, $0.paperCount) }, uniquingKeysWith: max)
}
