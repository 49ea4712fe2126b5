import StemmaModel
import StemmaResolving
import Testing

@Suite("Entries that are not one paper")
struct HoldingApartTests {
  @Test(
    "Versions of one method, however alike their titles",
    arguments: [
      ("EMO", "EMO2"), ("GeneFace", "GeneFace++"), ("Face2Face", "Face2Faceρ"), ("Hallo", "Hallo3"),
      ("EchoMimic", "EchoMimicV2"), ("Mamba", "Mamba-2"), ("Wave", "Wave-Plus"), ("Net", "NetXL"),
    ])
  func versions(first: String, second: String) {
    let resolution = resolution(
      ofItems: item("\(first): Talking Portraits with Audio Diffusion", arxiv: "2401.00001"),
      item("\(second): Talking Portraits with Audio Diffusions", arxiv: "2501.00002"))
    #expect(resolution.papers.map(\.alias) == [first, second])
    #expect(resolution.diagnostics.isEmpty)
  }

  @Test("A version is held apart even where the title without its name is the same")
  func versionsOfOneTitle() {
    let resolution = resolution(
      ofItems: item("GeneFace: Real-Time Audio-Driven Talking Faces", venue: "ICLR 2023"),
      item("GeneFace++: Real-Time Audio-Driven Talking Faces", venue: "arXiv 2023"))
    #expect(resolution.papers.count == 2)
  }

  @Test("An entry without version never brings two versions together")
  func bridge() {
    let resolution = resolution(
      ofItems: item("GeneFace: Real-Time Audio-Driven Talking Faces"),
      item("Real-Time Audio-Driven Talking Faces", venue: "CVPR 2023"),
      item("GeneFace++: Real-Time Audio-Driven Talking Faces"))
    let together = resolution.papers.contains {
      $0.aliases.contains("GeneFace") && $0.aliases.contains("GeneFace++")
    }
    #expect(!together)
    #expect(resolution.papers.count == 2)
    #expect(resolution.diagnostics.map(\.rule) == ["doubtful-pair"])
  }

  @Test("Two papers with one name")
  func oneAlias() {
    let resolution = resolution(
      ofItems: item(
        "High-Fidelity Lip Sync in Style-based Generator", alias: "StyleSync", arxiv: "2305.05445"),
      item("Style-Preserving Lip Sync via Audio Reference", alias: "StyleSync", arxiv: "2408.05412"))
    #expect(resolution.papers.map(\.alias) == ["StyleSync", "StyleSync"])
    #expect(resolution.papers.map(\.id) == ["arxiv:2305.05445", "arxiv:2408.05412"])
    #expect(resolution.diagnostics.isEmpty)
  }

  @Test("Another paper's arXiv id by mistake, with title, venue and code of its own: reported, not merged")
  func wrongIdentifier() {
    let resolution = resolution(
      ofItems: item(
        "StyleTalk: Controllable Speaking Styles", arxiv: "2301.01081", venue: "AAAI 2023",
        code: "f/styletalk"),
      item("Memory-augmented Contrastive Learning", arxiv: "2301.01081", venue: "ICASSP 2023", code: "y/MACL")
    )
    #expect(
      resolution.papers.map(\.title) == [
        "Memory-augmented Contrastive Learning", "StyleTalk: Controllable Speaking Styles",
      ])
    // Neither may claim the identifier.
    #expect(
      resolution.papers.map(\.id) == [
        "title:memory-augmented-contrastive-learning", "title:styletalk-controllable-speaking-styles",
      ])
    #expect(
      resolution.diagnostics.map(\.description) == [
        "list.md:2:3: warning: 'Memory-augmented Contrastive Learning' may be 'StyleTalk: Controllable Speaking Styles' "
          + "(list.md:1): both have arxiv:2301.01081, but the titles differ, the code is in other repositories; not merged [doubtful-pair]"
      ])
    #expect(resolution.decisions.map(\.outcome) == [.doubtful])
  }

  @Test("One title and two arXiv ids: reported, not merged")
  func contradiction() {
    let resolution = resolution(
      ofItems: item("Motion Model for Image Animation", arxiv: "2401.00001"),
      item("Motion Model for Image Animation", arxiv: "2401.00002"))
    #expect(resolution.papers.count == 2)
    #expect(resolution.diagnostics.count == 1)
    #expect(
      resolution.diagnostics.first?.message.contains("the arXiv ids are 2401.00001 and 2401.00002") == true)
  }

  @Test(
    "Titles that are only alike",
    arguments: [
      ("Motion Model for Image Animation", "Motion Model for Video Animation"),
      ("Talking Heads in 2D: a Benchmark of Methods", "Talking Heads in 3D: a Benchmark of Methods"),
      ("A Survey of Talking Heads", "A Survey of Talking Hands and Heads"), ("A Survey", "Survey"),
    ])
  func alike(first: String, second: String) {
    #expect(
      resolution(ofItems: item(first, venue: "CVPR 2024"), item(second, venue: "CVPR 2024")).papers.count == 2
    )
  }

  @Test("Different names before one short title")
  func namesBeforeOneTitle() {
    let resolution = resolution(
      ofItems: item("NameA: Talking Heads from Audio Alone", venue: "CVPR 2024"),
      item("NameB: Talking Heads from Audio Alone", venue: "ICCV 2023"))
    #expect(resolution.papers.count == 2)
    #expect(resolution.diagnostics.map(\.rule) == ["doubtful-pair"])
  }
}
