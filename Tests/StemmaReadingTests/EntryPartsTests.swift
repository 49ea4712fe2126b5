import StemmaModel
import Testing

@testable import StemmaReading

/// Parts of an entry that are read wherever they stand.
@Suite("Badges, institutions, authors and folds")
struct EntryPartsTests {
  private static let pdf = "https://arxiv.org/abs/2401.01234"

  @Test(
    "The words of a badge",
    arguments: [
      ("https://img.shields.io/badge/CVPR-2023-blue", "CVPR 2023"),
      ("https://img.shields.io/badge/arXiv-2401.01234-b31b1b.svg?style=flat", "arXiv 2401.01234"),
      ("https://img.shields.io/badge/Conference-NeurIPS'23%20Oral-blue", "Conference NeurIPS'23 Oral"),
      ("https://img.shields.io/badge/NeurIPS_2024-8A2BE2", "NeurIPS 2024"),
      ("https://img.shields.io/badge/A--B__C-red", "A-B_C"),
      ("https://img.shields.io/static/v1?label=ICML&message=2022&color=red", "ICML 2022"),
    ])
  func badges(address: String, words: String) {
    #expect(BadgeText.words(ofImageAt: address) == words)
  }

  @Test(
    "A picture that says nothing of the paper is no badge",
    arguments: [
      "https://img.shields.io/github/stars/a/b.svg?style=social", "teaser.png",
      "https://img.shields.io/badge/dynamic/json?url=x&query=y", "https://example.org/badge/CVPR-2023-blue",
    ])
  func noBadges(address: String) { #expect(BadgeText.words(ofImageAt: address) == nil) }

  @Test(
    "Institutions in brackets behind the year, and in fields",
    arguments: [
      ("- **X-Net**: \"A Title of Words\", CVPR, 2023 (*Google*). [[Paper](\(pdf))]", ["Google"]),
      ("- **X-Net**: \"A Title of Words\", CVPR, 2023 (*Meta + MIT*). [[Paper](\(pdf))]", ["Meta", "MIT"]),
      ("- [A Title of Words](\(pdf)), CVPR 2023 (Stanford University)", ["Stanford University"]),
      (
        "- [2023/05] **A Title of Words.** *Ann Bo (Princeton University) et al. arXiv.* [[paper](\(pdf))]",
        ["Princeton University"]
      ),
      ("**A Title of Words**\n\n- Paper: \(pdf)\n- 作者单位：清华大学，NVIDIA", ["清华大学", "NVIDIA"]),
      ("- [A Title of Words](\(pdf)), CVPR 2023 (Oral)", []),
      ("- [A Title of Words](\(pdf)), CVPR 2023 (Best Paper Candidate)", []),
      ("- [A Title of Words](\(pdf)) (not yet released)", []),
    ])
  func institutions(markdown: String, names: [String]) throws {
    let entry = try #require(onlyEntry(markdown))
    #expect(entry.institutions == names)
    #expect(entry.title == "A Title of Words")
  }

  @Test(
    "Authors in every place",
    arguments: [
      "- [A Title of Words](\(pdf))\n  - Ann Bo, Cy Do, and Eli Fo. CVPR, 2023.",
      "- A Title of Words. Ann Bo, Cy Do, Eli Fo. CVPR 2023. [[pdf]](\(pdf))",
      "- Ann Bo, Cy Do, and Eli Fo. [A Title of Words](\(pdf)). *CVPR* (2023).",
      "**A Title of Words** \\\n*Ann Bo, Cy Do, Eli Fo* \\\nCVPR 2023. [[Paper](\(pdf))]",
      "**A Title of Words**\n\nAnn Bo, Cy Do, Eli Fo\n\nCVPR 2023 [[Paper](\(pdf))]",
      "### A Title of Words\nAuthors: Ann Bo, Cy Do, Eli Fo\n\nCVPR 2023. [Paper](\(pdf))",
      "| Title & Authors | Venue | Links |\n|---|---|---|\n| [A Title of Words](\(pdf)) <br> Ann Bo, Cy Do, Eli Fo | CVPR 2023 | |",
    ])
  func authors(markdown: String) throws {
    let entry = try #require(onlyEntry(markdown))
    #expect(entry.title == "A Title of Words")
    #expect(entry.authors == ["Ann Bo", "Cy Do", "Eli Fo"])
    #expect(entry.published == "CVPR 2023")
  }

  @Test("A fold gives year and topic like a heading, until it ends")
  func folds() {
    let entries = reading(
      """
      <details><summary>2023</summary>

      - [First Paper of Words](https://arxiv.org/abs/2301.00001)

      </details>

      - [Second Paper of Words](https://arxiv.org/abs/2201.00002)
      """
    ).entries
    #expect(entries.map(\.title) == ["First Paper of Words", "Second Paper of Words"])
    #expect(entries.map(\.year) == [2023, nil])
    #expect(entries.map(\.section) == [["2023"], []])
  }

  @Test("A table within an item of a list stands under the item's words")
  func tableInItem() {
    let entries = reading(
      "- Lip Sync 2021\n\n  | Title | Venue |\n  |---|---|\n  | A Row of Words | CVPR |\n\n- [Other Paper of Words](https://arxiv.org/abs/2301.00003)\n"
    ).entries
    #expect(entries.map(\.title) == ["A Row of Words", "Other Paper of Words"])
    #expect(entries.map(\.published) == ["CVPR 2021", "- -"])
  }

  @Test("What each section was recognised as")
  func structures() {
    let result = reading(
      """
      # Papers

      ## 2023

      - [First Paper of Words](https://arxiv.org/abs/2301.00001) [[code](https://github.com/a/b)]
      - [Other Paper of Words](https://arxiv.org/abs/2301.00003) [[code](https://github.com/a/c)]

      ## 2022

      | Title | Venue | Code |
      |---|---|---|
      | A Row of Words | CVPR | [code](https://github.com/a/d) |
      """)
    #expect(
      result.structures.map { "\($0.location.line) \($0.text)" } == [
        "3 '2023': 2 × list items: [title](link), [code]", "8 '2022': 1 × table: title, venue, code",
      ])
  }

  @Test("A title in <cite> is read as it stands")
  func citation() throws {
    let entry = try #require(
      onlyEntry("- <cite>1\\. \\[X\\]\\: \\*A\\* Title (CVPR 2020)\\.</cite> [[Paper](\(Self.pdf))]\n"))
    #expect(entry.title == "1. [X]: *A* Title (CVPR 2020).")
    #expect(entry.year == nil)
  }
}
