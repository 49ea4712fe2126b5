import GraphAlgorithms
import Testing

struct GraphTests {
  @Test func sumsParallelEdgesAndKeepsSelfLoops() {
    let graph = Graph(
      nodeCount: 5,
      edges: [
        .init(2, 1, weight: 3), .init(0, 1), .init(1, 2, weight: 4), .init(3, 3, weight: 2),
        .init(0, 4, weight: 0),
      ])
    #expect(graph.nodeCount == 5)
    #expect(graph.edgeCount == 3)
    #expect(graph.totalWeight == 10)
    #expect(graph.selfLoopWeight == 2)
    #expect(graph.edges == [.init(0, 1), .init(1, 2, weight: 7), .init(3, 3, weight: 2)])
    #expect(graph.neighbors(of: 1).map(\.node) == [0, 2])
    #expect(graph.neighbors(of: 1).map(\.weight) == [1, 7])
    #expect((0..<5).map { graph.degree(of: $0) } == [1, 2, 1, 2, 0])
    #expect((0..<5).map { graph.strength(of: $0) } == [1, 8, 7, 4, 0])
  }

  @Test func isTheSameWhateverTheOrderOfEdges() {
    var edges = Networks.randomEdges(nodeCount: 40, edgeCount: 2000, seed: 1)
    let graph = Graph(nodeCount: 40, edges: edges)
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<5 {
      generator.shuffle(&edges)
      let turned = edges.map { Graph.Edge($0.second, $0.first, weight: $0.weight) }
      let other = Graph(nodeCount: 40, edges: turned)
      // Exact equality: the weights are sums of tenths, whose last digits depend on the order of summation.
      #expect(other.edges == graph.edges)
      #expect(other.totalWeight == graph.totalWeight)
      #expect((0..<40).allSatisfy { other.strength(of: $0) == graph.strength(of: $0) })
    }
  }

  @Test func neighboursAreSortedAndMutual() {
    let graph = Graph(nodeCount: 60, edges: Networks.randomEdges(nodeCount: 60, edgeCount: 300, seed: 3))
    for node in 0..<60 {
      let row = graph.neighbors(of: node)
      #expect(zip(row, row.dropFirst()).allSatisfy { $0.node < $1.node })
      for neighbor in row {
        #expect(
          graph.neighbors(of: neighbor.node).contains { $0.node == node && $0.weight == neighbor.weight })
      }
    }
    #expect((0..<60).reduce(0) { $0 + graph.degree(of: $1) } == 2 * graph.edgeCount)
  }

  @Test func associationStrengthDividesByTheExpectedWeight() {
    // Strengths 3, 5, 2 without the self-loop, 10 in all.
    let graph = Graph(
      nodeCount: 4, edges: [.init(0, 1, weight: 3), .init(1, 2, weight: 2), .init(2, 2, weight: 8)])
    let edges = graph.associationStrength().edges
    #expect(edges.map(\.first) == [0, 1])
    #expect(edges.map(\.second) == [1, 2])
    #expect(abs(edges[0].weight - 3 / (3.0 * 5 / 10)) < 1e-12)
    #expect(abs(edges[1].weight - 2 / (5.0 * 2 / 10)) < 1e-12)
  }

  @Test func fractionalisationSharesOutEachLink() {
    let graph = Graph(
      nodeCount: 4, edges: [.init(0, 1, weight: 3), .init(1, 2, weight: 2), .init(2, 2, weight: 8)])
    let edges = graph.fractionalized().edges
    #expect(edges.count == 2)
    #expect(abs(edges[0].weight - 3 / (2 / (4.0 / 3 + 4.0 / 5))) < 1e-12)
    #expect(abs(edges[1].weight - 2 / (2 / (4.0 / 5 + 4.0 / 2))) < 1e-12)
  }

  @Test func normalisationKeepsGraphsWithoutLinks() {
    for graph in [Graph(nodeCount: 0, edges: []), Graph(nodeCount: 2, edges: [.init(0, 0)])] {
      #expect(graph.associationStrength().edgeCount == 0)
      #expect(graph.fractionalized().nodeCount == graph.nodeCount)
    }
  }
}
