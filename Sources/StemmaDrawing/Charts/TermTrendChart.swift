import StemmaModel

/// The chart of terms over the years: a small panel a term, each to its own scale, emerging terms first.
///
/// One scale for all would flatten every term beside the name of the field itself, which most papers share.
///
/// - Parameters:
///   - trends: The trends.
///   - subject: What has a panel: terms, venues, institutions and so on.
///   - title: What stands above; nil takes one that names the subject.
///   - most: How many panels there are at most: emerging and declining ones, then the most frequent others.
/// - Returns: The chart; where there is nothing to show, one that says so.
package func termTrendChart(
  of trends: Trends, by subject: TrendSeries.Subject = .term, title: String? = nil, most: Int = 12
) -> Chart {
  let title = title ?? "\(subject.heading) over the years"
  let shown = termsToShow(trends, subject, most: max(most, 1))
  if shown.isEmpty {
    return emptyChart(
      title: title,
      reason: trends.years.isEmpty
        ? "No paper has a year." : "No \(subject.rawValue) occurs in enough papers with a year.")
  }
  let total = trends.series.count { $0.subject == subject }
  var summary =
    "Papers a year with each \(subject.rawValue), \(shown.count) of "
    + "\(counted(total, subject.rawValue, subject.plural)), each to its own scale."
  if let year = trends.incompleteYear { summary += " \(year) is not over and dashed." }
  // Without this a steady term whose curve climbs with the field's looks like a mistake.
  summary += " Emerging and declining are meant as a share of all papers of a year."
  return YearPanels(
    title: title, summary: summary, years: trends.years, incompleteYear: trends.incompleteYear,
    panels: shown.map { series in
      let style = directionStyle(series.direction)
      return YearPanels.Panel(
        name: series.term, remark: "\(counted(series.total, "paper")), \(style.word)", counts: series.counts,
        colours: style.colours)
    }
  ).chart
}

/// Up to half the places for emerging terms, up to a quarter for declining ones, the rest by frequency; ordered by
/// direction, then by frequency and name.
private func termsToShow(_ trends: Trends, _ subject: TrendSeries.Subject, most: Int) -> [TrendSeries] {
  let terms = trends.series.filter {
    $0.subject == subject && $0.total > 0 && $0.counts.count == trends.years.count
  }
  let byFrequency = terms.sorted { ($1.total, $0.term) < ($0.total, $1.term) }
  let emerging = byFrequency.filter { $0.direction == .emerging }.prefix(max(most / 2, 1))
  let declining = byFrequency.filter { $0.direction == .declining }.prefix(most / 4)
  var chosen = Array((emerging + declining).prefix(most))
  let names = Set(chosen.map(\.term))
  chosen += byFrequency.filter { !names.contains($0.term) }.prefix(most - chosen.count)
  return TrendSeries.Direction.allCases.flatMap { direction in
    chosen.filter { $0.direction == direction }.sorted { ($1.total, $0.term) < ($0.total, $1.term) }
  }
}

private func directionStyle(
  _ direction: TrendSeries.Direction
) -> (word: String, colours: ClusterColours) {
  switch direction {
  case .emerging: ("emerging ▲", Palette.cluster(2))
  case .steady: ("steady", Palette.cluster(0))
  case .declining: ("declining ▼", Palette.cluster(1))
  case .unclear: ("too few to say", Palette.neutral)
  }
}
