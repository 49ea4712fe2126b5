/// About how wide a line of DejaVu Sans is, in points; good enough to shorten text for a box of fixed size.
///
/// A letter that the font does not have is taken as wide as the widest usual replacement, so that a box is rather
/// too large than too small.
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

/// The advance widths of the characters from the blank to the tilde, in hundredths of the type size.
private let asciiWidths: [Double] = [
  32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
  64, 64, 34, 34, 84, 84, 84, 54, 100, 69, 69, 70, 77, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79,
  61, 79, 70, 64, 62, 74, 69, 99, 69, 62, 69, 40, 34, 40, 84, 50, 50, 62, 64, 55, 64, 62, 36, 64,
  64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
]

/// The width of a letter as a part of the type size: exact for ASCII, else by its kind.
private func emWidth(of scalar: Unicode.Scalar) -> Double {
  switch scalar.value {
  case 0x20..<0x7F: return asciiWidths[Int(scalar.value) - 0x20] / 100
  // Joiners and what chooses between the forms of a sign.
  case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F: return 0
  case 0x2013: return 0.5
  case 0x2014, 0x2026: return 1
  default: break
  }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark: return 0
  default: break
  }
  switch scalar.value {
  case 0x1100..<0x1200, 0x2E80..<0xD800, 0xF900..<0xFB00, 0xFE30..<0xFE50, 0xFF00..<0xFF61,
    0x20000..<0x40000:
    return 1.05
  // Emoji and other pictures, as the fonts of browsers have them.
  case 0x2600..<0x27C0, 0x2B00..<0x2C00, 0x1F000..<0x20000: return 1.4
  case 0xC0..<0x370: return 0.7
  default: return 0.85
  }
}
