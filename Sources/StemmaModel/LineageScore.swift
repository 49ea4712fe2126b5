/// How well the relations that were found agree with those of a gold file.
public struct LineageScore: Hashable, Codable, Sendable {
  /// A share with the interval in which it lies with 95 % confidence.
  public struct Rate: Hashable, Codable, Sendable {
    /// The share, from 0 to 1.
    public var value: Double
    /// The lower end of the interval.
    public var low: Double
    /// The upper end of the interval.
    public var high: Double

    /// Makes a share.
    public init(value: Double, low: Double, high: Double) {
      self.value = value
      self.low = low
      self.high = high
    }
  }

  /// Precision, recall and F1 of all relations, of a rule or of a type.
  public struct Row: Hashable, Codable, Sendable {
    /// The rule or the type; `all` for all.
    public var name: String
    /// How many relations were found.
    public var found: Int
    /// How many of them the gold file has.
    public var foundRight: Int
    /// How many relations the gold file has.
    public var gold: Int
    /// How many of those were found.
    public var goldFound: Int
    /// `foundRight` of `found`; nil if none was found.
    public var precision: Rate?
    /// `goldFound` of `gold`; nil if there is none.
    public var recall: Rate?
    /// The harmonic mean of both; nil if nothing was found and there is none.
    public var f1: Rate?

    /// Makes a row.
    public init(
      name: String, found: Int, foundRight: Int, gold: Int, goldFound: Int, precision: Rate?, recall: Rate?,
      f1: Rate?
    ) {
      self.name = name
      self.found = found
      self.foundRight = foundRight
      self.gold = gold
      self.goldFound = goldFound
      self.precision = precision
      self.recall = recall
      self.f1 = f1
    }
  }

  /// A pair that was found, with what both say of it.
  public struct Retyped: Hashable, Codable, Sendable {
    /// What was found.
    public var relation: Relation
    /// What the gold file has.
    public var gold: GoldRelation

    /// Makes a pair.
    public init(relation: Relation, gold: GoldRelation) {
      self.relation = relation
      self.gold = gold
    }
  }

  /// All relations.
  public var all: Row
  /// Those that each rule found, alone or with others, in order of name; `curated` has those that no rule found.
  public var rules: [Row]
  /// By type: the one found for precision, the gold file's for recall.
  public var kinds: [Row]
  /// The share of the right pairs that have the type of the gold file; nil if no pair is right.
  public var sameKind: Rate?
  /// Right pairs of another type than the gold file has, in the order of the relations.
  public var retyped: [Retyped]
  /// Relations that were found and that the gold file does not have, in their order.
  public var wrong: [Relation]
  /// Relations of the gold file that were not found, in its order.
  public var missed: [GoldRelation]
  /// Pairs that the gold file says not to be relations.
  public var denied: [GoldRelation]
  /// How many relations of the gold file name a work that the collection does not have.
  public var unresolvedCount: Int

  /// Makes a score.
  public init(
    all: Row, rules: [Row], kinds: [Row], sameKind: Rate?, retyped: [Retyped], wrong: [Relation],
    missed: [GoldRelation], denied: [GoldRelation], unresolvedCount: Int
  ) {
    self.all = all
    self.rules = rules
    self.kinds = kinds
    self.sameKind = sameKind
    self.retyped = retyped
    self.wrong = wrong
    self.missed = missed
    self.denied = denied
    self.unresolvedCount = unresolvedCount
  }
}
