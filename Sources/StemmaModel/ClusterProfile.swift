/// What a cluster consists of, beside its terms.
public struct ClusterProfile: Hashable, Codable, Sendable {
  /// A name and how many papers of the cluster have it.
  public struct Count: Hashable, Codable, Sendable {
    /// The name.
    public var name: String
    /// The number of papers.
    public var papers: Int

    /// Makes a count.
    public init(_ name: String, papers: Int) {
      self.name = name
      self.papers = papers
    }
  }

  /// The ids of the papers that stand for the cluster, the best first.
  ///
  /// Their terms are the cluster's, and others of it descend from them; of other nodes than papers it is those that are
  /// tied most strongly within it.
  public var representatives: [Paper.ID] = []
  /// The share of its link weight that stays within the cluster, from 0 to 1; nil if nothing is tied to it.
  public var cohesion: Double?
  /// Of the papers that others of the cluster descend from and that descend from none of them, those with most
  /// descendants there; where there is no lineage, the earliest papers.
  public var founders: [Paper.ID] = []
  /// Whether `founders` rest on lineage, and not on the years alone.
  public var isFoundedByDescent = false
  /// How many of its papers have a year.
  public var datedPapers = 0
  /// The earliest year.
  public var firstYear: Int?
  /// The latest year.
  public var lastYear: Int?
  /// The mean of the years.
  public var meanYear: Double?
  /// The median of the years; of an even number the mean of the middle two.
  public var medianYear: Double?
  /// Its venues without the years of their meetings, the commonest first.
  public var venues: [Count] = []
  /// Its institutions, the commonest first.
  public var institutions: [Count] = []
  /// The share of its papers that have a link to code.
  public var codeShare: Double?

  /// Makes an empty profile.
  public init() {}
}
