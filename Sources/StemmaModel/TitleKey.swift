/// A title as it is compared: letters and digits alone, in lower case, without accents.
///
/// `StyleHEAT: One-Shot …` and `Styleheat – One Shot …` have one key. Greek letters, `+` and ideographs stay,
/// since they tell works apart.
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
    let parts = title.split(maxSplits: 1, whereSeparator: { $0 == ":" || $0 == "：" })
    // A name is short; "What comprises a good video?: A Survey" has none.
    if parts.count == 2, parts[0].split(separator: " ").count <= 4,
      parts[1].split(separator: " ").count >= 2
    {
      name = TitleKey.folding(String(parts[0]))
      withoutName = TitleKey.folding(String(parts[1]))
    } else {
      name = ""
      withoutName = whole
    }
  }

  /// Letters, digits, `+` and `#` of a text in lower case without accents.
  public static func folding(_ text: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if scalar.isASCII {
        if scalar.properties.isAlphabetic || 0x30...0x39 ~= scalar.value || scalar == "+" || scalar == "#" {
          key.append(scalar)
        }
      } else {
        append(folding: scalar, to: &key)
      }
    }
    return String(key)
  }

  private static func append(folding scalar: Unicode.Scalar, to key: inout String.UnicodeScalarView) {
    // Full-width forms of ASCII.
    if 0xFF01...0xFF5E ~= scalar.value, let ascii = Unicode.Scalar(scalar.value - 0xFEE0) {
      let lower = String(ascii).lowercased().unicodeScalars
      for part in lower where part.properties.isAlphabetic || 0x30...0x39 ~= part.value || part == "+" {
        key.append(part)
      }
      return
    }
    if let base = accented[scalar] {
      key.append(contentsOf: base.unicodeScalars)
    } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      key.append(scalar)
    }
  }

  /// Latin letters with accents and their bases.
  private static let accented: [Unicode.Scalar: String] = {
    let groups = [
      "a": "àáâãäåāăą", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ", "i": "ìíîïĩīĭįı",
      "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŉŋ", "o": "òóôõöøōŏő", "r": "ŕŗř", "s": "śŝşšș",
      "t": "ţťŧț",
      "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž", "ss": "ß", "ae": "æ", "oe": "œ", "ffi": "ﬃ",
      "fi": "ﬁ",
      "fl": "ﬂ", "ff": "ﬀ",
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (base, letters) in groups {
      for scalar in letters.unicodeScalars { table[scalar] = base }
    }
    return table
  }()
}
