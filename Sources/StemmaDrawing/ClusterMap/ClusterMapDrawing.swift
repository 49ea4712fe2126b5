import Graphviz
import StemmaModel

/// What a cluster map shows and how.
package struct ClusterMapOptions: Hashable, Sendable {
  /// The title line.
  package var title: String
  /// How many of its strongest edges every paper keeps.
  package var edgesPerPaper: Int
  /// How many papers of a cluster get a name; the others are dots.
  package var namesPerCluster: Int
  /// With more papers than this, the least tied are left out.
  package var mostPapers: Int
  /// What colours say; nil for the clusters.
  package var overlay: ClusterMapOverlay?

  /// Makes options.
  package init(
    title: String = "Map of topics", edgesPerPaper: Int = 3, namesPerCluster: Int = 5, mostPapers: Int = 1500,
    overlay: ClusterMapOverlay? = nil
  ) {
    self.title = title
    self.edgesPerPaper = edgesPerPaper
    self.namesPerCluster = namesPerCluster
    self.mostPapers = mostPapers
    self.overlay = overlay
  }
}

/// The cluster map: papers as dots, near each other where they share much, in the colours of their clusters.
///
/// The layers are those the clustering was made from. Papers without an edge are counted in the caption and not
/// drawn.
package func clusterMapDrawing(
  of network: Network, clustering: Clustering, options: ClusterMapOptions = ClusterMapOptions()
) -> Drawing {
  let clusters = clusterPositions(network, clustering)
  let selection = ClusterMapSelection(
    network, clusters: clusters, layers: clustering.layers, options: options)
  let overlay = YearOverlay(options.overlay, of: network, papers: selection.papers)
  let caption = clusterMapCaption(of: selection, network, options) + (overlay?.caption ?? [])
  let head = DrawingHead(
    title: options.title, caption: caption,
    legend: [
      overlay?.signs(selection.papers)
        ?? DrawingHead.clusterSigns(selection.papers.map { clusters[$0] }, of: clustering)
    ])

  var document = DotDocument(
    name: "map", isDirected: false, attributes: DrawingDefaults.graph, nodeDefaults: DrawingDefaults.node,
    edgeDefaults: DrawingDefaults.edge)
  document.attributes.merge([
    "label": head.label, "labelloc": "t", "labeljust": "l", "overlap": "prism", "overlap_scaling": "-3",
    "K": "0.35", "repulsiveforce": "1.6", "outputorder": "edgesfirst", "splines": "false",
  ]) { _, new in new }
  for paper in selection.papers {
    let text = PaperText(paper: network.papers[paper])
    let isNamed = selection.named.contains(paper)
    var node = mapNode(
      text, cluster: clusters[paper], label: clusters[paper].map { topicName(clustering.clusters[$0]) },
      isNamed: isNamed)
    overlay?.apply(to: &node, paper: paper, isNamed: isNamed)
    document.addNode(text.paper.id, node)
  }
  addClusterNames(of: selection, clusters, clustering, network, overlay, to: &document)
  for edge in selection.edges {
    document.addEdge(
      network.papers[edge.first].id, network.papers[edge.second].id,
      mapEdge(edge, clusters[edge.first], clusters[edge.second], isPlain: overlay != nil))
  }
  return Drawing(
    document: document, engine: .sfdp, title: options.title, summary: caption.joined(separator: " "))
}

/// A dot, or for an important paper a box with its name.
private func mapNode(_ text: PaperText, cluster: Int?, label: String?, isNamed: Bool) -> DotAttributes {
  let colours = Palette.cluster(cluster)
  var attributes: DotAttributes = [
    "id": .verbatim(elementName(text.paper.id, in: "map")), "style": "filled", "penwidth": "1",
    "fillcolor": .verbatim(isNamed ? colours.fill.light : colours.line.light),
    "color": .verbatim(isNamed ? colours.line.light : Palette.page.light), "label": "", "shape": "circle",
    "width": "0.17", "height": "0.17", "fixedsize": "true", "tooltip": .tooltip(text.tooltip(cluster: label)),
    "class": .verbatim("paper " + clusterClass(cluster)),
  ]
  if isNamed {
    let lines = wrapped(text.name, width: 22, lines: 2)
    attributes.merge([
      "label": .text(lines.joined(separator: "\n")), "shape": "box", "fixedsize": "false", "fontsize": "9",
      "margin": "0.06,0.03",
    ]) { _, new in new }
    ClusterOutline(cluster).apply(to: &attributes, style: "rounded,filled", width: 1.2)
  } else if ClusterOutline(cluster) != .plain {
    // A dot is all line; to have an outline it must be filled like a box.
    attributes["fillcolor"] = .verbatim(colours.fill.light)
    attributes["color"] = .verbatim(colours.line.light)
    ClusterOutline(cluster).apply(to: &attributes, style: "filled", width: 1)
  }
  if let address = text.address { attributes["URL"] = .url(address) }
  return attributes
}

private let anchorsPerCluster = 2

/// The name of each cluster as a node in its middle, tied to its papers by edges that are not seen.
private func addClusterNames(
  of selection: ClusterMapSelection, _ clusters: [Int?], _ clustering: Clustering, _ network: Network,
  _ overlay: YearOverlay?, to document: inout DotDocument
) {
  for (position, cluster) in clustering.clusters.enumerated() {
    let members = selection.papers.filter { clusters[$0] == position }
    if members.count < 3 { continue }
    let name = "topic \(position + 1)"
    let words =
      wrapped(topicName(cluster), width: 20, lines: 4)
      + (overlay?.meanText(of: members).map { [$0] } ?? [])
    let colour = overlay?.meanColour(of: members) ?? Palette.cluster(position).line
    document.addNode(
      name,
      [
        "label": .html("<B>\(DotValue.markup(words.joined(separator: "\n")))</B>"),
        "shape": "plaintext", "margin": "0.02", "fontsize": members.count < 6 ? "14" : "17",
        "fontcolor": .verbatim(colour.light),
        "class": .verbatim("topic " + clusterClass(position)),
      ])
    // The engine takes no account of weights: more springs to a common middle keep a cluster together.
    let anchors = (1...anchorsPerCluster).map { "\(name) anchor \($0)" }
    for anchor in anchors {
      document.addNode(
        anchor, ["style": "invis", "label": "", "shape": "point", "width": "0.01", "height": "0.01"])
    }
    for member in members {
      for anchor in [name] + anchors {
        document.addEdge(anchor, network.papers[member].id, ["style": "invis"])
      }
    }
  }
}

/// A line in the colour of the cluster, or a fainter one between clusters.
private func mapEdge(_ edge: Edge, _ one: Int?, _ other: Int?, isPlain: Bool) -> DotAttributes {
  let isWithin = one == other && one != nil
  let colour = isWithin && !isPlain ? Palette.cluster(one).line : Palette.weakEdge
  return [
    "color": .verbatim(colour.light + (isWithin ? "70" : "50")),
    "penwidth": .number(0.6 + min(edge.weight, 2)),
    "class": .verbatim(isWithin ? "tie within" : "tie between"),
  ]
}

private func clusterMapCaption(
  of selection: ClusterMapSelection, _ network: Network, _ options: ClusterMapOptions
) -> [String] {
  if selection.papers.isEmpty {
    return ["No two papers have anything in common; \(counted(network.papers.count, "paper")) in all."]
  }
  let edges =
    "the \(options.edgesPerPaper) strongest ties of each (\(selection.edges.count) of \(selection.edgeTotal))"
  var lines = ["\(counted(selection.papers.count, "paper")) with \(edges); the most tied have names."]
  var missing: [String] = []
  let lone = network.papers.count - selection.papers.count - selection.omitted
  if lone > 0 {
    missing.append("\(counted(lone, "paper")) without a tie \(lone == 1 ? "is" : "are") not shown.")
  }
  if selection.omitted > 0 {
    missing.append("\(counted(selection.omitted, "paper")) with the weakest ties left out for size.")
  }
  if !missing.isEmpty { lines.append(missing.joined(separator: " ")) }
  return lines
}
