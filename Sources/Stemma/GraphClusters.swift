import GraphAlgorithms
import StemmaAnalysis
import StemmaReading

/// The clusters of a network of anything: of what a file gives, or of the terms, authors and so on of papers.
public struct GraphClusters: Sendable {
  /// How far the clusters agree with those that the file itself gives to some of its nodes.
  public struct Agreement: Hashable, Sendable {
    /// How many nodes the file puts into a cluster.
    public var nodes: Int
    /// How many clusters the file has.
    public var clusters: Int
    /// The adjusted Rand index of the two, over those nodes.
    public var adjustedRandIndex: Double
    /// Their normalised mutual information (by the arithmetic mean of the entropies).
    public var normalizedMutualInformation: Double
  }

  /// The name of the file; for what papers have, its kind, such as `terms`.
  public var file: String
  /// The name of its format.
  public var format: String
  /// A name for each node that no other has, in the order of these names, numbers first.
  ///
  /// The clusters have these for ids.
  public var ids: [String]
  /// What people call each node.
  public var labels: [String]
  /// How many links there are, after those between the same two nodes have been summed.
  public var linkCount: Int
  /// How many links the file has beside these, for the same two nodes or of weight 0.
  public var mergedLinks: Int
  /// How many of the links lead from a node to itself.
  public var selfLinks: Int
  /// How many links of the file have a direction, which is not looked at.
  public var arcs: Int
  /// Whether the file tells links with a direction from others.
  public var statesDirection: Bool
  /// How many times the search started.
  public var starts: Int
  /// The clusters; every node is in one.
  public var clustering: Clustering
  /// What each cluster consists of, in the order of the clusters.
  public var profiles: [ClusterProfile]
  /// How far they agree with the clusters of the file, if it has any.
  public var agreement: Agreement?
  /// What is odd about the file.
  public var diagnostics: [Diagnostic]
}

/// Why the network of a file cannot be clustered.
public enum GraphClustersError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file gives no network; the message says where and why.
  case unreadable(String)
  /// A link has a negative weight.
  case negativeWeight(String, from: String, to: String, weight: Double)
  /// A weight is too large or too small to be reckoned with.
  case extremeWeight(file: String, weight: Double)
  /// There are no nodes.
  case empty(file: String)

  /// A message for the user, without a full stop.
  public var description: String {
    switch self {
    case .unreadable(let message): message
    case .negativeWeight(let place, let source, let target, let weight):
      "\(place): the link from '\(source.prefix(40))' to '\(target.prefix(40))' has the weight \(weight); "
        + "clustering needs weights of 0 or more"
    case .extremeWeight(let file, let weight):
      "\(file): a link has the weight \(weight); weights must lie between 1e-100 and 1e100, so scale them"
    case .empty(let file): "\(file): the network has no nodes"
    }
  }
}

extension Pipeline {
  /// Clusters the network of a file: VOSviewer JSON, VOSviewer map and network files, Pajek, GraphML, edge list.
  ///
  /// Direction is not looked at: the weights of all links between two nodes are summed. Every node is in a cluster.
  ///
  /// - Parameters:
  ///   - documents: The file, or the map and the network file of VOSviewer.
  ///   - normalization: How weights are set against the size of their ends; by default association strength for
  ///     VOSviewer's files, as VOSviewer does it, and none for others.
  ///   - qualityFunction: What is maximised; by default CPM for VOSviewer's files and modularity for others.
  ///   - starts: How many times to start anew; by default 100, fewer for networks of more than 60,000 links.
  /// - Returns: The clusters; every node is in one.
  /// - Throws: `GraphClustersError`.
  public func clusters(
    ofGraph documents: [Document], normalization: Normalization? = nil,
    qualityFunction: StemmaModel.QualityFunction? = nil, starts: Int? = nil
  ) throws(GraphClustersError) -> GraphClusters {
    let file: NetworkFile
    do {
      file = try NetworkFile(documents.map { InputFile(name: $0.name, bytes: $0.bytes) })
    } catch { throw .unreadable(error.description) }
    return try clusters(
      of: file, normalization: normalization, qualityFunction: qualityFunction, starts: starts)
  }

  /// Clusters a network that was read.
  package func clusters(
    of file: NetworkFile, normalization: Normalization? = nil,
    qualityFunction: StemmaModel.QualityFunction? = nil, starts: Int? = nil
  ) throws(GraphClustersError) -> GraphClusters {
    let file = file.inNameOrder
    let (graph, clustering) = try graph(
      of: file, normalization: normalization, qualityFunction: qualityFunction, starts: starts)
    let ids = file.names
    let labels = file.vertices.map(\.label)
    let result = StemmaAnalysis.clustering(
      of: graph, nodes: NodeList(ids: ids, labels: labels), options: clustering)
    return GraphClusters(
      file: file.file, format: file.format, ids: ids, labels: labels, linkCount: graph.edgeCount,
      mergedLinks: file.arcs.count + file.edges.count - graph.edgeCount,
      selfLinks: (0..<graph.nodeCount).count { node in graph.neighbors(of: node).contains { $0.node == node }
      },
      arcs: file.arcs.count, statesDirection: file.statesDirection, starts: result.clustering.starts,
      clustering: result.clustering, profiles: result.profiles,
      agreement: agreement(of: result.clustering, with: file.vertices.map(\.cluster)),
      diagnostics: file.diagnostics)
  }

  /// The clusterings of a network that was read over a range of resolutions.
  package func sweep(
    of file: NetworkFile, resolutions: [Double], normalization: Normalization? = nil,
    qualityFunction: StemmaModel.QualityFunction? = nil, starts: Int? = nil
  ) throws(GraphClustersError) -> ResolutionSweep {
    let (graph, clustering) = try graph(
      of: file.inNameOrder, normalization: normalization, qualityFunction: qualityFunction, starts: starts)
    return resolutionSweep(of: graph, resolutions: resolutions, options: clustering)
  }

  /// The graph of a network, and how it is clustered.
  private func graph(
    of file: NetworkFile, normalization: Normalization?, qualityFunction: StemmaModel.QualityFunction?,
    starts: Int?
  ) throws(GraphClustersError) -> (Graph, ClusteringOptions) {
    let graph = try graph(of: file)
    var clustering = clusteringOptions
    clustering.normalization = normalization ?? (file.isOfVOSviewer ? .associationStrength : .none)
    clustering.qualityFunction = qualityFunction ?? (file.isOfVOSviewer ? .cpm : .modularity)
    clustering.starts = starts ?? clustering.starts
    return (graph, clustering)
  }

  /// The undirected graph of a network, parallel links summed.
  func graph(of file: NetworkFile) throws(GraphClustersError) -> Graph {
    guard !file.vertices.isEmpty else { throw .empty(file: file.file) }
    if let negative = file.negativeLink {
      throw .negativeWeight(
        "\(negative.location.file):\(negative.location.line)",
        from: file.vertices[negative.link.source].label,
        to: file.vertices[negative.link.target].label, weight: negative.link.weight)
    }
    let links = [file.arcs, file.edges].joined()
    if let extreme = links.first(where: { $0.weight > 1e100 || $0.weight > 0 && $0.weight < 1e-100 }) {
      throw .extremeWeight(file: file.file, weight: extreme.weight)
    }
    return Graph(
      nodeCount: file.vertices.count,
      edges: links.lazy.map { Graph.Edge($0.source, $0.target, weight: $0.weight) })
  }

  /// How far a clustering agrees with the clusters that a file gives to some of the nodes.
  private func agreement(of clustering: Clustering, with given: [Int?]) -> GraphClusters.Agreement? {
    let nodes = given.indices.filter { given[$0] != nil }
    guard nodes.count > 1 else { return nil }
    let theirs = Partition(labels: nodes.map { given[$0] ?? 0 })
    let ours = Partition(labels: nodes.map { clustering.membership[$0] ?? -1 })
    return GraphClusters.Agreement(
      nodes: nodes.count, clusters: theirs.clusterCount, adjustedRandIndex: adjustedRandIndex(ours, theirs),
      normalizedMutualInformation: GraphAlgorithms.normalizedMutualInformation(ours, theirs))
  }
}
