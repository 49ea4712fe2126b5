/// What follows the closing bracket of a link or image: `(destination "title")`, `[label]`, `[]` or nothing.
enum LinkTail {
  /// The index behind the tail of a link whose bracket closes before `start`.
  ///
  /// The parser has already found that there is a link; what stands here decides of which of the four forms
  /// it is (CommonMark 0.29, section 6.5).
  static func end(in bytes: [UInt8], from start: Int) -> Int {
    inlineEnd(in: bytes, from: start) ?? labelEnd(in: bytes, from: start) ?? start
  }

  /// The index behind `(destination "title")`, or nil if there is none.
  private static func inlineEnd(in bytes: [UInt8], from start: Int) -> Int? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "("),
      let destinationEnd = destinationEnd(in: bytes, from: skippingBlanks(in: bytes, from: start + 1))
    else { return nil }
    var index = skippingBlanks(in: bytes, from: destinationEnd)
    if index > destinationEnd, let titleEnd = titleEnd(in: bytes, from: index) {
      index = skippingBlanks(in: bytes, from: titleEnd)
    }
    return index < bytes.count && bytes[index] == UInt8(ascii: ")") ? index + 1 : nil
  }

  private static func skippingBlanks(in bytes: [UInt8], from start: Int) -> Int {
    bytes[min(start, bytes.count)...].firstIndex { !$0.isBlankOrLineEnd } ?? bytes.count
  }

  private static func destinationEnd(in bytes: [UInt8], from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    var index = start
    if bytes[start] == UInt8(ascii: "<") {
      index += 1
      while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: ">"): return index + 1
        case .backslash: index += 2
        case .lineFeed, .carriageReturn, UInt8(ascii: "<"): return nil
        default: index += 1
        }
      }
      return nil
    }
    var depth = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == .backslash, index + 1 < bytes.count, bytes[index + 1].isPunctuation {
        index += 2
        continue
      }
      if byte.isBlankOrLineEnd { return index }
      if byte == UInt8(ascii: "(") {
        depth += 1
        if depth > 32 { return nil }
      }
      if byte == UInt8(ascii: ")") {
        if depth == 0 { return index }
        depth -= 1
      }
      index += 1
    }
    return nil
  }

  private static func titleEnd(in bytes: [UInt8], from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    let open = bytes[start]
    guard open == UInt8(ascii: "\"") || open == UInt8(ascii: "'") || open == UInt8(ascii: "(") else {
      return nil
    }
    let close = open == UInt8(ascii: "(") ? UInt8(ascii: ")") : open
    var index = start + 1
    while index < bytes.count {
      if bytes[index] == .backslash, index + 1 < bytes.count {
        index += 2
        continue
      }
      if bytes[index] == close { return index + 1 }
      if bytes[index] == open { return nil }
      index += 1
    }
    return nil
  }

  /// The index behind `[label]` or `[]`, or nil if there is none.
  private static func labelEnd(in bytes: [UInt8], from start: Int) -> Int? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "[") else { return nil }
    var index = start + 1
    while index < bytes.count, index - start <= 1001 {
      switch bytes[index] {
      case UInt8(ascii: "]"): return index + 1
      case UInt8(ascii: "["): return nil
      case .backslash where index + 1 < bytes.count && bytes[index + 1].isPunctuation: index += 2
      default: index += 1
      }
    }
    return nil
  }
}
