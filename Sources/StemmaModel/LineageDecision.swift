/// What was decided of a pair of papers one of which may descend from the other, and all that speaks for and
/// against it.
public struct LineageDecision: Hashable, Codable, Sendable {
  /// Whether the relation holds, or why not.
  public enum Outcome: String, Codable, Sendable, CaseIterable {
    /// It holds.
    case holds
    /// Its confidence is below the one that was asked for.
    case weak
    /// The curator denies it.
    case denied
    /// The parent is younger than the child.
    case youngerParent = "younger-parent"
    /// It contradicts a surer relation, by way of others or directly.
    case cycle
    /// The parent is a tool that many merely thank.
    case component
    /// Something speaks against it and nothing for it.
    case unsupported
  }

  /// The id of the older paper.
  public var parent: Paper.ID
  /// The id of the paper that may descend from it.
  public var child: Paper.ID
  /// The relation with the evidence for it; nil if there is none.
  public var relation: Relation?
  /// Whether it holds.
  public var outcome: Outcome
  /// What speaks against it, in order of place.
  public var objections: [Evidence]

  /// Makes a decision.
  public init(
    parent: Paper.ID, child: Paper.ID, relation: Relation?, outcome: Outcome, objections: [Evidence] = []
  ) {
    self.parent = parent
    self.child = child
    self.relation = relation
    self.outcome = outcome
    self.objections = objections
  }
}

/// A method that the sources say others descend from, and that no list has.
public struct MissingMethod: Hashable, Codable, Sendable {
  /// What the sources call it.
  public var name: String
  /// The papers that are said to descend from it, ordered by id.
  public var children: [Paper.ID]
  /// Where that is said, in order of place.
  public var evidence: [Evidence]

  /// Makes a missing method.
  public init(name: String, children: [Paper.ID], evidence: [Evidence]) {
    self.name = name
    self.children = children
    self.evidence = evidence
  }
}
