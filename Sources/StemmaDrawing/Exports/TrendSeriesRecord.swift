import StemmaModel

/// The counts and statistics of one subject as JSON has them.
package struct TrendSeriesRecord: Encodable, Sendable {
  package var subject: String
  package var term: String
  package var counts: [Int]
  package var cumulated: [Int]
  /// The part of all papers of each year, from 0 to 1.
  package var shares: [Double?]
  package var withCode: [Int]
  package var codeShares: [Double?]
  package var total: Int
  /// The share of papers with a code link, from 0 to 1.
  @ExplicitNull package var codeShare: Double?
  @ExplicitNull package var firstYear: Int?
  @ExplicitNull package var lastYear: Int?
  package var monthlyCounts: [Int]
  @ExplicitNull package var extrapolated: Double?
  /// Compound annual growth in percent.
  @ExplicitNull package var growth: Double?
  /// In years.
  @ExplicitNull package var doublingTime: Double?
  @ExplicitNull package var averageGrowthRate: Double?
  @ExplicitNull package var averageDocumentsPerYear: Double?
  /// In percent.
  @ExplicitNull package var percentageInLastYears: Double?
  @ExplicitNull package var mannKendall: MannKendallRecord?
  @ExplicitNull package var shareTrend: MannKendallRecord?
  package var bursts: [TrendSeries.Burst]
  package var monthlyBursts: [TrendSeries.MonthlyBurst]
  @ExplicitNull package var datedBursts: [TrendSeries.DatedBurst]?
  package var direction: String
  package var ground: String
  @ExplicitNull package var quartiles: QuartilesRecord<Int>?
  /// In years.
  @ExplicitNull package var halfLife: Int?
  /// In years.
  @ExplicitNull package var citationHalfLife: Int?

  /// The record of a series.
  package init(_ series: TrendSeries) {
    subject = series.subject.rawValue
    term = series.term
    counts = series.counts
    cumulated = series.cumulated
    shares = series.shares.map { $0?.exported }
    withCode = series.withCode
    codeShares = series.codeShares.map { $0?.exported }
    total = series.total
    _codeShare = exported(series.codeShare)
    _firstYear = ExplicitNull(wrappedValue: series.firstYear)
    _lastYear = ExplicitNull(wrappedValue: series.lastYear)
    monthlyCounts = series.monthlyCounts
    _extrapolated = exported(series.extrapolated)
    _growth = exported(series.growth)
    _doublingTime = exported(series.doublingTime)
    _averageGrowthRate = exported(series.averageGrowthRate)
    _averageDocumentsPerYear = exported(series.averageDocumentsPerYear)
    _percentageInLastYears = exported(series.percentageInLastYears)
    _mannKendall = ExplicitNull(wrappedValue: series.mannKendall.map(MannKendallRecord.init))
    _shareTrend = ExplicitNull(wrappedValue: series.shareTrend.map(MannKendallRecord.init))
    bursts = series.bursts.map { .init(first: $0.first, last: $0.last, weight: $0.weight.exported) }
    monthlyBursts = series.monthlyBursts.map {
      .init(first: $0.first, last: $0.last, weight: $0.weight.exported)
    }
    _datedBursts = ExplicitNull(
      wrappedValue: series.datedBursts?.map {
        .init(
          first: $0.first, last: $0.last, level: $0.level, weight: $0.weight.exported, papers: $0.papers)
      })
    direction = series.direction.rawValue
    ground = series.ground.rawValue
    _quartiles = ExplicitNull(
      wrappedValue: series.quartiles.map { QuartilesRecord(q1: $0.lower, median: $0.median, q3: $0.upper) })
    _halfLife = ExplicitNull(wrappedValue: series.halfLife)
    _citationHalfLife = ExplicitNull(wrappedValue: series.citationHalfLife)
  }
}

/// A test for a trend as JSON has it.
package struct MannKendallRecord: Encodable, Sendable {
  package var s: Double
  package var z: Double
  package var p: Double
  @ExplicitNull package var exactP: Double?
  @ExplicitNull package var q: Double?
  package var tau: Double
  package var slope: Double
  @ExplicitNull package var slopeLow: Double?
  @ExplicitNull package var slopeHigh: Double?

  /// The record of a test.
  package init(_ test: TrendSeries.MannKendall) {
    s = test.s
    z = test.z.exported
    p = test.p.exported
    _exactP = exported(test.exactP)
    _q = exported(test.q)
    tau = test.tau.exported
    slope = test.slope.exported
    _slopeLow = exported(test.slopeLow)
    _slopeHigh = exported(test.slopeHigh)
  }
}

/// Quartiles as JSON has them.
package struct QuartilesRecord<Value: Encodable & Sendable>: Encodable, Sendable {
  package var q1: Value
  package var median: Value
  package var q3: Value
}

extension QuartilesRecord<Double> {
  /// The record of quartiles.
  package init(_ quartiles: Quartiles) {
    self.init(
      q1: quartiles.lower.exported, median: quartiles.median.exported, q3: quartiles.upper.exported)
  }
}

/// A number for export, or `null`.
func exported(_ number: Double?) -> ExplicitNull<Double> {
  ExplicitNull(wrappedValue: number?.exported)
}
