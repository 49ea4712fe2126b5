import Graphviz

/// Rows of names with what happens to each on one axis of years.
struct YearRows {
  /// One row.
  struct Row {
    /// What it is about.
    var name: String
    /// Two short texts beside the name.
    var figures: (String, String)
    /// A thin line, from and to in years.
    var line: ClosedRange<Double>
    /// A thick bar; nil draws none.
    var bar: ClosedRange<Double>?
    /// A dot in the line and how much it stands for, from 0 to 1, by which it grows; nil draws none.
    var dot: (year: Double, area: Double)?
    /// The colour of line, bar and dot.
    var colours: ClusterColours
  }

  /// What stands above the rows.
  var title: String
  /// What the chart shows, in a sentence or more.
  var summary: String
  /// What the names and the two texts beside them are.
  var heads: (String, String, String)
  /// The years of the axis, without gaps.
  var years: [Int]
  /// The first year that is not over.
  var incompleteYear: Int?
  /// From top to bottom.
  var rows: [Row]

  private static let rowHeight = 22.0

  /// The rows as a chart.
  var chart: Chart {
    guard let first = years.first, let last = years.last, !rows.isEmpty else {
      return emptyChart(title: title, reason: summary)
    }
    func width(_ texts: [String], most: Double = .infinity) -> Double {
      min(texts.map { estimatedWidth(of: $0, size: 11) }.max() ?? 0, most)
    }
    // Twice as wide as the names need, a chart of a single year would still be readable.
    let names = width(rows.map { oneLine($0.name) } + [heads.0], most: 250)
    let figures = (
      width(rows.map(\.figures.0) + [heads.1]), width(rows.map(\.figures.1) + [heads.2])
    )
    let starts = (20 + names + 16, 20 + names + figures.0 + 32)
    let left = starts.1 + figures.1 + 18
    let plotWidth = min(max(Double(years.count) * 46, 240), 760)
    let size0 = Int(left + plotWidth) + 30
    let lines = GnuplotScript.headLines(summary, width: size0)
    let top = GnuplotScript.headHeight(lines) + 30
    let bottom = top + Self.rowHeight * Double(rows.count)
    let size = (width: size0, height: Int(bottom) + 34)

    var script = dataBlocks + GnuplotScript.head(title, lines, in: size)
    for (x, head) in [(20, heads.0), (starts.0, heads.1), (starts.1, heads.2)] {
      script += GnuplotScript.label(head, x: x, y: top - 12, in: size, points: 10, Palette.muted)
    }
    for (number, row) in rows.enumerated() {
      let y = top + Self.rowHeight * (Double(number) + 0.5)
      script += GnuplotScript.label(
        fitted(row.name, width: names, size: 11), x: 20, y: y, in: size, points: 11)
      script += GnuplotScript.label(row.figures.0, x: starts.0, y: y, in: size, points: 11, Palette.muted)
      script += GnuplotScript.label(row.figures.1, x: starts.1, y: y, in: size, points: 11, Palette.muted)
    }
    script += GnuplotScript.plotArea(
      left: left, right: left + plotWidth, top: top, bottom: bottom, in: size)
    let step = GnuplotScript.yearStep(pixelsAYear: plotWidth / Double(years.count))
    script += """
      unset key
      set border 5 lc \(GnuplotScript.rgb(Palette.guide)) lw 1
      set xtics \(step) nomirror scale 0 font 'DejaVu Sans,10' tc \(GnuplotScript.rgb(Palette.muted))
      set x2tics \(step) scale 0 offset 0,-0.4 font 'DejaVu Sans,10' tc \(GnuplotScript.rgb(Palette.muted))
      unset ytics
      set grid xtics lt 1 lc \(GnuplotScript.rgb(Palette.guide)) lw 0.5
      set xrange [\(first - 1).5:\(last).5]
      set x2range [\(first - 1).5:\(last).5]
      set yrange [\(rows.count).0:0]

      """
    if let incompleteYear, incompleteYear <= last {
      script +=
        "set object rectangle from \(incompleteYear - 1).5,0 to \(last).5,\(rows.count) behind "
        + "fillstyle solid 1 noborder fc \(GnuplotScript.rgb(Palette.band))\n"
    }
    script += "plot " + plots.joined(separator: ", \\\n  ") + "\n"
    return Chart(script: script, width: size.width, height: size.height, title: title, summary: summary)
  }

  /// The colours that occur, each with the rows that have it, in the order of the rows.
  private var groups: [(colours: ClusterColours, rows: [Int])] {
    var groups: [(colours: ClusterColours, rows: [Int])] = []
    for (number, row) in rows.enumerated() {
      if let index = groups.firstIndex(where: { $0.colours == row.colours }) {
        groups[index].rows.append(number)
      } else {
        groups.append((row.colours, [number]))
      }
    }
    return groups
  }

  private var dataBlocks: String {
    groups.enumerated().map { index, group in
      let lines = group.rows.map { rectangle($0, rows[$0].line, height: 0.09) }
      let bars = group.rows.compactMap { row in rows[row].bar.map { rectangle(row, $0, height: 0.6) } }
      let dots = group.rows.compactMap { row in
        rows[row].dot.map {
          "\(DotValue.decimal($0.year)) \(row).5 \(DotValue.decimal(0.35 + 1.05 * $0.area.squareRoot()))\n"
        }
      }
      return [("line", lines), ("bar", bars), ("dot", dots)].filter { !$0.1.isEmpty }
        .map { "$\($0.0)\(index) << EOD\n" + $0.1.joined() + "EOD\n" }.joined()
    }.joined()
  }

  /// A rectangle in the middle of a row, so high as a part of it.
  private func rectangle(_ row: Int, _ years: ClosedRange<Double>, height: Double) -> String {
    let middle = Double(row) + 0.5
    return [
      years.lowerBound, middle, years.lowerBound, years.upperBound, middle - height / 2, middle + height / 2,
    ].map(DotValue.decimal).joined(separator: " ") + "\n"
  }

  private var plots: [String] {
    groups.enumerated().flatMap { index, group in
      let hasBars = group.rows.contains { rows[$0].bar != nil }
      let hasDots = group.rows.contains { rows[$0].dot != nil }
      let fill = "fillstyle solid 1 noborder lc \(GnuplotScript.rgb(group.colours.line)) notitle"
      return ["$line\(index) using 1:2:3:4:5:6 with boxxyerror \(fill)"]
        + (hasBars ? ["$bar\(index) using 1:2:3:4:5:6 with boxxyerror \(fill)"] : [])
        + (hasDots
          ? [
            "$dot\(index) using 1:2:3 with points pt 7 ps variable "
              + "lc \(GnuplotScript.rgb(group.colours.line)) notitle"
          ] : [])
    }
  }
}
