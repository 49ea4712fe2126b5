import StemmaModel

/// A trend topic as JSON has it.
package struct TopicRecord: Encodable, Sendable {
  package var term: String
  package var frequency: Int
  package var q1: Int
  package var median: Int
  package var q3: Int

  /// The record of a topic.
  package init(_ topic: TrendTopic) {
    term = topic.term
    frequency = topic.frequency
    q1 = topic.years.lower
    median = topic.years.median
    q3 = topic.years.upper
  }
}

/// The time from preprint to venue as JSON has it.
package struct PublicationLagRecord: Encodable, Sendable {
  /// The preprints of one year.
  package struct Year: Encodable, Sendable {
    package var year: Int
    package var preprints: Int
    package var published: Int
    /// In years.
    @ExplicitNull package var lag: QuartilesRecord<Double>?
  }

  package var preprints: Int
  package var published: Int
  /// In years.
  package var lag: QuartilesRecord<Double>
  package var years: [Year]

  /// The record of the times.
  package init(_ times: PublicationLag) {
    preprints = times.preprints
    published = times.published
    lag = QuartilesRecord(times.lag)
    years = times.years.map {
      Year(
        year: $0.year, preprints: $0.preprints, published: $0.published, lag: $0.lag.map(QuartilesRecord.init)
      )
    }
  }
}

/// Bradford's zones as JSON has them.
package struct BradfordRecord: Encodable, Sendable {
  package var papers: Int
  package var zones: [BradfordZones.Zone]
  @ExplicitNull package var multiplier: Double?
  package var venues: [BradfordZones.Venue]

  /// The record of zones.
  package init(_ zones: BradfordZones) {
    papers = zones.papers
    self.zones = zones.zones
    _multiplier = exported(zones.multiplier)
    venues = zones.venues
  }
}

/// Lotka's law as JSON has it.
package struct LotkaRecord: Encodable, Sendable {
  /// The authors with one number of papers.
  package struct Row: Encodable, Sendable {
    package var papers: Int
    package var authors: Int
    package var share: Double
    @ExplicitNull package var fitted: Double?
    @ExplicitNull package var expected: Double?
  }

  package var authors: Int
  package var papers: Int
  @ExplicitNull package var exponent: Double?
  @ExplicitNull package var constant: Double?
  @ExplicitNull package var rSquared: Double?
  @ExplicitNull package var inverseSquareP: Double?
  @ExplicitNull package var distance: Double?
  @ExplicitNull package var criticalDistance: Double?
  package var rows: [Row]

  /// The record of a fit.
  package init(_ fit: LotkaFit) {
    authors = fit.authors
    papers = fit.papers
    _exponent = exported(fit.exponent)
    _constant = exported(fit.constant)
    _rSquared = exported(fit.rSquared)
    _inverseSquareP = exported(fit.inverseSquareP)
    _distance = exported(fit.distance)
    _criticalDistance = exported(fit.criticalDistance)
    rows = fit.rows.map {
      Row(
        papers: $0.papers, authors: $0.authors, share: $0.share.exported, fitted: $0.fitted?.exported,
        expected: $0.expected?.exported)
    }
  }
}
