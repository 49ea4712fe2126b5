/// Names of one kind by the year of the first paper that has them.
public struct NewNames: Hashable, Codable, Sendable {
  /// What is named.
  public enum Kind: String, Codable, Sendable, CaseIterable {
    /// Methods, by the short names of papers.
    case method
    /// Terms.
    case term
    /// Authors.
    case author
    /// Institutions.
    case institution
  }

  /// What is named.
  public var kind: Kind
  /// New names a year, in the order of `Trends.years`.
  public var counts: [Int]
  /// For each year the new names that most papers have by now, at most five, by papers and name.
  public var examples: [[String]]

  /// Makes the figures.
  public init(kind: Kind, counts: [Int], examples: [[String]]) {
    self.kind = kind
    self.counts = counts
    self.examples = examples
  }
}

/// How long preprints take to a venue, in calendar years.
///
/// The year of a preprint is that of its arXiv id, else the one that an entry gives it; the year of publication
/// the earliest that an entry gives with a venue that is no preprint server. A lag of 1 is a paper of one year that
/// was published in the next; one below 0 was on the server only after it was published.
public struct PublicationLag: Hashable, Codable, Sendable {
  /// The preprints of one year.
  public struct Year: Hashable, Codable, Sendable {
    /// The year of the preprint.
    public var year: Int
    /// Papers with a preprint of this year.
    public var preprints: Int
    /// Of those, papers for which a venue and its year are known; the lag rests on them.
    public var published: Int
    /// The quartiles of their lag in years; nil where none is published.
    ///
    /// Of recent years only what was fast can be published, so that they look faster than they will turn out.
    public var lag: Quartiles?

    /// Makes the figures of a year.
    public init(year: Int, preprints: Int, published: Int, lag: Quartiles?) {
      self.year = year
      self.preprints = preprints
      self.published = published
      self.lag = lag
    }
  }

  /// Papers with a preprint.
  public var preprints: Int
  /// Of those, papers for which a venue and its year are known.
  public var published: Int
  /// The quartiles of their lag in years.
  public var lag: Quartiles
  /// The years in which preprints appeared, in order.
  public var years: [Year]

  /// Makes the figures.
  public init(preprints: Int, published: Int, lag: Quartiles, years: [Year]) {
    self.preprints = preprints
    self.published = published
    self.lag = lag
    self.years = years
  }
}

/// The quartiles of some numbers (Hyndman and Fan's type 7, the usual one of R).
public struct Quartiles: Hashable, Codable, Sendable {
  /// The lower quartile.
  public var lower: Double
  /// The median.
  public var median: Double
  /// The upper quartile.
  public var upper: Double

  /// Makes quartiles.
  public init(lower: Double, median: Double, upper: Double) {
    self.lower = lower
    self.median = median
    self.upper = upper
  }
}
