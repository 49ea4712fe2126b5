/// Relations that a person wrote down, as a file of them has it.
public struct CuratedLineage: Hashable, Codable, Sendable {
  /// One relation between two names.
  public struct Statement: Hashable, Codable, Sendable {
    /// The name of the older paper.
    public var parent: String
    /// The name of the paper that descends from it.
    public var child: String
    /// How; nil if the curator says that the child does not descend from the parent.
    public var kind: Relation.Kind?
    /// Why, in the curator's words; may be empty.
    public var reason: String
    /// How sure the curator is, from 0 to 1.
    public var confidence: Double
    /// Where it stands.
    public var location: SourceLocation

    /// Makes a statement.
    public init(
      parent: String, child: String, kind: Relation.Kind?, reason: String, confidence: Double,
      location: SourceLocation
    ) {
      self.parent = parent
      self.child = child
      self.kind = kind
      self.reason = reason
      self.confidence = confidence
      self.location = location
    }
  }

  /// The relations in the order of the file.
  public var statements: [Statement]
  /// What a name stands for where the file says so: a paper's id, such as `arxiv:2211.14758`, or its title.
  public var references: [String: String]

  /// Makes a curated lineage.
  public init(statements: [Statement] = [], references: [String: String] = [:]) {
    self.statements = statements
    self.references = references
  }

  /// Adds the statements of another file.
  public mutating func append(_ other: CuratedLineage) {
    statements += other.statements
    references.merge(other.references) { _, new in new }
  }
}
