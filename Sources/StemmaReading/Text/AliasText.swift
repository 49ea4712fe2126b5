import StemmaModel

/// The name in front of a title, as in `LivePortrait: Efficient Portrait Animation`.
enum AliasText {
  /// The name and the rest if the title begins with a name and a colon.
  ///
  /// A name is one to three words that begin with capitals or hold digits; a short word may join them, as in
  /// "Dubbing for Everyone". Pictures after the name are dropped.
  static func splittingName(from title: String) -> (name: String, rest: String)? {
    guard let colon = title.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let rest = String(title[title.index(after: colon)...]).trimmed
    guard rest.wordCount >= 2 else { return nil }
    let name = String(title[..<colon]).droppingPictures.trimmed
    return isName(name) ? (name, rest) : nil
  }

  /// Whether a text can be the name of a method.
  static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard 1...3 ~= words.count, text.count <= 32, text.contains(where: \.isLetter) else { return false }
    guard !text.hasSuffix("?"), !text.hasSuffix("."), !text.hasSuffix("!") else { return false }
    if words.count == 1 { return true }
    return words.enumerated().allSatisfy { index, word in
      let joins = 0 < index && index < words.count - 1 && word.count <= 3
      return joins || word.contains { $0.isUppercase || $0.isNumber }
    }
  }
}

extension StringProtocol {
  /// The text without pictographs; letters, digits, punctuation and symbols such as `+` and `ρ` stay.
  var droppingPictures: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter { scalar in
          !(scalar.properties.isEmojiPresentation || 0xFE00...0xFE0F ~= scalar.value
            || 0x1F000...0x1FAFF ~= scalar.value
            || 0x2600...0x27BF ~= scalar.value)
        }))
  }
}
