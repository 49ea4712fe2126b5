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

  /// How often each node occurs, for the measures that take it: what its self-loop weighs, as the diagonal of a
  /// co-occurrence matrix says it, else its strength (its total link strength).
  public var occurrences: [Double] {
    (0..<nodeCount).map { node in
      neighbors(of: node).first { $0.node == node }?.weight ?? strength(of: node)
    }
  }

  /// The graph with each weight divided by the product of the occurrences of its two ends.
  ///
  /// Association strength as bibliometrix has it: *a'ij = aij / (ci cj)*. As in the four measures below, self-loops
  /// are dropped, and an occurrence that is less than a link of its node, which no co-occurrence can be, counts as much
  /// as the strongest link of it. O(nodes + edges).
  ///
  /// - Parameter occurrences: How often each node occurs, such as the property of this name says it.
  /// - Returns: The graph of normalised weights.
  /// - Precondition: There are as many occurrences as nodes.
  public func associationStrength(occurrences: [Double]) -> Graph {
    reweighted(occurrences) { weight, first, second in weight / first / second }
  }

  /// The graph with each weight divided by the geometric mean of the occurrences of its ends.
  ///
  /// Salton's measure, the cosine of two rows of a table of occurrences: *a'ij = aij / √(ci cj)*. Between papers that
  /// share references it is Kessler's coupling as normalised. Source: Salton and McGill (1983), van Eck and Waltman
  /// (2009), equation 7. O(nodes + edges).
  public func saltonSimilarity(occurrences: [Double]) -> Graph {
    reweighted(occurrences) { weight, first, second in weight / (first.squareRoot() * second.squareRoot()) }
  }

  /// The graph with each weight divided by the number of all occurrences of both ends.
  ///
  /// Jaccard's index: *a'ij = aij / (ci + cj − aij)*. O(nodes + edges).
  public func jaccardSimilarity(occurrences: [Double]) -> Graph {
    reweighted(occurrences) { weight, first, second in weight / (first + second - weight) }
  }

  /// The graph with each weight divided by the smaller of the occurrences of its ends.
  ///
  /// The inclusion index, also Simpson's coefficient: *a'ij = aij / min(ci, cj)*. O(nodes + edges).
  public func inclusionIndex(occurrences: [Double]) -> Graph {
    reweighted(occurrences) { weight, first, second in weight / min(first, second) }
  }

  /// The graph with the square of each weight divided by the product of the occurrences of its ends.
  ///
  /// The equivalence index, the square of Salton's measure: *a'ij = aij² / (ci cj)*. Source: Callon, Courtial and Laville
  /// (1991). O(nodes + edges).
  public func equivalenceIndex(occurrences: [Double]) -> Graph {
    reweighted(occurrences) { weight, first, second in (weight / first) * (weight / second) }
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
    return reweighted(by: strengths, weight)
  }

  /// The graph without self-loops, each weight replaced by a function of it and the occurrences of its ends.
  private func reweighted(
    _ occurrences: [Double], _ weight: (_ weight: Double, _ first: Double, _ second: Double) -> Double
  ) -> Graph {
    precondition(occurrences.count == nodeCount, "as many occurrences as nodes are needed")
    var sizes = occurrences
    for node in 0..<nodeCount {
      for neighbor in neighbors(of: node) where neighbor.node != node {
        sizes[node] = max(sizes[node], neighbor.weight)
      }
    }
    return reweighted(by: sizes, weight)
  }

  private func reweighted(
    by sizes: [Double], _ weight: (_ weight: Double, _ first: Double, _ second: Double) -> Double
  ) -> Graph {
    let links = edges.filter { $0.first != $0.second }
    return Graph(
      nodeCount: nodeCount,
      edges: links.map {
        Edge($0.first, $0.second, weight: weight($0.weight, sizes[$0.first], sizes[$0.second]))
      })
  }
}
