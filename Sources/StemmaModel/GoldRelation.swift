/// A relation that someone who knows says to hold, or not to; what was found is measured by it.
public struct GoldRelation: Hashable, Codable, Sendable {
  /// The id of the older paper.
  public var parent: Paper.ID
  /// The id of the paper that descends from it.
  public var child: Paper.ID
  /// How; nil if the child does not descend from the parent.
  public var kind: Relation.Kind?
  /// Where it stands.
  public var location: SourceLocation

  /// Makes a relation.
  public init(parent: Paper.ID, child: Paper.ID, kind: Relation.Kind?, location: SourceLocation) {
    self.parent = parent
    self.child = child
    self.kind = kind
    self.location = location
  }
}

/// The relations of a gold file between papers of a collection.
public struct GoldLineage: Hashable, Codable, Sendable {
  /// The relations, each pair once, in the order of the file.
  public var relations: [GoldRelation]
  /// How many relations of the file name a work that the collection does not have, or that it has twice.
  public var unresolvedCount: Int
  /// Which names those are, and what else is wrong with the file.
  public var diagnostics: [Diagnostic]

  /// Makes a gold lineage.
  public init(relations: [GoldRelation], unresolvedCount: Int = 0, diagnostics: [Diagnostic] = []) {
    self.relations = relations
    self.unresolvedCount = unresolvedCount
    self.diagnostics = diagnostics
  }
}
