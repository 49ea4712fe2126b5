import GraphAlgorithms
import Testing

struct LeidenTests {
  @Test(arguments: [
    (0.1, [0, 0, 0, 1, 1, 1, 1, 1], 0.7), (0.5, [0, 0, 0, 1, 1, 1, 2, 2], 1.0 / 6),
  ])
  func constantPottsOfEightNodes(resolution: Double, labels: [Int], quality: Double) {
    let leiden = Leiden(quality: .constantPotts, resolution: resolution)
    let partition = leiden.partition(of: Networks.eightNodes)
    #expect(partition == Partition(labels: labels))
    #expect(abs(leiden.value(of: partition, in: Networks.eightNodes) - quality) < 1e-15)
  }

  @Test(arguments: 0..<5 as Range<UInt64>)
  func findsTheOptimumOfTheKarateClub(seed: UInt64) {
    let partition = Leiden(seed: seed, starts: 20).partition(of: Networks.karateClub)
    #expect(partition.clusterSizes() == [12, 11, 6, 5])
    #expect(
      abs(modularity(of: partition, in: Networks.karateClub, resolution: 1) - 0.4197896120973046) < 1e-14)
  }

  @Test(
    .enabled(if: VOSviewerNetwork.isPresent, "the published networks are not beside the package"),
    arguments: [
      ("Dimensions_COVID19_research_organization_co-authorship_network", 5, 0.39463, 5e-6),
      ("Dimensions_obesity_journal_bibliographic_coupling_network", 3, 0.140247, 5e-7),
      ("Dimensions_scientometrics_researcher_co-authorship_network", 16, 0.812115, 5e-7),
    ])
  func findsThePublishedClusters(name: String, count: Int, quality: Double, tolerance: Double) throws {
    let network = try VOSviewerNetwork(named: name)
    let graph = network.graph.associationStrength()
    let leiden = Leiden(quality: .constantPotts, resolution: 1, starts: 20)
    let partition = leiden.partition(of: graph)
    #expect(partition.clusterCount == count)
    #expect(abs(leiden.value(of: partition, in: graph) - quality) <= tolerance)
    #expect(adjustedRandIndex(partition, network.published) == 1)
    #expect(partition == network.published)
  }

  @Test func recoversARingOfCliques() {
    let graph = Networks.ringOfCliques(count: 12, size: 6)
    let cliques = Partition(labels: (0..<72).map { $0 / 6 })
    #expect(Leiden().partition(of: graph) == cliques)
    #expect(Leiden(quality: .constantPotts, resolution: 0.5).partition(of: graph) == cliques)
  }

  @Test func modularityMergesSmallCliquesOfALongRing() {
    // The resolution limit (Fortunato & Barthélemy 2007): 30 cliques of 5 score higher in pairs.
    let graph = Networks.ringOfCliques(count: 30, size: 5)
    let cliques = Partition(labels: (0..<150).map { $0 / 5 })
    let pairs = Partition(labels: (0..<150).map { $0 / 10 })
    let found = Leiden().partition(of: graph)
    #expect(modularity(of: pairs, in: graph) > modularity(of: cliques, in: graph))
    #expect(modularity(of: found, in: graph) > modularity(of: cliques, in: graph))
    #expect(found.clusterCount < 30)
    #expect(Leiden(quality: .constantPotts, resolution: 0.5).partition(of: graph).clusterCount == 30)
  }

  @Test func handlesGraphsWithoutLinks() {
    for quality in [QualityFunction.modularity, .constantPotts] {
      let leiden = Leiden(quality: quality)
      #expect(leiden.partition(of: Graph(nodeCount: 0, edges: [])).membership.isEmpty)
      #expect(leiden.partition(of: Graph(nodeCount: 1, edges: [])).membership == [0])
      #expect(leiden.partition(of: Graph(nodeCount: 1, edges: [.init(0, 0)])).membership == [0])
      #expect(leiden.partition(of: Graph(nodeCount: 3, edges: [.init(0, 1, weight: 0)])).clusterCount == 3)
    }
  }

  @Test func leavesIsolatedNodesAlone() {
    let graph = Graph(
      nodeCount: 9,
      edges: [.init(1, 2), .init(2, 3), .init(1, 3), .init(6, 7), .init(4, 4, weight: 5)])
    for quality in [QualityFunction.modularity, .constantPotts] {
      let partition = Leiden(quality: quality, resolution: 0.3).partition(of: graph)
      #expect(partition.clusters() == [[1, 2, 3], [6, 7], [0], [4], [5], [8]])
    }
  }

  @Test func settingsOutOfRangeCountAsTheNearest() {
    let leiden = Leiden(starts: 0, iterations: -1, randomness: 0)
    let partition = leiden.partition(of: Networks.ringOfCliques(count: 4, size: 5))
    #expect(partition.clusterCount == 4)
  }
}
