import GraphAlgorithms
import StemmaModel
import StemmaReading
import Testing

@Suite("Files of curated relations, in DOT")
struct CuratedLineageFileTests {
  private func relations(_ text: String) throws -> [String] {
    try CuratedLineage(parsing: text, file: "l.dot").statements.map {
      "\($0.parent) → \($0.child) \($0.kind?.rawValue ?? "none") \($0.confidence) \($0.location.line)\($0.reason.isEmpty ? "" : " \($0.reason)")"
    }
  }

  @Test("A curator can deny a relation")
  func denial() throws {
    #expect(
      try relations(#"digraph { "A" -> "B" [type="none", reason="only compared"] }"#)
        == ["A → B none 1.0 1 only compared"])
  }

  private func failure(_ text: String) -> String? {
    do {
      _ = try CuratedLineage(parsing: text, file: "l.dot")
      return nil
    } catch { return error.description }
  }

  @Test("Type, reason and confidence of a relation, with its line")
  func attributes() throws {
    let text = """
      // what a person knows
      digraph lineage {
        "FOMM" -> "TPSM" [type="improves", reason="thin-plate splines; not affine", confidence=0.8];
        FOMM -> DaGAN
      }
      """
    #expect(
      try relations(text) == [
        "FOMM → TPSM improves 0.8 3 thin-plate splines; not affine", "FOMM → DaGAN builds-on 1.0 4",
      ])
  }

  @Test(
    "However DOT may write it",
    arguments: [
      "digraph { A -> B; A -> C }", "digraph \"a b\" { A -> B A -> C }", "strict digraph { A -> { B C } }",
      "digraph{A->B;A->C;}", "digraph { /* x */ A -> B\n# z\nA -> C // w\n}",
      "digraph { subgraph s { A -> B } A -> C }", "DIGRAPH { A -> B [color=red]; A -> C [weight=2] }",
      "digraph { rankdir=LR; node [shape=box]; A; A -> B; A -> C }", "digraph { A:e -> B:w; A -> C }",
      "digraph {\r\n A -> B;\r\n A -> C }\r\n",
    ])
  func forms(text: String) throws {
    let lineage = try CuratedLineage(parsing: text, file: "l.dot")
    #expect(lineage.statements.map(\.parent) == ["A", "A"])
    #expect(lineage.statements.map(\.child) == ["B", "C"])
  }

  @Test("A chain is a relation for each arrow; the defaults of edges hold behind them")
  func chain() throws {
    #expect(
      try relations(
        "digraph { A -> B -> C; edge [type=extends]; C -> D; { edge [type=improves] D -> E } E -> F }") == [
          "A → B builds-on 1.0 1", "B → C builds-on 1.0 1", "C → D extends 1.0 1", "D → E improves 1.0 1",
          "E → F extends 1.0 1",
        ])
  }

  @Test("A node may have a name of its own and say which paper it means")
  func nodes() throws {
    let lineage = try CuratedLineage(
      parsing:
        #"digraph { a [label="Face2Faceρ", paper="arxiv:2011.15126"]; b [paper="A \"Quoted\" Title"]; a -> b }"#,
      file: "l.dot")
    #expect(lineage.statements.map(\.parent) == ["Face2Faceρ"])
    #expect(lineage.references == ["Face2Faceρ": "arxiv:2011.15126", "b": "A \"Quoted\" Title"])
  }

  @Test("A file without relations has none")
  func empty() throws {
    #expect(try relations("digraph { }") == [])
  }

  @Test(
    "What is wrong is told with its line",
    arguments: [
      (
        "digraph {\n  A -> B [type=\"begets\"]\n}", "l.dot:2:",
        "'begets' is no type of relation; use one of: successor-version"
      ),
      ("digraph {\n\n  A -> B [confidence=2]\n}", "l.dot:3:", "the confidence '2' is no number from 0 to 1"),
      (
        "digraph {\n  A -> B [confidence=nan]\n}", "l.dot:2:", "the confidence 'nan' is no number from 0 to 1"
      ),
      ("graph {\n  A -- B\n}", "l.dot:2:", "write 'digraph' and 'parent -> child'"),
      ("digraph {\n  A -> \n}", "l.dot:3:", ""), ("digraph {\n  A -> B [type=\n", "l.dot:", ""),
      ("digraph {\n  A -> \"B\n}\n", "l.dot:", ""), ("digraph {\n  A -- B\n}", "l.dot:2:", ""),
      ("digraph {\n  A -> B\n", "l.dot:", ""), ("FOMM improves TPSM\n", "l.dot:1:", ""), ("", "l.dot:1:", ""),
      ("digraph { A -> B } }", "l.dot:1:", ""), ("digraph {\n /* A -> B }", "l.dot:", ""),
    ])
  func errors(text: String, place: String, message: String) {
    let found = failure(text)
    #expect(found?.hasPrefix(place) == true, "found \(found ?? "no error")")
    #expect(found?.contains(message) == true || message.isEmpty, "found \(found ?? "no error")")
  }

  @Test("Of two files the statements follow each other, each with its own file")
  func appending() throws {
    var lineage = try CuratedLineage(parsing: "digraph { A -> B }", file: "1.dot")
    lineage.append(try CuratedLineage(parsing: "digraph { B -> C }", file: "2.dot"))
    #expect(lineage.statements.map(\.location.file) == ["1.dot", "2.dot"])
  }

  @Test("Damage anywhere gives an error or relations, never a crash", arguments: 1...3 as ClosedRange<UInt64>)
  func damage(seed: UInt64) throws {
    let text =
      "digraph \"l\" { /* c */ \"A\" -> b:e [type=extends, reason=\"x \\\" y\"]; subgraph s { b -> {c d} } } # end\n"
    let characters = Array(text)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let start = Int.random(in: characters.indices, using: &generator)
      let length = Int.random(in: 1...6, using: &generator)
      var damaged = characters
      damaged.removeSubrange(start..<min(characters.count, start + length))
      if let message = failure(String(damaged)) {
        #expect(message.hasPrefix("l.dot:"))
      } else {
        #expect(try CuratedLineage(parsing: String(damaged), file: "l.dot").statements.count <= 4)
      }
    }
  }
}
