import Testing

@testable import GraphAlgorithms

/// What must not change with the number of threads, on networks large enough that they are used.
struct LeidenThreadTests {
  /// Sparse groups of 50 nodes with some links between them, numbered without order, weights such as 0.1.
  static func edges(nodeCount: Int, seed: UInt64) -> [Graph.Edge] {
    var generator = SeededGenerator(seed: seed)
    let names = generator.permutation(nodeCount).map(Int.init)
    return (0..<nodeCount * 6).map { index in
      let first = index % nodeCount
      let second =
        generator.uniform() < 0.7
        ? min(first / 50 * 50 + generator.uniform(below: 50), nodeCount - 1)
        : generator.uniform(below: nodeCount)
      return Graph.Edge(names[first], names[second], weight: Double(1 + generator.uniform(below: 30)) / 10)
    }
  }

  @Test(arguments: [QualityFunction.modularity, .constantPotts])
  func anyNumberOfThreadsFindsTheSame(quality: QualityFunction) {
    let graph = Graph(nodeCount: 1900, edges: Self.edges(nodeCount: 1900, seed: 4))
    #expect(graph.targets.count > 20_000, "threads are worth their while")
    var leiden = Leiden(quality: quality, resolution: quality == .modularity ? 1 : 0.1, iterations: 2)
    for starts in [1, 3] {
      leiden.starts = starts
      leiden.threads = 1
      let alone = leiden.partition(of: graph)
      for threads in [2, 5] {
        leiden.threads = threads
        #expect(leiden.partition(of: graph) == alone)
      }
    }
  }

  @Test func networksPutInOrderGiveTheSameClustersToTheSameNodes() {
    // Large enough that the nodes are rearranged; the clusters must come back to the nodes they belong to.
    let nodeCount = LeidenRun.leastNodeCountToReorder + 2
    var edges: [Graph.Edge] = []
    for node in 0..<nodeCount where node % 4096 != 0 {
      edges.append(Graph.Edge((node - 1) % nodeCount, node))
    }
    let graph = Graph(nodeCount: nodeCount, edges: edges)
    let components = connectedComponents(of: graph)
    for threads in [1, 2] {
      let found = Leiden(resolution: 0, starts: 1, threads: threads).partition(of: graph)
      #expect(found == components)
    }
  }

  @Test func eachStepGivesTheSameOnAnyNumberOfThreads() {
    let network = LevelNetwork(
      Graph(nodeCount: 1900, edges: Self.edges(nodeCount: 1900, seed: 5)), quality: .constantPotts)
    let start = LeidenStepTests.randomClusters(40, of: network.nodeCount, seed: 1)
    func moved(_ threads: Int) -> [Int32] {
      var clusters = start
      var generator = SeededGenerator(seed: 2)
      network.moveNodes(between: &clusters, resolution: 0.1, threads: threads, using: &generator)
      return clusters
    }
    func refined(_ threads: Int) -> Parts {
      network.refinement(
        of: start, count: 40, resolution: 0.001, temperature: 0.01, seed: 3, threads: threads)
    }
    let parts = refined(1)
    #expect(parts.count < network.nodeCount)
    let level = network.aggregated(over: parts.labels, count: parts.count, threads: 1)
    let (near, nodes) = network.grouped(by: start, count: 40, threads: 1)
    for threads in [2, 3] {
      #expect(moved(threads) == moved(1))
      #expect(refined(threads).labels == parts.labels)
      let other = network.aggregated(over: parts.labels, count: parts.count, threads: threads)
      #expect(other.offsets == level.offsets && other.targets == level.targets)
      #expect(other.weights == level.weights && other.strengths == level.strengths)
      let (otherNear, otherNodes) = network.grouped(by: start, count: 40, threads: threads)
      #expect(otherNear.targets == near.targets && otherNodes == nodes)
    }
    #expect(near.quality(of: nodes.map { start[Int($0)] }, resolution: 0.1).isFinite)
    #expect(
      abs(
        near.quality(of: nodes.map { start[Int($0)] }, resolution: 0.1)
          - network.quality(of: start, resolution: 0.1)) < 1e-6)
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func qualityNeverFallsFromIterationToIteration(seed: UInt64) {
    let graph = Graph(
      nodeCount: 120, edges: Networks.randomEdges(nodeCount: 120, edgeCount: 400, seed: seed))
    for quality in [QualityFunction.modularity, .constantPotts] {
      let network = LevelNetwork(graph, quality: quality)
      let leiden = Leiden(quality: quality, resolution: quality == .modularity ? 1 : 0.1)
      let run = LeidenRun(
        network: network, resolution: quality == .modularity ? 1 / (2 * graph.totalWeight) : 0.1,
        temperature: 0.01, threads: 1)
      var qualities: [Double] = []
      let clusters = run.clusters(iterations: 20, seed: seed) {
        qualities.append(leiden.value(of: Partition(labels: $0), in: graph))
      }
      qualities.append(leiden.value(of: Partition(labels: clusters), in: graph))
      #expect(qualities.count > 2)
      #expect(zip(qualities, qualities.dropFirst()).allSatisfy { $1 >= $0 - 1e-12 })
      #expect(qualities[qualities.count - 1] > qualities[0])
    }
  }

  @Test func workIsSharedOutWithoutGapsOrRepeats() {
    for (work, limit) in [([0], 4), ([0, 5], 4), ([0, 0, 0, 0], 2), ([0, 9, 10, 11, 12, 100], 3)] {
      let pieces = evenPieces(of: work.count - 1, limit: limit, work: work)
      #expect(pieces.count <= limit)
      #expect(pieces.allSatisfy { !$0.isEmpty })
      #expect(pieces.flatMap { Array($0) } == Array(0..<work.count - 1))
    }
    #expect(evenPieces(of: 4, limit: 2, work: [0, 10, 20, 30, 40]) == [0..<2, 2..<4])
    for threads in [0, 1, 3, 8] {
      let visits = WorkingMemory<Int>(repeating: 0, count: 100)
      concurrently(100, threads: threads) { piece, worker in
        visits[piece] += worker < max(threads, 1) ? 1 : 1000
      }
      #expect(visits.buffer.allSatisfy { $0 == 1 })
    }
  }

  @Test func smallGraphsGetManyStartsAndLargeOnesFew() {
    #expect(Leiden.recommendedStarts(edgeCount: 0) == 100)
    #expect(Leiden.recommendedStarts(edgeCount: 60_000) == 100)
    #expect(Leiden.recommendedStarts(edgeCount: 600_000) == 10)
    #expect(Leiden.recommendedStarts(edgeCount: 50_000_000) == 1)
  }

  @Test func largeGraphsAreMadeAlikeFromEdgesInAnyOrder() {
    var edges = Self.edges(nodeCount: 17_000, seed: 6)
    let graph = Graph(nodeCount: 17_000, edges: edges)
    #expect(edges.count > 100_000, "several threads make the graph")
    var generator = SeededGenerator(seed: 7)
    generator.shuffle(&edges)
    #expect(Graph(nodeCount: 17_000, edges: edges) == graph)
    // Edges as ends: each row sorted, mutual, and the sums those of the edges given.
    #expect(abs(graph.totalWeight - edges.reduce(0) { $0 + $1.weight }) < 1e-6)
    #expect(graph.edges.count == graph.edgeCount)
    for node in stride(from: 0, to: 17_000, by: 5555) {
      let row = graph.neighbors(of: node)
      #expect(zip(row, row.dropFirst()).allSatisfy { $0.node < $1.node })
      for neighbor in row {
        let sum = edges.reduce(0) { sum, edge in
          let isThis =
            (edge.first == node && edge.second == neighbor.node)
            || (edge.second == node && edge.first == neighbor.node)
          return isThis ? sum + edge.weight : sum
        }
        #expect(abs(sum - neighbor.weight) < 1e-9)
        if neighbor.node > 0 { break }
      }
    }
  }
}
