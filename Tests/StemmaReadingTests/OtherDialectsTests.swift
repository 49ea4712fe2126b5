import GraphAlgorithms
import StemmaModel
import StemmaReading
import Testing

@Suite("Forms that other lists have")
struct OtherDialectsTests {
  private static let pdf = "https://arxiv.org/abs/2301.00001"

  @Test(
    "Title, venue, year and paper come out of each",
    arguments: [
      "- (CVPR 2023) **Talking Heads Are Fun** [[paper]](\(pdf)) [[code]](https://github.com/a/b)",
      "* **Talking Heads Are Fun**, <br> A. Person, B. Other, <br> *CVPR 2023*. [[PDF](\(pdf))]",
      "- Talking Heads Are Fun. _A. Person, B. Other._ CVPR 2023. [[Paper](\(pdf))]",
      "+ `[CVPR 2023]` [Talking Heads Are Fun](\(pdf)) [![Star](https://img.shields.io/x.svg)](https://github.com/a/b)",
      "- \"Talking Heads Are Fun\", CVPR, 2023 (*Google*). [[Paper](\(pdf))][[Code](https://github.com/a/b)]",
      "- <b>Talking Heads Are Fun</b> (CVPR 2023) <a href=\"\(pdf)\">[paper]</a>",
      "- Talking Heads Are Fun, Person et al., *CVPR 2023*, [arXiv:2301.00001](\(pdf))",
      "- [x] [Talking Heads Are Fun](\(pdf)) - CVPR 2023",
      "1. **Talking Heads Are Fun** *A. Person, B. Other* `CVPR 2023` [[Paper]](\(pdf))",
      "- <a name=\"x\"></a>**[CVPR 2023]** Talking Heads Are Fun. [[Paper]](\(pdf))",
      "- 2023.01 | Talking Heads Are Fun | CVPR 2023 | [paper](\(pdf))",
      "- Talking Heads Are Fun ([paper](\(pdf))), CVPR 2023",
      "- Talking Heads Are Fun - [paper](\(pdf)), CVPR 2023",
      "- Talking Heads Are Fun <\(pdf)> (CVPR 2023)",
      "Talking Heads Are Fun \(pdf) CVPR 2023",
      "> - [Talking Heads Are Fun](\(pdf)) (CVPR 2023)",
      "- **Talking Heads Are Fun.** *A. Person and B. Other.* CVPR 2023.\n  - Paper: \(pdf)\n  - Code: https://github.com/a/b",
      "**Talking Heads Are Fun**\n\n- Paper: \(pdf)\n- Venue: CVPR 2023",
    ])
  func forms(markdown: String) {
    let entry = onlyEntry(markdown)
    #expect(entry?.title == "Talking Heads Are Fun")
    #expect(entry?.published == "CVPR 2023")
    #expect(entry?.identifiers.arxiv == "2301.00001")
  }

  @Test("A quotation below a title is a note")
  func quotation() {
    let entry = onlyEntry("- [Talking Heads Are Fun](\(Self.pdf))\n  > Improves FOMM.\n")
    #expect(entry?.notes.map(\.text) == ["Improves FOMM."])
  }

  @Test("Named fields below a title: authors, institutions, keywords, notes in either language")
  func fields() {
    let entry = onlyEntry(
      """
      - **Talking Heads Are Fun**
        - Authors: A. Person, B. Other
        - 单位: NVIDIA, 清华大学
        - Tags: diffusion; NeRF
        - 备注: 基于FOMM
        - Paper: \(Self.pdf)
      """)
    #expect(entry?.authors == ["A. Person", "B. Other"])
    #expect(entry?.institutions == ["NVIDIA", "清华大学"])
    #expect(entry?.keywords(.field) == ["diffusion", "NeRF"])
    #expect(entry?.notes.map(\.text) == ["基于FOMM"])
    #expect(entry?.identifiers.arxiv == "2301.00001")
  }

  @Test(
    "Bytes damaged anywhere give entries, findings or errors, never a crash",
    arguments: 1...2 as ClosedRange<UInt64>)
  func damage(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for path in try InputFile.listPaths(at: PackageFolder.sampleLists) {
      var bytes = try InputFile(path: path).bytes
      for _ in 0..<40 {
        let place = Int.random(in: bytes.indices, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0:
          bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...30, using: &generator)))
        case 1: bytes[place] = UInt8.random(in: 1...255, using: &generator)
        case 2:
          bytes.insert(
            contentsOf: Array("[]()|`*#\n:.<>&\"".utf8).shuffled(using: &generator).prefix(4), at: place)
        default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 40)], at: place)
        }
      }
      let lineCount = bytes.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } + 1
      let result = reading(bytes: bytes)
      #expect(result.entries.allSatisfy { !$0.title.isEmpty && 1...lineCount ~= $0.location.line })
      #expect(!result.entries.isEmpty)
    }
  }
}
