/// The Windows-1252 encoding, which text that was decoded twice has usually passed through.
enum Windows1252 {
  /// The characters of the bytes 0x80 to 0x9F; the five unassigned bytes stand for themselves.
  private static let upperControls: [Unicode.Scalar] = [
    "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}",
    "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}", "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
  ]

  private static let bytes: [Unicode.Scalar: UInt8] = {
    var bytes: [Unicode.Scalar: UInt8] = [:]
    for (offset, scalar) in upperControls.enumerated() { bytes[scalar] = UInt8(0x80 + offset) }
    for byte in UInt8(0xA0)...0xFF { bytes[Unicode.Scalar(byte)] = byte }
    return bytes
  }()

  /// The character of a byte.
  static func scalar(of byte: UInt8) -> Unicode.Scalar {
    0x80...0x9F ~= byte ? upperControls[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  /// The byte of a character above ASCII, or nil if the encoding does not have it.
  static func byte(of scalar: Unicode.Scalar) -> UInt8? { bytes[scalar] }
}
