extension Graph {
  /// The graph with each weight divided by the weight expected if links fell at random.
  ///
  /// Association strength as in VOSviewer and the CWTS library `networkanalysis`:
  /// *a'ij = aij / (wi wj / W)*, where *wi* is the strength of node *i* without its self-loop and *W* the sum
  /// of all *wi*. Self-loops are dropped. Source: van Eck & Waltman (2009), "How to normalize cooccurrence
  /// data?", equation 6, up to the constant *W*. O(nodes + edges).
  public func associationStrength() -> Graph {
    let total = 2 * linkWeight
    return reweighted { weight, first, second in
      // Dividing one factor at a time keeps very large and very small strengths within range.
      (weight / first) * (total / second)
    }
  }

  /// The graph with each weight shared out over the links of its two ends.
  ///
  /// Fractionalisation as in the CWTS library: *a'ij = aij / (2 / (n / wi + n / wj))*, where *wi* is the
  /// strength of node *i* without its self-loop and *n* the number of nodes. Self-loops are dropped.
  /// O(nodes + edges).
  public func fractionalized() -> Graph {
    let count = Double(nodeCount)
    return reweighted { weight, first, second in (weight / first + weight / second) * count / 2 }
  }

  /// The graph without self-loops, each weight replaced by a function of it and the strengths of its ends.
  private func reweighted(_ weight: (_ weight: Double, _ first: Double, _ second: Double) -> Double) -> Graph
  {
    var strengths = [Double](repeating: 0, count: nodeCount)
    for node in 0..<nodeCount {
      for neighbor in neighbors(of: node) where neighbor.node != node {
        strengths[node] += neighbor.weight
      }
    }
    let links = edges.filter { $0.first != $0.second }
    return Graph(
      nodeCount: nodeCount,
      edges: links.map {
        Edge($0.first, $0.second, weight: weight($0.weight, strengths[$0.first], strengths[$0.second]))
      })
  }
}
