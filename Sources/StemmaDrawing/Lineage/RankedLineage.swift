import Graphviz

extension LineageContent {
  /// The boxes in ranks of years, placed by Graphviz.
  func rankedDrawing() -> Drawing {
    let axis = YearAxis(years: years, arcs: arcs.map { ($0.parent, $0.child) })
    var document = emptyDocument
    document.attributes.merge([
      "rankdir": "TB", "nodesep": "0.12", "ranksep": "0.45", "newrank": "true",
    ]) { _, new in new }
    if boxes.count > 250 {
      // Without these limits the layout of some hundred ranked boxes takes minutes.
      document.attributes.merge(["nslimit": "2", "nslimit1": "2", "mclimit": "0.5"]) { _, new in new }
    }
    // Where ranks run from left to right, Graphviz fills them from the bottom.
    let isReversed = options.direction == .leftToRight
    if isReversed { document.attributes["rankdir"] = "LR" }
    let widths = isReversed ? boxes.map(\.width) : []
    let sides: [YearAxis.Side] = boxes.count > 40 ? [.near, .far] : [.near]
    if !isReversed { axis.addMarks(to: &document, .near, widths: widths) }
    if isReversed, sides.contains(.far) { axis.addMarks(to: &document, .far, widths: widths) }
    for box in isReversed ? boxes.reversed() : boxes { document.addNode(box.id, box.attributes) }
    if isReversed { axis.addMarks(to: &document, .near, widths: widths) }
    if !isReversed, sides.contains(.far) { axis.addMarks(to: &document, .far, widths: widths) }
    axis.addRanks(to: &document, nodes: boxes.map(\.id), sides: sides)
    for arc in arcs {
      document.addEdge(
        arc.relation.parent, arc.relation.child,
        attributes(of: arc, isForward: axis.ranks[arc.parent] < axis.ranks[arc.child]))
    }
    return drawing(document, by: .dot)
  }
}
