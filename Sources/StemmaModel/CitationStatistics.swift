/// How the papers of a collection are cited, by each other and in all.
public struct CitationStatistics: Hashable, Codable, Sendable {
  /// Every paper of the network: those cited most from inside first, then by all citations, PageRank, children in
  /// the lineage and id.
  public var papers: [PaperCitations]
  /// How many citations lead from paper to paper of the collection, each pair once.
  public var citations: Int
  /// How many papers give references.
  public var citingPapers: Int
  /// How many references they give, each once a paper.
  public var references: Int
  /// How many of these lead to no paper of the collection.
  public var outsideReferences: Int
  /// How many citations have a paper without a year at an end, so that they are missing in the figures over years.
  public var undatedCitations: Int
  /// How many citations are dated before the paper that they cite, and count in its first year.
  public var earlyCitations: Int
  /// The cited references by their years; nil if no year of any is known.
  public var referenceYears: ReferenceYearSpectrum?

  /// Makes statistics.
  public init(
    papers: [PaperCitations], citations: Int, citingPapers: Int, references: Int, outsideReferences: Int,
    undatedCitations: Int, earlyCitations: Int, referenceYears: ReferenceYearSpectrum?
  ) {
    self.papers = papers
    self.citations = citations
    self.citingPapers = citingPapers
    self.references = references
    self.outsideReferences = outsideReferences
    self.undatedCitations = undatedCitations
    self.earlyCitations = earlyCitations
    self.referenceYears = referenceYears
  }

  /// Whether the sources say what papers cite.
  public var hasReferences: Bool { references > 0 }
  /// How many papers have a number of all citations.
  public var countedPapers: Int { papers.count { $0.globalCitations != nil } }
}

/// How one paper of a collection is cited; `CitationMeasure` defines each figure.
///
/// A figure is nil where the data gives none: without references in the collection, years or citations.
public struct PaperCitations: Hashable, Codable, Sendable {
  /// A year and how often something happened in it.
  public struct YearCount: Hashable, Codable, Sendable {
    /// The year.
    public var year: Int
    /// How often.
    public var count: Int

    /// Makes a count.
    public init(year: Int, count: Int) {
      self.year = year
      self.count = count
    }
  }

  /// Its id.
  public var paper: Paper.ID
  /// LCS: by how many papers of the collection it is cited; nil if no paper gives references.
  public var localCitations: Int?
  /// GCS: how often it is cited in all, as its sources state it.
  public var globalCitations: Int?
  /// LCR: how many papers of the collection it cites; nil if it gives no references.
  public var localReferences: Int?
  /// How many references it gives; nil if none.
  public var references: Int?
  /// PageRank on the citations from citing to cited, damping 0.85; over all papers it sums to 1.
  public var pageRank: Double?
  /// Betweenness on the citations, from 0 to 1.
  public var betweenness: Double?
  /// The strongest run of years in which it takes an unusual share of the citations that the collection makes.
  public var burst: TrendSeries.Burst?
  /// Chen's sigma: (betweenness + 1) to the power of the burst's weight.
  public var sigma: Double?
  /// The beauty coefficient B.
  public var beauty: Double?
  /// The year in which it awoke.
  public var awakening: Int?
  /// The disruption index D, from -1 to 1.
  public var disruption: Double?
  /// The years from its own to that in which it had received half of its citations.
  public var halfLife: Int?
  /// The citations it receives from inside by the year of the citing paper; years without any are left out.
  public var citationsByYear: [YearCount]
  /// How many papers descend from it directly in the lineage.
  public var children: Int
  /// Betweenness in the lineage, from parent to child, from 0 to 1; nil without any relation.
  public var lineageBetweenness: Double?

  /// Makes figures; what is not given is not known.
  public init(
    paper: Paper.ID, localCitations: Int? = nil, globalCitations: Int? = nil, localReferences: Int? = nil,
    references: Int? = nil, pageRank: Double? = nil, betweenness: Double? = nil,
    burst: TrendSeries.Burst? = nil, sigma: Double? = nil, beauty: Double? = nil, awakening: Int? = nil,
    disruption: Double? = nil, halfLife: Int? = nil, citationsByYear: [YearCount] = [], children: Int = 0,
    lineageBetweenness: Double? = nil
  ) {
    self.paper = paper
    self.localCitations = localCitations
    self.globalCitations = globalCitations
    self.localReferences = localReferences
    self.references = references
    self.pageRank = pageRank
    self.betweenness = betweenness
    self.burst = burst
    self.sigma = sigma
    self.beauty = beauty
    self.awakening = awakening
    self.disruption = disruption
    self.halfLife = halfLife
    self.citationsByYear = citationsByYear
    self.children = children
    self.lineageBetweenness = lineageBetweenness
  }
}
