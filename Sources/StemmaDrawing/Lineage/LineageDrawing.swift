import Graphviz
import StemmaModel

/// What a lineage drawing shows and how.
package struct LineageOptions: Hashable, Sendable {
  /// Which way time runs.
  package enum TimeDirection: String, Sendable, CaseIterable {
    /// A column a year.
    case leftToRight = "left-to-right"
    /// A row a year.
    case topDown = "top-down"
  }

  /// The title line.
  package var title: String
  /// Which way time runs.
  package var direction: TimeDirection
  /// Relations below this confidence are dashed.
  package var weakBelow: Double
  /// Whether a weak relation is left out where two stronger ones lead the same way.
  package var hidesImplied: Bool
  /// With more related papers than this, the smallest families are left out.
  package var mostPapers: Int

  /// Makes options.
  package init(
    title: String = "Lineage of methods", direction: TimeDirection = .leftToRight, weakBelow: Double = 0.6,
    hidesImplied: Bool = true, mostPapers: Int = 400
  ) {
    self.title = title
    self.direction = direction
    self.weakBelow = weakBelow
    self.hidesImplied = hidesImplied
    self.mostPapers = mostPapers
  }
}

/// The lineage diagram: a box a method, an arrow from each method to what descends from it, a rank a year.
///
/// Papers without a known relation are counted in the caption and not drawn.
package func lineageDrawing(
  of network: Network, clustering: Clustering, options: LineageOptions = LineageOptions()
) -> Drawing {
  let clusters = clusterPositions(network, clustering)
  let selection = LineageSelection(network, clusters: clusters, options: options)
  var places: [Int: Int] = [:]
  for (place, member) in selection.members.enumerated() { places[member.paper] = place }
  let arcs = selection.relations.compactMap { relation -> (parent: Int, child: Int)? in
    guard let parent = places[relation.parent], let child = places[relation.child] else { return nil }
    return (parent, child)
  }
  let axis = YearAxis(years: selection.members.map { network.papers[$0.paper].year }, arcs: arcs)
  let caption = lineageCaption(of: selection, axis: axis, options: options)
  let head = DrawingHead(
    title: options.title, caption: caption,
    legend: [
      DrawingHead.clusterSigns(selection.members.map { clusters[$0.paper] }, of: clustering),
      RelationStyle.signs(of: selection.relations.map(\.relation), weakBelow: options.weakBelow),
    ], columns: selection.members.count > 25 ? 6 : 4)

  var document = DotDocument(
    name: "lineage", attributes: DrawingDefaults.graph, nodeDefaults: DrawingDefaults.node,
    edgeDefaults: DrawingDefaults.edge)
  document.attributes.merge([
    "label": head.label, "labelloc": "t", "labeljust": "l", "rankdir": "TB", "nodesep": "0.12",
    "ranksep": "0.45", "newrank": "true", "outputorder": "edgesfirst",
  ]) { _, new in new }
  if options.direction == .leftToRight {
    document.attributes["rankdir"] = "LR"
  }
  if selection.members.count > 250 {
    // Without these limits the layout of some hundred ranked boxes takes minutes.
    document.attributes.merge(["nslimit": "2", "nslimit1": "2", "mclimit": "0.5"]) { _, new in new }
  }
  document.nodeDefaults.merge([
    "style": "rounded,filled", "margin": "0.1,0.05", "height": "0.3", "width": "0.6",
  ]) { _, new in new }

  // Where ranks run from left to right, Graphviz fills them from the bottom.
  let isReversed = options.direction == .leftToRight
  let widths =
    isReversed ? selection.members.map { boxWidth(PaperText(paper: network.papers[$0.paper])) } : []
  let sides: [YearAxis.Side] = selection.members.count > 40 ? [.near, .far] : [.near]
  if !isReversed { axis.addMarks(to: &document, .near, widths: widths) }
  if isReversed, sides.contains(.far) { axis.addMarks(to: &document, .far, widths: widths) }
  for member in isReversed ? selection.members.reversed() : selection.members {
    let paper = network.papers[member.paper]
    let cluster = clusters[member.paper]
    document.addNode(
      paper.id,
      lineageBox(
        PaperText(paper: paper), cluster: cluster, label: cluster.map { topicName(clustering.clusters[$0]) }))
  }
  if isReversed { axis.addMarks(to: &document, .near, widths: widths) }
  if !isReversed, sides.contains(.far) { axis.addMarks(to: &document, .far, widths: widths) }
  axis.addRanks(
    to: &document, nodes: selection.members.map { network.papers[$0.paper].id }, sides: sides)
  for ((parent, child, relation), arc) in zip(selection.relations, arcs) {
    let isForward = axis.ranks[arc.parent] < axis.ranks[arc.child]
    document.addEdge(
      relation.parent, relation.child,
      RelationStyle(relation, weakBelow: options.weakBelow).attributes(
        parent: network.papers[parent], child: network.papers[child], isForward: isForward))
  }
  return Drawing(
    document: document, engine: .dot, title: options.title, summary: caption.joined(separator: " "))
}

/// One box: the name in bold, where and when it came out in small type below.
private func lineageBox(_ text: PaperText, cluster: Int?, label: String?) -> DotAttributes {
  let colours = Palette.cluster(cluster)
  var markup: String
  if let alias = text.alias {
    markup = "<FONT POINT-SIZE=\"12\"><B>\(DotValue.markup(shortened(alias, to: 28)))</B></FONT>"
  } else {
    let lines = titleLines(text).map(DotValue.markup)
    markup = "<FONT POINT-SIZE=\"9\">\(lines.joined(separator: "<BR/>"))</FONT>"
  }
  if !text.publication.isEmpty {
    let publication = DotValue.markup(shortened(text.publication, to: 30))
    markup += "<BR/><FONT POINT-SIZE=\"8\" COLOR=\"\(Palette.muted.light)\">\(publication)</FONT>"
  }
  var attributes: DotAttributes = [
    "label": .html(markup), "fillcolor": .verbatim(colours.fill.light),
    "color": .verbatim(colours.line.light), "penwidth": "1.4",
    "tooltip": .tooltip(text.tooltip(cluster: label)),
    "class": .verbatim("paper " + clusterClass(cluster)),
  ]
  if let address = text.address { attributes["URL"] = .url(address) }
  return attributes
}

/// The title of a method without a name, in lines.
private func titleLines(_ text: PaperText) -> [String] {
  wrapped(text.title, width: 28, lines: 3)
}

/// About how wide the box of a method is, in points.
private func boxWidth(_ text: PaperText) -> Double {
  let lines = text.alias == nil ? titleLines(text) : []
  let name = text.alias.map { estimatedWidth(of: shortened($0, to: 28), size: 13) } ?? 0
  let others = lines.map { estimatedWidth(of: $0, size: 9) } + [estimatedWidth(of: text.publication, size: 8)]
  return max(name, others.max() ?? 0) + 15
}

/// The class that the SVG's elements get for a cluster: `cluster-1` for the first, `no-cluster`.
func clusterClass(_ position: Int?) -> String {
  position.map { "cluster-\($0 + 1)" } ?? "no-cluster"
}

/// What stands below the title: what is drawn, and what is not.
private func lineageCaption(
  of selection: LineageSelection, axis: YearAxis, options: LineageOptions
) -> [String] {
  if selection.members.isEmpty {
    return ["No paper has a known relation to another; \(counted(selection.unrelated, "paper")) in all."]
  }
  let relations = counted(selection.relations.count, "relation")
  var first = "\(counted(selection.members.count, "paper")) with \(relations)"
  if let years = axis.span { first += ", \(years)" }
  var lines = [
    first + ".",
    "A box is a method, its colour a topic; an arrow leads from a method to what descends from it.",
  ]
  var missing: [String] = []
  if selection.unrelated > 0 {
    let verb = selection.unrelated == 1 ? "is" : "are"
    missing.append("\(counted(selection.unrelated, "paper")) without a known relation \(verb) not shown.")
  }
  if selection.omitted > 0 {
    missing.append("\(counted(selection.omitted, "related paper")) left out for size.")
  }
  if selection.implied > 0 {
    missing.append(
      "\(counted(selection.implied, "weak relation")) not shown where two stronger ones lead the same way.")
  }
  if !missing.isEmpty { lines.append(missing.joined(separator: " ")) }
  return lines
}
