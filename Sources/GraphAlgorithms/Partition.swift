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
  /// O(n log n), or O(n + k log k) for k clusters if the labels are all below the number of nodes.
  public init(labels: [Int]) {
    if labels.allSatisfy({ $0 >= 0 && $0 < labels.count }) {
      self.init(count: labels.count) { labels[$0] }
      return
    }
    let order = labels.indices.sorted { labels[$0] < labels[$1] }
    var numbers = [Int](repeating: 0, count: labels.count)
    for (previous, node) in zip(order, order.dropFirst()) {
      numbers[node] = numbers[previous] + (labels[node] == labels[previous] ? 0 : 1)
    }
    self.init(count: labels.count) { numbers[$0] }
  }

  /// Makes a partition from labels between 0 and the number of nodes.
  init(labels: [Int32]) {
    self.init(count: labels.count) { Int(labels[$0]) }
  }

  /// Makes a partition from the labels of the nodes `0 ..< count`, which lie in the same range.
  private init(count: Int, label: (Int) -> Int) {
    var sizes = [Int](repeating: 0, count: count)
    var firsts: [(node: Int, label: Int)] = []
    for node in 0..<count {
      let label = label(node)
      if sizes[label] == 0 { firsts.append((node, label)) }
      sizes[label] += 1
    }
    firsts.sort { (sizes[$1.label], $0.node) < (sizes[$0.label], $1.node) }
    var clusters = [Int](repeating: 0, count: count)
    for (cluster, first) in firsts.enumerated() { clusters[first.label] = cluster }
    membership = (0..<count).map { clusters[label($0)] }
    clusterCount = firsts.count
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
