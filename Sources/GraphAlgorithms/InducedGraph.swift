extension Graph {
  /// The graph of some of the nodes and of the edges between them.
  ///
  /// Node *i* of the result is `nodes[i]`. O(all nodes + edges at the chosen ones).
  ///
  /// - Precondition: each node is in `0 ..< nodeCount` and is given once.
  public func induced(by nodes: [Int]) -> Graph {
    var position = [Int](repeating: -1, count: nodeCount)
    for (index, node) in nodes.enumerated() {
      precondition(position[node] < 0, "a node is given twice")
      position[node] = index
    }
    var edges: [Edge] = []
    for (index, node) in nodes.enumerated() {
      for neighbor in neighbors(of: node) where neighbor.node >= node && position[neighbor.node] >= 0 {
        edges.append(Edge(index, position[neighbor.node], weight: neighbor.weight))
      }
    }
    return Graph(nodeCount: nodes.count, edges: edges)
  }
}
