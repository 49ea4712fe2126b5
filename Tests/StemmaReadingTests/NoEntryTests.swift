import StemmaModel
import Testing

@Suite("What is no entry")
struct NoEntryTests {
  @Test(
    "Sections that hold no papers are passed over, with their name as the reason",
    arguments: [
      "Datasets", "Dataset", "Related Group", "Related Groups", "News", "Latest News", "Table of Contents",
      "Contents", "Person (incomplete)", "Institutions", "Tools & Software", "Citation", "Acknowledgements",
      "🔥 News", "Datasets and Benchmark Datasets", "数据集", "目录",
    ])
  func sections(heading: String) {
    let result = reading("## \(heading)\n\n1. [A Name of Three Words](https://arxiv.org/abs/2401.00001)\n")
    #expect(result.entries.isEmpty)
    #expect(result.skipped.map(\.reason) == ["in the section '\(heading)'"])
    #expect(result.skipped.map(\.location.line) == [3])
    #expect(result.diagnostics.map(\.rule) == ["passed-over-section"])
    #expect(result.diagnostics.first?.severity == .note)
    #expect(result.diagnostics.first?.message.contains("'\(heading)' (1)") == true)
  }

  @Test(
    "Sections of papers whose names only sound like those are read",
    arguments: [
      "Dataset Distillation", "Survey", "Toolformer and Friends", "News Recommendation", "Nerf & 3D",
    ])
  func topics(heading: String) {
    let result = reading("## \(heading)\n\n1. [A Name of Three Words](https://arxiv.org/abs/2401.00001)\n")
    #expect(result.entries.map(\.title) == ["A Name of Three Words"])
  }

  @Test("A section that holds no papers ends at the next heading of its level")
  func sectionEnd() {
    let result = reading(
      """
      ## Datasets
      ### Video
      1. [VoxCeleb of Faces](https://arxiv.org/abs/1706.08612)
      ## Papers
      1. [A Paper of Three Words](https://arxiv.org/abs/2401.00001)
      """)
    #expect(result.entries.map(\.title) == ["A Paper of Three Words"])
    #expect(result.skipped.count == 1)
  }

  @Test(
    "Words, anchors, pictures and bare names are no entries",
    arguments: [
      "Papers on face reenactment, with keywords, links and a comment.",
      "- [Audio-driven](#audio-driven)\n- [Video-driven](#video-driven)",
      "[![Papers a year](https://example.org/chart.svg)](https://example.org/chart)",
      "[![Papers][shield]][url]\n\n[shield]: https://example.org/s.svg\n[url]: https://example.org/papers",
      "![A picture of a talking head](teaser.png)",
      "[What we keep here and why we do](https://example.org/page)",
      "- [Liu Someone](https://someone.github.io/)",
      "> Search terms: `Talking Face`, `Talking Head`",
      "---",
    ])
  func noise(markdown: String) {
    let result = reading("# List\n\n\(markdown)\n")
    #expect(result.entries.map(\.title) == [])
    #expect(result.diagnostics.isEmpty)
  }

  @Test(
    "Placeholders for papers to come are no entries",
    arguments: ["- TBD", "- []", "1. [ ]()", "- ...", "#### []"])
  func placeholders(markdown: String) {
    #expect(reading("# Papers\n\n\(markdown)\n").entries.isEmpty)
  }

  @Test("An item without link and venue among papers is told, with its line")
  func oddItem() {
    let result = reading(
      """
      - [First Paper of Words](https://arxiv.org/abs/2401.00001), `CVPR 2024`
      - a remark that has no link
      - [Third Paper of Words](https://arxiv.org/abs/2401.00003), `CVPR 2024`
      """)
    #expect(result.entries.count == 2)
    #expect(result.diagnostics.map(\.rule) == ["unreadable-entry"])
    #expect(result.diagnostics.first?.location?.line == 2)
    #expect(result.diagnostics.first?.message.contains("a remark that has no link") == true)
  }

  @Test("A title without link and venue among papers is one of them")
  func bareTitle() {
    let result = reading(
      """
      - [First Paper of Words](https://arxiv.org/abs/2401.00001), `CVPR 2024`
      - A Paper That Has No Link
      - [Third Paper of Words](https://arxiv.org/abs/2401.00003), `CVPR 2024`
      """)
    #expect(result.entries.map(\.location.line) == [1, 2, 3])
    #expect(result.diagnostics.isEmpty)
  }

  @Test("A link to a paper without a title is told")
  func noTitle() {
    let result = reading("- [pdf](https://arxiv.org/abs/2401.00001)\n")
    #expect(result.entries.isEmpty)
    #expect(
      result.diagnostics.map(\.description) == [
        "list.md:1:3: warning: looks like a paper but was not read: no title beside the link https://arxiv.org/abs/2401.00001 [unreadable-entry]"
      ])
  }

  @Test(
    "A paper in a block that is not read is told",
    arguments: [
      ("    1. [Title of It](https://arxiv.org/abs/2401.00001), `CVPR 2024`.", "text indented as code")
    ])
  func unreadBlocks(markdown: String, form: String) {
    let result = reading("# Papers\n\n\(markdown)\n")
    #expect(result.entries.isEmpty)
    #expect(result.diagnostics.map(\.rule) == ["unreadable-entry"])
    #expect(result.diagnostics.first?.location?.line == 3)
    #expect(result.diagnostics.first?.message.hasSuffix(" stands in \(form)") == true)
  }

  @Test("A paper in HTML is read; a link to one without a title is told")
  func html() {
    let table = reading(
      "# Papers\n\n<table><tr><td><a href=\"https://arxiv.org/abs/2401.00001\">Title of It</a></td></tr></table>\n"
    )
    #expect(table.entries.map(\.title) == ["Title of It"])
    #expect(table.entries.first?.location.line == 3)
    #expect(table.diagnostics.isEmpty)
    let items = reading(
      "# Papers\n\n<li><a href='https://openreview.net/forum?id=Y'>A</a>\n<li><a href=https://arxiv.org/abs/2401.00001>B</a>\n"
    )
    #expect(items.entries.isEmpty)
    #expect(items.diagnostics.map(\.rule) == ["unreadable-entry", "unreadable-entry"])
    #expect(items.diagnostics.compactMap(\.location?.line) == [3, 4])
  }

  @Test(
    "A template, a citation, a comment, and HTML without papers are not",
    arguments: [
      "```\n1. [ALIAS] [Title](https://arxiv.org/abs/2401.00001), `CVPR 2024`.\n```",
      "If our list helps you, please cite it:\n\n~~~bibtex\n@article{x, title={A Survey of Rain}}\n~~~",
      "## Citation\n\n```\n@article{x, title={A Survey of Rain}}\n```",
      "<!-- [Title](https://arxiv.org/abs/2401.00001) <a href=\"https://arxiv.org/abs/2401.00001\">x</a> -->",
      "<p align=right>(<a href=#top>back to top</a>)</p>", "    int main() { return 0; }",
    ])
  func otherBlocks(markdown: String) {
    let result = reading("# Papers\n\n\(markdown)\n")
    #expect(result.entries.isEmpty)
    #expect(result.diagnostics.isEmpty)
  }

  @Test(
    "Rows below a header that names no papers are no entries unless they link to a paper",
    arguments: [
      ("| Model | Size |", "| Large Weather Model | 7B |", 0),
      ("| Name | Role | Mail |", "| Ann Storm | maintainer | [mail](mailto:a@b.org) |", 0),
      ("| Component | Price |", "| A small rain gauge | 12 |", 0),
      (
        "| Tool | What it does | Code |",
        "| rainlib | Reads the gauges of rain | [x](https://github.com/a/b) |", 0
      ),
      ("| Model | Size | Paper |", "| RainNet | 7B | [arXiv](https://arxiv.org/abs/2401.00001) |", 1),
      ("| Method | Venue |", "| RainNet | CVPR 2020 |", 1),
      ("| Title |", "| Learning to Measure Rain |", 1),
      ("| Paper | Notes |", "| Learning to Measure Rain | short |", 1),
      ("| | |", "| Learning to Measure Rain | 2020 |", 1),
    ])
  func rowsOfOtherThings(header: String, row: String, count: Int) {
    let rule = header.replacing(/[^|]+/, with: "---")
    let result = reading("# Rain\n\n\(header)\n\(rule)\n\(row)\n")
    #expect(result.entries.count == count)
    #expect(result.skipped.count == 1 - count)
    #expect(result.diagnostics.isEmpty)
  }

  @Test("A data set that was published as a paper, among papers, is one")
  func dataSetPaper() {
    let entry = onlyEntry(
      "## Talking Face\n\n1. [MEADX] [MEADX: A Dataset for Faces](https://arxiv.org/abs/2008.00001), `ECCV 2020`."
    )
    #expect(entry?.heading == "MEADX | MEADX: A Dataset for Faces")
  }
}
