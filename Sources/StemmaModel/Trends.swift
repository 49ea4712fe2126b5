/// What is counted over the years.
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
  }

  /// Where a series is heading, by the rule that `--explain` states.
  public enum Direction: String, Codable, Sendable, CaseIterable {
    /// Rises.
    case rising
    /// Neither rises nor falls by the test.
    case steady
    /// Falls.
    case falling
    /// Too few papers or years to say.
    case unclear
  }

  /// A test for a monotonic trend over the complete years.
  public struct MannKendall: Hashable, Codable, Sendable {
    /// The sum of the signs of all later-minus-earlier differences.
    public var s: Double
    /// The normal score with continuity correction.
    public var z: Double
    /// The two-sided probability of such a score without a trend.
    public var p: Double
    /// Kendall's tau, from -1 to 1.
    public var tau: Double
    /// Theil and Sen's slope: the median of all pairwise slopes, in papers a year.
    public var slope: Double

    /// Makes a result.
    public init(s: Double, z: Double, p: Double, tau: Double, slope: Double) {
      self.s = s
      self.z = z
      self.p = p
      self.tau = tau
      self.slope = slope
    }
  }

  /// A run of years in which a term takes an unusual share of all papers (Kleinberg 2002).
  public struct Burst: Hashable, Codable, Sendable {
    /// The first year.
    public var first: Int
    /// The last year.
    public var last: Int
    /// How much cheaper the bursting state is over the run; greater is stronger.
    public var weight: Double

    /// Makes a burst.
    public init(first: Int, last: Int, weight: Double) {
      self.first = first
      self.last = last
      self.weight = weight
    }
  }

  /// What its papers have in common.
  public var subject: Subject
  /// The term, venue, institution or cluster label; `all` for all papers.
  public var term: String
  /// Papers a year, in the order of `Trends.years`.
  public var counts: [Int]
  /// Of those, papers with a code link.
  public var withCode: [Int]
  /// The sum of `counts`.
  public var total: Int
  /// Compound annual growth in percent between the first and last complete years with papers.
  public var growth: Double?
  /// The test for a trend; nil with fewer than four complete years.
  public var mannKendall: MannKendall?
  /// Bursts in order of time.
  public var bursts: [Burst]
  /// Where it is heading.
  public var direction: Direction

  /// Makes a series.
  public init(
    subject: Subject, term: String, counts: [Int], withCode: [Int], growth: Double?,
    mannKendall: MannKendall?, bursts: [Burst], direction: Direction
  ) {
    self.subject = subject
    self.term = term
    self.counts = counts
    self.withCode = withCode
    self.total = counts.reduce(0, +)
    self.growth = growth
    self.mannKendall = mannKendall
    self.bursts = bursts
    self.direction = direction
  }
}

/// How the papers, terms, venues, institutions and clusters of a collection develop over the years.
public struct Trends: Codable, Sendable {
  /// Every year from the first paper's to the last's, without gaps.
  public var years: [Int]
  /// The last year if it is not over: its counts are shown, and left out of every test.
  public var incompleteYear: Int?
  /// How many papers have no year.
  public var undated: Int
  /// All papers first, then terms, venues, institutions and clusters, each by total and name.
  public var series: [TrendSeries]

  /// Makes the statistics.
  public init(years: [Int], incompleteYear: Int?, undated: Int, series: [TrendSeries]) {
    self.years = years
    self.incompleteYear = incompleteYear
    self.undated = undated
    self.series = series
  }
}
