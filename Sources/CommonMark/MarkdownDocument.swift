@preconcurrency import CMarkGFM

public struct MarkdownDocument: Sendable {
  public let root: MarkdownNode
  public init(parsing text: String) {
    cmark_gfm_core_extensions_ensure_registered()
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      if let e = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, e) }
    }
    var t = text
    t.withUTF8 { b in
      b.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    let doc = cmark_parser_finish(parser)
    defer { cmark_node_free(doc) }
    root = doc.map { MarkdownDocument.convert($0) } ?? MarkdownNode(kind: .document, start: .init(line: 1, column: 1), end: .init(line: 1, column: 1))
  }
  static func convert(_ n: OpaquePointer) -> MarkdownNode {
    let type = String(cString: cmark_node_get_type_string(n))
    func s(_ p: UnsafePointer<CChar>?) -> String { p.map { String(cString: $0) } ?? "" }
    let kind: MarkdownNode.Kind
    switch type {
    case "document": kind = .document
    case "heading": kind = .heading(level: Int(cmark_node_get_heading_level(n)))
    case "paragraph": kind = .paragraph
    case "list": kind = .list(start: cmark_node_get_list_type(n) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(n)) : nil)
    case "item", "tasklist": kind = .item(checked: nil)
    case "block_quote": kind = .blockQuote
    case "code_block": kind = .codeBlock(info: s(cmark_node_get_fence_info(n)), literal: s(cmark_node_get_literal(n)))
    case "html_block": kind = .htmlBlock(literal: s(cmark_node_get_literal(n)))
    case "thematic_break": kind = .thematicBreak
    case "table": kind = .table
    case "table_header": kind = .tableRow(isHeader: true)
    case "table_row": kind = .tableRow(isHeader: false)
    case "table_cell": kind = .tableCell
    case "text": kind = .text(s(cmark_node_get_literal(n)))
    case "softbreak": kind = .softBreak
    case "linebreak": kind = .lineBreak
    case "code": kind = .code(s(cmark_node_get_literal(n)))
    case "html_inline": kind = .html(s(cmark_node_get_literal(n)))
    case "emph": kind = .emphasis
    case "strong": kind = .strong
    case "strikethrough": kind = .strikethrough
    case "link": kind = .link(destination: s(cmark_node_get_url(n)), title: s(cmark_node_get_title(n)))
    case "image": kind = .image(destination: s(cmark_node_get_url(n)), title: s(cmark_node_get_title(n)))
    default: kind = .other(type)
    }
    var children: [MarkdownNode] = []
    var c = cmark_node_first_child(n)
    while let child = c {
      children.append(convert(child))
      c = cmark_node_next(child)
    }
    return MarkdownNode(kind: kind, start: .init(line: Int(cmark_node_get_start_line(n)), column: Int(cmark_node_get_start_column(n))), end: .init(line: Int(cmark_node_get_end_line(n)), column: Int(cmark_node_get_end_column(n))), children: children)
  }
}
extension MarkdownNode {
  public var plainText: String {
    switch kind {
    case .text(let t), .code(let t): t
    case .softBreak, .lineBreak: " "
    default: children.map(\.plainText).joined()
    }
  }
}
