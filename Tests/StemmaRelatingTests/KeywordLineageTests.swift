import StemmaModel
import StemmaRelating
import Testing

@Suite("Lineage by keywords that are names")
struct KeywordLineageTests {
  private static let parent = block("First Order Motion", alias: "FOMX", year: 2019)

  @Test(
    "A keyword or tag that is a paper's name",
    arguments: ["FOMX", "FOMX (with flow)", "flow, FOMX, depth map", "flow，FOMX，"])
  func keyword(keywords: String) throws {
    let related = Related(Self.parent + block("ChildX: Heads That Speak", year: 2022, keywords: keywords))
    #expect(related.lineage == ["FOMX → ChildX: builds-on"])
    let evidence = try #require(related.network.relations.first?.evidence.first)
    #expect(evidence.rule == "keyword-alias")
    #expect(evidence.text == "FOMX")
    #expect(evidence.location.line == 6)
  }

  @Test("A distinctive name in another case; a short one only as it is written")
  func cases() {
    func lineage(_ name: String, _ keyword: String) -> [String] {
      Related(
        block("First Order Motion", alias: name, year: 2019)
          + block("ChildX: Heads That Speak", year: 2022, keywords: keyword)
      ).lineage
    }
    #expect(lineage("Wav2Lip", "wav2lip") == ["Wav2Lip → ChildX: builds-on"])
    #expect(lineage("Wav2Lip", "wav-2-lip") == ["Wav2Lip → ChildX: builds-on"])
    #expect(lineage("READ", "read") == [])
    #expect(lineage("FLOAT", "float") == [])
    #expect(lineage("EMO", "emotion") == [])
  }

  @Test("A name that the list defines by a link")
  func definition() {
    let related = Related(
      """
      ### Keywords: 3D FOMX (indicating [this](https://arxiv.org/abs/2011.15126))

      - [face-x: Neural Synthesis of Heads](https://arxiv.org/pdf/2011.15126v3), `CVPR 2021`

      """ + block("ChildX: Heads That Speak", year: 2022, keywords: "3D FOMX") + Self.parent)
    #expect(related.lineage == ["face-x → ChildX: builds-on"])
  }

  @Test("A topic of a heading and a keyword that no paper is called are no parents")
  func noParents() {
    #expect(
      Related(Self.parent + "## FOMX\n" + block("ChildX: Heads That Speak", year: 2022, keywords: "stylegan"))
        .lineage == [])
  }

  @Test("Not from a paper to itself, nor from a younger one")
  func impossible() {
    #expect(Related(block("First Order Motion", alias: "FOMX", year: 2019, keywords: "FOMX")).lineage == [])
    #expect(
      Related(Self.parent + block("ChildX: Heads That Speak", year: 2018, keywords: "FOMX")).lineage == [])
  }

  @Test("A tag around the title counts as a keyword")
  func tag() {
    let related = Related(
      "- [ChildX: Heads That Speak](https://arxiv.org/abs/2401.00001), `CVPR 2024` :fire:FOMX:fire:\n\n"
        + Self.parent)
    #expect(related.lineage == ["FOMX → ChildX: builds-on"])
  }
}
