/// How many paths run over each arc of a directed graph: the weights by which main paths are found.
///
/// Let a source be a vertex that no arc enters and a sink one that no arc leaves. With f(v) the number of paths from
/// sources to v, b(v) that of paths from v to sinks, fa(v) that of paths from anywhere to v and ba(v) that of paths
/// from v to anywhere, v alone being a path, the weight of an arc u → v is
///
/// - SPC (search path count): f(u) · b(v),
/// - SPLC (search path link count): fa(u) · b(v),
/// - SPNP (search path node pair): fa(u) · ba(v).
///
/// The components of a graph with cycles are drawn together first, so that every count is finite. Source: Hummon
/// and Doreian (1989), "Connectivity in a citation network"; in this form Batagelj (2003), "Efficient algorithms for
/// citation network analysis", section 3.
public struct TraversalWeights: Sendable {
  /// What is counted.
  public enum Method: String, Codable, Sendable, CaseIterable {
    /// Paths from sources to sinks.
    case spc
    /// Paths from anywhere to sinks.
    case splc
    /// Paths from anywhere to anywhere.
    case spnp
  }

  /// What was counted.
  public let method: Method
  /// The graph that was counted in.
  public let condensation: Condensation
  /// How many paths there are in all; vertices without arcs count for none.
  ///
  /// For SPC those from sources to sinks, for SPLC those from anywhere to sinks, for SPNP those from anywhere to
  /// anywhere: the SPC flow of the graph with a source, or a source and a sink, tied to every vertex.
  public let flow: NaturalNumber

  /// The weights of the condensation's arcs.
  let weights: [NaturalNumber]

  /// Counts.
  ///
  /// O(nodes + arcs) sums and products of numbers as long as the counts are.
  ///
  /// - Parameters:
  ///   - method: What is counted.
  ///   - condensation: The graph to count in.
  ///   - mostParts: How many words of 64 bits all numbers together may take; 256 MB unless it is said.
  /// - Throws: `TraversalError.numbersTooLarge` if the numbers would take more.
  public init(
    _ method: Method, of condensation: Condensation, mostParts: Int = 1 << 25
  ) throws(TraversalError) {
    self.method = method
    self.condensation = condensation
    let graph = condensation.graph
    var budget = mostParts
    func spend(_ parts: Int) throws(TraversalError) {
      budget -= parts
      if budget < 0 { throw .numbersTooLarge }
    }

    var before = [NaturalNumber](repeating: method == .spc ? 0 : 1, count: graph.nodeCount)
    for component in 0..<graph.nodeCount {
      if graph.inDegree(of: component) == 0 { before[component] = 1 }
      for position in condensation.incoming(component) {
        before[component] += before[condensation.arcs[Int(position)].source]
      }
      try spend(before[component].partCount)
    }
    var behind = [NaturalNumber](repeating: method == .spnp ? 1 : 0, count: graph.nodeCount)
    for component in (0..<graph.nodeCount).reversed() {
      if graph.outDegree(of: component) == 0 { behind[component] = 1 }
      for position in condensation.outgoing(component) {
        behind[component] += behind[condensation.arcs[position].target]
      }
      try spend(behind[component].partCount)
    }

    var flow: NaturalNumber = 0
    for component in 0..<graph.nodeCount {
      let (entering, leaving) = (graph.inDegree(of: component), graph.outDegree(of: component))
      if entering + leaving > 0, method == .spnp || leaving == 0 { flow += before[component] }
    }
    self.flow = flow
    var weights: [NaturalNumber] = []
    weights.reserveCapacity(condensation.arcs.count)
    for arc in condensation.arcs {
      try spend(before[arc.source].partCount + behind[arc.target].partCount)
      weights.append(before[arc.source] * behind[arc.target])
    }
    self.weights = weights
  }

  /// The weight of an arc between nodes of the original graph; nil if there is no such arc or it lies within a
  /// component.
  ///
  /// O(log degree). Arcs between the same two components have one weight together, not each its share.
  public func weight(of arc: DirectedGraph.Arc) -> NaturalNumber? {
    condensation.position(of: arc).map { weights[$0] }
  }
}

/// Why paths cannot be counted.
public enum TraversalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There are so many paths that their numbers have too many digits to keep them all.
  case numbersTooLarge

  /// What is wrong and what to do, without a full stop.
  public var description: String {
    "the numbers of paths have too many digits to keep one for each arc; take a part of the graph"
  }
}
