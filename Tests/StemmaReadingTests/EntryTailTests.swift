import StemmaModel
import Testing

@Suite("Venues, years and code behind a title")
struct EntryTailTests {
  private static let link = "[Measuring the Rain](https://arxiv.org/abs/2401.00001)"

  @Test(
    "Years of two digits",
    arguments: [
      ("OSDI' 24", 2024), ("CVPR '24", 2024), ("SC' 21", 2021), ("NSDI 25", 2025), ("ECCV’22", 2022),
      ("FAST 25 best paper", 2025), ("NIPS 19", 2019), ("ICLR 2023 notable-top-25%", 2023),
      ("AISec@CCS'23", 2023),
      ("NeurIPS 2022 & ICLR 2022 Workshop", 2022), ("CVPR 2023 Best student paper honorable mention", 2023),
    ])
  func shortYears(venue: String, year: Int) {
    #expect(onlyEntry("- \(Self.link) | \(venue) | Stanford")?.year == year)
    #expect(onlyEntry("- \(Self.link) [\(venue)]")?.year == year)
  }

  @Test(
    "The number of a volume is no year", arguments: ["JMLR 15", "TPAMI 35", "Nature Methods 18", "PNAS 117"])
  func volumes(venue: String) {
    #expect(onlyEntry("- \(Self.link), \(venue)")?.year == nil)
  }

  @Test("A venue with its year as the words of a link, the published one before the preprint")
  func linkedVenue() {
    let entry = onlyEntry(
      "**Measuring the Rain**\nA. Drop, B. Hail\n[Rain Letters (2023)](https://doi.org/10.1000/1) • [bioRxiv (2022)](https://www.biorxiv.org/content/10.1101/1v1)"
    )
    #expect(entry?.published == "Rain Letters 2023")
  }

  @Test("A line of venue and links goes with the title above it")
  func threeLines() {
    let entries = reading(
      """
      **[Measuring the Rain](https://a.org/1)** \\
      *Ann Drop, Bob Hail* \\
      ICLR 2023 **outstanding paper**. [[Paper](https://arxiv.org/abs/2401.00001)] [[my-rain (unofficial)](https://github.com/a/rain)]
      """
    ).entries
    #expect(entries.map(\.title) == ["Measuring the Rain"])
    #expect(entries.first?.published == "ICLR 2023")
    #expect(entries.first?.urls(.code) == ["https://github.com/a/rain"])
  }

  @Test("Parts that bars divide, and an institution below a title")
  func partsAndInstitutions() {
    let piped = onlyEntry(
      "**2023.12** | RainNet | CVPR | Measuring the Rain at Night | [paper](https://arxiv.org/abs/2401.00001) | code"
    )
    #expect(piped?.title == "Measuring the Rain at Night")
    #expect(piped?.alias == "RainNet")
    #expect(piped?.venue == "CVPR")
    let below = onlyEntry(
      "- Measuring the Rain at Night\n  - CMU | [paper](https://arxiv.org/abs/2401.00001) | [code](https://github.com/a/b)"
    )
    #expect(below?.title == "Measuring the Rain at Night")
    #expect(below?.urls(.code) == ["https://github.com/a/b"])
  }

  @Test(
    "What is code and what is not",
    arguments: [
      ("[[Github2](https://github.com/a/b)]", 1), ("[[Data tool](https://github.com/a/b)]", 0),
      ("[[List](https://github.com/a/b)]", 0), ("[survey](https://github.com/a/awesome-rain)", 0),
      ("(built on [RainKit](https://github.com/a/b))", 0),
      ("unofficial code: [someone](https://github.com/a/b)", 1),
      ("[code](https://github.com/a/b) [Artifact](https://github.com/a/b/tree/x)", 1),
      ("[code](https://github.com/a/b), [port](https://github.com/c/d)", 2),
    ])
  func code(tail: String, count: Int) {
    #expect(onlyEntry("- \(Self.link) \(tail)")?.urls(.code).count == count)
  }
}
