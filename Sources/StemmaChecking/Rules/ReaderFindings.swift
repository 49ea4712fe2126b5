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
  fileprivate static func fromReader(
    _ id: String, _ severity: Diagnostic.Severity, summary: String, discussion: String
  ) -> CheckRule {
    CheckRule(id, severity, summary: summary, discussion: discussion) { input in
      input.diagnostics(id).map { Finding($0.message, at: $0.location, $0.severity) }
    }
  }
}

/// What the readers of bibliographies and of what is given beside the lists find, as rules.
extension CheckRule {
  /// The rules on records, in the order of the documentation.
  package static let ofRecords: [CheckRule] = [
    fromReader(
      "no-title", .warning, summary: "a record of a bibliography has no title",
      discussion: """
        A record or row without a title names no paper that could be compared with others, and is missing from every \
        result. Give it a title or take it away.
        """),
    fromReader(
      "repeated-key", .note, summary: "two entries of BibTeX have one key",
      discussion: """
        BibTeX itself takes one of two entries with the same key, so that the other is never cited. Both were read. \
        Rename one of the two, or take one away.
        """),
    fromReader(
      "bibtex", .warning, summary: "BibTeX is not well formed",
      discussion: """
        A bracket, quote, comma or key is missing or one too many, or a name is not defined. The reader goes on behind \
        it, and what stands there may be read wrongly. Mend what the message names.
        """),
    fromReader(
      "json", .warning, summary: "JSON of records is not well formed",
      discussion: """
        A record is not closed or has something that JSON does not allow, so that it is passed over. A file that was \
        cut off ends in the midst of one. Fetch the file again, or mend what the message names.
        """),
    fromReader(
      "csv", .warning, summary: "a table of comma or tab separated values is not well formed",
      discussion: """
        A quote is never closed, or a row has more cells than the header names columns, so that cells are read in the \
        wrong columns. Quote cells that hold the separator, and double the quotes in them.
        """),
    fromReader(
      "ris", .warning, summary: "a file of RIS is not well formed",
      discussion: "A line has no tag, or a record lacks its end. Write the tag in front, as in 'TI  - Title'."
    ),
    fromReader(
      "pubmed", .warning, summary: "a file of PubMed is not well formed",
      discussion: "A line has no tag, or a record lacks its end. Write the tag in front, as in 'TI  - Title'."
    ),
    fromReader(
      "web-of-science", .warning, summary: "a file of Web of Science is not well formed",
      discussion: "A line has no tag, or a record lacks its end. Export the records again as plain text."),
    fromReader(
      "unknown-format", .error, summary: "a file is data of no known format",
      discussion: """
        A file that was named is data, and no records that are known are in it, so that nothing of it is checked. For \
        a file that was found in a folder, where many files are no lists, this is a note; one that looks like a \
        damaged list is a warning.
        """),
    fromReader(
      "overlong-line", .warning, summary: "a line is too long to be part of a list",
      discussion: """
        A line is so long that it must be data, or a file without line ends, and was left out. Break it into lines.
        """),
    fromReader(
      "same", .error, summary: "a decision on a pair of entries cannot be used",
      discussion: """
        A line of a file that was given with --same names an entry that is not there, or contradicts other lines. It \
        is left out. Correct the reference, as 'stemma papers --merges' prints it.
        """),
  ]
}
