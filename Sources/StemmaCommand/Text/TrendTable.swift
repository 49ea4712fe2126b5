/// Rows for people in groups that share their columns, two blanks apart.
struct TrendTable {
  /// Text and how it is set off.
  struct Cell {
    var text: String
    var tone: Style.Tone?

    init(_ text: String, _ tone: Style.Tone? = nil) {
      self.text = printable(text)
      self.tone = tone
    }
  }

  /// Rows below a line that says what they are.
  struct Group {
    /// The line; nil leaves it out.
    var heading: Cell?
    /// The cells of each row.
    var rows: [[Cell]]
  }

  /// What stands above each column, and whether its cells stand at the right.
  var columns: [(title: String, isNumber: Bool)]
  /// From top to bottom.
  var groups: [Group]

  /// The table as lines, in so many columns.
  func lines(width: Int, style: Style) -> [String] {
    let rows = groups.flatMap(\.rows)
    var widths = columns.indices.map { column in
      ([columns[column].title] + rows.compactMap { $0.count > column ? $0[column].text : nil })
        .map(displayWidth).max() ?? 0
    }
    // Names are cut first, then words at the end of the line; numbers never.
    var excess = widths.reduce(0, +) + 2 * (columns.count - 1) - width
    for column in [0, columns.count - 1] where excess > 0 && !columns[column].isNumber {
      let cut = min(excess, max(widths[column] - 14, 0))
      widths[column] -= cut
      excess -= cut
    }
    var lines = [line(columns.map { Cell($0.title, .dim) }, widths, style)]
    for group in groups {
      if let heading = group.heading { lines.append(style.toned(heading.text, heading.tone)) }
      lines += group.rows.map { line($0, widths, style) }
    }
    return lines
  }

  private func line(_ cells: [Cell], _ widths: [Int], _ style: Style) -> String {
    let last = cells.lastIndex { !$0.text.isEmpty } ?? 0
    return cells.prefix(last + 1).enumerated().map { column, cell in
      let shown = clipped(cell.text, to: widths[column])
      let blanks = String(repeating: " ", count: max(widths[column] - displayWidth(shown), 0))
      let text = style.toned(shown, cell.tone)
      return columns[column].isNumber ? blanks + text : column == last ? text : text + blanks
    }.joined(separator: "  ")
  }
}
