/// Text in rows and cells that a character separates and quotes may enclose (RFC 4180).
struct DelimitedText {
  /// A row of cells.
  struct Row {
    /// The texts of the cells, without their quotes.
    var cells: [String]
    /// How many cells are in quotes.
    var quotedCount: Int
    /// The offset of the row's first byte.
    var offset: Int
  }

  /// The rows that are not empty.
  private(set) var rows: [Row] = []
  /// Where quotes open that are never closed.
  private(set) var openQuotes: [Int] = []

  private let bytes: [UInt8]
  private let separator: UInt8
  private var position = 0

  /// How often an open quote is read again as a character of the text.
  private static let mostOpenQuotes = 8

  /// Splits bytes into rows.
  ///
  /// A quote inside a cell that does not begin with one is a character like any other, as is one inside quotes
  /// with something other than a separator behind it. A quote that is never closed is told.
  ///
  /// - Complexity: O(bytes).
  init(_ bytes: [UInt8], separator: UInt8, mostRows: Int = .max) {
    self.bytes = bytes
    self.separator = separator
    while position < bytes.count, rows.count < mostRows { readRow() }
  }

  private mutating func readRow() {
    var row = Row(cells: [], quotedCount: 0, offset: position)
    while true {
      var first = position
      while first < bytes.count, bytes[first] == 0x20 { first += 1 }
      if first < bytes.count, bytes[first] == UInt8(ascii: "\""), let cell = quotedCell(from: first) {
        row.cells.append(cell)
        row.quotedCount += 1
      } else {
        let start = position
        while position < bytes.count, bytes[position] != separator, bytes[position] != UInt8(ascii: "\n") {
          position += 1
        }
        row.cells.append(String(decoding: bytes[start..<position], as: UTF8.self))
      }
      guard position < bytes.count else { break }
      position += 1
      if bytes[position - 1] == UInt8(ascii: "\n") { break }
    }
    if row.cells.contains(where: { $0.utf8.contains { !$0.isBlank } }) { rows.append(row) }
  }

  /// The text of a cell in quotes, which ends before a separator or the end of a line; nil if it never does.
  private mutating func quotedCell(from quote: Int) -> String? {
    guard openQuotes.count < DelimitedText.mostOpenQuotes else { return nil }
    var text: [UInt8] = []
    var index = quote + 1
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\"") {
        if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") {
          index += 1
        } else if let end = cellEnd(behind: index) {
          position = end
          return String(decoding: text, as: UTF8.self)
        }
      }
      text.append(bytes[index])
      index += 1
    }
    openQuotes.append(quote)
    return nil
  }

  private func cellEnd(behind quote: Int) -> Int? {
    var index = quote + 1
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    return index == bytes.count || bytes[index] == separator || bytes[index] == UInt8(ascii: "\n")
      ? index : nil
  }
}
