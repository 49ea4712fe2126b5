import StemmaModel
import Testing

@testable import StemmaReading

/// Venues, dates and authors that stand around a title.
@Suite struct TitleEdgesTests {
  private static let link = "[[Paper](https://arxiv.org/abs/2301.00003)]"

  @Test(arguments: [
    ("- (CVPR 2023) Gamma Rays for Robots", "Gamma Rays for Robots", "CVPR 2023"),
    ("- 【CVPR 2023】 Gamma Rays for Robots", "Gamma Rays for Robots", "CVPR 2023"),
    ("- 2021-CVPR - Gamma Rays for Robots", "Gamma Rays for Robots", "CVPR 2021"),
    ("- CVPR 2021: Gamma Rays for Robots", "Gamma Rays for Robots", "CVPR 2021"),
    ("- Gamma Rays for Robots (**CVPR 2023**)", "Gamma Rays for Robots", "CVPR 2023"),
    ("- **Gamma Rays for Robots (NeurIPS 2022)**,", "Gamma Rays for Robots", "NeurIPS 2022"),
    ("- `[ICLR'24]` **Gamma Rays for Robots**", "Gamma Rays for Robots", "ICLR 2024"),
    ("- Gamma Rays (for Robots)", "Gamma Rays (for Robots)", "- -"),
    ("- Robots: Gamma Rays at Work", "Robots: Gamma Rays at Work", "- -"),
  ])
  func venuesAtTheEndsOfATitleAreNoPartOfIt(line: String, title: String, published: String) throws {
    let entry = try #require(onlyEntry("\(line) \(TitleEdgesTests.link)\n"))
    #expect(entry.title == title)
    #expect(entry.published == published)
  }

  @Test func aDateInFrontIsTheDate() throws {
    let entry = try #require(onlyEntry("- [2023/05] Delta Force: A Study. \(TitleEdgesTests.link)\n"))
    #expect(entry.date == "2023-05" && entry.year == 2023 && entry.venue == nil)
    #expect(entry.heading == "Delta Force | Delta Force: A Study")
  }

  @Test func authorsInFrontAreNoName() throws {
    let entry = try #require(
      onlyEntry("- Jane Doe, John Roe. \"Sigma Fields Revisited.\" ICML 2023. \(TitleEdgesTests.link)\n"))
    #expect(entry.authors == ["Jane Doe", "John Roe"])
    #expect(entry.heading == "- | Sigma Fields Revisited")
  }

  @Test func aLabelInFrontOfTheLinkIsNoPartOfTheTitle() throws {
    let entry = try #require(
      onlyEntry("- Upsilon Mapping of Roads Paper: https://arxiv.org/abs/2301.00018\n"))
    #expect(entry.title == "Upsilon Mapping of Roads")
    #expect(entry.urls(.paper) == ["https://arxiv.org/abs/2301.00018"])
  }

  @Test(arguments: [
    "Jane Doe, John Roe\n*CVPR 2021* ", "*CVPR 2021* \\\nJane Doe, John Roe \\\n",
    "**Jane Doe, John Roe**, CVPR 2021\n\n",
  ])
  func aHeadingWithAuthorsAndVenueBelowIsAnEntry(body: String) throws {
    let entry = try #require(onlyEntry("#### Lambda Calculus for Images\n\(body)\(TitleEdgesTests.link)\n"))
    #expect(entry.title == "Lambda Calculus for Images")
    #expect(entry.published == "CVPR 2021")
    #expect(entry.authors == ["Jane Doe", "John Roe"])
  }

  @Test func aHeadingWithTitledEntriesBelowIsASection() {
    let entries = reading("### Lambda Calculus\n\n[A Title of its Own](https://arxiv.org/abs/2301.00003)\n")
      .entries
    #expect(entries.map(\.title) == ["A Title of its Own"])
    #expect(entries.first?.section == ["Lambda Calculus"])
  }

  @Test func anItemInAnItemWithALinkToItsOwnPaperIsAnEntry() {
    let list = """
      - **[GAT]** Graph Attention Networks. ICLR 2018. [[paper](https://arxiv.org/abs/1710.10903)]
          - **[GATv2]** How Attentive are Graph Networks? ICLR 2022. [[paper](https://arxiv.org/abs/2105.14491)]

      """
    let entries = reading(list).entries.sorted { $0.location < $1.location }
    #expect(entries.map(\.identifiers.arxiv) == ["1710.10903", "2105.14491"])
  }
}
