import CommonMark
import StemmaModel

/// Reads the tags of one block of HTML.
struct HTMLBlockParser {
  private enum Element: Equatable {
    case root, table, row, headerCell, cell, list, item, heading(Int), summary, quote
  }

  private struct Frame {
    var element: Element
    var start: MarkdownNode.Position
    var children: [MarkdownNode] = []
    var inlines: [MarkdownNode] = []
    /// How many cells of a row are marked as headers.
    var headerCellCount = 0
  }

  private var frames: [Frame]
  private var position: MarkdownNode.Position
  /// How deep elements may nest; deeper ones are left out, their text is kept.
  private static let maximumDepth = 60

  init(start: MarkdownNode.Position) {
    position = start
    frames = [Frame(element: .root, start: start)]
  }

  // MARK: Scanning

  mutating func parse(_ literal: String) {
    let bytes = Array(literal.utf8)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        add(text: bytes[index..<end])
        index = end
        continue
      }
      if bytes[index...].starts(with: "<!--".utf8) {
        let end = HTMLBlockParser.end(of: "-->", in: bytes, from: index + 4)
        advance(over: bytes[index..<end])
        index = end
        continue
      }
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      let isTag = next == UInt8(ascii: "/") || UInt8(ascii: "a")...UInt8(ascii: "z") ~= next | 0x20
      guard isTag, let close = HTMLBlockParser.tagEnd(in: bytes, from: index) else {
        add(text: bytes[index...index])
        index += 1
        continue
      }
      let tag = bytes[index...close]
      add(tag: String(decoding: tag, as: UTF8.self))
      advance(over: tag)
      index = close + 1
    }
  }

  /// The bracket that ends a tag, those in quoted values left out.
  private static func tagEnd(in bytes: [UInt8], from start: Int) -> Int? {
    var quote: UInt8?
    for index in start..<min(bytes.count, start + 10_000) {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), index > start,
        bytes[index - 1] == UInt8(ascii: "=")
      {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index
      }
    }
    return nil
  }

  private static func end(of mark: String, in bytes: [UInt8], from start: Int) -> Int {
    let mark = Array(mark.utf8)
    var index = start
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0], bytes[index...].starts(with: mark) { return index + mark.count }
      index += 1
    }
    return bytes.count
  }

  private mutating func advance(over bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        position.line += 1
        position.column = 1
      } else {
        position.column += 1
      }
    }
  }

  // MARK: Building

  private mutating func add(text bytes: ArraySlice<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    if !text.allSatisfy(\.isWhitespace) || !frames[frames.count - 1].inlines.isEmpty {
      var leading = position
      for byte in bytes.prefix(while: { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }) {
        leading.line += byte == 0x0A ? 1 : 0
        leading.column = byte == 0x0A ? 1 : leading.column + 1
      }
      append(.text(HTMLTag.decodingEntities(text.foldingLineEnds)), at: leading)
    }
    advance(over: bytes)
  }

  private mutating func append(_ kind: MarkdownNode.Kind, at start: MarkdownNode.Position) {
    frames[frames.count - 1].inlines.append(MarkdownNode(kind: kind, start: start, end: start))
  }

  private mutating func add(tag: String) {
    let isClosing = tag.hasPrefix("</")
    let name = tag.dropFirst(isClosing ? 2 : 1).prefix(while: { $0.isLetter || $0.isNumber }).lowercased()
    switch name {
    case "table": isClosing ? close([.table]) : open(.table)
    case "tr": isClosing ? close([.row], within: .table) : openRow()
    case "td": isClosing ? close([.cell, .headerCell], within: .row) : openCell(.cell)
    case "th": isClosing ? close([.cell, .headerCell], within: .row) : openCell(.headerCell)
    case "ul", "ol": isClosing ? close([.list]) : open(.list)
    case "li":
      close([.item], within: .list)
      if !isClosing {
        if frames.last?.element != .list { open(.list) }
        open(.item)
      }
    case "h1", "h2", "h3", "h4", "h5", "h6":
      let level = name.last?.wholeNumberValue ?? 1
      close((1...6).map(Element.heading))
      if !isClosing { open(.heading(level)) }
    case "summary":
      if isClosing { close([.summary]) } else { open(.summary) }
    case "blockquote": isClosing ? close([.quote]) : open(.quote)
    case "details":
      flushParagraph()
      let kind = isClosing ? HTMLBlocks.foldEnds : HTMLBlocks.foldOpens
      frames[frames.count - 1].children.append(MarkdownNode(kind: kind, start: position, end: position))
    case "p", "div", "center", "thead", "tbody", "tfoot", "section", "hr", "dl", "dt", "dd":
      if isInCell { append(.html("<br>"), at: position) } else { flushParagraph() }
    default: append(.html(tag), at: position)
    }
  }

  private var isInCell: Bool {
    frames.last.map { $0.element == .cell || $0.element == .headerCell || $0.element == .summary } ?? false
  }

  private mutating func openRow() {
    close([.row], within: .table)
    if frames.last?.element != .table { open(.table) }
    open(.row)
  }

  private mutating func openCell(_ element: Element) {
    close([.cell, .headerCell], within: .row)
    if frames.last?.element != .row { openRow() }
    open(element)
  }

  private mutating func open(_ element: Element) {
    if element != .summary { flushParagraph() }
    guard frames.count < HTMLBlockParser.maximumDepth else { return }
    frames.append(Frame(element: element, start: position))
  }

  /// Closes the innermost element of a kind and all inside it; nothing if there is none, or only one outside
  /// the innermost element that bounds the search.
  private mutating func close(_ elements: [Element], within bound: Element? = nil) {
    guard let index = frames.lastIndex(where: { elements.contains($0.element) }) else { return }
    if let bound, let limit = frames.lastIndex(where: { $0.element == bound }), limit > index { return }
    while frames.count > index, frames.count > 1 { closeInnermost() }
  }

  mutating func finish() -> [MarkdownNode] {
    while frames.count > 1 { closeInnermost() }
    flushParagraph()
    return frames[0].children
  }

  private mutating func flushParagraph() {
    let last = frames.count - 1
    let inlines = frames[last].inlines
    frames[last].inlines = []
    switch frames[last].element {
    case .cell, .headerCell, .heading, .summary:
      // These hold nothing but inlines.
      frames[last].inlines = inlines
      return
    default: break
    }
    let hasContent = inlines.contains { node in
      if case .text(let text) = node.kind { return !text.allSatisfy(\.isWhitespace) }
      if case .html(let tag) = node.kind { return tag.lowercased().hasPrefix("<img") }
      return true
    }
    guard hasContent, let start = inlines.first?.start else { return }
    frames[last].children.append(
      MarkdownNode(kind: .paragraph, start: start, end: start, children: inlines))
  }

  private mutating func closeInnermost() {
    flushParagraph()
    guard let frame = frames.popLast() else { return }
    let parent = frames.count - 1
    func node(_ kind: MarkdownNode.Kind, _ children: [MarkdownNode]) -> MarkdownNode {
      MarkdownNode(kind: kind, start: frame.start, end: frame.start, children: children)
    }
    switch frame.element {
    case .root: break
    case .table:
      let rows = frame.children.filter { if case .tableRow = $0.kind { true } else { false } }
      let others = frame.children.filter { if case .tableRow = $0.kind { false } else { true } }
      frames[parent].children += others
      if !rows.isEmpty { frames[parent].children.append(node(.table(alignments: []), rows)) }
    case .row:
      let cells = frame.children.filter { $0.kind == .tableCell }
      // A table within a cell comes before the row that holds it.
      frames[parent].children += frame.children.filter { $0.kind != .tableCell }
      let hasContent = cells.contains { cell in
        cell.children.contains { if case .html = $0.kind { false } else { true } }
      }
      if hasContent {
        frames[parent].children.append(node(.tableRow(isHeader: frame.headerCellCount == cells.count), cells))
      }
    case .cell, .headerCell:
      var inlines = frame.inlines
      let nested = frame.children.filter { if case .table = $0.kind { true } else { false } }
      for child in frame.children where !nested.contains(child) {
        inlines.append(MarkdownNode(kind: .html("<br>"), start: child.start, end: child.start))
        inlines += HTMLBlockParser.inlines(of: child)
      }
      frames[parent].children += nested
      frames[parent].children.append(node(.tableCell, inlines))
      if frame.element == .headerCell { frames[parent].headerCellCount += 1 }
    case .list: frames[parent].children.append(node(.list(start: nil), frame.children))
    case .item:
      var children = frame.children
      let lists = children.filter { if case .list = $0.kind { true } else { false } }
      children = children.filter { !lists.contains($0) } + lists
      frames[parent].children.append(node(.item(checked: nil), children))
    case .heading(let level): frames[parent].children.append(node(.heading(level: level), frame.inlines))
    case .summary:
      if let index = frames[parent].children.lastIndex(where: { $0.kind == HTMLBlocks.foldOpens }) {
        frames[parent].children[index].children = frame.inlines
      }
    case .quote: frames[parent].children.append(node(.blockQuote, frame.children))
    }
  }

  private static func inlines(of block: MarkdownNode) -> [MarkdownNode] {
    switch block.kind {
    case .paragraph, .heading: block.children
    default:
      block.children.flatMap { child in
        [MarkdownNode(kind: .html("<br>"), start: child.start, end: child.start)] + inlines(of: child)
      }
    }
  }
}

extension HTMLTag {
  private static let entities: [(String, String)] = [
    ("&nbsp;", " "), ("&emsp;", " "), ("&ensp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""),
    ("&#39;", "'"), ("&apos;", "'"), ("&ndash;", "–"), ("&mdash;", "—"), ("&middot;", "·"), ("&amp;", "&"),
  ]

  /// The text with the commonest entities as characters.
  static func decodingEntities(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return entities.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}

extension String {
  /// The text with line ends as blanks, as HTML takes them.
  fileprivate var foldingLineEnds: String {
    String(map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}
