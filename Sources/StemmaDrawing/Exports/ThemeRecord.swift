import StemmaModel

/// A thematic map as `stemma themes --format json` exports it.
package struct ThematicMapRecord: Encodable, Sendable {
  /// A theme.
  package struct Group: Encodable, Sendable {
    package var id: Int
    package var label: String
    @ExplicitNull package var quadrant: String?
    package var centrality: Double
    package var density: Double
    package var centralityRank: Double
    package var densityRank: Double
    package var size: Int
    package var corePapers: Int
    @ExplicitNull package var meanYear: Double?
    @ExplicitNull package var firstYear: Int?
    @ExplicitNull package var lastYear: Int?
    package var terms: [Term]
    package var papers: [String]

    init(_ theme: Theme) {
      id = theme.id
      label = theme.label
      _quadrant = ExplicitNull(wrappedValue: theme.quadrant?.rawValue)
      centrality = theme.centrality.exported
      density = theme.density.exported
      centralityRank = theme.centralityRank
      densityRank = theme.densityRank
      size = theme.size
      corePapers = theme.corePapers
      _meanYear = ExplicitNull(wrappedValue: theme.years?.mean.exported)
      _firstYear = ExplicitNull(wrappedValue: theme.years?.first)
      _lastYear = ExplicitNull(wrappedValue: theme.years?.last)
      terms = theme.terms.map { Term(term: $0.term, occurrences: $0.occurrences, score: $0.score.exported) }
      papers = theme.papers
    }
  }

  /// A term of a theme.
  package struct Term: Encodable, Sendable {
    package var term: String
    package var occurrences: Int
    package var score: Double
  }

  package var measure: String
  package var normalization: String
  package var minimumOccurrences: Int
  package var resolution: Double
  package var seed: UInt64
  package var quality: Double
  package var centralityOrigin: Double
  package var densityOrigin: Double
  package var themes: [Group]
  package var looseTerms: [String]
  package var papers: Int
  package var coveredPapers: Int
  /// The mean year of all papers.
  @ExplicitNull package var meanYear: Double?

  /// The record of a map.
  package init(_ map: ThematicMap) {
    measure = map.measure.rawValue
    normalization = map.normalization.rawValue
    minimumOccurrences = map.minimumOccurrences
    resolution = map.resolution
    seed = map.seed
    quality = map.quality.exported
    centralityOrigin = map.centralityOrigin.exported
    densityOrigin = map.densityOrigin.exported
    themes = map.themes.map(Group.init)
    looseTerms = map.looseTerms
    papers = map.papers
    coveredPapers = map.coveredPapers
    _meanYear = ExplicitNull(wrappedValue: map.years?.mean.exported)
  }

  /// The columns of a table with a row a theme.
  package static let csvHeader = [
    "theme", "label", "quadrant", "centrality", "density", "centralityRank", "densityRank", "papers",
    "corePapers", "firstYear", "lastYear", "meanYear", "terms",
  ]

  /// A row a theme.
  package var csvRows: [[String]] {
    themes.map { theme in
      [
        "\(theme.id)", theme.label, theme.quadrant ?? "", "\(theme.centrality)", "\(theme.density)",
        "\(theme.centralityRank)", "\(theme.densityRank)", "\(theme.size)", "\(theme.corePapers)",
        theme.firstYear.map(String.init) ?? "", theme.lastYear.map(String.init) ?? "",
        theme.meanYear.map { "\($0)" } ?? "", theme.terms.map(\.term).joined(separator: "; "),
      ]
    }
  }
}
