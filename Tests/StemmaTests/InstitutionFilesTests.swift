import Foundation
import Stemma
import Testing

/// Files of institutions that a user gives: each form is recognised by its content.
@Suite struct InstitutionFilesTests {
  private let list = Document(
    name: "a.md",
    bytes: Array(
      "- [Talking Heads That Speak Well](https://arxiv.org/abs/2401.00001), `CVPR 2024`. [Project](https://x.foo.example.edu/p)\n"
        .utf8))

  /// What is known of the list's only paper with a file of institutions.
  private func affiliations(knowing content: [UInt8], named name: String) throws -> [Affiliation] {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString)-\(name)")
    try Data(content).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    var knowledge = FieldKnowledge()
    try knowledge.addInstitutions(at: path.path(percentEncoded: false))
    let pipeline = Pipeline(knowledge: knowledge)
    let papers = pipeline.resolve(pipeline.read(paths: [], documents: [list]))
    return pipeline.relate(papers).network.affiliations.flatMap { $0 }
  }

  @Test(arguments: [
    ("lines.txt", "Foo [BE]: foo.example.edu"),
    (
      "ror.json",
      #"[{"names": [{"types": ["ror_display"], "value": "Foo"}], "domains": ["foo.example.edu"], "locations": [{"geonames_details": {"country_code": "BE"}}]}]"#
    ),
    ("list.json", #"[{"name": "Foo", "domains": ["foo.example.edu"], "alpha_two_code": "BE"}]"#),
    (
      "unnamed",
      "\u{FEFF}\n [ {\"name\": \"Foo\", \"web_pages\": [\"https://foo.example.edu\"], \"alpha_two_code\": \"BE\"}]"
    ),
  ])
  func formsAreRecognised(name: String, content: String) throws {
    let found = try affiliations(knowing: Array(content.utf8), named: name)
    #expect(found.map(\.name) == ["Foo"])
    #expect(found.map(\.country) == ["BE"])
    #expect(found.map(\.evidence.text) == ["https://x.foo.example.edu/p"])
  }

  @Test(arguments: [
    (Array("no colon".utf8), ":1:1: expected 'key: word, word, …'"),
    (Array("Foo [QQ]: x.org".utf8), ":1:1: 'Foo [QQ]' ends in no country code"),
    (Array("[{\"name\": \"A\"},\n{}]".utf8), ":2:1: record 2: is neither a ROR record"),
    (Array("[{\"name\": \"A".utf8), ":1:1: record 1: expected"),
    ([0x50, 0x4B, 0x03, 0x04, 0x00], ": is a zip archive; unpack it"),
    ([0x41, 0x00, 0x42], ":1: is not text"), ([], ": is empty"),
  ])
  func mistakesAreSaid(content: [UInt8], message: String) {
    let error = #expect(throws: ResourceError.self) { try affiliations(knowing: content, named: "f") }
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
  }
}
