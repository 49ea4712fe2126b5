/// A reader of the tags and texts of an XML document, one after the other.
///
/// Only what a data format needs: no document type is obeyed, so that entities of one's own, which can grow without
/// bound, are an error. Names lose their prefixes. Whether tags are closed in order is checked.
struct XMLScanner {
  /// What stands in the document.
  enum Event {
    /// An element begins.
    case start(name: String, attributes: [(name: String, value: String)])
    /// An element ends.
    case end(name: String)
    /// Text between tags.
    case text(String)
  }

  /// Why a text is no XML, and where.
  struct Failure: Error {
    var offset: Int
    var message: String
  }

  private let bytes: [UInt8]
  private(set) var position = 0
  /// The full names of the elements that are open.
  private var open: [Range<Int>] = []
  /// The name of an element that was closed by its own tag.
  private var selfClosed: String?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next tag or text; nil at the end of the document.
  ///
  /// - Complexity: O(bytes of it).
  mutating func next() throws(Failure) -> Event? {
    if let name = selfClosed {
      selfClosed = nil
      return .end(name: name)
    }
    while position < bytes.count {
      if bytes[position] != UInt8(ascii: "<") { return .text(try readText()) }
      if starts(with: "<!--") {
        try skip(behind: "-->", "a comment")
      } else if starts(with: "<![CDATA[") {
        let start = position + 9
        try skip(behind: "]]>", "a CDATA section")
        return .text(String(decoding: bytes[start..<(position - 3)], as: UTF8.self))
      } else if starts(with: "<?") {
        try skip(behind: "?>", "an instruction")
      } else if starts(with: "<!") {
        try skipDocumentType()
      } else if starts(with: "</") {
        return try readEnd()
      } else {
        return try readStart()
      }
    }
    if let last = open.last { throw failure("the file ends before </\(text(last))>") }
    return nil
  }

  private func failure(_ message: String, at offset: Int? = nil) -> Failure {
    Failure(offset: min(offset ?? position, max(bytes.count - 1, 0)), message: message)
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func starts(with mark: StaticString) -> Bool {
    guard position + mark.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<mark.utf8CodeUnitCount).allSatisfy { bytes[position + $0] == mark.utf8Start[$0] }
  }

  private mutating func skip(behind mark: StaticString, _ what: String) throws(Failure) {
    let start = position
    while position < bytes.count, !starts(with: mark) { position += 1 }
    guard position < bytes.count else { throw failure("\(what) is never closed", at: start) }
    position += mark.utf8CodeUnitCount
  }

  private mutating func skipDocumentType() throws(Failure) {
    let start = position
    var depth = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "<"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">"):
        depth -= 1
        if depth == 0 {
          position += 1
          return
        }
      default: break
      }
      position += 1
    }
    throw failure("a declaration is never closed", at: start)
  }

  private mutating func readText() throws(Failure) -> String {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
    return try decoded(start..<position)
  }

  private mutating func skipBlanks() {
    while position < bytes.count, bytes[position].isBlank { position += 1 }
  }

  private mutating func readName() throws(Failure) -> Range<Int> {
    let start = position
    while position < bytes.count, !bytes[position].isBlank, !"<>/=\"'".utf8.contains(bytes[position]) {
      position += 1
    }
    guard position > start else { throw failure("expected the name of a tag or attribute") }
    return start..<position
  }

  /// A name without the prefix of its name space.
  private func local(_ name: Range<Int>) -> String {
    let colon = bytes[name].lastIndex(of: UInt8(ascii: ":"))
    return text((colon.map { $0 + 1 } ?? name.lowerBound)..<name.upperBound)
  }

  private mutating func readEnd() throws(Failure) -> Event {
    let start = position
    position += 2
    let name = try readName()
    skipBlanks()
    guard position < bytes.count, bytes[position] == UInt8(ascii: ">") else {
      throw failure("the tag </\(text(name)) is not closed", at: start)
    }
    position += 1
    guard let opened = open.popLast(), bytes[opened].elementsEqual(bytes[name]) else {
      throw failure("</\(text(name))> closes what was not opened last", at: start)
    }
    return .end(name: local(name))
  }

  private mutating func readStart() throws(Failure) -> Event {
    let start = position
    position += 1
    let name = try readName()
    var attributes: [(name: String, value: String)] = []
    while true {
      skipBlanks()
      guard position < bytes.count else { throw failure("the tag <\(text(name)) is never closed", at: start) }
      if bytes[position] == UInt8(ascii: ">") {
        position += 1
        open.append(name)
        break
      }
      if starts(with: "/>") {
        position += 2
        selfClosed = local(name)
        break
      }
      let attribute = try readName()
      skipBlanks()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
        throw failure("expected '=' behind the attribute \(text(attribute))")
      }
      position += 1
      skipBlanks()
      guard position < bytes.count,
        bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'")
      else { throw failure("expected a value in quotes for the attribute \(text(attribute))") }
      let quote = bytes[position]
      let from = position + 1
      position = from
      while position < bytes.count, bytes[position] != quote { position += 1 }
      guard position < bytes.count else { throw failure("a value in quotes is never closed", at: from) }
      attributes.append((local(attribute), try decoded(from..<position)))
      position += 1
    }
    return .start(name: local(name), attributes: attributes)
  }

  /// Text with its character references replaced.
  private func decoded(_ range: Range<Int>) throws(Failure) -> String {
    guard let first = bytes[range].firstIndex(of: UInt8(ascii: "&")) else { return text(range) }
    var result = Array(bytes[range.lowerBound..<first])
    var index = first
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "&") else {
        result.append(bytes[index])
        index += 1
        continue
      }
      let limit = min(index + 12, range.upperBound)
      guard let end = bytes[index..<limit].firstIndex(of: UInt8(ascii: ";")),
        let scalar = XMLScanner.scalar(of: text((index + 1)..<end))
      else { throw failure("'&' must begin a character reference such as &amp; or &#38;", at: index) }
      result += Array(String(Character(scalar)).utf8)
      index = end + 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func scalar(of name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let isHexadecimal = name.dropFirst().first == "x"
      let digits = name.dropFirst(isHexadecimal ? 2 : 1)
      return UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
    }
  }
}
