import StemmaModel

/// What the reader finds while it reads, as rules.
extension CheckRule {
  /// Something that looks like a paper and could not be read.
  static let unreadableEntry = fromReader(
    "unreadable-entry", .warning, summary: "something looks like a paper and cannot be read",
    discussion: """
      A block has a link to a paper or stands among entries, but no title can be found in it, or it stands where lists \
      are not read. It is missing from every result. Write it as the entries around it are written.
      """)

  /// Sections whose headings say that they hold no papers.
  static let passedOverSection = fromReader(
    "passed-over-section", .note, summary: "entries stand below a heading that says there are no papers",
    discussion: """
      Sections of data sets, tools, news and the like are passed over, and something in them links to papers as \
      entries do. If they are papers of the list, give the section a heading that is a topic or ends in "papers".
      """)

  /// Two papers in one entry.
  static let secondPaper = fromReader(
    "second-paper", .warning, summary: "an entry has the arXiv ids of two papers",
    discussion: """
      The links of one entry lead to two arXiv ids. Most often a line end or the mark of a list item is missing \
      between two entries, so that the second paper is lost.
      """)

  /// Cells behind the last column of a table.
  static let surplusCells = fromReader(
    "surplus-cells", .warning, summary: "a table row has more cells than the table has columns",
    discussion: """
      Markdown leaves out what stands behind the last column, so nobody sees it. A bar in a title or address must be \
      written \\|; otherwise a column is missing in the header.
      """)

  /// Bytes that are not UTF-8.
  static let notUTF8 = fromReader(
    "not-utf8", .warning, summary: "a file is not UTF-8 throughout",
    discussion: """
      Bytes that are not UTF-8 are shown as marks of replacement in browsers. They were read as Windows-1252. Save the \
      file as UTF-8.
      """)

  /// A file that cannot be used.
  static let unusableInput = fromReader(
    "unusable-input", .error, summary: "a file cannot be used",
    discussion: "A file cannot be read, is empty or is no text, so that nothing in it is checked.")

  /// A rule whose findings the reader has made, with their severities.
  private static func fromReader(
    _ id: String, _ severity: Diagnostic.Severity, summary: String, discussion: String
  ) -> CheckRule {
    CheckRule(id, severity, summary: summary, discussion: discussion) { input in
      input.diagnostics(id).map { Finding($0.message, at: $0.location, $0.severity) }
    }
  }
}
