/// The network that Leiden works on at one level: the graph itself, or the parts of a level below as nodes.
///
/// Self-loops are left out, as they weigh the same in every clustering. Cluster numbers lie in
/// `0 ..< nodeCount`, so that arrays can stand in for tables.
struct LevelNetwork: Sendable {
  /// The size of each node: 1 for constant Potts, its strength for modularity; sums at higher levels.
  let nodeWeights: [Double]
  /// Node `v` owns `targets[offsets[v] ..< offsets[v + 1]]` and the weights at the same positions.
  let offsets: [Int]
  let targets: [Int32]
  let weights: [Double]

  var nodeCount: Int { nodeWeights.count }
  var totalWeight: Double { weights.reduce(0, +) / 2 }
  var singletons: [Int32] { (0..<Int32(nodeCount)).map { $0 } }

  /// The lowest level of a graph.
  init(_ graph: Graph, quality: QualityFunction) {
    var offsets = [0]
    var targets: [Int32] = []
    var weights: [Double] = []
    offsets.reserveCapacity(graph.nodeCount + 1)
    targets.reserveCapacity(graph.targets.count)
    weights.reserveCapacity(graph.targets.count)
    for node in 0..<graph.nodeCount {
      for position in graph.offsets[node]..<graph.offsets[node + 1] where graph.targets[position] != node {
        targets.append(graph.targets[position])
        weights.append(graph.weights[position])
      }
      offsets.append(targets.count)
    }
    self.offsets = offsets
    self.targets = targets
    self.weights = weights
    switch quality {
    case .modularity: nodeWeights = graph.strengths
    case .constantPotts: nodeWeights = [Double](repeating: 1, count: graph.nodeCount)
    }
  }

  private init(nodeWeights: [Double], offsets: [Int], targets: [Int32], weights: [Double]) {
    self.nodeWeights = nodeWeights
    self.offsets = offsets
    self.targets = targets
    self.weights = weights
  }

  /// The weight within clusters less half the resolution times the squared sizes of the clusters.
  func quality(of clusters: [Int32], resolution: Double) -> Double {
    var inside = 0.0
    var sizes = [Double](repeating: 0, count: nodeCount)
    for node in 0..<nodeCount {
      sizes[Int(clusters[node])] += nodeWeights[node]
      for position in offsets[node]..<offsets[node + 1]
      where clusters[Int(targets[position])] == clusters[node] {
        inside += weights[position]
      }
    }
    return (inside - sizes.reduce(0) { $0 + resolution * $1 * $1 }) / 2
  }
}

extension LevelNetwork {
  /// The network whose nodes are the parts `0 ..< count` of this one, links between parts summed.
  ///
  /// O(nodes + edges). Source: Traag, Waltman & van Eck (2019), algorithm A.2, `AggregateGraph`.
  func aggregated(over parts: [Int32], count: Int) -> LevelNetwork {
    var starts = [Int](repeating: 0, count: count + 1)
    var nodeWeights = [Double](repeating: 0, count: count)
    for node in 0..<nodeCount {
      starts[Int(parts[node]) + 1] += 1
      nodeWeights[Int(parts[node])] += self.nodeWeights[node]
    }
    for part in 0..<count { starts[part + 1] += starts[part] }
    var next = starts
    var members = [Int32](repeating: 0, count: nodeCount)
    for node in 0..<nodeCount {
      members[next[Int(parts[node])]] = Int32(node)
      next[Int(parts[node])] += 1
    }

    var offsets = [0]
    offsets.reserveCapacity(count + 1)
    var targets: [Int32] = []
    var weights: [Double] = []
    // Where the link to a part stands in the row being written; rows before it hold smaller positions.
    var place = [Int](repeating: -1, count: count)
    for part in 0..<count {
      let rowStart = targets.count
      for member in starts[part]..<starts[part + 1] {
        let node = Int(members[member])
        for position in self.offsets[node]..<self.offsets[node + 1] {
          let target = Int(parts[Int(self.targets[position])])
          if target == part { continue }
          if place[target] < rowStart {
            place[target] = targets.count
            targets.append(Int32(target))
            weights.append(self.weights[position])
          } else {
            weights[place[target]] += self.weights[position]
          }
        }
      }
      offsets.append(targets.count)
    }
    return LevelNetwork(nodeWeights: nodeWeights, offsets: offsets, targets: targets, weights: weights)
  }
}
