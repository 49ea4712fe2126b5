import StemmaModel
import Testing

/// `- date, **Title**, authors, Paper: [url](url), Code: **[url](url)**` under headings of topics.
@Suite("Dated lists with titles in bold")
struct DatedDialectTests {
  @Test("Date, title, authors, paper and code")
  func wholeLine() throws {
    let entry = try #require(
      onlyEntry(
        """
        ## Talking Face

        - 2023-12-25, **SAiX: Facial Animation**, Inkyu Park et.al., Paper: \
        [http://arxiv.org/abs/2401.08655](http://arxiv.org/abs/2401.08655), Code: \
        **[https://github.com/y/said](https://github.com/y/said)**
        """))
    #expect(entry.heading == "SAiX | SAiX: Facial Animation")
    #expect(entry.date == "2023-12-25")
    #expect(entry.year == 2023)
    #expect(entry.venue == nil)
    #expect(entry.authors == ["Inkyu Park"])
    #expect(entry.identifiers.arxiv == "2401.08655")
    #expect(entry.urls(.paper) == ["http://arxiv.org/abs/2401.08655"])
    #expect(entry.urls(.code) == ["https://github.com/y/said"])
    #expect(entry.keywords(.heading) == ["Talking Face"])
  }

  @Test("The year is the date's, never the arXiv id's")
  func yearOfDate() {
    let entry = onlyEntry(
      "- 2024-01-08, **A Dataset of Faces**, Trung Dao et.al., Paper: [http://arxiv.org/abs/2312.17205](http://arxiv.org/abs/2312.17205)"
    )
    #expect(entry?.year == 2024)
  }

  @Test(
    "Dates in every form",
    arguments: [
      ("2024-01-16", "2024-01-16"), ("2024.01.16", "2024-01-16"), ("2024/1/6", "2024-01-06"),
      ("2024-09", "2024-09"),
      ("**2024-01-16**", "2024-01-16"), ("16 September 2024", "2024-09-16"), ("Sep 2024", "2024-09"),
      ("2024年1月", "2024-01"), ("09/2024", "2024-09"), ("09/24", "2024-09"), ("2024", "2024"),
    ])
  func dates(text: String, date: String) {
    let entry = onlyEntry(
      "- \(text), **Heads That Speak**, A. Person et.al., Paper: [pdf](https://arxiv.org/abs/2401.00001)")
    #expect(entry?.date == date)
    #expect(entry?.title == "Heads That Speak")
    #expect(entry?.year == 2024)
  }

  @Test("Without code, with several authors")
  func authors() {
    let entry = onlyEntry(
      "- 2024-01-16, **Heads That Speak**, Zhenhui Ye, Tianyun Zhong and Yi Ren, Paper: [pdf](https://arxiv.org/abs/2401.00001)"
    )
    #expect(entry?.authors == ["Zhenhui Ye", "Tianyun Zhong", "Yi Ren"])
    #expect(entry?.urls(.code) == [])
  }

  @Test("A link back to the top and a folded contents are no entries")
  func surroundings() {
    let result = reading(
      """
      <details>
        <summary>Table of Contents</summary>
        <ol><li><a href=#talking-face>Talking Face</a></li></ol>
      </details>

      ## Talking Face

      - 2024-01-16, **Heads That Speak**, A. Person et.al., Paper: [pdf](https://arxiv.org/abs/2401.00001)

      <p align=right>(<a href=#top>back to top</a>)</p>
      """)
    #expect(result.entries.map(\.title) == ["Heads That Speak"])
    #expect(result.diagnostics.isEmpty)
  }
}
