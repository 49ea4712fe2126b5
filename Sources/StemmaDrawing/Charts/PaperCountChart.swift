import Graphviz
import StemmaModel

/// The chart of papers a year: a bar a year, its strong part the papers with code; a year that is not over is grey.
package func paperCountChart(of trends: Trends, title: String = "Papers a year") -> Chart {
  guard let all = datedPapers(of: trends) else {
    return emptyChart(title: title, reason: undatedReason(trends))
  }
  let codeTotal = all.withCode.reduce(0, +)
  let summary =
    "\(counted(all.total, "paper")), \(span(of: trends.years)); "
    + "\((codeTotal * 100 + all.total / 2) / all.total) % with a link to code."
  return YearColumns(
    title: title, summary: summary + yearRemarks(trends), years: trends.years,
    incompleteYear: trends.incompleteYear, heights: all.counts.map(Double.init),
    parts: all.withCode.map(Double.init), labels: all.counts.map { $0 == 0 ? "" : "\($0)" },
    names: ("without code", "with code")
  ).chart
}

/// The chart of the papers up to each year, their strong part those with code.
package func cumulatedChart(of trends: Trends, title: String = "Papers up to each year") -> Chart {
  guard let all = datedPapers(of: trends) else {
    return emptyChart(title: title, reason: undatedReason(trends))
  }
  let (sums, withCode) = (runningSums(all.counts), runningSums(all.withCode))
  let half = sums.firstIndex { $0 * 2 >= all.total } ?? 0
  let summary =
    "\(counted(all.total, "paper")), \(span(of: trends.years)); half of them had appeared by the end of "
    + "\(trends.years[half])."
  return YearColumns(
    title: title, summary: summary + yearRemarks(trends), years: trends.years,
    incompleteYear: trends.incompleteYear, heights: sums.map(Double.init), parts: withCode.map(Double.init),
    labels: sums.map { "\($0)" }, names: ("without code", "with code")
  ).chart
}

/// The chart of the share of each year's papers that have a link to code.
package func codeShareChart(of trends: Trends, title: String = "Papers with code") -> Chart {
  guard let all = datedPapers(of: trends) else {
    return emptyChart(title: title, reason: undatedReason(trends))
  }
  let codeTotal = all.withCode.reduce(0, +)
  if codeTotal == 0 { return emptyChart(title: title, reason: "No paper with a year has a link to code.") }
  let shares = zip(all.withCode, all.counts).map { $1 == 0 ? 0 : 100 * Double($0) / Double($1) }
  let summary =
    "Percent of each year's papers that the lists give a link to code for; \(codeTotal) of "
    + "\(counted(all.total, "paper")) in all. Above each column: how many of how many."
  return YearColumns(
    title: title, summary: summary + yearRemarks(trends), years: trends.years,
    incompleteYear: trends.incompleteYear, heights: shares, parts: shares,
    labels: zip(all.withCode, all.counts).map { $1 == 0 ? "" : "\($0)/\($1)" }, limit: 100
  ).chart
}

/// The series of all papers, if any of them has a year.
private func datedPapers(of trends: Trends) -> TrendSeries? {
  trends.series.first {
    $0.subject == .all && $0.total > 0 && $0.counts.count == trends.years.count
      && $0.withCode.count == trends.years.count
  }
}

private func undatedReason(_ trends: Trends) -> String {
  switch trends.undated {
  case 0: "There are no papers."
  case 1: "The only paper has no year."
  default: "None of \(trends.undated) papers has a year."
  }
}

/// Years as words, such as `2016 to 2025`.
func span(of years: [Int]) -> String {
  guard let first = years.first, let last = years.last else { return "" }
  return first == last ? "\(first)" : "\(first) to \(last)"
}

/// What is to be known of the years of a chart: papers that have none, and years that are not over.
func yearRemarks(_ trends: Trends) -> String {
  var remarks = ""
  if trends.undated > 0 { remarks += " \(counted(trends.undated, "paper")) without a year not shown." }
  let open = trends.years.filter { year in trends.incompleteYear.map { year >= $0 } ?? false }
  if !open.isEmpty { remarks += " \(span(of: open)) \(open.count == 1 ? "is" : "are") not over." }
  return remarks
}

/// The sum of all numbers up to each.
private func runningSums(_ numbers: [Int]) -> [Int] {
  var sum = 0
  return numbers.map {
    sum += $0
    return sum
  }
}
