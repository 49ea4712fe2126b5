import StemmaModel

/// The text of a field that names affiliations, cut where institutions, their parts and places are.
struct AffiliationText {
  /// The pieces that belong together, in order: an institution with its parts and place, or a list of names.
  private(set) var groups: [[String]] = []

  /// Cuts the values of a field.
  ///
  /// Values without a comma are what the commas of one text stood between; a value with commas is a text of
  /// its own.
  init(_ values: [String]) {
    var open: [String] = []
    func close() {
      if !open.isEmpty { groups.append(open) }
      open = []
    }
    for value in values {
      let texts = AffiliationText.split(value, at: { ";；、|\n".contains($0) })
      for text in texts {
        let pieces = AffiliationText.split(text, at: { ",，".contains($0) })
          .map(AffiliationText.withoutMarks)
          .filter { $0.contains(where: \.isLetter) || $0.contains(where: \.isNumber) }
        let isWhole = pieces.count > 1 || texts.count > 1
        if isWhole { close() }
        open += pieces
        if isWhole { close() }
      }
    }
    close()
  }

  /// Splits outside round brackets.
  static func split(_ text: String, at isSeparator: (Character) -> Bool) -> [String] {
    var parts: [String] = []
    var part = ""
    var depth = 0
    let isBalanced = text.count { "(（".contains($0) } == text.count { ")）".contains($0) }
    for character in text {
      if "(（".contains(character) { depth += 1 }
      if ")）".contains(character) { depth = max(0, depth - 1) }
      if depth == 0 || !isBalanced, isSeparator(character) {
        parts.append(part)
        part = ""
      } else {
        part.append(character)
      }
    }
    parts.append(part)
    return parts.map(\.trimmed).filter { !$0.isEmpty }
  }

  /// The text without the marks that tie authors to affiliations: `*`, `†`, `¹`, `[1]`, `(2)`, `3 `, `a)`.
  static func withoutMarks(_ text: String) -> String {
    let marks: Set<Character> = [
      "*", "†", "‡", "§", "¶", "#", "^", "¹", "²", "³", "⁰", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "✉", "`", "\"",
      "“", "”",
    ]
    var rest = text.foldingWhitespace.trimming { marks.contains($0) || $0.isWhitespace }[...]
    for (open, close) in [("[", "]"), ("(", ")")] where rest.hasPrefix(open) {
      guard let end = rest.firstIndex(of: Character(close)) else { continue }
      let inside = rest[rest.index(after: rest.startIndex)..<end]
      let behind = rest[rest.index(after: end)...]
      if inside.count <= 2, inside.allSatisfy(\.isNumber), behind.contains(where: \.isLetter) {
        rest = behind
      }
    }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let behind = rest.dropFirst(digits.count)
    if (1...2).contains(digits.count), let next = behind.first, " :)".contains(next) || isStop(behind) {
      rest = behind.dropFirst()
    }
    return String(rest).trimmed
  }

  /// Whether a text begins with the full stop of a numbering and a blank.
  private static func isStop(_ text: Substring) -> Bool { text.hasPrefix(". ") }
}
