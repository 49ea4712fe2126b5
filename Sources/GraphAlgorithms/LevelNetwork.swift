/// The network that Leiden works on at one level: the graph itself, or the parts of a level below as nodes.
///
/// Self-loops are left out, as they weigh the same in every clustering. Cluster numbers lie in
/// `0 ..< nodeCount`, so that arrays can stand in for tables.
struct LevelNetwork: Sendable {
  /// The size of each node: 1 for constant Potts, its strength for modularity; sums at higher levels.
  let nodeWeights: [Double]
  /// The weight of the links of each node.
  let strengths: [Double]
  /// Node `v` owns `targets[offsets[v] ..< offsets[v + 1]]` and the weights at the same positions.
  let offsets: [Int]
  let targets: [Int32]
  let weights: [Double]

  var nodeCount: Int { nodeWeights.count }
  var totalWeight: Double { strengths.reduce(0, +) / 2 }
  var singletons: [Int32] { (0..<Int32(nodeCount)).map { $0 } }

  /// The lowest level of a graph.
  init(_ graph: Graph, quality: QualityFunction) {
    switch quality {
    case .modularity: nodeWeights = graph.strengths
    case .constantPotts: nodeWeights = [Double](repeating: 1, count: graph.nodeCount)
    }
    if graph.selfLoopCount == 0 {
      strengths = graph.strengths
      offsets = graph.offsets
      targets = graph.targets
      weights = graph.weights
      return
    }
    var offsets = [0]
    var targets: [Int32] = []
    var weights: [Double] = []
    offsets.reserveCapacity(graph.nodeCount + 1)
    targets.reserveCapacity(graph.targets.count)
    weights.reserveCapacity(graph.targets.count)
    var strengths = [Double](repeating: 0, count: graph.nodeCount)
    for node in 0..<graph.nodeCount {
      for position in graph.offsets[node]..<graph.offsets[node + 1] where graph.targets[position] != node {
        targets.append(graph.targets[position])
        weights.append(graph.weights[position])
        strengths[node] += graph.weights[position]
      }
      offsets.append(targets.count)
    }
    self.strengths = strengths
    self.offsets = offsets
    self.targets = targets
    self.weights = weights
  }

  init(nodeWeights: [Double], strengths: [Double], offsets: [Int], targets: [Int32], weights: [Double]) {
    self.nodeWeights = nodeWeights
    self.strengths = strengths
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

  /// Calls `body` with the arrays as plain memory, for loops whose speed matters.
  func withView<Result>(_ body: (NetworkView) -> Result) -> Result {
    nodeWeights.withUnsafeBufferPointer { nodeWeights in
      strengths.withUnsafeBufferPointer { strengths in
        offsets.withUnsafeBufferPointer { offsets in
          targets.withUnsafeBufferPointer { targets in
            weights.withUnsafeBufferPointer { weights in
              body(
                NetworkView(
                  nodeWeights: nodeWeights, strengths: strengths, offsets: offsets, targets: targets,
                  weights: weights))
            }
          }
        }
      }
    }
  }
}

/// The arrays of a network as plain memory, which is read without checks when built for release.
struct NetworkView {
  let nodeWeights: UnsafeBufferPointer<Double>
  let strengths: UnsafeBufferPointer<Double>
  let offsets: UnsafeBufferPointer<Int>
  let targets: UnsafeBufferPointer<Int32>
  let weights: UnsafeBufferPointer<Double>

  var nodeCount: Int { nodeWeights.count }

  /// The number of threads worth their while: one for small networks, which are done before others start.
  func worthwhile(_ threads: Int) -> Int { targets.count < 20_000 ? 1 : threads }
}
