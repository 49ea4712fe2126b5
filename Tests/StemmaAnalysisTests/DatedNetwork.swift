import StemmaModel

/// Networks of papers that have dates, identifiers, authors and venues.
enum DatedNetwork {
  /// A paper with what a test is about.
  static func paper(
    _ id: String, year: Int? = nil, date: String? = nil, arxiv: String? = nil, alias: String? = nil,
    authors: [String] = [], appearances: [(venue: String?, year: Int?, isPreprint: Bool)] = []
  ) -> Paper {
    let place = SourceLocation(file: "list.md", line: 1)
    let all = appearances.map {
      Appearance(venue: $0.venue, year: $0.year, isPreprint: $0.isPreprint, location: place)
    }
    return Paper(
      id: id, title: id, alias: alias, year: year,
      venue: (all.first { $0.venue != nil && !$0.isPreprint } ?? all.first)?.venue, date: date,
      appearances: all, identifiers: Identifiers(arxiv: arxiv), authors: authors)
  }

  /// The papers without ties, each with its terms.
  static func network(
    _ papers: [Paper], terms: [[String]]? = nil, citations: [(citing: Int, cited: Int)] = []
  ) -> Network {
    let evidence = Evidence(
      rule: "reference", location: SourceLocation(file: "list.md", line: 1), text: "", confidence: 1)
    return Network(
      papers: papers, terms: terms ?? papers.map { _ in [] }, affiliations: papers.map { _ in [] },
      relations: [],
      citations: citations.map { Citation(citing: $0.citing, cited: $0.cited, evidence: evidence) },
      layers: [:])
  }
}
