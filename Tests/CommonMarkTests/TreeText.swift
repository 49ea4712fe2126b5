@testable import CommonMark

/// A tree as indented lines: kind, range of positions, text.
func treeText(_ node: MarkdownNode) -> String {
  var lines: [String] = []
  var pending = node.children.reversed().map { ($0, 0) }
  while let (node, depth) = pending.popLast() {
    let range = "\(node.start.line):\(node.start.column)-\(node.end.line):\(node.end.column)"
    lines.append(String(repeating: "  ", count: depth) + "\(name(of: node.kind)) \(range)")
    pending += node.children.reversed().map { ($0, depth + 1) }
  }
  return lines.joined(separator: "\n")
}

/// The tree of a text as indented lines.
func treeText(of text: String) -> String { treeText(MarkdownDocument(parsing: text).root) }

/// All nodes of a tree in the order of the text.
func allNodes(_ root: MarkdownNode) -> [MarkdownNode] {
  var nodes: [MarkdownNode] = []
  var pending = [root]
  while let node = pending.popLast() {
    nodes.append(node)
    pending += node.children.reversed()
  }
  return nodes
}

/// The depth of the deepest node.
func depth(of root: MarkdownNode) -> Int {
  var deepest = 0
  var pending = [(root, 0)]
  while let (node, depth) = pending.popLast() {
    deepest = max(deepest, depth)
    pending += node.children.map { ($0, depth + 1) }
  }
  return deepest
}

private func name(of kind: MarkdownNode.Kind) -> String {
  func quoted(_ text: String) -> String {
    "'" + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n") + "'"
  }
  switch kind {
  case .document: return "document"
  case .heading(let level): return "heading \(level)"
  case .paragraph: return "paragraph"
  case .list(let start): return start.map { "list from \($0)" } ?? "list"
  case .item(let checked): return checked.map { "item \($0 ? "done" : "open")" } ?? "item"
  case .blockQuote: return "quote"
  case .codeBlock(let info, let literal): return "code block \(quoted(info)) \(quoted(literal))"
  case .htmlBlock(let literal): return "html block \(quoted(literal))"
  case .thematicBreak: return "thematic break"
  case .table(let alignments): return "table \(alignments.map { "\($0)" }.joined(separator: ","))"
  case .tableRow(let isHeader): return isHeader ? "header" : "row"
  case .tableCell: return "cell"
  case .text(let text): return "text \(quoted(text))"
  case .softBreak: return "soft break"
  case .lineBreak: return "line break"
  case .code(let text): return "code \(quoted(text))"
  case .html(let text): return "html \(quoted(text))"
  case .emphasis: return "emphasis"
  case .strong: return "strong"
  case .strikethrough: return "strikethrough"
  case .link(let destination, let title):
    return "link <\(destination)>" + (title.isEmpty ? "" : " \(quoted(title))")
  case .image(let destination, let title):
    return "image <\(destination)>" + (title.isEmpty ? "" : " \(quoted(title))")
  case .other(let name): return "other \(name)"
  }
}
