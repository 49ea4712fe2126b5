/// What in DOT text would leave Graphviz's scanner in the middle of something, or nil if nothing would.
///
/// The scanner keeps its state between texts: after a string that never ends it takes the next graph for the rest
/// of the string, and what follows a first graph comes out as the next one. So such text is refused beforehand.
/// Linear in the length of the text.
func lexicalError(in dot: String) -> GraphvizError? {
  var scanner = DotScanner()
  for byte in dot.utf8 {
    if let message = scanner.read(byte) { return .syntax(line: scanner.line, message: message) }
  }
  return scanner.endError
}

/// Follows strings, comments and braces as Graphviz's own scanner does.
private struct DotScanner {
  private enum State: Equatable {
    case plain, lineComment, blockComment, string, markup(depth: Int)
  }

  private(set) var line = 1
  private var state = State.plain
  /// Where the string or comment that is being read began.
  private var start = 1
  private var depth = 0
  private var isComplete = false
  private var previous = UInt8(ascii: "\n")

  /// Takes one byte; returns what is wrong with it.
  mutating func read(_ byte: UInt8) -> String? {
    defer {
      if byte == UInt8(ascii: "\n") { line += 1 }
    }
    if byte == 0 { return "a NUL character" }
    let last = previous
    previous = byte
    switch state {
    case .lineComment:
      if byte == UInt8(ascii: "\n") { state = .plain }
    case .blockComment:
      if byte == UInt8(ascii: "/"), last == UInt8(ascii: "*") { leave() }
    case .string:
      if last == UInt8(ascii: "\\"), byte == UInt8(ascii: "\\") {
        previous = 0
      } else if byte == UInt8(ascii: "\""), last != UInt8(ascii: "\\") {
        leave()
      }
    case .markup(let nesting):
      if byte == UInt8(ascii: "<") { state = .markup(depth: nesting + 1) }
      if byte == UInt8(ascii: ">") {
        if nesting == 1 { leave() } else { state = .markup(depth: nesting - 1) }
      }
    case .plain:
      return readPlain(byte, after: last)
    }
    return nil
  }

  private mutating func readPlain(_ byte: UInt8, after last: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: "/"):
      if byte == UInt8(ascii: "/"), last == UInt8(ascii: "/") { state = .lineComment }
      return nil
    case UInt8(ascii: "*") where last == UInt8(ascii: "/"):
      enter(.blockComment)
      previous = 0
      return nil
    case UInt8(ascii: "#") where last == UInt8(ascii: "\n"):
      state = .lineComment
      return nil
    default:
      if isComplete { return "text after the end of the graph" }
    }
    switch byte {
    case UInt8(ascii: "\""): enter(.string)
    case UInt8(ascii: "<"): enter(.markup(depth: 1))
    case UInt8(ascii: "{"): depth += 1
    case UInt8(ascii: "}"):
      depth -= 1
      isComplete = depth <= 0
    default: break
    }
    return nil
  }

  /// What is still open at the end of the text.
  var endError: GraphvizError? {
    switch state {
    case .plain, .lineComment: nil
    case .blockComment: .syntax(line: start, message: "a comment that never ends begins here")
    case .string: .syntax(line: start, message: "a string that never ends begins here")
    case .markup: .syntax(line: start, message: "an HTML-like label that never ends begins here")
    }
  }

  private mutating func enter(_ next: State) {
    state = next
    start = line
    previous = 0
  }

  private mutating func leave() {
    state = .plain
    previous = 0
  }
}
