import StemmaModel

/// An entry of a BibTeX file as it stands there, with LaTeX in its values.
struct BibTeXEntry {
  /// A field and where its name stands.
  struct Field {
    /// The name in lower case.
    var name: String
    /// The value without its outer braces or quotes, `@string` names replaced.
    var value: String
    /// The offset of the name.
    var offset: Int
  }

  /// The type in lower case, without `@`.
  var type: String
  /// The key; empty if it is missing.
  var key = ""
  /// The fields in order.
  var fields: [Field] = []
  /// The offset of the `@`.
  var offset: Int

  /// The first field of a name that is not empty.
  subscript(name: String) -> Field? {
    fields.first { $0.name == name && !$0.value.isEmpty }
  }
}

/// A parser of BibTeX that goes on after mistakes.
///
/// Braces count whether or not a backslash stands before them, as in BibTeX itself. An entry that is not closed
/// ends where a line begins another one; a value that is not closed ends where a line begins another field.
struct BibTeXParser {
  /// Something wrong and where.
  struct Problem {
    var offset: Int
    var message: String
  }

  /// What was read, in order.
  private(set) var entries: [BibTeXEntry] = []
  /// What is wrong, in no particular order.
  private(set) var problems: [Problem] = []

  let bytes: [UInt8]
  var position = 0
  var strings: [String: String] = BibTeXParser.months
  /// How many bytes the values have got from `@string` names so far.
  var expandedLength = 0
  /// Whether a comment ran to the end of the file, after which comments end at the next entry.
  private var hasOpenComment = false

  /// Reads a whole text.
  ///
  /// - Complexity: O(bytes).
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while position < bytes.count { readToNextEntry() }
  }

  private static let months: [String: String] = [
    "jan": "January", "feb": "February", "mar": "March", "apr": "April", "may": "May", "jun": "June",
    "jul": "July", "aug": "August", "sep": "September", "oct": "October", "nov": "November",
    "dec": "December",
  ]

  /// How often a value of one entry is cut where it seems to lack its end.
  static let mostRepairs = 8

  /// How many problems are kept, so that a file that is nothing but problems does not fill the memory.
  private static let mostProblems = 10_000

  // MARK: Between entries

  private mutating func readToNextEntry() {
    var assignment: Int?
    var lineStart = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "@"), BibTeXParser.entryBody(in: bytes, at: position) != nil { break }
      if byte == UInt8(ascii: "\n") { lineStart = position + 1 }
      if byte == UInt8(ascii: "="), assignment == nil, position + 1 < bytes.count,
        bytes[(position + 1)...].first(where: { !$0.isBlank }).map({ "{\"".utf8.contains($0) }) ?? false
      {
        assignment = lineStart
      }
      position += 1
    }
    if let assignment {
      report(assignment, "a field stands outside any entry; is a line '@type{key,' damaged?")
    }
    if position < bytes.count { readEntry() }
  }

  /// The offset behind the opening bracket of the entry that an `@` begins, and its type; nil if it begins none.
  static func entryBody(in bytes: [UInt8], at start: Int) -> (type: String, body: Int)? {
    var index = start + 1
    while index < bytes.count, bytes[index].isLetter { index += 1 }
    guard index > start + 1, index - start < 40 else { return nil }
    let type = String(decoding: bytes[(start + 1)..<index], as: UTF8.self).lowercased()
    while index < bytes.count, bytes[index].isBlank { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "{") || bytes[index] == UInt8(ascii: "(") else {
      return nil
    }
    return (type, index + 1)
  }

  /// Whether the `@` at an offset is the first on its line and begins an entry.
  func startsEntry(at offset: Int) -> Bool {
    guard bytes[offset] == UInt8(ascii: "@"), BibTeXParser.entryBody(in: bytes, at: offset) != nil else {
      return false
    }
    var index = offset
    while index > 0, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 { index -= 1 }
    return index == 0 || bytes[index - 1] == UInt8(ascii: "\n")
  }

  // MARK: Entries

  private mutating func readEntry() {
    guard let (type, body) = BibTeXParser.entryBody(in: bytes, at: position) else {
      position += 1
      return
    }
    let start = position
    let close = bytes[body - 1] == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
    position = body
    var entry = BibTeXEntry(type: type, offset: start)
    switch type {
    case "comment":
      position = body - 1
      skipComment()
    case "preamble":
      skipBlanks()
      _ = readValue(in: entry)
      skipBlanks()
      if position < bytes.count, bytes[position] == close {
        position += 1
      } else {
        report(start, "'@preamble' is not closed")
      }
    case "string":
      readFields(of: &entry, close: close)
      for field in entry.fields { strings[field.name] = field.value }
    default:
      readKey(of: &entry, close: close)
      readFields(of: &entry, close: close)
      entries.append(entry)
    }
  }

  private mutating func skipComment() {
    let isBraced = bytes[position] == UInt8(ascii: "{")
    let start = position
    guard isBraced else {
      position += 1
      return
    }
    if let end = closingBrace(from: start, stopsAtEntry: hasOpenComment).end {
      position = end + 1
      return
    }
    hasOpenComment = true
    report(start, "'@comment' is not closed")
    let scan = closingBrace(from: start, stopsAtEntry: true)
    position = scan.end.map { $0 + 1 } ?? scan.stop
  }

  private mutating func readKey(of entry: inout BibTeXEntry, close: UInt8) {
    skipBlanks()
    let start = position
    scan: while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "="), UInt8(ascii: "\n"), UInt8(ascii: "{"),
        UInt8(ascii: "\""):
        break scan
      case close: break scan
      default: position += 1
      }
    }
    let key = String(decoding: bytes[start..<position], as: UTF8.self).trimmed
    skipBlanks()
    guard position < bytes.count else {
      entry.key = key
      return
    }
    switch bytes[position] {
    case UInt8(ascii: "="):
      position = start
      report(entry.offset, "'@\(entry.type)' has no key")
    case UInt8(ascii: ","):
      position += 1
      entry.key = key
      if key.isEmpty { report(entry.offset, "'@\(entry.type)' has no key") }
    case UInt8(ascii: "}"), UInt8(ascii: ")"): entry.key = key
    default:
      entry.key = key
      report(start, "expected ',' behind the key '\(key.prefix(40))'")
    }
  }

  // MARK: Text

  mutating func skipBlanks(alsoCommas: Bool = false) {
    while position < bytes.count,
      bytes[position].isBlank || alsoCommas && bytes[position] == UInt8(ascii: ",")
    {
      position += 1
    }
  }

  func character(at offset: Int) -> String {
    guard offset < bytes.count else { return "end of file" }
    return String(decoding: bytes[offset..<min(bytes.count, offset + 4)], as: UTF8.self).prefix(1).description
  }

  mutating func report(_ offset: Int, _ message: String) {
    if problems.count < BibTeXParser.mostProblems {
      problems.append(Problem(offset: offset, message: message))
    }
  }
}
