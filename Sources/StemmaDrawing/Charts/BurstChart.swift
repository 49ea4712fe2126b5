import Graphviz
import StemmaModel

/// The chart of bursts: a row a burst, its years as a bar on the line of the years in which the subject occurs.
///
/// - Parameters:
///   - trends: The trends.
///   - subject: Whose bursts are shown.
///   - title: What stands above; nil takes one that names the subject.
///   - most: How many bursts are shown, those of greatest weight; rows stand in the order of time.
/// - Returns: The chart; where there is nothing to show, one that says so.
package func burstChart(
  of trends: Trends, by subject: TrendSeries.Subject = .term, title: String? = nil, most: Int = 30
) -> Chart {
  let title = title ?? "Bursts of \(subject.plural)"
  let bursts = trends.series.filter { $0.subject == subject }
    .flatMap { series in series.bursts.map { (series: series, burst: $0) } }
  guard let first = trends.years.first, let last = trends.years.last, !bursts.isEmpty else {
    let reason =
      trends.years.isEmpty
      ? "No paper has a year."
      : "Nothing bursts: no \(subject.rawValue) takes twice its usual share of a year's papers for long enough."
    return emptyChart(title: title, reason: reason)
  }
  let shown = bursts.sorted { ($1.burst.weight, $0.series.term) < ($0.burst.weight, $1.series.term) }
    .prefix(max(most, 1))
    .sorted {
      ($0.burst.first, $0.burst.last, $1.burst.weight, $0.series.term)
        < ($1.burst.first, $1.burst.last, $0.burst.weight, $1.series.term)
    }
  let lastComplete = trends.incompleteYear.map { $0 - 1 } ?? last
  var summary =
    shown.count == bursts.count
    ? "\(counted(shown.count, "burst"))" : "The \(shown.count) of greatest weight of \(bursts.count) bursts"
  summary +=
    ": years in which a \(subject.rawValue) takes an unusual share of all papers (Kleinberg, two states), on the "
    + "line of the years in which it occurs."
  if shown.contains(where: { $0.burst.last >= lastComplete }) {
    summary += " Green bars reach \(lastComplete), the last year that is over."
  }
  return YearRows(
    title: title, summary: summary, heads: (subject.rawValue, "years", "weight"), years: trends.years,
    incompleteYear: trends.incompleteYear,
    rows: shown.map { series, burst in
      let occurs = trends.years.indices.filter { series.counts.count > $0 && series.counts[$0] > 0 }
      let from = occurs.first.map { trends.years[$0] } ?? first
      let to = occurs.last.map { trends.years[$0] } ?? last
      let isOpen = burst.last >= lastComplete
      return YearRows.Row(
        name: series.term,
        figures: (
          isOpen ? "since \(burst.first)" : yearsText(burst.first, burst.last), tenths(burst.weight)
        ),
        line: (Double(min(from, burst.first)) - 0.5)...(Double(max(to, burst.last)) + 0.5),
        bar: (Double(burst.first) - 0.5)...(Double(burst.last) + 0.5), dot: nil,
        colours: Palette.cluster(isOpen ? 2 : 0))
    }
  ).chart
}
