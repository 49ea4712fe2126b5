import StemmaModel

/// A JSON value, asked for leniently: what is missing, null or of another type is nothing, never an error.
enum JSONValue: Hashable, Sendable {
  /// A name and its value, in the order of the source.
  struct Member: Hashable, Sendable {
    var name: String
    var value: JSONValue
  }

  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// The value of a name; null if there is none.
  subscript(name: String) -> JSONValue {
    guard case .object(let members) = self else { return .null }
    return members.first { $0.name == name }?.value ?? .null
  }

  /// The value of the first of several names that is not null, whatever its case.
  subscript(anyOf names: String...) -> JSONValue {
    guard case .object(let members) = self else { return .null }
    for name in names {
      let found = members.first {
        $0.value != .null && $0.name.utf8.count == name.utf8.count && $0.name.lowercased() == name
      }
      if let found { return found.value }
    }
    return .null
  }

  /// The text without white space around it, or the number as text; nil if it is empty.
  var text: String? {
    switch self {
    case .string(let text):
      let trimmed = text.trimmed
      return trimmed.isEmpty ? nil : trimmed
    case .number(let number):
      return Int(exactly: number).map(String.init) ?? String(number)
    case .array(let items): return items.first?.text
    default: return nil
    }
  }

  /// The number, or the text that is one.
  var number: Double? {
    switch self {
    case .number(let number): number
    case .string(let text): Double(text.trimmed)
    default: nil
    }
  }

  /// The whole number, or the text that is one.
  var integer: Int? { number.flatMap { Int(exactly: $0.rounded()) } }

  /// The items of an array; a value that is no array is an array of one, null is none.
  var items: [JSONValue] {
    switch self {
    case .array(let items): items
    case .null: []
    default: [self]
    }
  }

  /// The members of an object.
  var members: [Member] {
    guard case .object(let members) = self else { return [] }
    return members
  }
}

/// Why a text is no JSON value, and where.
struct JSONError: Error, Hashable {
  /// The offset of the byte that cannot be.
  var offset: Int
  /// What is wrong.
  var message: String
}

/// A reader of one JSON value (RFC 8259) out of bytes.
struct JSONReader {
  private let bytes: [UInt8]
  private let end: Int
  private var position: Int
  private var depth = 0

  /// Deeper nesting is no record of a work.
  private static let deepest = 64

  /// The value in a part of the bytes.
  ///
  /// - Throws: `JSONError` at the first byte that cannot be.
  /// - Complexity: O(bytes).
  static func value(in bytes: [UInt8], _ range: Range<Int>) throws(JSONError) -> JSONValue {
    var reader = JSONReader(bytes, range)
    let value = try reader.readValue()
    reader.skipBlanks()
    if reader.position < reader.end { throw reader.error("expected nothing behind the value") }
    return value
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  private func error(_ message: String) -> JSONError { JSONError(offset: position, message: message) }

  private mutating func skipBlanks() {
    while position < end, bytes[position].isBlank { position += 1 }
  }

  private mutating func readValue() throws(JSONError) -> JSONValue {
    skipBlanks()
    guard position < end else { throw error("the record ends where a value should stand") }
    switch bytes[position] {
    case UInt8(ascii: "{"): return try readObject()
    case UInt8(ascii: "["): return try readArray()
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try readNumber()
    default: return try readWord()
    }
  }

  private mutating func descend() throws(JSONError) {
    depth += 1
    if depth > JSONReader.deepest { throw error("values are nested more than \(JSONReader.deepest) deep") }
    position += 1
  }

  private mutating func readObject() throws(JSONError) -> JSONValue {
    try descend()
    defer { depth -= 1 }
    var members: [JSONValue.Member] = []
    skipBlanks()
    if take("}") { return .object(members) }
    while true {
      skipBlanks()
      guard position < end, bytes[position] == UInt8(ascii: "\"") else {
        throw error("expected a name in quotes")
      }
      let name = try readString()
      skipBlanks()
      guard take(":") else { throw error("expected ':' behind \"\(name.prefix(40))\"") }
      members.append(.init(name: name, value: try readValue()))
      skipBlanks()
      if take(",") { continue }
      if take("}") { return .object(members) }
      throw error("expected ',' or '}'")
    }
  }

  private mutating func readArray() throws(JSONError) -> JSONValue {
    try descend()
    defer { depth -= 1 }
    var items: [JSONValue] = []
    skipBlanks()
    if take("]") { return .array(items) }
    while true {
      items.append(try readValue())
      skipBlanks()
      if take(",") { continue }
      if take("]") { return .array(items) }
      throw error("expected ',' or ']'")
    }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < end, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func readString() throws(JSONError) -> String {
    position += 1
    let start = position
    while position < end, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\\"),
      bytes[position] != UInt8(ascii: "\n")
    {
      position += 1
    }
    if position < end, bytes[position] == UInt8(ascii: "\"") {
      position += 1
      return String(decoding: bytes[start..<(position - 1)], as: UTF8.self)
    }
    var text = Array(bytes[start..<position])
    while position < end {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try readEscape(into: &text)
      case UInt8(ascii: "\n"): throw error("a text in quotes is not closed on its line")
      default:
        text.append(byte)
        position += 1
      }
    }
    throw error("a text in quotes is not closed")
  }

  private mutating func readEscape(into text: inout [UInt8]) throws(JSONError) {
    guard position + 1 < end else { throw error("a text in quotes is not closed") }
    let kind = bytes[position + 1]
    switch kind {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(kind)
    case UInt8(ascii: "u"):
      guard let first = hexadecimal(at: position + 2) else {
        throw error("expected four digits behind '\\u'")
      }
      position += 6
      var value = UInt32(first)
      if UTF16.isLeadSurrogate(first), position + 1 < end, bytes[position] == UInt8(ascii: "\\"),
        bytes[position + 1] == UInt8(ascii: "u"), let second = hexadecimal(at: position + 2),
        UTF16.isTrailSurrogate(second)
      {
        value = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
        position += 6
      }
      // Half a pair stands for no character.
      text += Array(String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8)
      return
    default: throw error("'\\\(Character(Unicode.Scalar(kind)))' is no escape")
    }
    position += 2
  }

  private func hexadecimal(at start: Int) -> UInt16? {
    guard start + 4 <= end else { return nil }
    var value: UInt16 = 0
    for byte in bytes[start..<(start + 4)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt16(digit)
    }
    return value
  }

  private mutating func readNumber() throws(JSONError) -> JSONValue {
    let start = position
    while position < end, bytes[position].isDigit || "+-.eE".utf8.contains(bytes[position]) { position += 1 }
    guard let number = Double(String(decoding: bytes[start..<position], as: UTF8.self)) else {
      position = start
      throw error("expected a number")
    }
    return .number(number)
  }

  private mutating func readWord() throws(JSONError) -> JSONValue {
    // NaN is no JSON, but what Python writes for a missing value.
    let words: [(String, JSONValue)] = [
      ("null", .null), ("true", .bool(true)), ("false", .bool(false)), ("NaN", .null),
    ]
    for (word, value) in words {
      let length = word.utf8.count
      if position + length <= end, bytes[position..<(position + length)].elementsEqual(word.utf8) {
        position += length
        return value
      }
    }
    throw error("expected a value")
  }
}
