/// The venues in three zones of about as many papers each: a core of few, then more and more (Bradford 1934).
public struct BradfordZones: Hashable, Codable, Sendable {
  /// A zone.
  public struct Zone: Hashable, Codable, Sendable {
    /// How many venues it has.
    public var venues: Int
    /// How many papers they have.
    public var papers: Int

    /// Makes a zone.
    public init(venues: Int, papers: Int) {
      self.venues = venues
      self.papers = papers
    }
  }

  /// A venue in its place.
  public struct Venue: Hashable, Codable, Sendable {
    /// Its name, without a year.
    public var name: String
    /// How many papers it has.
    public var papers: Int
    /// The papers of it and of all that rank above it.
    public var cumulated: Int
    /// Its zone, from 1.
    public var zone: Int

    /// Makes a venue.
    public init(name: String, papers: Int, cumulated: Int, zone: Int) {
      self.name = name
      self.papers = papers
      self.cumulated = cumulated
      self.zone = zone
    }
  }

  /// The core, the middle and the rest.
  public var zones: [Zone]
  /// How many times more venues a zone has than the one before: √(n₃/n₁), so that 1 : k : k² fits the outer zones;
  /// nil where the last zone is empty.
  public var multiplier: Double?
  /// The venues by papers and name.
  public var venues: [Venue]
  /// Papers that count: those with a venue that is no preprint server.
  public var papers: Int

  /// Makes the zones.
  public init(zones: [Zone], multiplier: Double?, venues: [Venue], papers: Int) {
    self.zones = zones
    self.multiplier = multiplier
    self.venues = venues
    self.papers = papers
  }
}

/// How many authors have how many papers, and the power law through it: y(x) = C / x^β (Lotka 1926).
public struct LotkaFit: Hashable, Codable, Sendable {
  /// The authors with one number of papers.
  public struct Row: Hashable, Codable, Sendable {
    /// The number of papers (x).
    public var papers: Int
    /// How many authors have so many.
    public var authors: Int
    /// Their part of all authors.
    public var share: Double
    /// The part that the fitted line gives.
    public var fitted: Double?
    /// The part that the law with the fitted exponent expects if all numbers of papers are possible.
    public var expected: Double?

    /// Makes a row.
    public init(papers: Int, authors: Int, share: Double, fitted: Double?, expected: Double?) {
      self.papers = papers
      self.authors = authors
      self.share = share
      self.fitted = fitted
      self.expected = expected
    }
  }

  /// The numbers of papers that occur, ascending.
  public var rows: [Row]
  /// All authors.
  public var authors: Int
  /// Papers with authors.
  public var papers: Int
  /// β, by least squares on the logarithms; nil unless two different numbers of papers occur.
  public var exponent: Double?
  /// C, the part of authors with one paper that the line gives.
  public var constant: Double?
  /// The coefficient of determination of the line, from 0 to 1.
  public var rSquared: Double?
  /// The probability that the observed parts and those of an inverse square law through the same C are of one
  /// distribution (two samples, Kolmogorov and Smirnov), as bibliometrix gives it.
  public var inverseSquareP: Double?
  /// The greatest distance between the observed and the expected parts, each cumulated (Kolmogorov and Smirnov);
  /// nil where the exponent is 1 or less, for which there is no such law.
  public var distance: Double?
  /// The distance beyond which the law is refused at the 1 % level (Pao 1985): 1.63/√authors.
  public var criticalDistance: Double?

  /// Makes the figures.
  public init(
    rows: [Row], authors: Int, papers: Int, exponent: Double? = nil, constant: Double? = nil,
    rSquared: Double? = nil, inverseSquareP: Double? = nil, distance: Double? = nil,
    criticalDistance: Double? = nil
  ) {
    self.rows = rows
    self.authors = authors
    self.papers = papers
    self.exponent = exponent
    self.constant = constant
    self.rSquared = rSquared
    self.inverseSquareP = inverseSquareP
    self.distance = distance
    self.criticalDistance = criticalDistance
  }
}
