extension RuleTests {
  /// Which paper an entry is: the same paper twice, and what belongs to another.
  static let identityCases: [Case] = [
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
      "second-paper",
      "- [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), [Paper](https://arxiv.org/abs/2101.00002)",
      "1:67 warning"),
    Case(
      "second-paper",
      "- [Sparse Wavelets for Rivers](https://arxiv.org/abs/2101.00001), [Paper](https://arxiv.org/pdf/2101.00001v2)"
    ),
    Case(
      "doubtful-pair",
      """
      - [Sparse Wavelets for Rivers and Their Long Valleys](https://arxiv.org/abs/2101.00001), `ICML 2021`
      - [Sparse Wavelets for Rivers and Their Long Valleys](https://arxiv.org/abs/2201.00009), `ICML 2022`
      """, "2:3 warning"),
  ]
}
