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

  let selfLoopCount: Int
  /// Node `v` owns `targets[offsets[v] ..< offsets[v + 1]]` and the weights at the same positions.
  let offsets: [Int]
  /// Every edge appears in the rows of both its ends, a self-loop once in its only row.
  let targets: [Int32]
  let weights: [Double]
  let strengths: [Double]

  /// Makes a graph from its edges, in O(nodes + edges) save for sorting the neighbours of each node.
  ///
  /// Parallel edges are summed, smallest weight first, so that the sum does not depend on their order.
  /// Self-loops are kept. An edge of weight 0 is no edge and is left out. Large graphs are made by several threads
  /// with the same result.
  ///
  /// - Precondition: `nodeCount` lies in `0 ... Int32.max`; every end lies in `0 ..< nodeCount`; every weight
  ///   is finite and not negative, and so is their sum.
  public init(nodeCount: Int, edges: some Sequence<Edge>) {
    precondition(nodeCount >= 0 && nodeCount <= Int(Int32.max), "node count out of range")
    let rows = Array(edges).withUnsafeBufferPointer { Rows(nodeCount: nodeCount, edges: $0) }

    var strengths = [Double](repeating: 0, count: nodeCount)
    var links = 0.0
    var loops = 0.0
    var loopCount = 0
    for node in 0..<nodeCount {
      var strength = 0.0
      for position in rows.offsets[node]..<rows.offsets[node + 1] {
        let weight = rows.weights[position]
        let target = Int(rows.targets[position])
        strength += weight
        if target > node {
          links += weight
        } else if target == node {
          strength += weight
          loops += weight
          loopCount += 1
        }
      }
      strengths[node] = strength
    }
    precondition((2 * (links + loops)).isFinite, "sum of edge weights is not finite")

    self.nodeCount = nodeCount
    self.edgeCount = (rows.targets.count + loopCount) / 2
    self.selfLoopWeight = loops
    self.selfLoopCount = loopCount
    self.linkWeight = links
    self.offsets = rows.offsets
    self.targets = rows.targets
    self.weights = rows.weights
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
