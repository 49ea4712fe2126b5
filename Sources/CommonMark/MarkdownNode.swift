/// A node of a parsed Markdown document, with its place in the text.
///
/// Blocks contain blocks or inlines: documents, quotations and items contain blocks, lists contain items,
/// tables rows and rows cells; paragraphs, headings and cells contain inlines.
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
    /// A fenced or indented code block; `info` is the text after the fence.
    case codeBlock(info: String, literal: String)
    /// HTML between blocks.
    case htmlBlock(literal: String)
    /// A horizontal line.
    case thematicBreak
    /// A pipe table with the alignment of each column; its children are rows, the header first.
    case table(alignments: [Alignment])
    /// A row of a table; its children are cells, as many as the table has columns.
    case tableRow(isHeader: Bool)
    /// A cell; its children are inlines.
    case tableCell
    /// Plain text, escapes and entities decoded.
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

  /// How a column of a table is set.
  public enum Alignment: Hashable, Sendable {
    /// The table does not say.
    case unspecified
    /// To the left: `:--`.
    case left
    /// In the middle: `:-:`.
    case center
    /// To the right: `--:`.
    case right
  }

  /// A position in the text: a line and a column, both counted from 1.
  ///
  /// Columns count the bytes of the line in UTF-8, as compilers do: behind `数据` the column is 7, behind an
  /// emoji of one code point 5. A tab is one byte; a byte order mark at the beginning of the text is three.
  public struct Position: Hashable, Comparable, Sendable {
    /// The line.
    public var line: Int
    /// The column in UTF-8 bytes.
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
  /// Where its first byte stands, marks such as `#`, `*` or `[` included.
  public var start: Position
  /// Where its last byte stands, marks included; equal to `start` if it has none, as an empty cell.
  public var end: Position
  /// The nodes inside it, in the order of the text.
  public var children: [MarkdownNode]

  /// Makes a node.
  public init(kind: Kind, start: Position, end: Position, children: [MarkdownNode] = []) {
    self.kind = kind
    self.start = start
    self.end = end
    self.children = children
  }

  /// The first and the last position of its bytes.
  public var position: ClosedRange<Position> { start...max(start, end) }
}

extension MarkdownNode {
  /// The words of the node and all nodes in it, without marks and HTML tags.
  ///
  /// Line ends are blanks. Blocks follow each other without a separator; the alternative text of images counts.
  public var plainText: String {
    switch kind {
    case .text(let text), .code(let text): text
    case .softBreak, .lineBreak: " "
    default: children.map(\.plainText).joined()
    }
  }
}
