import StemmaModel

/// A format of networks, recognised by its marks and then by the ending of the file's name.
package struct NetworkFormat: Sendable {
  /// The name that messages use.
  package var name: String
  /// The endings of its files' names.
  package var endings: [String]
  /// Whether a text is of this format.
  package var recognizes: @Sendable (SourceText) -> Bool
  /// Reads a text of this format.
  package var read: @Sendable (SourceText) throws(NetworkFileError) -> NetworkFile

  /// Every format; the first that recognises a text reads it, and rows of pairs have no mark of their own.
  package static let all: [NetworkFormat] = [
    VOSviewerJSON.format, GraphML.format, Pajek.format, VOSviewerText.mapFormat, EdgeList.format,
  ]

  /// The formats in words.
  static let nameList = all.map(\.name).joined(separator: ", ")

  /// Reads a text by the first format whose marks it has, else by the one that its name ends in, else as pairs.
  static func read(_ source: SourceText) throws(NetworkFileError) -> NetworkFile {
    let ending = source.file.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard
      let format = all.dropLast().first(where: { $0.recognizes(source) })
        ?? all.first(where: { $0.endings.contains(ending) })
        ?? all.last(where: { $0.recognizes(source) })
    else { throw .unknownFormat(file: source.file) }
    return try format.read(source)
  }
}

/// The lines of a text that say something, with their numbers, and the words in them.
struct NetworkLines {
  let file: String
  let bytes: [UInt8]
  /// The number of the line that was read last, from 1.
  private(set) var number = 0
  private var position = 0

  init(_ source: SourceText) {
    file = source.file
    bytes = Array(source.text.utf8)
  }

  /// Where the line that was read last is.
  var location: SourceLocation { SourceLocation(file: file, line: max(number, 1)) }

  /// An error in the line that was read last.
  func malformed(_ problem: String) -> NetworkFileError { .malformed(location, problem: problem) }

  /// The next line without blanks around it, unless it is empty or begins with one of some signs.
  ///
  /// Tabs around it are kept where they separate cells, of which the first and last may be empty.
  mutating func next(comments: String, keepsTabs: Bool = false) -> Range<Int>? {
    func isMargin(_ byte: UInt8) -> Bool { byte.isBlank && !(keepsTabs && byte == UInt8(ascii: "\t")) }
    while position < bytes.count {
      var start = position
      while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
      var end = position
      position += 1
      number += 1
      while start < end, isMargin(bytes[start]) { start += 1 }
      while start < end, isMargin(bytes[end - 1]) { end -= 1 }
      if start < end, !comments.utf8.contains(bytes[start]) { return start..<end }
    }
    return nil
  }

  /// The words of a line, between blanks; words in quotes keep their blanks and lose their quotes.
  func words(of line: Range<Int>) throws(NetworkFileError) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var index = line.lowerBound
    while index < line.upperBound {
      let start = index
      if bytes[index] == UInt8(ascii: "\"") {
        index += 1
        while index < line.upperBound, bytes[index] != UInt8(ascii: "\"") { index += 1 }
        guard index < line.upperBound else { throw malformed("a quote is opened and never closed") }
        words.append((start + 1)..<index)
        index += 1
      } else {
        while index < line.upperBound, !bytes[index].isBlank { index += 1 }
        words.append(start..<index)
      }
      while index < line.upperBound, bytes[index].isBlank { index += 1 }
    }
    return words
  }

  /// The text of a part.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The text of a part as messages quote it.
  func quoted(_ range: Range<Int>) -> String {
    let text = text(range)
    return "'\(text.count > 40 ? text.prefix(40) + "…" : text[...])'"
  }

  /// The whole number from 0 up that a part is; nil if it is none or has more than 18 digits.
  func wholeNumber(_ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 18 else { return nil }
    var value = 0
    for byte in bytes[range] {
      guard byte.isDigit else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  /// The finite number that a part is.
  func number(_ range: Range<Int>) -> Double? {
    if let whole = wholeNumber(range), whole < 1 << 53 { return Double(whole) }
    return Double(text(range)).flatMap { $0.isFinite ? $0 : nil }
  }
}

extension NetworkFile {
  /// Adds a link, unless there are too many.
  mutating func add(_ link: Link, isArc: Bool, at location: @autoclosure () -> SourceLocation)
    throws(NetworkFileError)
  {
    guard arcs.count + edges.count < NetworkFile.mostLinks else {
      throw .tooLarge(
        location(), problem: "there are more than \(NetworkFile.mostLinks) links; take a part of the network")
    }
    if link.weight < 0, negativeLink == nil {
      negativeLink = NegativeLink(link: link, location: location())
    }
    if isArc { arcs.append(link) } else { edges.append(link) }
  }

  /// Refuses a number of vertices that would fill the memory.
  static func checkVertexCount(_ count: Int, at location: @autoclosure () -> SourceLocation)
    throws(NetworkFileError)
  {
    guard count <= mostVertices else {
      throw .tooLarge(
        location(),
        problem:
          "there are more than \(mostVertices) vertices, which are too many to read; take a part of the network"
      )
    }
  }

  /// Adds something odd.
  mutating func warn(_ rule: String, _ message: String, at location: SourceLocation) {
    diagnostics.append(Diagnostic(.warning, rule: rule, message, at: location))
  }
}
