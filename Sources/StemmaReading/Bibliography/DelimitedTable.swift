import StemmaModel

/// Tables with named columns, separated by commas, semicolons or tabs.
enum DelimitedTable {
  /// The format among the others.
  static let format = SourceFormat(
    name: "CSV",
    recognizes: { source in
      let bytes = Array(source.text.utf8.prefix(head))
      return separators.contains { header(of: bytes, separator: $0) != nil }
    }, read: read)

  /// What is told of a table whose columns have no names; nil if a text does not look like one.
  ///
  /// It does by the ending of its file's name, or if its first rows have equally many cells, three or more,
  /// between tabs or all in quotes.
  static func missingHeader(in source: SourceText) -> String? {
    let ending = source.file.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let isNamed = ["csv", "tsv"].contains(ending)
    let isTable = separators.contains { separator in
      let rows = firstRows(of: source, separator: separator)
      guard let first = rows.first, first.cells.count >= 2 else { return false }
      return isNamed
        || rows.count > 1 && first.cells.count >= 3
          && rows.allSatisfy { row in
            row.cells.count == first.cells.count
              && (separator == UInt8(ascii: "\t") || row.quotedCount == row.cells.count)
          }
    }
    return isTable
      ? "a table without names of columns that are known; the first row must name 'title' and at least one of "
        + "authors, year, date, venue, doi, arxiv id, url, code, keywords, institutions, abstract, references, notes"
      : nil
  }

  /// Whether a text that gave no entry may be a damaged table: some of its first row names columns, or rows have
  /// cells in quotes.
  static func mayBeDamaged(_ source: SourceText) -> Bool {
    separators.contains { separator in
      let rows = firstRows(of: source, separator: separator).filter { $0.cells.count >= 2 }
      guard rows.count >= 2, let first = rows.first else { return false }
      return rows.contains { $0.quotedCount > 0 } || first.cells.contains { TableColumn(named: $0) != nil }
    }
  }

  private static func firstRows(of source: SourceText, separator: UInt8) -> [DelimitedText.Row] {
    DelimitedText(Array(source.text.utf8.prefix(head)), separator: separator, mostRows: 5).rows
  }

  private static let head = 1 << 16
  private static let separators: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  /// What the columns hold if the first row names them: a title and something else, with rows as long below.
  private static func header(of bytes: [UInt8], separator: UInt8) -> [TableColumn?]? {
    let rows = DelimitedText(bytes, separator: separator, mostRows: 6).rows
    guard let first = rows.first, first.cells.count >= 2 else { return nil }
    let columns = first.cells.map(TableColumn.init(named:))
    guard columns.contains(.field(.title)), columns.count(where: { $0 != nil && $0 != TableColumn.none }) >= 2
    else {
      return nil
    }
    // A sentence that happens to have these words goes on otherwise.
    let others = rows.dropFirst()
    let even = others.count { abs($0.cells.count - columns.count) <= 1 }
    return others.isEmpty || even * 2 >= others.count ? columns : nil
  }

  private static func read(_ source: SourceText) -> ReadingResult {
    var result = ReadingResult()
    let bytes = Array(source.text.utf8)
    var best: (separator: UInt8, columns: [TableColumn?])?
    var mostKnown = 0
    for separator in separators {
      guard let columns = header(of: Array(bytes.prefix(head)), separator: separator) else { continue }
      let known = columns.count(where: { $0 != nil })
      if known > mostKnown {
        best = (separator, columns)
        mostKnown = known
      }
    }
    guard let (separator, columns) = best else { return result }
    let lines = LineIndex(file: source.file, bytes: bytes)
    let table = DelimitedText(bytes, separator: separator)
    var findings = Findings()
    var venueText = VenueText()
    for offset in table.openQuotes {
      findings.report(
        rule: "csv", "the quote that opens here is never closed", at: lines.location(of: offset))
    }
    for row in table.rows.dropFirst() {
      let location = lines.location(of: row.offset)
      var record = BibliographicRecord(location: location)
      for (column, cell) in zip(columns, row.cells) {
        if let column { column.read(cell.foldingWhitespace, into: &record) }
      }
      if row.cells.count > columns.count {
        findings.report(
          rule: "csv",
          "the row has \(row.cells.count) cells, but \(columns.count) columns are named; is a quote missing?",
          at: location)
      }
      if let entry = record.entry(&venueText) {
        result.entries.append(entry)
      } else {
        findings.report(rule: "no-title", "the row has no title and is passed over", at: location)
      }
    }
    result.diagnostics = findings.diagnostics
    return result
  }
}

/// What a column of a table holds.
enum TableColumn: Hashable {
  case field(ListVocabulary.Field)
  case doi, arxiv, pmid, abstract, references, citationCount
  /// A column that is known and not read.
  case none

  private static let names: [String: TableColumn] = {
    var names: [String: TableColumn] = [:]
    let others: [String: TableColumn] = [
      "doi": .doi, "arxiv": .arxiv, "pmid": .pmid, "abstract": .abstract, "references": .references,
      "citations": .citationCount,
      "none": .none,
    ]
    for row in WordTable(builtIn: PackageResources.words_txt).rows where row.key.hasPrefix("column:") {
      let key = String(row.key.dropFirst("column:".count))
      guard let column = others[key] ?? ListVocabulary.Field(rawValue: key).map(TableColumn.field) else {
        continue
      }
      for word in row.words { names[word.comparable] = column }
    }
    return names
  }()

  /// The column that a header's words name, in any of the vocabulary's languages.
  init?(named name: String) {
    if let column = TableColumn.names[name.comparable] {
      self = column
    } else if let field = ListVocabulary.builtIn.field(named: name) {
      self = .field(field)
    } else {
      return nil
    }
  }

  /// Reads a cell of the column.
  func read(_ cell: String, into record: inout BibliographicRecord) {
    guard !cell.isEmpty else { return }
    switch self {
    case .doi: record.identifiers.add(doi: cell)
    case .arxiv: record.identifiers.add(arxiv: cell)
    case .pmid: record.identifiers.add("pmid", cell)
    case .abstract: record.setAbstract(MarkupText.plain(cell))
    case .references:
      for reference in cell.split(separator: ";") {
        var identifiers = Identifiers()
        identifiers.addMentions(in: String(reference))
        identifiers.add(doi: String(reference))
        record.addReference(
          [identifiers.qualified.first ?? "text:" + String(reference).trimmed],
          year: CitedYear.year(in: String(reference)))
      }
    case .citationCount:
      record.setCitationCount(Int(cell.filter { $0 != "," }))
      record.addLinks(in: cell)
    case .none: return
    case .field(let field): read(field, cell, into: &record)
    }
  }

  private func read(_ field: ListVocabulary.Field, _ cell: String, into record: inout BibliographicRecord) {
    switch field {
    case .title: record.title = MarkupText.plain(cell)
    case .authors: for name in TableColumn.authors(in: cell) { record.addAuthor(name) }
    case .venue:
      record.addVenue(cell)
      record.identifiers.addMentions(in: cell)
    case .year: record.date = record.date ?? PartialDate(year: PartialDate(field: cell)?.year)
    case .date: if let date = PartialDate(field: cell) { record.date = date }
    case .keywords:
      for word in cell.split(whereSeparator: {
        ";；|".contains($0) || !cell.contains(";") && ",，、".contains($0)
      }) {
        record.addKeyword(String(word))
      }
    case .institutions:
      for name in cell.split(whereSeparator: { ";；|".contains($0) }) { record.addInstitution(String(name)) }
    case .notes: record.notes.append(Note(cell, location: record.location))
    case .alias: record.alias = cell
    case .paper:
      record.addLinks(in: cell, stated: .paper)
      if WebAddress(cell) == nil {
        record.identifiers.add(doi: cell)
        record.identifiers.add(arxiv: cell)
      }
    default: record.addLinks(in: cell, stated: field.linkRole)
    }
  }

  /// The names of a cell: between semicolons, else between "and", else between commas, which stand inside names
  /// where every other part is initials.
  private static func authors(in cell: String) -> [String] {
    if cell.contains(";") { return cell.split(separator: ";").map(String.init) }
    let names = LaTeXText.split(cell, atWord: "and")
    if names.count > 1, names.allSatisfy({ $0.count { $0 == "," } <= 1 }) { return names }
    let parts = cell.split(separator: ",").map { String($0).trimmed }
    let isPaired =
      parts.count.isMultiple(of: 2)
      && parts.enumerated().allSatisfy { $0.offset.isMultiple(of: 2) || isInitials($0.element) }
    if isPaired {
      return stride(from: 0, to: parts.count, by: 2).map { "\(parts[$0]), \(parts[$0 + 1])" }
    }
    return AuthorText.names(in: cell)
  }

  private static func isInitials(_ text: String) -> Bool {
    let letters = text.filter(\.isLetter)
    return 1...4 ~= letters.count && letters == letters.uppercased()
  }
}
