/// All that is known of whether one of two papers descends from the other.
public struct PairExplanation: Hashable, Codable, Sendable {
  /// The first paper, by its position in the network.
  public var first: Int
  /// The second paper, by its position in the network.
  public var second: Int
  /// What was decided of descent in either direction: none, one or two, those that hold first.
  public var decisions: [LineageDecision]
  /// Where a decision is withheld for a cycle, the relations that lead the other way; else empty.
  public var opposingChain: [Relation]
  /// A shortest chain of relations over other papers, from the ancestor to the descendant; empty if there is none.
  public var chain: [Relation]
  /// The nearest papers from which both descend, by position.
  public var commonAncestors: [Int]
  /// The terms of both.
  public var sharedTerms: [String]
  /// The institutions of both.
  public var sharedInstitutions: [String]
  /// Which of the two cites the other.
  public var citations: [Citation]

  /// Makes an explanation.
  public init(
    first: Int, second: Int, decisions: [LineageDecision], opposingChain: [Relation] = [],
    chain: [Relation] = [], commonAncestors: [Int] = [], sharedTerms: [String] = [],
    sharedInstitutions: [String] = [], citations: [Citation] = []
  ) {
    self.first = first
    self.second = second
    self.decisions = decisions
    self.opposingChain = opposingChain
    self.chain = chain
    self.commonAncestors = commonAncestors
    self.sharedTerms = sharedTerms
    self.sharedInstitutions = sharedInstitutions
    self.citations = citations
  }
}

/// All that is known of the descent of one paper.
public struct PaperExplanation: Hashable, Codable, Sendable {
  /// A paper above another in a tree of ancestors.
  public struct Ancestor: Hashable, Codable, Sendable {
    /// The relation that leads up to it.
    public var relation: Relation
    /// How many relations it is away, from 1.
    public var generation: Int
    /// Whether what is above it was told before.
    public var isRepeated: Bool

    /// Makes an ancestor.
    public init(relation: Relation, generation: Int, isRepeated: Bool) {
      self.relation = relation
      self.generation = generation
      self.isRepeated = isRepeated
    }
  }

  /// The paper, by its position in the network.
  public var paper: Int
  /// What was decided of its descent from others and that of others from it, those that hold first.
  public var decisions: [LineageDecision]
  /// Its ancestors up to the founders: each paper in front of those that it descends from itself.
  public var ancestors: [Ancestor]
  /// How many papers descend from it, directly or by way of others.
  public var descendantCount: Int
  /// Methods that the sources say it descends from and that no list has.
  public var missingParents: [MissingMethod]

  /// Makes an explanation.
  public init(
    paper: Int, decisions: [LineageDecision], ancestors: [Ancestor] = [], descendantCount: Int = 0,
    missingParents: [MissingMethod] = []
  ) {
    self.paper = paper
    self.decisions = decisions
    self.ancestors = ancestors
    self.descendantCount = descendantCount
    self.missingParents = missingParents
  }
}
