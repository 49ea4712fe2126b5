import Stemma
import StemmaChecking
import Testing

/// Each rule with a list that it finds something in, and one that nearly has the same.
@Suite struct RuleTests {
  /// A list, and all that is found in it.
  struct Case: Sendable, CustomTestStringConvertible {
    var rule: String
    var list: String
    /// `line:column severity` of each finding.
    var found: [String]

    var testDescription: String { "\(rule): \(list.prefix(60))" }

    init(_ rule: String, _ list: String, _ found: String...) {
      self.rule = rule
      self.list = list
      self.found = found
    }
  }

  /// The cases of all rules, by subject.
  static let cases = identityCases + yearAndVenueCases + entryCases + LinkRuleTests.cases

  @Test(arguments: cases)
  func findsWhatIsThereAndNothingElse(example: Case) {
    let options = CheckOptions(only: [example.rule])
    let findings = Lists.findings(example.list + "\n", options: options)
    #expect(Lists.places(findings) == example.found.map { "\($0) \(example.rule)" }, "\(findings)")
  }

  @Test func everyRuleHasACase() {
    // Files that are no UTF-8 or no text cannot stand in a text, and records have tests of their own.
    let elsewhere = Set(["not-utf8", "unusable-input"] + CheckRule.ofRecords.map(\.id))
    #expect(Set(RuleTests.cases.map(\.rule)).union(elsewhere) == Set(CheckRule.all.map(\.id)))
  }

  @Test func rulesHaveWellFormedNamesAndTexts() {
    for rule in CheckRule.all {
      #expect(rule.id.allSatisfy { $0.isLowercase || $0 == "-" || $0.isNumber })
      #expect(!rule.summary.hasSuffix(".") && rule.discussion.hasSuffix("."))
    }
    #expect(Set(CheckRule.all.map(\.id)).count == CheckRule.all.count)
  }

  @Test func bytesThatAreNotTextAreReported() {
    let pipeline = Pipeline()
    let list =
      Array("- [Sparse Wavelets for R".utf8) + [0xEF]
      + Array("vers](https://arxiv.org/abs/2101.00001)\n".utf8)
    let reading = pipeline.read(paths: [], documents: [Document(name: "a.md", bytes: list)])
    let findings = pipeline.check(reading: reading, resolved: pipeline.resolve(reading))
    #expect(findings.map(\.rule) == ["not-utf8"])
    let binary = pipeline.read(
      paths: [], documents: [Document(name: "b.md", bytes: [0x50, 0x4B, 0x00, 0x04])])
    let errors = pipeline.check(reading: binary, resolved: pipeline.resolve(binary))
    #expect(errors.map(\.rule) == ["unusable-input"] && errors.first?.severity == .error)
  }

  @Test func messagesNameTheOtherPlaceAndTheThesaurusLine() throws {
    let other = Lists.findings([
      ("a.md", "- [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `arXiv 2021`\n"),
      ("b.md", "\n- [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `ICML 2021`\n"),
    ])
    #expect(Lists.places(other) == ["1:3 note preprint-and-published"])
    #expect(other.first?.message.contains("ICML 2021 at b.md:2") == true)
    let keywords = Lists.findings(
      """
      ### [ICML 2021] NeRF of Rivers
      keywords: Nerf
      - [paper](https://arxiv.org/abs/2101.00001)

      ### [ICML 2021] NeRF of Lakes and Ponds
      keywords: water
      - [paper](https://arxiv.org/abs/2101.00002)

      """)
    let message = try #require(keywords.first?.message)
    #expect(keywords.map(\.rule) == ["inconsistent-keyword"])
    #expect(message.contains("Nerf\tNeRF") && message.contains("list.md:1"))
  }

  @Test func aYearIsQuotedAsTheListHasIt() {
    let list = "- [Sparse Wavelets for Rivers](https://arxiv.org/abs/2305.00001), `arXiv 2019, TPAMI 2021`\n"
    let messages = Lists.findings(list).filter { $0.rule == "impossible-year" }.map(\.message)
    #expect(messages.count == 1 && messages.allSatisfy { $0.contains("'arXiv 2019'") }, "\(messages)")
  }
}
