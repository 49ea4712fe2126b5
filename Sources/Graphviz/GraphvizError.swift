/// Why Graphviz made no drawing.
public enum GraphvizError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text is not DOT; the line is counted from 1 and nil where Graphviz names none.
  case syntax(line: Int?, message: String)
  /// The graph could not be laid out.
  case layout(message: String)
  /// The layout could not be written in the format asked for.
  case rendering(message: String)
  /// The drawing has more pixels than a bitmap can have.
  case tooLargeForBitmap(width: Int, height: Int)
  /// Graphviz or the part of it that is needed is not installed.
  case unavailable(message: String)

  /// The longest side of a bitmap, which is cairo's limit.
  static let longestSide = 32767
  /// The most pixels of a bitmap: 1 GB of memory while it is drawn.
  static let mostPixels = 1 << 28

  /// A message for the user, without a full stop.
  public var description: String {
    switch self {
    case .syntax(let line?, let message): "DOT, line \(line): \(message)"
    case .syntax(nil, let message): "DOT: \(message)"
    case .layout(let message): "Graphviz could not lay out the graph: \(message)"
    case .rendering(let message): "Graphviz could not draw the graph: \(message)"
    case .tooLargeForBitmap(let width, let height):
      "the drawing would have \(width) by \(height) pixels, too many for PNG; write SVG or PDF instead"
    case .unavailable(let message): "Graphviz cannot be used: \(message)"
    }
  }
}
