import GraphAlgorithms
import Testing

struct PageRankTests {
  @Test func knownValues() {
    // igraph, damping 0.85.
    let karate = pageRank(of: Networks.karateClub)
    #expect(abs(karate[0] - 0.09699728538829475) < 1e-12)
    #expect(abs(karate[33] - 0.1009191823326258) < 1e-12)
    #expect(abs(karate[11] - 0.009564745492135509) < 1e-12)
    let loops = Graph(
      nodeCount: 6,
      edges: [
        .init(0, 1), .init(1, 2, weight: 2), .init(2, 3, weight: 4), .init(3, 3, weight: 2),
        .init(3, 4, weight: 5),
      ])
    let expected = [
      0.07188031343081049, 0.15089682295968523, 0.21413768100445874, 0.3804536707517411, 0.15350529826107143,
      0.02912621359223301,
    ]
    for (value, known) in zip(pageRank(of: loops), expected) { #expect(abs(value - known) < 1e-12) }
  }

  @Test func starAndRing() {
    // Star of n leaves: hub h = (1 - d)/(n + 1) + d (1 - h), as all leaves lead to the hub.
    let star = pageRank(of: Graph(nodeCount: 5, edges: (1..<5).map { .init(0, $0) }))
    let hub = (0.15 / 5 + 0.85) / 1.85
    #expect(abs(star[0] - hub) < 1e-12)
    for leaf in 1..<5 { #expect(abs(star[leaf] - (1 - hub) / 4) < 1e-12) }
    let ring = pageRank(of: Graph(nodeCount: 7, edges: (0..<7).map { .init($0, ($0 + 1) % 7, weight: 3) }))
    for value in ring { #expect(abs(value - 1.0 / 7) < 1e-15) }
  }

  @Test(arguments: 0..<5 as Range<UInt64>)
  func sumsToOne(seed: UInt64) {
    let graph = Graph(nodeCount: 90, edges: Networks.randomEdges(nodeCount: 90, edgeCount: 100, seed: seed))
    for damping in [0, 0.5, 0.85, 0.99] {
      let rank = pageRank(of: graph, damping: damping)
      #expect(abs(rank.reduce(0, +) - 1) < 1e-12)
      #expect(rank.allSatisfy { $0 > 0 })
    }
  }

  @Test func handlesGraphsWithoutEdges() {
    #expect(pageRank(of: Graph(nodeCount: 0, edges: [])).isEmpty)
    #expect(pageRank(of: Graph(nodeCount: 4, edges: [])) == [0.25, 0.25, 0.25, 0.25])
  }
}
