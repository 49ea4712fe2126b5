/// A partition of papers, or of the nodes of another network, into clusters, with what it was made from.
public struct Clustering: Codable, Sendable {
  /// The layers whose edges were used; none where it is not papers that were clustered.
  public var layers: [Layer]
  /// How the weights of links were set against the size of their ends before they were clustered.
  public var normalization: Normalization
  /// What was maximised.
  public var qualityFunction: QualityFunction
  /// The value reached, normalised as CWTS does (by twice the total edge weight).
  public var quality: Double
  /// The resolution parameter.
  public var resolution: Double
  /// The seed of the random numbers.
  public var seed: UInt64
  /// How many times the search started anew.
  public var starts: Int
  /// The clusters, largest first.
  public var clusters: [Cluster]
  /// For each paper of the network the position of its cluster in `clusters`; nil for a paper without edges.
  public var membership: [Int?]

  /// Makes a clustering.
  public init(
    layers: [Layer], normalization: Normalization = .none, qualityFunction: QualityFunction, quality: Double,
    resolution: Double, seed: UInt64, starts: Int = 1, clusters: [Cluster], membership: [Int?]
  ) {
    self.layers = layers
    self.normalization = normalization
    self.qualityFunction = qualityFunction
    self.quality = quality
    self.resolution = resolution
    self.seed = seed
    self.starts = starts
    self.clusters = clusters
    self.membership = membership
  }
}

/// A group of papers, or of other nodes, found by community detection.
public struct Cluster: Hashable, Codable, Sendable, Identifiable {
  /// From 1, the largest cluster first.
  public var id: Int
  /// A few words that name it, distinct from the labels of the other clusters.
  public var label: String
  /// Its most telling terms, best first; of other nodes than papers the most strongly tied.
  public var terms: [ScoredTerm]
  /// The ids of its papers or nodes, in the order of the network.
  public var papers: [Paper.ID]

  /// How many papers it has.
  public var size: Int { papers.count }

  /// Makes a cluster.
  public init(id: Int, label: String, terms: [ScoredTerm], papers: [Paper.ID]) {
    self.id = id
    self.label = label
    self.terms = terms
    self.papers = papers
  }
}

extension Clustering {
  /// The positions of the papers of each cluster, ascending, in the order of the clusters.
  package var members: [[Int]] {
    var members = [[Int]](repeating: [], count: clusters.count)
    for (paper, position) in membership.enumerated() {
      if let position, members.indices.contains(position) { members[position].append(paper) }
    }
    return members
  }
}

/// What a clustering maximises.
public enum QualityFunction: String, Codable, Sendable, CaseIterable {
  /// Newman and Girvan (2004), with resolution.
  case modularity
  /// The constant Potts model of Traag, Van Dooren and Nesterov (2011).
  case cpm
}

/// A term and how well it tells a group from the rest.
public struct ScoredTerm: Hashable, Codable, Sendable {
  /// The term.
  public var term: String
  /// How telling it is by the measure that the terms are ordered by; greater is more telling.
  public var score: Double
  /// How many papers of the group have it.
  public var papers: Int
  /// All measures; nil where none was taken, as of nodes that are no papers.
  public var measures: LabelMeasures?

  /// Makes a scored term.
  public init(_ term: String, score: Double, papers: Int = 0, measures: LabelMeasures? = nil) {
    self.term = term
    self.score = score
    self.papers = papers
    self.measures = measures
  }
}

/// How well a term tells a group of papers from the rest, by each measure.
public struct LabelMeasures: Hashable, Codable, Sendable {
  /// The term's share of the group's terms times ln(1 + A / f), A the mean number of terms in a group and f how
  /// often the term occurs in all groups (Grootendorst 2022, BERTopic).
  public var classTfIdf: Double
  /// Dunning's G² (1993) of papers in the group or not against papers with the term or not; negative where the
  /// term is rarer in the group than elsewhere.
  public var logLikelihood: Double
  /// Mutual information, log₂ P(term, group) / (P(term) P(group)), in bits.
  public var mutualInformation: Double

  /// Makes measures.
  public init(classTfIdf: Double, logLikelihood: Double, mutualInformation: Double) {
    self.classTfIdf = classTfIdf
    self.logLikelihood = logLikelihood
    self.mutualInformation = mutualInformation
  }

  /// The value of one measure.
  public func value(of measure: LabelMeasure) -> Double {
    switch measure {
    case .classTfIdf: classTfIdf
    case .logLikelihood: logLikelihood
    case .mutualInformation: mutualInformation
    }
  }
}

/// What decides which terms name a cluster.
public enum LabelMeasure: String, Codable, Sendable, CaseIterable {
  /// c-TF-IDF: what is frequent in the cluster and not everywhere.
  case classTfIdf = "c-tf-idf"
  /// The log-likelihood ratio: what is surely more frequent in the cluster than elsewhere.
  case logLikelihood = "llr"
  /// Mutual information: what is found almost nowhere else, however rare.
  case mutualInformation = "mi"
}
