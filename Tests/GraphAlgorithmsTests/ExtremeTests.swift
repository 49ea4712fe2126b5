import GraphAlgorithms
import Testing

/// Weights and settings at the edge of what numbers hold: answers stay numbers.
struct ExtremeTests {
  @Test(arguments: [1e-300, 1e-12, 1e12, 1e300])
  func modularityWorksWithAnyUnitOfWeight(unit: Double) {
    let ring = Networks.ringOfCliques(count: 5, size: 5)
    let graph = Graph(
      nodeCount: 25, edges: ring.edges.map { .init($0.first, $0.second, weight: $0.weight * unit) })
    let cliques = Partition(labels: (0..<25).map { $0 / 5 })
    #expect(Leiden().partition(of: graph) == cliques)
    #expect(abs(modularity(of: cliques, in: graph) - modularity(of: cliques, in: ring)) < 1e-12)
    #expect(Leiden(quality: .constantPotts).partition(of: graph.associationStrength()) == cliques)
    let fractions = graph.fractionalized()
    #expect(
      Leiden(quality: .constantPotts, resolution: 0.5 * fractions.edges[0].weight).partition(of: fractions)
        == cliques)
    #expect(abs(pageRank(of: graph).reduce(0, +) - 1) < 1e-12)
  }

  @Test func heavySelfLoopsDoNotHideLinks() {
    let graph = Graph(nodeCount: 3, edges: [.init(0, 0, weight: 1e20), .init(0, 1), .init(1, 2)])
    #expect(Leiden(quality: .constantPotts, resolution: 0.1).partition(of: graph).clusterCount == 1)
    #expect(graph.associationStrength().edgeCount == 2)
    #expect(graph.linkWeight == 2)
  }

  @Test func veryHighResolutionLeavesSingletons() {
    for resolution in [1e6, 1e300, .greatestFiniteMagnitude] {
      for quality in [QualityFunction.modularity, .constantPotts] {
        let partition = Leiden(quality: quality, resolution: resolution).partition(of: Networks.karateClub)
        #expect(partition.clusterCount == 34)
      }
    }
  }

  @Test(arguments: [0, 1e-300, 1e9, .infinity, -1, .nan])
  func anyRandomnessGivesGoodClusters(randomness: Double) {
    let graph = Networks.ringOfCliques(count: 8, size: 5)
    let partition = Leiden(randomness: randomness).partition(of: graph)
    #expect(partition == Partition(labels: (0..<40).map { $0 / 5 }))
  }
}
