import Graphviz
import StemmaModel

/// The chart of papers a year: a bar a year, its strong part the papers with code; a year that is not over is grey.
package func paperCountChart(of trends: Trends, title: String = "Papers a year") -> Chart {
  let all = trends.series.first { $0.subject == .all }
  let counts = all?.counts ?? trends.years.map { _ in 0 }
  let total = counts.reduce(0, +)
  guard let first = trends.years.first, let last = trends.years.last, total > 0,
    counts.count == trends.years.count
  else {
    return emptyChart(title: title, reason: "No paper has a year.")
  }
  let withCode = all.map { $0.withCode.count == counts.count ? $0.withCode : counts.map { _ in 0 } } ?? []
  let codeTotal = withCode.reduce(0, +)
  let size = (width: min(max(360, 130 + 46 * counts.count), 1400), height: 400)

  var summary = "\(counted(total, "paper")), \(first == last ? "\(first)" : "\(first) to \(last)"); "
  summary += "\((codeTotal * 100 + total / 2) / total) % with a link to code."
  if trends.undated > 0 { summary += " \(counted(trends.undated, "paper")) without a year not shown." }
  if let year = trends.incompleteYear { summary += " \(year) is not over." }

  let greatest = counts.max() ?? 1
  let step = GnuplotScript.step(upTo: greatest, most: 6)
  let top = Double(greatest) * 1.1
  var script = ""
  script += "$complete << EOD\n"
  for (position, year) in trends.years.enumerated() where year != trends.incompleteYear {
    script += "\(year) \(counts[position]) \(withCode[position])\n"
  }
  script += "EOD\n"
  // A block without rows would be an error.
  let incomplete = trends.incompleteYear.flatMap { trends.years.firstIndex(of: $0) }
  if let incomplete {
    script += "$incomplete << EOD\n"
    script += "\(trends.years[incomplete]) \(counts[incomplete]) \(withCode[incomplete])\nEOD\n"
  }
  script += GnuplotScript.label(title, x: 20, y: 26, in: size, points: 18, isBold: true)
  for (number, line) in wrapped(summary, width: size.width / 7, lines: 2).enumerated() {
    script += GnuplotScript.label(
      line, x: 20, y: 48 + Double(number) * 15, in: size, points: 10, Palette.muted)
  }
  script += """
    set lmargin at screen \(DotValue.decimal(54 / Double(size.width)))
    set rmargin at screen \(DotValue.decimal(1 - 20 / Double(size.width)))
    set tmargin at screen 0.72
    set bmargin at screen 0.09
    set key at screen \(DotValue.decimal(20 / Double(size.width))),0.81 left top horizontal Left reverse \
    samplen 1 width 1 tc \(GnuplotScript.rgb(Palette.ink)) font 'DejaVu Sans,10'
    set border 1 lc \(GnuplotScript.rgb(Palette.guide)) lw 1
    set xtics \(xStep(trends.years.count)) nomirror scale 0 tc \(GnuplotScript.rgb(Palette.muted))
    set ytics \(step) nomirror scale 0 tc \(GnuplotScript.rgb(Palette.muted))
    set grid ytics lt 1 lc \(GnuplotScript.rgb(Palette.guide)) lw 0.5
    set xrange [\(first - 1).4:\(last).6]
    set yrange [0:\(DotValue.decimal(top))]
    set boxwidth 0.72

    """
  let strong = Palette.cluster(0)
  let pale = Palette.neutral
  var parts: [String] = []
  if counts.count > (incomplete == nil ? 0 : 1) {
    parts.append(boxes("$complete", column: 2, fill: strong.fill, line: strong.line, title: "without code"))
    parts.append(boxes("$complete", column: 3, fill: strong.line, line: strong.line, title: "with code"))
    parts.append(numbers("$complete"))
  }
  if let year = trends.incompleteYear, incomplete != nil {
    parts.append(
      boxes("$incomplete", column: 2, fill: pale.fill, line: pale.line, title: "\(year), not over"))
    parts.append(
      boxes("$incomplete", column: 3, fill: pale.line, line: pale.line, title: "\(year), with code"))
    parts.append(numbers("$incomplete"))
  }
  script += "plot " + parts.joined(separator: ", \\\n  ") + "\n"
  return Chart(script: script, width: size.width, height: size.height, title: title, summary: summary)
}

private func boxes(_ block: String, column: Int, fill: Colour, line: Colour, title: String) -> String {
  "\(block) using 1:\(column) with boxes fillstyle solid 1 border lc \(GnuplotScript.rgb(line)) "
    + "lc \(GnuplotScript.rgb(fill)) title '\(title)'"
}

private func numbers(_ block: String) -> String {
  "\(block) using 1:2:2 with labels offset 0,0.7 font 'DejaVu Sans,10' "
    + "tc \(GnuplotScript.rgb(Palette.ink)) notitle"
}

/// Every how many years the axis has a number.
private func xStep(_ years: Int) -> Int {
  years <= 30 ? 1 : years <= 60 ? 2 : 5
}

/// A chart that says why there is nothing on it.
func emptyChart(title: String, reason: String) -> Chart {
  let size = (width: 480, height: 160)
  let script =
    GnuplotScript.label(title, x: 20, y: 26, in: size, points: 18, isBold: true)
    + GnuplotScript.label(reason, x: 20, y: 60, in: size, Palette.muted) + """
      unset border
      unset tics
      unset key
      set xrange [0:1]
      set yrange [0:1]
      plot NaN lc \(GnuplotScript.rgb(Palette.guide)) notitle

      """
  return Chart(script: script, width: size.width, height: size.height, title: title, summary: reason)
}
