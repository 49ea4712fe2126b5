@preconcurrency import CGraphviz
import Synchronization

/// What Graphviz said while a piece of work was done.
struct GraphvizMessages {
  /// Errors, each one line.
  var errors: [String] = []
  /// Warnings, each one line.
  var warnings: [String] = []

  /// Puts together the messages that came in pieces: a word that begins one, then `: `, then its text.
  init(pieces: [String]) {
    var inError = true
    for piece in pieces {
      switch piece {
      case "Error":
        errors.append("")
        inError = true
      case "Warning":
        warnings.append("")
        inError = false
      default:
        if inError {
          if errors.isEmpty { errors.append("") }
          errors[errors.count - 1] += piece
        } else {
          warnings[warnings.count - 1] += piece
        }
      }
    }
    errors = errors.map(Self.cleaned).filter { !$0.isEmpty }
    warnings = warnings.map(Self.cleaned).filter { !$0.isEmpty }
  }

  /// One line, without the colon after `Error` and the name of the file, which text in memory has none of.
  private static func cleaned(_ message: String) -> String {
    var words = message.split(whereSeparator: \.isWhitespace)[...]
    while words.first == ":" || words.first == "<unknown>:" { words.removeFirst() }
    return words.joined(separator: " ")
  }
}

/// The pieces since the last reset; Graphviz's error callback takes no context, so there is one for the process.
private let capturedPieces = Mutex<[String]>([])

/// Does work with Graphviz's messages captured instead of printed.
///
/// The caller holds the lock on Graphviz, so messages of two pieces of work do not mix.
func capturingMessages<Result>(_ work: () -> Result) -> (result: Result, messages: GraphvizMessages) {
  let previous = agseterrf { piece in
    if let piece {
      let text = String(cString: piece)
      capturedPieces.withLock { $0.append(text) }
    }
    return 0
  }
  defer { _ = agseterrf(previous) }
  capturedPieces.withLock { $0.removeAll() }
  let result = work()
  let pieces = capturedPieces.withLock { pieces in
    defer { pieces.removeAll() }
    return pieces
  }
  return (result, GraphvizMessages(pieces: pieces))
}
