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

  /// Columns that are left out, one after the other, where the terminal is too narrow.
  var dispensable: [Int] = []

  /// The table as lines, in so many columns.
  func lines(width: Int, style: Style) -> [String] {
    var widths = columns.indices.map { column in
      ([columns[column].title]
        + groups.flatMap(\.rows).compactMap { $0.count > column ? $0[column].text : nil })
        .map(displayWidth).max() ?? 0
    }
    // A column in which nothing stands says nothing.
    var shown = columns.indices.filter { column in
      groups.contains { $0.rows.contains { $0.count > column && !$0[column].text.isEmpty } }
    }
    func excess(_ widths: [Int]) -> Int {
      shown.reduce(0) { $0 + widths[$1] } + 2 * (shown.count - 1) - width
    }
    var narrow = widths
    for column in [0, columns.count - 1] where !columns[column].isNumber {
      narrow[column] = min(widths[column], 20)
    }
    for column in dispensable where excess(narrow) > 0 { shown.removeAll { $0 == column } }
    // Names are cut first, then words at the end of the line; numbers never.
    for column in [0, columns.count - 1] where !columns[column].isNumber && excess(widths) > 0 {
      widths[column] -= min(excess(widths), max(widths[column] - 14, 0))
    }
    func line(_ cells: [Cell]) -> String {
      self.line(
        shown.filter { $0 < cells.count }.map { (cells[$0], widths[$0], columns[$0].isNumber) }, style)
    }
    var lines = [line(columns.map { Cell($0.title, .dim) })]
    for group in groups {
      if let heading = group.heading { lines.append(style.toned(heading.text, heading.tone)) }
      lines += group.rows.map { line($0) }
    }
    return lines
  }

  private func line(_ cells: [(cell: Cell, width: Int, isNumber: Bool)], _ style: Style) -> String {
    let last = cells.lastIndex { !$0.cell.text.isEmpty } ?? 0
    return cells.prefix(last + 1).enumerated().map { column, shown in
      let words = clipped(shown.cell.text, to: shown.width)
      let blanks = String(repeating: " ", count: max(shown.width - displayWidth(words), 0))
      let text = style.toned(words, shown.cell.tone)
      return shown.isNumber ? blanks + text : column == last ? text : text + blanks
    }.joined(separator: "  ")
  }
}
