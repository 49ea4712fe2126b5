import StemmaChecking
import StemmaReading

/// Which rules of the check hold, and how much their findings matter.
public struct CheckOptions: Hashable, Sendable {
  /// The ids of the rules that hold; nil is all.
  public var only: Set<String>?
  /// The ids of rules that do not hold.
  public var off: Set<String>
  /// Severities that replace those of the rules, by id.
  public var severities: [String: Diagnostic.Severity]

  /// Makes options; every rule holds by default.
  public init(
    only: Set<String>? = nil, off: Set<String> = [], severities: [String: Diagnostic.Severity] = [:]
  ) {
    self.only = only
    self.off = off
    self.severities = severities
  }
}

extension Pipeline {
  /// What is wrong with the lists: the same paper twice, links that lead elsewhere, years that cannot be true.
  ///
  /// - Parameters:
  ///   - reading: What was read.
  ///   - resolved: The papers of that reading.
  ///   - options: Which rules hold.
  /// - Returns: The findings, ordered by file, line, column and rule, without those that a comment in the list
  ///   suppresses.
  public func check(
    reading: Reading, resolved: ResolvedPapers, options: CheckOptions = CheckOptions()
  ) -> [Diagnostic] {
    StemmaChecking.check(
      checkInput(reading, resolved),
      selection: CheckSelection(only: options.only, off: options.off, severities: options.severities))
  }

  /// What the rules look at.
  package func checkInput(_ reading: Reading, _ resolved: ResolvedPapers) -> CheckInput {
    let sources = reading.files.compactMap { file -> CheckedSource? in
      // What is wrong with the bytes is among the diagnostics of the reading.
      var known: [Diagnostic] = []
      return (try? SourceText(file: file.name, bytes: file.bytes, diagnostics: &known)).map {
        CheckedSource($0)
      }
    }
    // A file that cannot be used has a place here, so that its finding is shown at the file.
    let unusable = reading.unusable.map {
      Diagnostic($0.severity, rule: "unusable-input", $0.error.reason, at: $0.error.location)
    }
    let others = reading.diagnostics.filter { $0.rule != "unusable-input" }
    return CheckInput(
      entries: reading.entries, papers: resolved.papers, sources: sources,
      diagnostics: unusable + others + resolved.diagnostics)
  }
}
