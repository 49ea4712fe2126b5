/// A directed lineage edge from parent to child.
public struct Relation: Hashable, Codable, Sendable {
  /// How a method descends from another.
  public enum Kind: String, Codable, Sendable, CaseIterable {
    /// The same authors' or project's next version: EMO → EMO2.
    case successorVersion = "successor-version"
    /// Keeps the method and adds to it.
    case extends
    /// Changes the method to do the same thing better.
    case improves
    /// Starts from the method's idea or code.
    case buildsOn = "builds-on"
    /// Contains the method as a part.
    case usesComponent = "uses-component"
  }

  /// The id of the older paper.
  public var parent: Paper.ID
  /// The id of the paper that descends from it.
  public var child: Paper.ID
  /// How.
  public var kind: Kind
  /// How sure it is, from 0 to 1, all evidence taken together.
  public var confidence: Double
  /// Why, the strongest first.
  public var evidence: [Evidence]

  /// Makes a relation.
  public init(parent: Paper.ID, child: Paper.ID, kind: Kind, confidence: Double, evidence: [Evidence]) {
    self.parent = parent
    self.child = child
    self.kind = kind
    self.confidence = confidence
    self.evidence = evidence
  }
}
