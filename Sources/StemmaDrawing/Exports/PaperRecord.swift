import StemmaModel

/// A paper as `stemma papers` exports it; the names of the properties are the names in JSON.
package struct PaperRecord: Encodable, Sendable {
  /// A place of an entry.
  package struct Place: Encodable, Hashable, Sendable {
    package var file: String
    package var line: Int

    init(_ location: SourceLocation) {
      file = location.file
      line = location.line
    }
  }

  /// A venue and year, and the entry that says so.
  package struct Publication: Encodable, Sendable {
    @ExplicitNull package var venue: String?
    @ExplicitNull package var year: Int?
    package var isPreprint: Bool
    package var file: String
    package var line: Int
  }

  package var id: String
  package var title: String
  @ExplicitNull package var alias: String?
  @ExplicitNull package var year: Int?
  @ExplicitNull package var venue: String?
  @ExplicitNull package var date: String?
  @ExplicitNull package var arxiv: String?
  @ExplicitNull package var doi: String?
  package var identifiers: [String]
  package var links: [String: [String]]
  package var authors: [String]
  package var keywords: [String]
  package var terms: [String]
  package var institutions: [String]
  package var references: [String]
  @ExplicitNull package var abstract: String?
  package var appearances: [Publication]
  package var entries: [Place]

  /// The record of a paper.
  ///
  /// - Parameters:
  ///   - paper: The paper.
  ///   - terms: Its keywords after the thesaurus.
  ///   - institutions: The names of its institutions.
  package init(_ paper: Paper, terms: [String], institutions: [String]) {
    id = paper.id
    title = paper.title
    _alias = ExplicitNull(wrappedValue: paper.alias)
    _year = ExplicitNull(wrappedValue: paper.year)
    _venue = ExplicitNull(wrappedValue: paper.venue)
    _date = ExplicitNull(wrappedValue: paper.date)
    _arxiv = ExplicitNull(wrappedValue: paper.identifiers.arxiv)
    _doi = ExplicitNull(wrappedValue: paper.identifiers.doi)
    identifiers = paper.identifiers.qualified
    links = linksByRole(paper.links)
    authors = paper.authors
    keywords = distinctTexts(of: paper.keywords)
    self.terms = terms
    self.institutions = institutions
    references = paper.references
    _abstract = ExplicitNull(wrappedValue: paper.abstract)
    appearances = paper.appearances.map {
      Publication(
        venue: $0.venue, year: $0.year, isPreprint: $0.isPreprint, file: $0.location.file,
        line: $0.location.line)
    }
    entries = paper.entries.map { Place($0.location) }
  }

  /// The records of all papers of a network, in its order.
  package static func records(of network: Network) -> [PaperRecord] {
    network.papers.indices.map { record(of: $0, in: network) }
  }

  /// The record of the paper at a position of a network.
  package static func record(of paper: Int, in network: Network) -> PaperRecord {
    PaperRecord(
      network.papers[paper], terms: network.terms[paper],
      institutions: network.affiliations[paper].map(\.name))
  }

  /// The columns of the record in a file of comma-separated values.
  package static let csvHeader = [
    "id", "title", "alias", "year", "venue", "date", "arxiv", "doi", "paper", "code", "project", "authors",
    "keywords", "terms", "institutions", "entries",
  ]

  /// The record as a row; lists are joined by `; `.
  package var csvRow: [String] {
    let lists = [
      links["paper"] ?? [], links["code"] ?? [], links["project"] ?? [], authors, keywords, terms,
      institutions,
      entries.map { "\($0.file):\($0.line)" },
    ]
    return [
      id, title, alias ?? "", year.map(String.init) ?? "", venue ?? "", date ?? "", arxiv ?? "", doi ?? "",
    ]
      + lists.map { $0.joined(separator: "; ") }
  }
}

/// An entry as `stemma entries` exports it, before resolving.
package struct EntryRecord: Encodable, Sendable {
  package var file: String
  package var line: Int
  package var column: Int
  package var section: String
  @ExplicitNull package var alias: String?
  package var title: String
  @ExplicitNull package var year: Int?
  @ExplicitNull package var venue: String?
  @ExplicitNull package var date: String?
  @ExplicitNull package var arxiv: String?
  @ExplicitNull package var doi: String?
  package var identifiers: [String]
  package var links: [String: [String]]
  package var keywords: [String]
  package var authors: [String]
  package var institutions: [String]
  package var references: [String]
  @ExplicitNull package var abstract: String?

  /// The record of an entry; its section is the headings above it, joined by ` > `.
  package init(_ entry: Entry) {
    file = entry.location.file
    line = entry.location.line
    column = entry.location.column
    section = entry.section.joined(separator: " > ")
    _alias = ExplicitNull(wrappedValue: entry.alias)
    title = entry.title
    _year = ExplicitNull(wrappedValue: entry.year)
    _venue = ExplicitNull(wrappedValue: entry.venue)
    _date = ExplicitNull(wrappedValue: entry.date)
    _arxiv = ExplicitNull(wrappedValue: entry.identifiers.arxiv)
    _doi = ExplicitNull(wrappedValue: entry.identifiers.doi)
    identifiers = entry.identifiers.qualified
    links = linksByRole(entry.links)
    keywords = distinctTexts(of: entry.keywords)
    authors = entry.authors
    institutions = entry.institutions
    references = entry.references
    _abstract = ExplicitNull(wrappedValue: entry.abstract)
  }

  /// The columns of the record in a file of comma-separated values.
  package static let csvHeader = [
    "file", "line", "column", "section", "alias", "title", "year", "venue", "date", "arxiv", "doi", "paper",
    "code", "project", "keywords", "authors",
  ]

  /// The record as a row; lists are joined by `; `.
  package var csvRow: [String] {
    let lists = [links["paper"] ?? [], links["code"] ?? [], links["project"] ?? [], keywords, authors]
    return [
      file, "\(line)", "\(column)", section, alias ?? "", title, year.map(String.init) ?? "", venue ?? "",
      date ?? "", arxiv ?? "", doi ?? "",
    ] + lists.map { $0.joined(separator: "; ") }
  }
}

/// The distinct addresses under each role that has any.
func linksByRole(_ links: [Link]) -> [String: [String]] {
  var result: [String: [String]] = [:]
  for link in links where !(result[link.role.rawValue]?.contains(link.url) ?? false) {
    result[link.role.rawValue, default: []].append(link.url)
  }
  return result
}

private func distinctTexts(of keywords: [Keyword]) -> [String] {
  var seen: Set<String> = []
  return keywords.map(\.text).filter { seen.insert($0).inserted }
}
