import Foundation
import Graphviz

/// Runs the tool.
///
/// - Parameters:
///   - arguments: The command line without the name of the tool.
///   - environment: `NO_COLOR`, `TERM` and `COLUMNS` are looked at.
///   - streams: Where to read and write.
///   - executable: The tool itself, which is started once more for a layout.
/// - Returns: The exit code: 0, 1 or 2, as `ExitStatus` tells.
package func run(
  arguments: [String], environment: [String: String], streams: Streams, executable: String = "/proc/self/exe"
) -> Int32 {
  run(
    arguments: arguments, environment: environment, streams: streams, executable: executable,
    subcommands: Subcommand.all
  ).rawValue
}

/// Runs the tool with a list of subcommands.
func run(
  arguments: [String], environment: [String: String], streams: Streams, executable: String,
  subcommands: [Subcommand]
) -> ExitStatus {
  let parser = ArgumentParser(subcommands, pathExists: { access($0, F_OK) == 0 })
  let parsed: ParsedArguments
  do {
    parsed = try parser.parse(arguments)
  } catch {
    let messages = Messages(
      on: streams.error,
      style: Style(choice: "auto", isTerminal: streams.error.isTerminal, environment: environment))
    messages.error(error.description)
    let asked = parser.subcommand(in: arguments).flatMap { $0.isHidden ? nil : " " + $0.name } ?? ""
    messages.say("Try 'stemma\(asked) --help'.")
    return .usage
  }
  let invocation = Invocation(
    parsed, environment: environment, streams: streams, executable: executable)
  defer { invocation.messages.progress.finish() }
  do {
    if parsed.has(.help) {
      try streams.output.write(helpText(of: parsed.subcommand, among: subcommands))
      return .success
    }
    if parsed.has(.version) {
      try streams.output.write("stemma \(toolVersion) (Graphviz \(Graphviz.version))\n")
      return .success
    }
    return try parsed.subcommand.run(invocation)
  } catch StreamError.closed, OutputFileError.closed {
    return .success
  } catch let error as UsageError {
    invocation.messages.error(error.description)
    invocation.messages.say("Try 'stemma \(parsed.subcommand.name) --help'.")
    return .usage
  } catch {
    invocation.messages.error("\(error)")
    return .failure
  }
}
