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
    /// A line end; hard if the list asks for a new line.
    case lineBreak(isHard: Bool)
  }

  /// How a piece is set.
  struct Style: OptionSet, Hashable {
    let rawValue: UInt8
    static let strong = Style(rawValue: 1)
    static let emphasis = Style(rawValue: 2)
  }

  /// What it is.
  var kind: Kind
  /// How it is set.
  var style: Style
  /// Where it begins.
  var position: MarkdownNode.Position

  /// The words of the piece, whatever it is.
  var plainText: String {
    switch kind {
    case .text(let text), .group(let text), .code(let text), .tag(let text): text
    case .link(let link): link.label
    case .lineBreak: " "
    }
  }

  /// Whether it holds nothing to read.
  var isBlank: Bool {
    switch kind {
    case .text(let text): !text.contains { $0.isLetter || $0.isNumber }
    case .lineBreak: true
    case .group, .link, .code, .tag: false
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
    split { token in
      if case .lineBreak = token.kind { return true }
      return false
    }
    .map(Array.init).filter { line in line.contains { !$0.isBlank } }
  }
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
