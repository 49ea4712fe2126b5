/// The Leiden algorithm: clusters of a graph that are dense inside and sparsely linked to one another.
///
/// From singletons, each iteration moves single nodes between clusters, refines the clusters into
/// well-connected parts, and repeats on the graph of those parts until nothing is left to merge. Every cluster
/// of the result is connected. The result follows from the graph, the settings and the seed alone: not from
/// the machine, nor from the order in which edges were given.
///
/// Source: Traag, Waltman & van Eck (2019), "From Louvain to Leiden: guaranteeing well-connected communities",
/// algorithm A.2; defaults are those of the CWTS library `networkanalysis` save for the number of starts.
public struct Leiden: Sendable, Hashable {
  /// What the clustering is judged by.
  public var quality: QualityFunction
  /// The resolution γ, 0 or more: the higher, the more and the smaller the clusters.
  ///
  /// For constant Potts it is a link weight, the density a cluster must exceed; for modularity a factor, 1 for
  /// the classic definition.
  public var resolution: Double
  /// The seed of all random choices.
  public var seed: UInt64
  /// The number of independent runs of which the best is kept; less than 1 counts as 1.
  public var starts: Int
  /// The greatest number of iterations of a run, which also ends when the quality stops rising; less than 1
  /// counts as 1.
  public var iterations: Int
  /// The randomness θ of the refinement, in units of the mean edge weight; at 0 each merge is the best one.
  public var randomness: Double

  /// Makes an algorithm with its settings.
  public init(
    quality: QualityFunction = .modularity, resolution: Double = 1, seed: UInt64 = 0, starts: Int = 10,
    iterations: Int = 10, randomness: Double = 0.01
  ) {
    self.quality = quality
    self.resolution = resolution
    self.seed = seed
    self.starts = starts
    self.iterations = iterations
    self.randomness = randomness
  }

  /// The best partition of `starts` runs; of equally good ones, the first.
  ///
  /// Nodes without edges are clusters of their own. About O(edges) an iteration in practice.
  ///
  /// - Precondition: `resolution` is finite and not negative.
  public func partition(of graph: Graph) -> Partition {
    precondition(resolution.isFinite && resolution >= 0, "resolution is negative or not finite")
    guard graph.linkWeight > 0 else { return .singletons(nodeCount: graph.nodeCount) }
    let network = LevelNetwork(graph, quality: quality)
    let run = LeidenRun(
      network: network,
      resolution: quality == .modularity ? resolution / (2 * graph.totalWeight) : resolution,
      temperature: randomness * graph.linkWeight / Double(network.targets.count / 2))

    var seeds = SeededGenerator(seed: seed)
    var best = run.partition(iterations: iterations, seed: seeds.next())
    var bestQuality = value(of: best, in: graph)
    for _ in 1..<max(starts, 1) {
      let candidate = run.partition(iterations: iterations, seed: seeds.next())
      let candidateQuality = value(of: candidate, in: graph)
      if candidateQuality > bestQuality {
        best = candidate
        bestQuality = candidateQuality
      }
    }
    return best
  }

  /// The quality that this algorithm strives to raise, with its resolution.
  public func value(of partition: Partition, in graph: Graph) -> Double {
    switch quality {
    case .modularity: GraphAlgorithms.modularity(of: partition, in: graph, resolution: resolution)
    case .constantPotts: GraphAlgorithms.constantPotts(of: partition, in: graph, resolution: resolution)
    }
  }
}

/// One run from singletons on a network whose node weights make modularity a case of constant Potts.
private struct LeidenRun {
  let network: LevelNetwork
  /// The cost of two units of node weight sharing a cluster.
  let resolution: Double
  /// The gain by which one merge must exceed another to be *e* times as likely.
  let temperature: Double

  func partition(iterations: Int, seed: UInt64) -> Partition {
    var generator = SeededGenerator(seed: seed)
    var clusters = network.singletons
    var quality = network.quality(of: clusters, resolution: resolution)
    for _ in 0..<max(iterations, 1) {
      let improved = iterated(clusters, using: &generator)
      let improvedQuality = network.quality(of: improved, resolution: resolution)
      // Less than this may be rounding, which could go on for ever.
      if improvedQuality <= quality + 1e-12 * network.totalWeight { break }
      clusters = improved
      quality = improvedQuality
    }
    return Partition(labels: clusters.map(Int.init))
  }

  /// The clusters after one pass from single nodes up to the level where nothing can be merged.
  private func iterated(_ start: [Int32], using generator: inout SeededGenerator) -> [Int32] {
    var level = network
    var clusters = start
    var levelNode = network.singletons
    while true {
      level.moveNodes(between: &clusters, resolution: resolution, using: &generator)
      if renumber(&clusters) == level.nodeCount { break }
      var parts = level.refinement(
        of: clusters, resolution: resolution, temperature: temperature, using: &generator)
      let partCount = renumber(&parts)
      if partCount == level.nodeCount { break }
      let clustersOfNodes = clusters
      clusters = [Int32](repeating: 0, count: partCount)
      for node in 0..<level.nodeCount { clusters[Int(parts[node])] = clustersOfNodes[node] }
      for node in levelNode.indices { levelNode[node] = parts[Int(levelNode[node])] }
      level = level.aggregated(over: parts, count: partCount)
    }
    // Only a pass that ends for want of a refinement can leave a cluster in pieces; to part them is a gain.
    return connectedParts(
      of: levelNode.map { clusters[Int($0)] }, offsets: network.offsets, targets: network.targets)
  }
}

/// Renumbers clusters from 0 in the order of their first nodes and returns their number.
private func renumber(_ clusters: inout [Int32]) -> Int {
  var numbers = [Int32](repeating: -1, count: clusters.count)
  var count: Int32 = 0
  for node in clusters.indices {
    let cluster = Int(clusters[node])
    if numbers[cluster] < 0 {
      numbers[cluster] = count
      count += 1
    }
    clusters[node] = numbers[cluster]
  }
  return Int(count)
}
