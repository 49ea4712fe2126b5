/// A table for people: columns aligned by what a terminal shows, two blanks apart.
package struct TextTable: Sendable {
  /// A column of a table.
  package struct Column: Hashable, Sendable {
    /// Where short text stands.
    package enum Alignment: Hashable, Sendable {
      /// At the left, as words do.
      case left
      /// At the right, as numbers do.
      case right
    }

    /// What stands above it.
    package let title: String
    /// Where short text stands.
    package let alignment: Alignment
    /// How narrow it may become when the terminal is too narrow for all; nil if it is never cut.
    package let leastWidth: Int?

    /// Makes a column.
    package init(_ title: String, _ alignment: Alignment = .left, leastWidth: Int? = nil) {
      self.title = title
      self.alignment = alignment
      self.leastWidth = leastWidth
    }
  }

  /// The columns from left to right.
  package let columns: [Column]
  /// The cells of each row; missing ones are empty.
  package let rows: [[String]]

  /// Makes a table.
  package init(_ columns: [Column], rows: [[String]]) {
    self.columns = columns
    self.rows = rows.map { row in
      columns.indices.map { $0 < row.count ? printable(row[$0]) : "" }
    }
  }

  /// The table as lines, the titles first and a rule below them.
  ///
  /// - Parameters:
  ///   - width: How many columns there are to show it in; nil cuts nothing.
  ///   - style: How titles are set off.
  /// - Returns: Lines, each ended by a line feed.
  package func text(width: Int? = nil, style: Style = .plain) -> String {
    let widths = columnWidths(in: width)
    var lines = [
      style.bold(line(columns.map(\.title), widths)),
      style.dim(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")),
    ]
    lines += rows.map { line($0, widths) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var result = ""
    for (index, cell) in cells.enumerated() {
      let shown = clipped(cell, to: widths[index])
      let blanks = String(repeating: " ", count: widths[index] - displayWidth(shown))
      result += index == 0 ? "" : "  "
      result += columns[index].alignment == .right ? blanks + shown : shown + blanks
    }
    // No blanks at the end of a line.
    while result.hasSuffix(" ") { result.removeLast() }
    return result
  }

  /// The widths that the cells ask for; where that is too much, the widest that may be cut is cut first.
  private func columnWidths(in width: Int?) -> [Int] {
    var widths = columns.map { displayWidth($0.title) }
    for row in rows {
      for (index, cell) in row.enumerated() { widths[index] = max(widths[index], displayWidth(cell)) }
    }
    guard let width else { return widths }
    var excess = widths.reduce(0, +) + 2 * (columns.count - 1) - width
    while excess > 0 {
      let cuttable = columns.indices.filter { index in
        columns[index].leastWidth.map { widths[index] > $0 } ?? false
      }
      guard let widest = cuttable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }
}
