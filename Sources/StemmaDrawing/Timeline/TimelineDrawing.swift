import Graphviz
import StemmaModel

/// What a timeline shows and how.
package struct TimelineOptions: Hashable, Sendable {
  /// The title line; nil says what the lanes are.
  package var title: String?
  /// Only so many papers are drawn, the most important ones; nil draws all.
  package var mostPapers: Int?
  /// With more groups than this, the smallest share a lane.
  package var mostLanes: Int
  /// In a cell with more papers than this, the less important are small squares; nil goes by the number of papers.
  package var namesPerCell: Int?

  /// Makes options.
  package init(
    title: String? = nil, mostPapers: Int? = nil, mostLanes: Int = 16, namesPerCell: Int? = nil
  ) {
    self.title = title
    self.mostPapers = mostPapers
    self.mostLanes = mostLanes
    self.namesPerCell = namesPerCell
  }
}

/// The timeline: every paper as a small box in the column of its year and the lane of its group, in the colour of
/// its cluster, on a darker ground where the group bursts.
///
/// Positions are computed here and Graphviz only draws, so that thousands of papers take no longer than few.
/// Papers without a year stand in a last column. Where a cell is crowded, the less important papers are squares
/// without a name.
///
/// - Parameters:
///   - network: The papers.
///   - clustering: Their clusters.
///   - grouping: What the lanes are; nil makes a lane for each cluster, without bursts.
///   - options: What is shown.
/// - Returns: The drawing, whose places are fixed.
package func timelineDrawing(
  of network: Network, clustering: Clustering, grouping: PaperGrouping? = nil,
  options: TimelineOptions = TimelineOptions()
) -> Drawing {
  let clusters = clusterPositions(network, clustering)
  let plan = TimelinePlan(
    network, grouping: grouping ?? PaperGrouping(clusters, of: clustering), options: options)
  let title = options.title ?? "Papers by year and \(plan.grouping.subject.noun)"
  let caption = plan.caption
  var legend: [[DrawingHead.Sign]] = []
  if plan.grouping.subject != .cluster {
    legend.append(DrawingHead.clusterSigns(plan.papers.map { clusters[$0] }, of: clustering))
  }
  legend.append(plan.signs)

  var document = DotDocument(
    name: "timeline", attributes: DrawingDefaults.graph, nodeDefaults: DrawingDefaults.node,
    edgeDefaults: DrawingDefaults.edge)
  document.attributes["label"] =
    DrawingHead(title: title, caption: caption, legend: legend, columns: plan.columns.count > 8 ? 6 : 3).label
  document.attributes["labelloc"] = "t"
  document.attributes["labeljust"] = "l"
  document.nodeDefaults["fixedsize"] = "true"
  document.nodeDefaults["margin"] = "0"
  plan.addBackground(to: &document)
  for (number, box) in zip(plan.papers.indices, plan.layout.boxes) {
    let paper = plan.papers[number]
    document.addNode(
      network.papers[paper].id,
      timelineBox(
        PaperText(paper: network.papers[paper]), cluster: clusters[paper], in: box,
        label: clusters[paper].map { topicName(clustering.clusters[$0]) },
        isNamed: plan.isNamed[number]))
  }
  return Drawing(
    document: document, engine: .neatoFixed, title: title, summary: caption.joined(separator: " "))
}

/// A box with the name of a paper, or a small square without it.
private func timelineBox(
  _ text: PaperText, cluster: Int?, in box: TimelineLayout.Rectangle, label: String?, isNamed: Bool
) -> DotAttributes {
  let colours = Palette.cluster(cluster)
  var attributes: DotAttributes = [
    "id": .verbatim(elementName(text.paper.id, in: "timeline")), "label": "",
    "fillcolor": .verbatim(colours.fill.light), "color": .verbatim(colours.line.light),
    "pos": DotValue.position(box.x, box.y), "width": .number(box.width / 72),
    "height": .number(box.height / 72),
    "tooltip": .tooltip(text.tooltip(cluster: label)), "class": .verbatim("paper " + clusterClass(cluster)),
  ]
  if isNamed {
    attributes["label"] = .text(fitted(text.name, width: box.width - 8, size: 9))
    attributes["fontsize"] = "9"
  }
  ClusterOutline(cluster).apply(to: &attributes, style: isNamed ? "rounded,filled" : "filled", width: 1)
  if let address = text.address { attributes["URL"] = .url(address) }
  return attributes
}

extension DotValue {
  /// A place that Graphviz keeps, in points.
  static func position(_ x: Double, _ y: Double) -> DotValue {
    .verbatim("\(decimal(x)),\(decimal(y))!")
  }
}
