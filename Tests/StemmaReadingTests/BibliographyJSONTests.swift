import StemmaModel
import StemmaReading
import Testing

@Suite("Records in JSON")
struct BibliographyJSONTests {
  static let openAlex = """
    {"id": "https://openalex.org/W2741809807", "doi": "https://doi.org/10.7717/PEERJ.4375",
     "title": "The state of <i>OA</i>: a large-scale analysis &amp; more", "publication_year": "2018",
     "publication_date": "2018-02-13", "type": "article",
     "ids": {"openalex": "https://openalex.org/W2741809807", "pmid": "https://pubmed.ncbi.nlm.nih.gov/29456894", "mag": 2741809807},
     "primary_location": {"landing_page_url": "https://doi.org/10.7717/peerj.4375", "pdf_url": null, "source": {"display_name": "PeerJ"}},
     "locations": [{"landing_page_url": "https://arxiv.org/abs/1802.00001v1", "pdf_url": "https://arxiv.org/pdf/1802.00001"}, {"source": null}],
     "authorships": [
       {"author": {"display_name": "Heather Piwowar"}, "institutions": [{"display_name": "Impactstory"}]},
       {"author": {"display_name": null}, "raw_author_name": "Jason Priem", "institutions": [{"display_name": "Impactstory"}, {"display_name": "University of Somewhere"}]}],
     "keywords": [{"display_name": "Open access", "score": 0.9}, {"display_name": "Noise", "score": 0.1}],
     "concepts": [{"display_name": "Political science", "level": 0, "score": 0.9}],
     "referenced_works": ["https://openalex.org/W1", "https://openalex.org/W2", "https://openalex.org/W1"],
     "abstract_inverted_index": {"Despite": [0], "growth": [1, 3], "of": [2], "far": [99999999], "odd": ["x", null]},
     "counts_by_year": []}
    """

  @Test("A work of OpenAlex")
  func openAlexWork() throws {
    let result = bibliography(Self.openAlex)
    #expect(result.diagnostics == [])
    let entry = try #require(result.entries.first)
    #expect(entry.title == "The state of OA: a large-scale analysis & more")
    #expect(entry.authors == ["Heather Piwowar", "Jason Priem"])
    #expect(entry.published == "PeerJ 2018")
    #expect(entry.date == "2018-02-13")
    #expect(
      entry.identifiers
        == Identifiers(
          arxiv: "1802.00001", doi: "10.7717/peerj.4375",
          other: ["mag:2741809807", "openalex:W2741809807", "pmid:29456894"]))
    #expect(
      entry.urls(.paper) == [
        "https://doi.org/10.7717/peerj.4375", "https://arxiv.org/abs/1802.00001v1",
        "https://arxiv.org/pdf/1802.00001",
      ])
    #expect(entry.institutions == ["Impactstory", "University of Somewhere"])
    #expect(entry.keywords(.field) == ["Open access"])
    #expect(entry.references == ["openalex:W1", "openalex:W2"])
    #expect(entry.abstract == "Despite growth of growth")
  }

  @Test("Without keywords topics count, and without those the concepts that are not the broadest")
  func openAlexKeywords() {
    func keywords(_ fields: String) -> [String]? {
      bibliography(
        "{\"id\": \"https://openalex.org/W1\", \"title\": \"Some Title\", \"authorships\": [], \(fields)}"
      )
      .entries.first?.keywords(.field)
    }
    let concepts =
      #""concepts": [{"display_name": "Science", "level": 0, "score": 1}, {"display_name": "Optics", "level": 2, "score": 0.5}]"#
    #expect(keywords(concepts) == ["Optics"])
    #expect(keywords(concepts + #", "topics": [{"display_name": "Lasers", "score": 0.99}]"#) == ["Lasers"])
    #expect(
      keywords(concepts + #", "keywords": ["plain", {"keyword": "older form", "score": 0.4}]"#) == [
        "plain", "older form",
      ])
  }

  @Test("A paper of Semantic Scholar, from the API and from the bulk data")
  func semanticScholar() throws {
    let result = bibliography(
      """
      {"total": 2, "offset": 0, "data": [
        {"paperId": "649def34f8be52c8b66281af98ae884c09aef38b", "corpusId": 19170988,
         "externalIds": {"ArXiv": "1805.02262", "DOI": "10.18653/v1/N18-3011", "ACL": "N18-3011", "PubMed": null},
         "title": "Construction of the Literature Graph in Semantic Scholar", "year": 2018, "venue": "NAACL",
         "publicationDate": "2018-05-06", "authors": [{"authorId": "1", "name": "Waleed Ammar", "affiliations": ["Allen Institute"]}],
         "openAccessPdf": {"url": "https://www.aclweb.org/anthology/N18-3011.pdf"}, "fieldsOfStudy": ["Computer Science"],
         "abstract": null, "references": [
           {"paperId": "abc", "title": "Known", "externalIds": {"DOI": "10.1000/Some.DOI", "ArXiv": "1409.0473"}},
           {"paperId": null, "title": "Only a title is known of this one"}, {"paperId": null, "title": null}]},
        {"corpusid": 7, "externalids": {"DOI": null}, "title": "Second Title", "year": null, "authors": null, "s2fieldsofstudy": [{"category": "Biology"}]}
      ]}
      """)
    #expect(result.diagnostics == [])
    #expect(result.entries.map { "\($0.location.line):\($0.location.column)" } == ["2:3", "10:3"])
    let entry = try #require(result.entries.first)
    #expect(entry.published == "NAACL 2018")
    #expect(
      entry.identifiers
        == Identifiers(
          arxiv: "1805.02262", doi: "10.18653/v1/n18-3011", acl: "N18-3011",
          other: ["corpus:19170988", "s2:649def34f8be52c8b66281af98ae884c09aef38b"]))
    #expect(entry.institutions == ["Allen Institute"])
    #expect(
      entry.references == [
        "arxiv:1409.0473 | doi:10.1000/some.doi | s2:abc", "title:Only a title is known of this one",
      ])
    #expect(result.entries.last?.keywords(.field) == ["Biology"])
  }

  @Test("A work of Crossref in the wrapping of its API")
  func crossref() throws {
    let result = bibliography(
      """
      {"status": "ok", "message-type": "work-list", "message": {"facets": {}, "total-results": 2, "items": [
        {"indexed": {"date-time": "2020-01-01T00:00:00Z"}, "reference-count": 3, "DOI": "10.1000/ABC", "type": "journal-article",
         "title": ["Graph networks"], "subtitle": ["A review"], "container-title": ["Nature"],
         "author": [{"given": "Ada", "family": "Lovelace", "affiliation": [{"name": "London"}]}, {"name": "The Team"}],
         "published-print": {"date-parts": [[2019, 5]]}, "created": {"date-parts": [[2018, 12, 1]]},
         "URL": "http://dx.doi.org/10.1000/ABC", "abstract": "<jats:title>Abstract</jats:title><jats:p>We show H<jats:sub>2</jats:sub>O.</jats:p>",
         "subject": ["Physics"],
         "reference": [{"key": "r1", "DOI": "10.1000/X"}, {"key": "r2", "article-title": "A cited title", "year": "2001"},
           {"key": "r3", "unstructured": "Doe. arXiv:1701.00001, 2017"}, {"key": "r4", "unstructured": "Lost"}]},
        {"indexed": {}, "DOI": "10.1101/123", "type": "posted-content", "title": ["A preprint"], "institution": [{"name": "bioRxiv"}], "posted": {"date-parts": [[2021]]}}
      ]}}
      """)
    #expect(result.diagnostics == [])
    #expect(result.entries.map(\.title) == ["Graph networks: A review", "A preprint"])
    #expect(result.entries.map(\.published) == ["Nature 2019", "bioRxiv 2021"])
    #expect(result.entries.map { $0.appearances.map(\.isPreprint) } == [[false], [true]])
    let entry = try #require(result.entries.first)
    #expect(entry.date == "2019-05")
    #expect(entry.authors == ["Ada Lovelace", "The Team"])
    #expect(entry.abstract == "We show H2O.")
    #expect(entry.references == ["doi:10.1000/x", "title:A cited title", "arxiv:1701.00001", "text:Lost"])
  }

  @Test("Items of CSL-JSON")
  func csl() throws {
    let result = bibliography(
      """
      [
        {"id": "doe", "type": "article-journal", "title": "A <span class=\\"nocase\\">Title</span> Here", "container-title": "IEEE Access",
         "author": [{"family": "Doe", "given": "Jane"}, {"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van"}, {"literal": "A Group"}],
         "issued": {"date-parts": [["2020", "3", 4]]}, "DOI": "10.1109/X", "keyword": "one, two", "URL": "https://github.com/a/b"},
        {"id": "p", "type": "article", "title": "Second", "number": "arXiv:2101.00001", "publisher": "arXiv", "issued": {"raw": "2021-01"}},
        {"id": "q", "type": "thesis", "title": "Third", "author": null, "issued": {"literal": "circa 1999"}}
      ]
      """)
    #expect(result.diagnostics == [])
    #expect(result.entries.map(\.published) == ["IEEE Access 2020", "arXiv 2021", "Thesis 1999"])
    #expect(result.entries.map(\.date) == ["2020-03-04", "2021-01", "1999"])
    let entry = try #require(result.entries.first)
    #expect(entry.title == "A Title Here")
    #expect(entry.authors == ["Jane Doe", "Ludwig van Beethoven", "A Group"])
    #expect(entry.urls(.code) == ["https://github.com/a/b"])
    #expect(result.entries.dropFirst().first?.identifiers.arxiv == "2101.00001")
  }

  private static func work(_ number: Int) -> String {
    #"{"id": "https://openalex.org/W\#(number)", "title": "Title number \#(number)", "referenced_works": []}"#
  }

  @Test(
    "Records stand by themselves, in an array, a line each, or wrapped by an API",
    arguments: [
      "\(work(1))\n\(work(2))\n", "[\(work(1)),\n\(work(2))]",
      "{\"meta\": {\"count\": 2}, \"results\": [\(work(1)),\n\(work(2))]}",
      "{\"results\": [\(work(1))], \"meta\": {}}\n{\"results\": [\(work(2))]}",
      "[\n\(work(1))\n,\n\(work(2))\n]\n",
      "\(work(1)) \(work(2))", "[\(work(1)), null, \(work(2))]", "[\(work(1))]\n[\(work(2))]",
    ])
  func wrappings(text: String) {
    let result = bibliography(text)
    #expect(result.entries.map(\.title) == ["Title number 1", "Title number 2"])
    #expect(result.diagnostics == [])
  }

  @Test(
    "A broken record is told with its line, and the others are read",
    arguments: [
      (#"{"id": "x", "title": "Broken""#, "2: the record is not closed"),
      (
        #"{"id": "x", "title": Broken}"#,
        "2: the record that begins in line 2 cannot be read: expected a value"
      ),
      (#"{"id": "x", "title": "Broken}"#, "2: the record is not closed"),
      (
        #"{"id": "x" "title": "Broken"}"#,
        "2: the record that begins in line 2 cannot be read: expected ',' or '}'"
      ),
      (
        #"{"id": "x", "title": "Bro\qken"}"#,
        #"2: the record that begins in line 2 cannot be read: '\q' is no escape"#
      ),
      (
        #"{"id": "x", "title": "Bro\u12"}"#,
        #"2: the record that begins in line 2 cannot be read: expected four digits behind '\u'"#
      ),
      (#"{"id": "x", "title": null}"#, "2: the record has no title and is passed over"),
      (
        #"{"id": "x", "title": ["a", {"b": [}]}]}"#,
        "2: the record that begins in line 2 cannot be read: expected a value"
      ),
      (#"{"id": "x", "n": -}"#, "2: the record that begins in line 2 cannot be read: expected a number"),
      (#"17"#, "2: expected a record in braces"),
    ])
  func broken(record: String, finding: String) {
    let lines = bibliography("\(Self.work(1))\n\(record)\n\(Self.work(3))\n")
    #expect(lines.entries.map(\.title) == ["Title number 1", "Title number 3"])
    #expect(lines.findings.first == finding)
    let array = bibliography("[\(Self.work(1)),\n\(record),\n\(Self.work(3))\n]")
    #expect(array.entries.map(\.title) == ["Title number 1", "Title number 3"])
    #expect(array.findings.first == finding)
  }

  @Test("A file that is cut off gives what is whole, and says where")
  func cutOff() {
    let text =
      "{\"results\": [\n\(Self.work(1)),\n\(Self.work(2)),\n{\"id\": \"https://openalex.org/W3\", \"tit"
    let result = bibliography(text)
    #expect(result.entries.map(\.title) == ["Title number 1", "Title number 2"])
    #expect(
      result.findings.sorted() == [
        "1: the array is not closed; is the file cut off?",
        "4: the record is not closed",
        "4: the record that begins in line 4 cannot be read: a text in quotes is not closed",
      ])
  }

  @Test("Null everywhere, numbers as texts and texts as numbers trap nothing")
  func wrongTypes() {
    let names = [
      "authorships", "primary_location", "locations", "keywords", "topics", "concepts", "referenced_works",
      "abstract_inverted_index", "ids", "doi", "publication_date", "publication_year", "best_oa_location",
      "type",
      "references", "externalIds", "authors", "year", "venue", "journal", "issued", "author", "DOI", "URL",
      "title",
      "reference", "container-title", "published", "link", "subject", "message-type", "paperId", "abstract",
    ]
    let values = [
      "null", "7", "-1e300", "\"x\"", "[]", "{}", "[null]", "[[null]]", "[{}]", "{\"a\": null}", "true",
      "[1, \"2\"]",
    ]
    for value in values {
      for marker in ["referenced_works", "paperId", "message-type", "issued"] {
        let fields = names.filter { $0 != marker && $0 != "title" }.map { "\"\($0)\": \(value)" }.joined(
          separator: ", ")
        let result = bibliography("{\"title\": \"Title One\", \"\(marker)\": \(value), \(fields)}")
        #expect(result.entries.map(\.title) == ["Title One"], "\(marker) \(value)")
      }
    }
  }

  @Test(
    "Hostile input ends soon and is told",
    arguments: [
      "{\"paperId\": " + String(repeating: "[", count: 100_000),
      String(repeating: "{\"paperId\":", count: 50_000),
      String(repeating: "{\"message\":", count: 50_000) + "\"paperId\":1",
      "[" + String(repeating: "{\"paperId\": 1 ", count: 50_000),
      "{\"paperId\": \"" + String(repeating: "\\", count: 100_000),
      "[" + String(repeating: "\"paperId\":,", count: 50_000),
      "{\"paperId\": 1, \"title\": \"" + String(repeating: "x", count: 1_000_000),
    ])
  func hostile(text: String) {
    let result = bibliography(text)
    #expect(!result.diagnostics.isEmpty)
    #expect(result.diagnostics.count < 100)
  }

  @Test("Escapes in texts")
  func escapes() {
    let result = bibliography(
      #"{"paperId": "1", "title": "\u00dcber \ud83d\ude00 \ud83d \"q\" a\/b \\alpha\n next", "year": 1.99e3}"#
    )
    #expect(result.entries.map(\.title) == ["Über 😀 \u{FFFD} \"q\" a/b \\alpha next"])
    #expect(result.entries.map(\.year) == [1990])
  }

  @Test("JSON of no known format says where it breaks off")
  func brokenOff() {
    let cut = bibliography("[{\"title\":\"A\"},\n{\"title\":\"B\"")
    #expect(cut.diagnostics.map(\.rule) == ["unknown-format"])
    #expect(cut.findings.first?.hasPrefix("2: is JSON that breaks off or is damaged here") == true)
    let whole = bibliography("[{\"title\":\"A\"},\n{\"title\":\"B\"}]")
    #expect(whole.findings.first?.hasPrefix("1: is JSON whose records are of no known format") == true)
  }
}
