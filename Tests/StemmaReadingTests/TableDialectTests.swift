import StemmaModel
import Testing

@Suite("Pipe tables")
struct TableDialectTests {
  @Test("Each column is read by its header, in English and Chinese")
  func columns() {
    let entries = reading(
      """
      ## Audio-Driven-Papers

      | arXiv Time | Title | Pub | Project Page | Code | Labels | Tech Blog |
      | --- | --- | --- | --- | --- | --- | --- |
      | 05/22 | EAMX: Emotional Face | [SIGGRAPH 2022](https://dl.acm.org/doi/abs/10.1145/3528233.3530745) \
      | [Project](https://a.github.io/) | [Code](https://github.com/a/b/) | Emotional<br />Diffusion | [知识星球](https://t.zsxq.com/1) |

      | 标题 | 会议 | 年份 | 代码 | 关键词 | 机构 |
      |---|---|---|---|---|---|
      | Deep Faces Move | CVPR | 2021 | [code](https://github.com/c/d) | 3DMM, flow | NVIDIA |
      """
    ).entries
    #expect(entries.map(\.heading) == ["EAMX | EAMX: Emotional Face", "- | Deep Faces Move"])
    #expect(entries.map(\.published) == ["SIGGRAPH 2022", "CVPR 2021"])
    #expect(entries.map(\.date) == ["2022-05", "2021"])
    #expect(entries.map { $0.keywords(.field) } == [["Emotional", "Diffusion"], ["3DMM", "flow"]])
    #expect(entries.map { $0.urls(.code) } == [["https://github.com/a/b/"], ["https://github.com/c/d"]])
    #expect(entries.first?.identifiers.doi == "10.1145/3528233.3530745")
    #expect(entries.first?.urls(.project) == ["https://a.github.io/"])
    #expect(entries.first?.urls(.blog) == ["https://t.zsxq.com/1"])
    #expect(entries.last?.institutions == ["NVIDIA"])
  }

  @Test("The year is the venue's if it has one, else the date's")
  func years() {
    let entries = reading(
      """
      | Time | Title | Pub |
      |---|---|---|
      | 09/23 | Published in the Next Year | [CVPR 2024](https://arxiv.org/abs/2309.00001) |
      | 09/24 | A Preprint without Year | [arXiv](https://arxiv.org/abs/2409.07255) |
      """
    ).entries
    #expect(entries.map(\.published) == ["CVPR 2024", "arXiv 2024"])
    #expect(entries.map(\.date) == ["2023-09", "2024-09"])
  }

  @Test("Rows without words are nothing, not even skipped")
  func emptyRows() {
    let result = reading(
      """
      | Title | Pub |
      |---|---|
      | A Paper That Is Real | [arXiv](https://arxiv.org/abs/2409.07255) |
      |  |  |
      |       |     |
      """)
    #expect(result.entries.map(\.title) == ["A Paper That Is Real"])
    #expect(result.skipped.isEmpty)
    #expect(result.diagnostics.isEmpty)
  }

  @Test(
    "A table of data sets holds no papers",
    arguments: ["# Dataset", "## Datasets", "## 数据集", "### Datasets & Benchmark datasets"])
  func dataSets(heading: String) {
    let result = reading(
      """
      \(heading)

      | Dataset | Year | Description | Link |
      |---|---|---|---|
      | VFHQ | 2022 | Faces in **high** quality | [Download](https://example.org/vfhq) |
      """)
    #expect(result.entries.isEmpty)
    #expect(result.skipped.count == 1)
    #expect(result.skipped.first?.reason.hasPrefix("in the section '") == true)
  }

  @Test("A table with names and titles in two columns")
  func names() {
    let entry = onlyEntry(
      """
      | Method | Paper | Venue |
      |---|---|---|
      | FOMX | [First Order Motion](https://arxiv.org/abs/2003.00196) | NeurIPS 2019 |
      """)
    #expect(entry?.heading == "FOMX | First Order Motion")
    #expect(entry?.published == "NeurIPS 2019")
    #expect(entry?.identifiers.arxiv == "2003.00196")
  }

  @Test("Cells behind the last column are told, since Markdown leaves them out")
  func surplusCells() {
    let result = reading(
      """
      | Title | Pub |
      |---|---|
      | First Paper \\| Here | CVPR 2022 |
      | Second Paper Here | CVPR 2022 | | Third Paper Here | CVPR 2023 |
      """)
    #expect(result.entries.map(\.location.line) == [3, 4])
    #expect(
      result.diagnostics.map(\.description) == [
        "list.md:4:1: warning: the row has 5 cells, the table 2 columns; what stands behind them is left out [surplus-cells]"
      ])
  }

  @Test("Each row stands in its own line")
  func places() {
    let entries = reading(
      """
      | Title | Pub |
      |---|---|
      | First Paper Here | CVPR 2022 |
      | Second Paper Here | CVPR 2022 |
      """
    ).entries
    #expect(entries.map(\.location.line) == [3, 4])
  }
}
