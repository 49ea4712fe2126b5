import StemmaModel

extension SmallTrends {
  /// The same trends with a value for everything that trends can tell.
  static var complete: Trends {
    var trends = trends
    trends.dating = Dating(papers: 12, withYear: 11, withMonth: 8, monthsFromIdentifiers: 5, withDay: 2)
    trends.months = ["2021-12", "2022-01"]
    trends.recentYears = [2020, 2021]
    trends.extrapolation = Extrapolation(
      year: 2022, through: "2022-04", coveredShare: 1.0 / 3, datedPapers: 1, papers: 2)
    for position in trends.series.indices {
      let series = trends.series[position]
      trends.series[position].shares = zip(series.counts, [2, 3, 3, 1, 2]).map { Double($0) / Double($1) }
      trends.series[position].monthlyCounts = [0, 1]
    }
    trends.series[1] = completed(trends.series[1])
    trends.topics = [
      TrendTopic(term: "motion", frequency: 8, years: YearQuartiles(lower: 2020, median: 2021, upper: 2021))
    ]
    trends.newNames = [
      NewNames(kind: .method, counts: [1, 0, 1, 0, 0], examples: [["FOMM"], [], ["TPSM"], [], []])
    ]
    let lag = Quartiles(lower: 0, median: 0.5, upper: 1)
    trends.publicationLag = PublicationLag(
      preprints: 3, published: 2, lag: lag,
      years: [
        PublicationLag.Year(year: 2020, preprints: 2, published: 2, lag: lag),
        PublicationLag.Year(year: 2021, preprints: 1, published: 0, lag: nil),
      ])
    trends.bradford = BradfordZones(
      zones: [.init(venues: 1, papers: 4), .init(venues: 1, papers: 2), .init(venues: 1, papers: 1)],
      multiplier: 1,
      venues: [
        .init(name: "CVPR", papers: 4, cumulated: 4, zone: 1),
        .init(name: "ECCV", papers: 2, cumulated: 6, zone: 2),
        .init(name: "ICCV", papers: 1, cumulated: 7, zone: 3),
      ], papers: 7)
    trends.lotka = LotkaFit(
      rows: [
        .init(papers: 1, authors: 9, share: 0.9, fitted: 0.9, expected: 0.95),
        .init(papers: 2, authors: 1, share: 0.1, fitted: 0.1, expected: nil),
      ], authors: 10, papers: 7, exponent: 3.17, constant: 0.9, rSquared: 1, inverseSquareP: 0.75,
      distance: 0.05, criticalDistance: 0.515)
    return trends
  }

  private static func completed(_ series: TrendSeries) -> TrendSeries {
    var series = series
    let test = TrendSeries.MannKendall(
      s: 4, z: 1.02, p: 0.308, tau: 2.0 / 3, slope: 4.0 / 3, exactP: 1.0 / 3, q: 0.5, slopeLow: -1,
      slopeHigh: 2)
    series.mannKendall = test
    series.shareTrend = test
    series.extrapolated = 3
    series.doublingTime = 2.4
    series.averageGrowthRate = 1.5
    series.averageDocumentsPerYear = 3
    series.percentageInLastYears = 600.0 / 7
    series.monthlyBursts = [.init(first: "2021-12", last: "2021-12", weight: 1.5)]
    series.datedBursts = [
      .init(first: "2021-12-03", last: "2021-12-24", level: 1, weight: 3, papers: 4)
    ]
    series.ground = .burst
    series.quartiles = YearQuartiles(lower: 2020, median: 2021, upper: 2021)
    series.halfLife = 2
    series.citationHalfLife = 1
    series.firstYear = 2019
    series.lastYear = 2022
    return series
  }
}
