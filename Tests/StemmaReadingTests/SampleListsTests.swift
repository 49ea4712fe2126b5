import Foundation
import StemmaModel
import StemmaReading
import Testing

@Suite("The lists of the sample field")
struct SampleListsTests {
  private let entries: [Entry]
  private let diagnostics: [Diagnostic]

  /// What was read, once for all tests.
  private static let result = Result {
    let files = try InputFile.listPaths(at: PackageFolder.sampleLists).map { path in
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return InputFile(name: name, bytes: try InputFile(path: path).bytes)
    }
    return StemmaReading.read(files)
  }

  init() throws {
    let result = try Self.result.get()
    entries = result.entries
    diagnostics = result.diagnostics
  }

  @Test("Each list gives as many entries as a person counts in it")
  func counts() {
    let counts = Dictionary(grouping: entries, by: \.location.file).mapValues(\.count)
    #expect(
      counts == [
        "by-year.md": 23, "by-driving-signal.md": 138, "tables.md": 7, "keywords-and-comments.md": 34,
        "daily-arxiv.md": 21,
      ])
  }

  /// The golden file was compared with what a person read out of the lists, field by field.
  ///
  /// To record it anew after a deliberate change, run the test with `STEMMA_RECORD_GOLDENS=1`.
  @Test("Place, title, name, venue, year and arXiv id of every entry")
  func entriesAsRecorded() throws {
    let rows = entries.map { entry in
      [
        entry.location.file, String(entry.location.line), entry.title, entry.alias ?? "", entry.venue ?? "",
        entry.year.map(String.init) ?? "", entry.identifiers.arxiv ?? "",
      ].joined(separator: "\t")
    }
    let found = (["file\tline\ttitle\talias\tvenue\tyear\tarxiv"] + rows).joined(separator: "\n") + "\n"
    let path = PackageFolder.goldens + "/sample-entries.tsv"
    if ProcessInfo.processInfo.environment["STEMMA_RECORD_GOLDENS"] != nil {
      try found.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("recorded \(path); run again without STEMMA_RECORD_GOLDENS")
      return
    }
    let expected = try String(contentsOfFile: path, encoding: .utf8)
    let differing = zip(found.split(separator: "\n"), expected.split(separator: "\n")).first { $0 != $1 }
    let areSameBytes = Array(found.utf8) == Array(expected.utf8)
    #expect(areSameBytes, "first difference: \(String(describing: differing))")
  }

  @Test("The only fault of the lists is the link that is no address; a section of data sets is passed over")
  func faults() {
    let faults = diagnostics.filter { $0.severity > .note }
    #expect(faults.map(\.rule) == ["malformed-link"])
    #expect(faults.first?.location?.file == "by-driving-signal.md")
    #expect(faults.first?.message.contains("READ Avatars") == true)
    #expect(diagnostics.filter { $0.severity == .note }.map(\.rule) == ["passed-over-section"])
  }
}
