import StemmaModel

/// The places of bytes in a text as lines and columns.
struct LineIndex {
  /// The file's name.
  let file: String
  /// The line of the text's first byte in the file.
  let firstLine: Int
  /// The offset of each line's first byte.
  private let starts: [Int]

  init(file: String, bytes: [UInt8], firstLine: Int = 1) {
    self.file = file
    self.firstLine = firstLine
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
    self.starts = starts
  }

  /// The place of a byte.
  ///
  /// - Complexity: O(log lines).
  func location(of offset: Int) -> SourceLocation {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourceLocation(file: file, line: firstLine + low, column: offset - starts[low] + 1)
  }
}

/// What is found wrong with a file: the first findings of each rule, and how many more there are.
///
/// A file that is wrong throughout would otherwise give a finding for each of its records.
struct Findings {
  private static let mostOfARule = 20

  private var kept: [Diagnostic] = []
  private var counts: [String: Int] = [:]
  private var last: [String: Diagnostic] = [:]

  /// Adds a finding.
  mutating func report(
    _ severity: Diagnostic.Severity = .warning, rule: String, _ message: String, at location: SourceLocation
  ) {
    let finding = Diagnostic(severity, rule: rule, message, at: location)
    counts[rule, default: 0] += 1
    if counts[rule, default: 0] <= Findings.mostOfARule { kept.append(finding) } else { last[rule] = finding }
  }

  /// The findings in order of place, those that were left out counted where the last of them is.
  var diagnostics: [Diagnostic] {
    let counted = last.map { rule, finding in
      let count = counts[rule, default: 0] - Findings.mostOfARule
      return Diagnostic(
        finding.severity, rule: rule, "\(count) more such findings up to here", at: finding.location)
    }
    func place(_ finding: Diagnostic) -> (Int, Int, String) {
      (finding.location?.line ?? 0, finding.location?.column ?? 0, finding.rule)
    }
    return (kept + counted).sorted { place($0) < place($1) }
  }
}
