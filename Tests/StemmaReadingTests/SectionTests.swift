import StemmaModel
import Testing

@Suite("What headings say of the entries below them")
struct SectionTests {
  private func entry(under headings: String) -> Entry? {
    onlyEntry("\(headings)\n\n1. [FOMX] [First Order Motion](https://arxiv.org/abs/2003.00196)\n")
  }

  @Test(
    "Topics are keywords; years, generic words, pictures and numbers are none",
    arguments: [
      ("## Audio-driven", ["Audio-driven"]), ("## Audio-Driven Papers", ["Audio-Driven"]),
      ("## Nerf & 3D", ["Nerf", "3D"]), ("## 🔥 Image Animation", ["Image Animation"]),
      ("## Awesome Lip Sync", ["Lip Sync"]), ("## 3. Lip Sync", ["Lip Sync"]),
      ("## :star: Lip Sync", ["Lip Sync"]),
      ("## Lip Sync (2024)", ["Lip Sync"]), ("## Lip Sync 2024", ["Lip Sync"]), ("## 音频驱动论文", ["音频驱动"]),
      ("## 2024", []), ("## Papers", []), ("## 论文", []), ("## Paper List", []), ("## CVPR 2024", []),
      ("## Others", []),
      ("## 3 Structure to sequence", ["Structure to sequence"]), ("## 2.1.4 Planar", ["Planar"]),
      ("## 12) Ropes", ["Ropes"]), ("## IV. Defences", ["Defences"]), ("## 1 - Grasping", ["Grasping"]),
      ("## Part B: Forecasting & Imputation", ["Forecasting", "Imputation"]),
      ("## Week 4 - Attention", ["Attention"]), ("## Part A", []),
      ("## Part Segmentation", ["Part Segmentation"]),
      ("## 6 DoF grasping", ["6 DoF grasping"]), ("## 3. 6 DoF grasping", ["6 DoF grasping"]),
      ("## 4-bit Quantisation", ["4-bit Quantisation"]), ("## 360 Degree Video", ["360 Degree Video"]),
    ])
  func topics(heading: String, topics: [String]) {
    #expect(entry(under: heading)?.keywords(.heading) == topics)
  }

  @Test("Headings within headings, outermost first")
  func nesting() {
    let entry = entry(under: "# Talking Heads\n## Audio-driven\n### 2024")
    #expect(entry?.section == ["Talking Heads", "Audio-driven", "2024"])
    #expect(entry?.year == 2024)
  }

  @Test("The title of the document is no topic, since all entries stand under it")
  func documentTitle() {
    let entries = reading(
      """
      # Talking Heads
      ## Audio-driven
      1. [FOMX] [First Order Motion](https://arxiv.org/abs/2003.00196)
      ## Lip Sync
      1. [WAVX] [Lip Expert Is All](https://arxiv.org/abs/2003.00197)
      """
    ).entries
    #expect(entries.map { $0.keywords(.heading) } == [["Audio-driven"], ["Lip Sync"]])
  }

  @Test("A heading that is a venue gives venue and year where the entry has none")
  func venueHeading() {
    #expect(entry(under: "## CVPR 2024")?.published == "CVPR 2024")
    #expect(entry(under: "## ICCV\n### 2023")?.published == "ICCV 2023")
    #expect(
      onlyEntry("## CVPR 2024\n\n1. [First Order Motion](https://arxiv.org/abs/2003.00196), `AAAI 2023`")?
        .published
        == "AAAI 2023")
  }

  @Test("A heading underlined instead of marked, and one without a blank behind its text")
  func headingForms() {
    #expect(entry(under: "Audio-driven\n------------")?.section == ["Audio-driven"])
    #expect(entry(under: "## Audio-driven ##")?.section == ["Audio-driven"])
  }

  @Test("A heading without a blank behind its marks, outside code")
  func missingBlank() {
    #expect(entry(under: "##Audio-driven")?.section == ["Audio-driven"])
    #expect(entry(under: "```\n##Audio-driven\n```")?.section == [])
    #expect(entry(under: "#1 of the lists")?.section == [])
  }

  @Test("A list item that heads a list of papers is a section")
  func itemSection() {
    let entries = reading(
      """
      - Lip Sync
        - [First Order Motion](https://arxiv.org/abs/2003.00196), `NeurIPS 2019`
      - 2024
        - [Lip Expert Is All](https://arxiv.org/abs/2003.00197)
      """
    ).entries
    #expect(entries.map(\.title) == ["First Order Motion", "Lip Expert Is All"])
    #expect(entries.map { $0.keywords(.heading) } == [["Lip Sync"], []])
    #expect(entries.map(\.year) == [2019, 2024])
  }
}
