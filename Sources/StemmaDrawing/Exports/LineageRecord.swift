import StemmaModel

/// The lineage as `stemma lineage --format json` exports it.
package struct LineageRecord: Encodable, Sendable {
  /// Every paper, related or not.
  package var papers: [PaperRecord]
  /// What descends from what.
  package var relations: [RelationRecord]
  /// Relations that were found and are too weak, or contradict a stronger one.
  package var withheld: [RelationRecord]

  /// The record of a network.
  package init(_ network: Network) {
    papers = PaperRecord.records(of: network)
    let names = Dictionary(network.papers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    relations = network.relations.map { RelationRecord($0, papers: names) }
    withheld = network.withheldRelations.map { RelationRecord($0, papers: names) }
  }
}

/// A relation with the names of its papers and with its evidence.
package struct RelationRecord: Encodable, Sendable {
  /// Why a relation is there.
  package struct Reason: Encodable, Sendable {
    package var rule: String
    package var file: String
    package var line: Int
    package var text: String
    package var confidence: Double
  }

  package var parent: String
  package var child: String
  @ExplicitNull package var parentAlias: String?
  @ExplicitNull package var childAlias: String?
  package var relation: String
  package var confidence: Double
  package var evidence: [Reason]

  /// The record of a relation, given the papers by id.
  package init(_ relation: Relation, papers: [Paper.ID: Paper]) {
    parent = relation.parent
    child = relation.child
    _parentAlias = ExplicitNull(wrappedValue: papers[relation.parent]?.alias)
    _childAlias = ExplicitNull(wrappedValue: papers[relation.child]?.alias)
    self.relation = relation.kind.rawValue
    confidence = relation.confidence.exported
    evidence = relation.evidence.map {
      Reason(
        rule: $0.rule, file: $0.location.file, line: $0.location.line, text: $0.text,
        confidence: $0.confidence.exported)
    }
  }

  /// The columns of the record in a file of comma-separated values.
  package static let csvHeader = [
    "parent", "parentAlias", "child", "childAlias", "relation", "confidence", "rules", "evidence", "text",
  ]

  /// The record as a row; the pieces of evidence are joined by `; `.
  package var csvRow: [String] {
    [
      parent, parentAlias ?? "", child, childAlias ?? "", relation, "\(confidence)",
      evidence.map(\.rule).joined(separator: "; "),
      evidence.map { "\($0.file):\($0.line)" }.joined(separator: "; "),
      evidence.map(\.text).joined(separator: "; "),
    ]
  }
}
