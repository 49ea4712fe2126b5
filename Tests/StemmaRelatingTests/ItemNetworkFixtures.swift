import GraphAlgorithms
import StemmaModel
import StemmaRelating

/// A paper of a bibliography.
func work(
  _ id: String, authors: [String] = [], venue: String? = nil, cites: [String] = [], doi: String? = nil
) -> Paper {
  var identifiers = Identifiers()
  identifiers.doi = doi
  let entry = Entry(
    location: SourceLocation(file: "works.json", line: 1), title: "The Long Title of Work \(id)",
    authors: authors,
    venue: venue, identifiers: identifiers, references: cites)
  return Paper(
    id: id, title: entry.title, venue: venue, identifiers: identifiers, authors: authors, references: cites,
    entries: [entry])
}

/// A network of papers with nothing but terms.
func termNetwork(_ terms: [[String]]) -> Network {
  Network(
    papers: terms.indices.map { work("p\($0 + 100)") }, terms: terms, affiliations: terms.map { _ in [] },
    relations: [],
    layers: [:])
}

/// Papers with some of twelve terms each, by chance.
func randomTerms(paperCount: Int, seed: UInt64) -> [[String]] {
  var generator = SeededGenerator(seed: seed)
  return (0..<paperCount).map { _ in
    (0..<12).filter { _ in generator.uniform(below: 4) == 0 }.map { "t\($0)" }.sorted()
  }
}

extension ItemNetwork {
  /// The links as `a-b`, labels sorted, with their weights.
  var weights: [String: Double] {
    Dictionary(
      uniqueKeysWithValues: edges.map { edge in
        ([items[edge.first].label, items[edge.second].label].sorted().joined(separator: "-"), edge.weight)
      })
  }
}
