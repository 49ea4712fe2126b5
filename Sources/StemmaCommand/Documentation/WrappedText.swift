/// Text broken into lines of at most so many columns, at blanks only.
func wrapped(_ text: String, columns: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    if !line.isEmpty, displayWidth(line) + 1 + displayWidth(word) > columns {
      lines.append(line)
      line = ""
    }
    line += (line.isEmpty ? "" : " ") + word
  }
  return line.isEmpty ? lines : lines + [line]
}

/// Two columns as in help: names at the left, what they mean at the right, wrapped within 80 columns.
///
/// A name that is too long for its column stands on a line of its own.
func definitionList(_ items: [(name: String, meaning: String)]) -> String {
  let longest = 26
  let nameWidth = items.map { displayWidth($0.name) }.filter { $0 <= longest }.max() ?? 0
  let margin = String(repeating: " ", count: 2 + nameWidth + 2)
  var result = ""
  for item in items {
    let lines = wrapped(item.meaning, columns: 80 - displayWidth(margin))
    if displayWidth(item.name) > nameWidth {
      result += "  \(item.name)\n" + lines.map { margin + $0 + "\n" }.joined()
    } else {
      let padding = String(repeating: " ", count: nameWidth - displayWidth(item.name) + 2)
      result += "  \(item.name)\(padding)" + lines.joined(separator: "\n\(margin)") + "\n"
    }
  }
  return result
}
