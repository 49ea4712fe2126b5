import Graphviz
import StemmaModel

/// The lineage diagram: a box a method, an arrow from each method to what descends from it.
///
/// Papers without a known relation are counted in the caption and not drawn. Up to some hundred boxes in ranks of
/// years are placed by Graphviz; more of them, and generations, are placed here and only drawn by it.
package func lineageDrawing(
  of network: Network, clustering: Clustering, options: LineageOptions = LineageOptions()
) -> Drawing {
  let content = LineageContent(network, clustering, options)
  switch options.style {
  case .radial: return content.radialDrawing()
  case .tree: return content.layeredDrawing()
  case .timeline:
    let isLarge =
      content.boxes.count > options.mostForGraphviz || content.arcs.count > 3 * options.mostForGraphviz
    if isLarge { return content.layeredDrawing() }
    var drawing = content.rankedDrawing()
    drawing.alternatives = [content.layeredDrawing()]
    return drawing
  }
}

/// All that is drawn, whatever stands where.
struct LineageContent {
  /// An arrow between positions of boxes.
  struct Arc {
    var parent: Int
    var child: Int
    var relation: Relation
    /// Whether it is on the main path.
    var isMain: Bool
  }

  let network: Network
  let options: LineageOptions
  let selection: LineageSelection
  /// The boxes, family by family.
  let boxes: [LineageBox]
  /// The year of each box.
  let years: [Int?]
  /// The arrows.
  let arcs: [Arc]
  let head: DrawingHead
  let summary: String

  init(_ network: Network, _ clustering: Clustering, _ options: LineageOptions) {
    self.network = network
    self.options = options
    let clusters = clusterPositions(network, clustering)
    let selection = LineageSelection(network, clusters: clusters, options: options)
    self.selection = selection
    var places: [Int: Int] = [:]
    for (place, member) in selection.members.enumerated() { places[member.paper] = place }
    arcs = selection.relations.compactMap { relation in
      guard let parent = places[relation.parent], let child = places[relation.child] else { return nil }
      let arc = LineageOptions.Arc(parent: relation.parent, child: relation.child)
      return Arc(
        parent: parent, child: child, relation: relation.relation, isMain: options.mainPath.contains(arc))
    }
    let main = Set(arcs.filter(\.isMain).flatMap { [$0.parent, $0.child] })
    let form: LineageBox.Form = selection.members.count > options.mostForGraphviz ? .compact : .full
    boxes = selection.members.enumerated().map { place, member in
      let cluster = clusters[member.paper]
      return LineageBox(
        member, of: network, cluster: cluster, topic: cluster.map { topicName(clustering.clusters[$0]) },
        form: form, isMain: main.contains(place))
    }
    years = selection.members.map { network.papers[$0.paper].year }
    let caption = lineageCaption(
      of: selection, network: network, years: yearSpan(of: years), options: options)
    head = DrawingHead(
      title: options.title, caption: caption,
      legend: [
        DrawingHead.clusterSigns(selection.members.map { clusters[$0.paper] }, of: clustering),
        RelationStyle.signs(
          of: arcs.map(\.relation), weakBelow: options.weakBelow, mainPathCount: arcs.count(where: \.isMain)),
      ], columns: selection.members.count > 25 ? 6 : 4)
    summary = caption.joined(separator: " ")
  }

  /// A document with the head and all defaults, and nothing in it.
  var emptyDocument: DotDocument {
    var document = DotDocument(
      name: "lineage", attributes: DrawingDefaults.graph, nodeDefaults: DrawingDefaults.node,
      edgeDefaults: DrawingDefaults.edge)
    document.attributes.merge([
      "label": head.label, "labelloc": "t", "labeljust": "l", "outputorder": "edgesfirst",
    ]) { _, new in new }
    document.nodeDefaults.merge([
      "style": "rounded,filled", "margin": "0.1,0.05", "height": "0.3", "width": "0.6",
    ]) { _, new in new }
    return document
  }

  /// The attributes of an arrow; one that does not go forward must not shape the ranks.
  func attributes(of arc: Arc, isForward: Bool = true) -> DotAttributes {
    RelationStyle(arc.relation, weakBelow: options.weakBelow, isMain: arc.isMain).attributes(
      parent: network.papers[selection.members[arc.parent].paper],
      child: network.papers[selection.members[arc.child].paper], isForward: isForward)
  }

  /// A drawing of a document.
  func drawing(_ document: DotDocument, by engine: Graphviz.LayoutEngine) -> Drawing {
    Drawing(document: document, engine: engine, title: options.title, summary: summary)
  }
}
