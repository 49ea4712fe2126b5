import Foundation
import Testing

/// `stemma why` and `stemma lineage --score`, and what they say of names that mean nothing.
@Suite struct WhyTests {
  private static let list = """
    ### \\[CVPR 2019] Base: Faces From Points
    [paper](https://arxiv.org/abs/1901.00001)

    ### \\[CVPR 2021] Better: Faces From Curves
    [paper](https://arxiv.org/abs/2101.00001)
    comment: an improved version of Base

    ### \\[CVPR 2022] Best: Faces From Splines
    [paper](https://arxiv.org/abs/2201.00001)
    comment: based on Better

    ### \\[CVPR 2023] Twin: Birds At Night
    [paper](https://arxiv.org/abs/2301.00001)

    ### \\[CVPR 2023] Twin: Cats At Noon
    [paper](https://arxiv.org/abs/2301.00002)

    """

  private static func object(_ outcome: BuiltTool.Outcome) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: outcome.bytes) as? [String: Any])
  }

  @Test func twoPapersOfTheSampleField() throws {
    let outcome = try BuiltTool.run("why", "FOMM", "TPSM", BuiltTool.sampleLists)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("\nTPSM improves FOMM: 80 % sure, by note-cue.\n"))
    #expect(outcome.output.contains("keywords-and-comments.md:177"))
    #expect(outcome.output.contains("FOMM系的改进"))
    #expect(outcome.output.contains("terms of both"))
  }

  @Test func aChainAndTheFounder() throws {
    let pair = try BuiltTool.run("why", "Best", "Base", "-", input: Self.list)
    #expect(pair.output.contains("Best descends from Base by way of Better."))
    let paper = try BuiltTool.run("why", "<stdin>:8", "-", input: Self.list)
    #expect(
      paper.output.contains(
        "  Best (2022)\n  └─ Better (2021)  builds-on, 80 %\n     └─ Base (2019)  improves, 80 %\n"),
      "\(paper.output)")
    let record = try Self.object(try BuiltTool.run("why", "Best", "-", "--format", "json", input: Self.list))
    let ancestors = try #require(record["ancestors"] as? [[String: Any]])
    #expect(ancestors.map { $0["id"] as? String } == ["arxiv:2101.00001", "arxiv:1901.00001"])
    #expect(
      Set(record.keys) == [
        "paper", "aliases", "parents", "children", "descendantCount", "ancestors", "withheld", "compared",
        "missingParents",
      ])
  }

  @Test func namesThatMeanNoneOrSeveral() throws {
    let unknown = try BuiltTool.run("why", "Bettre", "-", input: Self.list)
    #expect(unknown.status == 1)
    #expect(unknown.output.isEmpty)
    #expect(unknown.errors.contains("no paper of the lists is called 'Bettre'; did you mean 'Better'?"))
    let several = try BuiltTool.run("why", "Twin", "Base", "-", input: Self.list)
    #expect(several.status == 1)
    #expect(several.errors.contains("arxiv:2301.00001  "))
    #expect(several.errors.contains("arxiv:2301.00002  "))
  }

  @Test func theScoreOfAFile() throws {
    try TemporaryFolder.with { folder in
      let gold = try folder.file(
        "gold.dot",
        """
        digraph {
          "Base" -> "Better" [type="improves"];
          "Base" -> "Best" [type="extends"];
          "Better" -> "Best" [type="none"];
          "Base" -> "Bettre";
        }
        """)
      let outcome = try BuiltTool.run(
        "lineage", "-", "--score", gold, "--format", "json", input: Self.list)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let score = try Self.object(outcome)
      let all = try #require(score["all"] as? [String: Any])
      #expect(["found", "foundRight", "gold", "goldFound"].map { all[$0] as? Int } == [2, 1, 2, 1])
      #expect((all["precision"] as? [String: Any])?["value"] as? Double == 0.5)
      #expect(score["unresolved"] as? Int == 1)
      #expect((score["missed"] as? [Any])?.count == 1)
      #expect(outcome.errors.contains("no paper of the lists is called 'Bettre'"))
      let table = try BuiltTool.run(
        "lineage", "-", "--score", gold, "--explain", "-q", input: Self.list)
      #expect(table.output.contains("all"))
      #expect(table.output.contains("denied  Better"))
      #expect(table.output.contains("missed  Base"))
      #expect(table.output.contains("Of 1 pair that it denies 1 was found."))
    }
  }
}
