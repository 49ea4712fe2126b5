import CommonMark
import StemmaModel
import StemmaReading

/// A Markdown text as the rules look at it: blocks of inline pieces with their places.
struct ListOutline: Sendable {
  /// A paragraph, heading or table cell.
  struct Block: Sendable {
    /// What kind of block it is.
    enum Kind: Hashable, Sendable {
      case paragraph, heading, tableCell
    }

    var kind: Kind
    /// The line it begins in.
    var line: Int
    /// Its pieces in order.
    var pieces: [Piece]
    /// What the heading of its column says of links; nil outside of tables.
    var columnRole: Link.Role?
  }

  /// A piece of a block.
  struct Piece: Sendable {
    /// What a piece is.
    enum Kind: Sendable {
      case text(String)
      case link(label: String, destination: String, isImage: Bool)
      case lineBreak
      case other
    }

    var kind: Kind
    var location: SourceLocation
  }

  /// The blocks in the order of the text.
  var blocks: [Block] = []
  /// The lines that headings begin in, ascending.
  var headingLines: [Int] = []
  /// The lines of code blocks.
  var codeLines: Set<Int> = []

  /// Every link in the order of the text.
  private(set) var links: [ListedLink] = []

  init() {}

  /// Parses a text.
  init(of text: String, file: String) {
    for node in MarkdownDocument(parsing: text).root.children { add(node, file: file) }
    links = blocks.flatMap(\.links)
  }

  private mutating func add(_ node: MarkdownNode, file: String) {
    switch node.kind {
    case .heading:
      headingLines.append(node.start.line)
      add(.heading, node, file: file)
    case .paragraph: add(.paragraph, node, file: file)
    case .codeBlock: codeLines.formUnion(node.start.line...max(node.start.line, node.end.line))
    case .table:
      var roles: [Link.Role?] = []
      for row in node.children {
        let isHeader = if case .tableRow(true) = row.kind { true } else { false }
        if isHeader { roles = row.children.map { ListConventions.builtIn.role(ofField: $0.plainText) } }
        for (index, cell) in row.children.enumerated() {
          add(.tableCell, cell, file: file, columnRole: roles.indices.contains(index) ? roles[index] : nil)
        }
      }
    default: for child in node.children { add(child, file: file) }
    }
  }

  private mutating func add(
    _ kind: Block.Kind, _ node: MarkdownNode, file: String, columnRole: Link.Role? = nil
  ) {
    var block = Block(kind: kind, line: node.start.line, pieces: [], columnRole: columnRole)
    ListOutline.add(node.children, to: &block.pieces, file: file)
    if !block.pieces.isEmpty { blocks.append(block) }
  }

  private static func add(_ nodes: [MarkdownNode], to pieces: inout [Piece], file: String) {
    for node in nodes {
      let location = SourceLocation(file: file, line: node.start.line, column: node.start.column)
      switch node.kind {
      case .text(let text): pieces.append(Piece(kind: .text(text), location: location))
      case .softBreak, .lineBreak: pieces.append(Piece(kind: .lineBreak, location: location))
      case .link(let destination, _):
        let isImage = node.children.contains { if case .image = $0.kind { true } else { false } }
        pieces.append(
          Piece(
            kind: .link(label: node.plainText, destination: destination, isImage: isImage),
            location: location))
      case .html(let tag) where tag.lowercased().hasPrefix("<br"):
        pieces.append(Piece(kind: .lineBreak, location: location))
      case .code, .html, .image: pieces.append(Piece(kind: .other, location: location))
      default: add(node.children, to: &pieces, file: file)
      }
    }
  }
}

/// A link with what the list says that it leads to.
struct ListedLink: Sendable {
  /// Its words.
  var label: String
  /// Its address as the text has it.
  var destination: String
  /// Where it stands.
  var location: SourceLocation
  /// What its words, the field before it or the column say that it leads to.
  var statedRole: Link.Role?
  /// Whether it shows a picture.
  var isImage: Bool
}

extension ListOutline.Block {
  /// The links of the block.
  var links: [ListedLink] {
    var result: [ListedLink] = []
    var before = ""
    for piece in pieces {
      switch piece.kind {
      case .text(let text): before += text
      case .lineBreak: before = ""
      case .other: break
      case .link(let label, let destination, let isImage):
        result.append(
          ListedLink(
            label: label, destination: destination, location: piece.location,
            statedRole: role(ofLabel: label, behind: before), isImage: isImage))
        // What a field says holds for the link behind its colon, and for others in its line.
        if !before.contains(":"), !before.contains("：") { before = "" }
      }
    }
    return result
  }

  private func role(ofLabel label: String, behind text: String) -> Link.Role? {
    let conventions = ListConventions.builtIn
    if let role = conventions.role(ofLabel: label) { return role }
    // Words of their own, such as a title, stand where they like.
    if label.wordCount > 2 { return nil }
    if let colon = text.lastIndex(where: { $0 == ":" || $0 == "：" }) {
      let name = text[..<colon].split(whereSeparator: { ",;|，；".contains($0) }).last.map(String.init) ?? ""
      if let role = conventions.role(ofField: name.trimmed) { return role }
    }
    return columnRole
  }
}
