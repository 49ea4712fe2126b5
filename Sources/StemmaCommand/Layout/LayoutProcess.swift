import Graphviz

/// Lays out graphs in a process of its own, because a layout can neither be interrupted nor trusted not to crash.
///
/// The process is the tool itself with the hidden subcommand `layout-worker`.
package struct LayoutProcess: Hashable, Sendable {
  /// The tool.
  package let executable: String
  /// The seconds after which a layout is stopped.
  package let timeLimit: Double

  /// Makes a way to lay out graphs.
  package init(executable: String, timeLimit: Double) {
    self.executable = executable
    self.timeLimit = timeLimit
  }

  /// Lays out DOT text and draws it.
  ///
  /// - Parameters:
  ///   - dot: One graph in the DOT language.
  ///   - engine: How nodes are placed.
  ///   - format: What is written.
  /// - Returns: The file's content and Graphviz's warnings.
  /// - Throws: Why there is no drawing.
  package func render(
    dot: String, engine: Graphviz.LayoutEngine = .dot, format: Graphviz.OutputFormat = .svg
  ) throws(LayoutError) -> Graphviz.Rendering {
    let outcome: ChildProcess.Outcome
    do {
      // Should this process be killed, the worker ends itself a little later than we would end it.
      outcome = try ChildProcess.run(
        executable,
        arguments: [
          Subcommand.layoutWorkerName, engine.rawValue, format.rawValue, "\(Int(timeLimit.rounded(.up)) + 1)",
        ],
        input: Array(dot.utf8), seconds: timeLimit)
    } catch {
      throw .failed("\(executable) cannot be started: \(error.reason)")
    }
    let lines = String(decoding: outcome.error, as: UTF8.self).split(separator: "\n").map(String.init)
    switch outcome.ending {
    case .stopped: throw .timedOut(seconds: timeLimit)
    case .signalled(let signal): throw .crashed(signal: signal)
    case .exited(0): return Graphviz.Rendering(bytes: outcome.output, warnings: lines)
    case .exited(let code):
      throw .failed(lines.isEmpty ? "it ended with code \(code)" : lines.joined(separator: "; "))
    }
  }
}

/// Why a layout gave no drawing.
package enum LayoutError: Error, Hashable, Sendable, CustomStringConvertible {
  /// It was stopped after its time.
  case timedOut(seconds: Double)
  /// It ended by a signal.
  case crashed(signal: Int32)
  /// Graphviz or the system refused; the reason.
  case failed(String)

  /// A message for the user, without a full stop.
  package var description: String {
    switch self {
    case .timedOut(let seconds):
      "the layout took longer than \(Int(exactly: seconds).map(String.init) ?? "\(seconds)") seconds and was "
        + "stopped; allow more with --layout-timeout, or draw less"
    case .crashed(let signal):
      "the layout crashed (signal \(signal)); nothing was drawn"
    case .failed(let reason): "the layout failed: \(reason)"
    }
  }
}
