import Foundation
import StemmaModel
import Testing

/// A line of a built-in table that is not of the form is left out in silence, so it must not get there.
@Suite("The resources of reading are of the form")
struct ReadingResourcesTests {
  private func table(_ name: String) throws -> WordTable {
    let path = PackageFolder.root.appendingPathComponent("Sources/StemmaReading/Resources/\(name).txt").path
    return try WordTable(parsing: try String(contentsOfFile: path, encoding: .utf8), file: "\(name).txt")
  }

  /// Words that stand in two lines with different keys, with the lines.
  private func contested(_ table: WordTable, where counts: (String) -> Bool = { _ in true }) -> [String] {
    var keys: [String: Set<String>] = [:]
    for row in table.rows where counts(row.key) {
      for word in row.words { keys[word.comparable, default: []].insert(row.key) }
    }
    return keys.filter { $0.value.count > 1 }.map { "\($0.key): \($0.value.sorted())" }.sorted()
  }

  @Test("Every spelling means one venue")
  func venues() throws {
    let venues = try table("venues")
    #expect(contested(venues) == [])
    #expect(venues.rows.count > 100)
    #expect(venues.rows.allSatisfy { !$0.words.isEmpty })
  }

  @Test("Every host has one role, and every role is known")
  func links() throws {
    let links = try table("links")
    #expect(contested(links) == [])
    #expect(links.rows.allSatisfy { Link.Role(rawValue: $0.key) != nil || $0.key == "badge" })
  }

  @Test("Every key of the vocabulary is known, and every name of a field means one field")
  func words() throws {
    let fields = [
      "keywords", "notes", "title", "alias", "venue", "year", "date", "authors", "institutions", "paper",
      "code",
      "project", "video", "demo", "dataset", "model", "blog", "other",
    ]
    let keys = Set(
      [
        "not-papers", "generic-heading", "generic-ending", "generic-beginning", "generic-link", "venue-word",
        "institution-word", "aside", "citation-request", "to-come", "not-papers-ending", "perhaps-papers",
        "papers-ending", "heading-modifier", "heading-joint", "venue-presentation", "venue-surrounding",
        "venue-periodical", "list-word",
        "no-name", "noun-ending", "label-modifier", "unpublished", "publisher", "prose-word",
        "prose-phrase", "prose-beginning", "event-beginning", "leads-on", "numbered-part", "counted-noun",
      ] + fields.map { "field:\($0)" }
        + [
          "title", "authors", "venue", "year", "date", "keywords", "abstract", "doi", "arxiv", "pmid",
          "references", "citations", "none",
        ].map { "column:\($0)" })
    let words = try table("words")
    #expect(Set(words.rows.map(\.key)) == keys)
    #expect(contested(words, where: { $0.hasPrefix("field:") }) == [])
    #expect(contested(words, where: { $0.hasPrefix("column:") }) == [])
  }
}
