import Foundation
import Testing

/// `stemma network`.
@Suite struct NetworkTests {
  @Test func aTableShowsTheStrongestItems() throws {
    let outcome = try BuiltTool.run("network", BuiltTool.shortList, "--top", "5", "--counting", "full")
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 7)
    #expect(lines[0].hasPrefix("TERM"))
    #expect(lines[0].contains("PAPERS") && lines[0].contains("STRENGTH"))
    #expect(outcome.errors.contains("full counting, not normalised"))
  }

  @Test func theNameOfTheOutputSaysTheFormat() throws {
    try TemporaryFolder.with { folder in
      let path = folder.appending(path: "papers.graphml").path
      let outcome = try BuiltTool.run(
        "network", BuiltTool.shortList, "--of", "papers", "--layers", "keyword=1,coupling=1", "-o", path)
      #expect(outcome.status == 0)
      #expect(try String(contentsOfFile: path, encoding: .utf8).contains("<graphml"))
      #expect(outcome.errors.contains("the sources say nothing of coupling"))
    }
  }

  @Test func layersAreForPapersAlone() throws {
    let outcome = try BuiltTool.run("network", "nowhere.md", "--of", "terms", "--layers", "keyword")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("--of papers"))
  }
}
