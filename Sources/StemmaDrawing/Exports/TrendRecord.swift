import StemmaModel

/// Trends as `stemma trends --format json` exports them.
package struct TrendsRecord: Encodable, Sendable {
  package var years: [Int]
  /// The first year that is not over; nothing after it is judged.
  @ExplicitNull package var incompleteYear: Int?
  package var undated: Int
  package var dating: Dating
  /// The months of `monthlyCounts`; empty unless papers are counted by month.
  package var months: [String]
  /// The years of `averageGrowthRate`, `averageDocumentsPerYear` and `percentageInLastYears`.
  package var recentYears: [Int]
  @ExplicitNull package var extrapolation: Extrapolation?
  package var series: [TrendSeriesRecord]
  package var topics: [TopicRecord]
  package var newNames: [NewNames]
  @ExplicitNull package var publicationLag: PublicationLagRecord?
  @ExplicitNull package var bradford: BradfordRecord?
  @ExplicitNull package var lotka: LotkaRecord?

  /// The record of trends.
  package init(_ trends: Trends) {
    years = trends.years
    _incompleteYear = ExplicitNull(wrappedValue: trends.incompleteYear)
    undated = trends.undated
    dating = trends.dating
    months = trends.months
    recentYears = trends.recentYears
    _extrapolation = ExplicitNull(wrappedValue: trends.extrapolation.map(rounded))
    series = trends.series.map(TrendSeriesRecord.init)
    topics = trends.topics.map(TopicRecord.init)
    newNames = trends.newNames
    _publicationLag = ExplicitNull(wrappedValue: trends.publicationLag.map(PublicationLagRecord.init))
    _bradford = ExplicitNull(wrappedValue: trends.bradford.map(BradfordRecord.init))
    _lotka = ExplicitNull(wrappedValue: trends.lotka.map(LotkaRecord.init))
  }

  /// The columns of a table with a row a subject, a column a year and a month.
  package static func csvHeader(of trends: Trends) -> [String] {
    [
      "subject", "term", "total", "codeShare", "growth", "slope", "tau", "z", "p", "burst", "direction",
      "ground", "s", "exactP", "q", "slopeLow", "slopeHigh", "shareSlope", "shareTau", "shareExactP",
      "shareQ",
      "doublingTime", "averageGrowthRate", "averageDocumentsPerYear", "percentageInLastYears", "firstYear",
      "q1", "median", "q3", "lastYear", "halfLife", "citationHalfLife", "extrapolated", "monthlyBurst",
      "datedBurst",
    ] + trends.years.map(String.init) + trends.months
  }

  /// A row a subject.
  package var csvRows: [[String]] {
    series.map { series in
      let test = series.mannKendall
      let share = series.shareTrend
      var row = [series.subject, series.term, "\(series.total)"]
      row += [series.codeShare, series.growth, test?.slope, test?.tau, test?.z, test?.p].map(cell)
      row += [series.bursts.map { "\($0.first)-\($0.last)" }.joined(separator: "; ")]
      row += [series.direction, series.ground]
      row += [test?.s, test?.exactP, test?.q, test?.slopeLow, test?.slopeHigh].map(cell)
      row += [share?.slope, share?.tau, share?.exactP, share?.q].map(cell)
      row += [
        series.doublingTime, series.averageGrowthRate, series.averageDocumentsPerYear,
        series.percentageInLastYears,
      ].map(cell)
      row += [
        series.firstYear, series.quartiles?.q1, series.quartiles?.median, series.quartiles?.q3,
        series.lastYear, series.halfLife, series.citationHalfLife,
      ].map { $0.map { "\($0)" } ?? "" }
      row += [cell(series.extrapolated)]
      row += [series.monthlyBursts.map { "\($0.first)/\($0.last)" }.joined(separator: "; ")]
      row += [(series.datedBursts ?? []).map { "\($0.first)/\($0.last)" }.joined(separator: "; ")]
      return row + series.counts.map(String.init) + series.monthlyCounts.map(String.init)
    }
  }
}

private func cell(_ number: Double?) -> String { number.map { "\($0)" } ?? "" }

private func rounded(_ extrapolation: Extrapolation) -> Extrapolation {
  var rounded = extrapolation
  rounded.coveredShare = extrapolation.coveredShare.exported
  return rounded
}
