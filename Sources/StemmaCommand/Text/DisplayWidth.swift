/// How many columns of a terminal a text takes: two for a wide character, none for one that combines.
///
/// After Unicode's East Asian Width (UAX #11), without asking the system, whose answer depends on the locale.
package func displayWidth(_ text: some StringProtocol) -> Int {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
  return text.reduce(0) { $0 + displayWidth($1) }
}

/// How many columns a character takes: as many as the widest of its parts.
package func displayWidth(_ character: Character) -> Int {
  var width = 0
  for scalar in character.unicodeScalars {
    width = max(width, scalar.value == 0xFE0F ? 2 : displayWidth(scalar))
  }
  return width
}

/// A text that takes no more columns than there are, its end replaced by an ellipsis if need be.
package func clipped(_ text: String, to columns: Int) -> String {
  guard displayWidth(text) > columns else { return text }
  guard columns > 0 else { return "" }
  var result = ""
  var width = 0
  for character in text {
    width += displayWidth(character)
    if width > columns - 1 { break }
    result.append(character)
  }
  return result + "…"
}

/// A text that a terminal shows on one line: control characters, which it would obey, become blanks.
package func printable(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isControl) else { return text }
  var scalars = String.UnicodeScalarView()
  var afterBlank = false
  for scalar in text.unicodeScalars {
    if !isControl(scalar) {
      scalars.append(scalar)
    } else if !afterBlank {
      scalars.append(" ")
    }
    afterBlank = isControl(scalar) || scalar == " "
  }
  return String(scalars)
}

/// Whether a terminal obeys it, or it changes the direction of the text around it.
private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x2028...0x2029, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}

private func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  if scalar.value < 0x300 { return isControl(scalar) || scalar.value == 0xAD ? 0 : 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator, .control: return 0
  default: break
  }
  if (0x1160...0x11FF).contains(scalar.value) { return 0 }
  return scalar.properties.isEmojiPresentation || isWide(scalar.value) ? 2 : 1
}

/// Whether a code point is in a block whose characters are wide.
private func isWide(_ value: UInt32) -> Bool {
  switch value {
  case 0x1100...0x115F,  // Hangul Jamo, initial
    0x2329...0x232A,  // Angle brackets
    0x2E80...0x303E,  // Radicals, ideographic punctuation
    0x3041...0x4DBF,  // Kana, Bopomofo, Hangul, squared words, extension A
    0x4E00...0xA4CF,  // Ideographs, Yi
    0xA960...0xA97F,  // Hangul Jamo, extended A
    0xAC00...0xD7A3,  // Hangul syllables
    0xF900...0xFAFF,  // Compatibility ideographs
    0xFE10...0xFE19, 0xFE30...0xFE6F,  // Vertical and small forms
    0xFF01...0xFF60, 0xFFE0...0xFFE6,  // Fullwidth forms
    0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF,  // Tangut, Khitan, Kana supplement
    0x1F200...0x1F2FF, 0x1F300...0x1F320, 0x1F900...0x1F9FF,  // Enclosed ideographs, pictographs
    0x20000...0x3FFFD:  // Ideographs, extensions B and up
    true
  default: false
  }
}
