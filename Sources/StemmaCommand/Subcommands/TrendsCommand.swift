import Foundation
import Stemma
import StemmaDrawing

extension Subcommand {
  /// `stemma trends`.
  static let trends = Subcommand(
    "trends", summary: "Count papers a year, and tell what rises and what is over",
    discussion: """
      Counts the papers of each year in all, by term, venue, institution and cluster, with growth, the Mann-Kendall \
      test and Theil-Sen slope, Kleinberg bursts and the share of papers with code. A year that is not over is \
      shown and not judged. With --explain it states the rule behind each direction.
      """,
    formats: [.table, .json, .jsonl, .csv, .svg, .png, .pdf],
    options: [.output, .by, .minimumOccurrences, .completeThrough, .explain, .title]
      + Option.knowledge + Option.clustering,
    examples: [
      Example("stemma trends lists/", "Prints the trends of the field and of its terms"),
      Example("stemma trends lists/ --by venue", "Prints them by venue"),
      Example("stemma trends lists/ -o terms.svg", "Draws the terms over the years"),
    ]
  ) { invocation in
    let collection = try Collection(invocation)
    let network = collection.network()
    let trends = collection.pipeline.trends(of: network, clustering: collection.clustering(of: network))
    switch invocation.arguments.format {
    case .json: try invocation.deliver(jsonText(TrendsRecord(trends)))
    case .jsonl: try invocation.deliver(jsonLines(TrendsRecord(trends).series))
    case .csv:
      try invocation.deliver(
        csvText(header: TrendsRecord.csvHeader(of: trends), rows: TrendsRecord(trends).csvRows))
    case let format? where format.isDrawing:
      let title = invocation.arguments.text(.title)
      let chart =
        invocation.arguments.text(.by) == TrendSeries.Subject.all.rawValue
        ? paperCountChart(of: trends, title: title ?? "Papers a year")
        : termTrendChart(of: trends, title: title ?? "Topics over the years")
      try invocation.deliver(invocation.rendered(chart, as: format))
    default:
      let subject = invocation.arguments.choice(.by, as: TrendSeries.Subject.self) ?? .term
      try invocation.deliver(trendTable(trends, of: subject))
      if let year = trends.incompleteYear {
        invocation.messages.note(
          "\(year)* is taken as not over, and left out of every test; change it with --complete-through")
      }
      if trends.undated > 0 { invocation.messages.note("\(trends.undated) papers have no year") }
    }
    if invocation.arguments.has(.explain) { invocation.messages.note(Pipeline.directionRule) }
    return .success
  }
}

extension Invocation {
  /// Draws a chart by gnuplot.
  func rendered(_ chart: Chart, as format: OutputFormat) throws -> [UInt8] {
    messages.progress.report("drawing")
    let gnuplot = try Gnuplot(path: environment["PATH"] ?? "/usr/bin:/bin")
    return try render(chart, as: Chart.Format(rawValue: format.rawValue) ?? .svg, by: gnuplot)
  }
}

/// All papers first, then a row a subject; a column for each of the last years.
private func trendTable(_ trends: Trends, of subject: TrendSeries.Subject) -> TextTable {
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
    .init("BURST"),
    .init("TREND"),
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
  let bursts = series.bursts.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)–\($0.last)" }
  return [
    series.codeShare.map(percent) ?? "", series.growth.map(signedPercent) ?? "",
    test.map { decimal($0.slope, places: 2) } ?? "",
    test.map { $0.p < 0.0005 ? "<0.001" : decimal($0.p, places: 3) } ?? "",
    bursts.joined(separator: ", "), series.direction.rawValue,
  ]
}

private func signedPercent(_ growth: Double) -> String {
  let whole = Int(growth.rounded())
  return (whole > 0 ? "+" : "") + "\(whole) %"
}

/// A number with a fixed count of decimals and a point, whatever the locale.
func decimal(_ number: Double, places: Int) -> String {
  String(format: "%.\(places)f", number)
}
