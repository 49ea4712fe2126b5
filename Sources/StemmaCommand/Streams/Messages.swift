import StemmaModel

/// What the tool says to a person, on standard error.
package struct Messages: Sendable {
  /// The progress line, which makes way for messages.
  package let progress: Progress
  private let output: Streams.Output
  private let style: Style
  private let isQuiet: Bool

  /// Makes a way to say something.
  ///
  /// - Parameters:
  ///   - output: Standard error.
  ///   - style: How severities are set off.
  ///   - isQuiet: Whether only errors are said.
  ///   - isDumb: Whether the terminal cannot rewrite a line.
  package init(on output: Streams.Output, style: Style = .plain, isQuiet: Bool = false, isDumb: Bool = false)
  {
    self.output = output
    self.style = style
    self.isQuiet = isQuiet
    progress = Progress(on: output.isTerminal && !isQuiet && !isDumb ? output : nil)
  }

  /// Says why the tool cannot go on.
  package func error(_ message: String) { say("stemma: \(style.red("error:")) \(message)") }

  /// Says that something could not be done as it should be.
  package func warning(_ message: String) {
    if !isQuiet { say("stemma: \(style.yellow("warning:")) \(message)") }
  }

  /// Says something worth knowing.
  package func note(_ message: String) {
    if !isQuiet { say("stemma: \(message)") }
  }

  /// Says what was found in the input, in the form of a compiler: place, severity, message, rule.
  package func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics where !isQuiet || diagnostic.severity == .error {
      let place = diagnostic.location.map { "\($0.file):\($0.line):\($0.column): " } ?? "stemma: "
      let severity = "\(diagnostic.severity.rawValue):"
      let colored =
        switch diagnostic.severity {
        case .error: style.red(severity)
        case .warning: style.yellow(severity)
        case .note: style.cyan(severity)
        }
      say("\(printable(place))\(colored) \(printable(diagnostic.message)) [\(diagnostic.rule)]")
    }
  }

  /// Says a line as it is.
  package func say(_ line: String) {
    progress.clear()
    // If nobody hears it, the exit code still tells.
    try? output.write(line + "\n")
  }
}
