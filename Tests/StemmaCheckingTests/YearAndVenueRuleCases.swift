extension RuleTests {
  /// When and where a paper appeared.
  static let yearAndVenueCases: [Case] = [
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
  ]
}
