import Graphviz
import StemmaModel

/// The chart of terms over the years: a small panel a term, each to its own scale, rising terms first.
///
/// One scale for all would flatten every term beside the name of the field itself, which most papers share.
///
/// Shown are rising and falling terms and the most frequent others, at most `most` together.
package func termTrendChart(of trends: Trends, title: String = "Topics over the years", most: Int = 12)
  -> Chart
{
  let shown = termsToShow(trends, most: max(most, 1))
  guard let first = trends.years.first, let last = trends.years.last, !shown.isEmpty else {
    return emptyChart(title: title, reason: "No term occurs in papers with a year.")
  }
  let columns = min(4, shown.count)
  let rows = (shown.count - 1) / columns + 1
  let panel = (width: 230.0, height: 165.0)
  let headHeight = 88.0
  let size = (
    width: max(Int(panel.width) * columns + 30, 480),
    height: Int(headHeight + panel.height * Double(rows)) + 10
  )
  let termTotal = trends.series.count { $0.subject == .term }
  var summary =
    "Papers a year with each term, \(shown.count) of \(counted(termTotal, "term")), each to its own scale."
  if let year = trends.incompleteYear { summary += " \(year) is not over and dashed." }
  // Without this a steady term whose curve climbs with the field's looks like a mistake.
  let rule = "Rising and falling are meant as a share of all papers of a year."

  var script = shown.enumerated().map { number, series in dataBlock(series, number, trends) }.joined()
  script += "set multiplot\nunset key\n"
  script += """
    set border 1 lc \(GnuplotScript.rgb(Palette.guide)) lw 1
    set xrange [\(first - 1).8:\(last).2]
    set xtics (\(Set([first, last]).sorted().map(String.init).joined(separator: ","))) nomirror scale 0 \
    font 'DejaVu Sans,9' tc \(GnuplotScript.rgb(Palette.muted))
    set grid ytics lt 1 lc \(GnuplotScript.rgb(Palette.guide)) lw 0.5
    set style fill solid 1 noborder

    """
  for (number, series) in shown.enumerated() {
    let left = 20 + panel.width * Double(number % columns)
    let top = headHeight + panel.height * Double(number / columns)
    script += "unset label\n"
    if number == 0 {
      script += GnuplotScript.label(title, x: 20, y: 26, in: size, points: 18, isBold: true)
      for (line, words) in [summary, rule].enumerated() {
        script += GnuplotScript.label(
          words, x: 20, y: 48 + 15 * Double(line), in: size, points: 10, Palette.muted)
      }
    }
    let style = directionStyle(series.direction)
    let name = fitted(series.term, width: panel.width - 30, size: 12)
    script += GnuplotScript.label(name, x: left, y: top + 8, in: size, isBold: true)
    script += GnuplotScript.label(
      "\(counted(series.total, "paper")), \(style.word)", x: left, y: top + 25, in: size, points: 10,
      Palette.muted)
    script += margins(left: left, top: top, panel: panel, size: size)
    let greatest = max(series.counts.max() ?? 1, 1)
    script += """
      set yrange [0:\(DotValue.decimal(Double(greatest) * 1.05))]
      set ytics (\(greatest)) nomirror scale 0 font 'DejaVu Sans,9' tc \(GnuplotScript.rgb(Palette.muted))

      """
    script += plot(number, trends, style.colours)
  }
  script += "unset multiplot\n"
  return Chart(
    script: script, width: size.width, height: size.height, title: title, summary: summary + " " + rule)
}

/// Up to half the places for rising terms, up to a quarter for falling ones, the rest by frequency; ordered by
/// direction, then by frequency and name.
private func termsToShow(_ trends: Trends, most: Int) -> [TrendSeries] {
  let terms = trends.series.filter {
    $0.subject == .term && $0.total > 0 && $0.counts.count == trends.years.count
  }
  let byFrequency = terms.sorted { ($1.total, $0.term) < ($0.total, $1.term) }
  let rising = byFrequency.filter { $0.direction == .emerging }.prefix(max(most / 2, 1))
  let falling = byFrequency.filter { $0.direction == .declining }.prefix(most / 4)
  var chosen = Array((rising + falling).prefix(most))
  let names = Set(chosen.map(\.term))
  chosen += byFrequency.filter { !names.contains($0.term) }.prefix(most - chosen.count)
  return TrendSeries.Direction.allCases.flatMap { direction in
    chosen.filter { $0.direction == direction }.sorted { ($1.total, $0.term) < ($0.total, $1.term) }
  }
}

private func dataBlock(_ series: TrendSeries, _ number: Int, _ trends: Trends) -> String {
  let rows = zip(trends.years, series.counts).map { "\($0) \($1)\n" }.joined()
  return "$term\(number) << EOD\n\(rows)EOD\n"
}

private func margins(
  left: Double, top: Double, panel: (width: Double, height: Double), size: (width: Int, height: Int)
) -> String {
  let (width, height) = (Double(size.width), Double(size.height))
  return """
    set lmargin at screen \(DotValue.decimal((left + 24) / width))
    set rmargin at screen \(DotValue.decimal((left + panel.width - 22) / width))
    set tmargin at screen \(DotValue.decimal(1 - (top + 40) / height))
    set bmargin at screen \(DotValue.decimal(1 - (top + panel.height - 38) / height))

    """
}

/// The area and line of the complete years, and dashes to a year that is not over.
private func plot(_ number: Int, _ trends: Trends, _ colours: ClusterColours) -> String {
  let block = "$term\(number)"
  let last = trends.incompleteYear ?? Int.max
  var parts: [String] = []
  if trends.years.contains(where: { $0 < last }) {
    let complete = "using 1:($1 < \(last) ? $2 : NaN)"
    parts.append("\(block) \(complete) with filledcurves y1=0 lc \(GnuplotScript.rgb(colours.fill)) notitle")
    parts.append(
      "\(block) \(complete) with linespoints pt 7 ps 0.25 lw 2 lc \(GnuplotScript.rgb(colours.line)) notitle")
  }
  if let year = trends.incompleteYear {
    parts.append(
      "\(block) using 1:($1 >= \(year - 1) ? $2 : NaN) with linespoints pt 6 ps 0.3 dt 2 lw 1.2 "
        + "lc \(GnuplotScript.rgb(colours.line)) notitle")
  }
  return "plot " + parts.joined(separator: ", \\\n  ") + "\n"
}

private func directionStyle(
  _ direction: TrendSeries.Direction
) -> (word: String, colours: ClusterColours) {
  switch direction {
  case .emerging: ("rising ▲", Palette.cluster(2))
  case .steady: ("steady", Palette.cluster(0))
  case .declining: ("falling ▼", Palette.cluster(1))
  case .unclear: ("too few to say", Palette.neutral)
  }
}
