import Graphviz
import StemmaModel

/// What a timeline shows and how.
package struct TimelineOptions: Hashable, Sendable {
  /// The title line.
  package var title: String

  /// Makes options.
  package init(title: String = "Papers by year and topic") {
    self.title = title
  }
}

/// The timeline: every paper as a small box in the column of its year and the lane of its cluster.
///
/// Positions are computed here and Graphviz only draws, so that thousands of papers take no longer than few.
/// Papers without a year stand in a last column.
package func timelineDrawing(
  of network: Network, clustering: Clustering, options: TimelineOptions = TimelineOptions()
) -> Drawing {
  let clusters = clusterPositions(network, clustering)
  let lanes = TimelineLane.lanes(of: clusters, clustering)
  let years = displayedYears(network.papers.compactMap(\.year))
  let hasUndated = network.papers.contains { $0.year == nil }
  let order = network.papers.indices.sorted { one, other in
    let (first, second) = (network.papers[one], network.papers[other])
    return (first.date ?? "", first.name, first.id) < (second.date ?? "", second.name, second.id)
  }
  let items = order.map { paper in
    TimelineLayout.Item(
      lane: lanes.firstIndex { $0.cluster == clusters[paper] } ?? 0,
      column: network.papers[paper].year.flatMap { years.firstIndex(of: $0) } ?? years.count,
      width: estimatedWidth(of: PaperText(paper: network.papers[paper]).name, size: 9) + 10)
  }
  let columns = years.map(String.init) + (hasUndated ? ["year unknown"] : [])
  let layout = TimelineLayout(items: items, lanes: lanes.count, columns: columns.count)
  let caption = timelineCaption(of: network, years: years)

  var document = DotDocument(
    name: "timeline", attributes: DrawingDefaults.graph, nodeDefaults: DrawingDefaults.node,
    edgeDefaults: DrawingDefaults.edge)
  document.attributes["label"] = DrawingHead(title: options.title, caption: caption, legend: []).label
  document.attributes["labelloc"] = "t"
  document.attributes["labeljust"] = "l"
  document.nodeDefaults["fixedsize"] = "true"
  document.nodeDefaults["margin"] = "0"
  addBackground(lanes, columns, layout, to: &document)
  for (paper, box) in zip(order, layout.boxes) {
    document.addNode(
      network.papers[paper].id,
      timelineBox(
        PaperText(paper: network.papers[paper]), cluster: clusters[paper], in: box,
        label: clusters[paper].map { topicName(clustering.clusters[$0]) }))
  }
  return Drawing(
    document: document, engine: .neatoFixed, title: options.title, summary: caption.joined(separator: " "))
}

/// A lane: the position of its cluster, or nil for papers without, and what stands at its beginning.
private struct TimelineLane {
  var cluster: Int?
  var label: String
  var count: Int

  static func lanes(of clusters: [Int?], _ clustering: Clustering) -> [TimelineLane] {
    var lanes = clustering.clusters.enumerated().map { position, cluster in
      TimelineLane(cluster: position, label: topicName(cluster), count: clusters.count { $0 == position })
    }
    lanes.removeAll { $0.count == 0 }
    let rest = clusters.count { $0 == nil }
    if rest > 0 {
      lanes.append(TimelineLane(cluster: nil, label: lanes.isEmpty ? "all" : "no topic", count: rest))
    }
    return lanes
  }
}

/// Lanes, their labels, lines between years, and the years above and below.
private func addBackground(
  _ lanes: [TimelineLane], _ columns: [String], _ layout: TimelineLayout, to document: inout DotDocument
) {
  for (number, (lane, area)) in zip(lanes, layout.lanes).enumerated() {
    let band = number.isMultiple(of: 2) ? Palette.band : Palette.page
    document.addNode("lane \(number + 1)", rectangle(area, filled: band, class: "lane"))
    let colours = Palette.cluster(lane.cluster)
    var edge = area
    edge.x = area.x - area.width / 2 + 2
    edge.width = 4
    edge.height -= 4
    document.addNode("lane \(number + 1) colour", rectangle(edge, filled: colours.line, class: "lane"))
    document.addNode("lane \(number + 1) label", laneLabel(lane, in: area))
  }
  for (column, area) in zip(columns, layout.columns) {
    var line = area
    line.x = area.x - area.width / 2
    line.width = 0.5
    document.addNode("line \(column)", rectangle(line, filled: Palette.guide, class: "axis"))
    // A short timeline needs its axis once.
    for (side, y) in layout.axes.prefix(area.height > 400 ? 2 : 1).enumerated() {
      document.addNode(
        "axis \(side + 1) \(column)",
        [
          "label": .text(
            column.hasPrefix("year") ? column.split(separator: " ").joined(separator: "\n") : column),
          "shape": "plaintext", "pos": position(area.x, y), "width": .number(area.width / 72),
          "height": "0.35",
          "fontsize": column.hasPrefix("year") ? "9" : "13", "fontcolor": .verbatim(Palette.muted.light),
          "class": "axis",
        ])
    }
  }
}

private func laneLabel(_ lane: TimelineLane, in area: TimelineLayout.Rectangle) -> DotAttributes {
  let lines = wrapped(lane.label, width: 19, lines: area.height < 60 ? 2 : 3).map { line in
    "<TR><TD ALIGN=\"LEFT\"><B>\(DotValue.markup(line))</B></TD></TR>"
  }
  let count = "<FONT POINT-SIZE=\"9\" COLOR=\"\(Palette.muted.light)\">\(counted(lane.count, "paper"))</FONT>"
  let width = TimelineLayout.laneLabelWidth - 14
  return [
    "label": .html(
      "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\" WIDTH=\"\(Int(width))\">"
        + lines.joined() + "<TR><TD ALIGN=\"LEFT\">\(count)</TD></TR></TABLE>"),
    "shape": "plaintext", "fontsize": "11", "class": "lane",
    "pos": position(area.x - area.width / 2 + 12 + width / 2, area.y),
    "width": .number(width / 72), "height": .number(area.height / 72),
  ]
}

private func timelineBox(
  _ text: PaperText, cluster: Int?, in box: TimelineLayout.Rectangle, label: String?
) -> DotAttributes {
  let colours = Palette.cluster(cluster)
  let name = fitted(text.name, width: box.width - 8, size: 9)
  var attributes: DotAttributes = [
    "label": .text(name), "fontsize": "9", "style": "rounded,filled", "penwidth": "1",
    "fillcolor": .verbatim(colours.fill.light), "color": .verbatim(colours.line.light),
    "pos": position(box.x, box.y), "width": .number(box.width / 72), "height": .number(box.height / 72),
    "tooltip": .tooltip(text.tooltip(cluster: label)), "class": .verbatim("paper " + clusterClass(cluster)),
  ]
  if let address = text.address { attributes["URL"] = .url(address) }
  return attributes
}

private func rectangle(
  _ area: TimelineLayout.Rectangle, filled colour: Colour, class name: String
) -> DotAttributes {
  [
    "label": "", "shape": "box", "style": "filled", "penwidth": "0", "fillcolor": .verbatim(colour.light),
    "color": .verbatim(colour.light), "pos": position(area.x, area.y), "width": .number(area.width / 72),
    "height": .number(area.height / 72), "class": .verbatim(name),
  ]
}

private func position(_ x: Double, _ y: Double) -> DotValue {
  .verbatim("\(DotValue.decimal(x)),\(DotValue.decimal(y))!")
}

private func timelineCaption(of network: Network, years: [Int]) -> [String] {
  if network.papers.isEmpty { return ["No papers."] }
  var line = counted(network.papers.count, "paper")
  if let first = years.first, let last = years.last {
    line += first == last ? ", \(first)" : ", \(first) to \(last)"
  }
  let undated = network.papers.count { $0.year == nil }
  if undated > 0 { line += "; \(undated) without a year" }
  return [line + ". A lane is a topic, a column a year."]
}
