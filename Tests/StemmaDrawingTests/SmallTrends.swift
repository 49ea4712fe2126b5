import StemmaModel

/// Trends over five years, the last not over, with terms that try to get out of their quotes.
enum SmallTrends {
  static let trends = Trends(
    years: [2018, 2019, 2020, 2021, 2022], incompleteYear: 2022, undated: 1,
    series: [
      series(.all, "all", [2, 3, 3, 1, 2], .emerging, code: [1, 0, 0, 0, 1]),
      series(.term, "motion", [0, 1, 2, 4, 1], .emerging),
      series(.term, #"it's "50 %" \n off"#, [1, 1, 0, 1, 0], .steady),
      series(.term, "audio", [3, 2, 1, 0, 0], .declining),
      series(.term, "唇形同步", [0, 0, 1, 0, 0], .unclear),
      series(.term, "never", [0, 0, 0, 0, 0], .unclear),
      series(.venue, "CVPR, and others", [1, 0, 0, 0, 0], .unclear),
    ])

  static let none = Trends(years: [], incompleteYear: nil, undated: 0, series: [])

  /// A series with statistics if it rises.
  static func series(
    _ subject: TrendSeries.Subject, _ term: String, _ counts: [Int], _ direction: TrendSeries.Direction,
    code: [Int]? = nil
  ) -> TrendSeries {
    let isRising = direction == .emerging
    return TrendSeries(
      subject: subject, term: term, counts: counts, withCode: code ?? counts.map { _ in 0 },
      growth: isRising ? 100.0 / 3 : nil,
      mannKendall: isRising
        ? TrendSeries.MannKendall(s: 5, z: 1.5, p: 0.1336, tau: 0.1 + 0.2, slope: 1) : nil,
      bursts: isRising ? [TrendSeries.Burst(first: 2020, last: 2021, weight: 2.5)] : [], direction: direction)
  }

  /// Trends of a few terms over two years.
  static func trends(ofTerms terms: [String]) -> Trends {
    Trends(
      years: [2020, 2021], incompleteYear: nil, undated: 0,
      series: terms.map { series(.term, $0, [1, 2], .steady) })
  }
}
