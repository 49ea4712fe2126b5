import Foundation
import StemmaModel
import StemmaReading
import StemmaRelating
import StemmaResolving
import Testing

private let packageRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent()
  .deletingLastPathComponent()

/// The lists that the sample's facts come from, where they are at hand.
private let originalLists = packageRoot.deletingLastPathComponent().appendingPathComponent("shared/seeds")
  .path

/// What a person counts and reads in the five lists of the sample field.
@Suite("The sample field, from lists to lineage")
struct SampleFieldTests {
  /// The relations that the lists' own words support, without a curator.
  private static let lineage = [
    "EMO → EMO2: successor-version", "EchoMimic → EchoMimicV2: successor-version",
    "FOMM → Audio2head: builds-on",
    "FOMM → DaGAN: builds-on", "FOMM → TPSM: improves", "Face2face → Face2Faceρ: successor-version",
    "GeneFace → GeneFace++: successor-version", "Hallo → Hallo3: successor-version",
    "Wav2Lip → AV-CAT: builds-on",
    "Wav2Lip → VideoReTalking: builds-on", "face-vid2vid → MegaPortraits: improves",
    "face-vid2vid → SPACE: builds-on",
  ]

  private func check(_ folder: String) throws {
    var files: [InputFile] = []
    for path in try InputFile.listPaths(at: folder) { files.append(try InputFile(path: path)) }
    let reading = StemmaReading.read(files)
    let entries = reading.entries
    #expect(entries.count == 223)
    #expect(reading.diagnostics.map(\.rule) == ["malformed-link", "passed-over-section"])
    #expect(reading.aliasDefinitions.map(\.alias) == ["3D FOMM"])
    let counts = Dictionary(grouping: entries, by: \.location.file).values.map(\.count).sorted()
    #expect(counts == [7, 21, 23, 34, 138])

    let related = Related(files: files)
    let papers = related.network.papers
    #expect(papers.count == 180)
    #expect(papers.count { $0.entries.count > 1 } == 34)

    #expect(related.lineage == Self.lineage)
    #expect(related.withheld == [])
    #expect(related.diagnostics.isEmpty)
  }

  @Test("Entries, papers and the twelve relations that the lists themselves support")
  func sample() throws { try check(packageRoot.appendingPathComponent("graphs/talking-head/lists").path) }

  @Test(
    "The same on the lists that the facts come from",
    .enabled(if: FileManager.default.fileExists(atPath: originalLists)))
  func originals() throws { try check(originalLists) }
}
