/// Puts nodes together in the order in which they begin and end, and keeps the nesting below a limit.
struct TreeBuilder {
  private struct Frame {
    var kind: MarkdownNode.Kind
    var start: MarkdownNode.Position?
    /// The end of what was added; of the node itself once it is known.
    var end: MarkdownNode.Position?
    var children: [MarkdownNode] = []
  }

  private let source: SourceLines
  private let limits: ParsingLimits
  /// The open nodes, the document first.
  private var frames = [Frame(kind: .document, start: .init(line: 1, column: 1))]
  /// The number of frames at the innermost open block with inlines.
  private var blockDepth = 0
  /// How many nodes are open that are too deep to be kept.
  private var dissolvedDepth = 0
  /// Whether the outermost of these is a block, in whose place a paragraph is open.
  private var isBlockDissolved = false

  init(source: SourceLines, limits: ParsingLimits) {
    self.source = source
    self.limits = limits
  }

  /// The document; all nodes have to be closed.
  var tree: MarkdownNode {
    let first = MarkdownNode.Position(line: 1, column: 1)
    let frame = frames[0]
    return MarkdownNode(kind: .document, start: first, end: frame.end ?? first, children: frame.children)
  }

  /// Adds a node without children.
  mutating func add(_ kind: MarkdownNode.Kind, start: MarkdownNode.Position?, end: MarkdownNode.Position?) {
    var kind = kind
    if isBlockDissolved {
      if !kind.isInline { separateBlocks() }
      switch kind {
      case .codeBlock(_, let literal): kind = .code(literal)
      case .htmlBlock(let literal): kind = .html(literal)
      case .thematicBreak: return
      default: break
      }
      if !kind.isInline { return }
    }
    let start = start ?? end ?? frames[frames.count - 1].end ?? .init(line: 1, column: 1)
    append(MarkdownNode(kind: kind, start: start, end: max(start, end ?? start)))
  }

  /// Begins a node with children.
  mutating func open(_ kind: MarkdownNode.Kind, start: MarkdownNode.Position?) {
    if dissolvedDepth > 0 {
      dissolvedDepth += 1
      if isBlockDissolved, !kind.isInline { separateBlocks() }
    } else if isTooDeep(kind) {
      dissolvedDepth = 1
      isBlockDissolved = !kind.isInline
      if isBlockDissolved { frames.append(Frame(kind: .paragraph, start: start)) }
    } else {
      frames.append(Frame(kind: kind, start: start))
      if !kind.isInline { blockDepth = frames.count }
    }
  }

  /// Ends the node that was begun last.
  ///
  /// - Parameter end: where its last byte stands; nil if it ends with its last child.
  mutating func close(end: MarkdownNode.Position?) {
    if dissolvedDepth > 0 {
      dissolvedDepth -= 1
      guard dissolvedDepth == 0, isBlockDissolved else { return }
      isBlockDissolved = false
    }
    guard frames.count > 1, let frame = frames.popLast() else { return }
    let start =
      frame.start ?? frame.children.first?.start ?? frames[frames.count - 1].end ?? .init(line: 1, column: 1)
    let last = end ?? frame.end ?? lineEnd(of: start) ?? start
    append(MarkdownNode(kind: frame.kind, start: start, end: max(start, last), children: frame.children))
    if !frame.kind.isInline { blockDepth = frames.count }
  }

  private mutating func append(_ node: MarkdownNode) {
    let top = frames.count - 1
    frames[top].children.append(node)
    frames[top].end = max(frames[top].end ?? node.end, node.end)
  }

  /// Only quotations and lists stop a block from going deeper: an item without its list, or a row without its
  /// table, would be no tree.
  private func isTooDeep(_ kind: MarkdownNode.Kind) -> Bool {
    switch kind {
    case .blockQuote, .list: frames.count > limits.maximumDepth
    case let kind where kind.isInline: frames.count - blockDepth >= limits.maximumDepth
    default: false
    }
  }

  /// Puts a blank between the inlines of two blocks that become one.
  private mutating func separateBlocks() {
    guard let last = frames[frames.count - 1].children.last, last.kind != .softBreak else { return }
    append(MarkdownNode(kind: .softBreak, start: last.end, end: last.end))
  }

  private func lineEnd(of start: MarkdownNode.Position) -> MarkdownNode.Position? {
    source.line(start.line).map { source.position(at: max($0.lowerBound, $0.upperBound - 1)) }
  }
}
