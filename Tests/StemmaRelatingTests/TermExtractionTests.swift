import StemmaModel
import StemmaRelating
import Testing

@Suite("Terms of papers")
struct TermExtractionTests {
  @Test("Keyword lines, labels, tags and topics of headings, in one spelling, sorted")
  func origins() {
    let related = Related(
      """
      ## Audio-Driven

      1. [AX] [Heads That Speak Well](https://arxiv.org/abs/2401.00001), `CVPR 2024`. :fire:Diffusion:fire:

      | Title | Labels |
      |---|---|
      | BX: Faces That Speak Well | Emotional<br />3D-GAN |

      ### \\[CVPR] CX: Portraits That Speak Well
      keywords: audio-driven, Landmark (dense)，NeRF
      """)
    #expect(related.terms(of: "AX") == ["audio-driven", "diffusion"])
    #expect(related.terms(of: "BX") == ["3d-gan", "audio-driven", "emotional"])
    #expect(related.terms(of: "CX") == ["audio-driven", "landmark", "nerf"])
  }

  private static let titles = """
    - [Neural Radiance Fields for Faces](https://arxiv.org/abs/2401.00001)
    - [Faces from Neural Radiance Fields](https://arxiv.org/abs/2401.00002)
    - [AX: Neural Radiance Fields that Speak](https://arxiv.org/abs/2401.00003)
    - [Landmark Tracking in a Video](https://arxiv.org/abs/2401.00004)

    """

  @Test("Variants are one term, shown in the commonest spelling; a plural becomes the singular")
  func spellings() {
    let related = Related(
      block("AX: Heads That Speak", year: 2020, keywords: "Audio-driven, landmarks")
        + block("BX: Hands Which Move", year: 2020, keywords: "audio driven, landmark")
        + block("CX: Feet Which Walk", year: 2020, keywords: "AUDIO-DRIVEN, emotions"))
    #expect(related.terms(of: "AX") == ["audio-driven", "landmark"])
    #expect(related.terms(of: "BX") == ["audio-driven", "landmark"])
    #expect(related.terms(of: "CX") == ["audio-driven", "emotions"])
  }

  @Test(
    "Headings about the list are no terms",
    arguments: [
      "Further Reading", "Past Sessions", "and before", "Schedule", "click to expand", "Papers by Year",
      "Older",
    ])
  func listWording(heading: String) {
    let related = Related(
      "# Some List\n\n## \(heading)\n\n- [Mud and Rivers](https://arxiv.org/abs/2401.00001)\n")
    #expect(related.network.terms == [[]])
  }

  @Test("A letter of a legend is no keyword, so that the title speaks")
  func letters() {
    let related = Related(Self.titles + block("Neural Radiance Fields for Feet", year: 2020, keywords: "G"))
    #expect(related.terms(of: "Neural Radiance") == ["neural radiance fields"])
  }

  @Test("A paper without keywords takes phrases that three titles have, the longest")
  func titlePhrases() {
    let related = Related(Self.titles)
    #expect(
      related.network.terms == [
        ["neural radiance fields"], ["neural radiance fields"], ["neural radiance fields"], [],
      ])
  }

  @Test("A keyword of another paper is a term where a title has it")
  func knownKeyword() {
    let related = Related(Self.titles + block("Other Work on Heads", year: 2020, keywords: "landmark"))
    #expect(related.terms(of: "Landmark Tracking") == ["landmark"])
  }

  @Test("A paper with keywords of its own takes none from its title")
  func ownKeywords() {
    let related = Related(
      Self.titles + block("On Neural Radiance Fields of Heads", year: 2020, keywords: "landmark"))
    #expect(related.terms(of: "On Neural Radiance") == ["landmark"])
  }

  @Test("Words of grammar and words of any title are no terms alone")
  func stopWords() {
    let related = Related(
      (1...4).map {
        "- [The Method of Learning \($0) with a New Model](https://arxiv.org/abs/2401.0000\($0))"
      }
      .joined(separator: "\n"))
    #expect(related.network.terms.flatMap { $0 } == [])
  }

  @Test("A thesaurus folds variants and drops terms")
  func thesaurus() throws {
    let thesaurus = try Thesaurus(
      parsing: "label\treplace by\nnerf\tNeural Radiance Fields\n3D-GAN\tgan\nvideo\t\n", file: "t.txt")
    let related = Related(
      Self.titles
        + block("Other Work on Heads", alias: "OX", year: 2020, keywords: "NeRF, 3d gan, Video, flow")
    ) { $0.thesaurus = thesaurus }
    #expect(related.terms(of: "OX") == ["flow", "gan", "neural radiance fields"])
    #expect(related.terms(of: "AX") == ["neural radiance fields"])
  }
}
