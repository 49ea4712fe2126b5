import Graphviz
import StemmaModel

/// How a main path is drawn.
package struct MainPathOptions: Hashable, Sendable {
  /// The title line.
  package var title: String
  /// Where the path leads.
  package var leadsDown: Bool
  /// With more vertices than this, those on the lightest arcs are left out.
  package var mostVertices: Int

  /// Makes options.
  package init(title: String = "Main path", leadsDown: Bool = false, mostVertices: Int = 250) {
    self.title = title
    self.leadsDown = leadsDown
    self.mostVertices = mostVertices
  }
}

/// A main path as a diagram: a box a vertex, arrows as wide as their share of the paths.
///
/// - Parameters:
///   - record: The main path.
///   - papers: The papers that vertices stand for, by position; empty if they are no papers.
///   - options: How it is drawn.
/// - Returns: The drawing; what is too much for it is left out and counted in the caption.
package func mainPathDrawing(
  of record: MainPathRecord, papers: [Int: Paper] = [:], options: MainPathOptions = MainPathOptions()
) -> Drawing {
  let selection = MainPathSelection(record, mostVertices: options.mostVertices)
  let caption = mainPathCaption(of: record, selection)
  let head = DrawingHead(title: options.title, caption: caption, legend: [])
  var document = DotDocument(
    name: "main path", attributes: DrawingDefaults.graph, nodeDefaults: DrawingDefaults.node,
    edgeDefaults: DrawingDefaults.edge)
  document.attributes.merge([
    "label": head.label, "labelloc": "t", "labeljust": "l", "rankdir": options.leadsDown ? "TB" : "LR",
    "nodesep": "0.2", "ranksep": "0.5", "outputorder": "edgesfirst",
  ]) { _, new in new }
  document.nodeDefaults.merge([
    "style": "rounded,filled", "margin": "0.1,0.06", "height": "0.3", "width": "0.5",
  ]) { _, new in new }

  let isFamily = Set(record.families.flatMap { $0 })
  for vertex in selection.vertices {
    document.addNode(
      "v\(vertex + 1)",
      mainPathBox(record, vertex, paper: papers[vertex], isInFamily: isFamily.contains(vertex)))
  }
  // The shares differ by orders of magnitude, the widths of lines may not.
  let largest = selection.arcs.map(\.share).max() ?? 0
  for arc in selection.arcs {
    let share = largest > 0 ? arc.share / largest : 0
    let (from, to) = (record.labels[arc.from], record.labels[arc.to])
    document.addEdge(
      "v\(arc.from + 1)", "v\(arc.to + 1)",
      [
        "penwidth": .number(1 + 3.5 * share.squareRoot()), "class": "arc",
        "arrowsize": "0.6", "weight": .number((1 + 9 * share).rounded()),
        "label": mainPathArcLabel(shortenedNumber(arc.weight ?? "")), "fontsize": "9",
        "fontcolor": .verbatim(Palette.muted.light),
        "tooltip": .tooltip(
          "\(oneLine(from)) → \(oneLine(to))\n\(record.weights.uppercased()) \(shortenedNumber(arc.weight ?? ""))"
            + ", \(DotValue.decimal((arc.share * 1000).rounded() / 10)) % of the flow"),
      ])
  }
  return Drawing(
    document: document, engine: .dot, title: options.title, summary: caption.joined(separator: " "))
}

/// The weight of an arc with room around it, so that the line does not touch it.
private func mainPathArcLabel(_ weight: String) -> DotValue {
  .html(
    "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"4\"><TR><TD>\(DotValue.markup(weight))</TD></TR></TABLE>"
  )
}

/// What of a main path is drawn.
private struct MainPathSelection {
  var vertices: [Int]
  var arcs: [MainPathRecord.Arc]
  /// How many vertices are left out.
  var omitted: Int

  /// Selects the ends of the heaviest arcs where there are too many.
  init(_ record: MainPathRecord, mostVertices: Int) {
    let all = record.arcs
    vertices = record.vertices
    if vertices.count > mostVertices {
      var kept: Set<Int> = []
      // Arcs of one weight are taken in the order of the path.
      let ranked = all.enumerated().sorted { ($1.element.share, $0.offset) < ($0.element.share, $1.offset) }
      for (_, arc) in ranked {
        if kept.union([arc.from, arc.to]).count > mostVertices { break }
        kept.formUnion([arc.from, arc.to])
      }
      vertices = vertices.filter(kept.contains)
    }
    let drawn = Set(vertices)
    arcs = all.filter { drawn.contains($0.from) && drawn.contains($0.to) }
    omitted = record.vertices.count - vertices.count
  }
}

/// One box: the name in bold, for a paper where and when it came out in small type below.
private func mainPathBox(
  _ record: MainPathRecord, _ vertex: Int, paper: Paper?, isInFamily: Bool
) -> DotAttributes {
  let colours = isInFamily ? Palette.cluster(1) : Palette.cluster(0)
  var attributes: DotAttributes = [
    "fillcolor": .verbatim(colours.fill.light), "color": .verbatim(colours.line.light), "penwidth": "1.4",
    "class": .verbatim(isInFamily ? "vertex family" : "vertex"),
  ]
  guard let paper else {
    let label = oneLine(record.labels[vertex])
    let shown = label.isEmpty ? oneLine(record.names[vertex]) : label
    attributes["label"] = .text(wrapped(shown, width: 28, lines: 3).joined(separator: "\n"))
    attributes["tooltip"] = .tooltip(
      shown == record.names[vertex] ? shown : "\(shown) (\(record.names[vertex]))")
    return attributes
  }
  let text = PaperText(paper: paper)
  var markup: String
  if let alias = text.alias {
    markup = "<FONT POINT-SIZE=\"12\"><B>\(DotValue.markup(shortened(alias, to: 28)))</B></FONT>"
  } else {
    let lines = wrapped(text.title, width: 28, lines: 3).map(DotValue.markup)
    markup = "<FONT POINT-SIZE=\"9\">\(lines.joined(separator: "<BR/>"))</FONT>"
  }
  if !text.publication.isEmpty {
    let publication = DotValue.markup(shortened(text.publication, to: 30))
    markup += "<BR/><FONT POINT-SIZE=\"8\" COLOR=\"\(Palette.muted.light)\">\(publication)</FONT>"
  }
  attributes["label"] = .html(markup)
  attributes["tooltip"] = .tooltip(text.tooltip(cluster: nil))
  if let address = text.address { attributes["URL"] = .url(address) }
  return attributes
}

/// What stands below the title: what was counted, what is drawn, and what is not.
private func mainPathCaption(of record: MainPathRecord, _ selection: MainPathSelection) -> [String] {
  guard !record.vertices.isEmpty else { return ["There are no arcs, so there is no path."] }
  var lines = [
    "\(record.weights.uppercased()) over \(oneLine(record.over)), \(record.direction): flow "
      + "\(shortenedNumber(record.flow)), \(record.path) path, heaviest sum \(shortenedNumber(record.score)).",
    "\(counted(record.vertices.count, "vertex", "vertices")) and \(counted(record.arcs.count, "arc")); the wider an "
      + "arrow, the more paths run over it.",
  ]
  let onPath = Set(record.vertices)
  let families = record.families.count { $0.contains(where: onPath.contains) }
  if families > 0 {
    let verb = families == 1 ? "is" : "are"
    lines.append(
      "\(counted(families, "family", "families")) of cycles, in another colour, \(verb) counted as one vertex each."
    )
  }
  if selection.omitted > 0 {
    lines.append("\(counted(selection.omitted, "vertex", "vertices")) on lighter arcs left out for size.")
  }
  return lines
}

/// Digits as people read them: in full up to 15, else the first four and the power of ten.
package func shortenedNumber(_ digits: String) -> String {
  guard digits.count > 15 else { return digits }
  let lead = Array(digits.prefix(4))
  return "\(lead[0]).\(String(lead[1...]))e\(digits.count - 1)"
}
