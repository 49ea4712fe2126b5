import CommonMark
import StemmaModel

/// An inline without what is nested in it: the tree of a paragraph laid flat.
struct InlinePiece {
  /// What it is.
  enum Content {
    case text(String)
    case link(ListLink)
    case code(String)
    /// The words of a badge.
    case badge(String)
    case lineBreak(isHard: Bool)
  }

  var content: Content
  var style: Token.Style
  var position: MarkdownNode.Position

  /// The pieces of a block's inlines in order; HTML tags for line breaks, bold, italics and links count as
  /// their Markdown counterparts, others are dropped.
  static func pieces(of inlines: [MarkdownNode]) -> [InlinePiece] {
    var flattening = Flattening()
    flattening.add(inlines, style: [])
    flattening.closeAnchor()
    return flattening.pieces
  }

  private struct Flattening {
    var pieces: [InlinePiece] = []
    private var htmlStyle: Token.Style = []
    private var anchor: (destination: String, start: Int, position: MarkdownNode.Position)?
    private var anchorShowsPicture = false

    mutating func add(_ nodes: [MarkdownNode], style: Token.Style) {
      for node in nodes {
        let combined = style.union(htmlStyle)
        func append(_ content: Content, to pieces: inout [InlinePiece]) {
          pieces.append(InlinePiece(content: content, style: combined, position: node.start))
        }
        switch node.kind {
        case .text(let text): append(.text(text), to: &pieces)
        case .code(let code):
          append(.code(TextRepair.undoingDoubleDecoding(code).foldingWhitespace), to: &pieces)
        case .softBreak: append(.lineBreak(isHard: false), to: &pieces)
        case .lineBreak: append(.lineBreak(isHard: true), to: &pieces)
        case .html(let tag): add(html: tag, at: node, style: combined)
        case .strong: add(node.children, style: style.union(.strong))
        case .emphasis: add(node.children, style: style.union(.emphasis))
        case .link where combined.contains(.citation):
          append(.text(node.children.map(\.plainText).joined()), to: &pieces)
        case .link(let destination, _):
          add(linkAround: node.children, to: destination, at: node, style: combined)
        case .image(let destination, _):
          anchorShowsPicture = true
          if let words = BadgeText.words(ofImageAt: destination) { append(.badge(words), to: &pieces) }
        default: add(node.children, style: style)
        }
      }
    }

    /// A link; if a badge is all that it shows, the badge's words are the link's, or stand for a link that
    /// leads nowhere.
    private mutating func add(
      linkAround children: [MarkdownNode], to destination: String, at node: MarkdownNode,
      style: Token.Style
    ) {
      var label = TextRepair.undoingDoubleDecoding(children.map(\.plainText).joined())
      var badge: String?
      for child in children {
        guard case .image(let source, _) = child.kind else { continue }
        badge = badge ?? BadgeText.words(ofImageAt: source)
      }
      let isImage = children.contains { if case .image = $0.kind { true } else { false } }
      if let badge, WebAddress(destination) == nil {
        pieces.append(InlinePiece(content: .badge(badge), style: style, position: node.start))
        return
      }
      let showsPictureAlone = children.allSatisfy { child in
        switch child.kind {
        case .image, .softBreak, .lineBreak, .html: true
        case .text(let text): text.allSatisfy(\.isWhitespace)
        default: false
        }
      }
      if let badge, showsPictureAlone { label = badge }
      let isStrong = children.count == 1 && children.first?.kind == .strong
      let link = ListLink(label: label, destination: destination, isImage: isImage && showsPictureAlone)
      pieces.append(
        InlinePiece(
          content: .link(link), style: isStrong ? style.union(.strong) : style, position: node.start))
    }

    private mutating func add(html tag: String, at node: MarkdownNode, style: Token.Style) {
      let name = tag.dropFirst().drop(while: { $0 == "/" }).prefix(while: \.isLetter).lowercased()
      let isClosing = tag.hasPrefix("</")
      switch name {
      case "br":
        pieces.append(InlinePiece(content: .lineBreak(isHard: true), style: style, position: node.start))
      case "b", "strong", "u": set(.strong, !isClosing)
      case "img":
        anchorShowsPicture = true
        if let words = HTMLTag.attribute("src", of: tag).flatMap(BadgeText.words(ofImageAt:)) {
          pieces.append(InlinePiece(content: .badge(words), style: style, position: node.start))
        }
      case "i", "em": set(.emphasis, !isClosing)
      case "cite": set(.citation, !isClosing)
      case "a":
        closeAnchor()
        if !isClosing, let destination = HTMLTag.attribute("href", of: tag) {
          anchor = (destination, pieces.count, node.start)
          anchorShowsPicture = false
        }
      default: break
      }
    }

    private mutating func set(_ style: Token.Style, _ isOn: Bool) {
      if isOn { htmlStyle.insert(style) } else { htmlStyle.remove(style) }
    }

    /// Makes a link of the pieces behind an `<a href=…>`.
    mutating func closeAnchor() {
      guard let (destination, start, position) = anchor else { return }
      anchor = nil
      guard start < pieces.count else {
        // A picture that a service draws, as the number of a repository's stars.
        if anchorShowsPicture {
          let link = ListLink(label: "", destination: destination, isImage: true)
          pieces.append(InlinePiece(content: .link(link), style: htmlStyle, position: position))
        }
        return
      }
      var label = ""
      var isImage = true
      for piece in pieces[start...] {
        switch piece.content {
        case .text(let text), .code(let text):
          label += text
          isImage = isImage && text.allSatisfy(\.isWhitespace)
        case .badge(let text): label += text
        case .link(let link): label += link.label
        case .lineBreak: label += " "
        }
      }
      let first = pieces[start]
      let link = ListLink(label: label, destination: destination, isImage: isImage)
      pieces.replaceSubrange(
        start..., with: [InlinePiece(content: .link(link), style: first.style, position: first.position)])
    }
  }
}

/// Reading the little of HTML that lists use inside Markdown.
enum HTMLTag {
  /// The value of an attribute of a tag, quoted or not.
  static func attribute(_ name: String, of tag: String) -> String? {
    let lower = tag.lowercased()
    guard let range = lower.firstRange(of: name + "=") else { return nil }
    let offset = lower.distance(from: lower.startIndex, to: range.upperBound)
    let value = tag.dropFirst(offset)
    guard let quote = value.first else { return nil }
    if quote == "\"" || quote == "'" {
      return String(value.dropFirst().prefix(while: { $0 != quote }))
    }
    return String(value.prefix(while: { !$0.isWhitespace && $0 != ">" }))
  }
}
