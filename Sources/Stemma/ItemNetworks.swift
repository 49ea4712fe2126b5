import StemmaModel
import StemmaRelating

extension Pipeline {
  /// The network of the terms, institutions, authors or venues of papers, or of the papers by their layers.
  ///
  ///     var pipeline = Pipeline()
  ///     pipeline.options.items.counting = .full
  ///     pipeline.options.items.minimumOccurrences = 3
  ///     let terms = pipeline.itemNetwork(of: network, kind: .terms)
  ///     for edge in terms.edges {
  ///       print(terms.items[edge.first].label, terms.items[edge.second].label, edge.weight)
  ///     }
  ///
  /// Terms are tied where they occur together, institutions and authors where they write papers together, venues where
  /// their papers cite the same works (where most give references) or share terms, papers by the layers of
  /// `options.layerWeights`. Names of authors are put together where an abbreviated one can mean just one person.
  ///
  /// - Parameters:
  ///   - network: The papers, as `relate(_:)` returns them.
  ///   - kind: What the items are.
  /// - Returns: The items, those of most papers first, and their links, weighted by what was counted; for other weights
  ///   see `normalizedEdges(of:)`. What ties more than 2,000 items is not counted, and listed.
  /// - Complexity: O(Σ n²) over what ties items, n the number of items that it ties.
  public func itemNetwork(of network: Network, kind: ItemNetwork.Kind) -> ItemNetwork {
    StemmaRelating.itemNetwork(of: network, kind: kind, options: options.items, layers: options.layerWeights)
  }

  /// The links of a network of items, normalised as `options.items.normalization` says.
  public func normalizedEdges(of network: ItemNetwork) -> [Edge] {
    network.normalizedEdges(by: options.items.normalization)
  }
}
