/// An SVG with a title, a description and a style sheet that follows the reader's light or dark setting.
///
/// Readers of the screen are told that it is one picture with that title and description, whose ids come from the
/// title, so that several drawings can stand in one page.
///
/// Graphviz and gnuplot write colours as attributes; the style sheet gets a rule for each colour of `Palette`
/// that the drawing uses. Viewers without style sheets show the light colours. Bytes without an `svg` element
/// come back as they are.
package func styledSVG(_ svg: [UInt8], title: String, summary: String) -> [UInt8] {
  guard let tag = svg.position(of: Array("<svg".utf8), from: 0),
    let close = svg[tag...].firstIndex(of: UInt8(ascii: ">"))
  else { return svg }
  let body = withLineBreaksInTitles(svg[(close + 1)...])
  let titleName = elementName(title, in: "title")
  let summaryName = elementName(title, in: "summary")
  let role = " role=\"img\" aria-labelledby=\"\(titleName) \(summaryName)\""
  let head = """

    <title id="\(titleName)">\(escapedXML(title))</title>
    <desc id="\(summaryName)">\(escapedXML(summary))</desc>
    <style type="text/css">
    \(String(decoding: PackageResources.style_css, as: UTF8.self))\(darkRules(for: body))</style>
    """
  return svg[..<close] + Array(role.utf8) + [svg[close]] + Array(head.utf8) + body
}

/// The rules that exchange the colours which occur in a drawing, in the order of the palette.
private func darkRules(for body: [UInt8]) -> String {
  let used = colourAttributes(in: body)
  var rules = ""
  for colour in Palette.all {
    for property in ["fill", "stroke", "color"] {
      let selector = "\(property)=\"\(colour.light)\""
      if used.contains(selector) { rules += "  [\(selector)] { \(property): \(colour.dark) }\n" }
    }
  }
  return "@media (prefers-color-scheme: dark) {\n\(rules)}\n"
}

/// Every distinct `fill="#rrggbb"`, `stroke="#rrggbb"` and `color="#rrggbb"`.
func colourAttributes(in svg: [UInt8]) -> Set<String> {
  let start = Array("=\"#".utf8)
  let length = start.count + 7
  var found: Set<String> = []
  var position = 0
  while let sign = svg.position(of: start, from: position) {
    position = sign + 1
    guard sign + length <= svg.count else { break }
    for name in ["fill", "stroke", "color"] where svg[..<sign].reversed().starts(with: name.utf8.reversed()) {
      found.insert(name + String(decoding: svg[sign..<(sign + length)], as: UTF8.self))
    }
  }
  return found
}

/// Line breaks of tooltips as character references: an XML parser turns a plain one into a blank.
private func withLineBreaksInTitles(_ body: ArraySlice<UInt8>) -> [UInt8] {
  let opening = Array("xlink:title=\"".utf8)
  var result: [UInt8] = []
  result.reserveCapacity(body.count)
  var position = body.startIndex
  while let start = body.position(of: opening, from: position) {
    let textStart = start + opening.count
    let end = body[textStart...].firstIndex(of: UInt8(ascii: "\"")) ?? body.endIndex
    result += body[position..<textStart]
    for byte in body[textStart..<end] {
      if byte == UInt8(ascii: "\n") { result += Array("&#10;".utf8) } else { result.append(byte) }
    }
    position = end
  }
  return result + body[position...]
}

/// Text as XML content on one line, without the characters that XML cannot carry.
func escapedXML(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\n", "\t": result += " "
    default:
      let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
      if !isControl, scalar.value != 0xFFFE, scalar.value != 0xFFFF { result.unicodeScalars.append(scalar) }
    }
  }
  return result
}

extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// Where a run of bytes begins, at or after a position.
  fileprivate func position(of wanted: [UInt8], from start: Int) -> Int? {
    guard let first = wanted.first else { return nil }
    var position = start
    while position + wanted.count <= endIndex {
      if self[position] == first, self[position..<(position + wanted.count)].elementsEqual(wanted) {
        return position
      }
      position += 1
    }
    return nil
  }
}
