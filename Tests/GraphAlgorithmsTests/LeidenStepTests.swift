import Testing

@testable import GraphAlgorithms

/// The three steps of the Leiden algorithm, each by itself.
struct LeidenStepTests {
  static let resolution = 0.05

  static func network(seed: UInt64, quality: QualityFunction = .constantPotts) -> LevelNetwork {
    let edges = Networks.randomEdges(nodeCount: 60, edgeCount: 150, seed: seed)
    return LevelNetwork(Graph(nodeCount: 60, edges: edges), quality: quality)
  }

  /// Any clusters at all, connected or not.
  static func randomClusters(_ count: Int, of nodeCount: Int, seed: UInt64) -> [Int32] {
    var generator = SeededGenerator(seed: seed)
    return (0..<nodeCount).map { _ in Int32(generator.uniform(below: count)) }
  }

  @Test(arguments: 0..<5 as Range<UInt64>)
  func localMovingRaisesTheQualityToALocalOptimum(seed: UInt64) {
    let network = Self.network(seed: seed)
    var clusters = Self.randomClusters(6, of: network.nodeCount, seed: seed)
    var quality = network.quality(of: clusters, resolution: Self.resolution)
    var generator = SeededGenerator(seed: seed)
    // One pass only revisits the neighbours of nodes that moved; a pass without moves has tried all nodes.
    while true {
      let before = clusters
      network.moveNodes(between: &clusters, resolution: Self.resolution, using: &generator)
      if clusters == before { break }
      let raised = network.quality(of: clusters, resolution: Self.resolution)
      #expect(raised > quality)
      quality = raised
    }
    for node in 0..<network.nodeCount {
      let gains = (0..<Int32(network.nodeCount)).filter { cluster in
        var moved = clusters
        moved[node] = cluster
        return network.quality(of: moved, resolution: Self.resolution) > quality + 1e-9
      }
      #expect(gains.isEmpty)
    }
  }

  @Test func localMovingLeavesABadClusterForAnEmptyOne() {
    // Two nodes without a link share a cluster although each would rather be alone.
    let network = LevelNetwork(
      Graph(nodeCount: 4, edges: [.init(0, 1), .init(2, 3)]), quality: .constantPotts)
    var clusters: [Int32] = [0, 0, 0, 0]
    var generator = SeededGenerator(seed: 0)
    network.moveNodes(between: &clusters, resolution: 0.9, using: &generator)
    #expect(Partition(labels: clusters.map(Int.init)).clusters() == [[0, 1], [2, 3]])
  }

  @Test(arguments: 0..<5 as Range<UInt64>)
  func refinedPartsAreWellConnectedPiecesOfTheClusters(seed: UInt64) {
    let network = Self.network(seed: seed)
    let clusters = Self.randomClusters(3, of: network.nodeCount, seed: seed)
    let parts = network.refinement(
      of: clusters, count: 3, resolution: Self.resolution, temperature: 0.01, seed: seed
    ).labels
    let groups = Partition(labels: parts.map(Int.init)).clusters()
    #expect(groups.count < network.nodeCount, "something merges")
    #expect(groups.count > 3, "the random clusters do not hold together")
    let free = Set(0..<Int32(network.nodeCount)).subtracting(parts).sorted()
    for group in groups {
      #expect(Set(group.map { clusters[$0] }).count == 1, "a part stays within its cluster")
      // Every part of more than one node was built by merges that did not lower the quality.
      var alone = parts
      for (index, node) in group.enumerated() where index > 0 { alone[node] = free[index - 1] }
      #expect(
        network.quality(of: parts, resolution: Self.resolution)
          >= network.quality(of: alone, resolution: Self.resolution) - 1e-9)
    }
    let connected = connectedParts(of: parts, offsets: network.offsets, targets: network.targets)
    #expect(Set(connected).count == groups.count, "every part is connected")
  }

  @Test func refinementKeepsPoorlyConnectedNodesApart() {
    // A node that hangs on a clique by one link gains by joining its neighbour, but is not well connected to
    // the cluster as a whole: 0.5 is less than 0.4 times the 5 others.
    var edges = (0..<5).flatMap { first in (first + 1..<5).map { Graph.Edge(first, $0) } }
    edges.append(Graph.Edge(4, 5, weight: 0.5))
    let network = LevelNetwork(Graph(nodeCount: 6, edges: edges), quality: .constantPotts)
    for seed in UInt64(0)..<20 {
      let parts = network.refinement(
        of: [0, 0, 0, 0, 0, 0], count: 1, resolution: 0.4, temperature: 100, seed: seed
      ).labels
      #expect(parts.filter { $0 == parts[5] }.count == 1)
      #expect(Set(parts[0..<5]).count < 5)
    }
  }

  /// The refinement at temperature 0, each quantity computed afresh from its definition.
  static func plainRefinement(
    of clusters: [Int32], in network: LevelNetwork, resolution: Double, seed: UInt64
  ) -> [Int32] {
    let nodes = 0..<network.nodeCount
    func weight(from group: [Int], to others: [Int]) -> Double {
      var sum = 0.0
      for node in group {
        for position in network.offsets[node]..<network.offsets[node + 1]
        where others.contains(Int(network.targets[position])) { sum += network.weights[position] }
      }
      return sum
    }
    func size(_ group: [Int]) -> Double { group.reduce(0) { $0 + network.nodeWeights[$1] } }
    func isWellConnected(_ group: [Int], in cluster: [Int]) -> Bool {
      let rest = cluster.filter { !group.contains($0) }
      return weight(from: group, to: rest) >= resolution * size(group) * size(rest)
    }

    // The order within a cluster follows from the seed and the number of the cluster.
    var visits: [Int] = []
    for number in 0...(clusters.max() ?? 0) {
      var seeds = SeededGenerator(seed: seed ^ UInt64(number))
      var generator = SeededGenerator(seed: seeds.next())
      var members = nodes.filter { clusters[$0] == number }
      generator.shuffle(&members)
      visits += members
    }

    var parts = network.singletons
    for node in visits {
      let cluster = nodes.filter { clusters[$0] == clusters[node] }
      let isAlone = nodes.filter { parts[$0] == parts[node] } == [node]
      guard isAlone, isWellConnected([node], in: cluster) else { continue }
      var best = Int32(node)
      var bestGain = 0.0
      for position in network.offsets[node]..<network.offsets[node + 1] {
        let neighbor = Int(network.targets[position])
        guard clusters[neighbor] == clusters[node] else { continue }
        let part = nodes.filter { parts[$0] == parts[neighbor] }
        let gain = weight(from: [node], to: part) - resolution * size([node]) * size(part)
        if gain > bestGain, isWellConnected(part, in: cluster) {
          best = parts[neighbor]
          bestGain = gain
        }
      }
      parts[node] = best
    }
    return parts
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func refinementFollowsItsDefinition(seed: UInt64) {
    // Whole weights and a resolution of a quarter: sums are exact in any order.
    let edges = Networks.randomEdges(nodeCount: 40, edgeCount: 250, seed: seed)
      .map { Graph.Edge($0.first, $0.second, weight: $0.weight.rounded(.up)) }
    let network = LevelNetwork(Graph(nodeCount: 40, edges: edges), quality: .constantPotts)
    let count = 1 + Int(seed) % 3
    let clusters = Self.randomClusters(count, of: 40, seed: seed)
    for resolution in [0.25, 0.5, 0.75, 1] {
      let parts = network.refinement(
        of: clusters, count: count, resolution: resolution, temperature: 0, seed: seed)
      let expected = Self.plainRefinement(of: clusters, in: network, resolution: resolution, seed: seed)
      #expect(Partition(labels: parts.labels) == Partition(labels: expected))
      #expect(Set(parts.labels).count == parts.count)
    }
  }

  @Test func higherTemperatureMakesMergesMoreVaried() {
    func outcomes(_ temperature: Double) -> Int {
      let network = Self.network(seed: 1)
      let results = (0..<40 as Range<UInt64>).map { seed in
        network.refinement(
          of: Self.randomClusters(1, of: network.nodeCount, seed: 0), count: 1, resolution: Self.resolution,
          temperature: temperature, seed: seed
        ).count
      }
      return results.reduce(0, +)
    }
    // Staying alone gains nothing and is drawn more often the hotter it is, so more parts are left.
    #expect(outcomes(100) > outcomes(0))
  }

  @Test(arguments: [QualityFunction.modularity, .constantPotts])
  func aggregationKeepsWeightAndDifferencesOfQuality(quality: QualityFunction) {
    let network = Self.network(seed: 3, quality: quality)
    let resolution = quality == .modularity ? 1 / (2 * network.totalWeight) : Self.resolution
    var parts = Self.randomClusters(12, of: network.nodeCount, seed: 3)
    for part in 0..<12 { parts[part] = Int32(part) }
    let aggregated = network.aggregated(over: parts, count: 12)
    #expect(abs(aggregated.nodeWeights.reduce(0, +) - network.nodeWeights.reduce(0, +)) < 1e-9)

    // Links inside a part are lost in both, so quality differs by the same amount for all coarser clusters.
    func difference(_ clusters: [Int32]) -> Double {
      let spread = parts.map { clusters[Int($0)] }
      return network.quality(of: spread, resolution: resolution)
        - aggregated.quality(of: clusters, resolution: resolution)
    }
    let reference = difference(aggregated.singletons)
    for seed in UInt64(0)..<5 {
      #expect(abs(difference(Self.randomClusters(4, of: 12, seed: seed)) - reference) < 1e-9)
    }
  }
}
