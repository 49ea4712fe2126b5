import Stemma
import StemmaDrawing

/// The cells that tables of trends have in common.
struct TrendCells {
  private let trends: Trends

  /// Makes cells for some trends.
  init(_ trends: Trends) { self.trends = trends }

  /// The last three complete years and the first two of those that are not over, as positions.
  var recent: [Int] {
    let complete = trends.completeYears.count
    return Array(trends.years.indices[..<complete].suffix(3)) + trends.years.indices[complete...].prefix(2)
  }

  /// The heads of the recent years; a star marks those that are not over.
  var recentTitles: [(title: String, isNumber: Bool)] {
    recent.map { (yearTitle(at: $0), true) }
  }

  /// A year; a star marks one that is not over.
  func yearTitle(at position: Int) -> String {
    "\(trends.years[position])" + (position >= trends.completeYears.count ? "*" : "")
  }

  /// The head of the column of sparklines: the periods that they show.
  var sparklineTitle: String {
    let months = trends.months.suffix(20)
    guard let first = months.first, let last = months.last else { return yearsTitle }
    return yearsText(first, last)
  }

  /// The head of a column of sparklines by year.
  var yearsTitle: String {
    let years = trends.years.suffix(20)
    guard let first = years.first, let last = years.last else { return "" }
    return first == last ? "\(first)" : "\(first)–\("\(last)".suffix(2))"
  }

  /// The sparkline of a series, by months where they are counted.
  func line(of series: TrendSeries) -> String {
    trends.months.isEmpty || series.monthlyCounts.count != trends.months.count
      ? line(of: series.counts) : sparkline(series.monthlyCounts)
  }

  /// The sparkline of counts by year.
  func line(of counts: [Int]) -> String { sparkline(counts, complete: trends.completeYears.count) }

  /// A subject's part of all papers before and in the last two years; empty where that cannot be told.
  func shift(of series: TrendSeries) -> String {
    trends.shift(of: series).map { "\(wholePercent($0.former)) → \(wholePercent($0.now))" } ?? ""
  }

  /// The counts of the recent years.
  func recentCounts(_ counts: [Int]) -> [TrendTable.Cell] { recent.map { .init(count(counts[$0])) } }

  /// A count; a dot is none.
  func count(_ count: Int) -> String { count == 0 ? "·" : "\(count)" }
}
