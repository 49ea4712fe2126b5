/// A node of a parsed Markdown document, with its place in the text.
public struct MarkdownNode: Hashable, Sendable {
  /// What a node is.
  public enum Kind: Hashable, Sendable {
    /// The root; its children are blocks.
    case document
    /// A heading of level 1 to 6; its children are inlines.
    case heading(level: Int)
    /// A paragraph; its children are inlines.
    case paragraph
    /// A list; its children are items. `start` is the first number of an ordered list, else nil.
    case list(start: Int?)
    /// A list item; its children are blocks. `checked` is set for task items.
    case item(checked: Bool?)
    /// A quotation; its children are blocks.
    case blockQuote
    /// A fenced or indented code block; `info` is the word after the fence.
    case codeBlock(info: String, literal: String)
    /// HTML between blocks.
    case htmlBlock(literal: String)
    /// A horizontal line.
    case thematicBreak
    /// A pipe table; its children are rows.
    case table
    /// A row of a table; its children are cells.
    case tableRow(isHeader: Bool)
    /// A cell; its children are inlines.
    case tableCell
    /// Plain text.
    case text(String)
    /// A line end that is a blank.
    case softBreak
    /// A line end that is a new line.
    case lineBreak
    /// A code span.
    case code(String)
    /// An inline HTML tag or comment.
    case html(String)
    /// Emphasised inlines.
    case emphasis
    /// Strongly emphasised inlines.
    case strong
    /// Struck-out inlines.
    case strikethrough
    /// A link around inlines; `destination` may be empty.
    case link(destination: String, title: String)
    /// An image; its children are the alternative text.
    case image(destination: String, title: String)
    /// A node of a kind that this wrapper does not know, by the parser's own name for it.
    case other(String)
  }

  /// A position in the text, counted from 1; columns are UTF-8 bytes.
  public struct Position: Hashable, Comparable, Sendable {
    /// The line.
    public var line: Int
    /// The column.
    public var column: Int

    /// Makes a position.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }

    /// Orders by line, then column.
    public static func < (left: Position, right: Position) -> Bool {
      (left.line, left.column) < (right.line, right.column)
    }
  }

  /// What it is.
  public var kind: Kind
  /// Where its first byte stands.
  public var start: Position
  /// Where its last byte stands.
  public var end: Position
  /// The nodes inside it.
  public var children: [MarkdownNode]

  /// Makes a node.
  public init(kind: Kind, start: Position, end: Position, children: [MarkdownNode] = []) {
    self.kind = kind
    self.start = start
    self.end = end
    self.children = children
  }
}
