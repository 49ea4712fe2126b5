/// A resource file of words: what the tool knows of a field, kept as data that a user can add to.
///
/// Each line is `key: word, word, …`; lines with the same key add up. `#` at the start of a line begins a
/// comment. A comma or colon inside a word is not possible. The key ends at the first colon followed by a
/// blank, so keys may hold colons of their own, as in `host:github.com`.
public struct WordTable: Sendable {
  /// One line of the file.
  public struct Row: Sendable, Hashable {
    /// What stands before the colon.
    public var key: String
    /// What stands behind it, split at commas, trimmed, without empty words.
    public var words: [String]
    /// The line's place.
    public var location: SourceLocation
  }

  /// A line that is not of the form `key: word, …`.
  public struct FormError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Where it stands.
    public var location: SourceLocation
    /// The line.
    public var text: String

    /// What is wrong and what is expected.
    public var description: String {
      "\(location): expected 'key: word, word, …', found '\(text)'"
    }
  }

  /// The lines in their order.
  public private(set) var rows: [Row]

  /// Reads a table.
  ///
  /// - Throws: `FormError` for the first line that has no colon or no key.
  public init(parsing text: String, file: String) throws(FormError) {
    rows = []
    var number = 0
    for rawLine in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let line = String(Substring(rawLine)).trimmed
      if line.isEmpty || line.hasPrefix("#") { continue }
      let location = SourceLocation(file: file, line: number)
      guard let colon = WordTable.keyEnd(of: line) else {
        throw FormError(location: location, text: line)
      }
      let key = String(line[..<colon]).trimmed
      if key.isEmpty { throw FormError(location: location, text: line) }
      let words = line[line.index(after: colon)...].split(separator: ",")
        .map { String($0).trimmed }.filter { !$0.isEmpty }
      rows.append(Row(key: key, words: words, location: location))
    }
  }

  /// Reads a table that is built into the program; a line that is not of the form is left out.
  ///
  /// Tests hold the built-in tables to the form.
  public init(builtIn bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(separator: "\n").filter {
      let line = String($0).trimmed
      return line.hasPrefix("#") || WordTable.keyEnd(of: line) != nil
    }
    self = (try? WordTable(parsing: lines.joined(separator: "\n"), file: "built-in")) ?? WordTable()
  }

  private init() { rows = [] }

  /// The words of all lines with a key, in order.
  public func words(_ key: String) -> [String] {
    rows.filter { $0.key == key }.flatMap(\.words)
  }

  /// The lines of two tables, the other's behind this one's.
  public func adding(_ other: WordTable) -> WordTable {
    var sum = self
    sum.rows += other.rows
    return sum
  }

  private static func keyEnd(of line: String) -> String.Index? {
    var index = line.startIndex
    while index < line.endIndex {
      let next = line.index(after: index)
      if line[index] == ":", next == line.endIndex || line[next].isWhitespace { return index }
      index = next
    }
    return nil
  }
}

extension String {
  /// The text without white space at both ends.
  public var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
