/// The connected components of a graph: nodes share a cluster when a path of edges joins them.
///
/// O(nodes + edges), without recursion.
public func connectedComponents(of graph: Graph) -> Partition {
  let everything = [Int32](repeating: 0, count: graph.nodeCount)
  let labels = connectedParts(of: everything, offsets: graph.offsets, targets: graph.targets)
  return Partition(labels: labels)
}

/// The connected parts of each cluster, numbered in the order of their smallest nodes.
///
/// A search that only follows links within a cluster; nodes and links are those of a compressed adjacency.
func connectedParts(of clusters: [Int32], offsets: [Int], targets: [Int32]) -> [Int32] {
  var part = [Int32](repeating: -1, count: clusters.count)
  // A node is put on the stack once, when it gets its part.
  let stack = WorkingMemory<Int32>(count: clusters.count)
  var height = 0
  var count: Int32 = 0
  part.withUnsafeMutableBufferPointer { part in
    clusters.withUnsafeBufferPointer { clusters in
      offsets.withUnsafeBufferPointer { offsets in
        targets.withUnsafeBufferPointer { targets in
          for root in 0..<clusters.count where part[root] < 0 {
            part[root] = count
            stack[0] = Int32(truncatingIfNeeded: root)
            height = 1
            while height > 0 {
              height -= 1
              let node = Int(stack[height])
              for position in offsets[node]..<offsets[node + 1] {
                let neighbor = Int(targets[position])
                if part[neighbor] >= 0 || clusters[neighbor] != clusters[node] { continue }
                part[neighbor] = count
                stack[height] = Int32(truncatingIfNeeded: neighbor)
                height += 1
              }
            }
            count += 1
          }
        }
      }
    }
  }
  return part
}
