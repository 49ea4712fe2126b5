import Graphviz

/// A drawing that is decided but not laid out: what to draw, by which engine, and what to call it.
package struct Drawing: Hashable, Sendable {
  /// The graph.
  package var document: DotDocument
  /// How Graphviz places it.
  package var engine: Graphviz.LayoutEngine
  /// A few words for its head and for the SVG's title.
  package var title: String
  /// One or more sentences: what it shows, with counts, and what it leaves out.
  package var summary: String
  /// What to draw instead where this one cannot be laid out, the best first.
  package var alternatives: [Drawing]

  /// Makes a drawing.
  package init(
    document: DotDocument, engine: Graphviz.LayoutEngine, title: String, summary: String,
    alternatives: [Drawing] = []
  ) {
    self.document = document
    self.engine = engine
    self.title = title
    self.summary = summary
    self.alternatives = alternatives
  }
}

/// Lays a drawing out and writes it; an SVG is styled for light and dark.
///
/// - Parameters:
///   - drawing: What to draw.
///   - format: What is written.
/// - Returns: The file's content, the same for the same drawing, version of Graphviz and fonts.
/// - Throws: What Graphviz reports.
package func render(
  _ drawing: Drawing, as format: Graphviz.OutputFormat
) throws(GraphvizError) -> [UInt8] {
  let bytes = try Graphviz.render(dot: drawing.document.text, engine: drawing.engine, format: format).bytes
  guard format == .svg else { return bytes }
  return styledSVG(bytes, title: drawing.title, summary: drawing.summary)
}
