import Foundation
import Stemma
import StemmaChecking
import Testing

/// Findings as other programs take them.
@Suite struct ReportTests {
  private func input(_ name: String, _ text: String) -> CheckInput {
    let pipeline = Pipeline()
    let reading = pipeline.read(paths: [], documents: [Document(name: name, bytes: Array(text.utf8))])
    return pipeline.checkInput(reading, pipeline.resolve(reading))
  }

  @Test func sarifHasWhatItsReadersNeed() throws {
    let input = input(
      "lists/a b.md", "- [ 数据 on Rivers](https://arxiv.org/abs/2101.00001), `ICML 2021` [Code]() \\[100% [x\n"
    )
    let findings = check(input)
    #expect(findings.map(\.rule) == ["empty-field", "unclosed-bracket"])
    let bytes = try JSONEncoder().encode(SarifLog(findings, sources: input.sources, toolVersion: "1.2.3"))
    let log = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    #expect((log["$schema"] as? String)?.contains("sarif") == true)
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "stemma" && driver["semanticVersion"] as? String == "1.2.3")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.compactMap { $0["id"] as? String } == CheckRule.all.map(\.id))
    for rule in rules {
      for key in ["shortDescription", "fullDescription", "help"] {
        #expect((rule[key] as? [String: Any])?["text"] as? String != nil)
      }
      let configuration = rule["defaultConfiguration"] as? [String: Any]
      #expect(["note", "warning", "error"].contains(configuration?["level"] as? String))
    }
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == findings.count)
    let result = try #require(results.first)
    #expect(result["ruleId"] as? String == "empty-field" && result["level"] as? String == "warning")
    let index = try #require(result["ruleIndex"] as? Int)
    #expect(rules[index]["id"] as? String == "empty-field")
    #expect(((result["message"] as? [String: Any])?["text"] as? String)?.hasSuffix(".") == true)
    let place = try #require(
      (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
    #expect((place["artifactLocation"] as? [String: Any])?["uri"] as? String == "lists/a%20b.md")
    let region = try #require(place["region"] as? [String: Any])
    // Two ideographs are six bytes and two characters.
    #expect(findings.first?.location?.column == 70)
    #expect(region["startLine"] as? Int == 1 && region["startColumn"] as? Int == 66)
  }

  @Test func annotationsEscapeWhatEndsThem() {
    let finding = Diagnostic(
      .note, rule: "order", "100 %\nof: it, too", at: SourceLocation(file: "a:b,c%.md", line: 3, column: 7))
    let text = gitHubAnnotations([finding, Diagnostic(.error, rule: "order", "x")], sources: [])
    #expect(
      text == "::notice file=a%3Ab%2Cc%25.md,line=3,col=7,title=order::100 %25%0Aof: it, too\n"
        + "::error title=order::x\n")
  }

  @Test func recordsSayWhatIsNotKnown() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let bytes = try encoder.encode(CheckRecord(Diagnostic(.error, rule: "unusable-input", "x")))
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == #"{"column":null,"file":null,"line":null,"message":"x","rule":"unusable-input","severity":"error"}"#
    )
  }
}
