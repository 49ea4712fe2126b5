import GraphAlgorithms
import StemmaModel

/// Clusters a network without each of the layers, and with each alone, and compares with all of them.
///
/// - Parameters:
///   - clustering: What all layers together give.
///   - network: The papers.
///   - options: How they were clustered; each variant is clustered in the same way, its weights unchanged.
/// - Returns: The outcomes; none if there is but one layer.
/// - Complexity: Twice as many clusterings as there are layers.
package func layerAblation(
  of clustering: Clustering, network: Network, options: ClusteringOptions
) -> LayerAblation {
  let layers = clustering.layers.filter { !(network.layers[$0] ?? []).isEmpty }
  let variants: [LayerAblation.Variant] =
    layers.count < 2 ? [] : layers.map { .without($0) } + layers.map { .alone($0) }
  let outcomes = independentResults(count: variants.count, threads: options.threads) { number in
    outcome(of: variants[number], among: layers, network, clustering, options)
  }
  return LayerAblation(
    weights: clustering.layers.map { layer in
      LayerAblation.LayerWeight(
        layer: layer, weight: options.layerWeights[layer, default: 0],
        edgeCount: network.layers[layer]?.count ?? 0)
    },
    clusterCount: clustering.clusters.count, tiedPapers: clustering.membership.count { $0 != nil },
    quality: clustering.quality, outcomes: outcomes)
}

private func outcome(
  of variant: LayerAblation.Variant, among layers: [Layer], _ network: Network, _ whole: Clustering,
  _ options: ClusteringOptions
) -> LayerAblation.Outcome {
  var options = options
  options.threads = 1
  options.layerWeights = options.layerWeights.filter { layer, _ in
    switch variant {
    case .without(let absent): layer != absent
    case .alone(let only): layer == only
    }
  }
  let graph = combinedGraph(of: network, options: options)
  let partition = options.partition(of: graph)
  let isTied = network.papers.indices.map { graph.degree(of: $0) > 0 }
  let compared = network.papers.indices.filter { whole.membership[$0] != nil }
  let table = ContingencyTable(
    Partition(labels: compared.map { whole.membership[$0] ?? -1 }),
    Partition(labels: compared.map { partition.membership[$0] }))
  return LayerAblation.Outcome(
    variant: variant,
    clusterCount: Set(network.papers.indices.filter { isTied[$0] }.map { partition.membership[$0] }).count,
    tiedPapers: isTied.count { $0 }, quality: options.quality(of: partition, in: graph),
    adjustedRandIndex: table.adjustedRandIndex,
    normalizedMutualInformation: table.normalizedMutualInformation)
}
