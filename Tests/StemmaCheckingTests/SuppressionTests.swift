import Stemma
import StemmaChecking
import Testing

/// Comments and options that switch rules off.
@Suite struct SuppressionTests {
  private let first = "- [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `ICML 2021`"

  @Test func aCommentHoldsForItsLine() {
    #expect(Lists.findings("\(first)\n\(first) <!-- stemma-ignore duplicate-entry -->\n").isEmpty)
    #expect(
      Lists.findings("\(first)\n\(first) <!-- stemma-ignore order -->\n").map(\.rule) == ["duplicate-entry"])
    #expect(Lists.findings("\(first)\n\(first) <!-- stemma-ignore -->\n").isEmpty)
  }

  @Test func aCommentHoldsForTheNextLine() {
    #expect(Lists.findings("\(first)\n<!-- stemma-ignore order, duplicate-entry -->\n\(first)\n").isEmpty)
    let two = "<!-- stemma-ignore duplicate-entry -->\n<!-- stemma-ignore order -->\n"
    #expect(Lists.findings("\(first)\n\(two)\(first)\n").isEmpty)
    let far = "<!-- stemma-ignore duplicate-entry -->\n\n"
    #expect(Lists.findings("\(first)\n\(far)\(first)\n").map(\.rule) == ["duplicate-entry"])
  }

  @Test func aCommentInCodeIsNone() {
    let list = "\(first)\n\n```\n<!-- stemma-ignore-file duplicate-entry -->\n```\n\n\(first)\n"
    #expect(Lists.findings(list).map(\.rule) == ["duplicate-entry"])
  }

  @Test func aCommentHoldsForItsFile() {
    let lists = [
      ("a.md", "<!-- stemma-ignore-file duplicate-entry -->\n\n\(first)\n\(first)\n"),
      ("b.md", "\(first)\n\(first)\n"),
    ]
    #expect(Lists.findings(lists).compactMap(\.location?.file) == ["b.md", "b.md"])
  }

  @Test func optionsSelectRulesAndSeverities() {
    let list = "\(first)\n\(first) [Code]()\n"
    #expect(Lists.findings(list).map(\.rule) == ["duplicate-entry", "empty-field"])
    #expect(
      Lists.findings(list, options: CheckOptions(off: ["empty-field"])).map(\.rule) == ["duplicate-entry"])
    let options = CheckOptions(only: ["empty-field"], severities: ["empty-field": .error])
    #expect(Lists.places(Lists.findings(list, options: options)) == ["2:79 error empty-field"])
  }

  @Test func aCommentBehindSomethingHoldsForItsLineOnly() {
    let comment = "<!-- stemma-ignore duplicate-entry -->"
    #expect(Lists.places(Lists.findings("\(first) \(comment)\n\(first)\n")) == ["2:3 error duplicate-entry"])
    let next = "<!-- stemma-ignore-next-line duplicate-entry -->"
    #expect(Lists.findings("\(first) \(next)\n\(first)\n").isEmpty)
  }

  @Test func aCommentOnItsOwnHoldsForTheBlockBelow() {
    let item = "- Sparse Wavelets for Rivers, `ICML 2021`\n  [Paper](htps://example.org/a)\n"
    let only = CheckOptions(only: ["malformed-link", "unknown-rule"])
    #expect(Lists.places(Lists.findings(item, options: only)) == ["2:3 error malformed-link"])
    let comment = "<!-- stemma-ignore malformed-link -->\n"
    #expect(Lists.findings(comment + item, options: only).isEmpty)
    #expect(
      Lists.places(Lists.findings(comment + item + item, options: only)) == ["5:3 error malformed-link"])
  }

  @Test(arguments: [
    "<!-- STEMMA-IGNORE Duplicate-Entry -->", "<!--stemma-ignore duplicate-entry-->",
    "<!-- stemma-ignore duplicate-entry: both are meant, order as well -->",
    "<!-- stemma-ignore duplicate-entry -- both are meant -->", "<!-- stemma-ignore: both are meant -->",
    "<!-- stemma-ignore\n  duplicate-entry -->",
  ])
  func waysToWriteAComment(comment: String) {
    #expect(Lists.findings("\(first)\n\(comment)\n\(first)\n").isEmpty)
  }

  @Test func aCommentThatIsNoneIsTold() {
    let findings = Lists.findings("<!-- stemma-ignore-section order -->\n\n\(first)\n")
    #expect(Lists.places(findings) == ["1:6 warning unknown-rule"])
    let code = Lists.findings("\(first)\n\n`<!-- stemma-ignore duplicate-entry -->`\n\n\(first)\n")
    #expect(code.map(\.rule) == ["duplicate-entry"])
    let open = Lists.findings("\(first)\n\(first) <!-- stemma-ignore duplicate-entry\n")
    #expect(open.map(\.rule).contains("duplicate-entry"))
  }
}
