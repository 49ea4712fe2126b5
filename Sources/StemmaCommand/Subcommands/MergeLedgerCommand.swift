import Stemma
import StemmaDrawing

/// Prints why entries were merged or held apart: `stemma papers --merges`.
func deliverMerges(_ invocation: Invocation) throws -> ExitStatus {
  let decisions = try Collection(invocation).merges()
  let records = decisions.map(MergeRecord.init)
  switch invocation.arguments.format {
  case .json: try invocation.deliver(jsonText(records))
  case .jsonl: try invocation.deliver(jsonLines(records))
  case .csv: try invocation.deliver(csvText(header: MergeRecord.csvHeader, rows: records.map(\.csvRow)))
  default: try invocation.deliver(mergeTable(decisions))
  }
  return .success
}

extension Collection {
  /// What was merged and what was held apart; says how much of each.
  fileprivate func merges() -> [MergeDecision] {
    invocation.messages.progress.report("resolving")
    let resolved = pipeline.resolve(reading)
    let counts = MergeDecision.Outcome.allCases.map { outcome in
      "\(resolved.decisions.count { $0.outcome == outcome }) \(outcome.rawValue)"
    }
    invocation.messages.note(
      "\(reading.entries.count) entries, \(resolved.papers.count) papers; pairs: "
        + counts.joined(separator: ", "))
    return resolved.decisions
  }
}

/// A decision as `stemma papers --merges` exports it; the names of the properties are the names in JSON.
private struct MergeRecord: Encodable {
  /// An entry of the pair.
  struct Place: Encodable {
    var file: String
    var line: Int
    var title: String
  }

  /// A piece of evidence.
  struct Reason: Encodable {
    var kind: String
    var weight: Double
    var text: String
  }

  var outcome: String
  var strength: Double
  var first: Place
  var second: Place
  var reasons: [Reason]

  init(_ decision: MergeDecision) {
    outcome = decision.outcome.rawValue
    strength = decision.strength
    first = Place(file: decision.first.file, line: decision.first.line, title: decision.firstTitle)
    second = Place(file: decision.second.file, line: decision.second.line, title: decision.secondTitle)
    reasons = decision.evidence.map {
      // Weights are multiples of a tenth; products of them carry the machine's last digits.
      Reason(kind: $0.kind.rawValue, weight: ($0.weight * 10).rounded() / 10, text: $0.text)
    }
  }

  static let csvHeader = [
    "outcome", "strength", "first", "firstTitle", "second", "secondTitle", "reasons",
  ]

  var csvRow: [String] {
    [
      outcome, "\(strength)", "\(first.file):\(first.line)", first.title, "\(second.file):\(second.line)",
      second.title, reasons.map { "\(signed($0.weight)) \($0.text)" }.joined(separator: "; "),
    ]
  }
}

private func mergeTable(_ decisions: [MergeDecision]) -> TextTable {
  TextTable(
    [
      .init("OUTCOME"), .init("SURE", .right), .init("FIRST", leastWidth: 12),
      .init("SECOND", leastWidth: 12),
      .init("TITLE", leastWidth: 16), .init("OTHER TITLE", leastWidth: 12), .init("REASONS", leastWidth: 20),
    ],
    rows: decisions.map { decision in
      [
        decision.outcome.rawValue, "\(Int((decision.strength * 100).rounded())) %",
        "\(decision.first.file):\(decision.first.line)", "\(decision.second.file):\(decision.second.line)",
        decision.firstTitle,
        decision.secondTitle == decision.firstTitle ? "(the same)" : decision.secondTitle,
        decision.reason,
      ]
    })
}

private func signed(_ weight: Double) -> String { weight > 0 ? "+\(weight)" : "\(weight)" }
