/// A term and how well it tells a group from the rest.
public struct ScoredTerm: Hashable, Codable, Sendable {
  /// The term.
  public var term: String
  /// c-TF-IDF; greater is more telling.
  public var score: Double

  /// Makes a scored term.
  public init(_ term: String, score: Double) {
    self.term = term
    self.score = score
  }
}

/// A group of papers found by community detection.
public struct Cluster: Hashable, Codable, Sendable, Identifiable {
  /// From 1, the largest cluster first.
  public var id: Int
  /// A few words that name it, distinct from the labels of the other clusters.
  public var label: String
  /// Its most telling terms, best first.
  public var terms: [ScoredTerm]
  /// The ids of its papers, in the order of the network.
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

/// What a clustering maximises.
public enum QualityFunction: String, Codable, Sendable, CaseIterable {
  /// Newman and Girvan (2004), with resolution.
  case modularity
  /// The constant Potts model of Traag, Van Dooren and Nesterov (2011).
  case cpm
}

/// A partition of the papers into clusters, with what it was made from.
public struct Clustering: Codable, Sendable {
  /// The layers whose edges were used.
  public var layers: [Layer]
  /// What was maximised.
  public var qualityFunction: QualityFunction
  /// The value reached, normalised as CWTS does (by twice the total edge weight).
  public var quality: Double
  /// The resolution parameter.
  public var resolution: Double
  /// The seed of the random numbers.
  public var seed: UInt64
  /// The clusters, largest first.
  public var clusters: [Cluster]
  /// For each paper of the network the position of its cluster in `clusters`; nil for a paper without edges.
  public var membership: [Int?]

  /// Makes a clustering.
  public init(
    layers: [Layer], qualityFunction: QualityFunction, quality: Double, resolution: Double, seed: UInt64,
    clusters: [Cluster], membership: [Int?]
  ) {
    self.layers = layers
    self.qualityFunction = qualityFunction
    self.quality = quality
    self.resolution = resolution
    self.seed = seed
    self.clusters = clusters
    self.membership = membership
  }
}
