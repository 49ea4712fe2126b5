import StemmaModel

/// Citation statistics as `stemma citations --format json` exports them.
package struct CitationRecord: Encodable, Sendable {
  /// The figures of one paper.
  package struct PaperFigures: Encodable, Sendable {
    package var paper: String
    @ExplicitNull package var alias: String?
    package var title: String
    @ExplicitNull package var year: Int?
    @ExplicitNull package var lcs: Int?
    @ExplicitNull package var gcs: Int?
    @ExplicitNull package var lcr: Int?
    @ExplicitNull package var references: Int?
    @ExplicitNull package var pageRank: Double?
    @ExplicitNull package var betweenness: Double?
    @ExplicitNull package var burst: TrendSeries.Burst?
    @ExplicitNull package var sigma: Double?
    @ExplicitNull package var beauty: Double?
    @ExplicitNull package var awakening: Int?
    @ExplicitNull package var disruption: Double?
    @ExplicitNull package var halfLife: Int?
    package var citationsByYear: [PaperCitations.YearCount]
    package var children: Int
    @ExplicitNull package var lineageBetweenness: Double?

    init(_ figures: PaperCitations, of paper: Paper?) {
      self.paper = figures.paper
      _alias = ExplicitNull(wrappedValue: paper?.alias)
      title = paper?.title ?? figures.paper
      _year = ExplicitNull(wrappedValue: paper?.year)
      _lcs = ExplicitNull(wrappedValue: figures.localCitations)
      _gcs = ExplicitNull(wrappedValue: figures.globalCitations)
      _lcr = ExplicitNull(wrappedValue: figures.localReferences)
      _references = ExplicitNull(wrappedValue: figures.references)
      _pageRank = ExplicitNull(wrappedValue: figures.pageRank?.exported)
      _betweenness = ExplicitNull(wrappedValue: figures.betweenness?.exported)
      _burst = ExplicitNull(
        wrappedValue: figures.burst.map {
          TrendSeries.Burst(first: $0.first, last: $0.last, weight: $0.weight.exported)
        })
      _sigma = ExplicitNull(wrappedValue: figures.sigma?.exported)
      _beauty = ExplicitNull(wrappedValue: figures.beauty?.exported)
      _awakening = ExplicitNull(wrappedValue: figures.awakening)
      _disruption = ExplicitNull(wrappedValue: figures.disruption?.exported)
      _halfLife = ExplicitNull(wrappedValue: figures.halfLife)
      citationsByYear = figures.citationsByYear
      children = figures.children
      _lineageBetweenness = ExplicitNull(wrappedValue: figures.lineageBetweenness?.exported)
    }
  }

  package var citations: Int
  package var citingPapers: Int
  package var references: Int
  package var outsideReferences: Int
  package var undatedCitations: Int
  package var earlyCitations: Int
  /// The same in sentences for readers.
  package var summary: [String]
  package var papers: [PaperFigures]
  @ExplicitNull package var referenceYears: ReferenceYearSpectrum?

  /// The record of statistics of a network.
  ///
  /// It has so many papers as `top` says, the most cited ones; nil has all.
  package init(_ statistics: CitationStatistics, of network: Network, top: Int? = nil) {
    let papers = network.paperOfId
    citations = statistics.citations
    citingPapers = statistics.citingPapers
    references = statistics.references
    outsideReferences = statistics.outsideReferences
    undatedCitations = statistics.undatedCitations
    earlyCitations = statistics.earlyCitations
    summary = citationSentences(statistics, of: network)
    self.papers = statistics.papers.prefix(top ?? .max).map { PaperFigures($0, of: papers[$0.paper]) }
    _referenceYears = ExplicitNull(wrappedValue: statistics.referenceYears)
  }

  /// The columns of `csvRows`.
  package static let csvHeader = [
    "paper", "alias", "title", "year", "lcs", "gcs", "lcr", "references", "pageRank", "betweenness",
    "burstFirst", "burstLast", "burstWeight", "sigma", "beauty", "awakening", "disruption", "halfLife",
    "children", "lineageBetweenness",
  ]

  /// A row a paper; what is not known is empty.
  package var csvRows: [[String]] {
    papers.map { paper in
      [
        paper.paper, paper.alias ?? "", paper.title, text(paper.year), text(paper.lcs), text(paper.gcs),
        text(paper.lcr), text(paper.references), text(paper.pageRank), text(paper.betweenness),
        text(paper.burst?.first), text(paper.burst?.last), text(paper.burst?.weight), text(paper.sigma),
        text(paper.beauty), text(paper.awakening), text(paper.disruption), text(paper.halfLife),
        "\(paper.children)", text(paper.lineageBetweenness),
      ]
    }
  }
}

private func text(_ value: (some CustomStringConvertible)?) -> String { value.map(\.description) ?? "" }
