/// Text broken into lines of at most so many columns: at blanks, and anywhere in Chinese, which has none.
///
/// A path or address that is wider than a line stays whole, to be copied.
func folded(_ text: String, columns: Int) -> [String] {
  let limit = max(columns, 8)
  return wrapped(text, columns: limit).flatMap { line -> [String] in
    if displayWidth(line) <= max(limit, line.count) { return [line] }
    var pieces: [String] = []
    var piece = ""
    var width = 0
    for character in line {
      let next = displayWidth(character)
      if width + next > limit {
        pieces.append(piece)
        (piece, width) = ("", 0)
      }
      piece.append(character)
      width += next
    }
    return pieces + [piece]
  }
}

/// Sentences as paragraphs of lines, a line each where nothing is to be folded.
func paragraphs(_ sentences: [String], _ width: Int?) -> String {
  sentences.map { sentence in
    let text = printable(sentence)
    return (width.map { folded(text, columns: $0) } ?? [text]).joined(separator: "\n") + "\n"
  }.joined()
}

/// What stands in front of a line of a tree whose lines are given by their depth, from 1, as in `│  └─ `.
func treeBranches(to line: Int, in depths: [Int]) -> String {
  // A level goes on if a line of it comes before one further out.
  func goesOn(_ depth: Int) -> Bool {
    depths[(line + 1)...].first { $0 <= depth } == depth
  }
  let outer = (1..<max(depths[line], 1)).map { goesOn($0) ? "│  " : "   " }.joined()
  return outer + (goesOn(depths[line]) ? "├─ " : "└─ ")
}

/// Rows of cells in columns that are as wide as they must be, two blanks apart, the last one as it is.
func aligned(_ rows: [[String]]) -> [String] {
  var widths: [Int] = []
  for row in rows {
    for (index, cell) in row.dropLast().enumerated() {
      if index == widths.count { widths.append(0) }
      widths[index] = max(widths[index], displayWidth(cell))
    }
  }
  return rows.map { row in
    var line = ""
    for (index, cell) in row.enumerated() {
      line += cell
      if index + 1 < row.count {
        line += String(repeating: " ", count: widths[index] - displayWidth(cell) + 2)
      }
    }
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }
}
