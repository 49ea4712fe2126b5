/// Changes that keep the parser's effort in bounds; none for ordinary texts.
struct ParsingCost {
  /// The extensions of the parser that may be used.
  private(set) var extensions = SyntaxExtension.allCases
  /// What is put into the text for the parser: U+FFFD for U+0000, and backslashes before marks beyond a limit.
  private(set) var edits: [SourceLines.Edit] = []

  init(of bytes: [UInt8], limits: ParsingLimits) {
    for (offset, byte) in bytes.enumerated() where byte == 0 {
      edits.append(.init(offset: offset, bytes: [0xEF, 0xBF, 0xBD], isReplacement: true))
    }
  }
}
