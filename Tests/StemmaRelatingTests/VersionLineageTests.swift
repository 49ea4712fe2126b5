import StemmaModel
import StemmaRelating
import Testing

@Suite("Lineage by names of versions")
struct VersionLineageTests {
  @Test(
    "A later version descends from the one before",
    arguments: [
      ("EMO", "EMO2"), ("EchoMimic", "EchoMimicV2"), ("EchoMimic", "EchoMimic-v2"),
      ("GeneFace", "GeneFace++"),
      ("Face2Face", "Face2Faceρ"), ("Face2face", "Face2Faceρ"), ("Hallo", "Hallo3"), ("Mamba", "Mamba-2"),
      ("Wave", "WavePlus"), ("Wave", "Wave-Plus"), ("SPADE", "SPADE+"), ("Talk 2", "Talk 3"),
      ("Net1.5", "Net2"),
    ])
  func versions(parent: String, child: String) {
    let related = Related(
      block("\(parent): Heads That Speak Well", year: 2022)
        + block("\(child): Hands Which Move More", year: 2024))
    #expect(related.lineage == ["\(parent) → \(child): successor-version"])
  }

  @Test("Of several versions each descends from the nearest lower one")
  func nearest() {
    let related = Related(
      block("HalX: Heads That Speak Well", year: 2022) + block("HalX3: Feet Which Walk", year: 2024)
        + block("HalX2: Hands Which Move More", year: 2023))
    #expect(related.lineage == ["HalX → HalX2: successor-version", "HalX2 → HalX3: successor-version"])
  }

  @Test(
    "What only looks like a version",
    arguments: [
      ("EMO", "MEMO"), ("EMO", "EMOPortraits"), ("EMO", "EmoTalker"), ("GAN", "StyleGAN"), ("IW", "IWX"),
      ("DAM", "DAMN"),
      ("Net", "NeRFNet"), ("VASA-1", "VASA"), ("LIA", "LIAR"), ("Talk3D", "Talk"), ("AB", "AB2"),
    ])
  func noVersions(first: String, second: String) {
    let related = Related(
      block("\(first): Heads That Speak Well", year: 2022)
        + block("\(second): Hands Which Move More", year: 2024))
    #expect(related.lineage == [])
  }

  @Test("A version is no child of one that came later")
  func younger() {
    let related = Related(
      block("EMOX: Heads That Speak Well", year: 2024) + block("EMOX2: Hands Which Move More", year: 2022))
    #expect(related.lineage == [])
    #expect(related.withheld == [])
  }

  @Test("A version of the same year is a child; so is one without a year")
  func sameYear() {
    let same = Related(
      block("EMOX: Heads That Speak Well", year: 2024) + block("EMOX2: Hands Which Move More", year: 2024))
    #expect(same.lineage == ["EMOX → EMOX2: successor-version"])
    let without = Related(
      "- [EMOX: Heads That Speak Well](https://arxiv.org/abs/2401.00001)\n- [EMOX2: Hands Which Move](https://arxiv.org/abs/2401.00002)"
    )
    #expect(without.lineage == ["EMOX → EMOX2: successor-version"])
  }

  @Test("Of two papers with the parent's name, neither is guessed")
  func ambiguous() {
    let related = Related(
      block("EMOX: Heads That Speak Well", year: 2021) + block("EMOX: Birds Singing in Trees", year: 2022)
        + block("EMOX2: Hands Which Move More", year: 2024))
    #expect(related.network.papers.count == 3)
    #expect(related.lineage == [])
  }

  @Test("The evidence names rule, place and both names; another case is a little less sure")
  func evidence() throws {
    let related = Related(
      block("EMOX: Heads That Speak Well", year: 2022) + block("EMOX2: Hands Which Move More", year: 2024))
    let relation = try #require(related.network.relations.first)
    #expect(
      relation.evidence == [
        Evidence(
          rule: "version-name", location: SourceLocation(file: "list.md", line: 5), text: "EMOX2",
          confidence: 0.9)
      ])
    #expect(relation.confidence == 0.9)
    let otherCase = Related(
      block("Face2face: Heads That Speak", year: 2022) + block("Face2Faceρ: Hands Which Move", year: 2024))
    #expect(otherCase.network.relations.map(\.confidence) == [0.8])
  }
}
