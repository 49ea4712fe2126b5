import Foundation
import Testing

@Suite("Relations that do not hold")
struct WithheldTests {
  @Test func theyAreListedWithTheReason() throws {
    try TemporaryFolder.with { folder in
      let curated = folder.appending(path: "curated.dot")
      try
        "digraph { \"One-Shot Free-View Neural Talking-Head Synthesis for Video Conferencing\" -> MegaPortraits [type=none] }"
        .write(
          to: curated, atomically: true, encoding: .utf8)
      let outcome = try BuiltTool.run(
        "lineage", BuiltTool.shortList, "--withheld", "--relations", curated.argument, "--min-confidence",
        "0.6")
      #expect(outcome.status == 0)
      let rows = outcome.output.split(separator: "\n").dropFirst(2).map { row in
        row.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
      }
      #expect(rows.contains { $0.contains("MegaPortraits 2022 improves 91 % denied note-cue") })
      #expect(rows.contains { $0.contains("builds-on 55 % weak keyword-alias") })
    }
  }
}
