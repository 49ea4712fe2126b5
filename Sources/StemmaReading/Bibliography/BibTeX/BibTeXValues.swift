/// Reading the values of fields: texts in braces or quotes, numbers and names, joined by `#`.
extension BibTeXParser {
  /// A value, where it begins, and where inside it a line begins what looks like another field.
  struct Value {
    var text = ""
    var start: Int
    var nextField: Int?
    /// Whether a part of it was left out, as it is too long.
    var isCut = false
  }

  /// The longest value that names of `@string` may make, in bytes.
  private static let longestValue = 1 << 14

  /// How much the names of `@string` in a file may stand for altogether, in bytes.
  private static let mostExpanded = 1 << 24

  mutating func readValue(in entry: BibTeXEntry) -> Value {
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
          expand(text, into: &value, at: start)
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

  /// Adds what a name of `@string` stands for, unless names of names of names make a text that nobody wrote.
  private mutating func expand(_ text: String, into value: inout Value, at offset: Int) {
    let length = text.utf8.count
    guard value.text.utf8.count + length <= BibTeXParser.longestValue,
      expandedLength + length <= BibTeXParser.mostExpanded
    else {
      if !value.isCut { report(offset, "what '@string' names stand for is too long here, and was cut off") }
      value.isCut = true
      return
    }
    expandedLength += length
    value.text += text
  }

  private func append(from start: Int, to end: Int, to value: inout Value) {
    guard start < end else { return }
    value.text += String(decoding: bytes[start..<end], as: UTF8.self)
  }
}

/// Finding where braces and quotes end, though one may be missing.
extension BibTeXParser {
  /// Where a bracket ends: at `end`, or not before the next entry or the end of the file at `stop`.
  struct Scan {
    var end: Int?
    var stop: Int
    var nextField: Int?
  }

  func closingBrace(from open: Int, stopsAtEntry: Bool) -> Scan {
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

  func closingQuote(from open: Int) -> Scan {
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
}
