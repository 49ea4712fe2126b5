import Stemma
import StemmaDrawing

/// All papers first, then a row a subject; a column for each of the last years.
func trendTable(_ trends: Trends, of subject: TrendSeries.Subject) -> TextTable {
  let shownYears = trends.years.indices.suffix(9)
  let earlier = trends.years.count > shownYears.count
  var columns: [TextTable.Column] = [
    .init(subject == .all ? "PAPERS" : subject.rawValue.uppercased(), leastWidth: 16), .init("TOTAL", .right),
  ]
  if earlier, let first = shownYears.first {
    columns.append(.init("–\(trends.years[first] - 1)", .right))
  }
  columns += shownYears.map { position in
    let year = trends.years[position]
    let isIncomplete = trends.incompleteYear.map { year >= $0 } ?? false
    return .init("\(year)" + (isIncomplete ? "*" : ""), .right)
  }
  columns += [
    .init("CODE", .right), .init("GROWTH", .right), .init("SLOPE", .right), .init("P", .right),
    .init("Q", .right),
    .init("BURST"), .init("TREND"),
  ]
  let shown = trends.series.filter { $0.subject == .all || $0.subject == subject }
  let rows = shown.map { series -> [String] in
    let before = series.counts.prefix(shownYears.lowerBound).reduce(0, +)
    var row = [series.subject == .all ? "all papers" : series.term, "\(series.total)"]
    if earlier { row.append(countText(before)) }
    row += shownYears.map { countText(series.counts[$0]) }
    return row + statisticsCells(series)
  }
  return TextTable(columns, rows: rows)
}

private func countText(_ count: Int) -> String { count == 0 ? "·" : "\(count)" }

private func statisticsCells(_ series: TrendSeries) -> [String] {
  let test = series.mannKendall
  let bursts = series.bursts.map { yearsText($0.first, $0.last) }
  return [
    series.codeShare.map(percent) ?? "", series.growth.map(signedPercent) ?? "",
    test.map { decimal($0.slope, places: 2) } ?? "",
    test.map { probability($0.probability) } ?? "", test?.q.map(probability) ?? "",
    bursts.joined(separator: ", "), series.direction.rawValue,
  ]
}

private func signedPercent(_ growth: Double) -> String {
  let whole = Int(growth.rounded())
  return (whole > 0 ? "+" : "") + "\(whole) %"
}
