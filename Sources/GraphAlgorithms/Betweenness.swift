/// For each node, over how many shortest paths between other nodes it lies, a pair's paths counting one in all.
///
/// The value of *v* is the sum over all ordered pairs (*s*, *t*) of other nodes of the share of the shortest paths
/// from *s* to *t* that lead over *v*. Arcs count one step each; those from a node to itself lead nowhere. Exact,
/// by Brandes (2001), "A faster algorithm for betweenness centrality": O(nodes · arcs) time, O(nodes + arcs) memory.
///
/// - Parameters:
///   - graph: The graph.
///   - isNormalized: Whether values are divided by (n − 1)(n − 2), the number of pairs, so that 1 is the most.
/// - Returns: The value of each node.
public func betweenness(of graph: DirectedGraph, isNormalized: Bool = false) -> [Double] {
  let count = graph.nodeCount
  var result = [Double](repeating: 0, count: count)
  var search = ShortestPathSearch(graph)
  for source in 0..<count where graph.outDegree(of: source) > 0 {
    search.accumulateDependencies(from: source, into: &result)
  }
  guard isNormalized else { return result }
  let pairs = Double(count - 1) * Double(count - 2)
  return pairs > 0 ? result.map { $0 / pairs } : result
}

/// The shortest paths from one node after another, in memory that is used again.
private struct ShortestPathSearch {
  private let graph: DirectedGraph
  /// How many steps away each node is; -1 where it was not reached.
  private var distances: [Int32]
  private var pathCounts: [Double]
  private var dependencies: [Double]
  /// The nodes that were reached, nearest first.
  private var order: [Int] = []
  /// The powers of two by which the path counts at each distance were divided in all.
  private var scales: [Int] = []

  /// Path counts beyond two to this power are scaled down, far below where sums overflow.
  private static let greatestExponent = 100

  init(_ graph: DirectedGraph) {
    self.graph = graph
    distances = [Int32](repeating: -1, count: graph.nodeCount)
    pathCounts = [Double](repeating: 0, count: graph.nodeCount)
    dependencies = pathCounts
  }

  /// Adds to each node the share of the shortest paths from a source to all others that lead over it.
  mutating func accumulateDependencies(from source: Int, into result: inout [Double]) {
    countPaths(from: source)
    for target in order.reversed() {
      let level = Int(distances[target])
      guard level > 0 else { break }
      // A node whose count vanished beside far greater ones of its level has no share that a number can hold.
      if pathCounts[target] > 0 {
        let scale = scales[level - 1] - scales[level]
        let share = (1 + dependencies[target]) / pathCounts[target]
        let perPath = scale == 0 ? share : share * Double(sign: .plus, exponent: scale, significand: 1)
        for index in graph.backward.row(target) {
          let node = Int(graph.backward.targets[index])
          if distances[node] == Int32(level - 1) { dependencies[node] += pathCounts[node] * perPath }
        }
      }
      result[target] += dependencies[target]
    }
    for node in order {
      distances[node] = -1
      pathCounts[node] = 0
      dependencies[node] = 0
    }
  }

  /// Goes through the graph by breadth, a distance at a time.
  private mutating func countPaths(from source: Int) {
    order = [source]
    scales = [0]
    distances[source] = 0
    pathCounts[source] = 1
    var level = 0..<1
    while !level.isEmpty {
      let distance = distances[order[level.lowerBound]]
      for position in level {
        let node = order[position]
        for index in graph.forward.row(node) {
          let target = Int(graph.forward.targets[index])
          if distances[target] < 0 {
            distances[target] = distance + 1
            order.append(target)
          }
          if distances[target] == distance + 1 { pathCounts[target] += pathCounts[node] }
        }
      }
      level = level.upperBound..<order.count
      scaleDown(level)
    }
  }

  /// Divides the path counts of a level by a power of two if they threaten to exceed what a number can hold.
  private mutating func scaleDown(_ level: Range<Int>) {
    let greatest = order[level].reduce(0) { max($0, pathCounts[$1]) }
    var exponent = 0
    if greatest > 0, greatest.exponent > Self.greatestExponent {
      exponent = Int(greatest.exponent)
      let factor = Double(sign: .plus, exponent: -exponent, significand: 1)
      for node in order[level] { pathCounts[node] *= factor }
    }
    scales.append((scales.last ?? 0) + exponent)
  }
}
