import StemmaModel
import StemmaReading
import Testing

@Suite("Records of tagged lines")
struct BibliographyTaggedTests {
  static let ris = """
    TY  - CONF
    AU  - Doe, Jane
    AU  - Roe, Richard A.
    TI  - A Title that goes on
    over two lines
    T2  - 2021 IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)
    PY  - 2021
    DA  - 2021/06/20/
    DO  - 10.1109/CVPR.2021.1
    UR  - https://github.com/a/b
    L1  - https://example.org/paper.pdf
    KW  - faces
    KW  - motion; video
    AB  - The abstract.
    AD  - University of Oslo; SINTEF
    N1  - improves on FOMM
    ER  -
    """

  @Test("A record of RIS")
  func risRecord() throws {
    let result = bibliography(
      "\n\(Self.ris)\n\nTY  - JOUR\r\nT1  - Second\r\nJO  - Nature\r\nY1  - 1999//\r\nER  - \r\n")
    #expect(result.diagnostics == [])
    #expect(result.entries.map(\.published) == ["CVPR 2021", "Nature 1999"])
    #expect(result.entries.map(\.location.line) == [2, 20])
    let entry = try #require(result.entries.first)
    #expect(entry.title == "A Title that goes on over two lines")
    #expect(entry.authors == ["Jane Doe", "Richard A. Roe"])
    #expect(entry.date == "2021-06-20")
    #expect(entry.identifiers.doi == "10.1109/cvpr.2021.1")
    #expect(entry.urls(.code) == ["https://github.com/a/b"])
    #expect(entry.urls(.paper) == ["https://example.org/paper.pdf"])
    #expect(entry.keywords(.field) == ["faces", "motion", "video"])
    #expect(entry.keywords.map(\.location.line) == [13, 14, 14])
    #expect(entry.abstract == "The abstract.")
    #expect(entry.institutions == ["University of Oslo", "SINTEF"])
    #expect(entry.notes.map(\.text) == ["improves on FOMM"])
  }

  @Test("Mistakes in RIS are told with their line, and every title is read")
  func risMistakes() {
    let result = bibliography(
      "TY  - JOUR\nTI  - One\n\nTY  - JOUR\nTI  - Two\nER  - \n\nAU  - Doe, J\nTI  - Three\nER  - \nTY  - JOUR\nER  - \nTY  - JOUR\nTI  - Four\n"
    )
    #expect(result.entries.map(\.title) == ["One", "Two", "Three", "Four"])
    #expect(
      result.findings == [
        "1: the record that begins here has no 'ER' before the next begins",
        "8: 'AU' stands outside any record; is a line 'TY' missing?",
        "11: the record has no title and is passed over",
        "13: the record that begins here has no 'ER'; is the file cut off?",
      ])
  }

  static let pubMed = """
    PMID- 29456894
    OWN - NLM
    DP  - 2018 Feb 13
    TI  - The state of OA: a large-scale analysis of the
          prevalence.
    LID - e4375 [pii]
    LID - 10.7717/peerj.4375 [doi]
    AB  - Despite growth.
    FAU - Piwowar, Heather
    AU  - Piwowar H
    AD  - Impactstory, Sanford, NC, USA.
    JT  - PeerJ
    MH  - *Open Access/trends
    MH  - Humans
    """

  @Test("A record of PubMed")
  func pubMedRecord() throws {
    let result = bibliography(Self.pubMed + "\n\nPMID- 2\nTI  - Another\n")
    #expect(result.diagnostics == [])
    #expect(result.entries.map(\.location.line) == [1, 16])
    let entry = try #require(result.entries.first)
    #expect(entry.title == "The state of OA: a large-scale analysis of the prevalence")
    #expect(entry.identifiers == Identifiers(doi: "10.7717/peerj.4375", other: ["pmid:29456894"]))
    #expect(entry.published == "PeerJ 2018")
    #expect(entry.date == "2018-02-13")
    #expect(entry.authors == ["Heather Piwowar"])
    #expect(entry.keywords(.field) == ["Open Access", "Humans"])
  }

  static let webOfScience = """
    FN Clarivate Analytics Web of Science
    VR 1.0
    PT J
    AU Smith, J
       Lee, KB
    AF Smith, Jane
       Lee, Kyung Bae
    TI A study of very
       long titles
    SO JOURNAL OF VERY SMALL THINGS
    J9 J V SMALL THINGS
    DE bibliometrics; titles
    C1 [Smith, Jane] Univ Oslo, Dept Phys, Oslo, Norway.
       [Lee, Kyung Bae] Korea Adv Inst Sci, Daejeon, South Korea.
    CR Doe J, 2010, NATURE, V464, P59, DOI 10.1038/NATURE08821
       Roe R., 2011, J V SMALL THINGS, V3, P12
       *WHO, 2001, GUID
       Poe E, 2012, CELL, V1, P2, DOI [10.1000/a, 10.1000/b]
    PD MAR
    PY 2019
    VL 12
    BP 101
    DI 10.1000/xyz
    UT WOS:000123
    PM 777
    ER

    EF
    """

  @Test("A record of Web of Science")
  func webOfScienceRecord() throws {
    let result = bibliography(Self.webOfScience)
    #expect(result.diagnostics == [])
    let entry = try #require(result.entries.first)
    #expect(entry.location.line == 3)
    #expect(entry.title == "A study of very long titles")
    #expect(entry.authors == ["Jane Smith", "Kyung Bae Lee"])
    #expect(entry.published == "Journal of Very Small Things 2019")
    #expect(entry.date == "2019-03")
    #expect(
      entry.identifiers.qualified == [
        "doi:10.1000/xyz", "pmid:777", "wos:000123", "wosref:SMITH J, 2019, J V SMALL THINGS, V12, P101",
      ])
    #expect(entry.keywords(.field) == ["bibliometrics", "titles"])
    #expect(entry.institutions == ["Univ Oslo", "Korea Adv Inst Sci"])
    #expect(
      entry.references == [
        "doi:10.1038/nature08821 | wosref:DOE J, 2010, NATURE, V464, P59",
        "wosref:ROE R, 2011, J V SMALL THINGS, V3, P12", "text:*WHO, 2001, GUID",
        "doi:10.1000/a | wosref:POE E, 2012, CELL, V1, P2",
      ])
  }
}
