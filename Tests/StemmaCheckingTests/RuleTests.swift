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

  private static let cases: [Case] = [
    // The same paper twice in a section, in two sections, and two versions of a method.
    Case(
      "duplicate-entry",
      """
      - [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `ICML 2021`
      - [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `ICML 2021`
      """, "2:3 error"),
    Case(
      "duplicate-entry",
      """
      ## Rivers
      - [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `ICML 2021`
      ## Waves
      - [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `ICML 2021`
      """, "4:3 warning"),
    Case(
      "duplicate-entry",
      """
      - [Sparse] [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `ICML 2021`
      - [Sparse2] [Sparse2: Wavelets for Rivers and Lakes](https://arxiv.org/abs/2201.00001), `ICML 2022`
      """),
    Case(
      "preprint-and-published",
      """
      - [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `arXiv 2021`
      - [Sparse Wavelets for Rivers](https://doi.org/10.1234/5678), `ICML 2021`
      """, "1:3 warning"),
    Case(
      "preprint-and-published",
      """
      - [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `arXiv 2021`, `ICML 2021`
      - [Dense Wavelets for Rivers](https://doi.org/10.1234/5678), `ICML 2021`
      """),
    Case(
      "foreign-arxiv-id",
      """
      - [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `ICML 2021`
      - [A Tree Grammar of Birdsong](https://arxiv.org/abs/2101.00001), `ICML 2021`
      """, "2:3 error"),
    Case(
      "foreign-arxiv-id",
      """
      - [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `ICML 2021`
      - [A Tree Grammar of Birdsong](https://arxiv.org/abs/2101.00010), `ICML 2021`
      """),
    // What says nothing of a paper may be a remark on the other.
    Case(
      "foreign-arxiv-id",
      """
      - [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `ICML 2021`
      - [Added a Table of Agents and Birds](https://arxiv.org/abs/2101.00001)
      """, "2:3 warning"),
    Case(
      "foreign-paper-link",
      """
      - [Sparse Wavelets for Rivers](https://doi.org/10.1234/5678), `ICML 2021`
      - [A Tree Grammar of Birdsong](https://doi.org/10.1234/5678), `ICML 2021`
      """, "2:3 error"),
    Case(
      "foreign-paper-link",
      """
      - [Sparse Wavelets for Rivers](https://openaccess.thecvf.com/papers/Poe_Grammar_Trees_Explain_Birdsong_Better_paper.pdf), `ICCV 2021`
      """, "1:3 error"),
    Case(
      "foreign-paper-link",
      """
      - [Sparse Wavelets for Rivers](https://openaccess.thecvf.com/papers/Poe_Sparse_Wavelets_Describing_Mountain_Rivers_paper.pdf), `ICCV 2021`
      - [Grammars of Birdsong](https://example.org/Accepted_Version_Workshop_Proceedings_Final_Camera.pdf), `ICCV 2021`
      """),
    Case(
      "shared-link",
      """
      - [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `ICML 2021` [Code](https://github.com/a/rivers)
      - [A Tree Grammar of Birdsong](https://arxiv.org/abs/2101.00002), `ICML 2021` [Code](https://github.com/a/rivers) [Code](https://github.com/a/birds)
      """, "2:79 warning"),
    Case(
      "shared-link",
      """
      - [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `ICML 2021` [Code](https://github.com/a/both)
      - [A Tree Grammar of Birdsong](https://arxiv.org/abs/2101.00002), `ICML 2021` [Code](https://github.com/a/both)
      """, "2:79 note"),
    Case(
      "impossible-year",
      "- [Sparse Wavelets for Rivers](https://arxiv.org/abs/2206.00001), `arXiv 2021`", "1:3 error"),
    Case(
      "impossible-year",
      "- [Sparse Wavelets for Rivers](https://arxiv.org/abs/2201.00001), `arXiv 2021`", "1:3 warning"),
    Case(
      "impossible-year",
      "- [Sparse Wavelets for Rivers](https://arxiv.org/abs/2112.00001), `arXiv 2022`", "1:3 note"),
    Case(
      "impossible-year",
      "- 2023-08-01, **Sparse Wavelets for Rivers**, J. Poe et.al., [2312.00001](http://arxiv.org/abs/2312.00001)",
      "1:3 warning"),
    // A work may come to arXiv long after it appeared.
    Case(
      "impossible-year",
      """
      - 2021-09-28, **Sparse Wavelets for Rivers**, `NeurIPS Workshop`, [2207.12598](https://arxiv.org/abs/2207.12598)
      - [A Tree Grammar of Birdsong](https://arxiv.org/abs/1301.3561), `UAI 2000`
      - [Fast Snow on Slow Roofs](https://arxiv.org/abs/2305.00003), `OpenReview 2021`
      """, "2:3 note"),
    // The year of a heading is not what the entry says.
    Case(
      "impossible-year",
      "## 2023\n\n- Sparse Wavelets for Rivers, arXiv 2404.16130. [[pdf](https://arxiv.org/abs/2404.16130)]",
      "3:3 note"),
    // A year in a column is no month, and may be that of another place.
    Case(
      "impossible-year",
      """
      | Title | Venue | Year | Paper |
      |---|---|---|---|
      | Sparse Wavelets for Rivers | ICML | 2021 | [link](https://arxiv.org/abs/2207.12592) |
      | A Tree Grammar of Birdsong |  | 2021 | [link](https://arxiv.org/abs/2207.12591) |
      """),
    Case(
      "impossible-year",
      "- [Sparse Wavelets for Rivers](https://arxiv.org/abs/2305.00001), `arXiv 2019, TPAMI 2021`",
      "1:3 error"),
    Case(
      "impossible-year",
      """
      - [Sparse Wavelets for Rivers](https://arxiv.org/abs/2203.00001), `NeurIPS 2021`
      - [A Tree Grammar of Birdsong](https://arxiv.org/abs/1705.00001), `IJCV 2021`
      - 2023-12-25, **Fast Snow**, J. Poe et.al., [2401.00001](http://arxiv.org/abs/2401.00001)
      """),
    Case(
      "contradicting-venue",
      """
      ## Rivers
      - [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `ICML 2021`
      ## Waves
      - [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `NeurIPS 2021`
      ## Lakes
      - [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `NeurIPS 2021`
      """, "2:3 warning"),
    Case(
      "contradicting-venue",
      """
      ## Rivers
      - [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `ICML 2021`
      ## Waves
      - [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `ICML 2022`
      """, "4:3 warning"),
    Case(
      "contradicting-venue",
      """
      ## Rivers
      - [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `ACM TOG 2021`
      ## Waves
      - [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `SIGGRAPH 2021`
      - [Grammars of Birdsong](https://arxiv.org/abs/2101.00002), `SIGGRAPH 2021`
      """),
    // One venue in several spellings.
    Case(
      "contradicting-venue",
      """
      ## Rivers
      - Sparse Wavelets for Rivers. Transactions on Neural Networks, 2009. [Paper](https://doi.org/10.1234/5678)
      - Fast Snow on Slow Roofs. J. Mach. Learn. Res., 2009. [Paper](https://doi.org/10.1234/5679)
      ## Waves
      - [Sparse Wavelets for Rivers](https://doi.org/10.1234/5678), `IEEE TNN 2009`
      - [Fast Snow on Slow Roofs](https://doi.org/10.1234/5679), `JMLR 2009`
      """),
    Case(
      "code-in-paper-link",
      "- Sparse Wavelets for Rivers, `ICML 2021`. [[Paper](https://github.com/a/rivers)]", "1:45 error"),
    Case(
      "code-in-paper-link",
      """
      | Title | Venue | Paper |
      |---|---|---|
      | Sparse Wavelets for Rivers | ICML 2021 | [link](https://github.com/a/rivers) |
      """, "3:44 error"),
    Case(
      "code-in-paper-link",
      """
      - Sparse Wavelets for Rivers, `ICML 2021`. [[Paper](https://github.com/a/rivers/blob/main/paper.pdf)]
      - [Grammars of Birdsong](https://github.com/a/birds), `ICML 2021`. Code: [link](https://github.com/a/birds)
      """),
    Case(
      "paper-in-code-link",
      "- [Sparse Wavelets for Rivers](https://doi.org/10.1234/5678), `ICML 2021`. [Code](https://arxiv.org/abs/2101.00001)",
      "1:76 error"),
    Case(
      "paper-in-code-link",
      "- [Sparse Wavelets for Rivers](https://doi.org/10.1234/5678), `ICML 2021`. [Code](https://example.org/rivers)"
    ),
    Case(
      "malformed-link",
      "- [Sparse Wavelets for Rivers]((https://arxiv.org/abs/2101.00001)), `ICML 2021`", "1:3 error"),
    Case(
      "malformed-link",
      "- [Sparse Wavelets for Rivers](Sparse Wavelets for Rivers), `ICML 2021`", "1:3 error"),
    Case(
      "malformed-link",
      """
      - Sparse Wavelets for Rivers, `ICML 2021` [Paper](arxiv.org/abs/2101.00001) [Code](htps://github.com/a/rivers)
      - Grammars of Birdsong, `ICML 2021` [Paper](https://https://arxiv.org/abs/2101.00002) [Code](TBD)
      """, "1:43 error", "1:77 error", "2:37 error", "2:87 error"),
    Case(
      "malformed-link",
      """
      See the [guide](docs/guide.md), the [licence](LICENSE), [this](#rivers) and [us](mailto:a@example.org).

      - [Sparse Wavelets (of Rivers)](https://en.wikipedia.org/wiki/Sparse_(wavelet)), `ICML 2021` [Slides](files/a.pdf)
      """),
    Case(
      "redirect-link",
      "- [Sparse Wavelets for Rivers](https://www.google.com/url?q=https%3A%2F%2Farxiv.org%2Fabs%2F2101.00001), `ICML 2021`",
      "1:3 note"),
    Case(
      "redirect-link",
      "- [Sparse Wavelets for Rivers](https://openreview.net/forum?id=abc&referrer=x), `ICML 2021`"),
    Case(
      "unclosed-bracket",
      "- [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `ICML 2021`. [[Code](https://github.com/a/b)",
      "1:80 warning"),
    Case(
      "unclosed-bracket",
      "- [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `ICML 2021`. [Code](https://github.com/a/b",
      "1:86 warning"),
    Case(
      "unclosed-bracket",
      """
      - \\[ICML] [Sparse `[` Wavelets on [0, 1) and $[0, 1)$](https://arxiv.org/abs/2101.00001), `ICML 2021`. [[Code](https://github.com/a/b)]
      """),
    Case(
      "empty-field",
      "- [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `ICML 2021`. [Code]()",
      "1:80 warning"),
    Case(
      "empty-field",
      """
      ### [ICML 2021] Sparse Wavelets for Rivers
      keywords:
      - [paper](https://arxiv.org/abs/2101.00001)
      - code
      """, "2:1 note"),
    Case(
      "empty-field",
      """
      ### [ICML 2021] Sparse Wavelets for Rivers
      keywords: water
      - [paper](https://arxiv.org/abs/2101.00001)
      - code:
          https://github.com/a/rivers
      """),
    Case(
      "missing-title",
      """
      ### [] [A Title of a Paper](https://arxiv.org/abs/2101.00001)
      keywords: water

      ### []
      keywords:
      """, "4:1 warning"),
    Case(
      "missing-title",
      """
      ### 2021

      - [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `ICML 2021`

      ### []
      ### Persons
      """),
    Case("missing-link", "- Sparse Wavelets for Rivers, `ICML 2021`", "1:3 warning"),
    Case(
      "missing-link", "- Sparse Wavelets for Rivers, `ICML 2021`. [Code](https://github.com/a/rivers)",
      "1:3 note"
    ),
    Case("missing-link", "- Sparse Wavelets for Rivers, `ICML 2021`. [Paper](https://example.org/rivers)"),
    Case("missing-link", "@article{a, title = {Sparse Wavelets for Rivers}, year = 2021}"),
    // A row with a cell too many has its cells in the wrong columns.
    Case(
      "missing-link",
      """
      | Title | Venue | Paper |
      |---|---|---|
      | Sparse | Wavelets for Rivers | ICML 2021 | [link](https://arxiv.org/abs/2101.00001) |
      | Fast Snow on Slow Roofs | ICML 2021 | |
      """, "4:1 warning"),
    Case(
      "decoded-twice",
      "- [Rivers in GANâ€™s Space](https://arxiv.org/abs/2101.00001), `ICML 2021`", "1:14 warning"),
    Case(
      "decoded-twice",
      "- [“CAFÉ” and GAN’s naïve Ångström Space](https://arxiv.org/abs/2101.00001), `ICML 2021`"),
    Case(
      "inconsistent-keyword",
      """
      ### [ICML 2021] Sparse Wavelets for Rivers
      keywords: water, point-cloud
      - [paper](https://arxiv.org/abs/2101.00001)

      ### [ICML 2021] Grammars of Birdsong
      keywords: Water, point clouds
      - [paper](https://arxiv.org/abs/2101.00002)

      ### [ICML 2021] Fast Snow on Slow Roofs
      keywords: water, point clouds
      - [paper](https://arxiv.org/abs/2101.00003)
      """, "2:1 warning", "6:1 note"),
    Case(
      "inconsistent-keyword",
      """
      ### [ICML 2021] Sparse Wavelets for Rivers
      keywords: glass, 3D, GAN
      - [paper](https://arxiv.org/abs/2101.00001)

      ### [ICML 2021] Grammars of Birdsong
      keywords: glasses, 2D, GAN inversion
      - [paper](https://arxiv.org/abs/2101.00002)
      """),
    Case("order", dated([24, 23, 22, 26, 21, 20, 19, 18]), "4:3 note"),
    Case("order", dated([24, 23, 22, 21, 20, 19, 18])),
    Case("order", dated([15, 16, 17, 18, 15, 16, 17, 18])),
    Case("order", dated([24, 19, 22, 26, 17, 23, 18, 20])),
    Case(
      "unreadable-entry",
      """
      - [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `ICML 2021`
      - [2101.00002](https://arxiv.org/abs/2101.00002)
      """, "2:3 warning"),
    Case(
      "passed-over-section",
      """
      ## Papers
      - [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `ICML 2021`
      ## Datasets
      - [Gauges of Many Rivers](https://arxiv.org/abs/2101.00002), `ICML 2022`
      """, "3:1 note"),
    Case(
      "passed-over-section",
      """
      ## Dataset Distillation
      - [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `ICML 2021`
      ## Datasets
      - [Gauges](https://rivers.org/gauges)
      """),
    Case(
      "second-paper",
      "- [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), [Paper](https://arxiv.org/abs/2101.00002)",
      "1:67 warning"),
    Case(
      "second-paper",
      "- [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), [Paper](https://arxiv.org/pdf/2101.00001v2)"
    ),
    Case(
      "surplus-cells",
      """
      | Title | Venue |
      |---|---|
      | [Sparse Wavelets](https://arxiv.org/abs/2101.00001) | ICML 2021 | lost |
      """, "3:1 warning"),
    Case(
      "doubtful-pair",
      """
      - [Sparse Wavelets for Rivers and Their Long Valleys](https://arxiv.org/abs/2101.00001), `ICML 2021`
      - [Sparse Wavelets for Rivers and Their Long Valleys](https://arxiv.org/abs/2201.00009), `ICML 2022`
      """, "2:3 warning"),
    Case(
      "unknown-rule",
      """
      <!-- stemma-ignore order dupl -->
      - [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `ICML 2021`
      """, "1:26 warning"),
  ]

  /// A list of entries with dates in the days of one month.
  private static func dated(_ days: [Int]) -> String {
    let words = ["Rivers", "Lakes", "Birds", "Snow", "Roofs", "Trees", "Winds", "Fires"]
    return zip(days, words).map { day, word in
      "- 2024-03-\(day), **On the \(word) of the North**, J. Poe et.al., [link](http://arxiv.org/abs/2403.000\(day))"
    }.joined(separator: "\n")
  }

  @Test(arguments: cases)
  func findsWhatIsThereAndNothingElse(example: Case) {
    let options = CheckOptions(only: [example.rule])
    let findings = Lists.findings(example.list + "\n", options: options)
    #expect(Lists.places(findings) == example.found.map { "\($0) \(example.rule)" }, "\(findings)")
  }

  @Test func everyRuleHasACase() {
    // Files that are no UTF-8 or no text cannot stand in a text, and records have tests of their own.
    let elsewhere = Set(["not-utf8", "unusable-input"] + CheckRule.ofRecords.map(\.id))
    #expect(
      Set((RuleTests.cases + LinkRuleTests.cases).map(\.rule)).union(elsewhere)
        == Set(CheckRule.all.map(\.id)))
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
