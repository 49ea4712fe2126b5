import GraphAlgorithms
import StemmaModel

/// The clusters whose stability is asked for, to hold the clusters of other runs against.
struct ReferenceClusters: Sendable {
  /// The nodes of each cluster, ascending.
  let clusters: [[Int]]
  /// The cluster of each node of the graph; nil for one in none.
  let membership: [Int?]
  /// The nodes that are in clusters, ascending.
  let nodes: [Int]

  /// What a run found, seen from the reference.
  struct Run: Sendable {
    /// The cluster of a run that comes closest to one of the reference.
    struct Match: Sendable {
      /// The cluster of the run.
      var cluster: Int
      /// The nodes in both by those in either, of the nodes in the run.
      var jaccard: Double
    }

    /// The nodes of the graph that took part, ascending.
    var nodes: [Int]
    /// The clusters of these nodes, in their order.
    var partition: Partition
    /// The match of each cluster of the reference; nil if none of its nodes took part.
    var matches: [Match?]
    /// How many clusters have more than one node.
    var clusterCount: Int
  }

  init(_ membership: [Int?], count: Int) {
    var clusters = [[Int]](repeating: [], count: count)
    for (node, cluster) in membership.enumerated() {
      if let cluster { clusters[cluster].append(node) }
    }
    self.clusters = clusters
    self.membership = membership
    nodes = membership.indices.filter { membership[$0] != nil }
  }

  /// As many nodes as are in clusters, drawn with replacement, each taken once, ascending.
  func sample(using generator: inout SeededGenerator) -> [Int] {
    var isDrawn = [Bool](repeating: false, count: nodes.count)
    for _ in nodes { isDrawn[generator.uniform(below: nodes.count)] = true }
    return nodes.indices.filter { isDrawn[$0] }.map { nodes[$0] }
  }

  /// Clusters the graph between some nodes and finds what matches.
  func run(on nodes: [Int], of graph: Graph, by search: ClusteringOptions) -> Run {
    let partition = search.partition(of: graph.induced(by: nodes))
    let drawn = self.partition(of: nodes)
    let table = ContingencyTable(drawn, partition)
    // Clusters of the table are numbered by their sizes in the sample; a node of each tells which they are.
    var referenceOfRow = [Int](repeating: 0, count: table.firstSizes.count)
    for (row, node) in zip(drawn.membership, nodes) { referenceOfRow[row] = membership[node] ?? 0 }
    var matches = [Run.Match?](repeating: nil, count: clusters.count)
    for cell in table.cells {
      let reference = referenceOfRow[cell.first]
      let jaccard = table.jaccard(cell)
      if matches[reference].map({ $0.jaccard < jaccard }) ?? true {
        matches[reference] = Run.Match(cluster: cell.second, jaccard: jaccard)
      }
    }
    return Run(
      nodes: nodes, partition: partition, matches: matches,
      clusterCount: table.secondSizes.count { $0 > 1 })
  }

  /// How often each node of the graph took part, and whether it was with its cluster.
  func tallies(of runs: [Run]) -> [NodeTally] {
    var tallies = [NodeTally](repeating: NodeTally(), count: membership.count)
    for run in runs {
      var counterparts = [[Int]](repeating: [], count: run.partition.clusterCount)
      for (reference, match) in run.matches.enumerated() {
        if let match { counterparts[match.cluster].append(reference) }
      }
      for (index, node) in run.nodes.enumerated() {
        guard let own = membership[node] else { continue }
        tallies[node].samples += 1
        let places = counterparts[run.partition.membership[index]]
        if places.contains(own) {
          tallies[node].stays += 1
        } else {
          for place in places { tallies[node].elsewhere[place, default: 0] += 1 }
        }
      }
    }
    return tallies
  }

  /// The cluster that most often has the same match as one cluster, and the share of runs in which it does.
  ///
  /// Runs without nodes of the cluster do not count.
  func joins(of cluster: Int, in runs: [Run]) -> (cluster: Int, share: Double)? {
    var counts = [Int](repeating: 0, count: clusters.count)
    var present = 0
    for run in runs {
      guard let match = run.matches[cluster]?.cluster else { continue }
      present += 1
      for other in clusters.indices where other != cluster && run.matches[other]?.cluster == match {
        counts[other] += 1
      }
    }
    guard let most = counts.max(), most > 0, let other = counts.firstIndex(of: most) else { return nil }
    return (other, Double(most) / Double(present))
  }

  /// How far runs agree with the reference, and each with the next one, in pairs.
  func figures(of runs: [Run], starts: Int) -> ClusterStability.Runs? {
    guard !runs.isEmpty else { return nil }
    let withReference = runs.map { ContingencyTable(partition(of: $0.nodes), $0.partition) }
    let pairs = stride(from: 0, to: runs.count - 1, by: 2).map { table(of: runs[$0], and: runs[$0 + 1]) }
    let indices = withReference.map(\.adjustedRandIndex)
    let counts = runs.map(\.clusterCount).sorted()
    return ClusterStability.Runs(
      count: runs.count, starts: starts, fewestClusters: counts[0],
      medianClusters: counts[(counts.count - 1) / 2], mostClusters: counts[counts.count - 1],
      adjustedRandIndex: indices.mean, leastAdjustedRandIndex: indices.min() ?? 0,
      normalizedMutualInformation: withReference.map(\.normalizedMutualInformation).mean,
      adjustedRandIndexOfPairs: pairs.isEmpty ? nil : pairs.map(\.adjustedRandIndex).mean,
      normalizedMutualInformationOfPairs: pairs.isEmpty ? nil : pairs.map(\.normalizedMutualInformation).mean)
  }

  /// The clusters of the reference among some nodes, all of which are in one.
  private func partition(of nodes: [Int]) -> Partition {
    Partition(labels: nodes.map { membership[$0] ?? -1 })
  }

  /// How two runs overlap on the nodes that took part in both.
  private func table(of one: Run, and other: Run) -> ContingencyTable {
    var place = [Int](repeating: -1, count: membership.count)
    for (index, node) in other.nodes.enumerated() { place[node] = index }
    let shared = one.nodes.indices.filter { place[one.nodes[$0]] >= 0 }
    return ContingencyTable(
      Partition(labels: shared.map { one.partition.membership[$0] }),
      Partition(labels: shared.map { other.partition.membership[place[one.nodes[$0]]] }))
  }
}
