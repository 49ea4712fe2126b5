import Stemma
import StemmaDrawing

/// The options of `stemma trends` alone.
extension Option {
  /// What a chart of trends shows.
  package static let chart = Option(
    "chart", placeholder: "CHART", value: .choice(TrendChart.allCases.map(\.rawValue)),
    help: "Draw this, as SVG unless --format or the name given to --output says otherwise",
    default: "terms, or papers with --by all")

  /// How many rows each part of a report has.
  package static let trendTop = Option(
    "top", placeholder: "NUMBER", value: .wholeNumber(1...1_000_000),
    help: "How many rows each part has, or panels or bars a chart",
    default: "\(TrendChart.defaultRows), or as many as a chart has room for")

  /// Every row in a wide table.
  package static let full = Option(
    "full", help: "Print instead of the report one wide table that has a row for everything counted")

  /// Which table CSV has.
  package static let part = Option(
    "part", placeholder: "PART", value: .choice(TrendPart.allCases.map(\.rawValue)),
    help: "Write this part of the trends, as CSV; JSON has all parts", default: TrendPart.series.rawValue)

  /// What papers are counted by.
  package static let period = Option(
    "period", placeholder: "PERIOD", value: .choice(TrendPeriod.allCases.map(\.rawValue)),
    help: "Count papers by month beside the years, where dates or arXiv ids give one",
    default: TrendPeriod.year.rawValue)

  /// What the incomplete year would come to.
  package static let extrapolate = Option(
    "extrapolate", help: "Say what the year that is not over would come to if it went on as it began")

  /// What each number is.
  package static let explainTrends = Option(
    "explain", help: "Tell beside it what each number is, its formula, and which tool's number it equals")
}

/// What a chart of trends shows.
package enum TrendChart: String, Sendable, CaseIterable {
  /// Papers a year.
  case papers
  /// Papers up to each year.
  case cumulated
  /// The share of papers with code.
  case code
  /// Terms, or what `--by` says, over the years.
  case terms
  /// Bursts as bars.
  case bursts
  /// Trend topics.
  case topics
  /// New names a year.
  case names

  /// How many rows a part of the report has unless it is said.
  static let defaultRows = 8

  /// The chart of some trends; `most` limits its rows or panels.
  func chart(of trends: Trends, by subject: TrendSeries.Subject, title: String?, most: Int?) -> Chart {
    switch self {
    case .papers: paperCountChart(of: trends, title: title ?? "Papers a year")
    case .cumulated: cumulatedChart(of: trends, title: title ?? "Papers up to each year")
    case .code: codeShareChart(of: trends, title: title ?? "Papers with code")
    case .terms: termTrendChart(of: trends, by: subject, title: title, most: most ?? 12)
    case .bursts: burstChart(of: trends, by: subject, title: title, most: most ?? 30)
    case .topics: trendTopicChart(of: trends, title: title ?? "Trend topics", most: most ?? 50)
    case .names: newNamesChart(of: trends, title: title ?? "New names a year")
    }
  }
}
