import StemmaModel

/// A clustering as `stemma clusters --format json` exports it.
package struct ClusteringRecord: Encodable, Sendable {
  /// What was clustered in place of papers.
  package struct Source: Encodable, Sendable {
    /// The file of the network.
    package var file: String
    package var format: String
    package var nodes: Int
    package var links: Int
    /// How far the clusters agree with those that the file gives.
    package var agreement: Agreement?

    package init(file: String, format: String, nodes: Int, links: Int, agreement: Agreement? = nil) {
      self.file = file
      self.format = format
      self.nodes = nodes
      self.links = links
      self.agreement = agreement
    }
  }

  /// How the clusters were searched for.
  package struct Search: Encodable, Sendable {
    package var starts: Int
    package var iterations: Int
    package var randomness: Double
    package var minimumClusterSize: Int

    package init(starts: Int, iterations: Int, randomness: Double, minimumClusterSize: Int) {
      self.starts = starts
      self.iterations = iterations
      self.randomness = randomness
      self.minimumClusterSize = minimumClusterSize
    }
  }

  /// How far clusters agree with others.
  package struct Agreement: Encodable, Sendable {
    package var clusters: Int
    package var nodes: Int
    package var ari: Double
    package var nmi: Double

    package init(clusters: Int, nodes: Int, ari: Double, nmi: Double) {
      self.clusters = clusters
      self.nodes = nodes
      self.ari = ari.exported
      self.nmi = nmi.exported
    }
  }

  package var layers: [String]
  package var normalization: String
  package var quality: Double
  package var qualityFunction: String
  package var resolution: Double
  package var seed: UInt64
  /// How they were searched for, where the exporter knows it.
  package var search: Search?
  /// The network that was clustered in place of papers; absent for papers.
  package var graph: Source?
  package var clusters: [ClusterRecord]
  /// The ids of the papers that nothing ties to another.
  package var unclustered: [String]

  /// The record of a clustering of papers.
  package init(_ clustering: Clustering, profiles: [ClusterProfile] = [], of network: Network) {
    self.init(clustering, profiles: profiles)
    unclustered = zip(network.papers, clustering.membership).filter { $0.1 == nil }.map(\.0.id)
  }

  /// The record of a clustering of other nodes, each in a cluster.
  package init(_ clustering: Clustering, profiles: [ClusterProfile], of graph: Source) {
    self.init(clustering, profiles: profiles)
    self.graph = graph
  }

  private init(_ clustering: Clustering, profiles: [ClusterProfile]) {
    layers = clustering.layers.map(\.rawValue)
    normalization = clustering.normalization.rawValue
    quality = clustering.quality.exported
    qualityFunction = clustering.qualityFunction.rawValue
    resolution = clustering.resolution
    seed = clustering.seed
    clusters = clustering.clusters.indices.map { position in
      ClusterRecord(
        clustering.clusters[position],
        profile: position < profiles.count ? profiles[position] : ClusterProfile())
    }
    unclustered = []
  }

  /// The columns of a table with a row a paper.
  package static let csvHeader = ["cluster", "label", "paper", "alias", "title", "year"]

  /// A row a paper, cluster by cluster; papers in no cluster come last, without a number.
  package static func csvRows(of clustering: Clustering, _ network: Network) -> [[String]] {
    let members = zip(network.papers, clustering.membership).sorted { one, other in
      (one.1 ?? Int.max, one.0.id) < (other.1 ?? Int.max, other.0.id)
    }
    return members.map { paper, position in
      let cluster = position.map { clustering.clusters[$0] }
      return [
        cluster.map { "\($0.id)" } ?? "", cluster?.label ?? "", paper.id, paper.alias ?? "", paper.title,
        paper.year.map(String.init) ?? "",
      ]
    }
  }

  /// The columns of a table with a row a node.
  package static let csvHeaderOfNodes = ["cluster", "label", "node", "name"]

  /// A row a node, cluster by cluster.
  package static func csvRows(of clustering: Clustering, names: [String: String]) -> [[String]] {
    clustering.clusters.flatMap { cluster in
      cluster.papers.map { ["\(cluster.id)", cluster.label, $0, names[$0] ?? ""] }
    }
  }
}

/// A cluster as it is exported.
package struct ClusterRecord: Encodable, Sendable {
  /// A term with how well it tells the cluster from the rest, by each measure.
  package struct Term: Encodable, Sendable {
    package var term: String
    package var papers: Int
    package var cTfIdf: Double
    package var llr: Double
    package var mi: Double
  }

  /// A name and the number of papers that have it.
  package struct Count: Encodable, Sendable {
    package var name: String
    package var papers: Int

    init(_ count: ClusterProfile.Count) {
      name = count.name
      papers = count.papers
    }
  }

  package var id: Int
  package var label: String
  package var terms: [String]
  /// How telling `terms` are, in their order, by the measure that orders them.
  package var scores: [Double]
  /// The `terms` with all measures; absent for nodes that are no papers.
  package var measures: [Term]?
  package var size: Int
  package var papers: [String]
  package var representatives: [String]
  package var founders: [String]
  /// Whether `founders` rest on lineage: `descent`, or on the years alone: `years`.
  package var foundedBy: String?
  @ExplicitNull package var cohesion: Double?
  @ExplicitNull package var firstYear: Int?
  @ExplicitNull package var medianYear: Double?
  @ExplicitNull package var meanYear: Double?
  @ExplicitNull package var lastYear: Int?
  package var datedPapers: Int
  package var venues: [Count]
  package var institutions: [Count]
  @ExplicitNull package var codeShare: Double?

  package init(_ cluster: Cluster, profile: ClusterProfile) {
    id = cluster.id
    label = cluster.label
    terms = cluster.terms.map(\.term)
    scores = cluster.terms.map(\.score.exported)
    let measured = cluster.terms.compactMap { term in
      term.measures.map {
        Term(
          term: term.term, papers: term.papers, cTfIdf: $0.classTfIdf.exported,
          llr: $0.logLikelihood.exported,
          mi: $0.mutualInformation.exported)
      }
    }
    measures = measured.isEmpty ? nil : measured
    size = cluster.size
    papers = cluster.papers
    representatives = profile.representatives
    founders = profile.founders
    foundedBy = profile.founders.isEmpty ? nil : profile.isFoundedByDescent ? "descent" : "years"
    _firstYear = ExplicitNull(wrappedValue: profile.firstYear)
    _medianYear = ExplicitNull(wrappedValue: profile.medianYear)
    _meanYear = ExplicitNull(wrappedValue: profile.meanYear?.exported)
    _lastYear = ExplicitNull(wrappedValue: profile.lastYear)
    datedPapers = profile.datedPapers
    venues = profile.venues.map(Count.init)
    institutions = profile.institutions.map(Count.init)
    _codeShare = ExplicitNull(wrappedValue: profile.codeShare?.exported)
    _cohesion = ExplicitNull(wrappedValue: profile.cohesion?.exported)
  }
}
