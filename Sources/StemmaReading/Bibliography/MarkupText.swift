import StemmaModel

/// Text with a little HTML or XML in it, as databases give titles and abstracts.
enum MarkupText {
  /// The text without tags and with character references decoded; a lone `<` or `&` stays.
  static func plain(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return text.foldingWhitespace
    }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"):
        if let end = tagEnd(in: bytes, from: index) {
          if isBlock(bytes[(index + 1)..<end]) { result.append(0x20) }
          index = end + 1
          continue
        }
      case UInt8(ascii: "&"):
        if let (decoded, end) = reference(in: bytes, from: index) {
          result += Array(decoded.utf8)
          index = end + 1
          continue
        }
      default: break
      }
      result.append(bytes[index])
      index += 1
    }
    return String(decoding: result, as: UTF8.self).foldingWhitespace
  }

  /// The longest tag that is looked for, so that a text of `<` alone is not searched to its end for each.
  private static let longestTag = 400

  private static func tagEnd(in bytes: [UInt8], from start: Int) -> Int? {
    guard start + 1 < bytes.count,
      bytes[start + 1].isLetter || bytes[start + 1] == UInt8(ascii: "/")
        || bytes[start + 1] == UInt8(ascii: "!")
    else { return nil }
    return bytes[start..<min(bytes.count, start + longestTag)].firstIndex(of: UInt8(ascii: ">"))
  }

  /// Whether a tag separates words, as paragraphs and titles do, and not parts of a word.
  private static func isBlock(_ tag: ArraySlice<UInt8>) -> Bool {
    let name = String(decoding: tag, as: UTF8.self).lowercased()
    let inline = [
      "i", "b", "em", "strong", "sub", "sup", "span", "sc", "scp", "italic", "bold", "mml", "inline",
    ]
    let core = name.drop(while: { $0 == "/" })
    let first = core.prefix(while: { $0.isLetter })
    let local =
      core.dropFirst(first.count).first == ":"
      ? core.dropFirst(first.count + 1).prefix(while: { $0.isLetter || $0 == "-" }) : first
    return !(inline.contains(String(first)) || inline.contains(String(local)))
  }

  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–", "mdash": "—",
    "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…",
  ]

  private static func reference(in bytes: [UInt8], from start: Int) -> (text: String, end: Int)? {
    guard let end = bytes[start..<min(bytes.count, start + 12)].firstIndex(of: UInt8(ascii: ";")) else {
      return nil
    }
    let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    if let text = named[name] { return (text, end) }
    guard name.hasPrefix("#") else { return nil }
    let isHexadecimal = name.hasPrefix("#x") || name.hasPrefix("#X")
    let number = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
    guard let number, let scalar = Unicode.Scalar(number), number >= 0x20 else { return nil }
    return (String(Character(scalar)), end)
  }
}
