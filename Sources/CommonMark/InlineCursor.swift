/// Walks over the inlines of one block in step with their bytes, and so finds where each begins and ends.
///
/// The parser's own positions of inlines are not used: it has none for line breaks and bare addresses, and
/// those behind a line break in a code span or a link, behind a hard break made by a backslash, in lines that
/// are indented otherwise than the first, in the header of a table that interrupts a paragraph and behind an
/// escaped pipe are wrong. Each inline's bytes are known by its kind and text, so one pass finds them all.
struct InlineCursor {
  /// The content that is walked over.
  private(set) var content = InlineContent([], at: 0)
  private var index = 0
  /// The marks that the open nodes have to be closed by.
  private var open: [Delimiter] = []
  /// Whether every node was found where it had to be.
  private(set) var isInStep = true
  /// What entities met so far stand for; nil for text that only looks like one.
  private var entities: [ArraySlice<UInt8>: [UInt8]?] = [:]

  private enum Delimiter {
    case mark(UInt8, count: Int)
    case bracket
    case angle
    /// A bare address, which is found in the bytes.
    case bareAddress
    /// A bare mail address, which is found in text that is decoded.
    case bareMail
    case none
  }

  /// Goes to the beginning of a block.
  mutating func start(_ content: InlineContent) {
    self.content = content
    index = 0
    open = []
  }

  private var bytes: [UInt8] { content.bytes }

  /// Passes a node without children.
  ///
  /// - Returns: its range in the content.
  mutating func pass(_ kind: MarkdownNode.Kind) -> Range<Int> {
    let start = index
    switch kind {
    case .text(let text): pass(text: text)
    case .code:
      let length = runLength(of: UInt8(ascii: "`"), at: index)
      require(length > 0)
      index = codeEnd(fence: length)
    case .html(let tag): pass(raw: tag)
    case .softBreak, .lineBreak: return start..<passLineBreak()
    default: break
    }
    return start..<index
  }

  /// Passes the mark at the beginning of a node with children.
  ///
  /// - Returns: the index of the mark.
  mutating func begin(_ kind: MarkdownNode.Kind) -> Int {
    let start = index
    let first = byte(at: index)
    switch kind {
    case .emphasis, .strong:
      let count = kind == .strong ? 2 : 1
      let isMark = first == UInt8(ascii: "*") || first == UInt8(ascii: "_")
      require(isMark && (count == 1 || byte(at: index + 1) == first))
      pass(mark: first, count: count)
    case .strikethrough:
      let count = runLength(of: UInt8(ascii: "~"), at: index)
      require(count > 0)
      pass(mark: UInt8(ascii: "~"), count: count)
    case .image:
      require(first == UInt8(ascii: "!") && byte(at: index + 1) == UInt8(ascii: "["))
      open.append(.bracket)
      advance(by: 2)
    case .link where first == UInt8(ascii: "["):
      open.append(.bracket)
      advance(by: 1)
    case .link where first == UInt8(ascii: "<"):
      open.append(.angle)
      advance(by: 1)
    case .link(let destination, _): open.append(destination.hasPrefix("mailto:") ? .bareMail : .bareAddress)
    default: open.append(.none)
    }
    return start
  }

  /// Passes the mark at the end of the innermost open node.
  ///
  /// - Returns: the index behind it.
  mutating func end() -> Int {
    switch open.popLast() {
    case .mark(let mark, let count):
      require(byte(at: index) == mark && (count == 1 || byte(at: index + 1) == mark))
      advance(by: count)
    case .bracket:
      require(byte(at: index) == UInt8(ascii: "]"))
      advance(by: 1)
      index = LinkTail.end(in: bytes, from: index)
    case .angle:
      require(byte(at: index) == UInt8(ascii: ">"))
      advance(by: 1)
    case .bareAddress, .bareMail, .some(.none), nil: break
    }
    return index
  }

  // MARK: Steps

  private func byte(at index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private func runLength(of mark: UInt8, at start: Int) -> Int {
    bytes[min(start, bytes.count)...].prefix { $0 == mark }.count
  }

  private mutating func advance(by count: Int) { index = min(index + count, bytes.count) }

  private mutating func require(_ holds: Bool) { if !holds { isInStep = false } }

  private mutating func pass(mark: UInt8?, count: Int) {
    open.append(.mark(mark ?? 0, count: count))
    advance(by: count)
  }

  private func codeEnd(fence length: Int) -> Int {
    var next = index + length
    while let start = bytes[min(next, bytes.count)...].firstIndex(of: UInt8(ascii: "`")) {
      let run = runLength(of: UInt8(ascii: "`"), at: start)
      next = start + run
      if run == length { return next }
    }
    return bytes.count
  }

  private mutating func pass(raw text: String) {
    let end = min(index + text.utf8.count, bytes.count)
    require(bytes[index..<end].elementsEqual(text.utf8))
    index = end
  }

  /// Passes a line end with the blanks around it.
  ///
  /// - Returns: the index behind the line end.
  private mutating func passLineBreak() -> Int {
    let isEscaped = byte(at: index) == .backslash
    if isEscaped { index += 1 }
    while let next = byte(at: index), next.isBlankOrLineEnd, !next.isLineEnd { index += 1 }
    require(byte(at: index)?.isLineEnd == true)
    if byte(at: index) == .carriageReturn { index += 1 }
    if byte(at: index) == .lineFeed { index += 1 }
    let end = index
    // Behind a backslash, indentation that a lazy line has kept is text.
    while !isEscaped, let next = byte(at: index), next.isBlank { index += 1 }
    return end
  }

  /// Passes text whose escapes and entities the parser has decoded.
  private mutating func pass(text: String) {
    let takesEscapes: Bool
    let takesEntities: Bool
    switch open.last {
    case .angle: (takesEscapes, takesEntities) = (false, true)
    case .bareAddress: (takesEscapes, takesEntities) = (false, false)
    default: (takesEscapes, takesEntities) = (true, true)
    }
    let text = Array(text.utf8)
    var position = 0
    while position < text.count {
      guard let raw = byte(at: index) else {
        isInStep = false
        return
      }
      if raw == UInt8(ascii: "&"), takesEntities, let (decoded, length) = entityAtIndex(),
        text[position...].starts(with: decoded)
      {
        position += decoded.count
        index += length
        continue
      }
      if takesEscapes, raw == .backslash, byte(at: index + 1)?.isPunctuation == true { index += 1 }
      guard byte(at: index) == text[position] else {
        isInStep = false
        return
      }
      position += 1
      index += 1
    }
  }

  private mutating func entityAtIndex() -> (decoded: [UInt8], length: Int)? {
    let candidate = bytes[index...].prefix(40)
    guard
      let end = candidate.dropFirst().firstIndex(where: { !$0.isLetterOrDigit && $0 != UInt8(ascii: "#") }),
      bytes[end] == UInt8(ascii: ";")
    else { return nil }
    // A copy, so that the memory of the block is not kept.
    let entity = Array(candidate[...end])[...]
    if let known = entities[entity] { return known.map { ($0, entity.count) } }
    let decoded = CommonMarkParser.characters(ofEntity: entity)
    entities[entity] = .some(decoded)
    return decoded.map { ($0, entity.count) }
  }
}
