import StemmaModel
import Testing

/// `Title; [venue year](url); [Project](url); …` a line, under headings of years.
@Suite("Lists with a paper a line and semicolons between")
struct SemicolonDialectTests {
  @Test("Title, name, venue and links of a line")
  func wholeLine() throws {
    let entry = try #require(
      onlyEntry(
        """
        # 2025

        PortraitX: A Talking Head; [3DV 2025](https://arxiv.org/abs/2312.01841); [Project](https://px.github.io/); \
        [Code](https://github.com/someone/px); [CSDN](https://blog.csdn.net/x/1);
        """))
    #expect(entry.heading == "PortraitX | PortraitX: A Talking Head")
    #expect(entry.published == "3DV 2025")
    #expect(entry.identifiers.arxiv == "2312.01841")
    #expect(entry.urls(.paper) == ["https://arxiv.org/abs/2312.01841"])
    #expect(entry.urls(.project) == ["https://px.github.io/"])
    #expect(entry.urls(.code) == ["https://github.com/someone/px"])
    #expect(entry.urls(.blog) == ["https://blog.csdn.net/x/1"])
    #expect(entry.section == ["2025"])
  }

  @Test(
    "The title ends at the first semicolon",
    arguments: [
      (
        "Plain Words of a Title; [arXiv 2024](https://arxiv.org/abs/2401.00001)", "- | Plain Words of a Title"
      ),
      ("A Title, with Commas; [arXiv 2024](https://arxiv.org/abs/2401.00001)", "- | A Title, with Commas"),
      (
        "EMOX: Emote -- Generating Videos; [arXiv 2024](https://arxiv.org/abs/2401.00001)",
        "EMOX | EMOX: Emote -- Generating Videos"
      ),
      ("Wide Semicolon Title； [arXiv 2024](https://arxiv.org/abs/2401.00001)", "- | Wide Semicolon Title"),
      (
        "  Title  with   wide blanks ;  [arXiv 2024](https://arxiv.org/abs/2401.00001);",
        "- | Title with wide blanks"
      ),
    ])
  func titleEnd(line: String, heading: String) {
    #expect(onlyEntry(line)?.heading == heading)
  }

  @Test("Lines without a blank line between are entries of their own")
  func oneEntryALine() {
    let entries = reading(
      """
      First Paper of Two; [CVPR 2023](https://arxiv.org/abs/2301.00001);
      Second Paper of Two; [ICCV 2023](https://arxiv.org/abs/2301.00002);
      """
    ).entries
    #expect(entries.map(\.title) == ["First Paper of Two", "Second Paper of Two"])
    #expect(entries.map(\.location.line) == [1, 2])
    #expect(entries.map(\.published) == ["CVPR 2023", "ICCV 2023"])
  }

  @Test("The year of the venue wins over the year of the section")
  func venueYear() {
    let entry = onlyEntry("# 2025\n\nSome Talking Head Paper; [CVPR 2024](https://arxiv.org/abs/2312.00001)")
    #expect(entry?.year == 2024)
  }

  @Test("An introduction is no entry")
  func introduction() {
    let result = reading("This list holds papers on portraits that speak, newest first.\n\n# 2025\n")
    #expect(result.entries.isEmpty)
    #expect(result.skipped.map(\.reason) == ["no link to a paper and no venue"])
  }
}
