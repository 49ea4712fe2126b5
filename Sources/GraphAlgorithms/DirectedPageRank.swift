/// The share of time a random walker along arcs spends at each node of a directed graph; the values sum to 1.
///
/// With probability `damping` the walker follows one of the arcs that leave the node, each as likely; otherwise, or
/// at a node that no arc leaves, it jumps to any node. In a graph of citations, from citing to cited, much time is
/// spent at what is cited by much cited papers that cite little else. Power iteration from the uniform distribution
/// until the values change by less than `tolerance` in sum, or `maximumIterations` is reached; O(nodes + arcs) a
/// step. Source: Page, Brin, Motwani & Winograd (1999), "The PageRank citation ranking", section 2.4.
///
/// - Precondition: `damping` lies in `0 ..< 1`.
public func pageRank(
  of graph: DirectedGraph, damping: Double = 0.85, tolerance: Double = 1e-13, maximumIterations: Int = 1000
) -> [Double] {
  precondition(damping >= 0 && damping < 1, "damping must lie in 0 ..< 1")
  let count = graph.nodeCount
  guard count > 0 else { return [] }
  let uniform = 1 / Double(count)
  var rank = [Double](repeating: uniform, count: count)
  for _ in 0..<maximumIterations {
    var stranded = 0.0
    var perArc = rank
    for node in 0..<count {
      let degree = graph.outDegree(of: node)
      if degree == 0 { stranded += rank[node] } else { perArc[node] /= Double(degree) }
    }
    let jump = (1 - damping + damping * stranded) * uniform
    var next = [Double](repeating: jump, count: count)
    for node in 0..<count {
      var inflow = 0.0
      for index in graph.backward.row(node) { inflow += perArc[Int(graph.backward.targets[index])] }
      next[node] += damping * inflow
    }
    let sum = next.reduce(0, +)
    var change = 0.0
    for node in 0..<count {
      next[node] /= sum
      change += abs(next[node] - rank[node])
    }
    rank = next
    if change < tolerance { break }
  }
  return rank
}
