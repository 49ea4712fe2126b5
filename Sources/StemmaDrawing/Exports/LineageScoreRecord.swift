import StemmaModel

/// A score as `stemma lineage --score --format json` exports it.
package struct LineageScoreRecord: Encodable, Sendable {
  /// A share with its interval of 95 %.
  package struct Rate: Encodable, Sendable {
    package var value: Double
    package var low: Double
    package var high: Double

    init(_ rate: LineageScore.Rate) {
      value = rate.value.exported
      low = rate.low.exported
      high = rate.high.exported
    }
  }

  /// The figures of all relations, of a rule or of a type.
  package struct Row: Encodable, Sendable {
    package var name: String
    package var found: Int
    package var foundRight: Int
    package var gold: Int
    package var goldFound: Int
    @ExplicitNull package var precision: Rate?
    @ExplicitNull package var recall: Rate?
    @ExplicitNull package var f1: Rate?

    init(_ row: LineageScore.Row) {
      name = row.name
      found = row.found
      foundRight = row.foundRight
      gold = row.gold
      goldFound = row.goldFound
      _precision = ExplicitNull(wrappedValue: row.precision.map(Rate.init))
      _recall = ExplicitNull(wrappedValue: row.recall.map(Rate.init))
      _f1 = ExplicitNull(wrappedValue: row.f1.map(Rate.init))
    }
  }

  /// A relation of the gold file that was not found.
  package struct Missed: Encodable, Sendable {
    package var parent: String
    package var child: String
    @ExplicitNull package var parentAlias: String?
    @ExplicitNull package var childAlias: String?
    package var relation: String
    package var file: String
    package var line: Int
    /// Why it was withheld; null if nothing was found of it.
    @ExplicitNull package var outcome: String?
  }

  /// A right pair of another type than the gold file has.
  package struct Retyped: Encodable, Sendable {
    package var parent: String
    package var child: String
    @ExplicitNull package var parentAlias: String?
    @ExplicitNull package var childAlias: String?
    package var relation: String
    package var gold: String
  }

  package var all: Row
  package var rules: [Row]
  package var types: [Row]
  @ExplicitNull package var sameType: Rate?
  package var retyped: [Retyped]
  package var wrong: [RelationRecord]
  package var missed: [Missed]
  /// How many pairs the gold file denies.
  package var denied: Int
  /// How many relations of the gold file are left out because a work is in no list.
  package var unresolved: Int

  /// The record of a score of a network.
  package init(_ score: LineageScore, of network: Network) {
    let papers = network.paperOfId
    let decisions = Dictionary(
      network.decisions.map { ([$0.parent, $0.child], $0) }, uniquingKeysWith: { first, _ in first })
    all = Row(score.all)
    rules = score.rules.map(Row.init)
    types = score.kinds.map(Row.init)
    _sameType = ExplicitNull(wrappedValue: score.sameKind.map(Rate.init))
    retyped = score.retyped.map { pair in
      Retyped(
        parent: pair.relation.parent, child: pair.relation.child,
        parentAlias: papers[pair.relation.parent]?.alias, childAlias: papers[pair.relation.child]?.alias,
        relation: pair.relation.kind.rawValue, gold: pair.gold.kind?.rawValue ?? "none")
    }
    wrong = score.wrong.map { relation in
      RelationRecord(
        relation, papers: papers, against: decisions[[relation.parent, relation.child]]?.objections ?? [])
    }
    missed = score.missed.map { gold in
      Missed(
        parent: gold.parent, child: gold.child, parentAlias: papers[gold.parent]?.alias,
        childAlias: papers[gold.child]?.alias, relation: gold.kind?.rawValue ?? "none",
        file: gold.location.file, line: gold.location.line,
        outcome: decisions[[gold.parent, gold.child]]?.outcome.rawValue)
    }
    denied = score.denied.count
    unresolved = score.unresolvedCount
  }
}
