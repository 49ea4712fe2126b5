/// By which definitions the centrality and the density of a theme are measured; the two have different units.
public enum ThemeMeasure: String, Codable, Sendable, CaseIterable {
  /// After Callon, Courtial and Laville (1991) in the form of Cobo et al. (2011), as SciMAT has it.
  case callon
  /// As bibliometrix computes what it calls by the same names.
  case callonBibliometrix = "callon-bibliometrix"
}

/// A group of terms that occur together, with its place on the thematic map.
public struct Theme: Hashable, Codable, Sendable, Identifiable {
  /// What the place of a theme on the map says of it.
  public enum Quadrant: String, Codable, Sendable, CaseIterable {
    /// Central and dense: developed, and tied to the rest of the field.
    case motor
    /// Central and not dense: what much of the field builds on.
    case basic
    /// Dense and not central: developed, and by itself.
    case niche
    /// Neither, and its papers are later than those of the collection.
    case emerging
    /// Neither, and its papers are earlier than those of the collection.
    case declining
    /// Neither, and the years do not tell.
    case emergingOrDeclining = "emerging-or-declining"
  }

  /// A term of a theme.
  public struct Term: Hashable, Codable, Sendable {
    /// The term.
    public var term: String
    /// How many papers have it.
    public var occurrences: Int
    /// How well it stands for the theme, from 0 to 100: the mean of its share of the theme's occurrences and of
    /// its PageRank among all terms, in percent.
    public var score: Double

    /// Makes a term.
    public init(_ term: String, occurrences: Int, score: Double) {
      self.term = term
      self.occurrences = occurrences
      self.score = score
    }
  }

  /// The publication years of some papers.
  public struct Years: Hashable, Codable, Sendable {
    /// The earliest.
    public var first: Int
    /// The latest.
    public var last: Int
    /// The mean.
    public var mean: Double
    /// The standard deviation of the sample; 0 for one paper.
    public var deviation: Double
    /// How many papers have a year.
    public var count: Int

    /// Makes the figures of years; nil if there are none.
    public init?(_ years: [Int]) {
      guard let first = years.min(), let last = years.max() else { return nil }
      self.first = first
      self.last = last
      count = years.count
      // Years are summed from the first on, so that the mean of equal ones is exact.
      let sum = years.reduce(0) { $0 + ($1 - first) }
      let middle = Double(sum) / Double(years.count)
      mean = Double(first) + middle
      let squares = years.reduce(0.0) { sum, year in
        let distance = Double(year - first) - middle
        return sum + distance * distance
      }
      deviation = years.count > 1 ? (squares / Double(years.count - 1)).squareRoot() : 0
    }
  }

  /// From 1, the theme of most papers first.
  public var id: Int
  /// The term that stands for it best.
  public var label: String
  /// Its terms, the best first.
  public var terms: [Term]
  /// The ids of the papers that have one of its terms, in the order of the network.
  public var papers: [Paper.ID]
  /// How many of them have two of its terms or more (what SciMAT calls core documents).
  public var corePapers: Int
  /// The years of its papers; nil if none has one.
  public var years: Years?
  /// How strongly it is tied to other themes, in the unit of the measure.
  public var centrality: Double
  /// How strongly its terms are tied to each other, in the unit of the measure.
  public var density: Double
  /// Its rank by centrality, from 1, the least first; equal ones share the mean of their ranks.
  public var centralityRank: Double
  /// Its rank by density, counted in the same way.
  public var densityRank: Double
  /// What that says; nil where the themes cannot be told apart by one of the two.
  public var quadrant: Quadrant?

  /// How many papers it has.
  public var size: Int { papers.count }

  /// Makes a theme.
  public init(
    id: Int, label: String, terms: [Term], papers: [Paper.ID], corePapers: Int, years: Years?,
    centrality: Double, density: Double, centralityRank: Double, densityRank: Double, quadrant: Quadrant?
  ) {
    self.id = id
    self.label = label
    self.terms = terms
    self.papers = papers
    self.corePapers = corePapers
    self.years = years
    self.centrality = centrality
    self.density = density
    self.centralityRank = centralityRank
    self.densityRank = densityRank
    self.quadrant = quadrant
  }
}

/// The themes of a collection of papers by centrality and density (a strategic diagram).
public struct ThematicMap: Codable, Sendable {
  /// By which definitions.
  public var measure: ThemeMeasure
  /// What the weights of the links were set against before terms were grouped.
  public var normalization: Normalization
  /// In how many papers a term must occur.
  public var minimumOccurrences: Int
  /// The resolution of the grouping.
  public var resolution: Double
  /// The seed of the random numbers.
  public var seed: UInt64
  /// The modularity of the grouping.
  public var quality: Double
  /// The themes, those of most papers first.
  public var themes: [Theme]
  /// The median centrality, from which on a theme is central unless most share it.
  public var centralityOrigin: Double
  /// The median density, from which on a theme is dense unless most share it.
  public var densityOrigin: Double
  /// Terms that are frequent enough and in no theme, being tied to no other or to all alike, ordered by name.
  public var looseTerms: [String]
  /// How many papers there are.
  public var papers: Int
  /// How many of them have a term of a theme.
  public var coveredPapers: Int
  /// How many of them have a term at all.
  public var papersWithTerms: Int
  /// The years of all papers; nil if none has one.
  public var years: Theme.Years?

  /// Makes a map.
  public init(
    measure: ThemeMeasure, normalization: Normalization, minimumOccurrences: Int, resolution: Double,
    seed: UInt64, quality: Double, themes: [Theme], centralityOrigin: Double, densityOrigin: Double,
    looseTerms: [String], papers: Int, coveredPapers: Int, papersWithTerms: Int, years: Theme.Years?
  ) {
    self.measure = measure
    self.normalization = normalization
    self.minimumOccurrences = minimumOccurrences
    self.resolution = resolution
    self.seed = seed
    self.quality = quality
    self.themes = themes
    self.centralityOrigin = centralityOrigin
    self.densityOrigin = densityOrigin
    self.looseTerms = looseTerms
    self.papers = papers
    self.coveredPapers = coveredPapers
    self.papersWithTerms = papersWithTerms
    self.years = years
  }
}
