/// What a text may ask of the parser; what goes beyond is read as plain text.
///
/// The C library takes time by the square of the length for some constructs, as unclosed images or addresses
/// in one word, so the length alone is no bound.
struct ParsingLimits: Hashable, Sendable {
  /// How deep blocks nest in the tree, and inlines in their block.
  ///
  /// Deeper blocks become one paragraph of their inlines, deeper inlines their text.
  var maximumDepth = 100
  /// Up to which column a line may have marks of quotations and items; later ones are text.
  ///
  /// Each open block costs time at every line, also at blank ones.
  var maximumMarkerColumn = 128
  /// How many image brackets may be open between two blank lines; each costs time at every link.
  var maximumOpenImages = 1000
  /// How many bytes are parsed; the parser's own sizes end at 2³⁰.
  var maximumByteCount = 1 << 30
  /// How many steps beyond the length of the text addresses or link definitions may take.
  var maximumSteps = 100_000_000
  /// How many columns a table may have; longer rows take time by the square of it.
  var maximumColumns = 1000
  /// How many cells a text's tables may have beyond four for each byte; short rows are filled up with cells.
  var maximumCells = 100_000

  /// The limits for texts of unknown origin.
  static let standard = ParsingLimits()
}
