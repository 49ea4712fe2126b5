import GraphAlgorithms
import Testing

/// Measures of similarity from co-occurrences, computed by hand.
@Suite struct NormalisationTests {
  /// Links 0–1 of weight 2 and 1–2 of weight 1; occurrences 4, 3 and 2.
  private let graph = Graph(nodeCount: 3, edges: [Graph.Edge(0, 1, weight: 2), Graph.Edge(1, 2, weight: 1)])
  private let occurrences = [4.0, 3.0, 2.0]

  private func expectWeights(_ graph: Graph, _ first: Double, _ second: Double) {
    #expect(graph.edges.map { [$0.first, $0.second] } == [[0, 1], [1, 2]])
    for (edge, weight) in zip(graph.edges, [first, second]) { #expect(abs(edge.weight - weight) < 1e-15) }
  }

  @Test func measuresFollowTheirFormulas() {
    expectWeights(graph.associationStrength(occurrences: occurrences), 2 / 12.0, 1 / 6.0)
    expectWeights(
      graph.saltonSimilarity(occurrences: occurrences), 2 / 12.0.squareRoot(), 1 / 6.0.squareRoot())
    expectWeights(graph.jaccardSimilarity(occurrences: occurrences), 2 / 5.0, 1 / 4.0)
    expectWeights(graph.inclusionIndex(occurrences: occurrences), 2 / 3.0, 1 / 2.0)
    expectWeights(graph.equivalenceIndex(occurrences: occurrences), 4 / 12.0, 1 / 6.0)
    // Total link strengths 2, 3 and 1, together 6.
    expectWeights(graph.associationStrength(), 2 * 6 / 6.0, 1 * 6 / 3.0)
    expectWeights(graph.fractionalized(), 2 * (3 / 2.0 + 3 / 3.0) / 2, 1 * (3 / 3.0 + 3 / 1.0) / 2)
  }

  @Test func occurrencesAreTheDiagonalWhereThereIsOne() {
    #expect(graph.occurrences == [2, 3, 1])
    let diagonal = Graph(
      nodeCount: 3,
      edges: [
        Graph.Edge(0, 1, weight: 2), Graph.Edge(1, 2, weight: 1), Graph.Edge(0, 0, weight: 4),
        Graph.Edge(1, 1, weight: 3), Graph.Edge(2, 2, weight: 2),
      ])
    #expect(diagonal.occurrences == occurrences)
    #expect(
      diagonal.jaccardSimilarity(occurrences: diagonal.occurrences)
        == graph.jaccardSimilarity(occurrences: occurrences))
  }

  @Test func occurrencesThatCannotBeGiveNoWeightAboveOne() {
    for sizes in [[0.0, 0, 0], [1, 1, 0.5], [0, 3, 0]] {
      for measured in [
        graph.saltonSimilarity(occurrences: sizes), graph.jaccardSimilarity(occurrences: sizes),
        graph.inclusionIndex(occurrences: sizes), graph.equivalenceIndex(occurrences: sizes),
      ] {
        #expect(measured.edges.allSatisfy { $0.weight > 0 && $0.weight <= 1 })
      }
    }
  }

  @Test func measuresOfAnEmptyGraphAreEmpty() {
    let empty = Graph(nodeCount: 2, edges: [])
    #expect(empty.occurrences == [0, 0])
    #expect(empty.saltonSimilarity(occurrences: [0, 0]).edgeCount == 0)
  }
}
