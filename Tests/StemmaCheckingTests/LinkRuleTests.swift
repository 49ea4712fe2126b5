import Stemma
import StemmaChecking
import Testing

/// The rules on addresses and what links are called, each with lists that it finds something in and not.
@Suite struct LinkRuleTests {
  private static let title = "- Sparse Wavelets for Rivers, `ICML 2021`."

  static let cases: [RuleTests.Case] = [
    .init(
      "code-in-paper-link",
      "- Sparse Wavelets for Rivers, `ICML 2021`. [[Paper](https://github.com/a/rivers)]", "1:45 error"),
    .init(
      "code-in-paper-link",
      """
      | Title | Venue | Paper |
      |---|---|---|
      | Sparse Wavelets for Rivers | ICML 2021 | [link](https://github.com/a/rivers) |
      """, "3:44 error"),
    .init(
      "code-in-paper-link",
      """
      - Sparse Wavelets for Rivers, `ICML 2021`. [[Paper](https://github.com/a/rivers/blob/main/paper.pdf)]
      - [Grammars of Birdsong](https://github.com/a/birds), `ICML 2021`. Code: [link](https://github.com/a/birds)
      """),
    .init(
      "paper-in-code-link",
      "- [Sparse Wavelets for Rivers](https://doi.org/10.1234/5678), `ICML 2021`. [Code](https://arxiv.org/abs/2101.00001)",
      "1:76 error"),
    .init(
      "paper-in-code-link",
      "- [Sparse Wavelets for Rivers](https://doi.org/10.1234/5678), `ICML 2021`. [Code](https://example.org/rivers)"
    ),
    .init(
      "malformed-link",
      "- [Sparse Wavelets for Rivers]((https://arxiv.org/abs/2101.00001)), `ICML 2021`", "1:3 error"),
    .init(
      "malformed-link",
      "- [Sparse Wavelets for Rivers](Sparse Wavelets for Rivers), `ICML 2021`", "1:3 error"),
    .init(
      "malformed-link",
      """
      - Sparse Wavelets for Rivers, `ICML 2021` [Paper](arxiv.org/abs/2101.00001) [Code](htps://github.com/a/rivers)
      - Grammars of Birdsong, `ICML 2021` [Paper](https://https://arxiv.org/abs/2101.00002) [Code](TBD)
      """, "1:43 error", "1:77 error", "2:37 error", "2:87 error"),
    .init(
      "malformed-link",
      """
      See the [guide](docs/guide.md), the [licence](LICENSE), [this](#rivers) and [us](mailto:a@example.org).

      - [Sparse Wavelets (of Rivers)](https://en.wikipedia.org/wiki/Sparse_(wavelet)), `ICML 2021` [Slides](files/a.pdf)
      """),
    .init(
      "redirect-link",
      "- [Sparse Wavelets for Rivers](https://www.google.com/url?q=https%3A%2F%2Farxiv.org%2Fabs%2F2101.00001), `ICML 2021`",
      "1:3 note"),
    .init(
      "redirect-link",
      "- [Sparse Wavelets for Rivers](https://openreview.net/forum?id=abc&referrer=x), `ICML 2021`"),
    .init(
      "unclosed-bracket",
      "- [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `ICML 2021`. [[Code](https://github.com/a/b)",
      "1:80 warning"),
    .init(
      "unclosed-bracket",
      "- [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `ICML 2021`. [Code](https://github.com/a/b",
      "1:86 warning"),
    .init(
      "unclosed-bracket",
      """
      - \\[ICML] [Sparse `[` Wavelets on [0, 1) and $[0, 1)$](https://arxiv.org/abs/2101.00001), `ICML 2021`. [[Code](https://github.com/a/b)]
      """),
    // What was to be a link.
    .init("malformed-link", "\(title) [[Paper]https://arxiv.org/abs/2101.00001]", "1:45 error"),
    .init("malformed-link", "\(title) [[Paper] (https://arxiv.org/abs/2101.00001)]", "1:45 error"),
    .init("malformed-link", "\(title) (https://arxiv.org/abs/2101.00001)[Paper]", "1:78 error"),
    .init("malformed-link", "\(title) [Paper][sparse]", "1:44 error"),
    .init(
      "malformed-link",
      """
      \(title) [Paper][sparse] [Code][] `[Paper] (https://example.org)`
      - [Fast Snow on Roofs](https://arxiv.org/abs/2101.00002)[Paper][Code], [ICML] (https://icml.cc) [Paper]: x

      [sparse]: https://arxiv.org/abs/2101.00001
      """),
    // Addresses that cannot be.
    .init("malformed-link", "\(title) [Paper](https://arxiv.org/abs/2113.00001)", "1:44 error"),
    .init("malformed-link", "\(title) [Paper](https://arxiv.org/abs/2212.0974)", "1:44 error"),
    .init("malformed-link", "\(title) [Paper](https://arxiv.org/abs/1312.61145v2)", "1:44 error"),
    .init("malformed-link", "\(title) [Paper](https://arxiv.org/abs/)", "1:44 error"),
    .init("malformed-link", "\(title) [Paper](http://arxiv.org/absx/2108.01073)", "1:44 error"),
    .init("malformed-link", "\(title) [Paper](https://arxiv.org/2108.01073)", "1:44 error"),
    .init("malformed-link", "\(title) [Paper](https://doi.org/)", "1:44 error"),
    .init("malformed-link", "\(title) [Code](https://github.com/)", "1:44 error"),
    .init("malformed-link", "\(title) [Paper](file:///home/me/a.pdf)", "1:44 error"),
    .init("malformed-link", "\(title) [Project](http://localhost:8000/rivers)", "1:44 error"),
    .init(
      "malformed-link",
      """
      \(title) [Paper](https://arxiv.org/pdf/2101.00001v2.pdf) [Paper](https://arxiv.org/abs/cs/0501001)
      - [Fast Snow](http://export.arxiv.org/abs/0704.0001v1?context=cs#a), [Paper](https://arxiv.org/abs/1412.6980)
      - [Slow Snow](https://arxiv.org/ftp/arxiv/papers/1301/1301.3561.pdf), [Lists](https://arxiv.org/list/cs.CV/recent)
      """),
    // Redirects and searches.
    .init(
      "redirect-link",
      """
      \(title) [Paper](https://www.google.com/url?q=https://arxiv.org/abs/2101.00001&sa=D)
      - Fast Snow, `ICML 2021`. [Paper](https://l.facebook.com/l.php?u=https%3A%2F%2Farxiv.org%2Fabs%2F2101.00002)
      - Slow Snow, `ICML 2021`. [Paper](https://scholar.google.com/scholar_url?url=https://example.org/a.pdf&hl=en)
      """, "1:44 note", "2:27 note", "3:27 note"),
    .init(
      "search-page",
      """
      \(title) [Paper](https://www.google.com/search?q=sparse+wavelets)
      - Fast Snow, `ICML 2021`. [Paper](https://scholar.google.com/scholar?q=fast+snow)
      """, "1:44 note", "2:27 note"),
    .init(
      "search-page", "\(title) [Paper](https://openreview.net/forum?id=q) [Code](https://github.com/a/search)"
    ),
    // Words and addresses.
    .init("paper-in-code-link", "\(title) [Code](https://doi.org/10.24433/CO.3351944.v1)"),
    .init("misnamed-link", "\(title) [Paper](https://www.youtube.com/watch?v=abc)", "1:44 warning"),
    .init("misnamed-link", "\(title) [Project](https://arxiv.org/abs/2101.00001)", "1:44 warning"),
    .init("misnamed-link", "\(title) [Code](https://rivers.github.io/)", "1:44 note"),
    .init(
      "misnamed-link",
      """
      \(title) [Paper](https://arxiv.org/abs/2101.00001) [Project](https://rivers.github.io) [Code](https://example.org)
      """),
    .init(
      "repeated-link",
      "\(title) [Paper](https://example.org/rivers) [Code](https://example.org/rivers/)", "1:80 note"),
    .init(
      "repeated-link",
      """
      - [Sparse Wavelets for Rivers](https://example.org/rivers), `ICML 2021`. [Paper](https://example.org/rivers)
      - [Fast Snow](https://example.org/snow), `ICML 2021`. [Code](https://example.org/rivers)
      """),
    .init("missing-title", "- [TBA](https://arxiv.org/abs/2101.00001), `ICML 2021`", "1:3 warning"),
    // One repository of several papers.
    .init(
      "shared-link",
      """
      - [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `ICML 2021` [Code](https://github.com/a/sparse-rivers)
      - [A Tree Grammar of Birdsong](https://arxiv.org/abs/2101.00002), `ICML 2021` [Code](https://github.com/a/sparse-rivers)
      """, "2:79 note"),
    .init(
      "shared-link",
      """
      - [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), `ICML 2021` [Code](https://github.com/a/sparse-rivers)
      - [Sparse Wavelets for Lakes and Seas](https://arxiv.org/abs/2101.00002), `ICML 2022` [Code](https://github.com/a/sparse-rivers)
      - [A Tree Grammar of Birdsong](https://arxiv.org/abs/2101.00003), `ICML 2021` [Code](https://github.com/lab/lab)
      - [Fast Snow on Slow Roofs](https://arxiv.org/abs/2101.00004), `ICML 2021` [Code](https://github.com/lab/lab)
      - [Deep Winds](https://arxiv.org/abs/2101.00005), `ICML 2021` [Code](https://github.com/lab/all/tree/main/winds)
      - [Cold Fires](https://arxiv.org/abs/2101.00006), `ICML 2021` [Code](https://github.com/lab/all/tree/main/winds)
      """),
    .init(
      "shared-link",
      ["Rivers of Sand", "Grammars of Birdsong", "Fast Snow", "Slow Roofs"].enumerated().map { index, title in
        "- [\(title)](https://arxiv.org/abs/2101.0000\(index)), `ICML 2021` [Code](https://github.com/lab/toolbox)"
      }.joined(separator: "\n")),
  ]

  @Test(arguments: [
    ("https//arxiv.org/abs/2101.00001", "no colon stands behind 'https'"),
    ("htps://arxiv.org/abs/2101.00001", "'htps' is a misspelt scheme"),
    ("https:/arxiv.org/abs/2101.00001", "two slashes should stand behind 'https:'"),
    ("https;//arxiv.org/abs/2101.00001", "';' stands for ':' behind 'https'"),
    ("https://arxiv.org/abs/2113.00001", "'2113' in the arXiv id is no year and month"),
  ])
  func messagesNameTheFault(address: String, text: String) {
    let findings = Lists.findings("\(LinkRuleTests.title) [Paper](\(address))\n")
      .filter { $0.rule == "malformed-link" }
    #expect(findings.count == 1 && findings.allSatisfy { $0.message.contains(text) }, "\(findings)")
  }
}
