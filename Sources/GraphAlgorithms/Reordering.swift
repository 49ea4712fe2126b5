extension LevelNetwork {
  /// The same network with its nodes in the order of their clusters, which keeps what is linked close in memory.
  ///
  /// O(nodes + edges).
  ///
  /// - Returns: The network, and the node of this one that each of its nodes stands for.
  func grouped(by clusters: [Int32], count: Int, threads: Int) -> (network: LevelNetwork, nodes: [Int32]) {
    withView { view in
      clusters.withUnsafeBufferPointer { clusters in
        let groups = NodeGroups(of: clusters, count: count)
        return view.reordered(groups.nodes, threads: threads)
      }
    }
  }
}

extension NetworkView {
  fileprivate func reordered(
    _ order: borrowing WorkingMemory<Int32>, threads: Int
  ) -> (network: LevelNetwork, nodes: [Int32]) {
    let ranks = WorkingMemory<Int32>(count: nodeCount)
    var newOffsets = [Int](repeating: 0, count: nodeCount + 1)
    for rank in 0..<nodeCount {
      let node = Int(order[rank])
      ranks[node] = Int32(truncatingIfNeeded: rank)
      newOffsets[rank + 1] = newOffsets[rank] + offsets[node + 1] - offsets[node]
    }
    let start = order.start
    let pieces = evenPieces(of: nodeCount, limit: 64, work: newOffsets)
    var newWeights: [Double] = []
    let newTargets = [Int32](unsafeUninitializedCapacity: targets.count) { newTargets, targetCount in
      newWeights = [Double](unsafeUninitializedCapacity: targets.count) { newWeights, weightCount in
        concurrently(pieces.count, threads: worthwhile(threads)) { piece, _ in
          for rank in pieces[piece] {
            let node = Int(start[rank])
            var place = newOffsets[rank]
            for position in offsets[node]..<offsets[node + 1] {
              newTargets[place] = ranks[Int(targets[position])]
              newWeights[place] = weights[position]
              place += 1
            }
          }
        }
        weightCount = targets.count
      }
      targetCount = targets.count
    }
    let newNodeWeights = [Double](unsafeUninitializedCapacity: nodeCount) { buffer, count in
      for rank in 0..<nodeCount { buffer[rank] = nodeWeights[Int(order[rank])] }
      count = nodeCount
    }
    let newStrengths = [Double](unsafeUninitializedCapacity: nodeCount) { buffer, count in
      for rank in 0..<nodeCount { buffer[rank] = strengths[Int(order[rank])] }
      count = nodeCount
    }
    let nodes = Array(UnsafeBufferPointer(start: order.start, count: nodeCount))
    return (
      LevelNetwork(
        nodeWeights: newNodeWeights, strengths: newStrengths, offsets: newOffsets, targets: newTargets,
        weights: newWeights), nodes
    )
  }
}
