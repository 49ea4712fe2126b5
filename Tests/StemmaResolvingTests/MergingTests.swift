import StemmaModel
import StemmaResolving
import Testing

@Suite("Entries that are one paper")
struct MergingTests {
  @Test("One arXiv id and much the same title")
  func sameIdentifier() {
    let resolution = resolution(
      ofItems: item("Taming Portraits with Diffusion", arxiv: "2401.00001v2"),
      item("Taming Portraits with Latent Diffusion", arxiv: "2401.00001"))
    #expect(resolution.papers.map(\.id) == ["arxiv:2401.00001"])
    #expect(resolution.papers.first?.entries.count == 2)
    #expect(resolution.decisions.map(\.outcome) == [.same])
    #expect(
      resolution.decisions.first?.reason
        == "both have arxiv:2401.00001, but one title says more than the other")
    #expect(resolution.diagnostics.isEmpty)
  }

  @Test("One arXiv id and one name, though the title was rewritten")
  func renamed() {
    let resolution = resolution(
      ofItems: item("Talking Heads from Sound", alias: "SoundX", arxiv: "2401.00001"),
      item("SoundX: Portraits that Speak", arxiv: "2401.00001"))
    #expect(resolution.papers.count == 1)
  }

  @Test(
    "One title in two spellings",
    arguments: [
      ("Motion Model for Image Animation", "Motion Model for Image Animation"),
      ("Motion Model for Image Animation", "MOTION MODEL FOR IMAGE ANIMATION"),
      ("Motion Model for Image Animation", "Motion-Model for Image-Animation"),
      ("Motion Model for Image Animation", "Motion Model, for Image Animation!"),
      ("Motion Model for Image Animation", "Motion Modell for Image Animation"),
      ("Motion Model for Image Animation", "Motion Model fro Image Animation"),
      ("Motion Model for Image Animation", "TPSM: Motion Model for Image Animation"),
      ("TPSM: Motion Model for Image Animation", "tpsm - Motion Model for Image Animation"),
      ("TPSM: Motion Model for Image Animation", "TPSM：Motion Model for Image Animation"),
      ("Motion Models of Müller in Animation", "Motion Models of Muller in Animation"),
      ("Efﬁcient Motion Model for Animation", "Efficient Motion Model for Animation"),
      ("Style Space for Neural Face Reenactment", "Style Space for Neural ace Reenactment"),
      ("说话人头部视频的生成方法与系统研究综述", "说话人头部视频的生成方法与系统研究综述"),
    ])
  func spellings(first: String, second: String) {
    let resolution = resolution(ofItems: item(first, arxiv: "2401.00001"), item(second, venue: "CVPR 2024"))
    #expect(resolution.papers.count == 1)
    #expect(resolution.diagnostics.isEmpty)
  }

  @Test("Through a third entry that has the title of one and the identifier of the other")
  func chain() {
    let resolution = resolution(
      ofItems: item("Motion Model for Image Animation", arxiv: "2401.00001"),
      item("Motion Model for Image Animation", venue: "CVPR 2024"),
      item("TPSM: Motion Model for Image Animation", venue: "CVPR 2024", code: "a/tpsm"))
    #expect(resolution.papers.map { $0.entries.map(\.location.line) } == [[1, 2, 3]])
  }

  @Test("One name, one repository and similar titles")
  func repository() {
    let resolution = resolution(
      ofItems: item(
        "Latent Diffusion Transformer for Talking Video Synthesis", alias: "LetsX", code: "z/letsx"),
      item(
        "Diffusion Transformer for the Talking Video Synthesis", alias: "LetsX", code: "z/LetsX?tab=readme"))
    #expect(resolution.papers.count == 1)
  }

  @Test("The same entry in two files")
  func files() {
    let markdown = "- " + item("Motion Model for Image Animation", arxiv: "2401.00001")
    let resolution = resolution([("b.md", markdown), ("a.md", markdown)])
    #expect(resolution.papers.map { $0.entries.map(\.location.file) } == [["a.md", "b.md"]])
  }

  @Test("No entries, no papers")
  func nothing() {
    let resolution = resolve([])
    #expect(resolution.papers.isEmpty && resolution.decisions.isEmpty && resolution.diagnostics.isEmpty)
  }
}
