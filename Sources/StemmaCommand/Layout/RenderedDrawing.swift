import Graphviz
import StemmaDrawing

extension Invocation {
  /// Lays out a drawing in a process of its own and writes it; DOT needs no layout.
  ///
  /// A layout that takes too long or crashes is told in a warning, and the drawing's next alternative taken.
  ///
  /// - Throws: `LayoutError` if no alternative is left.
  func rendered(_ drawing: Drawing, as format: OutputFormat) throws -> [UInt8] {
    guard let file = Graphviz.OutputFormat(rawValue: format.rawValue) else {
      return Array(drawing.document.text.utf8)
    }
    messages.progress.report("drawing")
    var alternatives = drawing.alternatives[...]
    var current = drawing
    while true {
      do {
        return try bytes(of: current, as: file)
      } catch let error as LayoutError where error.isOfLayout && !alternatives.isEmpty {
        messages.warning("\(error); the boxes were placed without Graphviz instead")
        current = alternatives.removeFirst()
      }
    }
  }

  /// Lays out one drawing, as long as `--layout-timeout` allows; one whose boxes have their places is drawn
  /// without a layout, and may take as long as a layout does by default.
  private func bytes(of drawing: Drawing, as file: Graphviz.OutputFormat) throws -> [UInt8] {
    var process = layout
    if drawing.engine == .neatoFixed, process.timeLimit < Defaults.layoutTimeout {
      process = LayoutProcess(executable: process.executable, timeLimit: Defaults.layoutTimeout)
    }
    let rendering = try process.render(dot: drawing.document.text, engine: drawing.engine, format: file)
    for warning in rendering.warnings { messages.warning("Graphviz: \(warning)") }
    guard file == .svg else { return rendering.bytes }
    return styledSVG(rendering.bytes, title: drawing.title, summary: drawing.summary)
  }
}

extension LayoutError {
  /// Whether it is the placing of boxes that went wrong, so that other places may help.
  fileprivate var isOfLayout: Bool {
    switch self {
    case .timedOut, .crashed: true
    case .failed: false
    }
  }
}
