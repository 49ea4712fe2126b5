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
    // The cairo terminals take a point of type for 4/3 of a pixel, and pdfcairo for twice that.
    let terminal =
      switch format {
      case .svg: "svg size \(width),\(height) \(font)"
      case .png: "pngcairo size \(width * 2),\(height * 2) fontscale 1.5 linewidth 2 pointscale 2 \(font)"
      case .pdf:
        "pdfcairo size \(DotValue.decimal(Double(width) / 72)),\(DotValue.decimal(Double(height) / 72)) "
          + "fontscale 0.75 \(font)"
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
