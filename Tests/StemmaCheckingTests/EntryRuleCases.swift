extension RuleTests {
  /// What an entry lacks, how its words are written, in what order entries stand, and what was not read.
  static let entryCases: [Case] = [
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
      "surplus-cells",
      """
      | Title | Venue |
      |---|---|
      | [Sparse Wavelets](https://arxiv.org/abs/2101.00001) | ICML 2021 | lost |
      """, "3:1 warning"),
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
}
