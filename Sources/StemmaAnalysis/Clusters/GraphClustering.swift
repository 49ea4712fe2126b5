import GraphAlgorithms
import StemmaModel

/// The nodes of a network that is clustered as it stands.
package struct NodeList: Sendable {
  /// A name for each node that no other has.
  package var ids: [String]
  /// What people call each node.
  package var labels: [String]
  /// How often each node occurs, where the network says so; the total link strength stands for it elsewhere.
  package var occurrences: [Double]?

  /// Makes a list.
  package init(ids: [String], labels: [String], occurrences: [Double]? = nil) {
    self.ids = ids
    self.labels = labels
    self.occurrences = occurrences
  }
}

/// Groups the nodes of a graph by the Leiden algorithm, every node in a cluster, alone if nothing ties it.
///
/// A cluster is named after the nodes that have the strongest links within it, by the weights as they were given.
///
/// - Parameters:
///   - graph: The graph with its weights as they were given.
///   - nodes: What its nodes are called.
///   - options: How to cluster; the weights are normalised first as they say.
/// - Returns: The clusters, largest first, and what each consists of.
/// - Complexity: O(starts · edges) in practice.
package func clustering(
  of graph: Graph, nodes: NodeList, options: ClusteringOptions
) -> (clustering: Clustering, profiles: [ClusterProfile]) {
  let weighted = graph.normalized(by: options.normalization, occurrences: nodes.occurrences)
  let partition = options.partition(of: weighted)
  let groups = partition.clusters()
  let ties = ClusterTies(of: partition, in: graph)
  let ranked = groups.map { ties.ranked($0) }
  let terms = ranked.map { nodes in nodes.prefix(options.termCount) }
  let labels = distinctNames(terms.map { label(of: $0.map { nodes.labels[$0] }) })
  var clusters: [Cluster] = []
  clusters.reserveCapacity(groups.count)
  for position in groups.indices {
    clusters.append(
      Cluster(
        id: position + 1, label: labels[position],
        terms: terms[position].map { ScoredTerm(nodes.labels[$0], score: ties.inside[$0]) },
        papers: groups[position].map { nodes.ids[$0] }))
  }
  let profiles = groups.indices.map { position in
    var profile = ClusterProfile()
    profile.representatives = ranked[position].prefix(ClusterProfile.mostRepresentatives).map {
      nodes.ids[$0]
    }
    profile.cohesion = ties.cohesion(of: groups[position])
    return profile
  }
  return (
    Clustering(
      layers: [], normalization: options.normalization, qualityFunction: options.qualityFunction,
      quality: options.quality(of: partition, in: weighted), resolution: options.resolution,
      seed: options.seed, starts: options.starts(for: weighted),
      clusters: clusters, membership: partition.membership), profiles
  )
}

/// The clusterings of a graph over a range of resolutions; `options` say how to normalise and cluster.
package func resolutionSweep(
  of graph: Graph, occurrences: [Double]? = nil, resolutions: [Double], options: ClusteringOptions
) -> ResolutionSweep {
  let weighted = graph.normalized(by: options.normalization, occurrences: occurrences)
  return ResolutionSweep(
    of: weighted, resolutions: resolutions, algorithm: options.leiden(for: weighted),
    minimumSize: options.minimumClusterSize)
}

/// The clusterings of papers over a range of resolutions, on the sum of their layers.
package func resolutionSweep(
  of network: Network, resolutions: [Double], options: ClusteringOptions
) -> ResolutionSweep {
  var options = options
  options.normalization = .none
  return resolutionSweep(
    of: combinedGraph(of: network, options: options), resolutions: resolutions, options: options)
}

/// The first two of some names, or one if they are long.
private func label(of names: [String]) -> String {
  let (first, second) = (names.first ?? "", names.dropFirst().first ?? "")
  return second.isEmpty || first.count + second.count > 80 ? first : "\(first), \(second)"
}

/// How strongly each node of a graph is tied within its own cluster, and altogether.
struct ClusterTies {
  /// For each node the weight of its links within its cluster.
  private(set) var inside: [Double]
  /// For each node the weight of all its links, without those to itself.
  private(set) var all: [Double]

  init(of partition: Partition, in graph: Graph) {
    self.init(of: partition.membership.map(Optional.some), in: graph)
  }

  /// The ties where nodes may be in no cluster.
  init(of membership: [Int?], in graph: Graph) {
    inside = [Double](repeating: 0, count: graph.nodeCount)
    all = inside
    for node in 0..<graph.nodeCount {
      for neighbor in graph.neighbors(of: node) where neighbor.node != node {
        all[node] += neighbor.weight
        if let cluster = membership[node], membership[neighbor.node] == cluster {
          inside[node] += neighbor.weight
        }
      }
    }
  }

  /// The nodes of a cluster, the most strongly tied within it first, of equals the one with more ties altogether.
  func ranked(_ nodes: [Int]) -> [Int] {
    nodes.sorted { (inside[$1], all[$1], $0) < (inside[$0], all[$0], $1) }
  }

  /// The share of the link weight of nodes that stays within their cluster; nil if they have no links.
  func cohesion(of nodes: [Int]) -> Double? {
    let total = nodes.reduce(0) { $0 + all[$1] }
    return total > 0 ? nodes.reduce(0) { $0 + inside[$1] } / total : nil
  }
}

extension Graph {
  /// The graph with its weights set against the size of their ends; without `occurrences` by what the graph itself
  /// says of them.
  func normalized(by normalization: Normalization, occurrences: [Double]?) -> Graph {
    switch normalization {
    case .associationStrength: associationStrength()
    case .fractionalization: fractionalized()
    case .asOccurrences: associationStrength(occurrences: occurrences ?? self.occurrences)
    case .salton: saltonSimilarity(occurrences: occurrences ?? self.occurrences)
    case .jaccard: jaccardSimilarity(occurrences: occurrences ?? self.occurrences)
    case .inclusion: inclusionIndex(occurrences: occurrences ?? self.occurrences)
    case .equivalence: equivalenceIndex(occurrences: occurrences ?? self.occurrences)
    case .none: self
    }
  }
}
