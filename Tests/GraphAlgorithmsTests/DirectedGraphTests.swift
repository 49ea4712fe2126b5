import GraphAlgorithms
import Testing

struct DirectedGraphTests {
  /// Three cycles {0, 1, 2}, {3, 4}, {5, 6} and the single node 7, which also leads to itself.
  let graph = DirectedGraph(
    nodeCount: 8,
    arcs: [
      (0, 1), (1, 2), (2, 0), (3, 1), (3, 2), (3, 4), (4, 3), (4, 5), (5, 2), (5, 6), (6, 5), (7, 4), (7, 6),
      (7, 7), (0, 1),
    ])

  @Test func listsNeighboursInBothDirections() {
    #expect(graph.arcCount == 14)
    #expect(graph.successors(of: 3) == [1, 2, 4])
    #expect(graph.predecessors(of: 2) == [1, 3, 5])
    #expect(graph.successors(of: 7) == [4, 6, 7])
    #expect(graph.outDegree(of: 0) == 1)
    #expect(graph.inDegree(of: 1) == 2)
  }

  @Test func findsReachableNodes() {
    #expect(graph.reachable(from: [5]) == [0, 1, 2, 5, 6])
    #expect(graph.reaching([5]) == [3, 4, 5, 6, 7])
    #expect(graph.reachable(from: [2, 7]) == Array(0..<8))
    #expect(graph.reachable(from: []).isEmpty)
  }

  @Test func stronglyConnectedComponentsInTopologicalOrder() {
    #expect(graph.stronglyConnectedComponents() == [[7], [3, 4], [5, 6], [0, 1, 2]])
    #expect(DirectedGraph(nodeCount: 0, arcs: []).stronglyConnectedComponents().isEmpty)
  }

  @Test func topologicalOrder() {
    #expect(graph.topologicalOrder() == nil)
    let diamond = DirectedGraph(nodeCount: 6, arcs: [(4, 3), (4, 1), (1, 0), (3, 0), (0, 2)])
    #expect(diamond.topologicalOrder() == [4, 5, 1, 3, 0, 2])
    #expect(DirectedGraph(nodeCount: 1, arcs: [(0, 0)]).topologicalOrder() == nil)
    #expect(DirectedGraph(nodeCount: 0, arcs: []).topologicalOrder() == [])
  }

  /// Mutual reachability, worked out pair by pair, defines the components.
  @Test(arguments: 0..<6 as Range<UInt64>)
  func componentsAreTheClassesOfMutualReachability(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = 40
    let arcs = (0..<60).map { _ in
      DirectedGraph.Arc(generator.uniform(below: count), generator.uniform(below: count))
    }
    let graph = DirectedGraph(nodeCount: count, arcs: arcs)
    let reached = (0..<count).map { Set(graph.reachable(from: [$0])) }
    let components = graph.stronglyConnectedComponents()
    #expect(components.flatMap { $0 }.sorted() == Array(0..<count))
    var place = [Int](repeating: 0, count: count)
    for (index, component) in components.enumerated() { for node in component { place[node] = index } }
    for first in 0..<count {
      for second in 0..<count {
        let mutual = reached[first].contains(second) && reached[second].contains(first)
        #expect(mutual == (place[first] == place[second]))
      }
    }
    #expect(arcs.allSatisfy { place[$0.source] <= place[$0.target] })
    let isAcyclic = components.count == count && arcs.allSatisfy { $0.source != $0.target }
    #expect((graph.topologicalOrder() != nil) == isAcyclic)
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func arcsLeadForwardInTopologicalOrder(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var names = Array(0..<100)
    generator.shuffle(&names)
    let arcs = (0..<300).compactMap { _ in
      let (first, second) = (generator.uniform(below: 100), generator.uniform(below: 100))
      return first == second ? nil : DirectedGraph.Arc(names[min(first, second)], names[max(first, second)])
    }
    let order = try #require(DirectedGraph(nodeCount: 100, arcs: arcs).topologicalOrder())
    #expect(order.sorted() == Array(0..<100))
    var place = [Int](repeating: 0, count: 100)
    for (index, node) in order.enumerated() { place[node] = index }
    #expect(arcs.allSatisfy { place[$0.source] < place[$0.target] })
  }

  @Test func longPathsNeedNoDeepStack() {
    let count = 200_000
    let path = DirectedGraph(nodeCount: count, arcs: (1..<count).map { .init($0 - 1, $0) })
    #expect(path.stronglyConnectedComponents().count == count)
    #expect(path.topologicalOrder() == Array(0..<count))
    #expect(path.reachable(from: [0]).count == count)
    let ring = DirectedGraph(nodeCount: count, arcs: (0..<count).map { .init($0, ($0 + 1) % count) })
    #expect(ring.stronglyConnectedComponents().map(\.count) == [count])
    let line = Graph(nodeCount: count, edges: (1..<count).map { .init($0 - 1, $0) })
    #expect(connectedComponents(of: line).clusterCount == 1)
  }
}
