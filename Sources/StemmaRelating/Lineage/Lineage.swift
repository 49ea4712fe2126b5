import StemmaModel

/// The lineage of papers: what all rules and the curator found, combined.
struct Lineage {
  /// The relations that hold, ordered by parent and child.
  private(set) var relations: [Relation] = []
  /// Every pair of which something was found, ordered by parent and child.
  private(set) var decisions: [LineageDecision] = []
  /// Methods that others are said to descend from and that no list has, the most often named first.
  private(set) var missingMethods: [MissingMethod] = []
  /// What is wrong with the curator's file, and cycles.
  private(set) var diagnostics: [Diagnostic] = []

  /// From how many papers that merely thank it a method on which none builds is a common tool.
  static let thanksOfTool = 5

  /// Combines the findings of all rules.
  ///
  /// Evidence for one pair adds up to 1 − Π(1 − confidence), each rule counting once. The curator has the last
  /// word on whether a relation holds, its kind and its confidence. The others are accepted from the surest down;
  /// one that would close a cycle, or whose parent is younger than its child, is withheld, and so are those to a
  /// method that many papers merely thank, unless `includesComponents`.
  init(
    context: LineageContext, curated: CuratedLineage, minimumConfidence: Double,
    includesComponents: Bool = false
  ) {
    let resolution = CuratedResolution(curated, papers: context.papers, names: context.names)
    diagnostics = resolution.diagnostics
    var findings = LineageRule.Findings()
    for rule in LineageRule.all { findings.add(rule.findings(context)) }
    let candidates = LineageCandidate.combining(resolution.findings + findings.pairs, papers: context.papers)
    let tools = includesComponents ? [] : Lineage.commonTools(in: candidates)

    var descent = Descent()
    for candidate in candidates.sorted(by: LineageCandidate.isDecidedBefore) {
      var outcome = LineageDecision.Outcome.holds
      let (parent, child) = (context.papers[candidate.parent], context.papers[candidate.child])
      if candidate.relation == nil {
        outcome = candidate.isDenied ? .denied : .unsupported
      } else if candidate.isDenied {
        outcome = .denied
      } else if parent.isYounger(than: child), !candidate.isCurated {
        outcome = .youngerParent
      } else if descent.hasPath(from: candidate.child, to: candidate.parent) {
        outcome = .cycle
      } else if (candidate.relation?.confidence ?? 0) < minimumConfidence {
        outcome = .weak
      } else if tools.contains(candidate.parent), !candidate.isCurated {
        outcome = .component
      }
      report(candidate, outcome, parent: parent, child: child)
      if outcome == .holds, let relation = candidate.relation {
        descent.add(parent: candidate.parent, child: candidate.child)
        relations.append(relation)
      }
      decisions.append(
        LineageDecision(
          parent: parent.id, child: child.id, relation: candidate.relation, outcome: outcome,
          objections: candidate.objections))
    }
    relations.sort { ($0.parent, $0.child) < ($1.parent, $1.child) }
    decisions.sort { ($0.parent, $0.child) < ($1.parent, $1.child) }
    missingMethods = Lineage.combining(findings.missing, papers: context.papers)
    diagnostics.sort { left, right in
      guard let first = left.location, let second = right.location else {
        return left.location == nil && right.location != nil
      }
      return (first, left.message) < (second, right.message)
    }
  }

  /// Says what a user should know of a relation that does not hold, or holds against the years.
  private mutating func report(
    _ candidate: LineageCandidate, _ outcome: LineageDecision.Outcome, parent: Paper, child: Paper
  ) {
    let location = candidate.relation?.evidence.first?.location
    if candidate.isCurated, outcome == .holds, parent.isYounger(than: child) {
      diagnostics.append(
        Diagnostic(
          .warning, rule: "younger-parent",
          "\(parent.name) (\(parent.firstYear ?? 0)) is younger than \(child.name) (\(child.firstYear ?? 0)) by the "
            + "lists; the relation is kept as curated", at: location))
    }
    if outcome == .cycle {
      diagnostics.append(
        Diagnostic(
          candidate.isCurated ? .warning : .note, rule: "lineage-cycle",
          "\(parent.name) → \(child.name) would close a cycle; the relation is left out", at: location))
    }
  }

  /// The papers that many merely thank and on which none builds: an evaluation tool, a data set.
  private static func commonTools(in candidates: [LineageCandidate]) -> Set<Int> {
    var thanks: [Int: Int] = [:]
    var ancestors: Set<Int> = []
    for candidate in candidates where candidate.relation != nil && !candidate.isDenied {
      if candidate.isMereThanks {
        thanks[candidate.parent, default: 0] += 1
      } else {
        ancestors.insert(candidate.parent)
      }
    }
    return Set(thanks.filter { $0.value >= thanksOfTool && !ancestors.contains($0.key) }.keys)
  }

  private static func combining(
    _ findings: [LineageRule.Missing], papers: [Paper]
  ) -> [MissingMethod] {
    let groups = Dictionary(grouping: findings) { TitleKey.folding($0.name) }
    return groups.compactMap { key, findings -> MissingMethod? in
      if key.isEmpty { return nil }
      let evidence = Set(findings.map(\.evidence)).sorted {
        ($0.location, $0.rule, $0.text) < ($1.location, $1.rule, $1.text)
      }
      let children = Set(findings.map { papers[$0.child].id }).sorted()
      let name =
        findings.min { ($0.evidence.location, $0.name) < ($1.evidence.location, $1.name) }?.name ?? key
      return MissingMethod(name: name, children: children, evidence: evidence)
    }
    .sorted { (-$0.children.count, $0.name) < (-$1.children.count, $1.name) }
  }
}

/// Who descends from whom so far.
private struct Descent {
  private var children: [Int: [Int]] = [:]

  mutating func add(parent: Int, child: Int) { children[parent, default: []].append(child) }

  func hasPath(from start: Int, to goal: Int) -> Bool {
    if children[start] == nil { return start == goal }
    var pending = [start]
    var seen: Set<Int> = [start]
    while let paper = pending.popLast() {
      if paper == goal { return true }
      for child in children[paper] ?? [] where seen.insert(child).inserted { pending.append(child) }
    }
    return false
  }
}
