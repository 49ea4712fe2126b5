/// The bytes that are given to the parser, and the places in the text that they come from.
///
/// Lines end with LF, CR or CRLF, as in CommonMark. The bytes are those of the text, but U+0000 is replaced by
/// U+FFFD and a few backslashes may be inserted (see `ParsingCost`); positions always are those of the text.
struct SourceLines: Sendable {
  /// Bytes to put in before or instead of a byte of the text.
  struct Edit: Hashable, Sendable {
    /// The offset in the text.
    var offset: Int
    /// The bytes that come in.
    var bytes: [UInt8]
    /// Whether the byte at `offset` goes.
    var isReplacement: Bool
  }

  /// The bytes for the parser.
  let bytes: [UInt8]
  /// The offset in `bytes` at which each line begins.
  private let lineStarts: [Int]
  /// From which offset on how many bytes more were passed than the text has; ascending.
  private let shifts: [(offset: Int, total: Int)]

  /// Finds the lines of a text after edits, which are in the order of their offsets.
  init(_ text: [UInt8], edits: [Edit] = []) {
    var bytes = text
    var shifts: [(offset: Int, total: Int)] = []
    if !edits.isEmpty {
      bytes = []
      bytes.reserveCapacity(text.count + 3 * edits.count)
      var next = 0
      var total = 0
      for edit in edits {
        bytes += text[next..<edit.offset]
        next = edit.offset
        let extra = edit.bytes.count - (edit.isReplacement ? 1 : 0)
        let first = bytes.count + (edit.isReplacement ? 1 : 0)
        for index in 0..<extra {
          total += 1
          shifts.append((first + index + (edit.isReplacement ? 0 : 1), total))
        }
        bytes += edit.bytes
        if edit.isReplacement { next += 1 }
      }
      bytes += text[next...]
    }
    self.bytes = bytes
    self.shifts = shifts
    lineStarts = SourceLines.lineStarts(of: bytes)
  }

  /// The offset at which each line begins; there is one line at least.
  static func lineStarts(of bytes: [UInt8]) -> [Int] {
    var starts = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == .carriageReturn, index < bytes.count, bytes[index] == .lineFeed { index += 1 }
      if byte == .lineFeed || byte == .carriageReturn, index < bytes.count { starts.append(index) }
    }
    return starts
  }

  /// How many lines there are; an empty text has one.
  var count: Int { lineStarts.count }

  /// The bytes of a line, counted from 1, without white space at its end; nil if there is no such line.
  func line(_ number: Int) -> Range<Int>? {
    guard number >= 1, number <= lineStarts.count else { return nil }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    while end > start, bytes[end - 1].isBlankOrLineEnd { end -= 1 }
    return start..<end
  }

  /// The offset of a line and column as the parser counts them; nil if there is no such place.
  func offset(line: Int, column: Int) -> Int? {
    guard line >= 1, line <= lineStarts.count, column >= 1 else { return nil }
    let end = line < lineStarts.count ? lineStarts[line] : bytes.count
    let offset = lineStarts[line - 1] + column - 1
    return offset <= end ? offset : nil
  }

  /// The number of the line that holds an offset.
  func lineNumber(at offset: Int) -> Int {
    SourceLines.upperBound(of: offset, in: lineStarts) { $0 }
  }

  /// The place in the text of an offset in `bytes`.
  func position(at offset: Int) -> MarkdownNode.Position {
    let line = lineNumber(at: offset)
    let start = lineStarts[line - 1]
    return .init(line: line, column: 1 + offset - shift(at: offset) - (start - shift(at: start)))
  }

  private func shift(at offset: Int) -> Int {
    let index = SourceLines.upperBound(of: offset, in: shifts) { $0.offset }
    return index == 0 ? 0 : shifts[index - 1].total
  }

  /// How many elements of an ascending list are at most a value.
  static func upperBound<Element>(of value: Int, in list: [Element], key: (Element) -> Int) -> Int {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if key(list[middle]) <= value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let backslash = UInt8(ascii: "\\")
  static let pipe = UInt8(ascii: "|")

  /// Whether it ends a line.
  var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }
  /// Whether it is a space or tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  /// Whether it is white space as the parser has it: also vertical tab, form feed and line ends.
  var isBlankOrLineEnd: Bool { self == 0x20 || 0x09...0x0D ~= self }
  /// Whether it is ASCII punctuation, which a backslash can escape.
  var isPunctuation: Bool {
    0x21...0x2F ~= self || 0x3A...0x40 ~= self || 0x5B...0x60 ~= self || 0x7B...0x7E ~= self
  }
  /// Whether it is an ASCII letter or digit.
  var isLetterOrDigit: Bool { isDigit || 0x41...0x5A ~= self || 0x61...0x7A ~= self }
  /// Whether it is an ASCII digit.
  var isDigit: Bool { 0x30...0x39 ~= self }
}
