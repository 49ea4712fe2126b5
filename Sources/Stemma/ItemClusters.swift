import GraphAlgorithms
import StemmaAnalysis

extension Pipeline {
  /// Clusters the terms, institutions, authors or venues of papers, or the papers by their layers as counted.
  ///
  /// By default as VOSviewer does it: association strength and CPM. The clusters have the items' ids in the place of
  /// papers'.
  ///
  /// - Parameters:
  ///   - items: The network of items, as `itemNetwork(of:kind:)` returns it.
  ///   - normalization: How weights are set against the size of their ends.
  ///   - qualityFunction: What is maximised.
  ///   - starts: How many times to start anew; by default 100, fewer for networks of more than 60,000 links.
  /// - Returns: The clusters; every item is in one.
  public func clusters(
    of items: ItemNetwork, normalization: Normalization = .associationStrength,
    qualityFunction: StemmaModel.QualityFunction = .cpm, starts: Int? = nil
  ) -> GraphClusters {
    let (graph, clustering) = graph(
      of: items, normalization: normalization, qualityFunction: qualityFunction, starts: starts)
    let nodes = NodeList(
      ids: items.items.map(\.id), labels: items.items.map(\.label),
      occurrences: items.items.map { Double($0.occurrences) })
    let result = StemmaAnalysis.clustering(of: graph, nodes: nodes, options: clustering)
    return GraphClusters(
      file: items.kind.rawValue, format: "network of papers", ids: nodes.ids, labels: nodes.labels,
      linkCount: graph.edgeCount, mergedLinks: 0, selfLinks: 0, arcs: 0, statesDirection: true,
      starts: result.clustering.starts, clustering: result.clustering, profiles: result.profiles,
      agreement: nil,
      diagnostics: [])
  }

  /// The clusterings of a network of items over a range of resolutions.
  public func sweep(
    _ items: ItemNetwork, resolutions: [Double], normalization: Normalization = .associationStrength,
    qualityFunction: StemmaModel.QualityFunction = .cpm, starts: Int? = nil
  ) -> ResolutionSweep {
    let (graph, clustering) = graph(
      of: items, normalization: normalization, qualityFunction: qualityFunction, starts: starts)
    return resolutionSweep(
      of: graph, occurrences: items.items.map { Double($0.occurrences) }, resolutions: resolutions,
      options: clustering)
  }

  /// The graph of a network of items, and how it is clustered.
  private func graph(
    of items: ItemNetwork, normalization: Normalization, qualityFunction: StemmaModel.QualityFunction,
    starts: Int?
  ) -> (Graph, ClusteringOptions) {
    let graph = Graph(
      nodeCount: items.items.count,
      edges: items.edges.lazy.map { Graph.Edge($0.first, $0.second, weight: $0.weight) })
    var clustering = clusteringOptions
    clustering.normalization = normalization
    clustering.qualityFunction = qualityFunction
    clustering.starts = starts ?? clustering.starts
    return (graph, clustering)
  }
}
