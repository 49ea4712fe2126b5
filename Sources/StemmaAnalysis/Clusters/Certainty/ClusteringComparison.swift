import GraphAlgorithms
import StemmaModel

/// A clustering that another is compared with, its nodes matched to those of the other.
package struct MatchedClusters: Sendable {
  /// A node.
  package struct Node: Sendable {
    /// What its source calls it.
    package var name: String
    /// The position of its cluster among `groups`; nil if it is in none.
    package var group: Int?
    /// The position of the node of the other clustering that it is; nil if the other does not have it.
    package var match: Int?

    /// Makes a node.
    package init(name: String, group: Int?, match: Int?) {
      self.name = name
      self.group = group
      self.match = match
    }
  }

  /// Where it comes from.
  package var source: String
  /// The id and label of each cluster.
  package var groups: [(id: String, label: String)]
  /// The nodes in the order of the source, no two of them matched to one.
  package var nodes: [Node]

  /// Makes a clustering.
  package init(source: String, groups: [(id: String, label: String)], nodes: [Node]) {
    self.source = source
    self.groups = groups
    self.nodes = nodes
  }
}

/// Compares a clustering with another on the nodes that both put into clusters, and tells what else each has.
///
/// - Parameters:
///   - clustering: The clustering; its `membership` has an element a node.
///   - source: Where it comes from.
///   - nodes: The id of each of its nodes, and what people call it.
///   - other: What to compare it with.
/// - Returns: The clusters that share nodes, how far the two agree, and what only one of them has.
/// - Complexity: O(n log n), and O(clusters · n) for the mutual information that chance gives.
package func comparison(
  of clustering: Clustering, from source: String, nodes: [(id: String, name: String)],
  with other: MatchedClusters
) -> ClusteringComparison {
  typealias Comparison = ClusteringComparison
  var otherGroup = [Int?](repeating: nil, count: nodes.count)
  var isShared = [Bool](repeating: false, count: nodes.count)
  for node in other.nodes {
    guard let match = node.match else { continue }
    isShared[match] = true
    otherGroup[match] = node.group
  }
  let pairs = nodes.indices.compactMap { index -> Comparison.Pair? in
    guard let first = clustering.membership[index], let second = otherGroup[index] else { return nil }
    return Comparison.Pair(id: nodes[index].id, name: nodes[index].name, first: first, second: second)
  }
  var (firstCounts, secondCounts) = (
    [Int](repeating: 0, count: clustering.clusters.count), [Int](repeating: 0, count: other.groups.count)
  )
  for pair in pairs {
    firstCounts[pair.first] += 1
    secondCounts[pair.second] += 1
  }
  var otherSizes = [Int](repeating: 0, count: other.groups.count)
  for group in other.nodes.compactMap(\.group) { otherSizes[group] += 1 }

  let first = Comparison.Side(
    source: source,
    groups: clustering.clusters.enumerated().map { position, cluster in
      Comparison.Group(
        id: "\(cluster.id)", label: cluster.label, size: cluster.size, compared: firstCounts[position])
    },
    alone: nodes.indices.filter { !isShared[$0] }.map { nodes[$0].name },
    unclustered: nodes.indices.filter { isShared[$0] && clustering.membership[$0] == nil }.map {
      nodes[$0].name
    })
  let second = Comparison.Side(
    source: other.source,
    groups: other.groups.enumerated().map { position, group in
      Comparison.Group(
        id: group.id, label: group.label, size: otherSizes[position], compared: secondCounts[position])
    },
    alone: other.nodes.filter { $0.match == nil }.map(\.name),
    unclustered: other.nodes.compactMap { node in node.group == nil ? node.match.map { nodes[$0].name } : nil
    })

  let table = ContingencyTable(
    Partition(labels: pairs.map(\.first)), Partition(labels: pairs.map(\.second)))
  return Comparison(
    first: first, second: second, pairs: pairs, overlaps: overlaps(of: pairs, first, second),
    agreement: pairs.isEmpty
      ? nil
      : Comparison.Agreement(
        adjustedRandIndex: table.adjustedRandIndex,
        normalizedMutualInformation: table.normalizedMutualInformation,
        adjustedMutualInformation: table.adjustedMutualInformation,
        variationOfInformation: table.variationOfInformation, homogeneity: table.homogeneity,
        completeness: table.completeness, purity: table.purity))
}

/// How many pairs each two clusters share, ordered by both.
private func overlaps(
  of pairs: [ClusteringComparison.Pair], _ first: ClusteringComparison.Side,
  _ second: ClusteringComparison.Side
) -> [ClusteringComparison.Overlap] {
  var result: [ClusteringComparison.Overlap] = []
  for pair in pairs.sorted(by: { ($0.first, $0.second) < ($1.first, $1.second) }) {
    if let last = result.last, last.first == pair.first, last.second == pair.second {
      result[result.count - 1].size += 1
    } else {
      result.append(.init(first: pair.first, second: pair.second, size: 1, jaccard: 0))
    }
  }
  for index in result.indices {
    let overlap = result[index]
    let either =
      first.groups[overlap.first].compared + second.groups[overlap.second].compared - overlap.size
    result[index].jaccard = Double(overlap.size) / Double(either)
  }
  return result
}
