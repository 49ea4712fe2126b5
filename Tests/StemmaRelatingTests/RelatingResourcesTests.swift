import Foundation
import StemmaModel
import Testing

/// A line of a built-in table that is not of the form is left out in silence, so it must not get there.
@Suite("The resources of relating are of the form")
struct RelatingResourcesTests {
  private func table(_ name: String) throws -> WordTable {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = root.appendingPathComponent("Sources/StemmaRelating/Resources/\(name).txt").path
    return try WordTable(parsing: try String(contentsOfFile: path, encoding: .utf8), file: "\(name).txt")
  }

  @Test("Every cue has a place and a kind of relation")
  func cues() throws {
    let cues = try table("cues")
    for row in cues.rows where !row.key.hasPrefix("against") {
      let parts = row.key.split(separator: " ").map(String.init)
      #expect(
        parts.count == 2 && ["before", "after"].contains(parts[0]) && Relation.Kind(rawValue: parts[1]) != nil
      )
    }
    let pairs = cues.rows.filter { $0.key == "against between" }.flatMap(\.words)
    #expect(!pairs.isEmpty && pairs.allSatisfy { $0.split(separator: " ").count == 2 })
  }

  @Test("A cue of descent is none of denial")
  func contradictions() throws {
    let cues = try table("cues")
    let denials = Set(cues.words("against"))
    let descent = cues.rows.filter { !$0.key.hasPrefix("against") }.flatMap(\.words)
    #expect(denials.intersection(descent).sorted() == [])
  }

  @Test("Stop words are single words in lower case")
  func stopWords() throws {
    let table = try table("stopwords")
    #expect(Set(table.rows.map(\.key)) == ["english", "titles"])
    #expect(table.rows.flatMap(\.words).allSatisfy { $0 == $0.lowercased() && !$0.contains(" ") })
  }
}
