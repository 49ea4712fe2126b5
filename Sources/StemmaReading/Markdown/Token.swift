import CommonMark
import StemmaModel

/// A piece of an entry's text: what brackets, links, code spans and tags leave when the markup is gone.
struct Token: Hashable {
  /// What a piece is.
  enum Kind: Hashable {
    /// Running text without brackets.
    case text(String)
    /// Text in square brackets that is no link, such as `[FOMM]`.
    case group(String)
    /// A link.
    case link(ListLink)
    /// A code span.
    case code(String)
    /// A word between two equal pictures, such as `:fire:Diffusion:fire:`.
    case tag(String)
    /// The words of a badge.
    case badge(String)
    /// A line end; hard if the list asks for a new line.
    case lineBreak(isHard: Bool)
  }

  /// How a piece is set.
  struct Style: OptionSet, Hashable {
    let rawValue: UInt8
    static let strong = Style(rawValue: 1)
    static let emphasis = Style(rawValue: 2)
    /// In the element that HTML has for titles of works, `<cite>`: it is read as it stands.
    static let citation = Style(rawValue: 4)
  }

  /// What it is.
  var kind: Kind
  /// How it is set.
  var style: Style
  /// Where it begins.
  var position: MarkdownNode.Position
  /// Whether the list asks for a new line in front of it.
  var followsHardBreak = false

  /// The words of the piece, whatever it is.
  var plainText: String {
    switch kind {
    case .text(let text), .group(let text), .code(let text), .tag(let text): text
    case .badge: ""
    case .link(let link): link.label
    case .lineBreak: " "
    }
  }

  /// Whether it holds nothing to read.
  var isBlank: Bool {
    switch kind {
    case .text(let text): !text.contains { $0.isLetter || $0.isNumber }
    case .lineBreak: true
    case .group, .link, .code, .tag, .badge: false
    }
  }
}

/// A link as a list has it.
struct ListLink: Hashable {
  /// Its words, markup dropped.
  var label: String
  /// What stands in the round brackets.
  var destination: String
  /// The destination as an address of the web, if it is one.
  var address: WebAddress?
  /// Whether the link shows a picture instead of words.
  var isImage: Bool

  init(label: String, destination: String, isImage: Bool = false) {
    self.label = label.foldingWhitespace
    self.destination = destination
    self.isImage = isImage
    address = WebAddress(destination)
  }
}

extension Sequence<Token> {
  /// The words of all pieces.
  var plainText: String { map(\.plainText).joined().foldingWhitespace }
}

extension Array<Token> {
  /// The pieces line by line; blank lines are dropped.
  var lines: [[Token]] {
    var lines: [[Token]] = [[]]
    var isHard = false
    for token in self {
      if case .lineBreak(let endIsHard) = token.kind {
        if lines[lines.count - 1].contains(where: { !$0.isBlank }) {
          lines.append([])
          isHard = endIsHard
        } else {
          lines[lines.count - 1] = []
          isHard = isHard || endIsHard
        }
        continue
      }
      var token = token
      if lines[lines.count - 1].isEmpty { token.followsHardBreak = isHard && lines.count > 1 }
      lines[lines.count - 1].append(token)
    }
    if lines.last?.contains(where: { !$0.isBlank }) != true { lines.removeLast() }
    return lines
  }

  /// Whether there is a link among them.
  var hasLink: Bool { contains { if case .link = $0.kind { true } else { false } } }
}

extension [Token] {
  /// The tokens with neighbouring texts of one style joined.
  var mergingText: [Token] {
    var merged: [Token] = []
    for token in self {
      if case .text(let text) = token.kind, let last = merged.last, case .text(let before) = last.kind,
        last.style == token.style
      {
        merged[merged.count - 1].kind = .text(before + text)
      } else {
        merged.append(token)
      }
    }
    return merged
  }
}
