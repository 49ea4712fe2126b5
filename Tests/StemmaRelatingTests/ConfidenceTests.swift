import StemmaModel
import StemmaRelating
import Testing

@Suite("How sure a relation is")
struct ConfidenceTests {
  private static let list =
    block("First Order Motion", alias: "FOMX", year: 2019)
    + block("ChildX: Heads That Speak", year: 2022, keywords: "FOMX")

  @Test("Below the confidence that is asked for, a relation is withheld, not lost")
  func minimum() {
    #expect(Related(Self.list).lineage == ["FOMX → ChildX: builds-on"])
    #expect(Related(Self.list).withheld == [])
    let strict = Related(Self.list) { $0.minimumConfidence = 0.6 }
    #expect(strict.lineage == [])
    #expect(strict.withheld == ["FOMX → ChildX: builds-on"])
    #expect(strict.network.withheldRelations.map(\.confidence) == [0.55])
    #expect(strict.network.layers[.lineage] == [])
  }

  @Test("Different rules add up: 1 − (1 − 0.8)(1 − 0.55)")
  func addition() {
    let list =
      block("First Order Motion", alias: "FOMX", year: 2019)
      + block("ChildX: Heads That Speak", year: 2022, keywords: "FOMX", comment: "FOMX的改进版")
    let related = Related(list)
    #expect(related.network.relations.map(\.confidence) == [0.91])
    #expect(related.lineage == ["FOMX → ChildX: improves"])
    #expect(related.network.relations.first?.evidence.map(\.rule) == ["note-cue", "keyword-alias"])
  }

  @Test("One rule in two lists counts once, and both places are kept")
  func repetition() {
    let related = Related(
      block("First Order Motion", alias: "FOMX", year: 2019)
        + block("ChildX: Heads That Speak", year: 2022, keywords: "FOMX")
        + block("ChildX: Heads that speak", year: 2022, keywords: "flow, FOMX"))
    #expect(related.network.papers.count == 2)
    #expect(related.network.relations.map(\.confidence) == [0.55])
    #expect(related.network.relations.first?.evidence.map(\.location.line) == [6, 10])
  }

  @Test("Relations are ordered by parent and child")
  func order() {
    let related = Related(
      (1...4).reversed().map {
        block("Child\($0)X: Heads That Speak \($0)", year: 2022, keywords: "FOMX, GOMX")
      }.joined()
        + block("First Order Motion", alias: "FOMX", year: 2019)
        + block("Second Order Motion", alias: "GOMX", year: 2019))
    let pairs = related.network.relations.map { "\($0.parent) \($0.child)" }
    #expect(pairs.count == 8)
    #expect(pairs == pairs.sorted())
  }
}
