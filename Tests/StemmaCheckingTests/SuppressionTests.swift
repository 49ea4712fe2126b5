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
}
