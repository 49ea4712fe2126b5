@preconcurrency import CGraphviz
import Glibc
import Synchronization

/// Layout and drawing of graphs by libgvc.
///
/// libgvc is not thread-safe, so calls wait for each other on one lock; and a layout cannot be interrupted, so
/// who needs a time limit draws in a process of its own.
public enum Graphviz {
  /// How nodes are placed.
  public enum LayoutEngine: String, Codable, Sendable, CaseIterable {
    /// In ranks, arcs pointing one way.
    case dot
    /// By springs, for small graphs.
    case neato
    /// Where `pos` says, in points; only edges are routed.
    case neatoFixed = "nop2"
    /// By springs in several scales, for large graphs.
    case sfdp
    /// On circles around a root.
    case twopi
    /// On one or more circles.
    case circo
  }

  /// What is written.
  public enum OutputFormat: String, Codable, Sendable, CaseIterable {
    /// Scalable Vector Graphics.
    case svg
    /// A bitmap.
    case png
    /// A page as large as the drawing.
    case pdf
    /// DOT with positions.
    case dot
    /// The graph with positions as JSON.
    case json
  }

  /// A drawing and what Graphviz remarked on it.
  public struct Rendering: Hashable, Sendable {
    /// The file's content.
    public var bytes: [UInt8]
    /// Warnings in the order they came, each one line.
    public var warnings: [String]

    /// Makes a rendering.
    public init(bytes: [UInt8], warnings: [String] = []) {
      self.bytes = bytes
      self.warnings = warnings
    }
  }

  /// The version of the library, such as `2.42.2`.
  public static var version: String {
    lock.withLock { _ in
      guard let context = gvContext() else { return "" }
      defer { gvFreeContext(context) }
      return gvcVersion(context).map { String(cString: $0) } ?? ""
    }
  }

  /// Lays out DOT text and draws it.
  ///
  /// The same text gives the same bytes wherever the version of Graphviz and the fonts are the same. For that,
  /// C's generator of random numbers, `rand()`, is seeded anew in this process.
  ///
  /// - Parameters:
  ///   - dot: One graph in the DOT language, best from `DotDocument.text`.
  ///   - engine: How nodes are placed.
  ///   - format: What is written.
  /// - Returns: The file's content and Graphviz's warnings.
  /// - Throws: What Graphviz reports as an error, even where it goes on after it.
  public static func render(
    dot: String, engine: LayoutEngine = .dot, format: OutputFormat = .svg
  ) throws(GraphvizError) -> Rendering {
    if let error = lexicalError(in: dot) { throw error }
    let (outcome, messages) = lock.withLock { _ in
      capturingMessages { draw(dot, engine.rawValue, format) }
    }
    switch outcome {
    case .failure(let error):
      throw error.explained(by: messages.errors)
    case .success(let bytes):
      if !messages.errors.isEmpty {
        throw GraphvizError.rendering(message: "").explained(by: messages.errors)
      }
      return Rendering(bytes: reproducible(bytes, format), warnings: messages.warnings)
    }
  }

  private static let lock = Mutex(())
}

/// Draws with a context of its own; the caller holds the lock and captures messages.
private func draw(
  _ dot: String, _ engine: String, _ format: Graphviz.OutputFormat
) -> Result<[UInt8], GraphvizError> {
  guard let context = gvContext() else { return .failure(.unavailable(message: "no context")) }
  defer { gvFreeContext(context) }
  agreadline(1)
  guard let graph = agmemread(dot) else { return .failure(.syntax(line: nil, message: "")) }
  defer { agclose(graph) }
  // The scanner still holds what follows the graph, if only a newline, and would count it to the next text.
  if let next = agmemread("") { agclose(next) }
  // The spring engines draw from the process's generator without seeding it.
  srand(1)
  guard gvLayout(context, graph, engine) == 0 else { return .failure(.layout(message: "")) }
  defer { gvFreeLayout(context, graph) }
  if format == .png, let (width, height) = pixels(of: graph),
    max(width, height) > GraphvizError.longestSide || width * height > GraphvizError.mostPixels
  {
    // Graphviz would scale it down and say so on stderr.
    return .failure(.tooLargeForBitmap(width: width, height: height))
  }
  var data: UnsafeMutablePointer<CChar>?
  var length: UInt32 = 0
  let status = gvRenderData(context, graph, format.rawValue, &data, &length)
  defer { if let data { gvFreeRenderData(data) } }
  guard status == 0, let data else { return .failure(.rendering(message: "")) }
  return .success([UInt8](UnsafeRawBufferPointer(start: data, count: Int(length))))
}

/// The size of a laid-out graph as a bitmap at Graphviz's 96 dots an inch; corners are in points.
private func pixels(of graph: UnsafeMutablePointer<Agraph_t>) -> (width: Int, height: Int)? {
  let box = stemma_bounding_box(graph)
  let sides = [box.UR.x - box.LL.x, box.UR.y - box.LL.y].map { $0 * 96 / 72 }
  guard sides.allSatisfy({ $0 >= 0 && $0 < 1e9 }) else { return nil }
  return (Int(sides[0]), Int(sides[1]))
}

extension GraphvizError {
  /// The same error with what Graphviz said.
  fileprivate func explained(by errors: [String]) -> GraphvizError {
    let said = errors.joined(separator: "; ")
    switch self {
    case .syntax:
      return .syntax(line: Self.line(in: said), message: said.isEmpty ? "the text holds no graph" : said)
    case .layout:
      return .layout(message: said.isEmpty ? "no reason given" : said)
    case .rendering:
      return .rendering(message: said.isEmpty ? "no reason given" : said)
    case .unavailable(let message):
      return .unavailable(message: said.isEmpty ? message : said)
    case .tooLargeForBitmap:
      return self
    }
  }

  /// The number after the first `line` in a message.
  private static func line(in message: String) -> Int? {
    let words = message.split(separator: " ")
    guard let place = words.firstIndex(of: "line"), place + 1 < words.count else { return nil }
    return Int(words[place + 1].prefix { $0.isNumber })
  }
}
