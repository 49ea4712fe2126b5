import StemmaModel

/// Lines that are too long to be part of a list that somebody wrote: data, or a file without line ends.
enum OverlongLines {
  /// The longest line that is read, in bytes.
  static let limit = 200_000

  /// The text with such lines left empty, and a warning for each.
  static func dropping(from source: SourceText) -> (text: String, diagnostics: [Diagnostic]) {
    var lengths: [(line: Int, length: Int)] = []
    var line = 1
    var length = 0
    for byte in source.text.utf8 {
      if byte == UInt8(ascii: "\n") {
        if length > limit { lengths.append((line, length)) }
        line += 1
        length = 0
      } else {
        length += 1
      }
    }
    if length > limit { lengths.append((line, length)) }
    if lengths.isEmpty { return (source.text, []) }
    let overlong = Set(lengths.map(\.line))
    var kept: [UInt8] = []
    line = 1
    for byte in source.text.utf8 {
      if byte == UInt8(ascii: "\n") {
        line += 1
        kept.append(byte)
      } else if !overlong.contains(line) {
        kept.append(byte)
      }
    }
    let diagnostics = lengths.map { line, length in
      Diagnostic(
        .warning, rule: "overlong-line",
        "the line has \(length) bytes and was left out; lines of a list have at most \(limit)",
        at: SourceLocation(file: source.file, line: line))
    }
    return (String(decoding: kept, as: UTF8.self), diagnostics)
  }
}
