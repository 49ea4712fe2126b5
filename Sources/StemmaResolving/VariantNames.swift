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
    let (left, right) = (Array(word.utf8), Array(other.utf8))
    guard abs(left.count - right.count) <= 4 else { return false }
    let folded = folding(left)
    return folded.count >= 6 && folded == folding(right)
  }

  /// The word with the spellings of a sound made one, and doubled letters single.
  private static func folding(_ word: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < word.count {
      var letter = word[index]
      var length = 1
      for (spelling, plain) in spellings where spelling[0] == letter {
        if word[index...].starts(with: spelling) {
          (letter, length) = (plain, spelling.count)
          break
        }
      }
      index += length
      if letter != result.last { result.append(letter) }
    }
    // `-off`, `-ow` and `-ev` are one ending.
    if let last = result.last, last == UInt8(ascii: "f"),
      result.dropLast().last.map("oe".utf8.contains) == true
    {
      result[result.count - 1] = UInt8(ascii: "v")
    }
    return result
  }

  /// Spellings of sounds, the longer ones first, and the letter that stands for them.
  private static let spellings: [(spelling: [UInt8], plain: UInt8)] = [
    ("tsch", "c"), ("tch", "c"), ("sch", "c"), ("sh", "c"), ("ch", "c"), ("zh", "c"), ("kh", "h"),
    ("tz", "z"),
    ("ts", "z"), ("ks", "x"), ("i", "y"), ("j", "y"), ("w", "v"),
  ].map { (Array($0.utf8), Array($1.utf8)[0]) }
}

extension TitleKey {
  /// Whether a word is written like a name: with a digit or a sign, or with a capital inside.
  static func isNameLike(_ word: String) -> Bool {
    word.utf8.dropFirst().contains { 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 || $0 == UInt8(ascii: "+") }
  }
}
