import CommonMark
import StemmaModel

/// Reads the rows of a table, each column by its header, or by what stands in it where the header says nothing.
struct TableReader {
  /// A row with what was read of it.
  struct Row {
    var draft: EntryDraft
    /// The words of its cells.
    var text: String
  }

  /// The rows that are not empty, the header left out.
  private(set) var rows: [Row] = []
  /// How many columns the table has.
  private(set) var columnCount = 0
  /// The field of each column, nil for one that holds links or nothing that is known.
  private(set) var fields: [ListVocabulary.Field?] = []
  /// Whether the header names the columns.
  private(set) var hasHeader = true
  /// Whether the column that was taken for the titles' may hold them by its header.
  private(set) var namesTitles = true

  init(_ table: MarkdownNode, file: String, recognition: Recognition) {
    var body: [(cells: [[Token]], start: MarkdownNode.Position)] = []
    var header: [[Token]]?
    for row in table.children {
      let cells = row.children.map { Tokenizer.tokens(of: $0.children) }
      if case .tableRow(isHeader: true) = row.kind, header == nil {
        header = cells
        if TableReader.isData(cells, recognition) { body.append((cells, row.start)) }
      } else {
        body.append((cells, row.start))
      }
    }
    columnCount = header?.count ?? body.map(\.cells.count).max() ?? 0
    if header == nil, let first = body.first, TableReader.namesColumns(first.cells, recognition) {
      header = first.cells
      body.removeFirst()
    }
    hasHeader = header.map { TableReader.namesColumns($0, recognition) } ?? false
    fields = TableColumns.fields(
      header: hasHeader ? header ?? [] : [], rows: body.map(\.cells), count: columnCount, recognition)
    if let header, !TableReader.isData(header, recognition), let column = fields.firstIndex(of: .title),
      header.indices.contains(column), !header[column].allSatisfy(\.isBlank)
    {
      let name = recognition.vocabulary.field(ofColumn: header[column].plainText.droppingPictures)
      namesTitles = name == .title || name == .paper
    }
    for (cells, start) in body {
      let text = cells.map(\.plainText).filter { !$0.isEmpty }.joined(separator: " | ")
      if text.isEmpty, !cells.joined().contains(where: { if case .link = $0.kind { true } else { false } }) {
        continue
      }
      for papers in TableReader.papers(in: cells, columns: fields, recognition) {
        let draft = TableReader.draft(of: papers, columns: fields, at: start, file: file, recognition)
        rows.append(Row(draft: draft, text: text))
      }
    }
  }

  /// The cells of a row once for each paper that its title's cell names.
  ///
  /// What other columns say belongs to all; links in another column belong to the papers in their order if they
  /// are as many.
  private static func papers(
    in cells: [[Token]], columns: [ListVocabulary.Field?], _ recognition: Recognition
  ) -> [[[Token]]] {
    guard let column = columns.firstIndex(of: .title), cells.indices.contains(column) else { return [cells] }
    let groups = SeveralPapers.groups(of: cells[column], recognition)
    guard groups.count > 1 else { return [cells] }
    return groups.indices.map { index in
      var row = cells
      row[column] = groups[index]
      for other in row.indices where other != column && row[other].hasLink {
        let links = row[other].indices.filter { if case .link = row[other][$0].kind { true } else { false } }
        if links.count == groups.count {
          row[other] = [row[other][links[index]]]
        } else if index > 0 {
          row[other] = row[other].filter { if case .link = $0.kind { false } else { true } }
        }
      }
      return row
    }
  }

  /// What the columns hold, in words.
  var columnNames: String {
    fields.map { $0?.rawValue ?? "links" }.joined(separator: ", ") + (hasHeader ? "" : " (by content)")
  }

  /// Whether a header holds a paper instead of names of columns: a link, a year or a date, and no known name.
  private static func isData(_ cells: [[Token]], _ recognition: Recognition) -> Bool {
    if namesColumns(cells, recognition) { return false }
    return cells.contains { cell in
      cell.contains { token in
        guard case .link(let link) = token.kind else { return false }
        return link.address != nil
      }
    }
  }

  /// Whether one or more cells, without links, are names of columns.
  private static func namesColumns(_ cells: [[Token]], _ recognition: Recognition) -> Bool {
    cells.contains { cell in
      !cell.hasLink && recognition.vocabulary.field(ofColumn: cell.plainText.droppingPictures) != nil
    }
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

/// Finding out what the columns of a table hold.
enum TableColumns {
  /// The field of each column by its header, and where no column is the title's, by what stands in it.
  ///
  /// Where two could hold the title ("Paper" and "Title"), a column that is named for titles wins; without one,
  /// the first named for papers that holds more than labelled links, then the one for names of methods.
  static func fields(
    header: [[Token]], rows: [[[Token]]], count: Int, _ recognition: Recognition
  ) -> [ListVocabulary.Field?] {
    var fields: [ListVocabulary.Field?] = (0..<count).map { index in
      guard header.indices.contains(index) else { return nil }
      return recognition.vocabulary.field(ofColumn: header[index].plainText.droppingPictures)
    }
    let samples = (0..<count).map { index in
      ColumnSample(rows.lazy.compactMap { $0.indices.contains(index) ? $0[index] : nil }, recognition)
    }
    if !fields.contains(.title) {
      let named = fields.firstIndex(of: .paper).flatMap { samples[$0].holdsTitles ? $0 : nil }
      let byContent = samples.indices.filter {
        samples[$0].holdsTitles && [nil, .alias, .other, .notes, .paper, .code, .blog].contains(fields[$0])
      }
      .max { (samples[$0].wordCount, -$0) < (samples[$1].wordCount, -$1) }
      let fallback =
        fields.firstIndex(of: .paper).flatMap { samples[$0].holdsAnyTitle ? $0 : nil }
        ?? fields.firstIndex(of: .alias) ?? fields.firstIndex(of: .paper)
      if let index = named ?? byContent ?? fallback { fields[index] = .title }
    }
    // A header that is no name of a column says nothing: what stands below decides.
    let isUnnamed = header.isEmpty
    for index in fields.indices where fields[index] == nil {
      if isUnnamed || header.indices.contains(index) && header[index].allSatisfy(\.isBlank) {
        fields[index] = samples[index].field
      }
    }
    return fields
  }
}

/// What the cells of a column are like.
private struct ColumnSample {
  private var cellCount = 0
  private var dates = 0
  private var years = 0
  private var venues = 0
  private var authors = 0
  private var titles = 0
  private var words = 0

  /// Looks at the first cells that are not empty.
  init(_ cells: some Sequence<[Token]>, _ recognition: Recognition) {
    for cell in cells where !cell.allSatisfy(\.isBlank) {
      if cellCount >= 200 { break }
      cellCount += 1
      let text = cell.plainText
      if let date = PartialDate(text) {
        if date.month == nil { years += 1 } else { dates += 1 }
      } else if recognition.venues.knownReading(of: text) != nil {
        venues += 1
      } else if !cell.hasLink, AuthorText.isAuthors(text) {
        authors += 1
      } else if let title = ColumnSample.title(in: cell, recognition) {
        titles += 1
        words += title.wordCount
      }
    }
  }

  private static func title(in cell: [Token], _ recognition: Recognition) -> String? {
    let lines = EntryLines(cell.lines, recognition)
    guard let title = HeadTitle(in: lines.head, with: recognition)?.title,
      title.wordCount >= 2 || title.hasIdeographs && title.count >= 4
    else { return nil }
    return title
  }

  /// Whether most cells hold a text that can be a title.
  var holdsTitles: Bool { titles * 2 >= max(1, cellCount) }

  /// Whether a cell holds a text that can be a title.
  var holdsAnyTitle: Bool { titles > 0 }

  /// The words of a title on average, in hundredths.
  var wordCount: Int { titles == 0 ? 0 : words * 100 / titles }

  /// The field that most cells fit.
  var field: ListVocabulary.Field? {
    let half = max(1, (cellCount + 1) / 2)
    if cellCount == 0 { return nil }
    if years >= half { return .year }
    if dates >= half || years + dates >= half { return .date }
    if venues >= half { return .venue }
    if authors >= half { return .authors }
    return nil
  }
}
