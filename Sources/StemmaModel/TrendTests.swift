extension TrendSeries {
  /// A test for a monotonic trend over the complete years, and the line that goes with it.
  public struct MannKendall: Hashable, Codable, Sendable {
    /// The sum of the signs of all later-minus-earlier differences.
    public var s: Double
    /// The normal score with continuity correction.
    public var z: Double
    /// The two-sided probability of such a score without a trend, by the normal distribution.
    public var p: Double
    /// The two-sided probability of an S as far from 0 if every order of the values is as likely, counted over all
    /// of them; nil for series that are too long for it.
    public var exactP: Double?
    /// The rate of false discoveries if every series of its subject with a probability no greater is taken for a
    /// trend (Benjamini and Hochberg); nil for all papers, which are a single test, and where the direction is unclear.
    public var q: Double?
    /// Kendall's tau (τ-a), from -1 to 1.
    public var tau: Double
    /// Theil and Sen's slope: the median of all pairwise slopes, in the values' unit a year.
    public var slope: Double
    /// The lower end of the slope's 95 % confidence interval; nil where the values are too few for one.
    public var slopeLow: Double?
    /// The upper end of the slope's 95 % confidence interval.
    public var slopeHigh: Double?

    /// Makes a result.
    public init(
      s: Double, z: Double, p: Double, tau: Double, slope: Double, exactP: Double? = nil, q: Double? = nil,
      slopeLow: Double? = nil, slopeHigh: Double? = nil
    ) {
      self.s = s
      self.z = z
      self.p = p
      self.exactP = exactP
      self.q = q
      self.tau = tau
      self.slope = slope
      self.slopeLow = slopeLow
      self.slopeHigh = slopeHigh
    }

    /// The probability to judge by: the exact one where there is one.
    public var probability: Double { exactP ?? p }
  }

  /// A run of years in which a subject takes an unusual share of all papers (Kleinberg 2002).
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

  /// A run of months in which a subject takes an unusual share of all papers.
  public struct MonthlyBurst: Hashable, Codable, Sendable {
    /// The first month, such as `2024-03`.
    public var first: String
    /// The last month.
    public var last: String
    /// How much cheaper the bursting state is over the run; greater is stronger.
    public var weight: Double

    /// Makes a burst.
    public init(first: String, last: String, weight: Double) {
      self.first = first
      self.last = last
      self.weight = weight
    }
  }

  /// A run of papers that follow each other unusually fast, by days.
  public struct DatedBurst: Hashable, Codable, Sendable {
    /// The day of its first paper, such as `2024-03-17`.
    public var first: String
    /// The day of its last paper.
    public var last: String
    /// How dense it is, from 1: papers come about s to this power times as fast as usual.
    public var level: Int
    /// How much cheaper its level is than the one below over the run; greater is stronger.
    public var weight: Double
    /// How many papers it has.
    public var papers: Int

    /// Makes a burst.
    public init(first: String, last: String, level: Int, weight: Double, papers: Int) {
      self.first = first
      self.last = last
      self.level = level
      self.weight = weight
      self.papers = papers
    }
  }
}

/// The quartiles of the years of some papers, rounded to whole years.
public struct YearQuartiles: Hashable, Codable, Sendable {
  /// The lower quartile.
  public var lower: Int
  /// The median.
  public var median: Int
  /// The upper quartile.
  public var upper: Int

  /// Makes quartiles.
  public init(lower: Int, median: Int, upper: Int) {
    self.lower = lower
    self.median = median
    self.upper = upper
  }
}

/// A term at the time when it was topical.
public struct TrendTopic: Hashable, Codable, Sendable {
  /// The term.
  public var term: String
  /// How many dated papers have it.
  public var frequency: Int
  /// The quartiles of their years; the topic stands at the median.
  public var years: YearQuartiles

  /// Makes a topic.
  public init(term: String, frequency: Int, years: YearQuartiles) {
    self.term = term
    self.frequency = frequency
    self.years = years
  }
}
