/// Undoing damage that text took before it got into a list.
enum TextRepair {
  /// The text with every part that was UTF-8, decoded as Windows-1252, decoded again as UTF-8:
  /// `GANâ€™s` becomes `GAN’s`.
  ///
  /// A part is a run of characters above ASCII whose Windows-1252 bytes are valid UTF-8 sequences of two to
  /// four bytes; anything else is left alone, so correctly decoded accents stay.
  static func undoingDoubleDecoding(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    guard scalars.contains(where: { 0xC2...0xF4 ~= $0.value }) else { return text }
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if let (scalar, length) = decodedSequence(in: scalars, at: index) {
        result.append(scalar)
        index += length
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return String(result)
  }

  private static func decodedSequence(
    in scalars: [Unicode.Scalar], at start: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    guard let lead = Windows1252.byte(of: scalars[start]) else { return nil }
    let length: Int
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return nil
    }
    guard start + length <= scalars.count else { return nil }
    var bytes = [lead]
    for scalar in scalars[(start + 1)..<(start + length)] {
      guard let byte = Windows1252.byte(of: scalar), 0x80...0xBF ~= byte else { return nil }
      bytes.append(byte)
    }
    guard let decoded = String(validating: bytes, as: UTF8.self)?.unicodeScalars.first,
      !isUnlikely(decoded)
    else { return nil }
    return (decoded, length)
  }

  /// Whether a character is so rare in lists that what seems to be it is a capital with an accent before a
  /// quotation mark or dash: `CAFÉ”` has the bytes of the phonetic sign `ɔ`.
  private static func isUnlikely(_ scalar: Unicode.Scalar) -> Bool {
    0x250..<0x370 ~= scalar.value || 0x530..<0x800 ~= scalar.value
  }
}
