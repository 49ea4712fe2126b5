/// Changes that keep the parser's effort in bounds; none for ordinary texts but U+FFFD for U+0000.
///
/// The estimates are upper bounds that need one pass over the bytes and no parsing.
struct ParsingCost {
  /// The extensions of the parser that may be used.
  private(set) var extensions: [SyntaxExtension] = []
  /// What is put into the text for the parser: U+FFFD for U+0000, and backslashes before marks beyond a limit,
  /// in the order of their offsets.
  private(set) var edits: [SourceLines.Edit] = []

  private let limits: ParsingLimits
  /// The brackets that are open since the last blank line; true for images.
  private var brackets: [Bool] = []
  private var openImages = 0
  private var bracketCount = 0
  /// The definition that is being passed and the definitions up to now: where each begins and how long it is.
  private var definitions: [Range<Int>] = []
  private var isInDefinition = false
  private var addressSteps = 0
  private var columns = 0

  init(of bytes: [UInt8], limits: ParsingLimits) {
    self.limits = limits
    let starts = SourceLines.lineStarts(of: bytes)
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
      read(bytes[start..<end])
    }
    for definition in definitions where definition.count > limits.maximumSteps / max(1, bracketCount) {
      insertBackslash(at: definition.lowerBound)
    }
    edits.sort { $0.offset < $1.offset }
    let hasLargeTable =
      columns > limits.maximumColumns || columns * starts.count > limits.maximumCells + 4 * bytes.count
    let left: [SyntaxExtension?] = [
      hasLargeTable ? .table : nil, addressSteps > limits.maximumSteps ? .autolink : nil,
    ]
    extensions = SyntaxExtension.allCases.filter { !left.contains($0) }
  }

  private mutating func insertBackslash(at offset: Int) {
    edits.append(.init(offset: offset, bytes: [.backslash], isReplacement: false))
  }

  private mutating func read(_ line: ArraySlice<UInt8>) {
    let content = readMarkers(line)
    // A mark of an item alone ends no paragraph.
    if line.allSatisfy({ $0.isBlankOrLineEnd || $0 == UInt8(ascii: ">") }) {
      brackets = []
      openImages = 0
      isInDefinition = false
    }
    readDefinition(line[content...])
    readDelimiterRow(line)
    readBytes(line[content...])
  }

  /// Passes the marks of quotations and items at the beginning of a line.
  ///
  /// - Returns: where they end.
  private mutating func readMarkers(_ line: ArraySlice<UInt8>) -> Int {
    var index = line.startIndex
    var column = 1
    lazy var breakStart = ParsingCost.thematicBreakStart(in: line)
    while index < line.endIndex {
      let byte = line[index]
      if byte.isBlank {
        column += byte == 0x09 ? 4 : 1
        index += 1
        continue
      }
      guard let length = ParsingCost.markerLength(in: line, at: index), index < breakStart else {
        return index
      }
      if column > limits.maximumMarkerColumn {
        insertBackslash(at: index + length - 1)
        return index + length
      }
      index += length
      column += length
    }
    return index
  }

  private static func markerLength(in line: ArraySlice<UInt8>, at start: Int) -> Int? {
    if line[start] == UInt8(ascii: ">") { return 1 }
    var end = start
    if "-+*".utf8.contains(line[start]) {
      end += 1
    } else {
      while end < line.endIndex, line[end].isDigit, end - start < 9 { end += 1 }
      guard end > start, end < line.endIndex, ".)".utf8.contains(line[end]) else { return nil }
      end += 1
    }
    return end == line.endIndex || line[end].isBlankOrLineEnd ? end - start : nil
  }

  /// Where the longest end of a line begins that is `* * *` or `- - -` alone.
  private static func thematicBreakStart(in line: ArraySlice<UInt8>) -> Int {
    guard let last = line.lastIndex(where: { !$0.isBlankOrLineEnd }), "-*".utf8.contains(line[last]) else {
      return line.endIndex
    }
    let mark = line[last]
    let rest = line[...last].lastIndex { $0 != mark && !$0.isBlank }
    return rest.map { $0 + 1 } ?? line.startIndex
  }

  /// Link definitions are copied at each of their uses.
  private mutating func readDefinition(_ content: ArraySlice<UInt8>) {
    if content.first == UInt8(ascii: "["), let close = content.firstIndex(of: UInt8(ascii: "]")),
      close + 1 < content.endIndex, content[close + 1] == UInt8(ascii: ":")
    {
      definitions.append(content.startIndex..<content.endIndex)
      isInDefinition = true
    } else if isInDefinition, let last = definitions.indices.last {
      definitions[last] = definitions[last].lowerBound..<content.endIndex
    }
  }

  /// The line below a table's header decides how many cells each of its rows gets.
  private mutating func readDelimiterRow(_ line: ArraySlice<UInt8>) {
    guard line.allSatisfy({ $0.isBlankOrLineEnd || $0.isDigit || "|-:>+*.)".utf8.contains($0) }) else {
      return
    }
    columns = max(columns, line.count { $0 == .pipe })
  }

  private mutating func readBytes(_ content: ArraySlice<UInt8>) {
    var wordStart = content.startIndex
    var addresses = 0
    var closings = 0
    var mailMarks = 0
    // Each address is read to the end of its word, again for each closing bracket there.
    func endWord(at end: Int) {
      if addresses > 0 { addressSteps += (addresses + closings) * (end - wordStart) }
      (addresses, closings, wordStart) = (0, 0, end + 1)
    }
    for index in content.indices {
      let byte = content[index]
      switch byte {
      case 0: edits.append(.init(offset: index, bytes: [0xEF, 0xBF, 0xBD], isReplacement: true))
      case UInt8(ascii: "["):
        openBracket(at: index, isImage: index > content.startIndex && content[index - 1] == UInt8(ascii: "!"))
      case UInt8(ascii: "]"): if brackets.popLast() == true { openImages -= 1 }
      case UInt8(ascii: ")"): closings += 1
      case UInt8(ascii: "@"): mailMarks += 1
      case UInt8(ascii: "/") where content[..<index].last == UInt8(ascii: ":"): addresses += 1
      case UInt8(ascii: ".") where content[..<index].last == UInt8(ascii: "w"): addresses += 1
      case _ where byte.isBlankOrLineEnd:
        endWord(at: index)
      default: break
      }
    }
    endWord(at: content.endIndex)
    addressSteps += min(mailMarks, 1000) * content.count
  }

  private mutating func openBracket(at index: Int, isImage: Bool) {
    bracketCount += 1
    if isImage, openImages >= limits.maximumOpenImages {
      insertBackslash(at: index)
      return
    }
    brackets.append(isImage)
    if isImage { openImages += 1 }
  }
}
