import StemmaModel
import StemmaReading
import Testing

@Suite("Tables with named columns")
struct BibliographyTableTests {
  @Test("Columns are found by their names, whatever the order; what no column names is left")
  func columns() throws {
    let result = bibliography(
      """
      \u{FEFF}Authors,Title,Year,"Source title",Cited by,DOI,Link,Abstract,"Author Keywords","References",Document Type,Affiliations
      "Smith J.; Lee K.-B.","A ""quoted"" title,
      over two lines",2020,"Nature","12","10.1000/ABC","https://www.scopus.com/x","Long text.","one; two","Doe J., A cited work, (2001), doi 10.1000/X; Roe, Other",Article,"Univ A, Oslo; Univ B"
      Doe,Second Title,2021,arXiv,,,https://arxiv.org/abs/2101.00001,,,,,
      """)
    #expect(result.diagnostics == [])
    #expect(result.entries.map(\.location.line) == [2, 4])
    #expect(result.entries.map(\.published) == ["Nature 2020", "arXiv 2021"])
    let entry = try #require(result.entries.first)
    #expect(entry.title == "A \"quoted\" title, over two lines")
    #expect(entry.authors == ["Smith J.", "Lee K.-B."])
    #expect(entry.identifiers.doi == "10.1000/abc")
    #expect(entry.keywords(.field) == ["one", "two"])
    #expect(entry.abstract == "Long text.")
    #expect(entry.references == ["doi:10.1000/x", "text:Roe, Other"])
    #expect(entry.institutions == ["Univ A, Oslo", "Univ B"])
    #expect(result.entries.last?.identifiers.arxiv == "2101.00001")
  }

  @Test(
    "Separators and languages",
    arguments: [
      "Title;Year;Code\nOne Title;2020;https://github.com/a/b\n",
      "title\tyear\tcode\nOne Title\t2020\thttps://github.com/a/b\n",
      "标题,年份,代码\nOne Title,2020,https://github.com/a/b\n",
      "\n\n\"Year\" , \"Title\",GitHub\n2020 , \"One Title\" ,https://github.com/a/b",
    ])
  func separators(text: String) {
    let result = bibliography(text)
    #expect(result.diagnostics == [])
    #expect(
      result.entries.map { "\($0.title) \($0.year ?? 0) \($0.urls(.code))" } == [
        "One Title 2020 [\"https://github.com/a/b\"]"
      ])
  }

  @Test(
    "Names between commas",
    arguments: [
      ("Jane Doe, Richard Roe", ["Jane Doe", "Richard Roe"]), ("Doe, J., Roe, R.A.", ["J. Doe", "R.A. Roe"]),
      ("Doe, Jane and Roe, Richard", ["Jane Doe", "Richard Roe"]),
      ("Doe, Jane; Roe, Richard", ["Jane Doe", "Richard Roe"]),
      ("Jane Doe et al.", ["Jane Doe"]),
    ])
  func names(cell: String, authors: [String]) {
    #expect(bibliography("title\tauthors\nOne Title\t\(cell)\n").entries.first?.authors == authors)
  }

  @Test("Rows that are wrong are told with their line, and the others are read")
  func mistakes() {
    let result = bibliography(
      "title,year,doi\nOne,2001,\n,2002,10.1000/x\nThree, with comma,2003,10.1000/y\n\n\"Four,2004,\nFive,2005,\n"
    )
    #expect(result.entries.map(\.title) == ["One", "Three", "Four", "Five"])
    #expect(
      result.findings == [
        "3: the row has no title and is passed over",
        "4: the row has 4 cells, but 3 columns are named; is a quote missing?",
        "6: the quote that opens here is never closed",
      ])
  }

  @Test("A table whose columns have no names is told, with the names that are known")
  func missingHeader() {
    let result = bibliography(
      "\"One Title\",\"2020\",\"x\"\n\"Other, Title\",\"2021\",\"y\"\n", file: "list.csv")
    #expect(result.entries == [])
    #expect(result.diagnostics.map(\.severity) == [.error])
    #expect(result.diagnostics.first?.message.contains("the first row must name 'title'") == true)
  }
}
