import StemmaModel
import StemmaResolving
import Testing

@Suite("What a merged paper says")
struct MergedPaperTests {
  private static let lists = [
    (
      file: "a.md",
      markdown: """
      ## Lip Sync
      1. [SADX] [Learning Motion for Heads](https://arxiv.org/abs/2211.12194), `arXiv 2022`. [[Code](https://github.com/w/sad)]
      """
    ),
    (
      file: "b.md",
      markdown: """
      SADX: Learning Motion for Heads; [CVPR 2023](https://arxiv.org/pdf/2211.12194); [Project](https://sad.github.io/); \
      [Code](https://github.com/w/sad/);
      """
    ),
    (
      file: "c.md",
      markdown: """
      ### \\[arxiv] SADX: Learning Motion for Heads
      keywords: 3D, emotion
      - [paper](https://arxiv.org/abs/2211.12194)

      comment: 由3DMM驱动
      """
    ),
  ]

  @Test("Published comes before preprint, and every source is kept with what it said")
  func appearances() throws {
    let paper = try #require(resolution(Self.lists).papers.first)
    #expect(resolution(Self.lists).papers.count == 1)
    #expect(paper.venue == "CVPR" && paper.year == 2023)
    #expect(
      paper.appearances.map { "\($0.location.file) \($0.venue ?? "-") \($0.year ?? 0)" } == [
        "a.md arXiv 2022", "b.md CVPR 2023", "c.md arXiv 0",
      ])
    #expect(paper.entries.map(\.location.file) == ["a.md", "b.md", "c.md"])
  }

  @Test("Every distinct link once, by role, with the entry that has it")
  func links() throws {
    let paper = try #require(resolution(Self.lists).papers.first)
    #expect(paper.urls(.paper) == ["https://arxiv.org/abs/2211.12194", "https://arxiv.org/pdf/2211.12194"])
    #expect(paper.urls(.code) == ["https://github.com/w/sad"])
    #expect(paper.urls(.project) == ["https://sad.github.io/"])
    #expect(paper.links.map(\.location.file) == ["a.md", "b.md", "a.md", "b.md"])
  }

  @Test("Title with its name, alias, keywords and notes of all")
  func words() throws {
    let paper = try #require(resolution(Self.lists).papers.first)
    #expect(paper.title == "SADX: Learning Motion for Heads")
    #expect(paper.alias == "SADX")
    #expect(paper.aliases == ["SADX"])
    #expect(paper.keywords.map(\.text) == ["3D", "emotion", "Lip Sync"])
    #expect(paper.notes.map(\.text) == ["由3DMM驱动"])
    #expect(paper.id == "arxiv:2211.12194")
  }

  @Test("The venue that more entries name is shown; of equals the earlier year")
  func votes() {
    let title = "Motion Model for Image Animation"
    func shown(_ venues: String...) -> String? {
      let paper = resolution([("l.md", venues.map { "- " + item(title, venue: $0) }.joined(separator: "\n"))])
        .papers.first
      return paper.map { "\($0.venue ?? "-") \($0.year ?? 0)" }
    }
    #expect(shown("CVPR 2023", "ICCV 2022", "CVPR 2023") == "CVPR 2023")
    #expect(shown("CVPR 2023", "ICCV 2022") == "ICCV 2022")
    #expect(shown("arXiv 2021", "arXiv 2021", "CVPR 2023") == "CVPR 2023")
    #expect(shown("arXiv 2022", "arXiv 2021") == "arXiv 2021")
  }

  @Test("A title in capitals gives way, and its name takes the repository's spelling")
  func capitals() throws {
    let entries = resolution(
      ofItems:
        "[GENEFACE: TALKING FACE SYNTHESIS OUT OF DOMAIN](https://openreview.net/forum?id=Yf) [[Code](https://github.com/y/GeneFace)]"
    )
    #expect(entries.papers.map(\.alias) == ["GeneFace"])
    #expect(entries.papers.map(\.id) == ["openreview:Yf"])
    let both = resolution(
      ofItems: item("GENEFACE: TALKING FACE SYNTHESIS OUT OF DOMAIN", venue: "ICLR 2023"),
      item("GeneFace: Talking Face Synthesis Out of Domain", venue: "ICLR 2023"))
    #expect(both.papers.map(\.title) == ["GeneFace: Talking Face Synthesis Out of Domain"])
  }

  @Test("Every alias that an entry uses may mean the paper")
  func aliases() {
    let paper = resolution(
      ofItems: item("SPACEx: Speech-driven Portrait Animation", alias: "SPACEx", arxiv: "2211.09809"),
      item("SPACE: Speech-driven Portrait Animation", arxiv: "2211.09809"),
      item("SPACE: Speech-driven Portrait Animation", venue: "ICCV 2023")
    ).papers.first
    #expect(paper?.alias == "SPACE")
    #expect(paper?.aliases.contains("SPACEx") == true)
  }
}
