/// One run from singletons on a network whose node weights make modularity a case of constant Potts.
struct LeidenRun: Sendable {
  let network: LevelNetwork
  /// The cost of two units of node weight sharing a cluster.
  let resolution: Double
  /// The gain by which one merge must exceed another to be *e* times as likely.
  let temperature: Double
  let threads: Int

  /// From this number of nodes on, memory is too far away for nodes to lie just anywhere in it.
  static let leastNodeCountToReorder = 1 << 14

  /// The clusters after up to so many iterations, each cluster connected.
  ///
  /// `observe` receives the clusters after the first moves and after each iteration.
  func clusters(
    iterations: Int, seed: UInt64, observe: ([Int32]) -> Void = { _ in }
  ) -> [Int32] {
    var generator = SeededGenerator(seed: seed)
    var clusters = network.singletons
    network.moveNodes(between: &clusters, resolution: resolution, threads: threads, using: &generator)
    observe(clusters)
    if network.nodeCount < LeidenRun.leastNodeCountToReorder {
      return improved(clusters, iterations: iterations, using: &generator, observe: observe)
    }
    let count = renumber(&clusters)
    let (near, nodes) = network.grouped(by: clusters, count: count, threads: threads)
    let run = LeidenRun(network: near, resolution: resolution, temperature: temperature, threads: threads)
    func backInPlace(_ found: [Int32]) -> [Int32] {
      var result = found
      for (position, node) in nodes.enumerated() { result[Int(node)] = found[position] }
      return result
    }
    let found = run.improved(
      nodes.map { clusters[Int($0)] }, iterations: iterations, using: &generator,
      observe: { observe(backInPlace($0)) })
    return backInPlace(found)
  }

  /// The clusters after iterations that start from those given.
  private func improved(
    _ start: [Int32], iterations: Int, using generator: inout SeededGenerator, observe: ([Int32]) -> Void
  ) -> [Int32] {
    var clusters = start
    for _ in 0..<max(iterations, 1) {
      let gain = iterate(&clusters, using: &generator)
      observe(clusters)
      // Less than this may be rounding, which could go on for ever.
      if gain <= 1e-12 * network.totalWeight { break }
    }
    // The last moves can leave a cluster in pieces; to part them is a gain.
    return connectedParts(of: clusters, offsets: network.offsets, targets: network.targets)
  }

  /// Goes up to the level where nothing can be merged, and down again.
  ///
  /// - Returns: How much the quality rose.
  private func iterate(_ clusters: inout [Int32], using generator: inout SeededGenerator) -> Double {
    var levels = [network]
    var steps: [Parts] = []
    var gain = 0.0
    while true {
      let level = levels[levels.count - 1]
      if levels.count > 1 {
        gain += level.moveNodes(
          between: &clusters, resolution: resolution, threads: threads, using: &generator)
      }
      let count = renumber(&clusters)
      if count == level.nodeCount { break }
      let parts = level.refinement(
        of: clusters, count: count, resolution: resolution, temperature: temperature,
        seed: generator.next(), threads: threads)
      if parts.count == level.nodeCount { break }
      var clustersOfParts = [Int32](repeating: 0, count: parts.count)
      for (node, part) in parts.labels.enumerated() { clustersOfParts[Int(part)] = clusters[node] }
      clusters = clustersOfParts
      levels.append(level.aggregated(over: parts.labels, count: parts.count, threads: threads))
      steps.append(parts)
    }
    while let parts = steps.popLast() {
      levels.removeLast()
      clusters = parts.labels.map { clusters[Int($0)] }
      gain += levels[levels.count - 1].moveNodes(
        between: &clusters, resolution: resolution, threads: threads, using: &generator)
    }
    return gain
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
