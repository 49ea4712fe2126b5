import GraphAlgorithms
import Testing

/// What holds for every graph, tried on random ones of different density.
struct LeidenPropertyTests {
  struct Sample: CustomTestStringConvertible {
    var nodeCount: Int
    var edges: [Graph.Edge]
    var leiden: Leiden
    var graph: Graph { Graph(nodeCount: nodeCount, edges: edges) }
    var testDescription: String { "\(nodeCount) nodes, \(edges.count) edges, \(leiden.quality)" }
  }

  static let samples: [Sample] = [(30, 45), (50, 75), (40, 400), (90, 140), (60, 600)].enumerated()
    .flatMap { index, size in
      let edges = Networks.randomEdges(nodeCount: size.0, edgeCount: size.1, seed: UInt64(index))
      let mean = 1.5 * Double(size.1) / (Double(size.0) * Double(size.0) / 2)
      return [
        Leiden(resolution: 1, seed: 1, starts: 2), Leiden(resolution: 3, seed: 2, starts: 2),
        Leiden(quality: .constantPotts, resolution: mean, seed: 3, starts: 2),
        Leiden(quality: .constantPotts, resolution: 5 * mean, seed: 4, starts: 2),
      ].map { Sample(nodeCount: size.0, edges: edges, leiden: $0) }
    }

  @Test(arguments: samples)
  func doesNotDependOnTheOrderOfEdges(sample: Sample) {
    let partition = sample.leiden.partition(of: sample.graph)
    var generator = SeededGenerator(seed: 9)
    var other = sample
    generator.shuffle(&other.edges)
    #expect(other.leiden.partition(of: other.graph) == partition)
  }

  @Test(arguments: samples)
  func clustersAreConnected(sample: Sample) {
    for iterations in [1, 10] {
      var leiden = sample.leiden
      leiden.iterations = iterations
      let graph = sample.graph
      let partition = leiden.partition(of: graph)
      let inside = graph.edges.filter { partition.membership[$0.first] == partition.membership[$0.second] }
      let parts = connectedComponents(of: Graph(nodeCount: sample.nodeCount, edges: inside))
      #expect(parts == partition)
    }
  }

  /// Moving any node alone, to any cluster or to one of its own, gains nothing: Leiden's local optimum.
  @Test(arguments: samples)
  func noSingleMoveGains(sample: Sample) {
    var leiden = sample.leiden
    leiden.starts = 1
    leiden.iterations = 100
    let graph = sample.graph
    let partition = leiden.partition(of: graph)
    let quality = leiden.value(of: partition, in: graph)
    var gains = 0
    for node in 0..<sample.nodeCount {
      for cluster in 0...partition.clusterCount {
        var labels = partition.membership
        labels[node] = cluster
        if leiden.value(of: Partition(labels: labels), in: graph) > quality + 1e-9 { gains += 1 }
      }
    }
    #expect(gains == 0)
  }

  /// No two clusters gain by being merged: the first guarantee that Leiden shares with Louvain.
  @Test(arguments: samples)
  func noMergeOfClustersGains(sample: Sample) {
    let graph = sample.graph
    let partition = sample.leiden.partition(of: graph)
    let quality = sample.leiden.value(of: partition, in: graph)
    var gains = 0
    for first in 0..<partition.clusterCount {
      for second in 0..<first {
        let merged = Partition(labels: partition.membership.map { $0 == first ? second : $0 })
        if sample.leiden.value(of: merged, in: graph) > quality + 1e-9 { gains += 1 }
      }
    }
    #expect(gains == 0)
  }

  @Test(arguments: samples)
  func isBetterThanSingletonsAndThanOneCluster(sample: Sample) {
    let graph = sample.graph
    let quality = sample.leiden.value(of: sample.leiden.partition(of: graph), in: graph)
    let single = Partition.singletons(nodeCount: sample.nodeCount)
    let whole = Partition(labels: Array(repeating: 0, count: sample.nodeCount))
    #expect(quality > sample.leiden.value(of: single, in: graph))
    #expect(quality >= sample.leiden.value(of: whole, in: graph) - 1e-12)
  }

  @Test(arguments: samples)
  func moreStartsAndMoreIterationsAreNoWorse(sample: Sample) {
    let graph = sample.graph
    var leiden = sample.leiden
    var previous = -Double.infinity
    for (starts, iterations) in [(1, 1), (1, 2), (1, 10), (4, 10), (8, 10)] {
      leiden.starts = starts
      leiden.iterations = iterations
      let quality = leiden.value(of: leiden.partition(of: graph), in: graph)
      #expect(quality >= previous - 1e-12)
      previous = quality
    }
  }

  @Test(arguments: samples)
  func withoutResolutionClustersAreTheConnectedComponents(sample: Sample) {
    var leiden = sample.leiden
    leiden.resolution = 0
    #expect(leiden.partition(of: sample.graph) == connectedComponents(of: sample.graph))
  }

  @Test(arguments: samples)
  func doesNotDependOnTheUnitOfWeight(sample: Sample) {
    var scaled = sample
    for index in scaled.edges.indices { scaled.edges[index].weight *= 1024 }
    if scaled.leiden.quality == .constantPotts { scaled.leiden.resolution *= 1024 }
    #expect(scaled.leiden.partition(of: scaled.graph) == sample.leiden.partition(of: sample.graph))
  }
}
