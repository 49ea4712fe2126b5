import StemmaModel
import StemmaReading

/// What the rules look at: a collection as it was read and resolved, and the text it was read from.
package struct CheckInput: Sendable {
  /// The entries in the order of the files and of their places in them.
  package let entries: [Entry]
  /// The papers that the entries mean.
  package let papers: [Paper]
  /// The files.
  package let sources: [CheckedSource]
  /// What reading and resolving found.
  package let diagnostics: [Diagnostic]

  /// The entries of each file in order of place.
  let entriesOfFile: [String: [Entry]]
  /// The paper of an entry, as a position in `papers`, by the entry's place.
  let paperOfEntry: [SourceLocation: Int]

  /// What reading and resolving found, by rule.
  private let diagnosticsOfRule: [String: [Diagnostic]]
  /// The position of each file in `sources`.
  private let sourceOfFile: [String: Int]

  /// Makes an input.
  package init(entries: [Entry], papers: [Paper], sources: [CheckedSource], diagnostics: [Diagnostic]) {
    self.entries = entries
    self.papers = papers
    self.sources = sources
    self.diagnostics = diagnostics
    diagnosticsOfRule = Dictionary(grouping: diagnostics, by: \.rule)
    entriesOfFile = Dictionary(grouping: entries, by: \.location.file)
      .mapValues { $0.sorted { $0.location < $1.location } }
    var positions: [SourceLocation: Int] = [:]
    for (position, paper) in papers.enumerated() {
      for entry in paper.entries { positions[entry.location] = position }
    }
    paperOfEntry = positions
    sourceOfFile = Dictionary(
      sources.enumerated().map { ($0.element.file, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// The findings of the reader or the resolution of one name.
  func diagnostics(_ rule: String) -> [Diagnostic] { diagnosticsOfRule[rule] ?? [] }

  /// The file that an entry stands in.
  func source(of entry: Entry) -> CheckedSource? {
    sourceOfFile[entry.location.file].map { sources[$0] }
  }

  /// The entry that a line belongs to: the last that begins there or before, unless a heading stands between.
  func entry(in source: CheckedSource, atLine line: Int) -> Entry? {
    guard let entries = entriesOfFile[source.file] else { return nil }
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].location.line <= line { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let entry = entries[low - 1]
    return source.hasHeading(between: entry.location.line, and: line) ? nil : entry
  }
}

/// A file with its text and the outline of it.
package struct CheckedSource: Sendable {
  /// The file's name in messages.
  package let file: String
  /// Its lines without their ends; none if the file is not Markdown.
  package let lines: [String]
  /// The pieces of text, links and tables of the file.
  let outline: ListOutline

  /// Takes a file apart; a file of another format than Markdown has no lines.
  package init(_ source: SourceText) {
    file = source.file
    guard source.isMarkdown else {
      lines = []
      outline = ListOutline()
      return
    }
    lines = source.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    outline = ListOutline(of: source.markdown, file: source.file)
  }

  /// The lines of code blocks, which are no part of the list.
  var codeLines: Set<Int> { outline.codeLines }

  /// Whether a heading stands below a line, down to another.
  func hasHeading(between line: Int, and last: Int) -> Bool {
    var (low, high) = (0, outline.headingLines.count)
    while low < high {
      let middle = (low + high) / 2
      if outline.headingLines[middle] <= line { low = middle + 1 } else { high = middle }
    }
    return low < outline.headingLines.count && outline.headingLines[low] <= last
  }

  /// The column in code points, from 1, of a column in bytes.
  package func codePointColumn(of location: SourceLocation) -> Int {
    guard lines.indices.contains(location.line - 1) else { return location.column }
    let before = lines[location.line - 1].utf8.prefix(location.column - 1)
    return 1 + before.count { $0 & 0xC0 != 0x80 }
  }
}
