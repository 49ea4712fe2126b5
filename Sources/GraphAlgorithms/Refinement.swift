/// The parts that the nodes of a level are in, numbered so that the parts of one cluster follow one another.
struct Parts: Sendable {
  /// The part of each node.
  var labels: [Int32]
  /// The number of parts.
  var count: Int
}

extension LevelNetwork {
  /// The well-connected parts of each cluster.
  ///
  /// Within each cluster, nodes that are well connected to the rest of it and still by themselves merge, in
  /// random order, with a well-connected part of it. The part is drawn from those that do not lower the
  /// quality, with probability proportional to exp(gain / temperature); staying alone, gain 0, is among them.
  /// Clusters do not touch one another here: each has random numbers of its own, and threads share them out.
  /// Source: Traag, Waltman & van Eck (2019), algorithm A.2, `RefinePartition` and `MergeNodesSubset`.
  ///
  /// - Precondition: Clusters are numbered `0 ..< clusterCount`.
  func refinement(
    of clusters: [Int32], count clusterCount: Int, resolution: Double, temperature: Double, seed: UInt64,
    threads: Int = 1
  ) -> Parts {
    withView { network in
      clusters.withUnsafeBufferPointer { clusters in
        let threads = network.worthwhile(threads)
        let refinement = Refinement(
          network, NodeGroups(of: clusters, count: clusterCount), resolution: resolution,
          temperature: temperature, threads: threads)
        return refinement.parts(clusterCount: clusterCount, seed: seed, threads: threads)
      }
    }
  }
}

/// The state of the refinement.
///
/// Nodes go by their ranks in the order of clusters, in which a cluster is a range and its parts, named after one
/// of their nodes, lie within that range.
private struct Refinement: ~Copyable {
  let network: NetworkView
  let resolution: Double
  let temperature: Double
  let groups: NodeGroups
  let ranks: WorkingMemory<Int32>
  let parts: WorkingMemory<Int32>
  let partSizes: WorkingMemory<Double>
  let isSingleton: WorkingMemory<Bool>
  /// The weight of the links from each part to the rest of its cluster.
  let outward: WorkingMemory<Double>
  /// The weight of the links from the node at hand to each part, 0 where there are none.
  let linkWeights: WorkingMemory<Double>
  let order: WorkingMemory<Int32>
  /// For each thread, the parts that the node at hand may join, with the gains and chances.
  let candidates: WorkingMemory<Int32>
  let chances: WorkingMemory<Double>

  init(
    _ network: NetworkView, _ groups: consuming NodeGroups, resolution: Double, temperature: Double,
    threads: Int
  ) {
    let count = network.nodeCount
    self.network = network
    self.resolution = resolution
    self.temperature = temperature
    self.groups = groups
    ranks = WorkingMemory(count: count)
    parts = WorkingMemory(count: count)
    partSizes = WorkingMemory(count: count)
    isSingleton = WorkingMemory(repeating: true, count: count)
    outward = WorkingMemory(repeating: 0, count: count)
    linkWeights = WorkingMemory(repeating: 0, count: count)
    order = WorkingMemory(count: count)
    candidates = WorkingMemory(count: (count + 1) * threads)
    chances = WorkingMemory(count: (count + 1) * threads)
  }

  func parts(clusterCount: Int, seed: UInt64, threads: Int) -> Parts {
    let count = network.nodeCount
    let work = WorkingMemory<Int>(count: clusterCount + 1)
    work[0] = 0
    for cluster in 0..<clusterCount {
      var links = 0
      for rank in groups.starts[cluster]..<groups.starts[cluster + 1] {
        let node = Int(groups.nodes[rank])
        ranks[node] = Int32(truncatingIfNeeded: rank)
        links += network.offsets[node + 1] - network.offsets[node]
      }
      work[cluster + 1] = work[cluster] + links
    }
    let pieces = evenPieces(of: clusterCount, limit: threads == 1 ? 1 : 64, work: work.buffer)
    concurrently(pieces.count, threads: threads) { piece, worker in
      for cluster in pieces[piece] {
        var seeds = SeededGenerator(seed: seed ^ UInt64(cluster))
        refine(
          groups.starts[cluster]..<groups.starts[cluster + 1], worker: worker, seed: seeds.next())
      }
    }

    // Every part holds the node it is named after.
    let numbers = WorkingMemory<Int32>(count: count)
    var partCount: Int32 = 0
    for rank in 0..<count where Int(parts[rank]) == rank {
      numbers[rank] = partCount
      partCount += 1
    }
    let labels = [Int32](unsafeUninitializedCapacity: count) { labels, initialized in
      for node in 0..<count { labels[node] = numbers[Int(parts[Int(ranks[node])])] }
      initialized = count
    }
    return Parts(labels: labels, count: Int(partCount))
  }

  /// Merges the nodes of one cluster into parts.
  private func refine(_ cluster: Range<Int>, worker: Int, seed: UInt64) {
    let first = cluster.lowerBound
    let size = UInt(cluster.count)
    var clusterSize = 0.0
    for rank in cluster {
      let node = Int(groups.nodes[rank])
      parts[rank] = Int32(truncatingIfNeeded: rank)
      order[rank] = Int32(truncatingIfNeeded: rank)
      partSizes[rank] = network.nodeWeights[node]
      clusterSize += network.nodeWeights[node]
      var inside = 0.0
      for position in network.offsets[node]..<network.offsets[node + 1] {
        let rank = Int(ranks[Int(network.targets[position])])
        inside += UInt(bitPattern: rank - first) < size ? network.weights[position] : 0
      }
      outward[rank] = inside
    }
    if size == 1 { return }

    var generator = SeededGenerator(seed: seed)
    generator.shuffle(UnsafeMutableBufferPointer(start: order.start + first, count: cluster.count))
    for index in cluster {
      let rank = Int(order[index])
      let weight = partSizes[rank]
      guard isSingleton[rank], outward[rank] >= resolution * weight * (clusterSize - weight) else { continue }
      join(rank, cluster, size: clusterSize, worker: worker, using: &generator)
    }
  }

  /// Merges a node that is by itself with a part of its cluster, or leaves it.
  @inline(__always)
  private func join(
    _ rank: Int, _ cluster: Range<Int>, size clusterSize: Double, worker: Int,
    using generator: inout SeededGenerator
  ) {
    let candidates = candidates.start + worker * (network.nodeCount + 1)
    let chances = chances.start + worker * (network.nodeCount + 1)
    let node = Int(groups.nodes[rank])
    let weight = partSizes[rank]
    let first = cluster.lowerBound
    let size = UInt(cluster.count)

    var neighboringCount = 0
    for position in network.offsets[node]..<network.offsets[node + 1] {
      let neighbor = Int(ranks[Int(network.targets[position])])
      if UInt(bitPattern: neighbor - first) >= size { continue }
      let part = parts[neighbor]
      let before = linkWeights[Int(part)]
      candidates[neighboringCount] = part
      neighboringCount += before == 0 ? 1 : 0
      linkWeights[Int(part)] = before + network.weights[position]
    }

    // Only parts that are candidates keep their link weights.
    var count = 0
    var best = rank
    var bestGain = 0.0
    for index in 0..<neighboringCount {
      let part = Int(candidates[index])
      let partSize = partSizes[part]
      let gain = linkWeights[part] - resolution * weight * partSize
      if gain >= 0, outward[part] >= resolution * partSize * (clusterSize - partSize) {
        candidates[count] = Int32(truncatingIfNeeded: part)
        chances[count] = gain
        count += 1
        if gain > bestGain {
          best = part
          bestGain = gain
        }
      } else {
        linkWeights[part] = 0
      }
    }
    if count == 0 { return }

    let chosen =
      temperature > 0
      ? drawn(rank, candidates, chances, count: count, bestGain: bestGain, best: best, using: &generator)
      : best
    if chosen != rank {
      parts[rank] = Int32(truncatingIfNeeded: chosen)
      partSizes[chosen] += weight
      outward[chosen] += outward[rank] - 2 * linkWeights[chosen]
      isSingleton[chosen] = false
    }
    for index in 0..<count { linkWeights[Int(candidates[index])] = 0 }
  }

  /// One of the candidates, whose gains are given, or the node itself at gain 0, drawn by exp(gain / temperature).
  @inline(__always)
  private func drawn(
    _ rank: Int, _ candidates: UnsafeMutablePointer<Int32>, _ chances: UnsafeMutablePointer<Double>,
    count: Int, bestGain: Double, best: Int, using generator: inout SeededGenerator
  ) -> Int {
    // Relative to the best gain, no exponential overflows and their sum is at least 1.
    let staying = chance(-bestGain)
    var total = staying
    for index in 0..<count {
      chances[index] = chance(chances[index] - bestGain)
      total += chances[index]
    }
    var remaining = generator.uniform() * total - staying
    if remaining < 0 { return rank }
    for index in 0..<count {
      remaining -= chances[index]
      if remaining < 0 { return Int(candidates[index]) }
    }
    return best
  }

  /// The chance of a candidate against that of the best one, by how much less it gains.
  @inline(__always)
  private func chance(_ difference: Double) -> Double {
    if difference == 0 { return 1 }
    let exponent = difference / temperature
    // Less than the smallest step of a uniform number.
    return exponent < -40 ? 0 : exponential(exponent)
  }
}
