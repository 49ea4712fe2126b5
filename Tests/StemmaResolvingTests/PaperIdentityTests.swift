import GraphAlgorithms
import Foundation
import StemmaModel
import StemmaReading
import StemmaResolving
import Testing

@Suite("Ids of papers")
struct PaperIdentityTests {
  @Test(
    "The first identifier there is, else the title",
    arguments: [
      ("[A Talking Head](https://arxiv.org/abs/2401.00001v2)", "arxiv:2401.00001"),
      ("[A Talking Head](https://dl.acm.org/doi/10.1145/3528233.3530745)", "doi:10.1145/3528233.3530745"),
      ("[A Talking Head](https://openreview.net/forum?id=Yf)", "openreview:Yf"),
      ("[A Talking Head](https://aclanthology.org/2023.acl-long.1/)", "acl:2023.acl-long.1"),
      ("[GeneFace++: A Talking-Head!](https://example.org/x.pdf)", "title:geneface++-a-talking-head"),
      ("[说话人头: a Survey of Heads](https://example.org/x.pdf)", "title:说话人头-a-survey-of-heads"),
    ])
  func ids(item: String, id: String) {
    #expect(resolution(ofItems: item).papers.map(\.id) == [id])
  }

  @Test("Two papers of one title have ids of their own")
  func oneTitle() {
    let papers = resolution(
      ofItems: "[Talking](https://example.org/a.pdf), `CVPR 2020`",
      "[Talking](https://example.org/b.pdf), `ICCV 2021`"
    ).papers
    #expect(papers.map(\.id) == ["title:talking", "title:talking-2"])
  }

  private static let sampleFiles = Result {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try InputFile.listPaths(at: root.appendingPathComponent("graphs/talking-head/lists").path)
      .map { try InputFile(path: $0) }
  }
  private static let sample = sampleFiles.map { resolve(StemmaReading.read($0).entries) }
  private static let entriesOfReversedFiles = sampleFiles.map { StemmaReading.read($0.reversed()).entries }

  @Test(
    "The papers of the sample field are the same in any order of files and entries",
    arguments: 1...3 as ClosedRange<UInt64>)
  func permutations(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let found = resolve(try Self.entriesOfReversedFiles.get().shuffled(using: &generator))
    let expected = try Self.sample.get()
    #expect(expected.papers.count > 100)
    #expect(found.papers == expected.papers)
    #expect(found.decisions == expected.decisions)
    #expect(found.diagnostics == expected.diagnostics)
    #expect(Set(found.papers.map(\.id)).count == found.papers.count)
  }

  @Test("The sample field has 180 papers, 34 of them with several entries, and one doubtful pair")
  func sampleFigures() throws {
    let resolution = try Self.sample.get()
    #expect(resolution.papers.reduce(0) { $0 + $1.entries.count } == 223)
    #expect(resolution.papers.count == 180)
    #expect(resolution.papers.count { $0.entries.count > 1 } == 34)
    #expect(resolution.decisions.count { $0.outcome == .same } == 43)
    let doubtful = resolution.decisions.filter { $0.outcome == .doubtful }
    #expect(doubtful.count == 1 && resolution.diagnostics.count == 1)
    #expect(doubtful.first?.firstTitle.hasPrefix("StyleTalk:") == true)
    #expect(doubtful.first?.secondTitle.hasPrefix("Memory-augmented Contrastive Learning") == true)
  }

  @Test("Doubtful and equal papers are the same in any order", arguments: 1...8 as ClosedRange<UInt64>)
  func smallPermutations(seed: UInt64) {
    let lines = [
      item("GeneFace: Talking Faces in Real Time", venue: "ICLR 2023"),
      item("Talking Faces in Real Time", venue: "CVPR 2023"),
      item("GeneFace++: Talking Faces in Real Time", venue: "arXiv 2023"),
      item("Talking", venue: "CVPR 2020"),
      item("Talking", venue: "ICCV 2021"), item("StyleTalk: Speaking Styles", arxiv: "2301.01081"),
      item("Memory in Learning", arxiv: "2301.01081"),
    ]
    let entries = StemmaReading.read([
      InputFile(name: "l.md", bytes: Array(lines.map { "- \($0)" }.joined(separator: "\n").utf8))
    ]).entries
    var generator = SeededGenerator(seed: seed)
    let expected = resolve(entries)
    let found = resolve(entries.shuffled(using: &generator))
    #expect(found.papers == expected.papers)
    #expect(found.diagnostics == expected.diagnostics)
  }

  @Test("An id does not change when another paper joins the list")
  func stable() {
    let one = resolution(ofItems: item("Motion Model for Image Animation", venue: "CVPR 2022")).papers
    let two = resolution(
      ofItems: item("A Paper before It", venue: "CVPR 2021"),
      item("Motion Model for Image Animation", venue: "CVPR 2022")
    ).papers
    #expect(Set(one.map(\.id)).isSubset(of: two.map(\.id)))
  }
}
