/// Figures of a lineage.
public struct LineageStatistics: Hashable, Codable, Sendable {
  /// A paper from which others descend.
  public struct Ancestor: Hashable, Codable, Sendable {
    /// Its id.
    public var paper: Paper.ID
    /// How many papers descend from it directly.
    public var children: Int
    /// How many papers descend from it, directly or by way of others.
    public var descendants: Int
    /// Whether it descends from no other.
    public var isFounder: Bool

    /// Makes an ancestor.
    public init(paper: Paper.ID, children: Int, descendants: Int, isFounder: Bool) {
      self.paper = paper
      self.children = children
      self.descendants = descendants
      self.isFounder = isFounder
    }
  }

  /// Every paper that has children, the one with most descendants first.
  public var ancestors: [Ancestor]
  /// A longest chain of papers, each of which descends from the one before.
  public var longestChain: [Paper.ID]
  /// The years from parent to child on average, over the relations of which both years are known; nil without any.
  public var generationYears: Double?
  /// How many relations that average is over.
  public var datedRelations: Int
  /// How many papers have a relation.
  public var relatedPapers: Int
  /// How many papers have none.
  public var orphans: Int

  /// Makes figures.
  public init(
    ancestors: [Ancestor], longestChain: [Paper.ID], generationYears: Double?, datedRelations: Int,
    relatedPapers: Int, orphans: Int
  ) {
    self.ancestors = ancestors
    self.longestChain = longestChain
    self.generationYears = generationYears
    self.datedRelations = datedRelations
    self.relatedPapers = relatedPapers
    self.orphans = orphans
  }

  /// Those that descend from no other.
  public var founders: [Ancestor] { ancestors.filter(\.isFounder) }

  /// Those from which several descend directly, the one with most children first.
  public var branches: [Ancestor] {
    ancestors.enumerated().filter { $0.element.children > 1 }
      .sorted { ($1.element.children, $0.offset) < ($0.element.children, $1.offset) }.map(\.element)
  }

  /// From how many papers the last of the longest chain descends one by one.
  public var depth: Int { max(0, longestChain.count - 1) }
}
