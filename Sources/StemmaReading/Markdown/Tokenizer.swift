import CommonMark
import StemmaModel

/// Turns the inlines of a block into tokens.
///
/// Lists write brackets freely: `[[Code](url)]`, `[ALIAS][Title](url)`, one missing, one too many. Brackets
/// around text alone make a group; brackets around links, and brackets without a partner, are dropped.
struct Tokenizer {
  private var tokens: [Token] = []
  /// Where in `tokens` the content of each open bracket begins, and the place of the bracket.
  private var openBrackets: [(start: Int, position: MarkdownNode.Position)] = []
  /// The text that is being collected, with its style and place.
  private var buffer = ""
  private var bufferStyle: Token.Style = []
  private var bufferPosition = MarkdownNode.Position(line: 1, column: 1)
  /// The last picture in the buffer and how long the buffer was behind it.
  private var openPicture: (name: String, length: Int)?

  /// The tokens of a block's inlines.
  static func tokens(of inlines: [MarkdownNode]) -> [Token] {
    var tokenizer = Tokenizer()
    for piece in InlinePiece.pieces(of: inlines) { tokenizer.add(piece) }
    tokenizer.flush()
    return tokenizer.tokens
  }

  private mutating func add(_ piece: InlinePiece) {
    switch piece.content {
    case .text(let text):
      // "et al." is often set in italics among names that are not.
      let style = text.isAndOthers && piece.style == .emphasis ? bufferStyle : piece.style
      if style != bufferStyle || buffer.isEmpty {
        flush()
        bufferStyle = style
      }
      if piece.style.contains(.citation) {
        buffer += text
        bufferPosition = buffer == text ? piece.position : bufferPosition
        return
      }
      add(text: Array(TextRepair.undoingDoubleDecoding(text)), at: piece.position)
    case .link(let link):
      flush()
      tokens.append(Token(kind: .link(link), style: piece.style, position: piece.position))
    case .code(let code):
      flush()
      tokens.append(Token(kind: .code(code), style: piece.style, position: piece.position))
    case .badge(let words):
      flush()
      tokens.append(Token(kind: .badge(words), style: piece.style, position: piece.position))
    case .lineBreak(let isHard):
      flush()
      tokens.append(Token(kind: .lineBreak(isHard: isHard), style: piece.style, position: piece.position))
    }
  }

  private mutating func add(text: [Character], at start: MarkdownNode.Position) {
    var index = 0
    var measured = 0
    var position = start
    while index < text.count {
      let character = text[index]
      for passed in text[measured..<index] { position.column += passed.utf8.count }
      measured = index
      if buffer.isEmpty { bufferPosition = position }
      switch character {
      case "[" where Tokenizer.isInterval(text, at: index): buffer.append(character)
      case "[", "【":
        flush()
        openBrackets.append((tokens.count, position))
      case "]", "】":
        flush()
        closeBracket()
      case "(" where buffer.isEmpty && lastTokenIsGroup:
        if let end = closingParenthesis(in: text, from: index) {
          makeLinkOfLastGroup(destination: String(text[(index + 1)..<end]))
          index = end
        } else {
          buffer.append(character)
        }
      case "h" where !isWordEnd(buffer):
        // Behind a bracket that is never closed CommonMark finds no address.
        if let address = BareAddress(in: text, at: index) {
          flush()
          tokens.append(Token(kind: .link(address.link), style: bufferStyle, position: position))
          index += address.length - 1
        } else {
          buffer.append(character)
        }
      default:
        if let picture = Picture(in: text, at: index) {
          add(picture)
          index += picture.length - 1
        } else {
          buffer.append(character)
        }
      }
      index += 1
    }
  }

  /// Whether a bracket opens a half-open interval, as in `[0, 1)`.
  private static func isInterval(_ text: [Character], at index: Int) -> Bool {
    let inner = text[(index + 1)...].prefix(16).prefix { !"()[]".contains($0) }
    return inner.endIndex < text.count && text[inner.endIndex] == ")" && inner.contains(",")
      && inner.contains(where: \.isNumber)
  }

  private func isWordEnd(_ text: String) -> Bool { text.last.map { $0.isLetter || $0.isNumber } ?? false }

  /// Closes a tag if the same picture stands before it with one to four words between; else remembers it.
  private mutating func add(_ picture: Picture) {
    if let open = openPicture, open.name == picture.name {
      let words = String(buffer.dropFirst(open.length)).trimmed
      if 1...4 ~= words.wordCount {
        buffer = String(buffer.prefix(open.length))
        flush()
        tokens.append(
          Token(kind: .tag(words.foldingWhitespace), style: bufferStyle, position: bufferPosition))
        return
      }
    }
    if !picture.isShortcode { buffer += picture.name }
    openPicture = (picture.name, buffer.count)
  }

  private mutating func closeBracket() {
    guard let (start, position) = openBrackets.popLast() else { return }
    // No slice is held while the tokens change, else all of them would be copied.
    let range = start..<tokens.count
    let isText = range.allSatisfy { index in
      switch tokens[index].kind {
      case .text, .group, .lineBreak, .tag: true
      case .link, .code, .badge: false
      }
    }
    guard isText else { return }
    // `[^1]` marks a footnote.
    if !range.isEmpty, case .text(let text) = tokens[start].kind, text.hasPrefix("^") {
      tokens.removeSubrange(range)
      return
    }
    let style = range.isEmpty ? [] : tokens[start].style
    let group = Token(kind: .group(tokens[range].plainText), style: style, position: position)
    tokens.replaceSubrange(range, with: [group])
  }

  private var lastTokenIsGroup: Bool {
    if case .group(let text)? = tokens.last?.kind { return !text.isEmpty }
    return false
  }

  /// `[words](not an address)`: CommonMark sees no link, a reader does.
  private mutating func makeLinkOfLastGroup(destination: String) {
    guard let last = tokens.last, case .group(let label) = last.kind else { return }
    tokens[tokens.count - 1].kind = .link(ListLink(label: label, destination: destination))
  }

  /// The longest destination that is looked for, in characters.
  private static let longestDestination = 2000

  private func closingParenthesis(in text: [Character], from start: Int) -> Int? {
    var depth = 0
    for index in start..<min(text.count, start + Tokenizer.longestDestination) {
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  private mutating func flush() {
    openPicture = nil
    guard !buffer.isEmpty else { return }
    tokens.append(Token(kind: .text(buffer), style: bufferStyle, position: bufferPosition))
    buffer = ""
  }
}

/// An address that stands in text without being a link.
private struct BareAddress {
  var link: ListLink
  var length: Int

  init?(in text: [Character], at start: Int) {
    guard ["http://", "https://"].contains(where: { text[start...].starts(with: $0) }) else { return nil }
    var end = start
    while end < text.count, text[end].isASCII, !text[end].isWhitespace, !"()[]<>\"|".contains(text[end]) {
      end += 1
    }
    while ".,;:!?'*".contains(text[end - 1]) { end -= 1 }
    let address = String(text[start..<end])
    link = ListLink(label: address, destination: address)
    guard link.address != nil else { return nil }
    length = end - start
  }
}

/// A picture in text: a shortcode such as `:fire:`, or the character itself.
private struct Picture {
  var name: String
  var length: Int
  var isShortcode: Bool

  init?(in text: [Character], at index: Int) {
    if text[index] == ":" {
      var end = index + 1
      while end < text.count, text[end].isASCII,
        text[end].isLowercase || text[end].isNumber || "_+-".contains(text[end])
      {
        end += 1
      }
      let inner = text[(index + 1)..<end]
      guard inner.count >= 2, end < text.count, text[end] == ":", inner.contains(where: \.isLetter) else {
        return nil
      }
      self.init(name: ":\(String(inner)):", length: inner.count + 2, isShortcode: true)
    } else {
      guard let scalar = text[index].unicodeScalars.first, scalar.properties.isEmojiPresentation else {
        return nil
      }
      self.init(name: String(text[index]), length: 1, isShortcode: false)
    }
  }

  private init(name: String, length: Int, isShortcode: Bool) {
    self.name = name
    self.length = length
    self.isShortcode = isShortcode
  }
}

extension String {
  /// Whether a text is "et al." and nothing else.
  fileprivate var isAndOthers: Bool {
    utf8.count <= 12 && ["et al", "et al.", "et al.,", "et. al.", "et al.:"].contains(trimmed.lowercased())
  }
}
