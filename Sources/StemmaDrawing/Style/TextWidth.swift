/// About how wide a line of DejaVu Sans is, in points; good enough to shorten text for a box of fixed size.
func estimatedWidth(of text: String, size: Double) -> Double {
  text.unicodeScalars.reduce(0) { $0 + emWidth(of: $1) } * size
}

/// Text on one line, cut where it would be wider than a number of points, with an ellipsis.
func fitted(_ text: String, width: Double, size: Double) -> String {
  let line = oneLine(text)
  if estimatedWidth(of: line, size: size) <= width { return line }
  var used = emWidth(of: "…") * size
  var result = ""
  for character in line {
    used += estimatedWidth(of: String(character), size: size)
    if used > width { break }
    result.append(character)
  }
  while let last = result.last, last == " " || last == ":" || last == "-" || last == "," {
    result.removeLast()
  }
  return result + "…"
}

/// The width of a letter as a part of the type size, by its kind.
private func emWidth(of scalar: Unicode.Scalar) -> Double {
  switch scalar {
  case " ", "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", "!", "(", ")", "[", "]": return 0.36
  case "f", "t", "r", "-", "/", "J": return 0.42
  case "m", "w", "M", "W", "@", "%", "…", "–", "—": return 1
  case "A"..."Z": return 0.73
  default: break
  }
  let isWide = scalar.value >= 0x1100 && (scalar.value < 0x1200 || scalar.value >= 0x2E80)
  return isWide ? 1.05 : 0.64
}
