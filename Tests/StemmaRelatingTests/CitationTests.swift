import StemmaModel
import StemmaReading
import StemmaRelating
import Testing

@Suite("Citations")
struct CitationTests {
  private static func paper(_ id: String, _ title: String, _ identifiers: Identifiers, cites: [String] = [])
    -> Paper
  {
    let entry = Entry(
      location: SourceLocation(file: "works.json", line: Int(id) ?? 1), title: title,
      identifiers: identifiers,
      references: cites)
    return Paper(id: id, title: title, identifiers: identifiers, references: cites, entries: [entry])
  }

  /// The citations as `citing>cited`, by the papers' ids.
  private static func citations(_ network: Network) -> [String] {
    network.citations.map { "\(network.papers[$0.citing].id)>\(network.papers[$0.cited].id)" }
  }

  @Test(
    "A reference resolves by any identifier of the cited paper, or by its title",
    arguments: [
      ("doi:10.1000/ABC", Identifiers(doi: "10.1000/abc")),
      ("arxiv:2003.00196v2", Identifiers(arxiv: "2003.00196")),
      ("doi:10.48550/arXiv.2003.00196", Identifiers(arxiv: "2003.00196")),
      ("arxiv:2003.00196", Identifiers(doi: "10.48550/arxiv.2003.00196")),
      ("openalex:W12", Identifiers(other: ["openalex:W12"])),
      ("s2:abc", Identifiers(arxiv: "2003.00196", other: ["openalex:W1", "s2:abc"])),
      ("doi:10.9/nobody | s2:abc", Identifiers(other: ["s2:abc"])),
      ("acl:N18-3011", Identifiers(acl: "N18-3011")),
      ("title:The cited title, in full", Identifiers()),
      ("wosref:DOE J, 2010, NATURE, V1, P2", Identifiers(other: ["wosref:DOE J, 2010, NATURE, V1, P2"])),
    ])
  func resolution(reference: String, identifiers: Identifiers) {
    let (network, diagnostics) = relate(
      [
        Self.paper("1", "The citing title", Identifiers(), cites: [reference]),
        Self.paper("2", "The Cited Title -- in full", identifiers),
      ], options: RelatingOptions())
    #expect(Self.citations(network) == ["1>2"])
    #expect(network.citations.map(\.evidence.location.line) == [1])
    #expect(network.citations.map(\.evidence.text) == [reference])
    #expect(network.layers[.citation] == [Edge(0, 1, weight: 1)])
    #expect(network.unresolvedReferences == 0)
    #expect(diagnostics == [])
  }

  @Test("What points outside is counted, a paper does not cite itself, and each pair counts once")
  func counting() {
    let (network, diagnostics) = relate(
      [
        Self.paper(
          "1", "First title of them", Identifiers(doi: "10.1/a"),
          cites: ["doi:10.1/b", "openalex:W2", "doi:10.1/a", "doi:10.9/x", "text:Lost"]),
        Self.paper(
          "2", "Second title of them", Identifiers(doi: "10.1/b", other: ["openalex:W2"]),
          cites: ["doi:10.1/A"]),
        Self.paper("3", "Third title of them", Identifiers(doi: "10.1/c")),
      ], options: RelatingOptions())
    #expect(Self.citations(network) == ["1>2", "2>1"])
    #expect(network.layers[.citation] == [Edge(0, 1, weight: 2)])
    #expect(network.unresolvedReferences == 2)
    #expect(
      diagnostics.map(\.description) == [
        "note: 2 of 6 references point outside the collection [outside-references]"
      ])
  }

  @Test("A name that two papers claim resolves nothing")
  func ambiguity() {
    let (network, _) = relate(
      [
        Self.paper("1", "First title of them", Identifiers(), cites: ["doi:10.1/b"]),
        Self.paper("2", "Second title of them", Identifiers(doi: "10.1/b")),
        Self.paper("3", "Third title of them", Identifiers(doi: "10.1/b")),
      ], options: RelatingOptions())
    #expect(network.citations == [])
    #expect(network.unresolvedReferences == 1)
  }

  @Test("Without references there is no such layer")
  func noReferences() {
    let (network, diagnostics) = relate(
      [Self.paper("1", "First title", Identifiers())], options: RelatingOptions())
    #expect(network.layers[.citation] == nil)
    #expect(diagnostics == [])
  }

  @Test("From files: records of different formats cite each other, and a Markdown list is cited too")
  func files() {
    let related = Related(files: [
      InputFile(
        name: "a.jsonl",
        bytes: Array(
          """
          {"id": "https://openalex.org/W1", "title": "First Order Motion Model", "doi": "https://doi.org/10.1000/a", "referenced_works": ["https://openalex.org/W2", "https://openalex.org/W9"]}
          {"id": "https://openalex.org/W2", "title": "Animating Arbitrary Objects", "referenced_works": []}
          """.utf8)),
      InputFile(
        name: "b.json",
        bytes: Array(
          """
          {"paperId": "x", "title": "Thin-Plate Spline Motion", "references": [{"externalIds": {"DOI": "10.1000/A"}}, {"externalIds": {"ArXiv": "2103.00001"}}]}
          """.utf8)),
      InputFile(
        name: "list.md",
        bytes: Array(
          "# Papers\n\n- [Depth-Aware Heads](https://arxiv.org/abs/2103.00001), `CVPR 2022`\n".utf8)),
    ])
    let titles = related.network.citations.map {
      "\(related.network.papers[$0.citing].title) > \(related.network.papers[$0.cited].title)"
    }
    #expect(
      titles.sorted() == [
        "First Order Motion Model > Animating Arbitrary Objects",
        "Thin-Plate Spline Motion > Depth-Aware Heads",
        "Thin-Plate Spline Motion > First Order Motion Model",
      ])
    #expect(related.diagnostics.map(\.message) == ["1 of 4 references point outside the collection"])
  }
}
