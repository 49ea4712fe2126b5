/// A division of the nodes of a graph into clusters, each node in exactly one.
///
/// Clusters are numbered by size, largest first, those of equal size by their smallest node. Two partitions
/// are equal when they put the same nodes together, whatever labels they were made from.
public struct Partition: Sendable, Hashable {
  /// The cluster of each node.
  public let membership: [Int]
  /// The number of clusters, none of them empty.
  public let clusterCount: Int

  /// Makes a partition from any labels: nodes with equal labels share a cluster.
  ///
  /// O(n log n).
  public init(labels: [Int]) {
    let order = labels.indices.sorted { (labels[$0], $0) < (labels[$1], $1) }
    var groups: [Range<Int>] = []
    var start = 0
    for position in order.indices
    where position + 1 == order.count || labels[order[position]] != labels[order[position + 1]] {
      groups.append(start..<position + 1)
      start = position + 1
    }
    groups.sort { ($1.count, order[$0.lowerBound]) < ($0.count, order[$1.lowerBound]) }
    var membership = [Int](repeating: 0, count: labels.count)
    for (cluster, group) in groups.enumerated() {
      for position in group { membership[order[position]] = cluster }
    }
    self.membership = membership
    self.clusterCount = groups.count
  }

  /// The partition that leaves each node by itself.
  public static func singletons(nodeCount: Int) -> Partition {
    Partition(labels: Array(0..<nodeCount))
  }

  /// The nodes of each cluster in ascending order, clusters in the order of their numbers.
  ///
  /// O(n).
  public func clusters() -> [[Int]] {
    var result = [[Int]](repeating: [], count: clusterCount)
    for (node, cluster) in membership.enumerated() { result[cluster].append(node) }
    return result
  }

  /// The number of nodes in each cluster, in descending order.
  ///
  /// O(n).
  public func clusterSizes() -> [Int] {
    var result = [Int](repeating: 0, count: clusterCount)
    for cluster in membership { result[cluster] += 1 }
    return result
  }
}
