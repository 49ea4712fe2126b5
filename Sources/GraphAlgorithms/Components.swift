/// The connected components of a graph: nodes share a cluster when a path of edges joins them.
///
/// O(n log n + edges), without recursion.
public func connectedComponents(of graph: Graph) -> Partition {
  let everything = [Int32](repeating: 0, count: graph.nodeCount)
  let labels = connectedParts(of: everything, offsets: graph.offsets, targets: graph.targets)
  return Partition(labels: labels.map(Int.init))
}

/// The connected parts of each cluster, numbered in the order of their smallest nodes.
///
/// A search that only follows links within a cluster; nodes and links are those of a compressed adjacency.
func connectedParts(of clusters: [Int32], offsets: [Int], targets: [Int32]) -> [Int32] {
  var part = [Int32](repeating: -1, count: clusters.count)
  var stack: [Int32] = []
  var count: Int32 = 0
  for root in clusters.indices where part[root] < 0 {
    part[root] = count
    stack.append(Int32(root))
    while let node = stack.popLast().map(Int.init) {
      for position in offsets[node]..<offsets[node + 1] {
        let neighbor = Int(targets[position])
        if part[neighbor] < 0, clusters[neighbor] == clusters[node] {
          part[neighbor] = count
          stack.append(Int32(neighbor))
        }
      }
    }
    count += 1
  }
  return part
}
