extension Graph {
  /// A node at the other end of an edge.
  public struct Neighbor: Hashable, Sendable {
    /// The neighbouring node.
    public let node: Int
    /// The weight of the edge that leads there.
    public let weight: Double
  }

  /// The neighbours of one node in ascending order, a view into the graph without a copy.
  public struct Neighbors: RandomAccessCollection, Sendable {
    /// The position of the first neighbour.
    public let startIndex: Int
    /// The position after the last neighbour.
    public let endIndex: Int
    let targets: [Int32]
    let weights: [Double]

    /// The neighbour at a position between `startIndex` and `endIndex`.
    public subscript(position: Int) -> Neighbor {
      precondition(position >= startIndex && position < endIndex, "position outside the node's neighbours")
      return Neighbor(node: Int(targets[position]), weight: weights[position])
    }
  }

  /// The neighbours of a node in ascending order; a node with a self-loop is its own neighbour.
  public func neighbors(of node: Int) -> Neighbors {
    Neighbors(
      startIndex: offsets[node], endIndex: offsets[node + 1], targets: targets, weights: weights)
  }
}
