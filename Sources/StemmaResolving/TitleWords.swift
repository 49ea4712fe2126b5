import StemmaModel

/// The words of a title, each folded, hyphens dividing: `One-Shot α` gives `one`, `shot`, `alpha`.
func titleWords(_ title: String) -> [String] {
  var words: [String] = []
  var word: [UInt8] = []
  for byte in title.utf8 {
    switch byte {
    case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "#"): word.append(byte)
    case 0x41...0x5A: word.append(byte | 0x20)
    case 0x80..., UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "$"):
      return slowTitleWords(title)
    default:
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
  }
  if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
  return words
}

/// The same for a title with markup or other letters than those of ASCII.
private func slowTitleWords(_ title: String) -> [String] {
  title.withoutMarkup.replacing("&", with: " and ").foldingWhitespace
    .unicodeScalars.split { scalar in
      if scalar.isASCII {
        return
          !(scalar.properties.isAlphabetic || "0"..."9" ~= scalar
          || "+#{}$^_".unicodeScalars.contains(scalar))
      }
      return scalar.properties.isWhitespace || scalar.properties.isDash || scalar.properties.isQuotationMark
        || scalar.properties.generalCategory == .otherPunctuation
        || scalar.properties.generalCategory == .openPunctuation
        || scalar.properties.generalCategory == .closePunctuation
    }
    .map { TitleKey.folding(String($0)) }.filter { !$0.isEmpty }
}

/// A hash that is the same in every run (FNV-1a with 64 bits, mixed once more at the end).
struct StableHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  mutating func add(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }

  var value: UInt64 {
    let mixed = (state ^ (state >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ (mixed >> 32)
  }

  static func of(_ text: String) -> UInt64 {
    var hash = StableHash()
    hash.add(text.utf8)
    return hash.value
  }

  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = StableHash()
    hash.add(bytes)
    return hash.value
  }
}
