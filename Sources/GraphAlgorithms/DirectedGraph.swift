/// A directed graph without weights, in compressed adjacency form for both directions.
///
/// Nodes are `0 ..< nodeCount`. Repeated arcs are kept once; an arc from a node to itself is kept.
public struct DirectedGraph: Sendable {
  /// A link that leads from one node to another.
  public struct Arc: Hashable, Sendable {
    /// The node the arc leaves.
    public var source: Int
    /// The node the arc enters.
    public var target: Int

    /// Makes an arc from one node to another.
    public init(_ source: Int, _ target: Int) {
      self.source = source
      self.target = target
    }
  }

  /// The number of nodes, with or without arcs.
  public let nodeCount: Int
  /// The number of distinct arcs.
  public var arcCount: Int { forward.targets.count }

  let forward: Adjacency
  let backward: Adjacency

  /// Makes a graph from its arcs, in any order.
  ///
  /// O(nodes + arcs).
  ///
  /// - Precondition: `nodeCount` lies in `0 ... Int32.max` and every end of an arc in `0 ..< nodeCount`.
  public init(nodeCount: Int, arcs: [Arc]) {
    precondition(nodeCount >= 0 && nodeCount <= Int(Int32.max), "node count out of range")
    var sources: [Int32] = []
    var targets: [Int32] = []
    for arc in arcs {
      precondition(
        arc.source >= 0 && arc.source < nodeCount && arc.target >= 0 && arc.target < nodeCount,
        "arc end out of range")
      sources.append(Int32(arc.source))
      targets.append(Int32(arc.target))
    }
    self.nodeCount = nodeCount
    // Grouping by target and then by source leaves every row in ascending order.
    let byTarget = Adjacency(nodeCount: nodeCount, from: targets, to: sources)
    let forward = byTarget.reversed().withoutRepeats()
    self.forward = forward
    self.backward = forward.reversed()
  }

  /// Makes a graph from pairs of source and target.
  ///
  /// - Precondition: `nodeCount` lies in `0 ... Int32.max` and every end of an arc in `0 ..< nodeCount`.
  public init(nodeCount: Int, arcs: some Sequence<(Int, Int)>) {
    self.init(nodeCount: nodeCount, arcs: arcs.map { Arc($0.0, $0.1) })
  }

  /// The nodes that arcs from `node` lead to, in ascending order.
  public func successors(of node: Int) -> [Int] { forward.row(node).map { Int(forward.targets[$0]) } }

  /// The nodes from which arcs lead to `node`, in ascending order.
  public func predecessors(of node: Int) -> [Int] { backward.row(node).map { Int(backward.targets[$0]) } }

  /// The number of arcs that leave `node`.
  public func outDegree(of node: Int) -> Int { forward.row(node).count }

  /// The number of arcs that enter `node`.
  public func inDegree(of node: Int) -> Int { backward.row(node).count }

  /// The nodes that paths from any of `sources` lead to, the sources included, in ascending order.
  ///
  /// O(nodes + arcs), without recursion.
  public func reachable(from sources: some Sequence<Int>) -> [Int] { forward.reachable(from: sources) }

  /// The nodes from which paths lead to any of `targets`, the targets included, in ascending order.
  ///
  /// O(nodes + arcs), without recursion.
  public func reaching(_ targets: some Sequence<Int>) -> [Int] { backward.reachable(from: targets) }

  /// The nodes in an order in which every arc leads forward, or nil if the graph has a cycle.
  ///
  /// Nodes whose predecessors are all listed follow first come, first served, beginning with the nodes without
  /// predecessors in ascending order. Source: Kahn (1962). O(nodes + arcs).
  public func topologicalOrder() -> [Int]? {
    var waiting = (0..<nodeCount).map { inDegree(of: $0) }
    var order = (0..<nodeCount).filter { waiting[$0] == 0 }
    order.reserveCapacity(nodeCount)
    var position = 0
    while position < order.count {
      for index in forward.row(order[position]) {
        let target = Int(forward.targets[index])
        waiting[target] -= 1
        if waiting[target] == 0 { order.append(target) }
      }
      position += 1
    }
    return order.count == nodeCount ? order : nil
  }
}
