import CommonMark
import StemmaModel

/// The paragraphs, items, cells and headings of a Markdown text, with their links and the headings above them.
///
/// Code blocks say nothing; HTML counts as the Markdown that it stands for.
struct MarkdownPassages {
  private let file: String
  private(set) var passages: [Passage] = []
  /// The headings that hold, each with its level; a paragraph in bold stands below all others.
  private var headings: [(level: Int, text: String)] = []

  /// The level of a paragraph in bold that stands for a heading.
  private static let boldLevel = 7

  init(of text: String, file: String) {
    self.file = file
    let root = MarkdownDocument(parsing: HeadingMarks.addingBlanks(to: text)).root
    read(HTMLBlocks.expanding(root.children, Recognition.builtIn.vocabulary), leadIn: nil)
  }

  private mutating func read(_ blocks: [MarkdownNode], leadIn: String?) {
    var introduction = leadIn
    for block in blocks {
      switch block.kind {
      case .heading(let level):
        headings.removeAll { $0.level >= level }
        add(block, leadIn: nil)
        enterHeading(level, MarkdownPassages.content(of: block.children).text.foldingWhitespace)
        introduction = nil
      case .paragraph, .tableCell, HTMLBlocks.foldOpens:
        let content = MarkdownPassages.content(of: block.children)
        if content.isBold, content.text.wordCount <= 6 {
          enterHeading(Self.boldLevel, content.text.foldingWhitespace)
        } else {
          add(block, leadIn: leadIn)
        }
        introduction = content.text.count <= 400 ? content.text.foldingWhitespace : nil
      case .list, .item, .blockQuote, .table, .tableRow, .other:
        var isHeader = false
        if case .tableRow(let header) = block.kind { isHeader = header }
        if !isHeader { read(block.children, leadIn: isList(block) ? introduction : leadIn) }
      default: continue
      }
    }
  }

  private func isList(_ block: MarkdownNode) -> Bool { if case .list = block.kind { true } else { false } }

  private mutating func enterHeading(_ level: Int, _ text: String) {
    headings.removeAll { $0.level >= level }
    headings.append((level, text))
  }

  private mutating func add(_ block: MarkdownNode, leadIn: String?) {
    let content = MarkdownPassages.content(of: block.children)
    guard content.text.contains(where: \.isLetter) else { return }
    passages.append(
      Passage(
        text: content.text,
        location: SourceLocation(file: file, line: block.start.line, column: block.start.column),
        headings: headings.map(\.text), links: content.links, leadIn: leadIn))
  }

  private static func content(
    of inlines: [MarkdownNode]
  ) -> (text: String, links: [Passage.Link], isBold: Bool) {
    var text = ""
    var length = 0
    var links: [Passage.Link] = []
    var isBold = true
    func append(_ piece: String) {
      text += piece
      length += piece.count
    }
    for piece in InlinePiece.pieces(of: inlines) {
      switch piece.content {
      case .text(let words):
        append(words)
        if !words.allSatisfy({ $0.isWhitespace || $0.isPunctuation }), !piece.style.contains(.strong) {
          isBold = false
        }
      case .code(let words):
        append(words)
        isBold = false
      case .link(let link):
        isBold = false
        if link.isImage { continue }
        let start = length
        append(link.label)
        if length > start { links.append(Passage.Link(range: start..<length, address: link.destination)) }
      case .lineBreak: append("\n")
      case .badge: continue
      }
    }
    while text.last?.isWhitespace == true { text.removeLast() }
    return (text, links, isBold && !text.isEmpty)
  }
}

extension AttachedText {
  /// A text in Markdown.
  package init(subject: Subject, file: String, markdown: String) {
    self.init(subject: subject, file: file, passages: MarkdownPassages(of: markdown, file: file).passages)
  }
}
