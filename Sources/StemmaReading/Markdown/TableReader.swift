import CommonMark
import StemmaModel

/// Reads the rows of a pipe table, each column by its header.
struct TableReader {
  /// A row with what was read of it.
  struct Row {
    var draft: EntryDraft
    /// The words of its cells.
    var text: String
  }

  /// The rows that are not empty, the header left out.
  private(set) var rows: [Row] = []
  /// How many columns the header has.
  private(set) var columnCount = 0

  init(_ table: MarkdownNode, file: String, recognition: Recognition) {
    var columns: [ListVocabulary.Field?] = []
    for row in table.children {
      let cells = row.children.map { Tokenizer.tokens(of: $0.children) }
      if case .tableRow(isHeader: true) = row.kind {
        columns = TableReader.columns(header: cells, recognition)
        columnCount = columns.count
        continue
      }
      let text = cells.map(\.plainText).filter { !$0.isEmpty }.joined(separator: " | ")
      let hasLink = cells.joined().contains { if case .link = $0.kind { true } else { false } }
      if text.isEmpty, !hasLink { continue }
      rows.append(
        Row(
          draft: TableReader.draft(of: cells, columns: columns, at: row.start, file: file, recognition),
          text: text))
    }
  }

  /// The field of each column by its header.
  ///
  /// Where two could hold the title ("Paper" and "Title"), a column
  /// that is named for titles wins; without one, the first named for papers does.
  private static func columns(header: [[Token]], _ recognition: Recognition) -> [ListVocabulary.Field?] {
    var columns = header.map { recognition.vocabulary.field(named: $0.plainText.droppingPictures) }
    if !columns.contains(.title), let index = columns.firstIndex(of: .paper) ?? columns.firstIndex(of: .alias)
    {
      columns[index] = .title
    }
    return columns
  }

  /// How many cells a line of a table has: pipes divide them, escaped ones and those at its ends do not.
  static func cellCount(ofLine line: Substring.UTF8View) -> Int {
    let text = String(Substring(line)).trimmed
    var dividers = 0
    var isEscaped = false
    for (offset, byte) in text.utf8.enumerated() {
      if byte == UInt8(ascii: "|"), !isEscaped, offset > 0, offset < text.utf8.count - 1 { dividers += 1 }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return dividers + 1
  }

  private static func draft(
    of cells: [[Token]], columns: [ListVocabulary.Field?], at start: MarkdownNode.Position, file: String,
    _ recognition: Recognition
  ) -> EntryDraft {
    var draft = EntryDraft(location: SourceLocation(file: file, line: start.line, column: start.column))
    for (index, cell) in cells.enumerated() where index < columns.count {
      if let field = columns[index] {
        draft.readField(field, cell, file: file, with: recognition)
      } else {
        draft.readLinks(in: cell, stated: nil, file: file, with: recognition)
      }
    }
    if draft.alias == nil, let (name, _) = AliasText.splittingName(from: draft.title) { draft.alias = name }
    return draft
  }
}
