import StemmaModel

/// The lineage as `stemma lineage --format json` exports it.
package struct LineageRecord: Encodable, Sendable {
  /// A method that papers are said to descend from and that no list has.
  package struct Missing: Encodable, Sendable {
    package var name: String
    package var papers: [String]
    package var evidence: [RelationRecord.Reason]
  }

  /// Every paper, related or not.
  package var papers: [PaperRecord]
  /// What descends from what.
  package var relations: [RelationRecord]
  /// Relations that were found and do not hold, each with its outcome.
  package var withheld: [RelationRecord]
  /// Methods that no list has, the most often named first.
  package var missingMethods: [Missing]
  /// Figures of the lineage.
  package var statistics: LineageStatisticsRecord

  /// The record of a network, given the figures of its lineage.
  package init(_ network: Network, statistics: LineageStatistics) {
    papers = PaperRecord.records(of: network)
    let names = network.paperOfId
    relations = RelationRecord.records(of: network)
    withheld = network.decisions.filter { $0.outcome != .holds }.compactMap {
      RelationRecord($0, papers: names)
    }
    missingMethods = network.missingMethods.map { method in
      Missing(
        name: method.name, papers: method.children, evidence: method.evidence.map(RelationRecord.Reason.init))
    }
    self.statistics = LineageStatisticsRecord(statistics, papers: names)
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

    init(_ evidence: Evidence) {
      rule = evidence.rule
      file = evidence.location.file
      line = evidence.location.line
      text = evidence.text
      confidence = evidence.confidence.exported
    }
  }

  /// What speaks against a relation.
  package struct Objection: Encodable, Sendable {
    package var rule: String
    package var file: String
    package var line: Int
    package var text: String

    init(_ evidence: Evidence) {
      rule = evidence.rule
      file = evidence.location.file
      line = evidence.location.line
      text = evidence.text
    }
  }

  package var parent: String
  package var child: String
  @ExplicitNull package var parentAlias: String?
  @ExplicitNull package var childAlias: String?
  package var relation: String
  package var confidence: Double
  package var evidence: [Reason]
  /// What speaks against it.
  package var against: [Objection]
  /// Why it does not hold; left out of one that holds.
  package var outcome: String?

  /// The record of a relation that holds, given the papers by id and what speaks against it.
  package init(_ relation: Relation, papers: [Paper.ID: Paper], against objections: [Evidence] = []) {
    parent = relation.parent
    child = relation.child
    _parentAlias = ExplicitNull(wrappedValue: papers[relation.parent]?.alias)
    _childAlias = ExplicitNull(wrappedValue: papers[relation.child]?.alias)
    self.relation = relation.kind.rawValue
    confidence = relation.confidence.exported
    evidence = relation.evidence.map(Reason.init)
    against = objections.map(Objection.init)
  }

  /// The record of what was decided of a pair; nil if nothing speaks for it.
  package init?(_ decision: LineageDecision, papers: [Paper.ID: Paper]) {
    guard let relation = decision.relation else { return nil }
    self.init(relation, papers: papers, against: decision.objections)
    if decision.outcome != .holds { outcome = decision.outcome.rawValue }
  }

  /// The records of the relations of a network that hold, in its order.
  package static func records(of network: Network) -> [RelationRecord] {
    let papers = network.paperOfId
    let objections = Dictionary(
      network.decisions.filter { !$0.objections.isEmpty }.map { ([$0.parent, $0.child], $0.objections) },
      uniquingKeysWith: { first, _ in first })
    return network.relations.map {
      RelationRecord($0, papers: papers, against: objections[[$0.parent, $0.child]] ?? [])
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

extension Network {
  /// The papers by id.
  package var paperOfId: [Paper.ID: Paper] {
    Dictionary(papers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
