import Graphviz

/// A column for each year, part of it strong; years that are not over are grey.
struct YearColumns {
  /// What stands above the columns.
  var title: String
  /// What the chart shows, in a sentence or more.
  var summary: String
  /// The years, without gaps.
  var years: [Int]
  /// The first year that is not over.
  var incompleteYear: Int?
  /// How high each column is.
  var heights: [Double]
  /// How high the strong part of each column is; empty if there is none.
  var parts: [Double] = []
  /// What stands above each column, where there is room.
  var labels: [String]
  /// What the pale and the strong part are; without names no key is drawn.
  var names: (pale: String, strong: String)?
  /// The greatest value of the axis; nil takes it from the columns.
  var limit: Double?

  /// The columns as a chart.
  var chart: Chart {
    guard let first = years.first, let last = years.last else {
      return emptyChart(title: title, reason: "No paper has a year.")
    }
    let size = (width: min(max(480, 130 + 46 * years.count), 1400), height: 400)
    let lines = GnuplotScript.headLines(summary, width: size.width)
    let area = (left: 54.0, right: Double(size.width) - 20, bottom: Double(size.height) - 36)
    let keyTop = GnuplotScript.headHeight(lines)
    // The key has two rows, and the numbers above the columns need room.
    let top = keyTop + (names == nil ? 8 : 46)
    let slot = (area.right - area.left) / (Double(years.count) + 0.2)
    let greatest = limit ?? max(heights.max() ?? 1, 1)

    var script = dataBlocks
    script += GnuplotScript.head(title, lines, in: size)
    script += GnuplotScript.plotArea(
      left: area.left, right: area.right, top: top, bottom: area.bottom, in: size)
    if names == nil {
      script += "unset key\n"
    } else {
      script += """
        set key at screen \(DotValue.decimal(20 / Double(size.width))),\
        \(DotValue.decimal(1 - keyTop / Double(size.height))) left top horizontal Left reverse samplen 1 width 1 \
        tc \(GnuplotScript.rgb(Palette.ink)) font 'DejaVu Sans,10'

        """
    }
    script += """
      set border 1 lc \(GnuplotScript.rgb(Palette.guide)) lw 1
      set xtics \(GnuplotScript.yearStep(pixelsAYear: slot)) nomirror scale 0 \
      tc \(GnuplotScript.rgb(Palette.muted))
      set ytics \(GnuplotScript.step(upTo: Int(greatest), most: 6)) nomirror scale 0 \
      tc \(GnuplotScript.rgb(Palette.muted))
      set grid ytics lt 1 lc \(GnuplotScript.rgb(Palette.guide)) lw 0.5
      set xrange [\(first - 1).4:\(last).6]
      set yrange [0:\(DotValue.decimal(greatest * 1.1))]
      set boxwidth 0.72

      """
    let widest = labels.map { estimatedWidth(of: $0, size: 10) }.max() ?? 0
    let plots = blocks.flatMap { block in self.plots(of: block, hasLabels: widest + 3 <= slot) }
    script += "plot " + plots.joined(separator: ", \\\n  ") + "\n"
    return Chart(script: script, width: size.width, height: size.height, title: title, summary: summary)
  }

  /// Years that look alike: the complete ones and the others.
  private struct Block {
    var name: String
    var positions: [Int]
    var colours: ClusterColours
    var remark: String
  }

  private var blocks: [Block] {
    let limit = incompleteYear ?? Int.max
    let complete = years.indices.filter { years[$0] < limit }
    let others = years.indices.filter { years[$0] >= limit }
    let open = others.map { years[$0] }
    let span = open.isEmpty ? "" : yearsText(open[0], open[open.count - 1])
    return [
      Block(name: "$complete", positions: complete, colours: Palette.cluster(0), remark: ""),
      Block(name: "$incomplete", positions: others, colours: Palette.neutral, remark: "\(span), "),
    ].filter { !$0.positions.isEmpty }  // A block without rows would be an error.
  }

  private var dataBlocks: String {
    blocks.map { block in
      "\(block.name) << EOD\n"
        + block.positions.map { position in
          let part = parts.isEmpty ? "0" : DotValue.decimal(parts[position])
          // A column of no height is none, not a line on the axis.
          let height = heights[position] > 0 ? DotValue.decimal(heights[position]) : "NaN"
          return "\(years[position]) \(height) \(part == "0" ? "NaN" : part) "
            + "\(DotValue.decimal(heights[position])) \"\(labels[position])\"\n"
        }.joined() + "EOD\n"
    }.joined()
  }

  private func plots(of block: Block, hasLabels: Bool) -> [String] {
    let isOver = block.remark.isEmpty
    var plots = [
      boxes(
        block, column: 2, fill: block.colours.fill,
        title: names.map { isOver ? $0.pale : block.remark + "not over" })
    ]
    if !parts.isEmpty {
      plots.append(
        boxes(block, column: 3, fill: block.colours.line, title: names.map { block.remark + $0.strong }))
    }
    if hasLabels {
      plots.append(
        "\(block.name) using 1:4:5 with labels offset 0,0.7 font 'DejaVu Sans,10' "
          + "tc \(GnuplotScript.rgb(Palette.ink)) notitle")
    }
    return plots
  }

  private func boxes(_ block: Block, column: Int, fill: Colour, title: String?) -> String {
    "\(block.name) using 1:\(column) with boxes fillstyle solid 1 border "
      + "lc \(GnuplotScript.rgb(block.colours.line)) lc \(GnuplotScript.rgb(fill)) "
      + (title.map { "title '\($0)'" } ?? "notitle")
  }
}
