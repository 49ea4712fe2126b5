import StemmaModel

/// A term as `stemma terms` exports it; the names of the properties are the names in JSON.
package struct TermRecord: Encodable, Sendable {
  /// A spelling that was folded into the term.
  package struct Spelling: Encodable, Sendable {
    package var text: String
    package var count: Int
  }

  /// A term that may be the same.
  package struct Similar: Encodable, Sendable {
    package var term: String
    package var kind: String
    package var reason: String
  }

  /// A place that has the term.
  package struct Occurrence: Encodable, Sendable {
    package var paper: String
    package var origin: String
    package var spelling: String
    package var file: String
    package var line: Int
  }

  package var term: String
  package var papers: Int
  @ExplicitNull package var firstYear: Int?
  @ExplicitNull package var lastYear: Int?
  /// How many papers have it by each origin; an origin of none is left out.
  package var origins: [String: Int]
  package var spellings: [Spelling]
  package var similar: [Similar]
  package var occurrences: [Occurrence]

  /// The records of terms, in their order.
  ///
  /// - Parameters:
  ///   - terms: The terms.
  ///   - suggestions: Which of them may be replaced; each is told of at the term that replaces.
  /// - Returns: A record a term.
  package static func records(of terms: [TermUse], suggestions: [TermSuggestion]) -> [TermRecord] {
    let similar = Dictionary(grouping: suggestions, by: \.replacement)
    return terms.map { TermRecord($0, similar: similar[$0.term] ?? []) }
  }

  private init(_ term: TermUse, similar: [TermSuggestion]) {
    self.term = term.term
    papers = term.paperCount
    _firstYear = ExplicitNull(wrappedValue: term.firstYear)
    _lastYear = ExplicitNull(wrappedValue: term.lastYear)
    origins = [:]
    for origin in TermUse.Occurrence.Origin.allCases {
      let count = term.paperCount(by: origin)
      if count > 0 { origins[origin.rawValue] = count }
    }
    spellings = term.spellings.map { Spelling(text: $0.text, count: $0.count) }
    self.similar = similar.map { Similar(term: $0.variant, kind: $0.kind.rawValue, reason: $0.reason) }
    occurrences = term.occurrences.map {
      Occurrence(
        paper: $0.paper, origin: $0.origin.rawValue, spelling: $0.spelling, file: $0.location.file,
        line: $0.location.line)
    }
  }

  /// The columns of the record in a file of comma-separated values.
  package static let csvHeader =
    ["term", "papers", "firstYear", "lastYear"] + TermUse.Occurrence.Origin.allCases.map(\.rawValue)
    + ["spellings", "similar"]

  /// The record as a row; lists are joined by `; `.
  package var csvRow: [String] {
    [term, "\(papers)", firstYear.map(String.init) ?? "", lastYear.map(String.init) ?? ""]
      + TermUse.Occurrence.Origin.allCases.map { "\(origins[$0.rawValue] ?? 0)" }
      + [spellings.map(\.text).joined(separator: "; "), similar.map(\.term).joined(separator: "; ")]
  }
}

/// Suggestions as the lines of a thesaurus file in VOSviewer's format, with the reason in a third column.
///
/// - Parameters:
///   - suggestions: The pairs, in the order of the lines.
///   - papers: How many papers have each term.
/// - Returns: The text of the file.
package func thesaurusText(of suggestions: [TermSuggestion], papers: [String: Int]) -> String {
  let lines = suggestions.map { suggestion in
    let counts = [suggestion.variant, suggestion.replacement].map { "\(papers[$0] ?? 0)" }
    let reason =
      "\(suggestion.kind.rawValue): \(suggestion.reason) (\(counts.joined(separator: " and ")) papers)"
    return [suggestion.variant, suggestion.replacement, reason].map(cell).joined(separator: "\t")
  }
  return (["label\treplace by\treason"] + lines).map { $0 + "\n" }.joined()
}

/// A cell without what would end it.
private func cell(_ text: String) -> String {
  text.split(whereSeparator: { $0 == "\t" || $0.isNewline }).joined(separator: " ")
}
