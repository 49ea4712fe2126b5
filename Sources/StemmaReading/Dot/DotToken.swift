import StemmaModel

/// A word or mark of the DOT language.
struct DotToken: Hashable {
  /// What it is.
  enum Kind: Hashable {
    /// An identifier that may be a keyword.
    case word(String)
    /// An identifier that is none: quoted, or HTML.
    case quoted(String)
    /// `{`, `}`, `[`, `]`, `;`, `,`, `=`, `:`, `+`, `->` or `--`.
    case mark(String)
    /// The end of the file.
    case end
  }

  var kind: Kind
  var location: SourceLocation

  /// How a message names it.
  var shown: String {
    switch kind {
    case .word(let text), .mark(let text): "'\(text)'"
    case .quoted(let text): "\"\(text.count > 30 ? text.prefix(29) + "…" : text)\""
    case .end: "the end of the file"
    }
  }
}

/// Takes DOT text apart.
struct DotLexer {
  private let bytes: [UInt8]
  private let file: String
  private var offset = 0
  private var line = 1
  private var lineStart = 0

  init(text: String, file: String) {
    bytes = Array(text.utf8)
    self.file = file
  }

  /// Every token, `end` last.
  mutating func tokens() throws(DotSyntaxError) -> [DotToken] {
    var result: [DotToken] = []
    while true {
      let token = try next()
      result.append(token)
      if token.kind == .end { return result }
    }
  }

  private var place: SourceLocation {
    SourceLocation(file: file, line: line, column: offset - lineStart + 1)
  }

  private func byte(at distance: Int = 0) -> UInt8? {
    offset + distance < bytes.count ? bytes[offset + distance] : nil
  }

  private mutating func advance() {
    if byte() == UInt8(ascii: "\n") {
      line += 1
      lineStart = offset + 1
    }
    offset += 1
  }

  private mutating func next() throws(DotSyntaxError) -> DotToken {
    try skipBlanksAndComments()
    let start = place
    guard let first = byte() else { return DotToken(kind: .end, location: start) }
    switch first {
    case UInt8(ascii: "\""):
      return DotToken(kind: .quoted(try quotedText(from: start)), location: start)
    case UInt8(ascii: "<"):
      return DotToken(kind: .quoted(try markupText(from: start)), location: start)
    case UInt8(ascii: "-") where byte(at: 1) == UInt8(ascii: ">") || byte(at: 1) == UInt8(ascii: "-"):
      let arrow = byte(at: 1) == UInt8(ascii: ">") ? "->" : "--"
      offset += 2
      return DotToken(kind: .mark(arrow), location: start)
    case _ where "{}[];,=:+".utf8.contains(first):
      offset += 1
      return DotToken(kind: .mark(String(UnicodeScalar(first))), location: start)
    default:
      return try word(from: start)
    }
  }

  private mutating func skipBlanksAndComments() throws(DotSyntaxError) {
    while let current = byte() {
      let isLineComment =
        current == UInt8(ascii: "/") && byte(at: 1) == UInt8(ascii: "/")
        || current == UInt8(ascii: "#") && offset == lineStart
      if isLineComment {
        while let other = byte(), other != UInt8(ascii: "\n") { advance() }
      } else if current == UInt8(ascii: "/"), byte(at: 1) == UInt8(ascii: "*") {
        let start = place
        offset += 2
        while byte() != UInt8(ascii: "*") || byte(at: 1) != UInt8(ascii: "/") {
          if byte() == nil { throw DotSyntaxError(location: start, message: "this comment has no end, */") }
          advance()
        }
        offset += 2
      } else if " \t\n\r".utf8.contains(current) {
        advance()
      } else {
        return
      }
    }
  }

  /// Quoted text: `\"` is a quote and a backslash before a line end joins the lines; any other escape is kept.
  private mutating func quotedText(from start: SourceLocation) throws(DotSyntaxError) -> String {
    offset += 1
    var content: [UInt8] = []
    while let current = byte(), current != UInt8(ascii: "\"") {
      if current == UInt8(ascii: "\\"), byte(at: 1) == UInt8(ascii: "\"") {
        content.append(UInt8(ascii: "\""))
        offset += 2
      } else if current == UInt8(ascii: "\\"), byte(at: 1) == UInt8(ascii: "\n") {
        offset += 1
        advance()
      } else {
        content.append(current)
        advance()
      }
    }
    guard byte() != nil else {
      throw DotSyntaxError(location: start, message: "this quoted text has no closing quote")
    }
    offset += 1
    return String(decoding: content, as: UTF8.self)
  }

  private mutating func markupText(from start: SourceLocation) throws(DotSyntaxError) -> String {
    offset += 1
    var depth = 1
    let contentStart = offset
    while let current = byte() {
      if current == UInt8(ascii: "<") { depth += 1 }
      if current == UInt8(ascii: ">") { depth -= 1 }
      if depth == 0 {
        let content = String(decoding: bytes[contentStart..<offset], as: UTF8.self)
        offset += 1
        return content
      }
      advance()
    }
    throw DotSyntaxError(location: start, message: "this '<' has no closing '>'")
  }

  /// A name of letters, digits and underscores, or a number.
  private mutating func word(from start: SourceLocation) throws(DotSyntaxError) -> DotToken {
    let wordStart = offset
    if byte() == UInt8(ascii: "-") || byte() == UInt8(ascii: ".") {
      offset += 1
      while let current = byte(), current == UInt8(ascii: ".") || isDigit(current) { offset += 1 }
      if !bytes[wordStart..<offset].contains(where: isDigit) {
        throw unexpected(at: start, from: wordStart)
      }
    } else {
      while let current = byte(), isWordByte(current) { offset += 1 }
      if wordStart < bytes.count, isDigit(bytes[wordStart]) {
        while let current = byte(), current == UInt8(ascii: ".") || isDigit(current) { offset += 1 }
      }
      if offset == wordStart { throw unexpected(at: start, from: wordStart) }
    }
    return DotToken(kind: .word(String(decoding: bytes[wordStart..<offset], as: UTF8.self)), location: start)
  }

  private func unexpected(at location: SourceLocation, from position: Int) -> DotSyntaxError {
    let character = String(decoding: bytes[position...].prefix(4), as: UTF8.self).prefix(1)
    return DotSyntaxError(
      location: location,
      message: "'\(character)' cannot stand here; put names with such characters in quotes")
  }

  private func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

  private func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte >= 0x80 || byte == UInt8(ascii: "_")
      || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }
}
