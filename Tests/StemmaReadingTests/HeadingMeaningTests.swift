import StemmaModel
import Testing

@Suite("Whether papers stand below a heading")
struct HeadingMeaningTests {
  private func titles(under heading: String, _ items: String) -> [String] {
    reading("# List\n\n## \(heading)\n\n\(items)\n\n## Rain\n\n- [Rain](https://a.org/b)\n").entries.map(
      \.title)
  }

  @Test(
    "Topics that end in the name of something else are read",
    arguments: [
      "Multi-Person Pose", "Multi-Person", "Tool Usage", "LLM Tools", "Harmful Content", "Fake News",
      "Lie Groups",
      "Hand-Object Contact", "Vector Databases", "Learned Index", "Added by Contributors", "By contributors",
      "Tool Learning", "Talking Heads", "Benchmarks", "Video", "Applications", "Blog Generation",
      "Course Scheduling", "Workshop Papers", "Comic Books", "Code", "Challenges", "使用工具",
    ])
  func topics(heading: String) {
    let items = "- [Measuring the Rain](https://arxiv.org/abs/2401.00001)\n- [A gauge](https://a.org/gauge)"
    #expect(titles(under: heading, items) == ["Measuring the Rain"])
  }

  @Test(
    "Sections of other things are not, whatever links them",
    arguments: [
      "Graph Datasets", "0.1 Sequence datasets", "Useful Tools", "Update Log", "Latest updates", "Code bases",
      "How to contact us", "Credits", "Contributors", "Our Contributors", "List of Datasets",
    ])
  func otherThings(heading: String) {
    #expect(titles(under: heading, "- [Measuring the Rain](https://arxiv.org/abs/2401.00001)") == [])
  }

  @Test(
    "Where a heading is doubtful, links to papers decide",
    arguments: [
      "Videos", "Workshops", "Key conferences/workshops/journals", "Benchmarks & Datasets", "Frameworks",
    ])
  func doubtful(heading: String) {
    let others =
      "- [A Long Evening about Rain](https://rain.org/1) ICML 2020\n- [Rain and Snow and Hail](https://rain.org/2)"
    #expect(titles(under: heading, others) == [])
    let one = others + "\n- [Hail and Snow](https://rain.org/3)\n- [Drops](https://arxiv.org/abs/2401.00001)"
    #expect(titles(under: heading, one) == [])
  }

  @Test("Papers below a section of other things")
  func reopened() {
    let list = "- [Measuring the Rain](https://arxiv.org/abs/2401.00001)"
    #expect(titles(under: "Software\n\n### Papers", list) == ["Measuring the Rain"])
    #expect(titles(under: "Software\n\n### Python", list) == [])
  }

  @Test(
    "A line that names a section without papers, above a list",
    arguments: ["**News**", "🔥 **News**", "📢 **Latest updates**", "**What's new**:", "Update log"])
  func lineAbove(line: String) {
    let result = reading(
      "# List\n\n\(line)\n\n- 2024.1: [Measuring the Rain](https://arxiv.org/abs/2401.00001) is out\n\n## Rain\n\n- [Drops of Rain](https://arxiv.org/abs/2401.00002)\n"
    )
    #expect(result.entries.map(\.title) == ["Drops of Rain"])
    #expect(result.diagnostics.map(\.rule) == ["passed-over-section"])
  }

  @Test("A name with code among papers is told, and what stands beside it")
  func names() {
    let result = reading(
      """
      - [Measuring the Rain](https://arxiv.org/abs/2401.00001)
      - YOLOv5 [code](https://github.com/a/b)
      """)
    #expect(result.entries.count == 1)
    #expect(result.diagnostics.map(\.rule) == ["unreadable-entry"])
    #expect(result.diagnostics.first?.message.hasSuffix("beside the title 'YOLOv5', only code") == true)
  }
}
