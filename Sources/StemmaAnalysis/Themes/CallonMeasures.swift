import GraphAlgorithms
import StemmaModel

/// How strongly a group of terms is tied to the others and in itself.
package struct CallonMeasures: Hashable, Sendable {
  /// The ties to other groups.
  package var centrality: Double
  /// The ties within the group.
  package var density: Double
}

/// Centrality and density of groups of terms.
///
/// `callon`, after Cobo, López-Herrera, Herrera-Viedma and Herrera (2011), section 2: with the equivalence index
/// *eij = cij² / (ci cj)*, centrality is *10 · Σ ekh* over terms *k* of the theme and *h* of other themes, and
/// density *100 · Σ eij / w* over pairs within, where *w* is the number of terms of the theme.
///
/// `callonBibliometrix`, as `thematicMap` of bibliometrix computes them: the tie is *cij / (ci cj)* and the terms
/// stand in the order of the network. Only the upper triangle is summed, so that a tie between two themes counts
/// for the theme of the earlier term alone, without a factor of 10; and the triangle has its diagonal, so that each
/// term adds its tie with itself, *1 / ci*, to the density *100 · Σ eij / w*.
///
/// - Parameters:
///   - network: The terms with their co-occurrences, each counted in full.
///   - membership: The group of each term; nil for a term in none.
///   - count: How many groups there are.
///   - measure: Which definitions.
/// - Returns: The measures of each group; 0 for one without terms.
/// - Complexity: O(terms + links).
package func callonMeasures(
  of network: ItemNetwork, membership: [Int?], count: Int, by measure: ThemeMeasure
) -> [CallonMeasures] {
  var inside = [Double](repeating: 0, count: count)
  var outside = [Double](repeating: 0, count: count)
  var terms = [Double](repeating: 0, count: count)
  for (item, group) in zip(network.items, membership) {
    guard let group else { continue }
    terms[group] += 1
    if measure == .callonBibliometrix, item.occurrences > 0 { inside[group] += 1 / Double(item.occurrences) }
  }
  for edge in network.edges {
    guard let first = membership[edge.first], let second = membership[edge.second] else { continue }
    let product =
      Double(network.items[edge.first].occurrences) * Double(network.items[edge.second].occurrences)
    guard product > 0 else { continue }
    let tie =
      switch measure {
      case .callon: edge.weight * edge.weight / product
      case .callonBibliometrix: edge.weight / product
      }
    if first == second {
      inside[first] += tie
    } else {
      outside[first] += tie
      if measure == .callon { outside[second] += tie }
    }
  }
  let factor = measure == .callon ? 10.0 : 1
  return (0..<count).map { group in
    CallonMeasures(
      centrality: factor * outside[group],
      density: terms[group] > 0 ? 100 * inside[group] / terms[group] : 0)
  }
}

/// How well each term stands for its group, from 0 to 100: half its share of the group's occurrences and half its
/// PageRank in the network of co-occurrences, in percent.
///
/// This is the rule by which bibliometrix labels themes, with its default of one half for each.
///
/// - Parameters:
///   - network: The terms with their co-occurrences.
///   - membership: The group of each term; nil for a term in none, which scores 0.
/// - Returns: The score of each term.
package func labelScores(of network: ItemNetwork, membership: [Int?]) -> [Double] {
  let ranks = pageRank(
    of: Graph(
      nodeCount: network.items.count,
      edges: network.edges.map { Graph.Edge($0.first, $0.second, weight: $0.weight) }))
  var totals: [Int: Int] = [:]
  for (item, group) in zip(network.items, membership) {
    if let group { totals[group, default: 0] += item.occurrences }
  }
  return network.items.indices.map { position in
    guard let group = membership[position], let total = totals[group], total > 0 else { return 0 }
    let share = Double(network.items[position].occurrences) / Double(total)
    return 100 * (share + ranks[position]) / 2
  }
}
