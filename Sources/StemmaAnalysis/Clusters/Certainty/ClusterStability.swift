import GraphAlgorithms
import StemmaModel

/// How often a clustering is made again to see what of it stays.
package struct StabilityOptions: Hashable, Sendable {
  /// How many samples to draw; nil takes `defaultSamples`, or fewer of a large network.
  package var samples: Int?

  /// How many samples are drawn of a network of ordinary size.
  package static let defaultSamples = 100
  /// How many are drawn of the largest.
  package static let fewestSamples = 20
  /// How many runs on all papers with other seeds there are.
  package static let seedRuns = 20
  /// About how many edges all runs together may go through: some seconds' work.
  static let edgeBudget = 20_000_000

  /// The defaults, or so many samples.
  package init(samples: Int? = nil) { self.samples = samples }
}

/// How stable the clusters of a graph are against drawing the nodes anew, and against the seed.
///
/// The bootstrap of Hennig (2007), "Cluster-wise assessment of cluster stability", algorithm of section 3: as many
/// nodes as there are in clusters are drawn with replacement, what is drawn several times is taken once (a copy of
/// a node would be tied to it more strongly than anything else), and the graph between the drawn nodes, about 63 %
/// of all, is clustered in the same way. A cluster is as stable as what was drawn of it agrees, on average, with
/// the cluster of the sample that comes closest by the Jaccard index. A sample without any of its nodes says
/// nothing of it.
///
/// Each run has a seed of its own, drawn from that of the clustering, so that the result depends neither on the
/// number of threads nor on the order in which they end.
///
/// - Parameters:
///   - clustering: The clusters; its `membership` has an element a node of the graph.
///   - graph: What they were found in.
///   - nodes: The id of each node, and what people call it.
///   - search: How they were found.
///   - options: How many runs there are.
/// - Returns: The figures of each cluster and of all runs.
/// - Complexity: A search in the graph for each start of each run; of large graphs there are fewer of both.
package func stability(
  of clustering: Clustering, in graph: Graph, nodes: [(id: String, name: String)],
  by search: ClusteringOptions,
  options: StabilityOptions = StabilityOptions()
) -> ClusterStability {
  let plan = RunPlan(graph, search, options)
  let reference = ReferenceClusters(clustering.membership, count: clustering.clusters.count)
  var result = ClusterStability(
    seed: clustering.seed, paperCount: reference.nodes.count, clusters: [], samples: nil, seeds: nil)
  guard !reference.nodes.isEmpty else { return result }

  let sampleRuns = independentResults(count: plan.sampleSeeds.count, threads: search.threads) { number in
    var generator = SeededGenerator(seed: plan.sampleSeeds[number])
    return reference.run(
      on: reference.sample(using: &generator), of: graph,
      by: plan.search(starts: plan.sampleStarts, seed: generator.next()))
  }
  let seedRuns = independentResults(count: plan.seedSeeds.count, threads: search.threads) { number in
    reference.run(
      on: reference.nodes, of: graph, by: plan.search(starts: plan.seedStarts, seed: plan.seedSeeds[number]))
  }
  let tallies = reference.tallies(of: sampleRuns)
  result.samples = reference.figures(of: sampleRuns, starts: plan.sampleStarts)
  result.seeds = reference.figures(of: seedRuns, starts: plan.seedStarts)
  result.clusters = clustering.clusters.enumerated().map { position, cluster in
    let indices = sampleRuns.compactMap { $0.matches[position]?.jaccard }
    let joined = reference.joins(of: position, in: sampleRuns)
    let overSeeds = seedRuns.compactMap { $0.matches[position]?.jaccard }
    return ClusterStability.Cluster(
      id: cluster.id, label: cluster.label, jaccard: indices.isEmpty ? nil : indices.mean,
      recovered: indices.map { $0 > 0.75 ? 1 : 0 }.mean, dissolved: indices.map { $0 <= 0.5 ? 1 : 0 }.mean,
      joins: joined.map { clustering.clusters[$0.cluster].id }, joinsShare: joined?.share ?? 0,
      jaccardOverSeeds: overSeeds.mean,
      members: reference.clusters[position].map { node in
        tallies[node].member(
          id: nodes[node].id, name: nodes[node].name, clusterIds: clustering.clusters.map(\.id))
      })
  }
  return result
}

/// How stable the clusters of papers are; see `stability(of:in:nodes:by:options:)`.
///
/// Layers are summed once for all samples: drawing papers anew does not change how strongly two of them are tied.
package func stability(
  of clustering: Clustering, network: Network, by search: ClusteringOptions,
  options: StabilityOptions = StabilityOptions()
) -> ClusterStability {
  stability(
    of: clustering, in: combinedGraph(of: network, options: search),
    nodes: network.papers.map { ($0.id, $0.name) }, by: search, options: options)
}

/// How stable the clusters of a network that is clustered as it stands are.
package func stability(
  of clustering: Clustering, of graph: Graph, nodes: NodeList, by search: ClusteringOptions,
  options: StabilityOptions = StabilityOptions()
) -> ClusterStability {
  stability(
    of: clustering, in: graph.normalized(by: search.normalization, occurrences: nodes.occurrences),
    nodes: Array(zip(nodes.ids, nodes.labels)), by: search, options: options)
}

/// How many runs with how many starts a graph can afford, and their seeds.
private struct RunPlan {
  var sampleStarts: Int
  var seedStarts: Int
  var sampleSeeds: [UInt64]
  var seedSeeds: [UInt64]
  private let search: ClusteringOptions

  init(_ graph: Graph, _ search: ClusteringOptions, _ options: StabilityOptions) {
    self.search = search
    let starts = search.starts(for: graph)
    let budget = Double(StabilityOptions.edgeBudget)
    // A sample has 1 − 1/e of the nodes, and that share squared of the edges.
    let sampleEdges = 0.4 * Double(max(graph.edgeCount, 1))
    let affordable = Int(min(1e9, budget / sampleEdges))
    let samples =
      options.samples
      ?? min(StabilityOptions.defaultSamples, max(StabilityOptions.fewestSamples, affordable))
    sampleStarts = max(1, min(starts, affordable / max(samples, 1)))
    let seedRuns = StabilityOptions.seedRuns
    seedStarts = max(1, min(starts, Int(min(1e9, 0.4 * Double(affordable))) / seedRuns))
    var seeds = SeededGenerator(seed: search.seed)
    sampleSeeds = (0..<samples).map { _ in seeds.next() }
    seedSeeds = (0..<seedRuns).map { _ in seeds.next() }
  }

  /// The same search with fewer starts and another seed.
  func search(starts: Int, seed: UInt64) -> ClusteringOptions {
    var result = search
    result.starts = starts
    // The runs are what is shared out among threads.
    result.threads = 1
    result.seed = seed
    return result
  }
}

/// How often a node was drawn, and where it was then.
struct NodeTally {
  var samples = 0
  var stays = 0
  /// How often it was in the counterpart of each other cluster.
  var elsewhere: [Int: Int] = [:]

  /// The figures of a member, for clusters with these ids.
  func member(id: String, name: String, clusterIds: [Int]) -> ClusterStability.Member {
    let most = elsewhere.commonestKey
    return ClusterStability.Member(
      id: id, name: name, samples: samples, stays: samples > 0 ? Double(stays) / Double(samples) : nil,
      elsewhere: most.map { clusterIds[$0] },
      elsewhereShare: most.map { Double(elsewhere[$0, default: 0]) / Double(samples) } ?? 0)
  }
}

extension [Double] {
  /// The mean; 0 of nothing.
  var mean: Double { isEmpty ? 0 : reduce(0, +) / Double(count) }
}
