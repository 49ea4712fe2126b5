import StemmaModel

/// The chart of new names: a panel for methods, terms, authors and institutions that are named for the first time.
package func newNamesChart(of trends: Trends, title: String = "New names a year") -> Chart {
  let shown = trends.newNames.filter {
    $0.counts.contains { $0 > 0 } && $0.counts.count == trends.years.count
  }
  if shown.isEmpty {
    return emptyChart(
      title: title,
      reason: trends.years.isEmpty
        ? "No paper has a year." : "Papers with a year name no method, term, author or institution.")
  }
  var summary =
    "Methods, terms, authors and institutions by the year of the first paper that has them, each to its own scale. "
    + "Every name of the first year is new."
  if let year = trends.incompleteYear { summary += " \(year) is not over and dashed." }
  return YearPanels(
    title: title, summary: summary, years: trends.years, incompleteYear: trends.incompleteYear,
    panels: shown.enumerated().map { number, names in
      let total = names.counts.reduce(0, +)
      return YearPanels.Panel(
        name: names.kind.plural, remark: "\(counted(total, names.kind.rawValue)) in all",
        counts: names.counts,
        colours: Palette.cluster(number))
    }
  ).chart
}
