import Testing

@testable import StemmaReading

/// Numbers of citations and years of references.
@Suite struct BibliographyCitationTests {
  @Test(arguments: [
    (
      "OpenAlex",
      #"{"id": "https://openalex.org/W7", "title": "A study", "cited_by_count": 12, "referenced_works": []}"#
    ),
    (
      "Crossref",
      #"{"DOI": "10.1000/a", "title": ["A study"], "indexed": {}, "is-referenced-by-count": 12}"#
    ),
    ("Semantic Scholar", #"{"paperId": "ab", "title": "A study", "citationCount": 12}"#),
    (
      "CSL-JSON",
      #"[{"type": "book", "title": "A study", "issued": {"raw": "2020"}, "note": "12 citations (Crossref) [2024-01-02]"}]"#
    ),
    ("RIS", "TY  - JOUR\nTI  - A study\nN1  - Cited By :12\nER  - \n"),
    ("Web of Science", "FN x\nPT J\nTI A study\nSO Nature\nTC 12\nZ9 14\nER\n"),
    ("BibTeX", "@article{a, title = {A study}, times-cited = {12}}"),
    ("BibTeX of Scopus", "@article{a, title = {A study}, note = {Cited by: 12}}"),
    ("CSV", "Title,Year,Cited by\nA study,2020,\"12\"\n"),
  ])
  func numbersOfCitations(format: String, text: String) {
    let result = bibliography(text)
    #expect(result.entries.map(\.citationCount) == [12], "\(format)")
  }

  @Test(arguments: ["A study of 12 people", "cited by many", "we found 12 citations", "", "citations 12"])
  func notesWithoutNumber(note: String) { #expect(CitationCountText.count(in: note) == nil) }

  @Test(arguments: [
    ("Doe J., A cited work, (2001), doi 10.1000/X", 2001),
    ("Doe J. A vision of 1984. Nature, 12 (2015a)", 2015),
    ("Doe, J. Nature 12, 34 (1999) [reprinted (2003)]", 2003),
    ("Doe J, 2010, NATURE, V464, P59", 2010), ("From 1984 to 2001", nil), ("Doe, pp. 2001-2010", nil),
    ("Doe J, 0999", nil), ("", nil), ("(", nil),
  ])
  func yearsInWords(reference: String, year: Int?) { #expect(CitedYear.year(in: reference) == year) }

  @Test func yearsOfReferences() throws {
    let crossref = bibliography(
      """
      {"DOI": "10.1000/ABC", "title": ["A"], "reference-count": 3, "reference": [{"key": "1", "DOI": "10.1000/X",
       "year": "2001a"}, {"key": "2", "unstructured": "Doe. Some work (1998)."}, {"key": "3", "DOI": "10.1000/Y"}]}
      """)
    #expect(
      crossref.entries.map(\.referenceYears) == [
        ["doi:10.1000/x": 2001, "text:Doe. Some work (1998).": 1998]
      ])
    let scholar = bibliography(
      #"{"paperId": "ab", "title": "A", "references": [{"title": "Cited work", "year": 1990}, {"title": "B", "year": null}]}"#
    )
    #expect(scholar.entries.map(\.referenceYears) == [["title:Cited work": 1990]])
    let science = bibliography(
      "FN x\nPT J\nTI A\nSO Nature\nCR Doe J, 2010, NATURE, V464, P59\n   *WHO, 2001, GUID\n   Anon, IN PRESS\nER\n"
    )
    #expect(
      science.entries.map(\.referenceYears) == [
        ["wosref:DOE J, 2010, NATURE, V464, P59": 2010, "text:*WHO, 2001, GUID": 2001]
      ])
    #expect(bibliography("Title,Year\nA study,2020\n").entries.map(\.referenceYears) == [nil])
  }
}
