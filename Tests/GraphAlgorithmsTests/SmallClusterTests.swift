import Testing

@testable import GraphAlgorithms

/// Small clusters that join others, as the CWTS library has it.
@Suite struct SmallClusterTests {
  /// Nodes 0–3, 4–6 and 7; node 7 has the weight 2 to the first and 1.8 to the second, which is smaller: 2/4 < 1.8/3.
  private static let graph = Graph(
    nodeCount: 8,
    edges: [
      Graph.Edge(0, 1), Graph.Edge(1, 2), Graph.Edge(2, 3), Graph.Edge(4, 5), Graph.Edge(5, 6),
      Graph.Edge(7, 0, weight: 2), Graph.Edge(7, 4, weight: 1.8),
    ])
  private static let partition = Partition(labels: [0, 0, 0, 0, 1, 1, 1, 2])

  @Test func aSmallClusterJoinsTheOneItIsTiedToMostForItsSize() {
    let merged = Self.partition.mergingClusters(smallerThan: 2, in: Self.graph, quality: .constantPotts)
    #expect(merged == Partition(labels: [0, 0, 0, 0, 1, 1, 1, 1]))
  }

  /// By strengths: the first has 6 + 2 = 8, 2/8; the second 4 + 1.8 = 5.8, 1.8/5.8, which is more.
  @Test func byModularityASizeIsASumOfStrengths() {
    let merged = Self.partition.mergingClusters(smallerThan: 2, in: Self.graph, quality: .modularity)
    #expect(merged == Partition(labels: [0, 0, 0, 0, 1, 1, 1, 1]))
    let heavier = Graph(nodeCount: 8, edges: Self.graph.edges + [Graph.Edge(4, 5, weight: 9)])
    #expect(
      Self.partition.mergingClusters(smallerThan: 2, in: heavier, quality: .modularity)
        == Partition(labels: [0, 0, 0, 0, 1, 1, 1, 0]))
  }

  @Test func theSmallestComesFirstAndWhatHasGrownMayStay() {
    // A chain of clusters of 1, 2 and 3 nodes: the single node joins the pair, which is then large enough.
    let graph = Graph(
      nodeCount: 6,
      edges: [Graph.Edge(0, 1), Graph.Edge(1, 2), Graph.Edge(2, 3), Graph.Edge(3, 4), Graph.Edge(4, 5)])
    let partition = Partition(labels: [0, 1, 1, 2, 2, 2])
    #expect(
      partition.mergingClusters(smallerThan: 3, in: graph, quality: .constantPotts)
        == Partition(labels: [1, 1, 1, 2, 2, 2]))
    #expect(
      partition.mergingClusters(smallerThan: 4, in: graph, quality: .constantPotts)
        == Partition(labels: [0, 0, 0, 0, 0, 0]))
  }

  @Test func whatIsTiedToNothingStays() {
    let graph = Graph(nodeCount: 4, edges: [Graph.Edge(0, 1), Graph.Edge(2, 2)])
    let partition = Partition(labels: [0, 0, 1, 2])
    #expect(partition.mergingClusters(smallerThan: 10, in: graph, quality: .constantPotts) == partition)
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func noClusterOfAConnectedGraphIsTooSmall(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var edges = (1..<60).map { Graph.Edge($0, random.uniform(below: $0), weight: random.uniform() + 0.1) }
    for _ in 0..<60 { edges.append(Graph.Edge(random.uniform(below: 60), random.uniform(below: 60))) }
    let graph = Graph(nodeCount: 60, edges: edges)
    let partition = Partition(labels: (0..<60).map { _ in random.uniform(below: 25) })
    let merged = partition.mergingClusters(smallerThan: 7, in: graph, quality: .constantPotts)
    #expect(merged.clusterSizes().allSatisfy { $0 >= 7 })
    // What was together stays together.
    for cluster in partition.clusters() { #expect(Set(cluster.map { merged.membership[$0] }).count == 1) }
  }

  @Test func aSweepFindsThePlateauOfAGraphWithClearClusters() throws {
    // Four cliques of five in a ring, a link between neighbours.
    var edges: [Graph.Edge] = []
    for clique in 0..<4 {
      for one in 0..<5 {
        for other in 0..<one { edges.append(Graph.Edge(5 * clique + one, 5 * clique + other)) }
      }
      edges.append(Graph.Edge(5 * clique, (5 * clique + 7) % 20))
    }
    let graph = Graph(nodeCount: 20, edges: edges)
    let sweep = ResolutionSweep(of: graph, resolutions: [2, 0, 1, 1.5, 0.5, 1], algorithm: Leiden(starts: 2))
    #expect(sweep.steps.map(\.resolution) == [0, 0.5, 1, 1.5, 2])
    #expect(sweep.steps.map(\.partition.clusterCount) == [1, 4, 4, 4, 4])
    #expect(sweep.steps[0].agreement == nil)
    #expect(sweep.steps.dropFirst().map(\.agreement) == [0, 1, 1, 1])
    #expect(sweep.plateaus == [1...4])
    #expect(sweep.steps[2].quality == modularity(of: sweep.steps[2].partition, in: graph))
  }
}
