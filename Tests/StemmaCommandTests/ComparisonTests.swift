import Foundation
import Testing

/// `stemma diff` and `stemma compare`, from outside.
@Suite struct ComparisonTests {
  private let old = """
    ## Faces
    - [FOMM: First Order Motion Model](https://arxiv.org/abs/2003.00196), NeurIPS 2019
    - [EMO: Emote Portrait Alive with Diffusion](https://arxiv.org/abs/2402.17485), arXiv 2024
    - [Depth of Quiet Portraits in Video](https://arxiv.org/abs/2203.06605), CVPR 2022

    """
  private let new = """
    ## Faces
    - [EMO: Emote Portrait Alive with Diffusion](https://arxiv.org/abs/2402.17485), ECCV 2024. [Code](https://github.com/a/emo)
    - [FOMM: First Order Motion Models](https://arxiv.org/abs/2003.00196), NeurIPS 2019
    - [A Survey of Moving\\* Mouths](https://arxiv.org/abs/2501.00001), arXiv 2025

    """

  /// Runs the tool in a folder with both lists.
  private func run(_ arguments: String...) throws -> BuiltTool.Outcome {
    try TemporaryFolder.with { folder in
      _ = try folder.file("old.md", old)
      _ = try folder.file("new.md", new)
      return try BuiltTool.run(arguments, input: Data(), in: folder)
    }
  }

  private func object(_ outcome: BuiltTool.Outcome) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: outcome.bytes) as? [String: Any])
  }

  @Test func whatTheUserDecidedGoesBeforeAllEvidence() throws {
    try TemporaryFolder.with { folder in
      _ = try folder.file("old.md", old)
      _ = try folder.file("new.md", new)
      _ = try folder.file(
        "same.tsv", "old.md:4\tA Survey of Moving* Mouths\nold.md:3\tnew.md:2\tdifferent\n")
      func run(_ arguments: String...) throws -> BuiltTool.Outcome {
        try BuiltTool.run(arguments, input: Data(), in: folder)
      }
      let difference = try object(
        run("diff", "old.md", "new.md", "--same", "same.tsv", "--format", "json"))
      #expect((difference["renamed"] as? [Any])?.count == 2)
      #expect((difference["added"] as? [[String: Any]])?.count == 1)
      #expect((difference["removed"] as? [[String: Any]])?.count == 1)
      let overlap = try object(
        run("compare", "old.md", "new.md", "--same", "same.tsv", "--format", "json"))
      #expect((overlap["common"] as? [String])?.count == 2)
      _ = try folder.file("same.tsv", "old.md:77\tnew.md:2\n")
      let unknown = try run("diff", "old.md", "new.md", "--same", "same.tsv")
      #expect(unknown.status == 1 && unknown.output.isEmpty)
      #expect(unknown.errors.contains("same.tsv:1:1: error: no entry begins at 'old.md:77'"))
    }
  }

  @Test func differencesReadWell() throws {
    let outcome = try run("diff", "old.md", "new.md")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(
      outcome.output == """
        3 papers: 1 added, 1 removed, 1 published, 1 renamed, 1 with other links, 0 unchanged

        Added (1)
          + A Survey of Moving* Mouths, arXiv 2025  new.md:4

        Removed (1)
          - Depth of Quiet Portraits in Video, CVPR 2022  old.md:4

        Published (1)
            arXiv 2024 → ECCV 2024  EMO: Emote Portrait Alive with Diffusion  old.md:3 → new.md:2

        Renamed (1)
          - FOMM: First Order Motion Model  old.md:2
          + FOMM: First Order Motion Models  new.md:3

        Links (1)
            EMO: Emote Portrait Alive with Diffusion  old.md:3 → new.md:2
              + code https://github.com/a/emo

        """)
  }

  @Test func differencesInJSONHaveTheDocumentedFields() throws {
    let difference = try object(run("diff", "old.md", "new.md", "--format", "json"))
    #expect(
      Set(difference.keys) == [
        "old", "new", "counts", "added", "removed", "renamed", "moved", "promoted", "republished", "links",
        "keywords", "occurrences", "renamedSections", "doubtful",
      ])
    let counts = try #require(difference["counts"] as? [String: Int])
    #expect(
      counts == [
        "added": 1, "removed": 1, "renamed": 1, "moved": 0, "promoted": 1, "republished": 0, "links": 1,
        "keywords": 0, "occurrences": 0, "unchanged": 0,
      ])
    for (kind, count) in counts where kind != "unchanged" {
      #expect((difference[kind] as? [Any])?.count == count)
    }
    let added = try #require((difference["added"] as? [[String: Any]])?.first)
    #expect(Set(added.keys) == ["id", "title", "alias", "year", "venue", "links", "entries"])
    #expect(added["alias"] is NSNull)
    let renamed = try #require((difference["renamed"] as? [[String: Any]])?.first)
    #expect(Set(renamed.keys) == ["id", "title", "alias", "from", "to", "old", "new"])
    #expect((renamed["from"] as? [String: Any])?["title"] as? String == "FOMM: First Order Motion Model")
    #expect((renamed["old"] as? [[String: Any]])?.first?["line"] as? Int == 2)
    let links = try #require((difference["links"] as? [[String: Any]])?.first)
    #expect(Set(links.keys) == ["id", "title", "alias", "gained", "lost", "old", "new"])
    #expect((links["gained"] as? [String: [String]]) == ["code": ["https://github.com/a/emo"]])

    let lines = try run("diff", "old.md", "new.md", "--format", "jsonl").output.split(separator: "\n")
    let kinds = try lines.map { line in
      (try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["change"] as? String
    }
    #expect(kinds == ["added", "removed", "renamed", "promoted", "links"])
  }

  @Test func differencesInMarkdown() throws {
    let text = try run("diff", "old.md", "new.md", "--format", "markdown").output
    #expect(text.hasPrefix("## What changed from `old.md` to `new.md`\n\n3 papers: 1 added"))
    #expect(
      text.contains(
        "\n### Added (1)\n\n- [A Survey of Moving\\* Mouths](https://arxiv.org/abs/2501.00001), arXiv 2025 · `new.md:4`\n"
      ))
    #expect(text.contains(": arXiv 2024 → **ECCV 2024** · `new.md:2`\n"))
    #expect(text.contains(": + [code](https://github.com/a/emo) · `new.md:2`\n"))
    #expect(!text.contains("Moved"))
  }

  @Test func theNameOfTheOutputSaysMarkdown() throws {
    try TemporaryFolder.with { folder in
      let lists = [try folder.file("old.md", old), try folder.file("new.md", new)]
      let output = folder.appending(path: "changes.md").argument
      let outcome = try BuiltTool.run(["diff"] + lists + ["-o", output], input: Data())
      #expect(outcome.status == 0 && outcome.output.isEmpty)
      #expect(try String(contentsOfFile: output, encoding: .utf8).hasPrefix("## What changed"))
    }
  }

  @Test func exitCodesTellDifferencesOnlyIfAsked() throws {
    #expect(try run("diff", "old.md", "new.md", "--exit-code").status == 1)
    #expect(try run("diff", "old.md", "new.md", "--exit-code").output.contains("Added (1)"))
    #expect(try run("diff", "old.md", "old.md", "--exit-code").status == 0)
  }

  @Test func theSameFileTwiceDiffersInNothing() throws {
    let text = try run("diff", "old.md", "old.md")
    #expect(text.status == 0)
    #expect(text.output == "no difference: both have the same 3 papers in 3 entries\n")
    let markdown = try run("diff", "old.md", "old.md", "--format", "markdown").output
    #expect(markdown.hasSuffix("\n\nNothing: both name the same 3 papers.\n"))
    #expect(try run("diff", "old.md", "old.md", "--format", "jsonl").output.isEmpty)
  }

  @Test func standardInputIsOneSide() throws {
    try TemporaryFolder.with { folder in
      let list = try folder.file("new.md", new)
      let outcome = try BuiltTool.run("diff", "-", list, input: old)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("Depth of Quiet Portraits in Video, CVPR 2022  <stdin>:4\n"))
    }
  }

  @Test(arguments: ["diff", "compare"])
  func inputsThatCannotBeUsed(subcommand: String) throws {
    let missing = try run(subcommand, "old.md", "none.md")
    #expect(missing.status == 1 && missing.output.isEmpty)
    #expect(missing.errors.contains("none.md: no such file or folder"))
    try TemporaryFolder.with { folder in
      let list = try folder.file("list.md", old)
      let recipes = try folder.file("recipes.md", "# Recipes\n\nBread, butter and time.\n")
      let one = try BuiltTool.run(subcommand, list, recipes)
      #expect(one.status == 0)
      #expect(one.errors.contains("warning: no papers were found in \(recipes)"))
      let none = try BuiltTool.run(subcommand, recipes, recipes)
      #expect(none.status == 1 && none.output.isEmpty)
      #expect(none.errors.contains("error: no papers were found"))
    }
  }

  @Test func listsAreCompared() throws {
    let text = try run("compare", "old.md", "new.md")
    #expect(text.status == 0)
    #expect(text.output.hasPrefix("4 papers in 2 lists, 2 of them in every list\n"))
    #expect(text.output.contains("#1 #2       2     0.50      67 %       67 %\n"))
    #expect(text.output.contains("\nOnly in new.md (1)\n"))
    let overlap = try object(run("compare", "old.md", "new.md", "--format", "json"))
    #expect(Set(overlap.keys) == ["lists", "overlap", "common", "papers"])
    #expect((overlap["common"] as? [String])?.sorted() == ["arxiv:2003.00196", "arxiv:2402.17485"])
    let lists = try #require(overlap["lists"] as? [[String: Any]])
    #expect(lists.map { $0["name"] as? String } == ["old.md", "new.md"])
    #expect(Set(lists[0].keys) == ["name", "entries", "papers", "exclusive"])
    let pair = try #require((overlap["overlap"] as? [[String: Any]])?.first)
    #expect(
      Set(pair.keys) == ["first", "second", "shared", "jaccard", "shareOfFirst", "shareOfSecond"])
    #expect(pair["jaccard"] as? Double == 0.5)
    let papers = try #require(overlap["papers"] as? [[String: Any]])
    #expect(papers.count == 4)
    for paper in papers {
      #expect(
        Set(paper.keys) == ["id", "title", "alias", "year", "venue", "links", "lists", "entries"])
    }
    let markdown = try run("compare", "old.md", "new.md", "--format", "markdown").output
    #expect(markdown.hasPrefix("## What 2 lists share\n"))
    #expect(markdown.contains("| `old.md` | 3 | 1 |  | 2 (50 %) |\n"))
  }

  @Test func whatAListLacks() throws {
    let text = try run("compare", "old.md", "new.md", "--missing-from", "./old.md")
    #expect(text.status == 0)
    #expect(text.output.contains("A Survey of Moving* Mouths"))
    #expect(!text.output.contains("FOMM"))
    #expect(text.errors.contains("old.md lacks 1 of 4 papers"))
    let markdown = try run(
      "compare", "old.md", "new.md", "--missing-from", "new.md", "--format", "markdown")
    #expect(
      markdown.output.contains("- [Depth of Quiet Portraits in Video](https://arxiv.org/abs/2203.06605)"))
    let nothing = try run("compare", "old.md", "old.md", "--missing-from", "old.md")
    #expect(nothing.output == "nothing: old.md has every paper of the other lists\n")
  }

  @Test func anEmptyListIsAStateOfAList() throws {
    try TemporaryFolder.with { folder in
      _ = try folder.file("empty.md", "")
      _ = try folder.file("new.md", "- [Fast Snow](https://arxiv.org/abs/2101.00001), `ICML 2021`\n")
      let outcome = try BuiltTool.run(
        ["diff", "empty.md", "new.md", "--format", "json"], input: Data(), in: folder)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("Fast Snow"))
      let codes = try [["empty.md", "new.md"], ["new.md", "new.md"], ["none.md", "new.md"]].map { lists in
        try BuiltTool.run(["diff", "--exit-code"] + lists, input: Data(), in: folder).status
      }
      #expect(codes == [1, 0, 2])
      #expect(try BuiltTool.run(["diff", "none.md", "new.md"], input: Data(), in: folder).status == 1)
    }
  }
}
