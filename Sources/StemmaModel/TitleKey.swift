/// A title as it is compared: letters and digits alone, in lower case, without accents and markup.
///
/// `StyleHEAT: One-Shot …` and `Styleheat – One Shot …` have one key. `+` and ideographs stay, since they tell
/// works apart, and Greek letters become their names, so that `α-Net` is `Alpha-Net`.
public struct TitleKey: Hashable, Sendable {
  /// The key of the whole title.
  public var whole: String
  /// The key without the name in front of the colon; the same as `whole` if there is none.
  public var withoutName: String
  /// The key of the name in front of the colon, empty if there is none.
  public var name: String

  /// Makes the key of a title.
  public init(_ title: String) {
    whole = TitleKey.folding(title)
    if let (name, rest) = TitleKey.splittingName(from: title) {
      self.name = TitleKey.folding(String(name))
      withoutName = TitleKey.folding(String(rest))
    } else {
      name = ""
      withoutName = whole
    }
  }

  /// The name in front of a title and the title behind it, as they are written.
  ///
  /// A name is short, up to four words before a colon; "What comprises a good video?: A Survey" has none.
  /// Before a dash it is one word that is written like a name, with a capital inside or a digit.
  public static func splittingName(from title: String) -> (name: Substring, rest: Substring)? {
    let bytes = title.utf8
    for index in bytes.indices {
      let byte = bytes[index]
      let length: Int
      if byte == UInt8(ascii: ":") {
        length = 1
      } else if byte == 0xEF, bytes[index...].starts(with: "：".utf8) {
        length = 3
      } else {
        continue
      }
      let rest = title[bytes.index(index, offsetBy: length)...]
      if wordCount(of: title[..<index], below: 5) <= 4, wordCount(of: rest, below: 2) == 2 {
        return (title[..<index], rest)
      }
      return nil
    }
    for dash in [" - ", " – ", " — ", " -- ", " --- ", " | "] {
      guard let end = bytes.firstIndex(of: UInt8(ascii: " ")), bytes[end...].starts(with: dash.utf8) else {
        continue
      }
      let rest = title[bytes.index(end, offsetBy: dash.utf8.count)...]
      let isName = title[..<end].unicodeScalars.dropFirst().contains {
        $0.properties.isUppercase || 0x30...0x39 ~= $0.value
      }
      return isName && wordCount(of: rest, below: 2) == 2 ? (title[..<end], rest) : nil
    }
    return nil
  }

  /// Letters, digits, `+` and `#` of a text in lower case without accents and markup; `&` is `and`.
  public static func folding(_ text: String) -> String {
    asciiFolding(text) ?? TitleFolding.folding(text)
  }

  /// The same with Greek letters as they are.
  package static func foldingButGreek(_ text: String) -> String {
    asciiFolding(text) ?? TitleFolding.folding(text, spellsGreek: false)
  }

  /// The same for text of ASCII without markup, by bytes: most text is, and a large list has a lot of it.
  private static func asciiFolding(_ text: String) -> String? {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "#"): result.append(byte)
      case 0x41...0x5A: result.append(byte | 0x20)
      case 0x80..., UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: "<"): return nil
      default: continue
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// How many words a text has, counted no further than `bound`.
  private static func wordCount(of text: Substring, below bound: Int) -> Int {
    var count = 0
    var isInWord = false
    for byte in text.utf8 {
      let isBlank = byte == 0x20 || byte == 0x09
      if !isBlank, !isInWord {
        count += 1
        if count >= bound { return count }
      }
      isInWord = !isBlank
    }
    return count
  }
}
