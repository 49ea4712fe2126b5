import Stemma
import StemmaDrawing

/// Measures the relations of the inputs by a gold file and prints the score.
///
/// - Throws: `UsageError.contradiction` if something else than a table or JSON is asked for, before anything is read.
func deliverScore(_ invocation: Invocation, gold: String) throws -> ExitStatus {
  let format = invocation.arguments.format ?? .table
  guard format == .table || format == .json else {
    throw UsageError.contradiction(
      "--score prints a table or JSON, not \(format.rawValue); leave it or the format out")
  }
  if invocation.arguments.texts(.relations).contains(gold) {
    invocation.messages.warning(
      "'\(gold)' is given with --relations too, so that it is measured by itself")
  }
  let collection = try Collection(invocation)
  let network = collection.network()
  let (score, diagnostics) = try collection.pipeline.lineageScore(
    of: network, againstFileAt: gold, definitions: collection.reading.aliasDefinitions)
  invocation.messages.report(diagnostics)
  if score.unresolvedCount > 0 {
    invocation.messages.note(
      "\(counted(score.unresolvedCount, "relation")) of '\(gold)' between works that the lists do not have "
        + "\(score.unresolvedCount == 1 ? "is" : "are") left out of the score")
  }
  if format == .json {
    try invocation.deliver(jsonText(LineageScoreRecord(score, of: network)))
    return .success
  }
  let (width, style) = (invocation.outputWidth, invocation.outputStyle)
  var text = scoreTable(score).text(width: width, style: style) + "\n" + typeSentence(score) + "\n"
  if invocation.arguments.has(.explain) {
    let faults = faultTable(score, of: network)
    if !faults.rows.isEmpty { text += "\n" + faults.text(width: width, style: style) }
  }
  try invocation.deliver(text)
  return .success
}

/// A row for all relations, for each rule and for each type.
private func scoreTable(_ score: LineageScore) -> TextTable {
  let rows = [("", score.all)] + score.rules.map { ("rule", $0) } + score.kinds.map { ("type", $0) }
  return TextTable(
    [
      .init("OF"), .init(""), .init("FOUND", .right), .init("RIGHT", .right), .init("PRECISION"),
      .init("GOLD", .right), .init("HIT", .right), .init("RECALL"), .init("F1"),
    ],
    rows: rows.map { subject, row in
      [
        subject.isEmpty ? row.name : subject, subject.isEmpty ? "" : row.name, "\(row.found)",
        "\(row.foundRight)", rateText(row.precision), "\(row.gold)", "\(row.goldFound)", rateText(row.recall),
        rateText(row.f1),
      ]
    })
}

/// A share with its interval, such as `0.92 [0.65, 0.99]`.
private func rateText(_ rate: LineageScore.Rate?) -> String {
  rate.map { "\(hundredths($0.value)) [\(hundredths($0.low)), \(hundredths($0.high))]" } ?? "–"
}

/// How many right pairs have the right type, and what was left out.
private func typeSentence(_ score: LineageScore) -> String {
  var sentence = "In brackets the intervals of 95 %."
  if let rate = score.sameKind {
    let right = score.all.foundRight
    sentence +=
      " Of \(counted(right, "right pair")) \(right - score.retyped.count) "
      + "\(right - score.retyped.count == 1 ? "has" : "have") the type of the gold file: \(rateText(rate))."
  }
  if !score.denied.isEmpty {
    let found = score.denied.count { denied in
      score.wrong.contains { $0.parent == denied.parent && $0.child == denied.child }
    }
    sentence +=
      " Of \(counted(score.denied.count, "pair")) that it denies \(found) \(found == 1 ? "was" : "were") found."
  }
  if score.unresolvedCount > 0 {
    sentence +=
      " \(score.unresolvedCount) of its relations "
      + "\(score.unresolvedCount == 1 ? "is" : "are") between works that are not in the lists."
  }
  return sentence
}

/// A row for each relation that is wrong, missed or of another type.
private func faultTable(_ score: LineageScore, of network: Network) -> TextTable {
  let papers = network.paperOfId
  func name(_ id: Paper.ID) -> String { papers[id]?.name ?? id }
  func place(_ location: SourceLocation?) -> String { location.map { "\($0.file):\($0.line)" } ?? "" }
  let denied = Set(score.denied.map { [$0.parent, $0.child] })
  let decisions = Dictionary(
    network.decisions.map { ([$0.parent, $0.child], $0) }, uniquingKeysWith: { first, _ in first })
  var rows: [[String]] = []
  for relation in score.wrong {
    let strongest = relation.evidence.first
    rows.append([
      denied.contains([relation.parent, relation.child]) ? "denied" : "wrong", name(relation.parent),
      name(relation.child), relation.kind.rawValue, percent(relation.confidence),
      rules(of: relation.evidence), place(strongest?.location), strongest?.text ?? "",
    ])
  }
  for pair in score.retyped {
    let strongest = pair.relation.evidence.first
    rows.append([
      "type", name(pair.relation.parent), name(pair.relation.child), pair.relation.kind.rawValue,
      percent(pair.relation.confidence), rules(of: pair.relation.evidence), place(strongest?.location),
      "gold: \(pair.gold.kind?.rawValue ?? "none"); \(strongest?.text ?? "")",
    ])
  }
  for gold in score.missed {
    let decision = decisions[[gold.parent, gold.child]]
    rows.append([
      "missed", name(gold.parent), name(gold.child), gold.kind?.rawValue ?? "",
      decision?.relation.map { percent($0.confidence) } ?? "",
      decision?.relation.map { rules(of: $0.evidence) } ?? "", place(gold.location),
      decision.map { $0.relation == nil ? "something speaks against it" : "withheld: \($0.outcome.meaning)" }
        ?? "",
    ])
  }
  return TextTable(
    [
      .init(""), .init("PARENT", leastWidth: 12), .init("CHILD", leastWidth: 12), .init("RELATION"),
      .init("SURE", .right), .init("BY", leastWidth: 8), .init("PLACE", leastWidth: 16),
      .init("TEXT", leastWidth: 16),
    ], rows: rows)
}
