import Graphviz
import StemmaModel

/// The chart of trend topics: a row a term, a line from the lower to the upper quartile of its papers' years, and
/// a dot at the median that is larger for more papers.
///
/// - Parameters:
///   - trends: The trends.
///   - title: What stands above.
///   - most: How many topics are shown at most, the most frequent ones; rows stand in the order of the median.
/// - Returns: The chart; where there is nothing to show, one that says so.
package func trendTopicChart(
  of trends: Trends, title: String = "Trend topics", most: Int = 50
) -> Chart {
  guard !trends.topics.isEmpty else {
    return emptyChart(
      title: title,
      reason: trends.years.isEmpty ? "No paper has a year." : "No term occurs in two papers with a year.")
  }
  let shown = trends.topics.sorted { ($1.frequency, $0.term) < ($0.frequency, $1.term) }.prefix(max(most, 1))
    .sorted {
      ($0.years.median, $0.years.lower, $0.years.upper, $0.term)
        < ($1.years.median, $1.years.lower, $1.years.upper, $1.term)
    }
  let greatest = Double(shown.map(\.frequency).max() ?? 1)
  let number =
    shown.count == trends.topics.count
    ? counted(shown.count, "topic") : "\(shown.count) of \(trends.topics.count) topics"
  return YearRows(
    title: title,
    summary: "\(number): half of the papers of a term are from the years of its line; the dot stands at the "
      + "median, larger for more papers.",
    heads: ("term", "papers", "median"), years: trends.years, incompleteYear: trends.incompleteYear,
    rows: shown.map { topic in
      YearRows.Row(
        name: topic.term, figures: ("\(topic.frequency)", "\(topic.years.median)"),
        line: Double(topic.years.lower)...Double(max(topic.years.lower, topic.years.upper)), bar: nil,
        dot: (Double(topic.years.median), Double(topic.frequency) / greatest), colours: Palette.cluster(0))
    }
  ).chart
}
