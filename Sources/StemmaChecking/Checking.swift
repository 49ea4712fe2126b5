import StemmaModel

/// Which rules hold, and how much their findings matter.
package struct CheckSelection: Hashable, Sendable {
  /// The rules that hold; nil is all.
  package var only: Set<String>?
  /// Rules that do not hold.
  package var off: Set<String>
  /// Severities that replace those of the rules.
  package var severities: [String: Diagnostic.Severity]

  /// Makes a selection; all rules hold by default.
  package init(
    only: Set<String>? = nil, off: Set<String> = [], severities: [String: Diagnostic.Severity] = [:]
  ) {
    self.only = only
    self.off = off
    self.severities = severities
  }

  /// Rules that say that something was not checked at all, which a choice of others does not hide.
  private static let always: Set<String> = ["unusable-input", "unknown-format", "same"]

  func holds(_ rule: String) -> Bool {
    !off.contains(rule) && (only?.contains(rule) ?? true || CheckSelection.always.contains(rule))
  }
}

/// What is wrong with the lists of a collection, ordered by file, line, column and rule.
///
/// Findings that a comment in the list suppresses are left out. Near linear in the size of the lists.
package func check(_ input: CheckInput, selection: CheckSelection = CheckSelection()) -> [Diagnostic] {
  let suppressions = Dictionary(
    input.sources.map { ($0.file, Suppressions(in: $0)) }, uniquingKeysWith: { first, _ in first })
  let shifted = Set(input.diagnostics("surplus-cells").compactMap { $0.location?.lineAlone })
  var findings: Set<Diagnostic> = []
  for rule in CheckRule.all where selection.holds(rule.id) {
    for var finding in rule.findings(input) {
      // In a row with a cell too many each cell may stand in the wrong column.
      if rule.readsColumns, let line = finding.location?.lineAlone, shifted.contains(line) { continue }
      if let location = finding.location, let suppressed = suppressions[location.file],
        suppressed.covers(rule.id, line: location.line)
      {
        continue
      }
      finding.severity = selection.severities[rule.id] ?? finding.severity
      findings.insert(finding)
    }
  }
  return findings.sorted { left, right in
    switch (left.location, right.location) {
    case (nil, _?): true
    case (_?, nil): false
    case (let one?, let other?) where one != other: one < other
    default: (left.rule, left.message) < (right.rule, right.message)
    }
  }
}

extension SourceLocation {
  /// The line's beginning.
  fileprivate var lineAlone: SourceLocation { SourceLocation(file: file, line: line) }
}
