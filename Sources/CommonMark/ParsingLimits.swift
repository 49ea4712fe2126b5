/// What a text may ask of the parser; what goes beyond is read as plain text.
struct ParsingLimits: Sendable {
  /// How deep blocks nest in the tree, and inlines in their block.
  ///
  /// Deeper blocks become one paragraph of their inlines, deeper inlines their text.
  var maximumDepth = 100
  /// How many marks of quotations and items one line may begin with; further ones are text.
  var maximumMarkersPerLine = 200
  /// How many bytes are parsed; the parser's own sizes end at 2³⁰.
  var maximumByteCount = 1 << 30
  /// How many steps beyond the length of the text one construct may take.
  var maximumSteps = 100_000_000
  /// How many cells a text's tables may have for each byte, beyond a million.
  var maximumCellsPerByte = 4

  /// The limits for texts of unknown origin.
  static let standard = ParsingLimits()
}
