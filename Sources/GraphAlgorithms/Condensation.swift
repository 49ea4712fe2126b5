/// A directed graph with each strongly connected component drawn together into one vertex, so that no cycle is left.
///
/// Components are numbered in topological order: every arc leads from a lower to a higher number. Arcs between the
/// same two components are one arc here; arcs within a component are none.
public struct Condensation: Sendable {
  /// The components and the arcs between them, without cycles.
  public let graph: DirectedGraph
  /// The nodes of each component, in ascending order.
  public let members: [[Int]]
  /// The component of each node of the original graph.
  public let componentOf: [Int]

  /// The arc at each position of the adjacency, ordered by source and then by target.
  let arcs: [DirectedGraph.Arc]
  /// The positions of the arcs into each component, aligned with the backward adjacency.
  let incoming: [Int32]

  /// Draws the components of a graph together.
  ///
  /// O(nodes + arcs), besides sorting within components; without recursion.
  public init(of original: DirectedGraph) {
    members = original.stronglyConnectedComponents()
    var componentOf = [Int](repeating: 0, count: original.nodeCount)
    for (component, nodes) in members.enumerated() {
      for node in nodes { componentOf[node] = component }
    }
    var arcs: [DirectedGraph.Arc] = []
    for node in 0..<original.nodeCount {
      for index in original.forward.row(node) {
        let target = componentOf[Int(original.forward.targets[index])]
        if componentOf[node] != target { arcs.append(DirectedGraph.Arc(componentOf[node], target)) }
      }
    }
    self.componentOf = componentOf
    graph = DirectedGraph(nodeCount: members.count, arcs: arcs)
    var distinct: [DirectedGraph.Arc] = []
    distinct.reserveCapacity(graph.arcCount)
    for component in 0..<graph.nodeCount {
      for index in graph.forward.row(component) {
        distinct.append(DirectedGraph.Arc(component, Int(graph.forward.targets[index])))
      }
    }
    var next = graph.backward.offsets
    var incoming = [Int32](repeating: 0, count: distinct.count)
    for (position, arc) in distinct.enumerated() {
      incoming[next[arc.target]] = Int32(position)
      next[arc.target] += 1
    }
    self.arcs = distinct
    self.incoming = incoming
  }

  /// The families: components with more than one node, which lie on cycles, ordered by their first nodes.
  public var families: [[Int]] {
    members.filter { $0.count > 1 }.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  /// The positions of the arcs that leave a component.
  func outgoing(_ component: Int) -> Range<Int> { graph.forward.row(component) }

  /// The positions of the arcs that enter a component.
  func incoming(_ component: Int) -> ArraySlice<Int32> { incoming[graph.backward.row(component)] }

  /// The position of the arc that stands for an arc between nodes of the original graph; nil if there is none or
  /// both nodes are of one component.
  func position(of arc: DirectedGraph.Arc) -> Int? {
    let target = Int32(componentOf[arc.target])
    let row = outgoing(componentOf[arc.source])
    var (low, high) = (row.lowerBound, row.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if graph.forward.targets[middle] < target { low = middle + 1 } else { high = middle }
    }
    return low < row.upperBound && graph.forward.targets[low] == target ? low : nil
  }
}
