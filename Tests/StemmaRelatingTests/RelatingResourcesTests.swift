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
    let others: Set<String> = [
      "against before", "against after", "against around", "negation", "negation except", "others",
      "others near", "own", "aside", "break", "irrealis", "neutral", "heading thanks", "heading apart",
    ]
    for row in cues.rows where !others.contains(row.key) {
      let parts = row.key.split(separator: " ").map(String.init)
      let isKnown = ["before", "after", "around", "initial", "reverse"].contains(parts[0])
      #expect(isKnown && parts.last.flatMap(Relation.Kind.init) != nil, "\(row.key)")
    }
    for row in cues.rows where row.key.contains("around") {
      for words in row.words { #expect(words.split(separator: "…").count == 2, "\(words)") }
    }
  }

  @Test("A cue of descent is none of denial")
  func contradictions() throws {
    let cues = try table("cues")
    for place in ["before", "after"] {
      let denials = Set(cues.words("against \(place)"))
      let descent = cues.rows.filter { $0.key.hasPrefix("\(place) ") }.flatMap(\.words)
      #expect(denials.intersection(descent).sorted() == [])
    }
  }

  @Test("Stop words are single words in lower case")
  func stopWords() throws {
    let table = try table("stopwords")
    #expect(
      Set(table.rows.map(\.key)) == [
        "english", "verbs", "general", "never alone", "modifiers", "degrees", "gerunds", "never last",
        "adjective endings", "nouns", "compounds", "compound endings", "plural in form", "chinese breaks",
        "chinese edges", "list words", "derivations",
      ])
    #expect(table.rows.flatMap(\.words).allSatisfy { $0 == $0.lowercased() && !$0.contains(" ") })
  }
}
