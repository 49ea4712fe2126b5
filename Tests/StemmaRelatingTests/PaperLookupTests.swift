import StemmaModel
import StemmaRelating
import Testing

@Suite("Papers by what a person calls them")
struct PaperLookupTests {
  private static let list =
    "- [Wav2Lip: Lips That Speak](https://arxiv.org/abs/2401.00001v2), `CVPR 2024`\n"
    + "- [Twin: One Work on Heads](https://arxiv.org/abs/2401.00002)\n"
    + "- [Twin: Birds Singing](https://arxiv.org/abs/2401.00003)\n\n"
    + block("Deep Faces Without Name", year: 2023)
  private let papers = Related(list).network.papers

  private func found(_ words: String) -> [String] {
    PaperLookup(papers: papers).papers(meantBy: words).map { papers[$0].id }
  }

  @Test(
    "Ids, places, names and titles",
    arguments: [
      "arxiv:2401.00001", "2401.00001", "Wav2Lip", "wav2lip", "Wav2Lip: Lips That Speak", "lips that speak",
      "list.md:1", "./list.md:1", "list.md:1:3",
    ])
  func one(words: String) {
    #expect(found(words) == ["arxiv:2401.00001"])
  }

  @Test("Two papers with one name, and words that mean none")
  func severalAndNone() {
    #expect(found("Twin") == ["arxiv:2401.00002", "arxiv:2401.00003"])
    for words in ["Wav2Lips", "list.md:99", "other.md:1", "arxiv:2401.99999", "", ":", "list.md:"] {
      #expect(found(words).isEmpty, "\(words)")
    }
  }

  @Test("What is spelled nearly alike, and the entry before a place")
  func near() {
    let lookup = PaperLookup(papers: papers)
    #expect(lookup.nearNames(to: "wav2lpi") == ["Wav2Lip"])
    #expect(lookup.nearNames(to: "Deep Faces Wihtout Name") == ["Deep Faces Without Name"])
    #expect(lookup.nearNames(to: "list.md:99") == ["list.md:5"])
    #expect(lookup.nearNames(to: "Something Else Altogether").isEmpty)
    // Every short name is a slip away from others.
    #expect(lookup.nearNames(to: "Win").isEmpty)
  }

  @Test("A gold file by the rules of curated ones; what the lists lack is counted and named once")
  func gold() {
    var curated = CuratedLineage(statements: [
      statement("Wav2Lip", "Deep Faces Without Name", .extends, line: 2),
      statement("Wav2Lip", "Wav2Lpi", line: 3), statement("Wav2Lpi", "Twin", line: 4),
      statement("Wav2Lip", "Deep Faces Without Name", .extends, line: 5),
    ])
    curated.statements.append(
      .init(
        parent: "Deep Faces Without Name", child: "2401.00002", kind: nil, reason: "", confidence: 1,
        location: SourceLocation(file: "lineage.dot", line: 6)))
    let gold = goldLineage(curated, papers: papers)
    #expect(gold.relations.map(\.location.line) == [2, 6])
    #expect(gold.relations.map(\.kind) == [.extends, nil])
    #expect(gold.unresolvedCount == 2)
    #expect(gold.diagnostics.map(\.rule) == ["unknown-name", "ambiguous-name"])
    #expect(
      gold.diagnostics.first?.message
        == "no paper of the lists is called 'Wav2Lpi'; 2 relations are left out; did you mean 'Wav2Lip'?")
  }

  @Test("Texts of no paper are told apart")
  func texts() {
    let texts: [AttachedText] = [
      .init(subject: .arxiv("2401.00001"), file: "t/2401.00001.txt", passages: []),
      .init(subject: .arxiv("2401.77777"), file: "t/2401.77777.txt", passages: []),
      .init(subject: .repository("nobody/nothing"), file: "t/nobody/nothing/README.md", passages: []),
    ]
    let network = Related(Self.list) { $0.texts = texts }.network
    #expect(network.unattachedTexts == ["t/2401.77777.txt", "t/nobody/nothing/README.md"])
  }
}
