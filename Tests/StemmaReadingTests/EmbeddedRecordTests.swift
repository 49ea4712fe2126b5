import StemmaModel
import StemmaReading
import Testing

@Suite("Records of BibTeX in a list")
struct EmbeddedRecordTests {
  private let record = """
    ```bibtex
    @inproceedings{fog2022,
      title = {Fog of Models},
      author = {Mist, Carl and G{\\"o}tz, Eva},
      booktitle = {ICML},
      year = {2022}
    }
    ```
    """

  @Test("A record is an entry of its section, with its line")
  func entryOfItsOwn() {
    let result = reading("# Weather\n\n## Fog\n\n\(record)\n")
    #expect(result.entries.map(\.title) == ["Fog of Models"])
    #expect(result.entries.first?.authors == ["Carl Mist", "Eva Götz"])
    #expect(result.entries.first?.section == ["Weather", "Fog"] || result.entries.first?.section == ["Fog"])
    #expect(result.entries.first?.location.line == 6)
    #expect(result.entries.first?.keywords.map(\.text) == ["Fog"])
  }

  @Test("A record below an entry of the same paper fills in what the entry leaves open")
  func recordOfAnEntry() {
    let result = reading("## Fog\n\n- [Fog of Models](https://arxiv.org/abs/2206.90006)\n\n\(record)\n")
    #expect(result.entries.count == 1)
    let entry = result.entries.first
    #expect(entry?.identifiers.arxiv == "2206.90006")
    #expect(entry?.venue == "ICML")
    #expect(entry?.year == 2022)
    #expect(entry?.authors == ["Carl Mist", "Eva Götz"])
    #expect(result.skipped.map(\.reason) == ["a record of the entry in line 3"])
  }

  @Test("What an entry says itself is kept")
  func entryIsNotOverruled() {
    let result = reading(
      "- **Fog of Models**, ICLR 2023. [paper](https://arxiv.org/abs/2206.90006)\n\n\(record)\n")
    #expect(result.entries.map(\.venue) == ["ICLR"])
    #expect(result.entries.map(\.year) == [2023])
  }

  @Test("A record that is not of the form is reported with its line in the list")
  func brokenRecord() {
    let result = reading("## Fog\n\n```bibtex\n@article{a,\n  title = {Fog of\n```\n")
    #expect(result.diagnostics.contains { $0.location.map { (4...6).contains($0.line) } == true })
  }

  @Test("The record in front of a list's sections is the list's own")
  func recordInThePreface() {
    let result = reading(
      "# Weather\n\nAll about it.\n\n\(record)\n\n## Rain\n\n- [Rain](https://arxiv.org/abs/2206.90007), ICML 2022\n"
    )
    #expect(result.entries.map(\.title) == ["Rain"])
    #expect(result.skipped.contains { $0.reason == "how to cite the list" })
  }

  @Test("A heading may ask to cite the list")
  func headingThatAsks() {
    let rain = "- [Rain on Hills](https://arxiv.org/abs/2206.90007), ICML 2022"
    let result = reading("## Rain\n\n\(rain)\n\n## Citing this list\n\n\(record)\n")
    #expect(result.entries.map(\.title) == ["Rain on Hills"])
  }

  @Test(
    "A comment or fence that is never closed and hides papers is reported with its line",
    arguments: ["<!-- to sort", "```"])
  func unclosed(opening: String) {
    let paper = "- [Rain on Hills](https://arxiv.org/abs/2206.90007), ICML 2022\n"
    let result = reading("## Rain\n\n\(paper)\n\(opening)\n\(paper)\n## Snow\n\n\(paper)")
    #expect(result.entries.count == 1)
    #expect(result.diagnostics.map(\.rule) == ["unreadable-entry"])
    #expect(result.diagnostics.first?.location?.line == 5)
    let closing = opening == "```" ? "```" : "-->"
    #expect(
      reading("## Rain\n\n\(paper)\n\(opening)\n\(paper)\(closing)\n\n## Snow\n\n\(paper)").diagnostics == [])
  }
}
