import GraphAlgorithms
import StemmaModel
import Testing

@testable import StemmaAnalysis

/// What of clusters comes out again.
@Suite struct ClusterStabilityTests {
  /// Cliques in a ring, which nothing but the bridges ties together.
  private func cliques(_ count: Int, size: Int) -> (graph: Graph, clustering: Clustering) {
    var edges: [Graph.Edge] = []
    for clique in 0..<count {
      for first in 0..<size {
        for second in first + 1..<size {
          edges.append(Graph.Edge(clique * size + first, clique * size + second))
        }
      }
    }
    return clustered(Graph(nodeCount: count * size, edges: edges))
  }

  private func clustered(_ graph: Graph) -> (graph: Graph, clustering: Clustering) {
    let nodes = (0..<graph.nodeCount).map { "\($0)" }
    let result = clustering(
      of: graph, nodes: NodeList(ids: nodes, labels: nodes), options: ClusteringOptions())
    return (graph, result.clustering)
  }

  private func stability(
    _ subject: (graph: Graph, clustering: Clustering), samples: Int = 30, seed: UInt64 = 0
  ) -> ClusterStability {
    var search = ClusteringOptions()
    search.seed = seed
    search.starts = 3
    return StemmaAnalysis.stability(
      of: subject.clustering, in: subject.graph,
      nodes: (0..<subject.graph.nodeCount).map { ("\($0)", "node \($0)") }, by: search,
      options: StabilityOptions(samples: samples))
  }

  @Test func cliquesThatNothingTiesAreAlwaysFoundAgain() throws {
    let result = stability(cliques(4, size: 6))
    #expect(result.paperCount == 24)
    #expect(result.clusters.count == 4)
    for cluster in result.clusters {
      #expect(cluster.jaccard == 1)
      #expect(cluster.reading == .highlyStable)
      #expect(cluster.recovered == 1)
      #expect(cluster.dissolved == 0)
      #expect(cluster.jaccardOverSeeds == 1)
      #expect(cluster.joins == nil)
      for member in cluster.members {
        #expect(member.stays == 1)
        #expect(member.standing == .core)
        #expect(member.elsewhere == nil)
      }
    }
    let samples = try #require(result.samples)
    #expect(samples.count == 30)
    #expect(samples.mostClusters == 4)
    #expect(samples.adjustedRandIndex == 1)
    #expect(samples.adjustedRandIndexOfPairs == 1)
    #expect(samples.leastAdjustedRandIndex == 1)
    // A bootstrap sample has about 1 − 1/e of the nodes; 24 · 30 draws of each.
    let drawn = result.clusters.flatMap(\.members).map(\.samples).reduce(0, +)
    #expect((420...490).contains(drawn))
  }

  @Test func clustersOfARandomGraphAreDoubtful() throws {
    var generator = SeededGenerator(seed: 1)
    let edges = (0..<300).map { _ in
      Graph.Edge(generator.uniform(below: 60), generator.uniform(below: 60))
    }
    let result = stability(clustered(Graph(nodeCount: 60, edges: edges)))
    let indices = result.clusters.compactMap(\.jaccard)
    #expect(!indices.isEmpty)
    for index in indices { #expect(index < 0.6) }
    #expect(result.clusters.allSatisfy { $0.reading == .doubtful })
    #expect(result.clusters.contains { $0.joins != nil })
  }

  /// Two cliques and a node that is tied to both alike.
  @Test func aNodeBetweenTwoClustersDoesNotBelongToTheCore() throws {
    var edges: [Graph.Edge] = []
    for clique in [0, 6] {
      for first in 0..<6 {
        for second in first + 1..<6 { edges.append(Graph.Edge(clique + first, clique + second)) }
      }
    }
    for node in [0, 1, 6, 7] { edges.append(Graph.Edge(12, node)) }
    let result = stability(clustered(Graph(nodeCount: 13, edges: edges)), samples: 60)
    let members = result.clusters.flatMap(\.members)
    let between = try #require(members.first { $0.id == "12" })
    #expect(between.standing != .core)
    #expect(between.elsewhere != nil)
    #expect(between.elsewhereShare > 0.2)
    #expect(members.filter { $0.id != "12" }.allSatisfy { $0.standing == .core })
    #expect(between.name == "node 12")
  }

  @Test func theSeedDecidesAndNothingElse() {
    let subject = cliques(3, size: 4)
    let one = stability(subject, seed: 5).clusters.flatMap(\.members).map(\.samples)
    #expect(stability(subject, seed: 5).clusters.flatMap(\.members).map(\.samples) == one)
    #expect(stability(subject, seed: 6).clusters.flatMap(\.members).map(\.samples) != one)
  }

  @Test func readingsAndStandingsHaveTheirBounds() {
    typealias Reading = ClusterStability.Reading
    #expect(
      [0.85, 0.849, 0.75, 0.749, 0.6, 0.599].map(Reading.init(meanJaccard:))
        == [.highlyStable, .stable, .stable, .pattern, .pattern, .doubtful])
    typealias Standing = ClusterStability.Standing
    #expect([0.75, 0.74, 0.5, 0.49].map(Standing.init(stays:)) == [.core, .loose, .loose, .floating])
  }

  /// 0 to 3 papers, with and without ties.
  @Test func thinDataHasAnAnswer() throws {
    let options = ClusteringOptions()
    for count in 0...3 {
      for terms in [[], ["nerf"]] {
        let network = SmallNetwork.network(
          [SmallNetwork.Item](repeating: (2020, terms, false), count: count))
        let found = clustering(of: network)
        let result = StemmaAnalysis.stability(
          of: found, network: network, by: options, options: StabilityOptions(samples: 4))
        let isTied = count > 1 && !terms.isEmpty
        #expect((result.samples != nil) == isTied)
        #expect(result.clusters.count == found.clusters.count)
        #expect(found.clusters.count == (isTied ? 1 : 0))
        #expect(result.clusters.allSatisfy { $0.jaccardOverSeeds == 1 })
      }
    }
  }

  @Test func resultsComeInOrder() {
    for threads in [1, 2, 5] {
      let squares: [Int] = independentResults(count: 100, threads: threads) { $0 * $0 }
      #expect(squares == (0..<100).map { $0 * $0 })
    }
    let none: [Int] = independentResults(count: 0, threads: 2) { $0 }
    #expect(none.isEmpty)
  }
}
