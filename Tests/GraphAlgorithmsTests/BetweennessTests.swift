import GraphAlgorithms
import Testing

@Suite struct BetweennessTests {
  /// Arcs from each node to a few others, by a rule that any language can repeat.
  private static func ruledArcs(nodeCount: Int) -> [(Int, Int)] {
    (0..<nodeCount).flatMap { node in
      (0..<4).map { step in (node, (node * node + 7 * step * node + 11 * step + 1) % nodeCount) }
    }
  }

  @Test func valuesOfNetworkx() {
    // networkx 3, betweenness_centrality(normalized=False), with a cycle 4 → 6 → 5 → 4 and a lone node.
    let small = DirectedGraph(
      nodeCount: 9,
      arcs: [
        (1, 0), (2, 0), (2, 1), (3, 1), (3, 2), (4, 2), (5, 3), (5, 4), (6, 5), (6, 0), (4, 6), (7, 6),
      ])
    #expect(betweenness(of: small) == [0, 0.75, 2.5, 5, 3, 9, 8.75, 0, 0])

    let ruled = betweenness(
      of: DirectedGraph(nodeCount: 60, arcs: Self.ruledArcs(nodeCount: 60)), isNormalized: true)
    let known = [
      (0, 0.037077662742478645), (1, 0.014571331162505915), (7, 0), (31, 0), (59, 0.010790821296373602),
    ]
    for (node, value) in known { #expect(abs(ruled[node] - value) < 1e-14) }
    #expect(abs(ruled.reduce(0, +) - 0.9544126241963765) < 1e-13)
  }

  @Test func pathAndStar() {
    // On a path of 5, node i lies between i nodes before it and 4 - i behind it.
    let path = DirectedGraph(nodeCount: 5, arcs: (0..<4).map { ($0, $0 + 1) })
    #expect(betweenness(of: path) == [0, 3, 4, 3, 0])
    // Over the middle of a star with 3 arcs in and 2 out lead 6 of 5 · 4 ordered pairs.
    let star = DirectedGraph(nodeCount: 6, arcs: [(1, 0), (2, 0), (3, 0), (0, 4), (0, 5)])
    #expect(betweenness(of: star, isNormalized: true) == [0.3, 0, 0, 0, 0, 0])
  }

  @Test func tooSmallForAnyPath() {
    #expect(betweenness(of: DirectedGraph(nodeCount: 0, arcs: [(Int, Int)]())).isEmpty)
    #expect(betweenness(of: DirectedGraph(nodeCount: 1, arcs: [(0, 0)]), isNormalized: true) == [0])
    #expect(
      betweenness(of: DirectedGraph(nodeCount: 2, arcs: [(0, 1), (1, 0)]), isNormalized: true) == [0, 0])
  }

  /// Counts the shortest paths by their length and takes each middle node by itself.
  @Test(arguments: 3...14)
  func definition(nodeCount: Int) {
    let arcs = Self.ruledArcs(nodeCount: nodeCount).filter { $0.0 % 3 != 1 || $0.1 % 2 == 0 }
    let graph = DirectedGraph(nodeCount: nodeCount, arcs: arcs)
    // counts[s][t] and lengths[s][t] of walks without detour, by going on arc by arc.
    var lengths = [[Int?]](repeating: [Int?](repeating: nil, count: nodeCount), count: nodeCount)
    var counts = [[Double]](repeating: [Double](repeating: 0, count: nodeCount), count: nodeCount)
    for start in 0..<nodeCount {
      var walks = [Double](repeating: 0, count: nodeCount)
      walks[start] = 1
      for length in 0..<nodeCount {
        for node in 0..<nodeCount where walks[node] > 0 && lengths[start][node] == nil {
          lengths[start][node] = length
          counts[start][node] = walks[node]
        }
        var next = [Double](repeating: 0, count: nodeCount)
        for node in 0..<nodeCount {
          for target in graph.successors(of: node) { next[target] += walks[node] }
        }
        walks = next
      }
    }
    var expected = [Double](repeating: 0, count: nodeCount)
    for start in 0..<nodeCount {
      for end in 0..<nodeCount where end != start {
        guard let whole = lengths[start][end] else { continue }
        for middle in 0..<nodeCount where middle != start && middle != end {
          guard let first = lengths[start][middle], let second = lengths[middle][end], first + second == whole
          else { continue }
          expected[middle] += counts[start][middle] * counts[middle][end] / counts[start][end]
        }
      }
    }
    for (value, known) in zip(betweenness(of: graph), expected) { #expect(abs(value - known) < 1e-9) }
  }

  @Test func countsThatAreScaledDown() {
    // From the first of 90 layers of 3 nodes, each tied to all of the next, 3⁸⁹ paths lead to the last: more than
    // 2¹⁰⁰, where counts are scaled. Over a node of layer i lead a third of the paths of 3i · 3(89 − i) pairs.
    let layers = 90
    let arcs = (0..<layers - 1).flatMap { layer in
      (0..<9).map { (3 * layer + $0 / 3, 3 * (layer + 1) + $0 % 3) }
    }
    let values = betweenness(of: DirectedGraph(nodeCount: 3 * layers, arcs: arcs))
    for layer in stride(from: 0, to: layers, by: 8) {
      let expected = Double(3 * layer * (layers - 1 - layer))
      #expect(abs(values[3 * layer + 1] - expected) <= 1e-9 * expected)
    }
  }
}

@Suite struct DirectedPageRankTests {
  @Test func valuesOfIgraph() {
    let graph = DirectedGraph(
      nodeCount: 9,
      arcs: [
        (1, 0), (2, 0), (2, 1), (3, 1), (3, 2), (4, 2), (5, 3), (5, 4), (6, 5), (6, 0), (4, 6), (7, 6),
      ])
    // igraph, damping 0.85.
    let known = [
      0.2619036428081097, 0.13364610704197535, 0.11976875797693948, 0.08711617194156097, 0.08711617194156097,
      0.09740272968223132, 0.12160639495439683, 0.04572001182661266, 0.04572001182661266,
    ]
    for (value, expected) in zip(pageRank(of: graph), known) { #expect(abs(value - expected) < 1e-12) }
  }

  @Test func twoPapers() {
    // a cites b. b = j + 0.85 a, a = j, and a + b = 1: a = 1 / 2.85.
    let ranks = pageRank(of: DirectedGraph(nodeCount: 2, arcs: [(0, 1)]))
    #expect(abs(ranks[0] - 1 / 2.85) < 1e-12)
    #expect(abs(ranks[1] - 1.85 / 2.85) < 1e-12)
    #expect(pageRank(of: DirectedGraph(nodeCount: 0, arcs: [(Int, Int)]())).isEmpty)
    #expect(pageRank(of: DirectedGraph(nodeCount: 4, arcs: [(Int, Int)]())) == [0.25, 0.25, 0.25, 0.25])
  }
}
