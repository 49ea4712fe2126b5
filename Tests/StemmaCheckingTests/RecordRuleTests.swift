import Foundation
import Stemma
import StemmaChecking
import Testing

/// What the readers of bibliographies find comes out of the check under a rule of its own.
@Suite struct RecordRuleTests {
  /// A damaged file, and what is found in it: `line severity rule`.
  private static let cases: [(name: String, text: String, found: [String])] = [
    (
      "a.bib", "@article{a, title = {Sparse Wavelets for Rivers}, year = 2021\n\n@article{b, year = 2020}\n",
      ["1 warning bibtex", "3 warning no-title"]
    ),
    (
      "b.bib", "@article{a, title = {Sparse Wavelets}}\n@article{a, title = {Birdsong Grammars}}\n",
      ["2 note repeated-key"]
    ),
    (
      "a.csv",
      "Title,Year,DOI\n\"Sparse Wavelets, for Rivers\",2021,10.1234/5678\nFast Snow,2020,10.1234/1,x\n",
      ["3 warning csv"]
    ),
    (
      "a.json", "[{\"title\":\"A\", \"DOI\":\"10.1234/5678\", \"type\":\"book\"},\n{\"title\":\"B\"",
      ["1 warning json", "2 warning json", "2 warning json"]
    ),
    ("a.ris", "TY  - JOUR\nTI  - Sparse Wavelets for Rivers\nPY  - 2021\n", ["1 warning ris"]),
    ("b.json", "[{\"colour\": \"red\", \"size\": 2}]\n", ["1 error unknown-format"]),
    ("long.md", String(repeating: "x", count: 200_001) + "\n", ["1 warning overlong-line"]),
  ]

  @Test(arguments: cases)
  func whatReadersFindComesOut(name: String, text: String, found: [String]) {
    let findings = Lists.findings([(name, text)]).filter { !["missing-link"].contains($0.rule) }
    let told = findings.map { "\($0.location?.line ?? 0) \($0.severity.rawValue) \($0.rule)" }
    #expect(told == found, "\(findings)")
    #expect(findings.allSatisfy { $0.location?.file == name })
  }

  @Test func everyDiagnosticOfReadingHasARule() {
    let known = Set(CheckRule.all.map(\.id))
    for (name, text, _) in RecordRuleTests.cases {
      let reading = Pipeline().read(paths: [], documents: [Document(name: name, bytes: Array(text.utf8))])
      #expect(Set(reading.diagnostics.map(\.rule)).subtracting(known).isEmpty, "\(name)")
    }
  }

  @Test func aFileThatCannotBeUsedDoesNotHideTheOthers() {
    let line = "- [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `ICML 2021`\n"
    let findings = Lists.findings([("empty.md", " \n"), ("good.md", line + line)])
    #expect(Lists.places(findings) == ["1:1 error unusable-input", "2:3 error duplicate-entry"])
    #expect(findings.first?.location?.file == "empty.md" && findings.first?.message == "is empty")
    // A choice of rules does not hide that a file was not checked.
    let only = Lists.findings(
      [("empty.md", " \n"), ("good.md", line)], options: CheckOptions(only: ["order"]))
    #expect(only.map(\.rule) == ["unusable-input"])
  }
}
