extension LevelNetwork {
  /// Moves single nodes to the neighbouring or empty cluster that gains most, until no node waits to be moved.
  ///
  /// At first all nodes wait, from singletons after each has been visited once; when one moves, its neighbours
  /// outside its new cluster wait again. Every move raises the quality by more than rounding could, so this ends;
  /// when no node moves at all, none can gain by moving. Waiting nodes are taken in rounds. In a large round the
  /// nodes that would gain are found first, by several threads at once while nothing moves; then they move one
  /// after another, in random order, each to what is best when its turn comes. Nothing of this depends on the
  /// number of threads.
  ///
  /// Source: Traag, Waltman & van Eck (2019), algorithm A.2, `MoveNodesFast`; the rounds are our own.
  ///
  /// - Returns: Whether any node moved, and so whether the quality rose.
  @discardableResult
  func moveNodes(
    between clusters: inout [Int32], resolution: Double, threads: Int = 1,
    using generator: inout SeededGenerator
  ) -> Bool {
    withView { network in
      clusters.withUnsafeMutableBufferPointer { clusters in
        var moving = LocalMoving(network, clusters, resolution: resolution, threads: threads)
        moving.run(using: &generator)
        return moving.hasMoved
      }
    }
  }
}

/// The state of local moving on one level.
private struct LocalMoving: ~Copyable {
  let network: NetworkView
  let clusters: UnsafeMutableBufferPointer<Int32>
  let resolution: Double
  let threads: Int
  let sizes: WorkingMemory<Double>
  let memberCounts: WorkingMemory<Int32>
  var empty: [Int32] = []
  var hasMoved = false

  /// The nodes of the next round; `isWaiting` is true for them and for those of this round not yet visited.
  let waiting: WorkingMemory<Int32>
  var waitingCount = 0
  let isWaiting: WorkingMemory<Bool>

  /// For each thread: the weight of the links from the node at hand to each cluster, 0 where there are none.
  let linkWeights: WorkingMemory<Double>
  /// For each thread: the clusters that the node at hand has links to.
  let neighboring: WorkingMemory<Int32>

  /// A cluster without members, in the place of its number.
  static let anyEmpty = -1

  init(
    _ network: NetworkView, _ clusters: UnsafeMutableBufferPointer<Int32>, resolution: Double, threads: Int
  ) {
    let count = network.nodeCount
    self.network = network
    self.clusters = clusters
    self.resolution = resolution
    self.threads = network.worthwhile(threads)
    sizes = WorkingMemory(repeating: 0, count: count)
    memberCounts = WorkingMemory(repeating: 0, count: count)
    waiting = WorkingMemory(count: count)
    isWaiting = WorkingMemory(repeating: true, count: count)
    linkWeights = WorkingMemory(repeating: 0, count: count * self.threads)
    neighboring = WorkingMemory(count: (count + 1) * self.threads)
    for node in 0..<count {
      sizes[Int(clusters[node])] += network.nodeWeights[node]
      memberCounts[Int(clusters[node])] += 1
    }
    for cluster in 0..<count where memberCounts[cluster] == 0 { empty.append(Int32(cluster)) }
  }

  /// Moves nodes in rounds until none waits.
  mutating func run(using generator: inout SeededGenerator) {
    let count = network.nodeCount
    if empty.isEmpty { sweep(using: &generator) }
    let round = WorkingMemory<Int32>(count: count)
    for node in 0..<count { waiting[node] = Int32(truncatingIfNeeded: node) }
    waitingCount = count
    while waitingCount > 0 {
      let roundCount: Int
      if waitingCount * 8 < count {
        // Too few for a look through all nodes.
        roundCount = waitingCount
        for index in 0..<roundCount { round[index] = waiting[index] }
      } else {
        roundCount = willing(into: round)
        generator.shuffle(UnsafeMutableBufferPointer(rebasing: round.buffer[..<roundCount]))
      }
      waitingCount = 0
      for index in 0..<roundCount {
        let node = Int(round[index])
        isWaiting[node] = false
        if let cluster = move(node) { haveNeighborsWait(of: node, outside: cluster) }
      }
    }
  }

  /// Visits every node once, in random order.
  ///
  /// From singletons nearly every node moves, so there is no use in asking first which ones would. Windows of
  /// neighbouring numbers, one after another, would be read faster; where communities have neighbouring numbers
  /// they came out at a lower quality.
  private mutating func sweep(using generator: inout SeededGenerator) {
    for node in generator.permutation(network.nodeCount) { _ = move(Int(node)) }
  }

  /// The waiting nodes that gain by a move as things stand, in ascending order; the others wait no longer.
  private func willing(into round: borrowing WorkingMemory<Int32>) -> Int {
    let pieces = evenPieces(of: network.nodeCount, limit: 64, work: network.offsets)
    let counts = WorkingMemory<Int>(repeating: 0, count: pieces.count)
    let start = round.start
    concurrently(pieces.count, threads: threads) { piece, worker in
      let first = pieces[piece].lowerBound
      var found = 0
      for node in pieces[piece] where isWaiting[node] {
        if isSettled(node) || bestMove(of: node, worker: worker) == Int(clusters[node]) {
          isWaiting[node] = false
        } else {
          start[first + found] = Int32(truncatingIfNeeded: node)
          found += 1
        }
      }
      counts[piece] = found
    }
    var total = 0
    for (piece, range) in pieces.enumerated() {
      for index in 0..<counts[piece] { round[total + index] = round[range.lowerBound + index] }
      total += counts[piece]
    }
    return total
  }

  /// Whether a node is tied to its own cluster so strongly that no other cluster can outbid it.
  ///
  /// Most nodes are, and this is found without a tally of their links to other clusters.
  @inline(__always)
  private func isSettled(_ node: Int) -> Bool {
    let cluster = clusters[node]
    var ownLinks = 0.0
    for position in network.offsets[node]..<network.offsets[node + 1] {
      ownLinks += clusters[Int(network.targets[position])] == cluster ? network.weights[position] : 0
    }
    let weight = network.nodeWeights[node]
    let ownGain = ownLinks - resolution * weight * (sizes[Int(cluster)] - weight)
    // All other links may lead to one cluster, which may weigh next to nothing.
    return ownGain >= network.strengths[node] - ownLinks && ownGain >= 0
  }

  /// The cluster that gains most by receiving a node, its own if none does.
  @inline(__always)
  private func bestMove(of node: Int, worker: Int) -> Int {
    let count = network.nodeCount
    let linkWeights = linkWeights.start + worker * count
    let neighboring = neighboring.start + worker * (count + 1)
    var neighboringCount = 0
    for position in network.offsets[node]..<network.offsets[node + 1] {
      let cluster = clusters[Int(network.targets[position])]
      let weight = network.weights[position]
      let before = linkWeights[Int(cluster)]
      neighboring[neighboringCount] = cluster
      neighboringCount += before == 0 ? 1 : 0
      linkWeights[Int(cluster)] = before + weight
    }

    let weight = network.nodeWeights[node]
    let cost = resolution * weight
    let own = Int(clusters[node])
    let ownRemainder = memberCounts[own] == 1 ? 0 : sizes[own] - weight
    let tolerance = 1e-12 * network.strengths[node]
    var best = own
    var bestGain = linkWeights[own] - cost * ownRemainder
    for index in 0..<neighboringCount {
      let cluster = Int(neighboring[index])
      let gain = linkWeights[cluster] - cost * sizes[cluster]
      linkWeights[cluster] = 0
      if gain > bestGain + tolerance, cluster != own {
        best = cluster
        bestGain = gain
      }
    }
    if bestGain < -tolerance, memberCounts[own] > 1 { return LocalMoving.anyEmpty }
    return best
  }

  /// Moves a node if that gains, and returns the cluster it moved to.
  @inline(__always)
  private mutating func move(_ node: Int) -> Int? {
    let own = Int(clusters[node])
    var best = bestMove(of: node, worker: 0)
    if best == own { return nil }
    if best == LocalMoving.anyEmpty {
      guard let cluster = empty.popLast() else { return nil }
      best = Int(cluster)
    }

    hasMoved = true
    let weight = network.nodeWeights[node]
    clusters[node] = Int32(truncatingIfNeeded: best)
    sizes[best] += weight
    memberCounts[best] += 1
    memberCounts[own] -= 1
    if memberCounts[own] == 0 {
      sizes[own] = 0
      empty.append(Int32(truncatingIfNeeded: own))
    } else {
      sizes[own] -= weight
    }
    return best
  }

  /// Has the neighbours of a node wait that are not in its new cluster.
  @inline(__always)
  private mutating func haveNeighborsWait(of node: Int, outside cluster: Int) {
    for position in network.offsets[node]..<network.offsets[node + 1] {
      let neighbor = Int(network.targets[position])
      if isWaiting[neighbor] || Int(clusters[neighbor]) == cluster { continue }
      isWaiting[neighbor] = true
      waiting[waitingCount] = Int32(truncatingIfNeeded: neighbor)
      waitingCount += 1
    }
  }
}
