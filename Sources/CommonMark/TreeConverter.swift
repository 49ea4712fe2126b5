@preconcurrency import CMarkGFM

/// Makes a tree of values from the C parser's tree, with the positions put right.
struct TreeConverter {
  private let source: SourceLines
  private var builder: TreeBuilder
  private var cursor = InlineCursor()
  /// Where the open block with inlines ends.
  private var blockEnd: MarkdownNode.Position?
  /// The line of the open table's header.
  private var headerLine: Int?
  /// Where the header of the open table begins.
  private var headerOffset: Int?
  /// Whether the place of a block of inlines had to be guessed.
  private var hasGuessed = false
  /// What of the open row was not read yet.
  private var rowRest = 0..<0

  init(source: SourceLines, limits: ParsingLimits) {
    self.source = source
    builder = TreeBuilder(source: source, limits: limits)
  }

  /// The tree.
  var tree: MarkdownNode { builder.tree }
  /// Whether every block of inlines and every inline was found in the source, so no position is a guess.
  var isExact: Bool { cursor.isInStep && !hasGuessed }

  /// Goes through a document; the depth of the call stack does not depend on it.
  mutating func convert(_ document: OpaquePointer) {
    guard let iterator = cmark_iter_new(document) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let pointer = cmark_iter_get_node(iterator) else { return }
      let node = ParsedNode(pointer)
      let kind = node.kind
      if kind == .document { continue }
      if kind.isLeaf {
        add(node, kind)
      } else if event == CMARK_EVENT_ENTER {
        open(node, kind)
      } else {
        close(kind)
      }
    }
  }

  // MARK: Nodes

  private mutating func add(_ node: ParsedNode, _ kind: MarkdownNode.Kind) {
    if kind.isInline {
      // Where an address was cut out of a text, nothing may be left before it.
      if kind == .text("") { return }
      let range = cursor.pass(kind)
      builder.add(kind, start: position(at: range.lowerBound), end: position(before: range.upperBound))
      return
    }
    let lastLine: Int
    switch kind {
    case .codeBlock where node.isFenced: lastLine = node.endLine
    case .htmlBlock(let literal), .codeBlock(_, let literal):
      lastLine = node.startLine + SourceLines.lineStarts(of: Array(literal.utf8)).count - 1
    default: lastLine = node.startLine
    }
    builder.add(kind, start: start(of: node), end: endOfLine(lastLine))
  }

  private mutating func open(_ node: ParsedNode, _ kind: MarkdownNode.Kind) {
    switch kind {
    case .paragraph: openParagraph(node)
    case .heading: openHeading(node, kind)
    case .table: openTable(node, kind)
    case .tableRow(let isHeader): openRow(node, kind, isHeader: isHeader)
    case .tableCell: openCell(node, kind)
    case _ where kind.isInline:
      let first = cursor.begin(kind)
      builder.open(kind, start: position(at: first))
    default: builder.open(kind, start: start(of: node))
    }
  }

  private mutating func close(_ kind: MarkdownNode.Kind) {
    switch kind {
    case .paragraph, .heading, .tableCell: builder.close(end: blockEnd)
    case .tableRow:
      let last = source.position(at: max(0, rowRest.upperBound - 1))
      builder.close(end: last)
      blockEnd = last
    case .table:
      // A table without rows ends with the line below its header.
      let delimiterEnd = headerLine.flatMap { endOfLine($0 + 1) }
      builder.close(end: [blockEnd, delimiterEnd].compactMap { $0 }.max())
    case _ where kind.isInline:
      let end = cursor.end()
      builder.close(end: position(before: end))
    default: builder.close(end: nil)
    }
  }

  // MARK: Blocks of inlines

  private mutating func openParagraph(_ node: ParsedNode) {
    let bytes = node.content
    let count = SourceLines.lineStarts(of: bytes).count
    let content: InlineContent?
    if node.startLine > 0 {
      // Link definitions before the words are dropped, so the last line is the sure one.
      let last = max(node.startLine, node.endLine - count + 1)
      content = InlineContent(
        bytes, in: source, firstLines: stride(from: last, through: node.startLine, by: -1))
    } else {
      content = wordsBeforeTable(node)
    }
    open(.paragraph, content ?? guess(bytes, at: fallbackOffset(of: node)))
  }

  /// The words that a table interrupts: they have no position, but the table has theirs and all of the text.
  private func wordsBeforeTable(_ node: ParsedNode) -> InlineContent? {
    guard let table = node.next, let content = contentThroughHeader(of: table) else { return nil }
    return content.droppingLastLine.droppingBackslashesBeforePipes
  }

  /// The paragraph whose last line became the header of a table.
  private func contentThroughHeader(of table: ParsedNode) -> InlineContent? {
    let lines = table.startLine...max(table.startLine, table.endLine)
    return InlineContent(table.content, in: source, firstLines: lines) { lastLine in
      guard let delimiters = source.line(lastLine + 1) else { return false }
      return source.bytes[delimiters].allSatisfy { $0.isBlank || "|-:>".utf8.contains($0) }
    }
  }

  private mutating func openHeading(_ node: ParsedNode, _ kind: MarkdownNode.Kind) {
    let bytes = node.content
    let start = fallbackOffset(of: node)
    if let content = InlineContent(heading: bytes, in: source, from: start) {
      builder.open(kind, start: source.position(at: start))
      blockEnd = endOfLine(node.startLine)
      cursor.start(content)
      return
    }
    let lines = node.startLine...max(node.startLine, node.endLine)
    let content = InlineContent(bytes, in: source, firstLines: lines) { lastLine in
      guard let underline = source.line(lastLine + 1), let mark = source.bytes[underline].last else {
        return false
      }
      return mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-")
    }
    open(kind, content ?? guess(bytes, at: start))
    if let content {
      let lastLine = source.lineNumber(at: content.sourceOffset(of: max(0, bytes.count - 1)))
      blockEnd = endOfLine(lastLine + 1)
    }
  }

  private mutating func open(_ kind: MarkdownNode.Kind, _ content: InlineContent) {
    let last = content.bytes.lastIndex { !$0.isBlankOrLineEnd } ?? 0
    builder.open(kind, start: source.position(at: content.sourceOffset(of: 0)))
    blockEnd = source.position(at: content.sourceOffset(of: last))
    cursor.start(content)
  }

  /// Content that was not found: it is put where the parser has its block.
  private mutating func guess(_ bytes: [UInt8], at offset: Int) -> InlineContent {
    hasGuessed = hasGuessed || !bytes.isEmpty
    return InlineContent(bytes, at: offset)
  }

  // MARK: Tables

  private mutating func openTable(_ node: ParsedNode, _ kind: MarkdownNode.Kind) {
    let content = contentThroughHeader(of: node)
    let lastStart = SourceLines.lineStarts(of: content?.bytes ?? []).last ?? 0
    if content == nil { hasGuessed = true }
    let header = content?.sourceOffset(of: lastStart) ?? fallbackOffset(of: node)
    headerOffset = header
    headerLine = source.lineNumber(at: header)
    builder.open(kind, start: source.position(at: header))
    blockEnd = nil
  }

  private mutating func openRow(_ node: ParsedNode, _ kind: MarkdownNode.Kind, isHeader: Bool) {
    let start = isHeader ? headerOffset ?? fallbackOffset(of: node) : offset(ofRowInLine: node.startLine)
    let line = source.line(source.lineNumber(at: start)) ?? start..<start
    rowRest = start..<max(start, line.upperBound)
    builder.open(kind, start: source.position(at: start))
    skipBlanksInRow()
    skipPipe()
  }

  /// Where a row below the header begins: only blanks and quotation marks can stand before it.
  ///
  /// The parser's column is that of the table.
  private func offset(ofRowInLine number: Int) -> Int {
    guard let line = source.line(number) else { return 0 }
    return source.bytes[line].firstIndex { !$0.isBlank && $0 != UInt8(ascii: ">") } ?? line.lowerBound
  }

  private mutating func openCell(_ node: ParsedNode, _ kind: MarkdownNode.Kind) {
    let bytes = node.content
    skipBlanksInRow()
    let end = rowRest.upperBound
    // A row may have fewer cells than its table; those stand at its end.
    let start = min(rowRest.lowerBound, max(0, end - 1))
    let content = InlineContent(cell: bytes, in: source, from: rowRest.lowerBound, to: end)
    open(kind, bytes.isEmpty ? InlineContent([], at: start) : content ?? guess(bytes, at: start))
    if let content { rowRest = min(content.sourceOffset(of: bytes.count), end)..<end }
    skipBlanksInRow()
    skipPipe()
  }

  private mutating func skipBlanksInRow() {
    let next = source.bytes[rowRest].firstIndex { !$0.isBlankOrLineEnd } ?? rowRest.upperBound
    rowRest = next..<rowRest.upperBound
  }

  private mutating func skipPipe() {
    guard !rowRest.isEmpty, source.bytes[rowRest.lowerBound] == .pipe else { return }
    rowRest = (rowRest.lowerBound + 1)..<rowRest.upperBound
  }

  // MARK: Positions

  private func position(at index: Int) -> MarkdownNode.Position {
    source.position(at: cursor.content.sourceOffset(of: index))
  }

  private func position(before index: Int) -> MarkdownNode.Position { position(at: max(0, index - 1)) }

  private func start(of node: ParsedNode) -> MarkdownNode.Position? {
    source.offset(line: node.startLine, column: node.startColumn).map(source.position(at:))
  }

  private func fallbackOffset(of node: ParsedNode) -> Int {
    source.offset(line: node.startLine, column: node.startColumn) ?? 0
  }

  private func endOfLine(_ number: Int) -> MarkdownNode.Position? {
    source.line(number).map { source.position(at: max($0.lowerBound, $0.upperBound - 1)) }
  }
}
