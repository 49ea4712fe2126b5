import GraphAlgorithms
import StemmaModel
import StemmaReading
import Testing

@Suite("Recognition of formats by content")
struct BibliographyRecognitionTests {
  static let bibTeX = """
    @inproceedings{one,
      title = {Title {N}umber One},
      author = {Doe, Jane and Roe, Richard},
      year = {2020},
    }

    @article(two,
      title = "Title Number Two",
      journal = {Acta}, year = 1999
    )

    """

  static let samples: [(String, String)] = [
    ("BibTeX", bibTeX), ("BibTeX", "% comment\n\n@string{a = {b}}\n@article{x, title = {Y}}\n"),
    ("BibTeX", "Exported by someone\n\n  @book {x,\n  title = {Y}\n}"),
    ("BibTeX", "@article{key\n title = {missing comma}}"),
    ("RIS", BibliographyTaggedTests.ris), ("RIS", "\n\n" + BibliographyTaggedTests.ris),
    ("PubMed", BibliographyTaggedTests.pubMed), ("Web of Science", BibliographyTaggedTests.webOfScience),
    ("Web of Science", "PT J\nAU Doe, J\nTI A Title\nER\n"), ("OpenAlex", BibliographyJSONTests.openAlex),
    ("OpenAlex", "[{\"id\": \"https://openalex.org/W1\", \"display_name\": \"A\"}]"),
    ("Semantic Scholar", "{\"paperId\": \"x\", \"title\": \"A\"}"),
    ("Semantic Scholar", "{\"offset\": 0, \"data\": [{\"citedPaper\": {\"title\": \"A\"}}]}"),
    (
      "Crossref",
      "{\"status\": \"ok\", \"message-type\": \"work\", \"message\": {\"DOI\": \"10.1000/x\", \"title\": [\"A\"]}}"
    ),
    ("Crossref", "{\"DOI\": \"10.1000/x\", \"title\": [\"A\"], \"is-referenced-by-count\": 3}"),
    (
      "CSL-JSON",
      "[{\"id\": \"x\", \"type\": \"book\", \"title\": \"A\", \"issued\": {\"date-parts\": [[2020]]}}]"
    ),
    ("CSV", "title,year\nA,2020\n"), ("CSV", "Year;Title;Venue\n2020;A;Nature"),
    ("Markdown", "# Papers\n- [A](https://arxiv.org/abs/2101.00001)\n"),
    ("Markdown", "@someone keeps this list\n\n- [A](u)"),
    ("Markdown", "{#intro}\n# Papers\n"),
    ("Markdown", "[Paper](https://arxiv.org/abs/2101.00001) and {braces: \"x\"}\n"),
    ("Markdown", "[[Paper](u)] \"quoted\": text\n"),
    ("Markdown", "# List\n\n```bibtex\n@article{x,\n title={Y}\n}\n```\n"),
    ("Markdown", "Please cite\n\n```\n@article{x, title={Y}}\n```\n"),
    ("Markdown", "A list\n# One\n## Two\n- [A](u)\n@article{x, title={Y}}\n"),
    ("Markdown", "Title, year and venue are given.\n- [A](u)\n- [B](u), with a year, a venue, and more\n"),
    ("Markdown", "| Title | Year |\n|---|---|\n| A, B | 2020 |\n"), ("Markdown", "TY - not quite a record\n"),
    ("Markdown", "A Title; [CVPR 2020](u); [Code](u)\n"), ("Markdown", "PT is a tag\nthat begins nothing\n"),
  ]

  @Test("Each text is recognised by its format first", arguments: samples)
  func recognition(format: String, text: String) {
    #expect(formatName(text) == format)
  }

  @Test("No text of a format is recognised by another one", arguments: samples.filter { $0.0 != "Markdown" })
  func onlyOne(format: String, text: String) throws {
    var diagnostics: [Diagnostic] = []
    let source = try SourceText(file: "x", bytes: Array(text.utf8), diagnostics: &diagnostics)
    #expect(SourceFormat.all.dropLast().filter { $0.recognizes(source) }.map(\.name) == [format])
  }

  @Test("The ending of the name says nothing")
  func endings() {
    #expect(
      bibliography(Self.bibTeX, file: "a.json").entries.map(\.title) == [
        "Title Number One", "Title Number Two",
      ])
    #expect(
      bibliography("# List\n\n- [First Order Motion](https://arxiv.org/abs/2003.00196)\n", file: "a.bib")
        .entries.count == 1)
  }

  @Test(
    "Data of no known format is an error if named, and a note if found in a folder",
    arguments: [
      ("package.json", "{\"name\": \"x\", \"version\": \"1.0.0\"}\n"),
      ("map.json", "{\"network\": {\"items\": [{\"id\": 1, \"label\": \"a\"}]}}"),
      ("lines.jsonl", "{\"a\": 1}\n{\"a\": 2}\n"), ("numbers.csv", "1,2,3\n4,5,6\n"),
      ("numbers.tsv", "a\tb\tc\n1\t2\t3\n"),
    ])
  func unknownData(file: String, text: String) {
    let named = StemmaReading.read([InputFile(name: file, bytes: Array(text.utf8))])
    #expect(named.entries == [])
    #expect(named.diagnostics.map(\.severity) == [.error])
    let found = StemmaReading.read([InputFile(name: file, bytes: Array(text.utf8), isNamed: false)])
    #expect(found.entries == [])
    #expect(found.diagnostics.map(\.severity) == [.note])
    #expect(found.diagnostics.first?.message.hasPrefix("passed over: ") == true)
  }

  @Test(
    "A text in a folder that has no papers is passed over with a note",
    arguments: ["requirements.txt", "words.csv", "x.json"])
  func noPapers(file: String) {
    let found = StemmaReading.read([InputFile(name: file, bytes: Array("alpha\nbeta\n".utf8), isNamed: false)]
    )
    #expect(found.findings == ["1: passed over: no paper is in it"])
    #expect(found.diagnostics.map(\.severity) == [.note])
  }

  @Test(
    "Bytes lost anywhere never crash, and never lose everything in silence",
    arguments: [
      bibTeX, "[\n\(BibliographyJSONTests.openAlex)\n]",
      BibliographyJSONTests.openAlex.replacing("\n", with: " ") + "\n",
      BibliographyTaggedTests.ris + "\n", BibliographyTaggedTests.pubMed,
      BibliographyTaggedTests.webOfScience,
      "title,year,doi\n" + (1...9).map { "\"Title, number \($0)\",202\($0),10.1000/x\n" }.joined(),
    ])
  func lostBytes(sample: String) {
    let bytes = Array(sample.utf8)
    var generator = SeededGenerator(seed: 7)
    for round in 0..<200 {
      var damaged = bytes
      for _ in 0...(round % 8) {
        let start = Int(generator.next() % UInt64(damaged.count))
        let count = 1 + Int(generator.next() % 3) * (round % 5)
        damaged.removeSubrange(start..<min(damaged.count, start + count))
      }
      let result = reading(bytes: damaged, file: "input")
      if result.entries.isEmpty {
        let text = String(decoding: damaged, as: UTF8.self)
        #expect(!result.diagnostics.isEmpty, "nothing was said of: \(text)")
      }
    }
  }

  @Test(
    "A file cut off at any byte never crashes, and never loses everything in silence",
    arguments: [bibTeX, BibliographyJSONTests.openAlex, BibliographyTaggedTests.ris])
  func cutOff(sample: String) {
    let bytes = Array(sample.utf8)
    for length in stride(from: 20, to: bytes.count, by: 7) {
      let result = reading(bytes: Array(bytes[..<length]), file: "input")
      #expect(!result.entries.isEmpty || !result.diagnostics.isEmpty, "cut at \(length)")
    }
  }
}
