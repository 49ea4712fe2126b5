/// The share of time a random walker spends at each node of a graph; the values sum to 1.
///
/// With probability `damping` the walker follows an edge, chosen in proportion to its weight, otherwise, or at
/// a node without edges, it jumps to any node. A self-loop has both its ends at the node and counts twice.
/// Power iteration from the uniform distribution until the values change by less than `tolerance` in sum, or
/// `maximumIterations` is reached; O(nodes + edges) a step. Source: Page, Brin, Motwani & Winograd (1999),
/// "The PageRank citation ranking", section 2.4.
///
/// - Precondition: `damping` lies in `0 ..< 1`.
public func pageRank(
  of graph: Graph, damping: Double = 0.85, tolerance: Double = 1e-13, maximumIterations: Int = 1000
) -> [Double] {
  precondition(damping >= 0 && damping < 1, "damping must lie in 0 ..< 1")
  let count = graph.nodeCount
  guard count > 0 else { return [] }
  let uniform = 1 / Double(count)
  var rank = [Double](repeating: uniform, count: count)
  var perWeight = [Double](repeating: 0, count: count)
  for _ in 0..<maximumIterations {
    var stranded = 0.0
    for node in 0..<count {
      let strength = graph.strengths[node]
      if strength > 0 {
        perWeight[node] = rank[node] / strength
      } else {
        perWeight[node] = 0
        stranded += rank[node]
      }
    }
    let jump = (1 - damping + damping * stranded) * uniform
    var next = [Double](repeating: 0, count: count)
    var sum = 0.0
    for node in 0..<count {
      var inflow = 0.0
      for position in graph.offsets[node]..<graph.offsets[node + 1] {
        let neighbor = Int(graph.targets[position])
        let ends = neighbor == node ? 2.0 : 1.0
        inflow += ends * graph.weights[position] * perWeight[neighbor]
      }
      next[node] = jump + damping * inflow
      sum += next[node]
    }
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
