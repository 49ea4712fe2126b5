/// One subject counted over the years, with the statistics of its counts.
///
/// Growth, tests, bursts and the direction rest on the complete years; totals, first and last year, quartiles and
/// half-lives on all.
public struct TrendSeries: Codable, Sendable {
  /// What the papers of a series have in common.
  public enum Subject: String, Codable, Sendable, CaseIterable {
    /// Every paper with a year.
    case all
    /// The papers with one term.
    case term
    /// The papers of one venue.
    case venue
    /// The papers of one institution.
    case institution
    /// The papers of one cluster.
    case cluster
    /// The papers of one topic in the sections of the lists.
    case category
    /// The papers of one author.
    case author
  }

  /// Where a series is heading, by the rule that `--explain` states.
  public enum Direction: String, Codable, Sendable, CaseIterable {
    /// Its share of all papers rises.
    case emerging
    /// Its share neither rises nor falls by the rule.
    case steady
    /// Its share falls.
    case declining
    /// Too few papers or years to say.
    case unclear
  }

  /// Which part of the rule gave the direction.
  public enum Ground: String, Codable, Sendable, CaseIterable {
    /// A burst reaches the last complete year.
    case burst
    /// The test on the yearly shares.
    case trend
    /// Every burst is past and the share is back below the usual.
    case pastBurst = "past-burst"
    /// No part of the rule holds.
    case noTrend = "no-trend"
    /// Too few papers in complete years.
    case fewPapers = "few-papers"
    /// Too few complete years in which the collection has papers.
    case fewYears = "few-years"
  }

  /// What its papers have in common.
  public var subject: Subject
  /// The term, venue, institution, cluster label, category or author; `all` for all papers.
  public var term: String
  /// Papers a year, in the order of `Trends.years`.
  public var counts: [Int]
  /// Of those, papers with a code link.
  public var withCode: [Int]
  /// The sum of `counts`.
  public var total: Int
  /// The part of all papers of each year, from 0 to 1; nil for a year in which the collection has none.
  public var shares: [Double?]
  /// Papers a month, in the order of `Trends.months`.
  public var monthlyCounts: [Int]
  /// What the incomplete year would come to if it went on as it began; nil unless that was asked for.
  public var extrapolated: Double?
  /// Compound annual growth in percent between the first and last complete years with papers.
  public var growth: Double?
  /// In how many years papers a year double at that growth; nil without growth.
  public var doublingTime: Double?
  /// The average growth rate (AGR): the mean change from one year to the next over the recent years, in papers.
  public var averageGrowthRate: Double?
  /// The average documents a year (ADY): the mean of papers a year over the recent years.
  public var averageDocumentsPerYear: Double?
  /// The percentage of documents in the last years (PDLY): which part of its papers the recent years have.
  public var percentageInLastYears: Double?
  /// The test for a trend of the counts; nil with fewer than four complete years.
  public var mannKendall: MannKendall?
  /// The same test on the shares of all papers, over complete years in which the collection has papers; nil with
  /// fewer than four, and for all papers.
  public var shareTrend: MannKendall?
  /// Bursts in order of time.
  public var bursts: [Burst]
  /// Bursts by months in order of time; empty unless papers are counted by month.
  public var monthlyBursts: [MonthlyBurst]
  /// Bursts by days in order of time and level; nil unless enough papers are dated to the day.
  public var datedBursts: [DatedBurst]?
  /// Where it is heading.
  public var direction: Direction
  /// Which part of the rule says so.
  public var ground: Ground
  /// The quartiles of its papers' years; nil without dated papers.
  public var quartiles: YearQuartiles?
  /// After how many years from its first paper half of its papers had appeared.
  public var halfLife: Int?
  /// The age in years by which its papers had received half of the citations from within the collection.
  public var citationHalfLife: Int?
  /// The year of its first paper.
  public var firstYear: Int?
  /// The year of its last paper.
  public var lastYear: Int?

  /// Makes a series; what is not given is empty.
  public init(
    subject: Subject, term: String, counts: [Int], withCode: [Int], growth: Double?,
    mannKendall: MannKendall?, bursts: [Burst], direction: Direction, ground: Ground = .noTrend
  ) {
    self.subject = subject
    self.term = term
    self.counts = counts
    self.withCode = withCode
    self.total = counts.reduce(0, +)
    self.shares = []
    self.monthlyCounts = []
    self.growth = growth
    self.mannKendall = mannKendall
    self.bursts = bursts
    self.monthlyBursts = []
    self.direction = direction
    self.ground = ground
  }

  /// Papers up to the end of each year, in the order of `Trends.years`.
  public var cumulated: [Int] {
    counts.reduce(into: []) { sums, count in sums.append((sums.last ?? 0) + count) }
  }

  /// The part of each year's papers with a code link, from 0 to 1; nil for a year without papers.
  public var codeShares: [Double?] {
    zip(withCode, counts).map { $1 == 0 ? nil : Double($0) / Double($1) }
  }

  /// The part of its papers with a code link, from 0 to 1; nil without papers.
  public var codeShare: Double? {
    total == 0 ? nil : Double(withCode.reduce(0, +)) / Double(total)
  }
}
