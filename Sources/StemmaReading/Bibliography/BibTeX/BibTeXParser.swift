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

  private let bytes: [UInt8]
  private var position = 0
  private var strings: [String: String] = BibTeXParser.months
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
  private static let mostRepairs = 8

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
  private func startsEntry(at offset: Int) -> Bool {
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

  // MARK: Fields

  private mutating func readFields(of entry: inout BibTeXEntry, close: UInt8) {
    var repairs = 0
    var hasStray = false
    let name = entry.key.isEmpty ? "'@\(entry.type)'" : "'\(entry.key.prefix(40))'"
    while true {
      skipBlanks(alsoCommas: true)
      guard position < bytes.count else {
        report(entry.offset, "\(name) is not closed at the end of the file")
        return
      }
      if bytes[position] == close {
        position += 1
        if let next = nextFieldBehindClose() {
          report(position - 1, "one '\(Character(Unicode.Scalar(close)))' too many in \(name)")
          position = next
          continue
        }
        return
      }
      if startsEntry(at: position) {
        report(entry.offset, "\(name) is not closed before the next entry begins")
        return
      }
      let start = position
      let field = readName()
      guard !field.isEmpty else {
        if !hasStray { report(position, "unexpected '\(character(at: position))' in \(name)") }
        hasStray = true
        skipStray()
        continue
      }
      skipBlanks()
      if position < bytes.count, bytes[position] == UInt8(ascii: "=") {
        position += 1
        skipBlanks()
      } else {
        report(start, "expected '=' behind '\(field.prefix(40))' in \(name)")
        guard position < bytes.count, "{\"".utf8.contains(bytes[position]) else { continue }
      }
      var value = readValue(in: entry)
      skipBlanks()
      let next = position < bytes.count ? bytes[position] : close
      let endsWell = next == UInt8(ascii: ",") || next == close && position < bytes.count
      if !endsWell, let cut = value.nextField, repairs < BibTeXParser.mostRepairs {
        report(start, "the value of '\(field.prefix(40))' in \(name) is not closed")
        repairs += 1
        value.text = String(decoding: bytes[value.start..<cut], as: UTF8.self)
          .trimming(where: { $0.isWhitespace || ",\"".contains($0) })
        position = cut
      } else if !endsWell, position < bytes.count, next.isLetter {
        report(position, "expected ',' between the fields of \(name)")
      }
      entry.fields.append(.init(name: field.lowercased(), value: value.text, offset: start))
    }
  }

  /// The offset of the field that goes on behind a closing bracket and a comma, which shows the bracket to be
  /// one too many.
  private func nextFieldBehindClose() -> Int? {
    var index = position
    while index < bytes.count, bytes[index].isBlank { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ",") else { return nil }
    index += 1
    while index < bytes.count, bytes[index].isBlank { index += 1 }
    return isAssignment(at: index) ? index : nil
  }

  /// Whether `name = {`, `name = "` or `name = 1` stands at an offset.
  private func isAssignment(at offset: Int) -> Bool {
    var index = offset
    while index < bytes.count, bytes[index].isLetter || "-_".utf8.contains(bytes[index]) { index += 1 }
    guard index > offset, index - offset < 40 else { return false }
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return false }
    index += 1
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index < bytes.count && ("{\"".utf8.contains(bytes[index]) || bytes[index].isDigit)
  }

  /// A name of a field: everything up to a blank or a character with a meaning.
  private mutating func readName() -> String {
    let start = position
    while position < bytes.count, !bytes[position].isBlank, !"=,{}()\"#@".utf8.contains(bytes[position]) {
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skipStray() {
    if bytes[position] == UInt8(ascii: "{") {
      let scan = closingBrace(from: position, stopsAtEntry: true)
      position = scan.end.map { $0 + 1 } ?? scan.stop
    } else {
      position += 1
    }
  }

  // MARK: Values

  /// A value, where it begins, and where inside it a line begins what looks like another field.
  private struct Value {
    var text = ""
    var start: Int
    var nextField: Int?
  }

  private mutating func readValue(in entry: BibTeXEntry) -> Value {
    var value = Value(start: position)
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "{"):
        let scan = closingBrace(from: position, stopsAtEntry: true)
        value.start = position + 1
        value.nextField = value.nextField ?? scan.nextField
        append(from: position + 1, to: scan.end ?? scan.stop, to: &value)
        position = scan.end.map { $0 + 1 } ?? scan.stop
      case UInt8(ascii: "\""):
        let scan = closingQuote(from: position)
        value.start = position + 1
        value.nextField = value.nextField ?? scan.nextField
        append(from: position + 1, to: scan.end ?? scan.stop, to: &value)
        position = scan.end.map { $0 + 1 } ?? scan.stop
      default:
        let start = position
        let word = readName()
        if word.isEmpty {
          report(start, "expected a value, found '\(character(at: start))'")
          return value
        }
        if let text = strings[word.lowercased()] {
          value.text += text
        } else {
          if !word.utf8.allSatisfy(\.isDigit), word.utf8.first?.isLetter == true {
            report(start, "the '@string' named '\(word.prefix(40))' is not defined")
          }
          value.text += word
        }
      }
      skipBlanks()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "#") else { return value }
      position += 1
      skipBlanks()
    }
    return value
  }

  private func append(from start: Int, to end: Int, to value: inout Value) {
    guard start < end else { return }
    value.text += String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Where a bracket ends: at `end`, or not before the next entry or the end of the file at `stop`.
  private struct Scan {
    var end: Int?
    var stop: Int
    var nextField: Int?
  }

  private func closingBrace(from open: Int, stopsAtEntry: Bool) -> Scan {
    var scan = Scan(stop: bytes.count)
    var depth = 0
    var index = open
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 {
          scan.end = index
          return scan
        }
      case UInt8(ascii: "\n"):
        if let stop = lineBegins(behind: index, &scan, stopsAtEntry: stopsAtEntry) {
          scan.stop = stop
          return scan
        }
      default: break
      }
      index += 1
    }
    return scan
  }

  private func closingQuote(from open: Int) -> Scan {
    var scan = Scan(stop: bytes.count)
    var depth = 0
    var index = open + 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\"") where depth <= 0:
        scan.end = index
        return scan
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\n"):
        if let stop = lineBegins(behind: index, &scan, stopsAtEntry: true) {
          scan.stop = stop
          return scan
        }
      default: break
      }
      index += 1
    }
    return scan
  }

  /// The offset of the entry that the next line begins; notes the first line that begins a field.
  private func lineBegins(behind newline: Int, _ scan: inout Scan, stopsAtEntry: Bool) -> Int? {
    guard stopsAtEntry else { return nil }
    var first = newline + 1
    while first < bytes.count, bytes[first] == 0x20 || bytes[first] == 0x09 { first += 1 }
    guard first < bytes.count else { return nil }
    if bytes[first] == UInt8(ascii: "@"), BibTeXParser.entryBody(in: bytes, at: first) != nil { return first }
    if scan.nextField == nil, bytes[first].isLetter, isAssignment(at: first) { scan.nextField = first }
    return nil
  }

  // MARK: Text

  private mutating func skipBlanks(alsoCommas: Bool = false) {
    while position < bytes.count,
      bytes[position].isBlank || alsoCommas && bytes[position] == UInt8(ascii: ",")
    {
      position += 1
    }
  }

  private func character(at offset: Int) -> String {
    guard offset < bytes.count else { return "end of file" }
    return String(decoding: bytes[offset..<min(bytes.count, offset + 4)], as: UTF8.self).prefix(1).description
  }

  private mutating func report(_ offset: Int, _ message: String) {
    if problems.count < BibTeXParser.mostProblems {
      problems.append(Problem(offset: offset, message: message))
    }
  }
}
