import StemmaModel

/// Edges between papers that share items, such as terms or institutions.
///
/// Fractional counting (Perianes-Rodríguez, Waltman and van Eck 2016): an item that n papers share adds
/// 1/(n − 1) to each pair of them. The weights are then normalised to association strength (van Eck and
/// Waltman 2009): a'ij = aij / (wi·wj / W), wi the total link strength of i, W the sum of all wi.
///
/// An item that more than half of the papers have says nothing and is left out, as is one that more than
/// `mostPapers` have, whose pairs would be too many to be worth anything.
///
/// - Complexity: O(Σ n²) over the items that count.
func sharedItemEdges(of itemsOfPapers: [[String]], mostPapers: Int = 2000) -> [Edge] {
  var papersOfItem: [String: [Int]] = [:]
  for (paper, items) in itemsOfPapers.enumerated() {
    for item in Set(items) { papersOfItem[item, default: []].append(paper) }
  }
  let half = max(2, itemsOfPapers.count / 2)
  var weights: [PaperPair: Double] = [:]
  for item in papersOfItem.keys.sorted() {
    guard let papers = papersOfItem[item], papers.count >= 2, papers.count <= min(half, mostPapers) else {
      continue
    }
    let share = 1 / Double(papers.count - 1)
    for (offset, first) in papers.enumerated() {
      for second in papers[(offset + 1)...] {
        weights[PaperPair(first: Int32(first), second: Int32(second)), default: 0] += share
      }
    }
  }
  let edges = weights.map { Edge(Int($0.key.first), Int($0.key.second), weight: $0.value) }
    .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  return associationStrengths(of: edges, paperCount: itemsOfPapers.count)
}

private struct PaperPair: Hashable {
  var first: Int32
  var second: Int32
}

/// The edges with their weights normalised to association strength.
func associationStrengths(of edges: [Edge], paperCount: Int) -> [Edge] {
  var strength = [Double](repeating: 0, count: paperCount)
  for edge in edges {
    strength[edge.first] += edge.weight
    strength[edge.second] += edge.weight
  }
  let total = strength.reduce(0, +)
  return edges.map { edge in
    Edge(
      edge.first, edge.second, weight: edge.weight * total / (strength[edge.first] * strength[edge.second]))
  }
}
