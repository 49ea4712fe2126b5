import Foundation
import Graphviz

extension Subcommand {
  /// The name of the subcommand that the tool starts itself with.
  static let layoutWorkerName = "layout-worker"

  /// Draws the DOT text of standard input; what Graphviz remarks goes to standard error, a line each.
  static let layoutWorker = Subcommand(
    layoutWorkerName, summary: "Draw a graph", discussion: "Lays out the DOT text of standard input.",
    operands: .exactly(["ENGINE", "FORMAT", "SECONDS"]), isHidden: true
  ) { invocation in
    let words = invocation.arguments.operands
    guard let engine = Graphviz.LayoutEngine(rawValue: words[0]),
      let format = Graphviz.OutputFormat(rawValue: words[1]), let seconds = UInt32(words[2])
    else { return .usage }
    // A layout that nobody waits for any more ends by this alarm.
    alarm(seconds)
    let dot = String(decoding: try invocation.streams.input(), as: UTF8.self)
    do {
      let rendering = try Graphviz.render(dot: dot, engine: engine, format: format)
      for warning in rendering.warnings { invocation.messages.say(warning) }
      try invocation.streams.output.write(rendering.bytes)
      return .success
    } catch let error as GraphvizError {
      invocation.messages.say(error.description)
      return .failure
    }
  }
}
