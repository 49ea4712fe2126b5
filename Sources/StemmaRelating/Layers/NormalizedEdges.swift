import GraphAlgorithms
import StemmaModel

extension ItemNetwork {
  /// The links with their weights normalised, ordered.
  ///
  /// - Complexity: O(items + links).
  package func normalizedEdges(by normalization: Normalization) -> [StemmaModel.Edge] {
    StemmaRelating.normalizedEdges(edges, occurrences: items.map(\.occurrences), by: normalization)
  }
}

/// Normalises the weights of edges.
///
/// - Parameters:
///   - edges: The edges as they were counted.
///   - occurrences: How often each node occurs, for the measures that take it.
///   - normalization: The measure.
/// - Returns: The edges with the weights of the measure, ordered.
func normalizedEdges(
  _ edges: [StemmaModel.Edge], occurrences: [Int], by normalization: Normalization
) -> [StemmaModel.Edge] {
  if normalization == .none { return edges }
  let graph = Graph(
    nodeCount: occurrences.count,
    edges: edges.lazy.map { Graph.Edge($0.first, $0.second, weight: $0.weight) })
  let sizes = occurrences.map(Double.init)
  let normalized =
    switch normalization {
    case .associationStrength: graph.associationStrength()
    case .fractionalization: graph.fractionalized()
    case .asOccurrences: graph.associationStrength(occurrences: sizes)
    case .salton: graph.saltonSimilarity(occurrences: sizes)
    case .jaccard: graph.jaccardSimilarity(occurrences: sizes)
    case .inclusion: graph.inclusionIndex(occurrences: sizes)
    case .equivalence: graph.equivalenceIndex(occurrences: sizes)
    case .none: graph
    }
  return normalized.edges.map { Edge($0.first, $0.second, weight: $0.weight) }
}
