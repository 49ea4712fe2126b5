import GraphAlgorithms
import StemmaAnalysis
import StemmaReading
import StemmaRelating

/// How sure clusters are: against chance, against the choice of layers, against what others found.
extension Pipeline {
  /// How stable clusters are when papers are drawn anew and when the search begins with other seeds.
  ///
  /// The bootstrap of Hennig (2007) with the mean Jaccard index of each cluster, and how closely each paper keeps to
  /// its own. The result follows from the seed of the options alone.
  ///
  /// - Parameters:
  ///   - clustering: What `cluster` gave.
  ///   - network: The papers it was made of.
  ///   - samples: How many samples to draw; nil takes 100, and fewer of large networks.
  /// - Returns: The figures of each cluster, of its papers and of all runs.
  public func stability(
    of clustering: Clustering, network: Network, samples: Int? = nil
  ) -> ClusterStability {
    StemmaAnalysis.stability(
      of: clustering, network: network, by: clusteringOptions, options: StabilityOptions(samples: samples))
  }

  /// How clusters change when each layer is left out, and what each gives alone.
  ///
  /// - Parameters:
  ///   - clustering: What `cluster` gave.
  ///   - network: The papers it was made of.
  /// - Returns: The outcome without and with each layer alone, and which layer the clusters rest on.
  public func layerAblation(of clustering: Clustering, network: Network) -> LayerAblation {
    StemmaAnalysis.layerAblation(of: clustering, network: network, options: clusteringOptions)
  }

  /// What clusters of papers have in common with others.
  ///
  /// Papers are matched by id, then by any other identifier, by title or by name, also the name in front of the
  /// title; a name that several papers have matches none.
  ///
  /// - Parameters:
  ///   - clustering: What `cluster` gave.
  ///   - network: The papers it was made of.
  ///   - other: What to compare it with.
  ///   - source: What to call this clustering.
  ///   - definitions: Names that the lists define, as `Reading` has them.
  /// - Returns: The comparison, and what of the other could not be matched for sure.
  public func comparison(
    of clustering: Clustering, network: Network, with other: OtherClusters, source: String = "this run",
    definitions: [AliasDefinition] = []
  ) -> (comparison: ClusteringComparison, diagnostics: [Diagnostic]) {
    let lookup = PaperLookup(papers: network.papers, definitions: definitions)
    // The name in front of a title is what others may call a paper, whether or not the lists do.
    var named: [String: [Int]] = [:]
    for (index, paper) in network.papers.enumerated() {
      let name = TitleKey(paper.title).name
      if !name.isEmpty { named[name, default: []].append(index) }
    }
    let (matched, diagnostics) = other.matched { name in
      let positions = lookup.papers(meantBy: name)
      return positions.isEmpty ? named[TitleKey.folding(name)] ?? [] : positions
    }
    let comparison = StemmaAnalysis.comparison(
      of: clustering, from: source, nodes: network.papers.map { ($0.id, $0.name) }, with: matched)
    return (comparison, diagnostics)
  }

  /// What the clusters of a network in a file have in common with others.
  ///
  /// Nodes are matched by name, then by label, then by label without regard to case and marks.
  public func comparison(
    of clusters: GraphClusters, with other: OtherClusters, source: String = "this run"
  ) -> (comparison: ClusteringComparison, diagnostics: [Diagnostic]) {
    var positions: [[String: [Int]]] = [[:], [:], [:]]
    for (index, (id, label)) in zip(clusters.ids, clusters.labels).enumerated() {
      positions[0][id, default: []].append(index)
      positions[1][label, default: []].append(index)
      positions[2][TitleKey.folding(label), default: []].append(index)
    }
    let (matched, diagnostics) = other.matched { name in
      positions[0][name] ?? positions[1][name] ?? positions[2][TitleKey.folding(name)] ?? []
    }
    let comparison = StemmaAnalysis.comparison(
      of: clusters.clustering, from: source, nodes: Array(zip(clusters.ids, clusters.labels)), with: matched)
    return (comparison, diagnostics)
  }

  /// How stable the clusters of a network in a file are; see `stability(of:network:samples:)`.
  package func stability(
    of clusters: GraphClusters, in file: NetworkFile, samples: Int? = nil
  ) throws(GraphClustersError) -> ClusterStability {
    var search = clusteringOptions
    search.normalization = clusters.clustering.normalization
    search.qualityFunction = clusters.clustering.qualityFunction
    search.starts = clusters.starts
    return StemmaAnalysis.stability(
      of: clusters.clustering, of: try graph(of: file.inNameOrder),
      nodes: NodeList(ids: clusters.ids, labels: clusters.labels), by: search,
      options: StabilityOptions(samples: samples))
  }
}
