import Foundation
import Testing

/// `stemma check` as it is called.
@Suite struct CheckTests {
  private let fine = "- [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `ICML 2021`\n"

  /// The errors of the sample field, each looked at: the id of its rule, its file and line, and why it is one.
  private static let realErrors = [
    // A code link that leads to arXiv.
    "by-driving-signal.md:80 paper-in-code-link",
    // An address in two pairs of brackets.
    "by-driving-signal.md:117 malformed-link",
    // IF-MDM, under 2024 with and without its name in front.
    "by-driving-signal.md:143 duplicate-entry",
    // A title where the address should be.
    "by-driving-signal.md:150 malformed-link",
    // IATS, once with its DOI and once with its arXiv id.
    "by-driving-signal.md:179 duplicate-entry",
    // HeadNeRF with the file of Neural Head Avatars.
    "by-driving-signal.md:225 foreign-paper-link",
    // The links of StyleTalk under another title.
    "keywords-and-comments.md:46 foreign-arxiv-id",
  ]

  @Test func everyErrorOfTheSampleFieldIsReal() throws {
    let outcome = try BuiltTool.onSampleLists("check")
    #expect(outcome.status == 1)
    let errors = outcome.output.split(separator: "\n").filter { $0.contains(": error: ") }.map { line in
      let place = line.dropFirst(BuiltTool.sampleLists.count + 1).split(separator: ":").prefix(2)
      let rule = line.split(separator: "[").last?.dropLast() ?? ""
      return "\(place.joined(separator: ":")) \(rule)"
    }
    #expect(errors == CheckTests.realErrors)
    #expect(outcome.messages.last?.hasPrefix("stemma: 5 files, 223 entries: 7 errors, ") == true)
  }

  @Test func aPairThatTheUserHoldsApartIsNoDuplicate() throws {
    try TemporaryFolder.with { folder in
      let repeated = "\(fine)- [Sparse Wavelets for Rivers](https://example.org/a.pdf), `ICML 2021`\n"
      _ = try folder.file("list.md", repeated)
      _ = try folder.file("same.tsv", "list.md:1\tlist.md:2\tdifferent\n")
      let before = try BuiltTool.run(
        ["check", "list.md", "--only", "duplicate-entry"], input: Data(), in: folder)
      #expect(before.status == 1)
      let after = try BuiltTool.run(
        ["check", "list.md", "--only", "duplicate-entry", "--same", "same.tsv"], input: Data(), in: folder)
      #expect(after.status == 0 && after.output.isEmpty)
    }
  }

  @Test func linesAreThoseOfCompilersInOrder() throws {
    let lines = try BuiltTool.onSampleLists("check").output.split(separator: "\n")
    #expect(lines.count > 50)
    let places = try lines.map { line -> (String, Int, Int) in
      let match = try #require(
        try #/^([^:]+):([0-9]+):([0-9]+): (error|warning|note): .+ \[[a-z0-9-]+\]$/#.wholeMatch(in: line))
      return (String(match.1), try #require(Int(match.2)), try #require(Int(match.3)))
    }
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test func aListThatIsFineGivesNoOutput() throws {
    let outcome = try BuiltTool.run("check", "-", input: fine)
    #expect(outcome.status == 0 && outcome.output.isEmpty)
    #expect(outcome.errors == "stemma: 1 file, 1 entry: nothing found\n")
    #expect(try BuiltTool.run("check", "-", "--quiet", input: fine).errors.isEmpty)
  }

  @Test func failOnSaysWhatIsTooMuch() throws {
    let warned = fine + "- Grammars of Birdsong, `ICML 2021`\n"
    let cases: [([String], Int32)] = [
      ([], 0), (["--fail-on", "error"], 0), (["--fail-on", "warning"], 1), (["--fail-on", "note"], 1),
      (["--fail-on", "never"], 0), (["--severity", "missing-link=error"], 1),
      (["--severity", "missing-link=error", "--fail-on", "never"], 0),
      (["--severity", "missing-link=note", "--fail-on", "warning"], 0),
      (["--off", "missing-link", "--fail-on", "note"], 0), (["--only", "order", "--fail-on", "note"], 0),
    ]
    for (options, status) in cases {
      let outcome = try BuiltTool.run(["check", "-"] + options, input: Data(warned.utf8))
      #expect(outcome.status == status, "\(options)")
    }
  }

  @Test func unknownRulesAreMistakes() throws {
    for (option, value, suggestion) in [
      ("--off", "ordr", "did you mean 'order'"),
      ("--only", "duplicate-entri", "did you mean 'duplicate-entry'"),
      ("--severity", "order=errr", "did you mean 'order=error'"),
      ("--fail-on", "erro", "did you mean 'error'"),
    ] {
      let outcome = try BuiltTool.run("check", "-", option, value, input: fine)
      #expect(outcome.status == 2 && outcome.output.isEmpty)
      #expect(outcome.errors.contains(suggestion), "\(outcome.errors)")
    }
  }

  @Test func formatsHoldTheSameFindings() throws {
    let list = BuiltTool.shortList
    let count = try BuiltTool.run("check", list).output.split(separator: "\n").count
    let json = try JSONSerialization.jsonObject(with: BuiltTool.run("check", list, "--format", "json").bytes)
    let lines = try BuiltTool.run("check", list, "--format", "jsonl").output.split(separator: "\n")
    let sarif = try JSONSerialization.jsonObject(
      with: BuiltTool.run("check", list, "--format", "sarif").bytes)
    let runs = (sarif as? [String: Any])?["runs"] as? [[String: Any]]
    let github = try BuiltTool.run("check", list, "--format", "github").output.split(separator: "\n")
    #expect(count == 15)
    #expect((json as? [Any])?.count == count && lines.count == count && github.count == count)
    #expect((runs?.first?["results"] as? [Any])?.count == count)
    #expect(github.count { $0.hasPrefix("::error file=\(list),line=46,col=1,title=foreign-arxiv-id::") } == 1)
  }

  @Test func theRulesAreListedWithoutAnInput() throws {
    let outcome = try BuiltTool.run("check", "--list-rules")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.contains("duplicate-entry "))
    #expect(try BuiltTool.run("check").status == 2)
  }

  @Test func whatCannotBeReadFails() throws {
    #expect(try BuiltTool.run("check", "no-such-list.md").status == 1)
    let outcome = try BuiltTool.run("check", "-", input: "Nothing here.\n")
    #expect(outcome.status == 1 && outcome.errors.contains("no papers were found"))
  }

  @Test(arguments: ["text", "json", "jsonl", "sarif", "github"])
  func aFileThatCannotBeReadIsAFindingBesideTheOthers(format: String) throws {
    try TemporaryFolder.with { folder in
      _ = try folder.file("good.md", fine + fine)
      _ = try folder.file("empty.md", "")
      let outcome = try BuiltTool.run(
        ["check", "good.md", "empty.md", "none.md", "--format", format], input: Data(), in: folder)
      #expect(outcome.status == 1)
      for text in ["duplicate-entry", "good.md", "unusable-input", "empty.md", "none.md", "o such file"] {
        #expect(outcome.output.contains(text), "\(text)")
      }
      #expect(outcome.errors == "stemma: 1 file, 2 entries: 3 errors\n")
    }
  }

  @Test func aDamagedFileInAFolderIsNoted() throws {
    try TemporaryFolder.with { folder in
      _ = try folder.file("good.md", fine)
      _ = try folder.file("bad.json", "{\"a\": [1, 2,\n")
      let outcome = try BuiltTool.run(["check", "."], input: Data(), in: folder)
      #expect(outcome.status == 0)
      #expect(outcome.output.hasPrefix("bad.json:2:1: note: passed over: JSON that breaks off"))
      #expect(outcome.output.hasSuffix(" [unknown-format]\n"))
    }
  }

  @Test func aDecisionThatCannotBeUsedIsAFinding() throws {
    try TemporaryFolder.with { folder in
      _ = try folder.file("list.md", fine)
      _ = try folder.file("same.tsv", "list.md:1\tlist.md:77\n")
      let outcome = try BuiltTool.run(
        ["check", "list.md", "--same", "same.tsv"], input: Data(), in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.output.hasPrefix("same.tsv:1:1: error: ") && outcome.output.hasSuffix("[same]\n"))
    }
  }
}
