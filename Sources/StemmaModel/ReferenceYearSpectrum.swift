/// Reference publication year spectroscopy (RPYS): the cited references of a collection by the years they are from.
///
/// Years in which works stand that a field goes back to rise above those around them. Source: Marx, Bornmann, Barth
/// & Leydesdorff (2014), "Detecting the historical roots of research fields by reference publication year
/// spectroscopy".
public struct ReferenceYearSpectrum: Hashable, Codable, Sendable {
  /// One year and the references to works of it.
  public struct Year: Hashable, Codable, Sendable {
    /// The year.
    public var year: Int
    /// How many references lead to works of it, each once a citing paper.
    public var count: Int
    /// `count` less the median of the five years of which this is the middle one; other years count 0.
    public var deviation: Int
    /// `count` less the median of the five years of which this is the last one, as bibliometrix has it.
    public var trailingDeviation: Int

    /// Makes a year.
    public init(year: Int, count: Int, deviation: Int, trailingDeviation: Int) {
      self.year = year
      self.count = count
      self.deviation = deviation
      self.trailingDeviation = trailingDeviation
    }
  }

  /// A work that is cited.
  public struct CitedWork: Hashable, Codable, Sendable {
    /// Its title, where it is in the collection or the reference has one; else the reference as it stands.
    public var name: String
    /// Its id in the collection, if it is there.
    public var paper: Paper.ID?
    /// How many papers of the collection cite it.
    public var citations: Int

    /// Makes a work.
    public init(name: String, paper: Paper.ID?, citations: Int) {
      self.name = name
      self.paper = paper
      self.citations = citations
    }
  }

  /// A year that rises above those around it.
  public struct Peak: Hashable, Codable, Sendable {
    /// The year and its counts.
    public var year: Year
    /// The works of the year that are cited most, the first of all first.
    public var works: [CitedWork]

    /// Makes a peak.
    public init(year: Year, works: [CitedWork]) {
      self.year = year
      self.works = works
    }
  }

  /// Every year from the first to the last that is cited, without gaps.
  public var years: [Year]
  /// Years of a positive deviation that is no less than that of the year before and more than that of the year
  /// behind, the greatest deviation first.
  public var peaks: [Peak]
  /// How many references count: those whose year is known.
  public var datedReferences: Int
  /// How many of these have their year from the cited paper in the collection, as the reference gives none.
  public var datedByCollection: Int
  /// How many references are left out, as no year of them is known.
  public var undatedReferences: Int

  /// Makes a spectrum.
  public init(
    years: [Year], peaks: [Peak], datedReferences: Int, datedByCollection: Int, undatedReferences: Int
  ) {
    self.years = years
    self.peaks = peaks
    self.datedReferences = datedReferences
    self.datedByCollection = datedByCollection
    self.undatedReferences = undatedReferences
  }
}
