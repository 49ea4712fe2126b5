import Graphviz

/// A chart that is decided but not drawn: a gnuplot script and what to call it.
package struct Chart: Hashable, Sendable {
  /// What is written.
  package enum Format: String, Sendable, CaseIterable {
    /// Scalable Vector Graphics, styled for light and dark.
    case svg
    /// A bitmap, twice as fine as the SVG.
    case png
    /// A page as large as the chart.
    case pdf
  }

  /// Gnuplot commands, without the terminal.
  package var script: String
  /// The width in pixels.
  package var width: Int
  /// The height in pixels.
  package var height: Int
  /// A few words for its head and for the SVG's title.
  package var title: String
  /// What it shows, in a sentence or more.
  package var summary: String

  /// The whole script for a format.
  func script(for format: Format) -> String {
    let font = "font 'DejaVu Sans,12' background '\(Palette.page.light)' noenhanced"
    let terminal =
      switch format {
      case .svg: "svg size \(width),\(height) \(font)"
      case .png: "pngcairo size \(width * 2),\(height * 2) fontscale 2 linewidth 2 \(font)"
      case .pdf:
        "pdfcairo size \(DotValue.decimal(Double(width) / 72)),\(DotValue.decimal(Double(height) / 72)) \(font)"
      }
    return "set encoding utf8\nset terminal \(terminal)\n" + script
  }
}

/// Draws a chart; an SVG is styled for light and dark.
///
/// - Parameters:
///   - chart: What to draw.
///   - format: What is written.
///   - gnuplot: The program that draws.
/// - Returns: The file's content, the same for the same chart and version of gnuplot.
/// - Throws: Why gnuplot drew nothing.
package func render(
  _ chart: Chart, as format: Chart.Format, by gnuplot: Gnuplot
) throws(GnuplotError) -> [UInt8] {
  let bytes = try gnuplot.output(of: chart.script(for: format))
  return switch format {
  case .svg: styledSVG(plainSVG(bytes), title: chart.title, summary: chart.summary)
  case .png: bytes
  case .pdf: reproduciblePDF(bytes)
  }
}

/// Gnuplot's SVG with colours as `#rrggbb` and bold type as CSS has it, and without its own title and the
/// description that names its version.
private func plainSVG(_ svg: [UInt8]) -> [UInt8] {
  var text = String(decoding: svg, as: UTF8.self)
  for element in ["title", "desc"] {
    if let start = text.firstRange(of: "<\(element)>"), let end = text.firstRange(of: "</\(element)>\n"),
      start.upperBound <= end.lowerBound
    {
      text.removeSubrange(start.lowerBound..<end.upperBound)
    }
  }
  text.replace("font-family=\"DejaVu Sans:Bold\"", with: "font-family=\"DejaVu Sans\" font-weight=\"bold\"")
  var result: [UInt8] = []
  var rest = Array(text.utf8)[...]
  let opening = Array("rgb(".utf8)
  while let start = rest.firstIndex(of: opening[0]) {
    let numbers = rest[start...].dropFirst(opening.count).prefix { $0 != UInt8(ascii: ")") }
    let parts = String(decoding: numbers, as: UTF8.self).split(whereSeparator: { $0 == "," || $0 == " " })
      .compactMap { UInt8($0) }
    guard rest[start...].starts(with: opening), parts.count == 3, numbers.endIndex + 1 < rest.endIndex else {
      result += rest[...start]
      rest = rest[(start + 1)...]
      continue
    }
    result += rest[..<start]
    // What stands before is `fill = '` or `stroke="`.
    while let last = result.last,
      [UInt8(ascii: "'"), UInt8(ascii: "\""), 32, UInt8(ascii: "=")].contains(last)
    {
      result.removeLast()
    }
    result += Array("=\"#\(parts.map(hexadecimal).joined())\"".utf8)
    rest = rest[(numbers.endIndex + 2)...]
  }
  return result + rest
}

private func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16)
  return digits.count == 1 ? "0" + digits : digits
}

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
}
