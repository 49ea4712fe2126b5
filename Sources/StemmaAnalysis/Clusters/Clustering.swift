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
  let layers = usedLayers(of: network, options)
  let graph = combinedGraph(of: network, options: options)
  let partition = options.partition(of: graph)

  let groups = partition.clusters().filter { group in
    group.count > 1 || group.contains { graph.degree(of: $0) > 0 }
  }
  let terms = tellingTerms(of: groups.map { $0.map { network.terms[$0] } }, count: options.termCount)
  let labels = distinctLabels(of: terms.map { $0.map(\.term) })
  var membership = [Int?](repeating: nil, count: network.papers.count)
  var clusters: [Cluster] = []
  for (position, group) in groups.enumerated() {
    for paper in group { membership[paper] = position }
    clusters.append(
      Cluster(
        id: position + 1, label: labels[position], terms: terms[position],
        papers: group.map { network.papers[$0].id }))
  }
  return Clustering(
    layers: layers, qualityFunction: options.qualityFunction,
    quality: options.quality(of: partition, in: graph),
    resolution: options.resolution, seed: options.seed, clusters: clusters, membership: membership)
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
