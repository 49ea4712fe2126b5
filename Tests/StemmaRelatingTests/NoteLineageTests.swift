import StemmaModel
import StemmaRelating
import Testing

@Suite("Lineage by remarks with a cue")
struct NoteLineageTests {
  private static let parents =
    block("First Order Motion", alias: "FOMM", year: 2019)
    + block("Free-View Heads", alias: "3D FOMM", year: 2020)
    + block("DiffTalk: Diffusion Heads", year: 2020) + block("EMO: Emote Portraits", year: 2020)
    + block("LIA: Latent Image Animator", year: 2020)

  private func lineage(_ comment: String) -> [String] {
    Related(Self.parents + block("ChildX: Heads That Speak", year: 2022, comment: comment)).lineage
  }

  @Test(
    "A cue beside a name, in English and Chinese",
    arguments: [
      ("FOMM系的改进产品", "FOMM", "improves"), ("属于FOMM系的改进，仿射变换由薄板样条变换取代", "FOMM", "improves"),
      ("3D FOMM的改进版", "3D FOMM", "improves"), ("无代码；3D FOMM的改进", "3D FOMM", "improves"),
      ("改进了FOMM的运动模块", "FOMM", "improves"), ("基于FOMM", "FOMM", "builds-on"),
      ("在FOMM的基础上加入深度", "FOMM", "builds-on"), ("FOMM的扩展", "FOMM", "extends"),
      ("渲染采用FOMM", "FOMM", "uses-component"), ("用FOMM作为渲染器", "FOMM", "uses-component"),
      ("an improvement of FOMM", "FOMM", "improves"), ("It improves upon FOMM.", "FOMM", "improves"),
      ("Based on FOMM, with more frames", "FOMM", "builds-on"), ("built on top of FOMM", "FOMM", "builds-on"),
      ("A generalization of FOMM to video", "FOMM", "extends"), ("Extends FOMM to 3D", "FOMM", "extends"),
      ("The motion module uses FOMM", "FOMM", "uses-component"),
      ("An FOMM-based method", "FOMM", "builds-on"),
      ("inspired by difftalk", "DiffTalk", "builds-on"), ("successor of EMO", "EMO", "successor-version"),
    ])
  func cues(comment: String, parent: String, kind: String) {
    #expect(lineage(comment) == ["\(parent) → ChildX: \(kind)"])
  }

  @Test(
    "A comparison, a denial, a name without a cue",
    arguments: [
      "比DiffTalk好", "展示的效果比DiffTalk略好", "与DiffTalk相比更清晰", "优于DiffTalk", "不同于FOMM", "没有用FOMM", "不基于FOMM",
      "outperforms FOMM", "better than FOMM", "compared to FOMM, it is based on flow", "unlike FOMM",
      "not based on FOMM",
      "does not use FOMM", "FOMM", "和FOMM一样分辨率低", "faster than FOMM on a phone",
    ])
  func denials(comment: String) {
    #expect(lineage(comment) == [])
  }

  @Test(
    "A name inside another word, or a short one in other letters",
    arguments: [
      "based on emotion labels", "基于emotion", "based on MEMO", "based on liaisons", "based on emo",
      "based on FOMMs",
      "based on X-FOMM", "based on FOMM2", "based on FOMM++", "基于StyleGAN", "based on StyleGAN2",
    ])
  func insideWords(comment: String) {
    #expect(lineage(comment) == [])
  }

  @Test("A cue reaches to the end of its clause and no further")
  func reach() {
    #expect(lineage("基于flow，FOMM分辨率低") == [])
    #expect(lineage("based on flow. FOMM was first") == [])
    #expect(lineage("based on landmarks from a very large detector network like FOMM") == [])
    #expect(lineage("不同于DiffTalk，基于FOMM") == ["FOMM → ChildX: builds-on"])
  }

  @Test("Two names in one remark")
  func twoNames() {
    #expect(
      lineage("基于FOMM；EMO的扩展") == ["EMO → ChildX: extends", "FOMM → ChildX: builds-on"])
  }

  @Test("The evidence is the clause with the remark's place")
  func evidence() throws {
    let related = Related(
      block("First Order Motion", alias: "FOMM", year: 2019)
        + block("ChildX: Heads That Speak", year: 2022, comment: "无代码；FOMM系的改进产品，快"))
    let evidence = try #require(related.network.relations.first?.evidence.first)
    #expect(evidence.rule == "note-cue")
    #expect(evidence.text == "FOMM系的改进产品")
    #expect(evidence.location.line == 8)
    #expect(evidence.confidence == 0.8)
  }

  @Test("A user's own cues are added to those that are built in")
  func ownCues() throws {
    let table = try WordTable(parsing: "before extends: walks in the shoes of\n", file: "cues.txt")
    let list =
      Self.parents + block("ChildX: Heads That Speak", year: 2022, comment: "Walks in the shoes of FOMM")
    #expect(Related(list).lineage == [])
    #expect(Related(list) { $0.cues = Cues.builtIn(adding: table) }.lineage == ["FOMM → ChildX: extends"])
  }
}
