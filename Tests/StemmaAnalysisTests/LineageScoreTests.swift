import StemmaAnalysis
import StemmaModel
import Testing

@Suite("Score of a lineage")
struct LineageScoreTests {
  private static let place = SourceLocation(file: "gold.dot", line: 1)

  private func gold(_ parent: String, _ child: String, _ kind: Relation.Kind? = .buildsOn) -> GoldRelation {
    GoldRelation(parent: parent, child: child, kind: kind, location: Self.place)
  }

  private func found(
    _ parent: String, _ child: String, _ kind: Relation.Kind = .buildsOn, by rules: String...
  ) -> Relation {
    Relation(
      parent: parent, child: child, kind: kind, confidence: 0.8,
      evidence: rules.map { Evidence(rule: $0, location: Self.place, text: "") })
  }

  /// Wilson's interval for 8 of 10, as statistics programs give it: 0.4902 to 0.9433.
  @Test("Known intervals")
  func wilson() throws {
    let rate = try #require(wilsonRate(8, of: 10))
    #expect(rate.value == 0.8)
    #expect(abs(rate.low - 0.490_162_5) < 1e-6)
    #expect(abs(rate.high - 0.943_317_8) < 1e-6)
    // z² / (n + z²) for none of 10.
    let none = try #require(wilsonRate(0, of: 10))
    #expect(none.low == 0)
    #expect(abs(none.high - 3.841_458_820_694_124 / 13.841_458_820_694_124) < 1e-12)
    let all = try #require(wilsonRate(10, of: 10))
    #expect(all.high == 1)
    #expect(abs(all.low - (1 - none.high)) < 1e-12)
    #expect(wilsonRate(0, of: 0) == nil)
  }

  /// Four found, three of them right, of five; one right pair has another type.
  private var score: LineageScore {
    lineageScore(
      of: [
        found("a", "b", .improves, by: "note-cue", "keyword-alias"),
        found("a", "c", .buildsOn, by: "keyword-alias"),
        found("b", "d", .extends, by: "curated"),
        found("c", "d", .buildsOn, by: "curated", "note-cue"),
      ],
      against: GoldLineage(
        relations: [
          gold("a", "b", .improves), gold("a", "c", .extends), gold("b", "d", .extends), gold("a", "d"),
          gold("d", "e", .improves), gold("c", "d", nil),
        ], unresolvedCount: 2))
  }

  @Test("In all: precision 3/4, recall 3/5, F1 = 2·3/(2·3+1+2)")
  func all() throws {
    let row = score.all
    #expect([row.found, row.foundRight, row.gold, row.goldFound] == [4, 3, 5, 3])
    #expect(row.precision?.value == 0.75)
    #expect(row.recall?.value == 0.6)
    let f1 = try #require(row.f1)
    #expect(abs(f1.value - 2.0 / 3) < 1e-12)
    // J = 3/6; F1 = 2J/(1+J) at the ends of Wilson's interval for 3 of 6.
    let share = try #require(wilsonRate(3, of: 6))
    #expect(abs(f1.low - 2 * share.low / (1 + share.low)) < 1e-12)
    #expect(abs(f1.high - 2 * share.high / (1 + share.high)) < 1e-12)
    #expect(score.unresolvedCount == 2)
  }

  @Test("A rule counts every relation that it found; curated those that none found")
  func rules() {
    #expect(score.rules.map(\.name) == ["curated", "keyword-alias", "note-cue"])
    #expect(score.rules.map(\.found) == [1, 2, 2])
    #expect(score.rules.map(\.foundRight) == [1, 2, 1])
    #expect(score.rules.map(\.gold) == [5, 5, 5])
    #expect(score.rules.compactMap(\.recall).map(\.value) == [0.2, 0.4, 0.2])
  }

  @Test("The type that was found counts for precision, that of the gold file for recall")
  func kinds() throws {
    let rows = Dictionary(uniqueKeysWithValues: score.kinds.map { ($0.name, $0) })
    #expect(score.kinds.map(\.name) == ["extends", "improves", "builds-on"])
    let extends = try #require(rows["extends"])
    #expect([extends.found, extends.foundRight, extends.gold, extends.goldFound] == [1, 1, 2, 2])
    #expect(extends.f1?.value == 1)
    let builds = try #require(rows["builds-on"])
    #expect([builds.found, builds.foundRight, builds.gold, builds.goldFound] == [2, 1, 1, 0])
    // One pair both have, one found is wrong, one of the gold file is missed.
    #expect(builds.f1?.value == 0.5)
    #expect(score.sameKind?.value == 2.0 / 3)
    #expect(score.retyped.map { [$0.relation.kind, $0.gold.kind] } == [[.buildsOn, .extends]])
  }

  @Test("What is wrong, missed and denied is told")
  func faults() {
    #expect(score.wrong.map { [$0.parent, $0.child] } == [["c", "d"]])
    #expect(score.missed.map { [$0.parent, $0.child] } == [["a", "d"], ["d", "e"]])
    #expect(score.denied.map { [$0.parent, $0.child] } == [["c", "d"]])
  }

  @Test("The direction counts")
  func direction() {
    let score = lineageScore(
      of: [found("b", "a", by: "note-cue")], against: GoldLineage(relations: [gold("a", "b")]))
    #expect(score.all.foundRight == 0)
    #expect(score.all.f1?.value == 0)
  }

  @Test("Nothing found, nothing known")
  func nothing() {
    let empty = lineageScore(of: [], against: GoldLineage(relations: []))
    #expect(empty.all.precision == nil && empty.all.recall == nil && empty.all.f1 == nil)
    #expect(empty.rules.isEmpty && empty.kinds.isEmpty && empty.sameKind == nil)
    let missed = lineageScore(of: [], against: GoldLineage(relations: [gold("a", "b")]))
    #expect(missed.all.precision == nil)
    #expect(missed.all.recall?.value == 0)
    #expect(missed.all.f1?.value == 0)
  }
}
