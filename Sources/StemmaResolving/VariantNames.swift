import StemmaModel

/// A name that carries a number, taken apart into the number and the rest.
///
/// `Track2019` and `Track2020` are two years of one contest: names that differ by nothing but a number are of two
/// works. A name and the same without its number may be one.
struct NumberedName {
  private var text: String
  private var numbers: [String]

  /// Takes a folded name apart; nil if it has no number or hardly a letter.
  init?(_ name: String) {
    guard name.utf8.contains(where: { 0x30...0x39 ~= $0 }) else { return nil }
    numbers = []
    text = ""
    var digits = ""
    for character in name {
      if "0"..."9" ~= character {
        if digits.isEmpty { text.append("0") }
        digits.append(character)
      } else {
        if !digits.isEmpty { numbers.append(digits) }
        digits = ""
        text.append(character)
      }
    }
    if !digits.isEmpty { numbers.append(digits) }
    if text.utf8.count < 3 { return nil }
  }

  /// Whether the names differ in nothing but numbers.
  func isOtherEdition(of other: NumberedName) -> Bool { text == other.text && numbers != other.numbers }
}

/// Words of other scripts, chiefly names, as they are spelled in Latin letters.
enum Transliteration {
  /// Whether two words may be spellings of one, as `Tchebycheff` and `Chebyshev` are.
  static func areOneWord(_ word: String, _ other: String) -> Bool {
    let (left, right) = (folding(word), folding(other))
    guard min(left.utf8.count, right.utf8.count) >= 6 else { return false }
    return left == right
  }

  /// The word with the spellings of a sound made one, and doubled letters single.
  private static func folding(_ word: String) -> String {
    var text = word
    for (spelling, plain) in spellings { text = text.replacing(spelling, with: plain) }
    for ending in ["of", "ow", "ef", "ew"] where text.hasSuffix(ending) {
      text = text.dropLast() + "v"
    }
    var result: [Character] = []
    for character in text where character != result.last { result.append(character) }
    return String(result)
  }

  private static let spellings = [
    ("ff", "f"), ("tsch", "c"), ("tch", "c"), ("sch", "c"), ("sh", "c"), ("ch", "c"), ("zh", "c"), ("kh", "h"),
    ("tz", "ts"), ("ks", "x"), ("iu", "yu"), ("ia", "ya"), ("ju", "yu"), ("ja", "ya"), ("i", "y"), ("j", "y"),
    ("w", "v"),
  ]
}

extension TitleKey {
  /// Whether a word is written like a name: with a digit or a sign, or with a capital inside.
  static func isNameLike(_ word: String) -> Bool {
    word.utf8.dropFirst().contains { 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 || $0 == UInt8(ascii: "+") }
  }
}
