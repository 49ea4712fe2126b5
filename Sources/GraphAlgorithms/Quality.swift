/// What a clustering is judged by.
public enum QualityFunction: Sendable, Hashable {
  /// Links within clusters beyond those expected from the strengths of their ends; see `modularity`.
  case modularity
  /// Links within clusters beyond a constant density; see `constantPotts`.
  case constantPotts
}

/// The modularity of a partition: the share of link weight within clusters less the share expected by chance.
///
/// *Q = Σc [ Lc / m − γ (Kc / 2m)² ]*, where *Lc* is the weight within cluster *c*, *Kc* the sum of the
/// strengths of its nodes and *m* the total weight; a self-loop counts once in *Lc* and *m*, twice in *Kc*.
/// At resolution *γ* = 1 it is at most 1, and 0 when all nodes share one cluster. A graph without weight has
/// modularity 0. Source: Newman & Girvan (2004), equation 5; the resolution is that of Reichardt & Bornholdt
/// (2006), equation 15. O(nodes + edges).
///
/// - Precondition: the partition has as many nodes as the graph.
public func modularity(of partition: Partition, in graph: Graph, resolution: Double = 1) -> Double {
  guard graph.totalWeight > 0 else { return 0 }
  let inside = weightInside(partition, graph, selfLoops: true)
  var strengths = [Double](repeating: 0, count: partition.clusterCount)
  for (node, cluster) in partition.membership.enumerated() { strengths[cluster] += graph.strength(of: node) }
  var quality = 0.0
  for cluster in strengths.indices {
    let expected = strengths[cluster] / (2 * graph.totalWeight)
    quality += inside[cluster] / graph.totalWeight - resolution * expected * expected
  }
  return quality
}

/// The constant Potts quality of a partition, divided by the total weight of the graph.
///
/// *H = (2 E + S − γ Σc nc²) / (2m + S)*, where *E* is the weight within clusters and *m* the whole weight,
/// both without self-loops, *S* the weight of the self-loops and *nc* the number of nodes in cluster *c*: the
/// sum of *aij − γ* over all ordered pairs in a cluster, *i = j* included. A graph without weight has quality
/// 0. Source: Traag, Van Dooren & Nesterov (2011), equation 8, in the form used by the CWTS library
/// `networkanalysis`. O(nodes + edges).
///
/// - Precondition: the partition has as many nodes as the graph.
public func constantPotts(of partition: Partition, in graph: Graph, resolution: Double = 1) -> Double {
  guard graph.totalWeight > 0 else { return 0 }
  let inside = weightInside(partition, graph, selfLoops: false).reduce(0, +)
  let pairs = partition.clusterSizes().reduce(0) { $0 + Double($1) * Double($1) }
  let loops = graph.selfLoopWeight
  return (2 * inside + loops - resolution * pairs) / (2 * graph.linkWeight + loops)
}

/// The weight of the edges within each cluster, with or without self-loops, each edge once.
private func weightInside(_ partition: Partition, _ graph: Graph, selfLoops: Bool) -> [Double] {
  let membership = partition.membership
  precondition(membership.count == graph.nodeCount, "partition and graph differ in their number of nodes")
  var inside = [Double](repeating: 0, count: partition.clusterCount)
  membership.withUnsafeBufferPointer { membership in
    graph.targets.withUnsafeBufferPointer { targets in
      graph.weights.withUnsafeBufferPointer { weights in
        for node in 0..<graph.nodeCount {
          let cluster = membership[node]
          for position in graph.offsets[node]..<graph.offsets[node + 1] {
            let neighbor = Int(targets[position])
            if neighbor > node || (selfLoops && neighbor == node), membership[neighbor] == cluster {
              inside[cluster] += weights[position]
            }
          }
        }
      }
    }
  }
  return inside
}
