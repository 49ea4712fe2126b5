/// One call of a subcommand: what was said, and all that it may touch.
package struct Invocation: Sendable {
  /// What the command line says.
  package let arguments: ParsedArguments
  /// The variables of the environment.
  package let environment: [String: String]
  /// Where to read and write.
  package let streams: Streams
  /// What to say to a person.
  package let messages: Messages
  /// The tool itself, to start it for a layout.
  package let executable: String

  /// Makes a call.
  package init(
    _ arguments: ParsedArguments, environment: [String: String], streams: Streams, executable: String
  ) {
    self.arguments = arguments
    self.environment = environment
    self.streams = streams
    self.executable = executable
    messages = Messages(
      on: streams.error,
      style: Style(
        choice: arguments.text(.color) ?? "auto", isTerminal: streams.error.isTerminal,
        environment: environment),
      isQuiet: arguments.has(.quiet), isDumb: environment["TERM"] == "dumb")
  }

  /// The file to write to, or nil for standard output.
  package var outputPath: String? { arguments.text(.output).flatMap { $0 == "-" ? nil : $0 } }

  /// The style of what is written to standard output; a file gets none unless `--color always`.
  package var outputStyle: Style {
    Style(
      choice: arguments.text(.color) ?? "auto",
      isTerminal: outputPath == nil && streams.output.isTerminal, environment: environment)
  }

  /// The columns that a table on standard output may take, or nil where nothing is to be cut.
  package var outputWidth: Int? {
    guard outputPath == nil, streams.output.isTerminal else { return nil }
    if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 { return columns }
    return streams.output.columns() ?? 80
  }

  /// Lays out drawings in a process of its own, as long as `--layout-timeout` allows.
  package var layout: LayoutProcess {
    LayoutProcess(
      executable: executable, timeLimit: arguments.number(.layoutTimeout) ?? Defaults.layoutTimeout)
  }

  /// Writes a result where it was asked for: to a file, whole or not at all, or to standard output.
  package func deliver(_ bytes: [UInt8]) throws {
    messages.progress.finish()
    if let outputPath {
      try OutputFile.write(bytes, to: outputPath)
    } else if arguments.format?.isBinary == true, streams.output.isTerminal {
      throw CommandError.binaryOnTerminal(arguments.format?.rawValue ?? "")
    } else {
      try streams.output.write(bytes)
    }
  }

  /// Writes text where it was asked for.
  package func deliver(_ text: String) throws { try deliver(Array(text.utf8)) }

  /// Writes a table for people where it was asked for.
  package func deliver(_ table: TextTable) throws {
    try deliver(table.text(width: outputWidth, style: outputStyle))
  }
}

/// Why a subcommand cannot give its result.
package enum CommandError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No input names a paper.
  case noPapers
  /// An input that was named cannot be used; which one has been said.
  case unusableInput
  /// A drawing of bytes would be written to a terminal.
  case binaryOnTerminal(String)

  /// A message for the user, without a full stop.
  package var description: String {
    switch self {
    case .noPapers:
      "no papers were found in the input; 'stemma entries --explain' tells what was looked at, and the README "
        + "what an entry looks like"
    case .unusableInput: "nothing was written, because of the input above"
    case .binaryOnTerminal(let format):
      "\(format.uppercased()) is not for a terminal; name a file with --output"
    }
  }
}
