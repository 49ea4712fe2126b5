@preconcurrency import CMarkGFM

/// A node of the C parser's tree: its kind, content and position as the parser gives them.
///
/// It borrows the node and must not outlive the document.
struct ParsedNode {
  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  /// The kind with its payload.
  ///
  /// Kinds go by name: the numbers of those that extensions define are given out when the program runs.
  var kind: MarkdownNode.Kind {
    let name = ParsedNode.string(cmark_node_get_type_string(pointer))
    switch name {
    case "document": return .document
    case "heading": return .heading(level: Int(cmark_node_get_heading_level(pointer)))
    case "paragraph": return .paragraph
    case "list":
      let isOrdered = cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
      return .list(start: isOrdered ? Int(cmark_node_get_list_start(pointer)) : nil)
    case "item": return .item(checked: nil)
    case "tasklist": return .item(checked: cmark_gfm_extensions_get_tasklist_item_checked(pointer))
    case "block_quote": return .blockQuote
    case "code_block":
      return .codeBlock(info: ParsedNode.string(cmark_node_get_fence_info(pointer)), literal: literal)
    case "html_block": return .htmlBlock(literal: literal)
    case "thematic_break": return .thematicBreak
    case "table": return .table(alignments: alignments)
    case "table_header": return .tableRow(isHeader: true)
    case "table_row": return .tableRow(isHeader: false)
    case "table_cell": return .tableCell
    case "text": return .text(literal)
    case "softbreak": return .softBreak
    case "linebreak": return .lineBreak
    case "code": return .code(literal)
    case "html_inline": return .html(literal)
    case "emph": return .emphasis
    case "strong": return .strong
    case "strikethrough": return .strikethrough
    case "link": return .link(destination: url, title: title)
    case "image": return .image(destination: url, title: title)
    default: return .other(name)
    }
  }

  /// The bytes that the inlines of a paragraph, heading or cell were read from; for a table, those of the
  /// paragraph whose last line became its header.
  ///
  /// The library's pointer for content that is empty leads to other memory, so nodes that contain nothing are
  /// not asked.
  var content: [UInt8] {
    guard cmark_node_first_child(pointer) != nil, let content = cmark_node_get_string_content(pointer) else {
      return []
    }
    return Array(ParsedNode.string(content).utf8)
  }

  /// The line of its first byte; 0 if the parser has none.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  /// The column of its first byte; 0 if the parser has none.
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  /// The line of its last byte; it may be wrong.
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

  /// Whether it is a code block between fences, not one by indentation.
  var isFenced: Bool {
    var length: Int32 = 0
    var offset: Int32 = 0
    var mark: CChar = 0
    return cmark_node_get_fenced(pointer, &length, &offset, &mark) != 0
  }

  /// The node after it with the same parent.
  var next: ParsedNode? { cmark_node_next(pointer).map(ParsedNode.init) }

  private var literal: String { ParsedNode.string(cmark_node_get_literal(pointer)) }
  private var url: String { ParsedNode.string(cmark_node_get_url(pointer)) }
  private var title: String { ParsedNode.string(cmark_node_get_title(pointer)) }

  private var alignments: [MarkdownNode.Alignment] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let letters = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return (0..<count).map { column in
      switch letters[column] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .unspecified
      }
    }
  }

  private static func string(_ characters: UnsafePointer<CChar>?) -> String {
    characters.map { String(cString: $0) } ?? ""
  }
}

extension MarkdownNode.Kind {
  /// Whether it is an inline.
  var isInline: Bool {
    switch self {
    case .text, .softBreak, .lineBreak, .code, .html, .emphasis, .strong, .strikethrough, .link, .image: true
    default: false
    }
  }

  /// Whether nodes of the kind never have children, so the parser announces their beginning only.
  var isLeaf: Bool {
    switch self {
    case .text, .softBreak, .lineBreak, .code, .html, .codeBlock, .htmlBlock, .thematicBreak: true
    default: false
    }
  }
}
