import Graphviz

/// Small panels side by side, each with one line over the same years and to its own scale.
struct YearPanels {
  /// One panel.
  struct Panel {
    /// What it is about.
    var name: String
    /// What stands below the name.
    var remark: String
    /// A number a year.
    var counts: [Int]
    /// The colours of the line and the area under it.
    var colours: ClusterColours
  }

  /// What stands above the panels.
  var title: String
  /// What the chart shows, in a sentence or more.
  var summary: String
  /// The years, without gaps.
  var years: [Int]
  /// The first year that is not over; it is dashed, and so are those after it.
  var incompleteYear: Int?
  /// From left to right, then from top to bottom.
  var panels: [Panel]

  private static let width = 230.0
  private static let height = 165.0

  /// The panels as a chart.
  var chart: Chart {
    guard let first = years.first, let last = years.last, !panels.isEmpty else {
      return emptyChart(title: title, reason: summary)
    }
    let columns = min(4, panels.count)
    let rows = (panels.count - 1) / columns + 1
    let width = max(Int(Self.width) * columns + 30, 480)
    let lines = GnuplotScript.headLines(summary, width: width)
    let headHeight = GnuplotScript.headHeight(lines) + 12
    let size = (width: width, height: Int(headHeight + Self.height * Double(rows)) + 4)

    var script = panels.enumerated().map { number, panel in
      "$panel\(number) << EOD\n"
        + zip(years, panel.counts).map { "\($0) \($1)\n" }.joined() + "EOD\n"
    }.joined()
    script += "set multiplot\nunset key\n"
    script += """
      set border 1 lc \(GnuplotScript.rgb(Palette.guide)) lw 1
      set xrange [\(first - 1).8:\(last).2]
      set xtics (\(Set([first, last]).sorted().map(String.init).joined(separator: ","))) nomirror scale 0 \
      font 'DejaVu Sans,9' tc \(GnuplotScript.rgb(Palette.muted))
      set grid ytics lt 1 lc \(GnuplotScript.rgb(Palette.guide)) lw 0.5
      set style fill solid 1 noborder

      """
    for (number, panel) in panels.enumerated() {
      let left = 20 + Self.width * Double(number % columns)
      let top = headHeight + Self.height * Double(number / columns)
      script += "unset label\n"
      if number == 0 { script += GnuplotScript.head(title, lines, in: size) }
      let name = fitted(panel.name, width: Self.width - 30, size: 13)
      script += GnuplotScript.label(name, x: left, y: top + 8, in: size, isBold: true)
      script += GnuplotScript.label(
        panel.remark, x: left, y: top + 25, in: size, points: 10, Palette.muted)
      script += GnuplotScript.plotArea(
        left: left + 24, right: left + Self.width - 22, top: top + 40, bottom: top + Self.height - 38,
        in: size)
      let greatest = max(panel.counts.max() ?? 1, 1)
      script += """
        set yrange [0:\(DotValue.decimal(Double(greatest) * 1.05))]
        set ytics (\(greatest)) nomirror scale 0 font 'DejaVu Sans,9' tc \(GnuplotScript.rgb(Palette.muted))

        """
      script += plot(number, panel.colours)
    }
    script += "unset multiplot\n"
    return Chart(script: script, width: size.width, height: size.height, title: title, summary: summary)
  }

  /// The area and line of the complete years, and dashes to those that are not over.
  private func plot(_ number: Int, _ colours: ClusterColours) -> String {
    let block = "$panel\(number)"
    let last = incompleteYear ?? Int.max
    var parts: [String] = []
    if years.contains(where: { $0 < last }) {
      let complete = "using 1:($1 < \(last) ? $2 : NaN)"
      parts.append(
        "\(block) \(complete) with filledcurves y1=0 lc \(GnuplotScript.rgb(colours.fill)) notitle")
      parts.append(
        "\(block) \(complete) with linespoints pt 7 ps 0.25 lw 2 lc \(GnuplotScript.rgb(colours.line)) notitle"
      )
    }
    if let year = incompleteYear {
      parts.append(
        "\(block) using 1:($1 >= \(year - 1) ? $2 : NaN) with linespoints pt 6 ps 0.3 dt 2 lw 1.2 "
          + "lc \(GnuplotScript.rgb(colours.line)) notitle")
    }
    return "plot " + parts.joined(separator: ", \\\n  ") + "\n"
  }
}
