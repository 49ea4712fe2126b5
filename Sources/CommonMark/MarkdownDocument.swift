/// A Markdown text as a tree of values.
///
/// The dialect is that of CommonMark 0.29 with GitHub's tables, strikethrough, bare addresses and task items.
/// Every text is a document: there is no error. Texts that would keep the parser busy for longer than their
/// length explains are read with less markup (see `ParsingLimits`), never with less text.
public struct MarkdownDocument: Hashable, Sendable {
  /// The node of kind `document` that contains the others.
  public let root: MarkdownNode

  /// Parses a text.
  ///
  /// The time is linear in the length of ordinary texts, about 10 MB a second. The result depends on nothing
  /// but the text. Calls from several threads are safe; the C parser itself runs in one of them at a time.
  ///
  /// - Parameter text: the text; line ends are LF, CR or CRLF, and U+0000 counts as U+FFFD.
  public init(parsing text: String) {
    self.init(parsing: text, limits: .standard)
  }

  init(parsing text: String, limits: ParsingLimits) {
    let bytes = Array(text.utf8)
    guard bytes.count <= limits.maximumByteCount else {
      root = MarkdownDocument.unparsed(text)
      return
    }
    let cost = ParsingCost(of: bytes, limits: limits)
    let source = SourceLines(bytes, edits: cost.edits)
    root = CommonMarkParser.conversion(of: source, extensions: cost.extensions, limits: limits).tree
  }

  /// The whole text as one paragraph.
  private static func unparsed(_ text: String) -> MarkdownNode {
    let source = SourceLines(Array(text.utf8))
    let start = MarkdownNode.Position(line: 1, column: 1)
    let end = source.position(at: max(0, source.bytes.count - 1))
    let words = MarkdownNode(kind: .text(text), start: start, end: end)
    let paragraph = MarkdownNode(kind: .paragraph, start: start, end: end, children: [words])
    return MarkdownNode(kind: .document, start: start, end: end, children: [paragraph])
  }
}
