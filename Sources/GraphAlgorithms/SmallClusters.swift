extension Partition {
  /// The partition after each cluster of fewer nodes than a minimum has joined another.
  ///
  /// The smallest cluster, of several the first, joins the one to which it has the greatest link weight for that
  /// one's size, and so on until none is too small. A size is a number of nodes, or for modularity a sum of
  /// strengths. A cluster without a link to another stays as it is. This is what the CWTS library
  /// `networkanalysis` does after clustering, and so VOSviewer. O(edges) in practice.
  ///
  /// - Parameters:
  ///   - minimumSize: The least number of nodes of a cluster that stays.
  ///   - graph: The graph that was clustered.
  ///   - quality: What it was clustered by.
  /// - Returns: The partition in which what was together is still together.
  /// - Precondition: the partition has as many nodes as the graph.
  public func mergingClusters(
    smallerThan minimumSize: Int, in graph: Graph, quality: QualityFunction
  ) -> Partition {
    precondition(membership.count == graph.nodeCount, "partition and graph differ in their number of nodes")
    var merging = ClusterMerging(self, graph, quality)
    return merging.merged(minimumSize: minimumSize)
  }
}

/// Clusters that join others, one after the other.
private struct ClusterMerging {
  private let membership: [Int]
  /// The number of nodes of each cluster, 0 once it has joined another.
  private var sizes: [Int]
  /// What the weight of a link to each cluster is divided by.
  private var weights: [Double]
  /// The weight of the links from each cluster to each other one.
  private var links: [[Int: Double]]
  /// The cluster that each one has joined, or itself.
  private var joined: [Int]

  init(_ partition: Partition, _ graph: Graph, _ quality: QualityFunction) {
    membership = partition.membership
    sizes = partition.clusterSizes()
    weights = [Double](repeating: 0, count: sizes.count)
    links = [[Int: Double]](repeating: [:], count: sizes.count)
    joined = Array(sizes.indices)
    for node in membership.indices {
      let cluster = membership[node]
      weights[cluster] += quality == .modularity ? graph.strength(of: node) : 1
      for neighbor in graph.neighbors(of: node) where membership[neighbor.node] != cluster {
        links[cluster][membership[neighbor.node], default: 0] += neighbor.weight
      }
    }
  }

  mutating func merged(minimumSize: Int) -> Partition {
    // Clusters come in order of size and number; one that has grown comes again at its new size.
    var waiting = SmallestFirst(sizes.indices.filter { sizes[$0] < minimumSize }.map { (sizes[$0], $0) })
    while let (size, cluster) = waiting.next() {
      guard sizes[cluster] == size, joined[cluster] == cluster, let target = closest(to: cluster) else {
        continue
      }
      join(cluster, to: target)
      if sizes[target] < minimumSize { waiting.add((sizes[target], target)) }
    }
    let roots = joined.indices.map(root)
    return Partition(labels: membership.map { roots[$0] })
  }

  /// The cluster with the greatest link weight for its own; of equals the first.
  private func closest(to cluster: Int) -> Int? {
    var best: (cluster: Int, weight: Double)?
    for (other, link) in links[cluster] {
      let weight = link / weights[other]
      if let best, (best.weight, other) > (weight, best.cluster) { continue }
      best = (other, weight)
    }
    return best?.cluster
  }

  private mutating func join(_ cluster: Int, to target: Int) {
    for (other, weight) in links[cluster] {
      links[other][cluster] = nil
      if other == target { continue }
      links[target][other, default: 0] += weight
      links[other][target, default: 0] += weight
    }
    links[cluster] = [:]
    sizes[target] += sizes[cluster]
    weights[target] += weights[cluster]
    joined[cluster] = target
  }

  /// The cluster that one has become part of.
  private func root(_ cluster: Int) -> Int {
    var cluster = cluster
    while joined[cluster] != cluster { cluster = joined[cluster] }
    return cluster
  }
}

/// Sizes with their clusters, given out smallest first; a binary heap.
private struct SmallestFirst {
  private var heap: [(size: Int, cluster: Int)]

  init(_ items: [(Int, Int)]) {
    // What is sorted is a heap.
    heap = items.sorted(by: <)
  }

  mutating func add(_ item: (size: Int, cluster: Int)) {
    heap.append(item)
    var child = heap.count - 1
    while child > 0, heap[child] < heap[(child - 1) / 2] {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func next() -> (size: Int, cluster: Int)? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    if heap.isEmpty { return first }
    heap[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && heap[child] < heap[least] {
        least = child
      }
      if least == parent { return first }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
