import StemmaModel
import Testing

/// ``1. [ALIAS] [Title](url), `Venue Year`. [[Code](url)]`` under headings of topics and years.
@Suite("Numbered lists with names in brackets")
struct NumberedDialectTests {
  private static let url = "https://arxiv.org/abs/2203.14367"

  @Test(
    "However the brackets are set, name, title, venue and year come out",
    arguments: [
      "1. [TPSM] [Thin-Plate Spline Motion Model](\(url)), `CVPR 2022`.",
      "1. [TPSM][Thin-Plate Spline Motion Model](\(url)), `CVPR 2022`.",
      "1. [TPSM][ Thin-Plate Spline Motion Model](\(url)), `CVPR 2022`.",
      "1. [TPSM] [Thin-Plate Spline Motion Model ](\(url)) `CVPR 2022`",
      "1. [TPSM] [Thin-Plate Spline Motion Model](\(url)),`CVPR 2022`.",
      "1. [TPSM] [Thin-Plate Spline Motion Model](\(url)), `CVPR, 2022`.",
      "1. [TPSM] [Thin-Plate Spline Motion Model](\(url)), `CVPR 2022 Oral`.",
      "1. [TPSM] [Thin-Plate\n   Spline Motion Model](\(url)), `CVPR 2022`.",
      "1. [TPSM][Thin-Plate\nSpline Motion Model](\(url)), `CVPR 2022`.",
      "1. [TPSM\n   ] [Thin-Plate Spline\n   Motion Model](\(url)), `CVPR 2022`.",
      "1. [TPSM] [Thin-Plate Spline Motion Model]((\(url))), `CVPR 2022`.",
      "1. [TPSM] [Thin-Plate Spline Motion Model](\(url) ), `CVPR 2022`.",
      "1. [TPSM] [[Thin-Plate Spline Motion Model](\(url))], `CVPR 2022`.",
      "1. TPSM] [Thin-Plate Spline Motion Model](\(url)), `CVPR 2022`.",
      "1. [TPSM [Thin-Plate Spline Motion Model](\(url)), `CVPR 2022`.",
      "1. [[TPSM] [Thin-Plate Spline Motion Model](\(url)), `CVPR 2022`.",
      "1. [TPSM]] [Thin-Plate Spline Motion Model](\(url)), `CVPR 2022`.",
      "1. [TPSM] [Thin-Plate Spline Motion Model](\(url))], `CVPR 2022`.",
      "- [TPSM] [Thin-Plate Spline Motion Model](\(url)), `CVPR 2022`.",
      "* **[TPSM]** [Thin-Plate Spline Motion Model](\(url)), `CVPR 2022`.",
    ])
  func brackets(line: String) {
    let entry = onlyEntry(line)
    #expect(entry?.heading == "TPSM | Thin-Plate Spline Motion Model")
    #expect(entry?.published == "CVPR 2022")
    #expect(entry?.identifiers.arxiv == "2203.14367")
  }

  @Test(
    "Links in single, double, missing and separated brackets",
    arguments: [
      "[[Code](https://github.com/a/b)] [[Project](https://a.github.io/b)]",
      "[[Code](https://github.com/a/b)], [[Project](https://a.github.io/b)]",
      "[Code](https://github.com/a/b) [Project](https://a.github.io/b)",
      "[[Code](https://github.com/a/b) [[Project](https://a.github.io/b)]",
      "[Code](https://github.com/a/b)] [Project](https://a.github.io/b)]",
      "[[Code](https://github.com/a/b)].[[Project](https://a.github.io/b)].",
      "[[`Code`](https://github.com/a/b)] [[`Project`](https://a.github.io/b)]",
      "\n   [[Code](https://github.com/a/b)]\n   [[Project](https://a.github.io/b)]",
    ])
  func links(tail: String) {
    let entry = onlyEntry("1. [TPSM] [Thin-Plate Spline Motion Model](\(Self.url)), `CVPR 2022`. \(tail)")
    #expect(entry?.title == "Thin-Plate Spline Motion Model")
    #expect(entry?.urls(.code) == ["https://github.com/a/b"])
    #expect(entry?.urls(.project) == ["https://a.github.io/b"])
    #expect(entry?.urls(.paper) == [Self.url])
  }

  @Test("An entry without a name")
  func noName() {
    let entry = onlyEntry("1. [Face Animation with Multiple Source Images](\(Self.url)), `Arxiv 2022`.")
    #expect(entry?.heading == "- | Face Animation with Multiple Source Images")
    #expect(entry?.published == "arXiv 2022")
  }

  @Test("A title that is no link, with the code behind it")
  func titleWithoutLink() {
    let entry = onlyEntry("1. [MuseX] Real-Time High Quality Lip Sync, [[Code](https://github.com/a/b)].")
    #expect(entry?.heading == "MuseX | Real-Time High Quality Lip Sync")
    #expect(entry?.urls(.code) == ["https://github.com/a/b"])
  }

  @Test("A title with an empty address")
  func emptyAddress() {
    let result = reading("1. [MIT] [MakeItTalk: Speaker-Aware Animation](), `SIGGRAPH Asia 2020`.")
    #expect(result.entries.map(\.heading) == ["MIT | MakeItTalk: Speaker-Aware Animation"])
    #expect(result.entries.map(\.published) == ["SIGGRAPH Asia 2020"])
    #expect(result.entries.first?.links.isEmpty == true)
    #expect(result.diagnostics.isEmpty)
  }

  @Test("Two entries that ran together: the second is told, with its place")
  func ranTogether() {
    let result = reading(
      """
      1. [TPSM] [Thin-Plate Spline Motion Model](\(Self.url)), `CVPR 2022`.
      2.[DaGAX][Depth-Aware Network](https://arxiv.org/abs/2203.06605), `CVPR 2022`.
      """)
    #expect(result.entries.map(\.alias) == ["TPSM"])
    #expect(result.diagnostics.map(\.rule) == ["second-paper"])
    #expect(result.diagnostics.first?.location == SourceLocation(file: "list.md", line: 2, column: 10))
    #expect(
      result.diagnostics.first?.message
        == "a second paper, arXiv 2203.06605, in the entry 'Thin-Plate Spline Motion Model'; "
        + "is a line end or a list mark missing?")
  }

  @Test("An address in a bracket that is never closed is still a link")
  func unclosedBracket() {
    let entry = onlyEntry("1. [TPSM] Thin-Plate Spline Motion Model; [CVPR 2022(\(Self.url)).")
    #expect(entry?.heading == "TPSM | Thin-Plate Spline Motion Model")
    #expect(entry?.published == "CVPR 2022")
    #expect(entry?.urls(.paper) == [Self.url])
  }

  @Test("A link behind the word Code that leads to arXiv is the paper")
  func mislabelled() {
    let entry = onlyEntry(
      "1. [MeshG] [Mesh Guided Reenactment](https://dl.acm.org/doi/pdf/10.1145/3394171.3413865g), "
        + "`ACM Multimedia 2020`. [[Code](https://arxiv.org/abs/2008.07783)]")
    #expect(entry?.urls(.code) == [])
    #expect(entry?.identifiers.arxiv == "2008.07783")
  }

  @Test(
    "The words between two equal pictures are a tag", arguments: [":fire:Diffusion:fire:", "🔥Diffusion🔥"])
  func tags(tag: String) {
    let entry = onlyEntry("1. [DT] [Crafting Diffusion Models](\(Self.url)), `arXiv 2023`. \(tag)")
    #expect(entry?.keywords(.tag) == ["Diffusion"])
    #expect(entry?.title == "Crafting Diffusion Models")
  }

  @Test("Pictures around no word are no tag", arguments: [":fire: :fire:", ":star:", "🔥🔥"])
  func noTags(text: String) {
    let entry = onlyEntry("1. [DT] [Crafting Diffusion Models](\(Self.url)), `arXiv 2023`. \(text)")
    #expect(entry?.keywords(.tag) == [])
  }
}
