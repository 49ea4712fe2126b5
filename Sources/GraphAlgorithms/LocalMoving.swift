extension LevelNetwork {
  /// Moves single nodes to the neighbouring or empty cluster that gains most, while the queue has nodes.
  ///
  /// Nodes are visited from a queue in random order; when one moves, its neighbours outside its new cluster
  /// join the queue again. Every move raises the quality by more than rounding could, so the queue runs dry;
  /// when no node moves at all, none can gain by moving.
  ///
  /// Source: Traag, Waltman & van Eck (2019), algorithm A.2, `MoveNodesFast`.
  func moveNodes(
    between clusters: inout [Int32], resolution: Double, using generator: inout SeededGenerator
  ) {
    let count = nodeCount
    var sizes = [Double](repeating: 0, count: count)
    var memberCounts = [Int32](repeating: 0, count: count)
    for node in 0..<count {
      sizes[Int(clusters[node])] += nodeWeights[node]
      memberCounts[Int(clusters[node])] += 1
    }
    var empty: [Int32] = []
    for cluster in 0..<count where memberCounts[cluster] == 0 { empty.append(Int32(cluster)) }

    // A ring: a node waits in it at most once, so it never holds more than all nodes.
    var queue = generator.permutation(count)
    var isWaiting = [Bool](repeating: true, count: count)
    var head = 0
    var waiting = count

    // The weight of the links from the node at hand to each cluster; 0 if there is none.
    var linkWeights = [Double](repeating: 0, count: count)
    var neighboring = [Int32](repeating: 0, count: count)

    while waiting > 0 {
      let node = Int(queue[head])
      head = head + 1 == count ? 0 : head + 1
      waiting -= 1
      isWaiting[node] = false

      let row = offsets[node]..<offsets[node + 1]
      var neighboringCount = 0
      var strength = 0.0
      for position in row {
        let cluster = Int(clusters[Int(targets[position])])
        if linkWeights[cluster] == 0 {
          neighboring[neighboringCount] = Int32(cluster)
          neighboringCount += 1
        }
        linkWeights[cluster] += weights[position]
        strength += weights[position]
      }

      let weight = nodeWeights[node]
      let cost = resolution * weight
      let own = Int(clusters[node])
      let ownRemainder = memberCounts[own] == 1 ? 0 : sizes[own] - weight
      let tolerance = 1e-12 * strength
      var best = own
      var bestGain = linkWeights[own] - cost * ownRemainder
      for index in 0..<neighboringCount {
        let cluster = Int(neighboring[index])
        let gain = linkWeights[cluster] - cost * sizes[cluster]
        linkWeights[cluster] = 0
        if cluster != own, gain > bestGain + tolerance {
          best = cluster
          bestGain = gain
        }
      }
      if bestGain < -tolerance, memberCounts[own] > 1, let cluster = empty.popLast() {
        best = Int(cluster)
      }
      if best == own { continue }

      clusters[node] = Int32(best)
      sizes[best] += weight
      memberCounts[best] += 1
      sizes[own] = ownRemainder
      memberCounts[own] -= 1
      if memberCounts[own] == 0 { empty.append(Int32(own)) }

      for position in row {
        let neighbor = Int(targets[position])
        if isWaiting[neighbor] || Int(clusters[neighbor]) == best { continue }
        isWaiting[neighbor] = true
        var tail = head + waiting
        if tail >= count { tail -= count }
        queue[tail] = Int32(neighbor)
        waiting += 1
      }
    }
  }
}
