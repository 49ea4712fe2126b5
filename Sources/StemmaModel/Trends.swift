/// How the papers, terms, venues, institutions, clusters, categories and authors of a collection develop.
public struct Trends: Codable, Sendable {
  /// Every year from the first paper's to the last's, without gaps.
  public var years: [Int]
  /// The last year if it is not over: its counts are shown, and left out of every test.
  public var incompleteYear: Int?
  /// How many papers have no year.
  public var undated: Int
  /// How precisely the papers are dated.
  public var dating: Dating
  /// Every month from the first paper's to the last's, such as `2024-03`, without gaps; empty unless papers are
  /// counted by month.
  public var months: [String]
  /// The last complete years, over which `TrendSeries.averageGrowthRate` and its neighbours are taken.
  public var recentYears: [Int]
  /// What part of the incomplete year the papers cover; nil unless it is to be extrapolated and dates allow.
  public var extrapolation: Extrapolation?
  /// All papers first, then terms, venues, institutions, clusters, categories and authors, each by total and name.
  public var series: [TrendSeries]
  /// The trend topics: the most frequent terms of each median year, ordered by it.
  public var topics: [TrendTopic]
  /// Names that appear for the first time: methods, terms, authors, institutions; without years none.
  public var newNames: [NewNames]
  /// The time from preprint to venue; nil where no paper has both.
  public var publicationLag: PublicationLag?
  /// Venues by Bradford's law; nil with fewer than three venues.
  public var bradford: BradfordZones?
  /// Authors by Lotka's law; nil where no author is named.
  public var lotka: LotkaFit?

  /// Makes the statistics; what is not given is empty.
  public init(
    years: [Int], incompleteYear: Int?, undated: Int, dating: Dating = Dating(), months: [String] = [],
    recentYears: [Int] = [], extrapolation: Extrapolation? = nil, series: [TrendSeries],
    topics: [TrendTopic] = [], newNames: [NewNames] = [], publicationLag: PublicationLag? = nil,
    bradford: BradfordZones? = nil, lotka: LotkaFit? = nil
  ) {
    self.years = years
    self.incompleteYear = incompleteYear
    self.undated = undated
    self.dating = dating
    self.months = months
    self.recentYears = recentYears
    self.extrapolation = extrapolation
    self.series = series
    self.topics = topics
    self.newNames = newNames
    self.publicationLag = publicationLag
    self.bradford = bradford
    self.lotka = lotka
  }
}

/// What papers are counted by.
public enum TrendPeriod: String, Codable, Sendable, CaseIterable {
  /// Years alone.
  case year
  /// Months beside the years.
  case month
}

/// How precisely the papers of a collection are dated.
public struct Dating: Hashable, Codable, Sendable {
  /// All papers.
  public var papers: Int
  /// Those with a year.
  public var withYear: Int
  /// Those whose month of appearance is known, from a date or from an arXiv id.
  public var withMonth: Int
  /// Of those, papers whose month is that of the arXiv id, as no entry gives one.
  public var monthsFromIdentifiers: Int
  /// Those with a date to the day.
  public var withDay: Int

  /// Makes the figures.
  public init(
    papers: Int = 0, withYear: Int = 0, withMonth: Int = 0, monthsFromIdentifiers: Int = 0, withDay: Int = 0
  ) {
    self.papers = papers
    self.withYear = withYear
    self.withMonth = withMonth
    self.monthsFromIdentifiers = monthsFromIdentifiers
    self.withDay = withDay
  }
}

/// What part of the incomplete year the papers cover, by their own dates and never by a clock.
public struct Extrapolation: Hashable, Codable, Sendable {
  /// The incomplete year.
  public var year: Int
  /// The last date of a paper of that year, to the month or the day: up to then the collection is taken to reach.
  public var through: String
  /// The part of the year that is over by then, the last month counted as a whole if no day is known; from 0 to 1.
  public var coveredShare: Double
  /// How many papers of the year have a month in it.
  public var datedPapers: Int
  /// How many papers the year has.
  public var papers: Int

  /// Makes an extrapolation.
  public init(year: Int, through: String, coveredShare: Double, datedPapers: Int, papers: Int) {
    self.year = year
    self.through = through
    self.coveredShare = coveredShare
    self.datedPapers = datedPapers
    self.papers = papers
  }
}
