import StemmaModel

/// What of a network goes into a cluster map: few enough edges that groups can be seen.
struct ClusterMapSelection {
  /// The strongest edges of every paper, ordered by first and second paper.
  private(set) var edges: [Edge] = []
  /// The papers with an edge, by their position in the network.
  private(set) var papers: [Int] = []
  /// The papers that get a name.
  private(set) var named: Set<Int> = []
  /// How many edges the layers have together.
  private(set) var edgeTotal = 0
  /// How many papers are left out because the drawing would be too large.
  private(set) var omitted = 0

  /// Selects.
  ///
  /// The weights of an edge in different layers are added, each layer scaled to a greatest weight of 1. A paper's
  /// importance is the sum of its edges' weights, and of 1 for each relation.
  init(_ network: Network, clusters: [Int?], layers: [Layer], options: ClusterMapOptions) {
    let all = Self.combined(network, layers)
    edgeTotal = all.count
    var importance = [Double](repeating: 0, count: network.papers.count)
    var edgesOf: [[Int]] = network.papers.map { _ in [] }
    for (number, edge) in all.enumerated() {
      for paper in [edge.first, edge.second] {
        importance[paper] += edge.weight
        edgesOf[paper].append(number)
      }
    }
    for paper in Self.relatedPapers(network) { importance[paper] += 1 }
    let ranked = network.papers.indices.filter { !edgesOf[$0].isEmpty }
      .sorted { (-importance[$0], $0) < (-importance[$1], $1) }
    let kept = Set(ranked.prefix(max(options.mostPapers, 0)))
    omitted = ranked.count - kept.count

    var chosen: Set<Int> = []
    for paper in kept {
      let strongest = edgesOf[paper]
        .filter { kept.contains(all[$0].first) && kept.contains(all[$0].second) }
        .sorted { (-all[$0].weight, $0) < (-all[$1].weight, $1) }
      chosen.formUnion(strongest.prefix(max(options.edgesPerPaper, 0)))
    }
    edges = chosen.sorted().map { all[$0] }
    papers = kept.sorted()
    var namedIn: [Int?: Int] = [:]
    for paper in ranked where kept.contains(paper) && clusters[paper] != nil {
      if namedIn[clusters[paper], default: 0] < options.namesPerCluster {
        namedIn[clusters[paper], default: 0] += 1
        named.insert(paper)
      }
    }
  }

  /// The edges of some layers as one, ordered by first and second paper.
  private static func combined(_ network: Network, _ layers: [Layer]) -> [Edge] {
    var weights: [[Int]: Double] = [:]
    for layer in Layer.allCases where layers.contains(layer) {
      let edges = (network.layers[layer] ?? []).filter {
        $0.first != $0.second && $0.weight > 0 && network.papers.indices.contains($0.first)
          && network.papers.indices.contains($0.second)
      }
      let greatest = edges.map(\.weight).max() ?? 1
      for edge in edges { weights[[edge.first, edge.second], default: 0] += edge.weight / greatest }
    }
    return weights.map { Edge($0.key[0], $0.key[1], weight: $0.value) }
      .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// The papers of each relation, both ends, as often as they occur.
  private static func relatedPapers(_ network: Network) -> [Int] {
    var positions: [Paper.ID: Int] = [:]
    for (position, paper) in network.papers.enumerated() { positions[paper.id] = position }
    return network.relations.flatMap { [$0.parent, $0.child] }.compactMap { positions[$0] }
  }
}
