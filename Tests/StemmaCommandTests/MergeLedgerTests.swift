import Foundation
import Testing

/// `stemma papers --merges` and `--same`, as a user has them.
@Suite struct MergeLedgerTests {
  @Test func theLedgerHasARowForEachMergeAndRefusal() throws {
    let outcome = try BuiltTool.run("papers", BuiltTool.sampleLists, "--merges", "--format", "jsonl")
    #expect(outcome.status == 0)
    let rows = try outcome.output.split(separator: "\n").map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    let outcomes = rows.compactMap { $0["outcome"] as? String }
    #expect(outcomes.count { $0 == "same" } == 43)
    #expect(outcomes.count { $0 == "doubtful" } == 1)
    #expect(outcomes.count { $0 == "different" } > 5)
    for row in rows {
      #expect(Set(row.keys) == ["outcome", "strength", "first", "second", "reasons"])
      let reasons = try #require(row["reasons"] as? [[String: Any]])
      #expect(!reasons.isEmpty && reasons.allSatisfy { Set($0.keys) == ["kind", "weight", "text"] })
    }
    #expect(outcome.errors.contains("223 entries, 180 papers; pairs: 43 same, 1 doubtful"))
  }

  @Test func theLedgerIsATableToo() throws {
    let table = try BuiltTool.run("papers", BuiltTool.shortList, "--merges", "--quiet")
    let rows = table.output.split(separator: "\n")
    #expect(
      rows.map { $0.prefix { $0 != " " } }.filter { !$0.hasPrefix("─") } == ["OUTCOME", "doubtful", "same"])
    let csv = try BuiltTool.run("papers", BuiltTool.shortList, "--merges", "--format", "csv")
    #expect(csv.output.hasPrefix("outcome,strength,first,firstTitle,second,secondTitle,reasons\n"))
    #expect(csv.output.split(separator: "\n").count == 3)
  }

  @Test func decisionsOfTheUserWin() throws {
    try TemporaryFolder.with { folder in
      let same = folder.appending(path: "same.tsv")
      let pair = "keywords-and-comments.md:38\tkeywords-and-comments.md:46"
      try Data("# checked\n\(pair)\tdifferent\n".utf8).write(to: same)
      let apart = try BuiltTool.run("papers", BuiltTool.shortList, "--same", same.path)
      #expect(apart.status == 0)
      #expect(apart.errors.contains("33 papers") && !apart.errors.contains("doubtful-pair"))
      try Data("\(pair)\n".utf8).write(to: same)
      let together = try BuiltTool.run("papers", BuiltTool.shortList, "--same", same.path)
      #expect(together.errors.contains("32 papers"))
    }
  }

  @Test func aDecisionThatCannotBeUsedIsAnErrorWithItsLine() throws {
    try TemporaryFolder.with { folder in
      let same = folder.appending(path: "same.tsv")
      try Data("\nNo Such Title\tarxiv:2008.10010\n".utf8).write(to: same)
      let unknown = try BuiltTool.run("papers", BuiltTool.shortList, "--same", same.path)
      #expect(unknown.status == 1 && unknown.output.isEmpty)
      #expect(
        unknown.errors.contains("same.tsv:2:1: error: 'No Such Title' is no place, id or title of an entry"))
      try Data("only one column\n".utf8).write(to: same)
      let malformed = try BuiltTool.run("papers", BuiltTool.shortList, "--same", same.path)
      #expect(malformed.status == 1 && malformed.errors.contains("same.tsv:1:1: expected two entries"))
    }
  }
}
