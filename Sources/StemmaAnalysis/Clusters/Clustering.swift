import GraphAlgorithms
import StemmaModel

/// Groups papers by the Leiden algorithm on the sum of the layers.
///
/// Each layer is divided by the mean weight of its edges before it is weighted, so that a weight says how much an
/// ordinary edge of the layer counts, whatever unit the layer is in. Papers without an edge are in no cluster.
///
/// - Returns: The clusters, largest first, labelled by their most telling terms.
/// - Complexity: O(starts · edges) in practice.
package func clustering(of network: Network, options: ClusteringOptions = ClusteringOptions()) -> Clustering {
  let graph = combinedGraph(of: network, options: options)
  return clustering(of: network, as: options.partition(of: graph), of: graph, options: options)
}

/// The clustering that a partition of the papers is.
func clustering(
  of network: Network, as partition: Partition, of graph: Graph, options: ClusteringOptions
) -> Clustering {
  let groups = partition.clusters().filter { group in
    group.count > 1 || group.contains { graph.degree(of: $0) > 0 }
  }
  let counts = TermCounts(groups.map { $0.map { network.terms[$0] } })
  let ranked = groups.indices.map { counts.ranked($0, by: options.labelMeasure) }
  var membership = [Int?](repeating: nil, count: network.papers.count)
  for (position, group) in groups.enumerated() {
    for paper in group { membership[paper] = position }
  }
  let ties = ClusterTies(of: membership, in: graph)
  let labels = labels(of: groups, counts, ranked, ties, network, options)
  let clusters = groups.enumerated().map { position, group in
    Cluster(
      id: position + 1, label: labels[position], terms: Array(ranked[position].prefix(options.termCount)),
      papers: group.map { network.papers[$0].id })
  }
  return Clustering(
    layers: usedLayers(of: network, options), normalization: options.normalization,
    qualityFunction: options.qualityFunction, quality: options.quality(of: partition, in: graph),
    resolution: options.resolution, seed: options.seed, starts: options.starts(for: graph),
    clusters: clusters, membership: membership)
}

/// A name for each group: by its terms, else by words of its titles, else by the paper that is tied most strongly.
private func labels(
  of groups: [[Int]], _ counts: TermCounts, _ ranked: [[ScoredTerm]], _ ties: ClusterTies, _ network: Network,
  _ options: ClusteringOptions
) -> [String] {
  var names = ClusterLabels(groupCount: groups.count)
  names.add(counts, ranked: ranked)
  if names.labels.contains(nil) {
    let words = TermCounts(
      groups.map { $0.map { titleWords(network.papers[$0].title, without: options.generalWords) } })
    names.add(words, ranked: groups.indices.map { words.ranked($0, by: options.labelMeasure) })
  }
  return distinctNames(
    groups.indices.map { position in
      if let label = names.labels[position] { return label }
      guard let first = ties.ranked(groups[position]).first else { return "cluster \(position + 1)" }
      let name = shortName(of: network.papers[first])
      return groups[position].count == 1 ? name : "around \(name)"
    })
}

/// The alias of a paper, else the first words of its title.
private func shortName(of paper: Paper) -> String {
  if let alias = paper.alias { return alias }
  let words = paper.title.split(separator: " ")
  return words.count > 6 ? words.prefix(6).joined(separator: " ") + " …" : paper.title
}

/// The words of a title that may say something, in lower case; a compound such as `one-shot` is one.
private func titleWords(_ title: String, without general: Set<String>) -> [String] {
  title.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }
    .map { String($0).trimmingHyphens }
    .filter { $0.count > 2 && !$0.allSatisfy(\.isNumber) && !general.contains($0) }
}

extension String {
  fileprivate var trimmingHyphens: String {
    String(drop { $0 == "-" }.reversed().drop { $0 == "-" }.reversed())
  }
}

/// The sum of the layers, each divided by its mean edge weight and then weighted; a node a paper.
func combinedGraph(of network: Network, options: ClusteringOptions) -> Graph {
  Graph(
    nodeCount: network.papers.count,
    edges: usedLayers(of: network, options).flatMap { layer in
      meanNormalized(network.layers[layer] ?? [], to: options.layerWeights[layer, default: 0])
    })
}

/// The layers that count and that the network has.
private func usedLayers(of network: Network, _ options: ClusteringOptions) -> [Layer] {
  Layer.allCases.filter { options.layerWeights[$0, default: 0] > 0 && network.layers[$0] != nil }
}

/// The edges of a layer with weights whose mean is the layer's.
private func meanNormalized(_ edges: [Edge], to weight: Double) -> [Graph.Edge] {
  let total = edges.reduce(0) { $0 + $1.weight }
  guard total > 0 else { return [] }
  let factor = weight * Double(edges.count) / total
  return edges.map { Graph.Edge($0.first, $0.second, weight: $0.weight * factor) }
}
