import StemmaModel

/// The headings that an entry stands under, compared by their words.
///
/// Emoji, markup, numbering in front (`2.1`, `A.`, `IV)`, `二、`) and a count of papers behind (`(23)`) are no
/// part of a heading's words: they change without a paper being moved.
struct SectionPath: Hashable {
  /// The words of each heading, outermost first; a heading without any is left out.
  var words: [String]

  /// The path of an entry.
  init(_ headings: [String]) {
    words = headings.map(SectionPath.words).filter { !$0.isEmpty }
  }

  init(words: some Sequence<String>) { self.words = Array(words) }

  /// Every section that holds this one, itself last.
  var withOuterSections: [SectionPath] {
    words.indices.map { SectionPath(words: words[...$0]) }
  }

  /// The paths of many entries, each distinct one made once: most entries share theirs.
  static func all(of sections: [[String]]) -> [[String]: SectionPath] {
    Dictionary(Set(sections).map { ($0, SectionPath($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The words of a heading as they are compared.
  static func words(of heading: String) -> String {
    withoutCount(withoutNumbering(withoutDecoration(heading).foldingWhitespace)).comparable
  }
}

extension SectionPath {
  /// Without pictures, `:shortcodes:` and HTML tags.
  private static func withoutDecoration(_ heading: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = heading.unicodeScalars[...]
    while let scalar = rest.first {
      if let decoration = lengthOfDecoration(rest) {
        rest = rest.dropFirst(decoration)
        result.append(" ")
      } else {
        rest.removeFirst()
        result.append(isPicture(scalar) ? " " : scalar)
      }
    }
    return String(result)
  }

  /// How long the tag or shortcode is that a text begins with, if it does.
  private static func lengthOfDecoration(_ text: Substring.UnicodeScalarView) -> Int? {
    guard let first = text.first, first == "<" || first == ":" else { return nil }
    let inside = text.dropFirst().prefix {
      first == "<"
        ? $0 != ">" && $0 != "<"
        : $0.isASCII && ($0.properties.isAlphabetic || "0123456789_+-".unicodeScalars.contains($0))
    }
    guard let last = text.dropFirst(inside.count + 1).first, last == (first == "<" ? ">" : ":") else {
      return nil
    }
    let isNamed = inside.first.map { $0.properties.isAlphabetic || (first == "<" && $0 == "/") } ?? false
    return isNamed ? inside.count + 2 : nil
  }

  private static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return false }
    switch scalar.value {
    // What joins and selects the forms of pictures.
    case 0x200D, 0x20E3, 0xFE0F: return true
    default:
      return scalar.properties.isEmoji || scalar.properties.isEmojiModifier
        || scalar.properties.generalCategory == .otherSymbol
    }
  }

  /// Without what counts headings: a number, letter or Roman numeral with its mark, or a short number alone.
  private static func withoutNumbering(_ heading: String) -> String {
    let text = heading.drop { "(（".contains($0) }
    let number = text.prefix { isDigit($0) || $0 == "." }
    let digits = number.trimming(where: { $0 == "." })
    let isShort = digits.split(separator: ".").allSatisfy { $0.count <= 3 }
    if let first = number.first, first != ".", isShort {
      let rest = text.dropFirst(number.count)
      if number.last == "." || rest.first.map(isMark) == true {
        let body = number.last == "." ? rest : rest.dropFirst()
        // A digit behind the mark makes it a decimal, a ratio or a time.
        if body.first.map(isDigit) != true { return nonempty(body) ?? heading }
      } else if text.startIndex == heading.startIndex, digits.prefix(while: isDigit).count <= 2,
        rest.first == " ", rest.dropFirst().first?.isLetter == true
      {
        return nonempty(rest) ?? heading
      }
      return heading
    }
    let ideographs = text.prefix { "一二三四五六七八九十".contains($0) }
    let letters = text.prefix { $0.isASCII && $0.isLetter }
    let body = text.dropFirst(ideographs.isEmpty ? letters.count : ideographs.count)
    guard body.first.map(isMark) == true else { return heading }
    if !ideographs.isEmpty { return nonempty(body.dropFirst()) ?? heading }
    let isRoman = letters.count <= 5 && letters.allSatisfy { "IVXivx".contains($0) }
    guard letters.count == 1 || (isRoman && !letters.isEmpty), body.dropFirst().first == " " else {
      return heading
    }
    return nonempty(body.dropFirst()) ?? heading
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  private static func isMark(_ character: Character) -> Bool { ".)）、:：".contains(character) }

  private static func nonempty(_ text: Substring) -> String? {
    let text = String(text).trimmed
    return text.isEmpty ? nil : text
  }

  /// Without a count of papers in brackets at the end; a year stays.
  private static func withoutCount(_ heading: String) -> String {
    guard let last = heading.last, ")]）".contains(last),
      let opening = heading.lastIndex(where: { "([（".contains($0) })
    else { return heading }
    let inside = String(heading[heading.index(after: opening)...].dropLast()).trimmed
    let digits = inside.prefix(while: isDigit)
    let unit = String(inside.dropFirst(digits.count)).trimmed.lowercased()
    let isCount = unit.isEmpty ? digits.count <= 3 : units.contains(unit)
    return isCount && !digits.isEmpty ? nonempty(heading[..<opening]) ?? heading : heading
  }

  /// What a count in a heading counts.
  private static let units: Set<String> = [
    "paper", "papers", "work", "works", "entry", "entries", "item", "items", "篇",
  ]
}
