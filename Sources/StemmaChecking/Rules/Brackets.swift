import StemmaModel

extension CheckRule {
  /// A bracket without its partner.
  static let unclosedBracket = CheckRule(
    "unclosed-bracket", .warning, summary: "a bracket in an entry has no partner",
    discussion: """
      A square bracket is opened and not closed, or closed and not opened, or the round bracket of an address is not \
      closed. It is shown as it stands, and what was to be a link may be none. Brackets in code spans, in addresses \
      and between dollar signs do not count. Write the missing bracket or take the other one away.
      """
  ) { input in
    input.sources.flatMap { source in
      source.outline.blocks.compactMap { block -> Finding? in
        guard input.entry(in: source, atLine: block.line) != nil, let fault = BracketFault(in: block) else {
          return nil
        }
        return Finding(fault.message, at: source.nearest(fault.bracket, from: fault.location))
      }
    }
  }
}

/// The first bracket of a block that has no partner.
private struct BracketFault {
  var bracket: Character
  var message: String
  var location: SourceLocation

  init?(in block: ListOutline.Block) {
    var open: [(bracket: Character, location: SourceLocation)] = []
    var isMath = false
    let lastClosing = block.pieces.lastIndex { piece in
      if case .text(let text) = piece.kind { text.contains(")") } else { false }
    }
    for (index, piece) in block.pieces.enumerated() {
      guard case .text(let text) = piece.kind else { continue }
      let isClosed = lastClosing.map { $0 > index } ?? false
      if !isClosed, let fault = BracketFault(unclosedAddressIn: text, of: piece) {
        self = fault
        return
      }
      var location = piece.location
      let characters = Array(text)
      for (position, character) in characters.enumerated() {
        switch character {
        case "$": isMath.toggle()
        case "[", "【":
          if !isMath, !isInterval(characters[position...]) { open.append((character, location)) }
        case "]", "】":
          if !isMath, !isInterval(characters[...position].suffix(26).reversed()[...]), open.popLast() == nil {
            bracket = character
            message = "'\(character)' closes a bracket that was never opened; open it or take it away"
            self.location = location
            return
          }
        default: break
        }
        location.column += String(character).utf8.count
      }
    }
    guard let first = open.first else { return nil }
    bracket = first.bracket
    message = "'\(first.bracket)' is never closed; close it or take it away"
    location = first.location
  }

  /// `[Code](https://…` without an end, which Markdown takes for text.
  private init?(unclosedAddressIn text: String, of piece: ListOutline.Piece) {
    guard let range = text.firstRange(of: "]("), !text[range.upperBound...].contains(")") else { return nil }
    bracket = "("
    message = "the round bracket of the address is never closed; close it behind the address"
    location = piece.location
    location.column += text.utf8.distance(from: text.startIndex, to: range.lowerBound) + 1
  }
}

/// Whether a text begins with an interval that is open at one end, `[0, 1)`, or, read backwards, with `(0, 1]`.
private func isInterval(_ text: ArraySlice<Character>) -> Bool {
  let inner = text.dropFirst().prefix(24)
  guard let end = inner.firstIndex(where: { "()[]".contains($0) }) else { return false }
  return (text.first == "[" ? inner[end] == ")" : inner[end] == "(") && inner[..<end].contains(",")
}

extension CheckedSource {
  /// The place of a character at or behind a place in its line; escapes shift it by a byte each.
  fileprivate func nearest(_ character: Character, from location: SourceLocation) -> SourceLocation {
    guard lines.indices.contains(location.line - 1) else { return location }
    let wanted = Array(String(character).utf8)
    let bytes = Array(lines[location.line - 1].utf8)
    var column = location.column
    while column - 1 + wanted.count <= bytes.count {
      if Array(bytes[(column - 1)..<(column - 1 + wanted.count)]) == wanted {
        return SourceLocation(file: file, line: location.line, column: column)
      }
      column += 1
    }
    return location
  }
}
