import StemmaModel
import Testing

/// `### \[VENUE] Title` with a line of keywords, bullets of links and a comment.
@Suite("Headings with keywords and comments")
struct KeywordDialectTests {
  private static let block = #"""
    ## 2022
    ### \[SIGGRAPH] VideoX: Lip Synchronization In the Wild
    keywords: audio-driven, landmark (dense), 3D FOMM，video,
    - [project page](https://v.github.io/x/),
    - [paper](https://arxiv.org/abs/2211.14758),
    - [code](https://github.com/v/x) (not yet released)

    comment: FOMX系的改进产品
    """#

  @Test("Venue, title, keywords, links, comment and the year of the section")
  func wholeBlock() throws {
    let entry = try #require(onlyEntry(Self.block))
    #expect(entry.heading == "VideoX | VideoX: Lip Synchronization In the Wild")
    #expect(entry.published == "SIGGRAPH 2022")
    #expect(entry.keywords(.field) == ["audio-driven", "landmark", "3D FOMM", "video"])
    #expect(entry.urls(.project) == ["https://v.github.io/x/"])
    #expect(entry.identifiers.arxiv == "2211.14758")
    #expect(entry.urls(.code) == ["https://github.com/v/x"])
    #expect(entry.notes.map(\.text) == ["FOMX系的改进产品"])
    #expect(entry.notes.map(\.location.line) == [8])
    #expect(entry.location.line == 2)
    #expect(entry.section == ["2022"])
  }

  @Test(
    "However the heading's brackets are set",
    arguments: [
      (#"### \[ACM MM] Mega: One-shot Avatars"#, "Mega | Mega: One-shot Avatars", "ACM MM 2022"),
      (
        #"### \[ACM MM]\[Wav2X] A Lip Expert Is All You Need"#, "Wav2X | A Lip Expert Is All You Need",
        "ACM MM 2022"
      ),
      (#"### [ACM MM] Mega: One-shot Avatars"#, "Mega | Mega: One-shot Avatars", "ACM MM 2022"),
      (#"### \[ACM MM\] Mega: One-shot Avatars"#, "Mega | Mega: One-shot Avatars", "ACM MM 2022"),
      (#"### \[ACM MM 2021] Mega: One-shot Avatars"#, "Mega | Mega: One-shot Avatars", "ACM MM 2021"),
      (#"### \[arxiv] Style Transfer for Heads"#, "- | Style Transfer for Heads", "arXiv 2022"),
      (#"### \[] One-Shot Neural Synthesis"#, "- | One-Shot Neural Synthesis", "- 2022"),
      (
        #"### \[ECCV] Face2Faceρ: Real-Time Reenactment"#, "Face2Faceρ | Face2Faceρ: Real-Time Reenactment",
        "ECCV 2022"
      ),
    ])
  func headings(heading: String, title: String, published: String) {
    let entry = onlyEntry(
      "## 2022\n\(heading)\nkeywords: flow\n- [paper](https://arxiv.org/abs/2211.14758)\n")
    #expect(entry?.heading == title)
    #expect(entry?.published == published)
  }

  @Test("A block that is only named, with empty fields, is an entry")
  func emptyFields() {
    let entry = onlyEntry(
      "## 2022\n### \\[] Live Speech Portraits: Real-Time\nkeywords:\nproject page,\npaper,\ncode\n")
    #expect(entry?.title == "Live Speech Portraits: Real-Time")
    #expect(entry?.links.isEmpty == true)
  }

  @Test("An empty template is no entry, and is told")
  func template() {
    let result = reading("## 2022\n### \\[] \nkeywords:\nproject page,\npaper,\ncode\n")
    #expect(result.entries.isEmpty)
    #expect(result.skipped.map(\.reason) == ["an empty template"])
    #expect(result.skipped.map(\.location.line) == [2])
  }

  @Test("Keywords and code as bullets, and code that there is none of")
  func bullets() {
    let entry = onlyEntry(
      "### \\[ECCV] Mega: One-shot Avatars\n- keywords: 3DMM, 3D FOMM, \n- [paper](https://arxiv.org/abs/2207.07621)\n- code [None]\n"
    )
    #expect(entry?.keywords(.field) == ["3DMM", "3D FOMM"])
    #expect(entry?.urls(.code) == [])
  }

  @Test("An address that is broken over two lines is still one")
  func brokenAddress() {
    let entry = onlyEntry(
      "## 2022\n### \\[CVPR] Expressive Heads with Control\nkeywords:\n- [paper](https://openaccess.thecvf.com/x_paper.pdf\n)\n"
    )
    #expect(entry?.urls(.paper) == ["https://openaccess.thecvf.com/x_paper.pdf"])
  }

  @Test("A comment as a bullet is a note as well")
  func bulletComment() {
    let entry = onlyEntry(
      "### \\[arxiv] DiffX: Diffusion Heads\nkeywords: Diffusion\n- [paper](https://arxiv.org/abs/2301.03786)\n\n- comment: 去噪在隐空间进行\n"
    )
    #expect(entry?.notes.map(\.text) == ["去噪在隐空间进行"])
  }

  @Test("A vocabulary of keywords defines a name by the link in its remark")
  func vocabulary() {
    let result = reading(
      "### General keywords: audio-driven, FOMM (with flow), landmark (keypoints as well)\n"
        + "### Other keyword: edge map, 3D FOMM (indicating [this](https://arxiv.org/abs/2011.15126))\n")
    #expect(result.entries.isEmpty)
    #expect(result.aliasDefinitions.map(\.alias) == ["3D FOMM"])
    #expect(result.aliasDefinitions.first?.identifiers.arxiv == "2011.15126")
    #expect(result.aliasDefinitions.first?.url == "https://arxiv.org/abs/2011.15126")
    #expect(result.aliasDefinitions.first?.location.line == 2)
  }
}
