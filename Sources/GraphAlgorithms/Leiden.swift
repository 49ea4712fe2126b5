import Foundation

/// The Leiden algorithm: clusters of a graph that are dense inside and sparsely linked to one another.
///
/// From singletons, single nodes move between clusters. Each iteration then refines the clusters into
/// well-connected parts and repeats on the graph of those parts until nothing is left to merge; on its way back
/// to the nodes, the parts of each level may move once more. Every cluster of the result is connected. The result
/// follows from the graph, the settings and the seed alone: not from the machine, the number of threads, or the
/// order in which edges were given.
///
/// Source: Traag, Waltman & van Eck (2019), "From Louvain to Leiden: guaranteeing well-connected communities",
/// algorithm A.2; defaults are those of the CWTS library `networkanalysis` save for the number of starts. Ours
/// are the way back down, rounds in place of one queue (see `moveNodes`), random numbers of its own for each
/// cluster, and the order of nodes in memory.
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
  /// The greatest number of threads at work, by default as many as there are active cores; less than 1 counts
  /// as 1.
  ///
  /// It never changes the result. Starts run at the same time; with fewer starts than threads, the threads share
  /// out the steps of each run.
  public var threads: Int

  /// Makes an algorithm with its settings.
  public init(
    quality: QualityFunction = .modularity, resolution: Double = 1, seed: UInt64 = 0, starts: Int = 10,
    iterations: Int = 10, randomness: Double = 0.01, threads: Int = Leiden.activeThreads
  ) {
    self.quality = quality
    self.resolution = resolution
    self.seed = seed
    self.starts = starts
    self.iterations = iterations
    self.randomness = randomness
    self.threads = threads
  }

  /// The number of processor cores that are active now.
  public static var activeThreads: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// A number of starts that finds the best clusters of small graphs and does not take long on large ones.
  ///
  /// As many as go through ten million edges in all, between 1 and 100. Where one start in ten finds the best
  /// clusters, 100 starts miss them three times in 100,000 searches; that many are made up to 100,000 edges. The
  /// number depends on nothing but the graph, so results can be repeated anywhere.
  public static func recommendedStarts(edgeCount: Int) -> Int {
    min(100, max(1, 10_000_000 / max(edgeCount, 1)))
  }

  /// The best partition of `starts` runs; of equally good ones, the first.
  ///
  /// Nodes without edges are clusters of their own. About O(edges) an iteration in practice. Memory: about 12
  /// bytes for each of the two ends of an edge and run at work, besides the graph.
  ///
  /// - Precondition: `resolution` is finite and not negative.
  public func partition(of graph: Graph) -> Partition {
    precondition(resolution.isFinite && resolution >= 0, "resolution is negative or not finite")
    guard graph.linkWeight > 0 else { return .singletons(nodeCount: graph.nodeCount) }
    let starts = max(starts, 1)
    let workers = min(max(threads, 1), starts)
    let network = LevelNetwork(graph, quality: quality)
    let run = LeidenRun(
      network: network,
      resolution: quality == .modularity ? resolution / (2 * graph.totalWeight) : resolution,
      temperature: randomness * graph.linkWeight / Double(network.targets.count / 2),
      threads: max(threads, 1) / workers)

    var generator = SeededGenerator(seed: seed)
    let seeds = (0..<starts).map { _ in generator.next() }
    if starts == 1 { return Partition(labels: run.clusters(iterations: iterations, seed: seeds[0])) }

    var best = [Candidate?](repeating: nil, count: workers)
    best.withUnsafeMutableBufferPointer { best in
      concurrently(starts, threads: workers) { start, worker in
        let partition = Partition(labels: run.clusters(iterations: iterations, seed: seeds[start]))
        let candidate = Candidate(
          start: start, partition: partition, quality: value(of: partition, in: graph))
        if let known = best[worker], !candidate.isBetter(than: known) { return }
        best[worker] = candidate
      }
    }
    let found = best.compactMap { $0 }
    return found.dropFirst().reduce(found[0]) { $1.isBetter(than: $0) ? $1 : $0 }.partition
  }

  /// The quality that this algorithm strives to raise, with its resolution.
  public func value(of partition: Partition, in graph: Graph) -> Double {
    switch quality {
    case .modularity: GraphAlgorithms.modularity(of: partition, in: graph, resolution: resolution)
    case .constantPotts: GraphAlgorithms.constantPotts(of: partition, in: graph, resolution: resolution)
    }
  }
}

/// What one start found.
private struct Candidate {
  var start: Int
  var partition: Partition
  var quality: Double

  func isBetter(than other: Candidate) -> Bool {
    quality > other.quality || (quality == other.quality && start < other.start)
  }
}
