/// Folding text beyond ASCII into what titles are compared by.
enum TitleFolding {
  /// Letters, digits, `+` and `#` in lower case: accents dropped, ligatures, full-width and mathematical
  /// letters as plain ones, Greek letters by name, raised and lowered digits as digits, markup dropped.
  static func folding(_ text: String, spellsGreek: Bool = true) -> String {
    var key = String.UnicodeScalarView()
    for scalar in text.withoutMarkup.lowercased().unicodeScalars {
      if !spellsGreek, 0x3B1...0x3C9 ~= scalar.value {
        key.append(scalar)
      } else if scalar.isASCII {
        append(ascii: scalar, to: &key)
      } else {
        append(folding: scalar, to: &key)
      }
    }
    return String(key)
  }

  private static func append(ascii scalar: Unicode.Scalar, to key: inout String.UnicodeScalarView) {
    switch scalar {
    case "a"..."z", "0"..."9", "+", "#": key.append(scalar)
    case "&": key.append(contentsOf: "and".unicodeScalars)
    default: return
    }
  }

  private static func append(folding scalar: Unicode.Scalar, to key: inout String.UnicodeScalarView) {
    switch scalar.value {
    case 0xFF01...0xFF5E:  // Full-width forms of ASCII.
      if let ascii = Unicode.Scalar(scalar.value - 0xFEE0) { append(ascii: ascii.lowercased, to: &key) }
    case 0x1D400...0x1D6A3:  // Mathematical letters: alphabets of capitals and small letters.
      if let letter = Unicode.Scalar((scalar.value - 0x1D400) % 26 + 0x61) { key.append(letter) }
    case 0x1D6A8...0x1D7CB:  // Mathematical Greek: 25 capitals, nabla, 25 small letters, variants.
      let offset = Int(scalar.value - 0x1D6A8) % 58
      if offset < 25 {
        key.append(contentsOf: greek[offset].unicodeScalars)
      } else if 26...50 ~= offset {
        key.append(contentsOf: greek[offset - 26].unicodeScalars)
      }
    case 0x1D7CE...0x1D7FF:  // Mathematical digits.
      if let digit = Unicode.Scalar((scalar.value - 0x1D7CE) % 10 + 0x30) { key.append(digit) }
    case 0x3B1...0x3C9: key.append(contentsOf: greek[Int(scalar.value - 0x3B1)].unicodeScalars)
    case 0x2080...0x2089:  // Lowered digits.
      if let digit = Unicode.Scalar(scalar.value - 0x2080 + 0x30) { key.append(digit) }
    default:
      if let plain = plainForms[scalar] {
        key.append(contentsOf: plain.unicodeScalars)
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        key.append(scalar)
      }
    }
  }

  /// The names of the letters from α to ω, the final sigma among them.
  static let greek = [
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu",
    "nu", "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
  ]

  /// Letters with accents, ligatures and variants of letters, and their plain forms.
  private static let plainForms: [Unicode.Scalar: String] = {
    let groups =
      [
        "a": "àáâãäåāăąǎǟǡǻȁȃȧạảấầẩẫậắằẳẵặ", "b": "ḃḅḇ", "c": "çćĉċčℂ", "d": "ďđðḋḍḏḑḓ",
        "e": "èéêëēĕėęěȅȇȩẹẻẽếềểễệ", "f": "ḟƒ", "g": "ĝğġģǥǧǵḡ", "h": "ĥħȟḣḥḧḩḫẖℍ", "i": "ìíîïĩīĭįıǐȉȋịỉ",
        "j": "ĵǰȷ", "k": "ķǩḱḳḵ", "l": "ĺļľŀłḷḹḻḽℓ", "m": "ḿṁṃ", "n": "ñńņňŉŋǹṅṇṉṋℕ",
        "o": "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱọỏốồổỗộớờởỡợ", "p": "ṕṗ", "r": "ŕŗřȑȓṙṛṝṟℝ", "s": "śŝşšșſṡṣ",
        "t": "ţťŧțṫṭṯṱẗ",
        "u": "ùúûüũūŭůűųưǔǖǘǚǜȕȗụủứừửữự", "v": "ṽṿ", "w": "ŵẁẃẅẇẉ", "x": "ẋẍ×", "y": "ýÿŷȳẏỳỵỷỹ",
        "z": "źżžẑẓẕℤ",
        "ss": "ß", "ae": "æǽ", "oe": "œ", "th": "þ", "ij": "ĳ", "ffi": "ﬃ", "ffl": "ﬄ", "fi": "ﬁ", "fl": "ﬂ",
        "ff": "ﬀ", "st": "ﬅﬆ", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷",
        "8": "⁸", "9": "⁹", "+": "⁺₊", "i": "ⅰ", "ii": "ⅱ", "iii": "ⅲ", "iv": "ⅳ", "v": "ⅴ", "vi": "ⅵ",
        "vii": "ⅶ",
        "viii": "ⅷ", "ix": "ⅸ", "x": "ⅹ", "mu": "µ", "alpha": "ά", "epsilon": "έϵ", "eta": "ή", "iota": "ίϊΐ",
        "omicron": "ό", "upsilon": "ύϋΰ", "omega": "ώ", "phi": "ϕ", "theta": "ϑ", "rho": "ϱ", "pi": "ϖ",
        "kappa": "ϰ", "and": "＆",
      ] as KeyValuePairs
    var table: [Unicode.Scalar: String] = [:]
    for (plain, letters) in groups {
      for scalar in letters.unicodeScalars { table[scalar] = plain }
    }
    return table
  }()
}

extension Unicode.Scalar {
  /// The small letter of a capital of ASCII, or the scalar itself.
  fileprivate var lowercased: Unicode.Scalar {
    "A"..."Z" ~= self ? Unicode.Scalar(UInt8(value | 0x20)) : self
  }
}
