import StemmaModel
import StemmaRelating
import Testing

@Suite("Lineage that a curator wrote down")
struct CuratedLineageTests {
  private static let list =
    "- [EX: Eyes That Blink](https://arxiv.org/abs/2401.00001v2), `CVPR 2024`\n\n"
    + block("AX: First Order Motion", year: 2019) + block("BX: Heads That Speak", year: 2021)
    + block("CX: Hands Which Move", year: 2022) + block("Deep Faces Without Name", year: 2023)

  private func related(
    _ statements: CuratedLineage.Statement..., references: [String: String] = [:],
    list: String = CuratedLineageTests.list
  ) -> Related {
    Related(list) { $0.curated = CuratedLineage(statements: statements, references: references) }
  }

  @Test(
    "A name, a title, a part of a title behind the name, or an id means a paper",
    arguments: ["EX", "ex", "EX: Eyes That Blink", "Eyes that blink", "arxiv:2401.00001"])
  func names(child: String) {
    let found = related(statement("AX", child, .extends))
    #expect(found.lineage == ["AX → EX: extends"])
    #expect(found.diagnostics.isEmpty)
  }

  @Test("A name that the file gives another meaning")
  func references() {
    let found = related(
      statement("old", "new"), references: ["old": "Deep Faces Without Name", "new": "arxiv:2401.00001"])
    #expect(found.lineage == ["Deep Faces Without Name → EX: builds-on"])
  }

  @Test("A name that no paper has is told with its line, and the other relations hold")
  func unknown() {
    let found = related(statement("AX", "ZX", line: 3), statement("AX", "BX", line: 4))
    #expect(found.lineage == ["AX → BX: builds-on"])
    #expect(
      found.diagnostics.map(\.description) == [
        "lineage.dot:3:1: warning: no paper of the lists is called 'ZX'; the relation is left out [unknown-name]"
      ])
  }

  @Test("A name that no paper has is told once, with the number of relations that it costs")
  func unknownTwice() {
    let found = related(statement("AX", "ZX", line: 3), statement("BX", "ZX", line: 4))
    #expect(
      found.diagnostics.map(\.description) == [
        "lineage.dot:3:1: warning: no paper of the lists is called 'ZX'; 2 relations are left out [unknown-name]"
      ])
  }

  @Test("Of two types for one relation the first holds, and the other is told")
  func conflict() {
    let found = related(statement("AX", "BX", .improves, line: 3), statement("AX", "BX", .extends, line: 4))
    #expect(found.lineage == ["AX → BX: improves"])
    #expect(found.diagnostics.map(\.rule) == ["curated-conflict"])
    #expect(found.diagnostics.first?.location?.line == 4)
  }

  @Test("A name that two papers have is told with the ids to choose from")
  func ambiguous() {
    let list =
      "- [AX: One Work on Heads](https://arxiv.org/abs/2401.00001)\n- [AX: Birds Singing](https://arxiv.org/abs/2401.00002)\n"
      + block("BX: Heads That Speak", year: 2025)
    let found = related(statement("AX", "BX"), list: list)
    #expect(found.lineage == [])
    #expect(found.diagnostics.map(\.rule) == ["ambiguous-name"])
    #expect(found.diagnostics.first?.message.contains("arxiv:2401.00001, arxiv:2401.00002") == true)
  }

  @Test("Two names of one paper are no relation")
  func selfRelation() {
    let found = related(statement("EX", "Eyes that blink", line: 2))
    #expect(found.lineage == [])
    #expect(found.diagnostics.map(\.rule) == ["curated-self"])
    #expect(found.diagnostics.first?.location?.line == 2)
  }

  @Test("The curator has the last word over the years, which is told")
  func younger() {
    let found = related(statement("CX", "AX", line: 7))
    #expect(found.lineage == ["CX → AX: builds-on"])
    #expect(
      found.diagnostics.map(\.description) == [
        "lineage.dot:7:1: warning: CX (2022) is younger than AX (2019) by the lists; the relation is kept as "
          + "curated [younger-parent]"
      ])
  }

  @Test("The curator denies what the rules find, and has the last word over the direction")
  func denial() throws {
    let list =
      block("AX: First Order Motion", year: 2022)
      + block("CX: Hands Which Move", year: 2022, keywords: "AX", comment: "基于AX")
    let denied = related(statement("AX", "CX", nil), list: list)
    #expect(denied.lineage == [])
    #expect(denied.withheld == ["AX → CX: builds-on"])
    let decision = try #require(denied.network.decisions.first)
    #expect(decision.outcome == .denied)
    #expect(decision.objections.map(\.rule) == ["curated"])
    let reversed = related(statement("CX", "AX", .extends, confidence: 0.6), list: list)
    #expect(reversed.lineage == ["CX → AX: extends"])
    #expect(reversed.network.decisions.map(\.outcome.rawValue) == ["cycle", "holds"])
  }

  @Test("A cycle is told and broken at its least sure relation")
  func cycle() {
    let list = ["AX: One Work on Heads", "BX: Birds Singing", "CX: Cats Which Purr"].map {
      block($0, year: 2022)
    }.joined()
    let found = related(
      statement("AX", "BX", line: 1), statement("BX", "CX", line: 2),
      statement("CX", "AX", confidence: 0.9, line: 3),
      list: list)
    #expect(found.lineage == ["AX → BX: builds-on", "BX → CX: builds-on"])
    #expect(found.withheld == ["CX → AX: builds-on"])
    #expect(
      found.diagnostics.map(\.description) == [
        "lineage.dot:3:1: warning: CX → AX would close a cycle; the relation is left out [lineage-cycle]"
      ])
  }

  @Test("The curator's kind and confidence hold, whatever other rules find")
  func kind() throws {
    let list =
      block("AX: First Order Motion", year: 2019)
      + block("CX: Hands Which Move", year: 2022, keywords: "AX", comment: "基于AX")
    let found = related(statement("AX", "CX", .extends, confidence: 0.5), list: list)
    #expect(found.lineage == ["AX → CX: extends"])
    let relation = try #require(found.network.relations.first)
    #expect(relation.evidence.map(\.rule) == ["curated", "note-cue", "keyword-alias"])
    #expect(relation.confidence == 0.5)
  }
}
