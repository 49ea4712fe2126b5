import Foundation
import Testing

/// The command line: exit codes, streams, help.
@Suite struct InterfaceTests {
  private static let subcommands = [
    "papers", "entries", "lineage", "why", "mainpath", "timeline", "clusters", "themes", "trends",
    "citations", "terms", "network", "report", "check", "diff", "compare",
  ]

  @Test(arguments: subcommands)
  func helpHasAnExample(subcommand: String) throws {
    let outcome = try BuiltTool.run(subcommand, "--help")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains("stemma \(subcommand) "))
    #expect(outcome.output.lowercased().contains("example"))
    #expect(outcome.output.contains("--output"))
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test func helpNamesEverySubcommand() throws {
    let help = try BuiltTool.run("--help").output
    for subcommand in InterfaceTests.subcommands { #expect(help.contains("  \(subcommand) ")) }
    #expect(!help.contains("layout-worker"))
    #expect(try BuiltTool.run("help", "trends").output == BuiltTool.run("trends", "--help").output)
  }

  @Test func mistakesInTheCommandLineEndWithTwo() throws {
    let cases: [(arguments: [String], text: String)] = [
      ([], "stemma"),
      (["lineages", "x.md"], "did you mean 'lineage'"),
      (["lineage", "x.md", "--formt", "svg"], "did you mean '--format'"),
      (["lineage", "x.md", "--format", "gif"], "gif"),
      (["lineage"], "stemma lineage"),
      (["clusters", "x.md", "--resolution", "much"], "much"),
      (["trends", "x.md", "--by"], "--by"),
      (["trends", "x.md", "--chart", "bursts", "--format", "csv"], "--chart draws; write it as svg"),
      (["trends", "x.md", "--chart", "terms", "-o", "x.json"], "--chart draws; write it as svg"),
      (["trends", "x.md", "--full", "-o", "x.svg"], "--full is for the table"),
      (["trends", "x.md", "--part", "years", "--format", "json"], "--part is for CSV"),
      (["clusters", "x.md", "--layers", "colour=1"], "colour"),
      (["diff", "a.md"], "'diff' needs OLD and NEW"),
      (["diff"], "stemma diff --help"),
      (["diff", "a.md", "b.md", "c.md"], "'c.md' is too many"),
      (["diff", "-", "-"], "standard input can be read only once"),
      (["why"], "'why' needs the name of a paper"),
      (["why", "FOMM", "TPSM"], "nothing to read: 'FOMM' and 'TPSM' are no files or folders"),
      (["why", "README.md"], "'README.md' is a file or folder, so it is read"),
      (["why", "A", "B", "C", "README.md"], "none of 'A', 'B', 'C' is a file or folder"),
      (
        ["lineage", "README.md", "--score", "x.dot", "-o", "x.svg"], "--score prints a table or JSON, not svg"
      ),
      (["compare", "a.md"], "'compare' needs at least A and B"),
      (["compare", "a.md", "b.md", "--missing-from", "c.md"], "not 'c.md'"),
      (["compare", "a.md", "b.md", "--exit-code"], "belongs to diff"),
    ]
    for (arguments, text) in cases {
      let outcome = try BuiltTool.run(arguments, input: Data())
      #expect(outcome.status == 2, "\(arguments)")
      #expect(outcome.output.isEmpty, "\(arguments)")
      #expect(outcome.errors.contains(text), "\(arguments): \(outcome.errors)")
    }
  }

  @Test func standardInputIsAnInput() throws {
    let list = "- [FOMM: First Order Motion Model](https://arxiv.org/abs/2003.00196), NeurIPS 2019\n"
    let outcome = try BuiltTool.run("entries", "-", "--format", "jsonl", input: list)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\"file\":\"<stdin>\""))
  }

  @Test func messagesGoToStandardErrorAndQuietStopsThem() throws {
    let loud = try BuiltTool.run("papers", BuiltTool.shortList, "--format", "jsonl")
    #expect(loud.errors.contains("warning:"))
    #expect(!loud.output.contains("warning:"))
    let quiet = try BuiltTool.run("papers", BuiltTool.shortList, "--format", "jsonl", "--quiet")
    #expect(quiet.errors.isEmpty)
    #expect(quiet.output == loud.output)
  }

  @Test func coloursAreForTerminalsUnlessAskedFor() throws {
    let escape = "\u{1B}["
    let plain = try BuiltTool.run("papers", BuiltTool.shortList)
    #expect(!plain.output.contains(escape) && !plain.errors.contains(escape))
    let coloured = try BuiltTool.run("papers", BuiltTool.shortList, "--color", "always")
    #expect(coloured.errors.contains(escape))
  }

  @Test func theVersionNamesGraphviz() throws {
    let outcome = try BuiltTool.run("--version")
    #expect(outcome.output.hasPrefix("stemma "))
    #expect(outcome.output.contains("Graphviz "))
  }

  @Test func aReaderThatLeavesIsNoFailure() throws {
    let output = Pipe()
    try output.fileHandleForReading.close()
    let process = Process()
    process.executableURL = BuiltTool.program
    process.arguments = ["papers", "-q", BuiltTool.shortList, "--format", "jsonl"]
    process.currentDirectoryURL = BuiltTool.root
    process.standardOutput = output
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
  }

  @Test func explainTellsWhatWasPassedOver() throws {
    let outcome = try BuiltTool.onSampleLists("entries", "--explain", "--format", "jsonl")
    #expect(outcome.errors.contains("[skipped]"))
    #expect(outcome.errors.contains("in the section 'Datasets'"))
    let trends = try BuiltTool.run("trends", BuiltTool.shortList, "--explain")
    #expect(trends.output.contains("Mann-Kendall"))
    // Beside data the definitions stand on the other stream.
    let data = try BuiltTool.run("trends", BuiltTool.shortList, "--explain", "--format", "csv")
    #expect(data.errors.contains("Mann-Kendall") && !data.output.contains("Mann-Kendall"))
  }
}
