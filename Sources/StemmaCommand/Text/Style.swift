/// The colours of a terminal, or none.
package struct Style: Hashable, Sendable {
  /// Whether colours are used.
  package let isColored: Bool

  /// No colours.
  package static let plain = Style(isColored: false)

  /// Makes a style that uses colours or not.
  package init(isColored: Bool) { self.isColored = isColored }

  /// The style for a stream.
  ///
  /// - Parameters:
  ///   - choice: What `--color` says; `auto` colours a terminal unless the environment forbids it.
  ///   - isTerminal: Whether the stream is one.
  ///   - environment: `NO_COLOR`, if it is not empty, and `TERM=dumb` forbid colours.
  package init(choice: String, isTerminal: Bool, environment: [String: String]) {
    switch choice {
    case "always": isColored = true
    case "never": isColored = false
    default:
      isColored = isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }
  }

  /// Heavy text.
  package func bold(_ text: String) -> String { wrapped(text, "1") }
  /// Faint text.
  package func dim(_ text: String) -> String { wrapped(text, "2") }
  /// Text that tells of an error.
  package func red(_ text: String) -> String { wrapped(text, "1;31") }
  /// Text that was put in.
  package func added(_ text: String) -> String { wrapped(text, "32") }
  /// Text that was taken out.
  package func removed(_ text: String) -> String { wrapped(text, "31") }
  /// Text that tells of a warning.
  package func yellow(_ text: String) -> String { wrapped(text, "1;33") }
  /// Text that tells something worth knowing.
  package func cyan(_ text: String) -> String { wrapped(text, "1;36") }

  /// How a piece of a line is set off.
  package enum Tone: Hashable, Sendable {
    /// Faint.
    case dim
    /// As what was put in, or rises.
    case added
    /// As what was taken out, or falls.
    case removed
  }

  /// Text in a tone, or as it is.
  package func toned(_ text: String, _ tone: Tone?) -> String {
    switch tone {
    case .dim: dim(text)
    case .added: added(text)
    case .removed: removed(text)
    case nil: text
    }
  }

  private func wrapped(_ text: String, _ code: String) -> String {
    isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
