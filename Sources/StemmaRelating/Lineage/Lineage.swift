import StemmaModel

/// The lineage of papers: what all rules and the curator found, combined.
struct Lineage {
  /// The relations that hold, ordered by parent and child.
  private(set) var relations: [Relation] = []
  /// Relations below the confidence that was asked for, or that contradict a surer one.
  private(set) var withheld: [Relation] = []
  /// What is wrong with the curator's file, and cycles.
  private(set) var diagnostics: [Diagnostic] = []

  /// Combines the findings of all rules.
  ///
  /// Evidence for one pair adds up to 1 − Π(1 − confidence). The curator's kind wins, then the kind of the
  /// surest evidence. Relations are accepted from the surest down; one that would close a cycle, or whose
  /// parent is younger than its child, is withheld.
  init(context: LineageContext, curated: CuratedLineage, minimumConfidence: Double) {
    let resolution = CuratedResolution(curated, papers: context.papers, names: context.names)
    diagnostics = resolution.diagnostics
    let findings = resolution.findings + LineageRule.all.flatMap { $0.findings(context) }
    let candidates = Lineage.combining(findings, papers: context.papers)

    var descent = Descent()
    for candidate in candidates.sorted(by: Lineage.isSurer) {
      let relation = candidate.relation
      if relation.confidence < minimumConfidence {
        withheld.append(relation)
        continue
      }
      let isCurated = relation.evidence.contains { $0.rule == "curated" }
      let (parent, child) = (context.papers[candidate.parent], context.papers[candidate.child])
      if parent.isYounger(than: child) {
        diagnostics.append(
          Diagnostic(
            .warning, rule: "younger-parent",
            "\(parent.name) (\(parent.firstYear ?? 0)) is younger than \(child.name) (\(child.firstYear ?? 0)); the relation is left out",
            at: relation.evidence.first?.location))
        withheld.append(relation)
        continue
      }
      if descent.hasPath(from: candidate.child, to: candidate.parent) {
        diagnostics.append(
          Diagnostic(
            isCurated ? .warning : .note, rule: "lineage-cycle",
            "\(parent.name) → \(child.name) would close a cycle; the relation is left out",
            at: relation.evidence.first?.location))
        withheld.append(relation)
        continue
      }
      descent.add(parent: candidate.parent, child: candidate.child)
      relations.append(relation)
    }
    relations.sort(by: Lineage.precedes)
    withheld.sort(by: Lineage.precedes)
    diagnostics.sort { left, right in
      guard let first = left.location, let second = right.location else {
        return left.location == nil && right.location != nil
      }
      return (first, left.message) < (second, right.message)
    }
  }

  private struct Candidate {
    var parent: Int
    var child: Int
    var relation: Relation
  }

  private static func combining(_ findings: [LineageRule.Finding], papers: [Paper]) -> [Candidate] {
    struct Pair: Hashable {
      var parent: Int
      var child: Int
    }
    let groups = Dictionary(grouping: findings) { Pair(parent: $0.parent, child: $0.child) }
    return groups.map { pair, findings in
      let ordered = findings.sorted { left, right in
        let (first, second) = (left.evidence, right.evidence)
        return (first.rule == "curated" ? 0 : 1, second.confidence, first.location, first.text)
          < (second.rule == "curated" ? 0 : 1, first.confidence, second.location, second.text)
      }
      var evidence: [Evidence] = []
      for finding in ordered where !evidence.contains(finding.evidence) { evidence.append(finding.evidence) }
      // One rule in several places often repeats one statement, so each rule counts once, by its surest.
      var doubt = 1.0
      var rules: Set<String> = []
      for item in evidence where rules.insert(item.rule).inserted { doubt *= 1 - item.confidence }
      return Candidate(
        parent: pair.parent, child: pair.child,
        relation: Relation(
          parent: papers[pair.parent].id, child: papers[pair.child].id, kind: ordered[0].kind,
          confidence: ((1 - doubt) * 1000).rounded() / 1000, evidence: evidence))
    }
  }

  private static func isSurer(_ left: Candidate, _ right: Candidate) -> Bool {
    (right.relation.confidence, left.parent, left.child) < (
      left.relation.confidence, right.parent, right.child
    )
  }

  private static func precedes(_ left: Relation, _ right: Relation) -> Bool {
    (left.parent, left.child) < (right.parent, right.child)
  }
}

/// Who descends from whom so far.
private struct Descent {
  private var children: [Int: [Int]] = [:]

  mutating func add(parent: Int, child: Int) { children[parent, default: []].append(child) }

  func hasPath(from start: Int, to goal: Int) -> Bool {
    var pending = [start]
    var seen: Set<Int> = [start]
    while let paper = pending.popLast() {
      if paper == goal { return true }
      for child in children[paper] ?? [] where seen.insert(child).inserted { pending.append(child) }
    }
    return false
  }
}
