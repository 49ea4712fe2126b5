/// What a clustering and another of the same papers, or of some of them, have in common.
///
/// In networks of other things than papers, a paper here is a node.
public struct ClusteringComparison: Codable, Sendable {
  /// A cluster of one of the two.
  public struct Group: Hashable, Codable, Sendable {
    /// What its source calls it.
    public var id: String
    /// A name for people; the id if its source gives none.
    public var label: String
    /// How many papers it has.
    public var size: Int
    /// How many of these are in a cluster of the other as well.
    public var compared: Int

    /// Makes a group.
    public init(id: String, label: String, size: Int, compared: Int) {
      self.id = id
      self.label = label
      self.size = size
      self.compared = compared
    }
  }

  /// One of the two clusterings.
  public struct Side: Hashable, Codable, Sendable {
    /// Where it comes from.
    public var source: String
    /// Its clusters in its order.
    public var groups: [Group]
    /// The papers that only this one has, as it calls them.
    public var alone: [String]
    /// The papers that both have and this one puts into no cluster.
    public var unclustered: [String]

    /// Makes a side.
    public init(source: String, groups: [Group], alone: [String], unclustered: [String]) {
      self.source = source
      self.groups = groups
      self.alone = alone
      self.unclustered = unclustered
    }
  }

  /// What two clusters share.
  public struct Overlap: Hashable, Codable, Sendable {
    /// The position of the first side's cluster.
    public var first: Int
    /// The position of the second side's cluster.
    public var second: Int
    /// How many papers are in both.
    public var size: Int
    /// The papers in both by the compared papers in either.
    public var jaccard: Double

    /// Makes an overlap.
    public init(first: Int, second: Int, size: Int, jaccard: Double) {
      self.first = first
      self.second = second
      self.size = size
      self.jaccard = jaccard
    }
  }

  /// How far the two agree on the papers that both put into clusters.
  public struct Agreement: Hashable, Codable, Sendable {
    /// 1 if equal, about 0 if unrelated; Hubert and Arabie (1985).
    public var adjustedRandIndex: Double
    /// From 0 to 1, by the arithmetic mean of the entropies.
    public var normalizedMutualInformation: Double
    /// The same less what chance gives; Vinh, Epps and Bailey (2010).
    public var adjustedMutualInformation: Double
    /// What each says and the other does not, in nats; Meilă (2007).
    public var variationOfInformation: Double
    /// How far each cluster of the first is within one of the second.
    public var homogeneity: Double
    /// How far each cluster of the second is within one of the first.
    public var completeness: Double
    /// The share of papers in the second's cluster that most of their cluster in the first is in.
    public var purity: Double

    /// Makes an agreement.
    public init(
      adjustedRandIndex: Double, normalizedMutualInformation: Double, adjustedMutualInformation: Double,
      variationOfInformation: Double, homogeneity: Double, completeness: Double, purity: Double
    ) {
      self.adjustedRandIndex = adjustedRandIndex
      self.normalizedMutualInformation = normalizedMutualInformation
      self.adjustedMutualInformation = adjustedMutualInformation
      self.variationOfInformation = variationOfInformation
      self.homogeneity = homogeneity
      self.completeness = completeness
      self.purity = purity
    }
  }

  /// The clustering that was made.
  public var first: Side
  /// What it is compared with.
  public var second: Side
  /// The papers that both put into clusters, as the first calls them, each with its cluster on both sides.
  public var pairs: [Pair]
  /// The clusters that share papers, ordered by both positions.
  public var overlaps: [Overlap]
  /// How far they agree; nil if no paper is in clusters of both.
  public var agreement: Agreement?

  /// A paper and its two clusters, by position.
  public struct Pair: Hashable, Codable, Sendable {
    /// What the first side calls the paper.
    public var id: String
    /// Its name for people.
    public var name: String
    /// The position of its cluster on the first side.
    public var first: Int
    /// The position of its cluster on the second side.
    public var second: Int

    /// Makes a pair.
    public init(id: String, name: String, first: Int, second: Int) {
      self.id = id
      self.name = name
      self.first = first
      self.second = second
    }
  }

  /// Makes a comparison.
  public init(first: Side, second: Side, pairs: [Pair], overlaps: [Overlap], agreement: Agreement?) {
    self.first = first
    self.second = second
    self.pairs = pairs
    self.overlaps = overlaps
    self.agreement = agreement
  }

  /// The clusters of the second that a cluster of the first is found in, the one it shares most with first.
  public func overlaps(ofFirst position: Int) -> [Overlap] {
    overlaps.filter { $0.first == position }.sorted { ($1.size, $0.second) < ($0.size, $1.second) }
  }
}
