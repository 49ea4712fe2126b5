/// An undirected weighted graph in compressed adjacency form.
///
/// Nodes are `0 ..< nodeCount`. The neighbours of a node lie side by side in one array, in ascending order,
/// so a walk over the graph reads memory from front to back. A value never changes after it is made, and it
/// is the same value whatever the order in which the edges were given.
public struct Graph: Sendable, Equatable {
  /// A link between two nodes; which end comes first has no meaning.
  public struct Edge: Hashable, Sendable {
    /// One end.
    public var first: Int
    /// The other end; equal to `first` in a self-loop.
    public var second: Int
    /// The link strength, 0 or more.
    public var weight: Double

    /// Makes an edge between two nodes.
    public init(_ first: Int, _ second: Int, weight: Double = 1) {
      self.first = first
      self.second = second
      self.weight = weight
    }
  }

  /// The number of nodes, with or without edges.
  public let nodeCount: Int
  /// The number of distinct edges after parallel ones are summed; a self-loop is one edge.
  public let edgeCount: Int
  /// The sum *m* of the edge weights, each edge once, self-loops included.
  public var totalWeight: Double { linkWeight + selfLoopWeight }
  /// The part of `totalWeight` that lies on self-loops.
  public let selfLoopWeight: Double
  /// The part of `totalWeight` that lies on edges between different nodes.
  public let linkWeight: Double

  /// Node `v` owns `targets[offsets[v] ..< offsets[v + 1]]` and the weights at the same positions.
  let offsets: [Int]
  /// Every edge appears in the rows of both its ends, a self-loop once in its only row.
  let targets: [Int32]
  let weights: [Double]
  let strengths: [Double]

  /// Makes a graph from its edges, in O(nodes + edges).
  ///
  /// Parallel edges are summed, smallest weight first, so that the sum does not depend on their order.
  /// Self-loops are kept. An edge of weight 0 is no edge and is left out.
  ///
  /// - Precondition: `nodeCount` lies in `0 ... Int32.max`; every end lies in `0 ..< nodeCount`; every weight
  ///   is finite and not negative, and so is their sum.
  public init(nodeCount: Int, edges: some Sequence<Edge>) {
    precondition(nodeCount >= 0 && nodeCount <= Int(Int32.max), "node count out of range")
    let unique = Graph.summed(edges, nodeCount: nodeCount)

    var offsets = [Int](repeating: 0, count: nodeCount + 1)
    for edge in unique {
      offsets[edge.first + 1] += 1
      if edge.second != edge.first { offsets[edge.second + 1] += 1 }
    }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }

    // In order of (first, second), each row receives its smaller neighbours before its larger ones.
    var next = offsets
    var targets = [Int32](repeating: 0, count: offsets[nodeCount])
    var weights = [Double](repeating: 0, count: offsets[nodeCount])
    var strengths = [Double](repeating: 0, count: nodeCount)
    var links = 0.0
    var loops = 0.0
    for edge in unique {
      targets[next[edge.first]] = Int32(edge.second)
      weights[next[edge.first]] = edge.weight
      next[edge.first] += 1
      if edge.second == edge.first {
        loops += edge.weight
      } else {
        targets[next[edge.second]] = Int32(edge.first)
        weights[next[edge.second]] = edge.weight
        next[edge.second] += 1
        links += edge.weight
      }
      strengths[edge.first] += edge.weight
      strengths[edge.second] += edge.weight
    }
    precondition((2 * (links + loops)).isFinite, "sum of edge weights is not finite")

    self.nodeCount = nodeCount
    self.edgeCount = unique.count
    self.selfLoopWeight = loops
    self.linkWeight = links
    self.offsets = offsets
    self.targets = targets
    self.weights = weights
    self.strengths = strengths
  }

  /// The number of edge ends at a node, in O(neighbours); a self-loop has both ends there and counts 2.
  public func degree(of node: Int) -> Int {
    let row = neighbors(of: node)
    return row.count + (row.contains { $0.node == node } ? 1 : 0)
  }

  /// The sum of the weights of the edge ends at a node (its total link strength); a self-loop counts twice.
  public func strength(of node: Int) -> Double { strengths[node] }

  /// Every edge once, `first <= second`, in ascending order of the two.
  public var edges: [Edge] {
    var result: [Edge] = []
    result.reserveCapacity(edgeCount)
    for node in 0..<nodeCount {
      for neighbor in neighbors(of: node) where neighbor.node >= node {
        result.append(Edge(node, neighbor.node, weight: neighbor.weight))
      }
    }
    return result
  }
}

extension Graph {
  /// The distinct edges in ascending order of (first, second), by two passes of counting sort.
  private static func summed(_ edges: some Sequence<Edge>, nodeCount: Int) -> [Edge] {
    var given: [Edge] = []
    given.reserveCapacity(edges.underestimatedCount)
    for edge in edges {
      precondition(
        edge.first >= 0 && edge.first < nodeCount && edge.second >= 0 && edge.second < nodeCount,
        "edge end out of range")
      precondition(edge.weight.isFinite && edge.weight >= 0, "edge weight is negative or not finite")
      if edge.weight == 0 { continue }
      given.append(
        Edge(min(edge.first, edge.second), max(edge.first, edge.second), weight: edge.weight))
    }
    given = sorted(given, nodeCount: nodeCount) { $0.second }
    given = sorted(given, nodeCount: nodeCount) { $0.first }

    var result: [Edge] = []
    result.reserveCapacity(given.count)
    var start = 0
    while start < given.count {
      var end = start + 1
      while end < given.count, given[end].first == given[start].first,
        given[end].second == given[start].second
      {
        end += 1
      }
      var edge = given[start]
      if end - start > 1 {
        edge.weight = given[start..<end].map(\.weight).sorted().reduce(0, +)
      }
      result.append(edge)
      start = end
    }
    return result
  }

  /// Stable counting sort of edges by one of their ends.
  private static func sorted(_ edges: [Edge], nodeCount: Int, by end: (Edge) -> Int) -> [Edge] {
    var position = [Int](repeating: 0, count: nodeCount + 1)
    for edge in edges { position[end(edge) + 1] += 1 }
    for node in 0..<nodeCount { position[node + 1] += position[node] }
    var result = edges
    for edge in edges {
      result[position[end(edge)]] = edge
      position[end(edge)] += 1
    }
    return result
  }
}
