import Graphviz

/// Parts of scripts that charts share.
enum GnuplotScript {
  /// Text as a gnuplot expression whose value it is.
  ///
  /// In single quotes nothing is special but the quote itself. Gnuplot would read a doubled one as a quote only
  /// within a word, so each stands in a string of its own.
  static func quoted(_ text: String) -> String {
    "'" + oneLine(text).unicodeScalars.map { $0 == "'" ? #"'."'".'"# : String($0) }.joined() + "'"
  }

  /// A colour as gnuplot writes it.
  static func rgb(_ colour: Colour) -> String {
    "rgb '\(colour.light)'"
  }

  /// Words at a place given in pixels from the upper left of a chart.
  static func label(
    _ text: String, x: Double, y: Double, in size: (width: Int, height: Int), points: Int = 12,
    isBold: Bool = false, _ colour: Colour = Palette.ink
  ) -> String {
    let place =
      "\(DotValue.decimal(x / Double(size.width))),\(DotValue.decimal(1 - y / Double(size.height)))"
    let font = "DejaVu Sans\(isBold ? ":Bold" : ""),\(points)"
    return "set label \(quoted(text)) at screen \(place) left font '\(font)' tc \(rgb(colour))\n"
  }

  /// The distance of marks on an axis of counts: 1, 2 or 5 times a power of ten, for at most `most` marks.
  static func step(upTo greatest: Int, most: Int) -> Int {
    var power = 1
    while true {
      for factor in [1, 2, 5] where greatest / (factor * power) <= most { return factor * power }
      if power > Int.max / 100 { return power }
      power *= 10
    }
  }

  /// The edges of what is plotted, given in pixels from the upper left of a chart.
  static func plotArea(
    left: Double, right: Double, top: Double, bottom: Double, in size: (width: Int, height: Int)
  ) -> String {
    let (width, height) = (Double(size.width), Double(size.height))
    return """
      set lmargin at screen \(DotValue.decimal(left / width))
      set rmargin at screen \(DotValue.decimal(right / width))
      set tmargin at screen \(DotValue.decimal(1 - top / height))
      set bmargin at screen \(DotValue.decimal(1 - bottom / height))

      """
  }

  /// The title of a chart and what it shows, as `headLines` breaks it.
  static func head(_ title: String, _ lines: [String], in size: (width: Int, height: Int)) -> String {
    let shown = fitted(title, width: Double(size.width) - 40, size: 20)
    return label(shown, x: 20, y: 26, in: size, points: 18, isBold: true)
      + lines.enumerated().map { number, line in
        label(line, x: 20, y: 50 + 15 * Double(number), in: size, points: 10, Palette.muted)
      }.joined()
  }

  /// What a chart shows, in as many lines as its width asks for.
  static func headLines(_ summary: String, width: Int) -> [String] {
    wrapped(summary, width: max((width - 40) * 10 / 58, 20), lines: 6)
  }

  /// Where what is plotted may begin below a head of so many lines.
  static func headHeight(_ lines: [String]) -> Double { 50 + 15 * Double(lines.count) }

  /// The distance of marks on an axis of years on which so many pixels stand for one: 1, 2, 5, 10, 20 and so on.
  static func yearStep(pixelsAYear: Double) -> Int {
    var power = 1
    while true {
      for factor in [1, 2, 5] where Double(factor * power) * pixelsAYear >= 40 { return factor * power }
      if power > 1000 { return power }
      power *= 10
    }
  }
}

/// A chart that says why there is nothing on it.
func emptyChart(title: String, reason: String) -> Chart {
  let lines = GnuplotScript.headLines(reason, width: 480)
  let size = (width: 480, height: Int(GnuplotScript.headHeight(lines)) + 30)
  let script =
    GnuplotScript.head(title, lines, in: size) + """
      unset border
      unset tics
      unset key
      set xrange [0:1]
      set yrange [0:1]
      plot NaN lc \(GnuplotScript.rgb(Palette.guide)) notitle

      """
  return Chart(script: script, width: size.width, height: size.height, title: title, summary: reason)
}
