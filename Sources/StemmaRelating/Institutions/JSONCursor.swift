/// Reading JSON by bytes, value by value, so that what is not used of a large file costs next to nothing.
///
/// Values that are passed over are checked for brackets and quotes only.
struct JSONCursor {
  /// What is wrong with a text and in which line.
  struct FormError: Error, Hashable, Sendable {
    var line: Int
    var reason: String
  }

  private let bytes: [UInt8]
  private var position = 0

  /// Begins at the start of a text, behind a byte order mark.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The byte at hand, blanks included; nil at the end.
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// The first byte behind blanks.
  var peek: UInt8? {
    mutating get {
      skipBlanks()
      return next
    }
  }

  /// Whether the array that begins here is empty or holds an object first.
  var beginsArrayOfObjects: Bool {
    var inside = self
    inside.position += 1
    return inside.peek == UInt8(ascii: "{") || inside.peek == UInt8(ascii: "]")
  }

  /// Passes over blanks and line ends.
  mutating func skipBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  /// An error at this place.
  func error(_ reason: String) -> FormError {
    let lines = bytes[..<min(position, bytes.count)].count { $0 == UInt8(ascii: "\n") }
    return FormError(line: lines + 1, reason: position < bytes.count ? reason : reason + ", found the end")
  }

  /// Reads an array by reading each element.
  mutating func readArray(
    _ readElement: (inout JSONCursor) throws(FormError) -> Void
  ) throws(FormError) {
    if try readNull() { return }
    try expect(UInt8(ascii: "["), "expected '['")
    if peek == UInt8(ascii: "]") {
      position += 1
      return
    }
    while true {
      try readElement(&self)
      if try endsAfterElement(UInt8(ascii: "]")) { return }
    }
  }

  /// Reads an object by reading the value of each key.
  mutating func readObject(
    _ readValue: (String, inout JSONCursor) throws(FormError) -> Void
  ) throws(FormError) {
    try expect(UInt8(ascii: "{"), "expected '{'")
    if peek == UInt8(ascii: "}") {
      position += 1
      return
    }
    while true {
      let key = try readString()
      try expect(UInt8(ascii: ":"), "expected ':' behind the key '\(key)'")
      try readValue(key, &self)
      if try endsAfterElement(UInt8(ascii: "}")) { return }
    }
  }

  /// Reads an array of strings; other elements are passed over.
  mutating func readStrings() throws(FormError) -> [String] {
    var strings: [String] = []
    try readArray { cursor throws(FormError) in
      if cursor.peek == UInt8(ascii: "\"") {
        strings.append(try cursor.readString())
      } else {
        try cursor.skipValue()
      }
    }
    return strings
  }

  /// Reads a string; nil for any other value, which is passed over.
  mutating func readStringOrNull() throws(FormError) -> String? {
    if peek == UInt8(ascii: "\"") { return try readString() }
    try skipValue()
    return nil
  }

  /// Checks that nothing follows but blanks.
  mutating func expectEnd() throws(FormError) {
    if peek != nil { throw error("expected the end of the file behind the array") }
  }

  /// Passes over a value of any kind.
  mutating func skipValue() throws(FormError) {
    var open: [UInt8] = []
    repeat {
      guard let byte = peek else { throw error("expected a value") }
      switch byte {
      case UInt8(ascii: "\""): try skipString()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        open.append(byte + 2)
        position += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard open.popLast() == byte else {
          throw error("found an unexpected '\(Character(Unicode.Scalar(byte)))'")
        }
        position += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        if open.isEmpty { throw error("expected a value") }
        position += 1
      default: try skipWord()
      }
    } while !open.isEmpty
  }

  /// Passes over a number, `true`, `false` or `null`.
  private mutating func skipWord() throws(FormError) {
    let start = position
    while let byte = next, byte.isLetterOrDigit || byte == 0x2B || byte == 0x2D || byte == 0x2E {
      position += 1
    }
    if position == start { throw error("expected a value") }
  }

  private mutating func readNull() throws(FormError) -> Bool {
    guard peek == UInt8(ascii: "n") else { return false }
    try skipWord()
    return true
  }

  private mutating func expect(_ byte: UInt8, _ reason: String) throws(FormError) {
    guard peek == byte else { throw error(reason) }
    position += 1
  }

  private mutating func endsAfterElement(_ end: UInt8) throws(FormError) -> Bool {
    let byte = peek
    guard byte == end || byte == UInt8(ascii: ",") else {
      throw error("expected ',' or '\(Character(Unicode.Scalar(end)))'")
    }
    position += 1
    return byte == end
  }

  /// Passes over a string; the position is behind its quote.
  private mutating func skipString() throws(FormError) {
    position += 1
    while let byte = next {
      position += 1
      if byte == UInt8(ascii: "\"") { return }
      if byte == UInt8(ascii: "\\") { position += 1 }
    }
    throw error("expected '\"' at the end of a text")
  }

  private mutating func readString() throws(FormError) -> String {
    guard peek == UInt8(ascii: "\"") else { throw error("expected '\"'") }
    let start = position + 1
    try skipString()
    let content = bytes[start..<(position - 1)]
    guard content.contains(UInt8(ascii: "\\")) else { return String(decoding: content, as: UTF8.self) }
    guard let text = JSONCursor.unescaped(content) else { throw error("found an escape that JSON has not") }
    return text
  }

  /// A string's content with its escapes undone; nil for an escape that JSON has not.
  private static func unescaped(_ content: ArraySlice<UInt8>) -> String? {
    var units: [UInt16] = []
    var rest = content
    while let byte = rest.first {
      guard byte == UInt8(ascii: "\\") else {
        let plain = rest.prefix { $0 != UInt8(ascii: "\\") }
        units += String(decoding: plain, as: UTF8.self).utf16
        rest = rest.dropFirst(plain.count)
        continue
      }
      guard let kind = rest.dropFirst().first else { return nil }
      rest = rest.dropFirst(2)
      switch kind {
      case UInt8(ascii: "n"): units.append(10)
      case UInt8(ascii: "t"): units.append(9)
      case UInt8(ascii: "r"): units.append(13)
      case UInt8(ascii: "b"): units.append(8)
      case UInt8(ascii: "f"): units.append(12)
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): units.append(UInt16(kind))
      case UInt8(ascii: "u"):
        guard rest.count >= 4,
          let unit = UInt16(String(decoding: rest.prefix(4), as: UTF8.self), radix: 16)
        else { return nil }
        units.append(unit)
        rest = rest.dropFirst(4)
      default: return nil
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= self || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self
      || UInt8(ascii: "0")...UInt8(ascii: "9") ~= self
  }
}
