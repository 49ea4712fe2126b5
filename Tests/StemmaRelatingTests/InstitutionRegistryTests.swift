import StemmaModel
import StemmaRelating
import Testing

@Suite("Registries of institutions as they are published")
struct InstitutionRegistryTests {
  private static let ror = #"""
    [
      {"id": "https://ror.org/0aaaaaa01", "status": "active", "types": ["education"], "established": 1911,
       "names": [
         {"lang": "en", "types": ["alias"], "value": "Old Foo College"},
         {"lang": null, "types": ["acronym"], "value": "UFO"},
         {"lang": null, "types": ["acronym"], "value": "UFOO"},
         {"lang": "fr", "types": ["label"], "value": "Universit\u00e9 de Foo"},
         {"lang": "en", "types": ["label", "ror_display"], "value": "University of Foo"}],
       "domains": ["foo.example.edu"],
       "links": [{"type": "website", "value": "https://www.foo.example.edu/"},
                 {"type": "wikipedia", "value": "https://en.wikipedia.org/wiki/Foo"}],
       "locations": [{"geonames_id": 1, "geonames_details": {"country_code": "BE", "lat": 1.5e0, "name": "X, [Y]"}}],
       "external_ids": [{"all": ["a \" ] } b", "c"], "preferred": null, "type": "wikidata"}],
       "relationships": []},
      {"id": "https://ror.org/0aaaaaa02", "status": "active",
       "names": [{"lang": "en", "types": ["ror_display", "label"], "value": "Nvidia (United States)"},
                 {"lang": "en", "types": ["alias"], "value": "Facility NGC"},
                 {"lang": "en", "types": ["acronym"], "value": "CUHK"}],
       "domains": [], "links": [{"type": "website", "value": "https://nvidia.example.com"}],
       "locations": [{"geonames_details": {"country_code": "US"}}]},
      {"id": "https://ror.org/0aaaaaa03", "status": "active",
       "names": [{"lang": "en", "types": ["ror_display", "label"], "value": "Leland Stanford Junior University"}],
       "domains": ["stanford.edu"], "links": [], "locations": [{"geonames_details": {"country_code": "US"}}]},
      {"status": "active", "names": [{"types": ["ror_display"], "value": "Bar Observatory"}],
       "domains": null, "links": [{"type": "website", "value": "http://people.example.org/bar/"}],
       "locations": [{"geonames_details": {"country_code": "PT"}}]},
      {"status": "withdrawn", "names": [{"types": ["ror_display"], "value": "Gone Institute"}],
       "domains": ["gone.example.org"], "links": [], "locations": []},
      {"status": "active", "names": [{"types": ["ror_display"], "value": "Code Host"}],
       "domains": ["github.com", "arxiv.org"], "links": [{"type": "website", "value": "https://www.google.com"}],
       "locations": []}
    ]
    """#

  private static let domainsList = #"""
    [{"web_pages": ["https://www.baz.example.ac/"], "name": "Baz University", "alpha_two_code": "NO",
      "state-province": null, "domains": ["baz.example.ac", "baz2.example.ac"], "country": "Norway"},
     {"web_pages": ["http://www.fudan.edu.cn/"], "name": "Fudan University", "alpha_two_code": "CN",
      "state-province": null, "domains": ["fudan.edu.cn"], "country": "China"}]
    """#

  private func directory(_ text: String) throws -> InstitutionDirectory {
    InstitutionDirectory.builtIn.adding(try InstitutionRegistry(Array(text.utf8), file: "r.json"))
  }

  private func owner(_ url: String, _ directory: InstitutionDirectory) -> [String] {
    directory.institutions(at: url).map { "\($0.name) [\($0.country ?? "")]" }
  }

  @Test("Names, hosts and countries of ROR records")
  func researchOrganizations() throws {
    let directory = try directory(Self.ror)
    #expect(owner("https://cs.foo.example.edu/x", directory) == ["University of Foo [BE]"])
    for name in ["University of Foo", "Foo University", "Universite de Foo", "old foo college", "UFOO"] {
      #expect(names(in: name, directory: directory) == ["University of Foo [BE]"], "\(name)")
    }
    #expect(names(in: "UFO", directory: directory) == ["UFO"])
    #expect(names(in: "Bar Observatory", directory: directory) == ["Bar Observatory [PT]"])
    #expect(owner("http://people.example.org/bar/x", directory) == [])
    #expect(names(in: "Gone Institute", directory: directory) == ["Gone Institute"])
    #expect(owner("https://gone.example.org/", directory) == [])
  }

  @Test("A record of an institution that is known renames it and keeps its addresses and names")
  func knownInstitutions() throws {
    let directory = try directory(Self.ror)
    #expect(owner("https://github.com/NVlabs/x", directory) == ["Nvidia (United States) [US]"])
    #expect(owner("https://nvidia.example.com/x", directory) == ["Nvidia (United States) [US]"])
    #expect(names(in: "英伟达", directory: directory) == ["Nvidia (United States) [US]"])
    #expect(names(in: "斯坦福大学", directory: directory) == ["Leland Stanford Junior University [US]"])
    #expect(
      owner("https://nlp.stanford.edu/x", directory) == ["Leland Stanford Junior University [US]"])
    // An acronym of a registry stands behind what is built in.
    #expect(names(in: "CUHK", directory: directory) == ["Chinese University of Hong Kong [HK]"])
  }

  @Test("Hosts that say nothing still do, whoever runs them")
  func refusedHosts() throws {
    let directory = try directory(Self.ror)
    for url in ["https://github.com/someone/x", "https://arxiv.org/abs/1", "https://sites.google.com/view/x"]
    {
      #expect(owner(url, directory) == [], "\(url)")
    }
    #expect(owner("https://github.com/HumanAIGC/x", directory) == ["Alibaba [CN]"])
  }

  @Test("The university domains list")
  func universityDomains() throws {
    let directory = try directory(Self.domainsList)
    #expect(owner("https://www.cs.baz2.example.ac/x", directory) == ["Baz University [NO]"])
    #expect(names(in: "Univ. of Baz", directory: directory) == ["Baz University [NO]"])
    #expect(names(in: "复旦大学", directory: directory) == ["Fudan University [CN]"])
    #expect(owner("https://github.com/fudan-zvg/x", directory) == ["Fudan University [CN]"])
  }

  @Test("Of a registry's institutions of one name the text's country decides, and refutes")
  func homonyms() throws {
    let directory = try directory(
      #"""
      [{"name": "Springfield University", "alpha_two_code": "US", "domains": ["a.example.org"]},
       {"name": "Springfield University", "alpha_two_code": "NZ", "domains": ["b.example.org"]}]
      """#)
    #expect(
      names(in: "Springfield University, New Zealand", directory: directory) == [
        "Springfield University [NZ]"
      ])
    #expect(
      names(in: "Springfield University, Denmark", directory: directory) == ["Springfield University [DK]"])
    #expect(names(in: "Springfield University", directory: directory) == ["Springfield University [US]"])
  }

  @Test(
    "Recognised by content",
    arguments: [
      ("[]", true), ("\u{FEFF} \n[ {\"name\": 1}]", true), ("{\"items\": []}", true),
      ("A Lab [US]: a.example.org", false),
      ("# [\nA: b", false), ("[x] Lab: a.example.org", false), ("", false),
    ])
  func recognition(text: String, isRegistry: Bool) {
    #expect(InstitutionRegistry.isRecognised(Array(text.utf8)) == isRegistry)
  }

  @Test(
    "What is no registry is an error with its line and record",
    arguments: [
      (
        "{\"items\": []}",
        "r.json:1:1: no record of the ROR dump or of the university domains list is here; expected an array of them, '[{…}, …]'"
      ),
      ("[]", "r.json:1:1: holds no record of an institution"),
      ("[{\"name\": \"A\"},\n 3]", "r.json:2:1: record 2: expected a record, '{…}'"),
      (
        "[{\"name\": \"A\"},\n\n {\"title\": \"B\"}]",
        "r.json:3:1: record 2: is neither a ROR record, with 'names', nor one of the university domains list, with 'name'"
      ),
      ("[{\"names\": []}]", "r.json:1:1: record 1: has no name in 'names'"),
      (
        "[{\"name\": \"A\", \"aliases\": [], \"acronyms\": []}]",
        "r.json:1:1: record 1: is a ROR record of schema 1; use the dump of schema 2, with 'names'"
      ),
      ("[{\"name\": \"A\"", "r.json:1:1: record 1: expected ',' or '}', found the end"),
      (
        "[{\"name\": \"A",
        "r.json:1:1: record 1: expected '\"' at the end of a text, found the end"
      ),
      (
        "[{\"name\" \"A\"}]", "r.json:1:1: record 1: expected ':' behind the key 'name'"
      ),
      ("[{\"x\": [1, {]}]", "r.json:1:1: record 1: found an unexpected ']'"),
      (
        "[{\"name\": \"\\x\"}]",
        "r.json:1:1: record 1: found an escape that JSON has not"
      ),
      (
        "[{\"name\": \"A\"}] x",
        "r.json:1:1: expected the end of the file behind the array"
      ),
      (
        "[{\"name\": \"A\"}", "r.json:1:1: record 1: expected ',' or ']', found the end"
      ),
    ])
  func badFiles(text: String, message: String) {
    let error = #expect(throws: InstitutionFileError.self) {
      try InstitutionRegistry(Array(text.utf8), file: "r.json")
    }
    #expect(error?.description == message)
  }

  @Test("Damaged anywhere, a registry is read or refused", arguments: 0..<40)
  func damage(part: Int) {
    var bytes = Array(Self.ror.utf8)
    for index in stride(from: part, to: bytes.count, by: 40) {
      let kept = bytes[index]
      bytes[index] = [UInt8(ascii: "\""), UInt8(ascii: "]"), UInt8(ascii: "\\"), 0xFF][index % 4]
      _ = try? InstitutionRegistry(bytes, file: "r.json")
      _ = try? InstitutionRegistry(Array(bytes[..<index]), file: "r.json")
      bytes[index] = kept
    }
    let deep = "[{\"x\": " + String(repeating: "[", count: 100_000)
    #expect(throws: InstitutionFileError.self) { try InstitutionRegistry(Array(deep.utf8), file: "r.json") }
  }
}
