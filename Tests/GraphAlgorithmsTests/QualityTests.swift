import GraphAlgorithms
import Testing

struct QualityTests {
  @Test func constantPottsOfEightNodes() {
    let coarse = Partition(labels: [0, 0, 0, 1, 1, 1, 1, 1])
    let fine = Partition(labels: [0, 0, 0, 1, 1, 1, 2, 2])
    #expect(abs(constantPotts(of: coarse, in: Networks.eightNodes, resolution: 0.1) - 0.7) < 1e-15)
    #expect(abs(constantPotts(of: fine, in: Networks.eightNodes, resolution: 0.5) - 1.0 / 6) < 1e-15)
  }

  @Test func constantPottsCountsSelfLoopsOnce() {
    // Ordered pairs of the cluster {0, 1}: a00 = 2, a01 = a10 = 3, each less 1; a11 = 0 less 1; node 2 alone.
    let graph = Graph(nodeCount: 3, edges: [.init(0, 0, weight: 2), .init(0, 1, weight: 3), .init(1, 2)])
    let quality = constantPotts(of: Partition(labels: [0, 0, 1]), in: graph, resolution: 1)
    #expect(abs(quality - (2 + 3 + 3 - 4 - 1.0) / (2 + 2 * 4)) < 1e-15)
  }

  @Test func modularityWithWeightsAndSelfLoop() {
    // Value of the same graph in igraph.
    let graph = Graph(
      nodeCount: 6,
      edges: [
        .init(0, 1), .init(1, 2, weight: 2), .init(2, 3, weight: 3), .init(2, 3), .init(3, 3, weight: 2),
        .init(3, 4, weight: 5),
      ])
    let quality = modularity(of: Partition(labels: [0, 0, 0, 1, 1, 2]), in: graph, resolution: 1)
    #expect(abs(quality - 0.17346938775510218) < 1e-15)
  }

  @Test func modularityOfOneClusterIsZero() {
    #expect(modularity(of: Partition(labels: Array(repeating: 0, count: 34)), in: Networks.karateClub) == 0)
    for seed in UInt64(0)..<5 {
      let graph = Graph(nodeCount: 50, edges: Networks.randomEdges(nodeCount: 50, edgeCount: 200, seed: seed))
      let whole = Partition(labels: Array(repeating: 0, count: 50))
      #expect(abs(modularity(of: whole, in: graph)) < 1e-14)
    }
  }

  @Test func modularityOfPublishedSplitOfTheKarateClub() {
    // The two clubs that the members went to after the quarrel; value in igraph.
    let officers: Set<Int> = [9, 14, 15, 18, 20, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33]
    let factions = Partition(labels: (0..<34).map { officers.contains($0) ? 1 : 0 })
    #expect(abs(modularity(of: factions, in: Networks.karateClub) - 0.35823471400394477) < 1e-12)
  }

  @Test func graphsWithoutWeightHaveQualityZero() {
    for count in [0, 1, 4] {
      let graph = Graph(nodeCount: count, edges: [])
      let single = Partition.singletons(nodeCount: count)
      #expect(modularity(of: single, in: graph, resolution: 1) == 0)
      #expect(constantPotts(of: single, in: graph, resolution: 1) == 0)
    }
  }
}
