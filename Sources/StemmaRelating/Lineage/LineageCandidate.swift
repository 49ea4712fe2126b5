import StemmaModel

/// A pair of papers with all that was found of it.
struct LineageCandidate {
  /// The position of the older paper.
  var parent: Int
  /// The position of the paper that may descend from it.
  var child: Int
  /// The relation with the evidence for it; nil if there is none.
  var relation: Relation?
  /// What speaks against it.
  var objections: [Evidence]
  /// Whether the curator says that it holds.
  var isCurated: Bool
  /// Whether the curator says that it does not.
  var isDenied: Bool
  /// Whether nothing but thanks speaks for it.
  var isMereThanks: Bool
  /// The month of the child's preprint less that of the parent's, where the sources tell.
  private var lead: Int

  /// Combines the findings of each pair.
  static func combining(_ findings: [LineageRule.Finding], papers: [Paper]) -> [LineageCandidate] {
    struct Pair: Hashable {
      var parent: Int
      var child: Int
    }
    let groups = Dictionary(grouping: findings) { Pair(parent: $0.parent, child: $0.child) }
    return groups.map { pair, findings in
      LineageCandidate(findings, parent: pair.parent, child: pair.child, papers: papers)
    }
  }

  private init(_ findings: [LineageRule.Finding], parent: Int, child: Int, papers: [Paper]) {
    self.parent = parent
    self.child = child
    let ordered = findings.sorted { left, right in
      let (first, second) = (left.evidence, right.evidence)
      return (first.rule == "curated" ? 0 : 1, second.confidence, first.location, first.rule, first.text)
        < (second.rule == "curated" ? 0 : 1, first.confidence, second.location, second.rule, second.text)
    }
    let supporting = ordered.filter { $0.kind != nil }
    var evidence: [Evidence] = []
    for finding in supporting where !evidence.contains(finding.evidence) { evidence.append(finding.evidence) }
    var against: [Evidence] = []
    for finding in ordered where finding.kind == nil && !against.contains(finding.evidence) {
      against.append(finding.evidence)
    }
    objections = against.sorted { ($0.location, $0.rule, $0.text) < ($1.location, $1.rule, $1.text) }
    isCurated = evidence.first?.rule == "curated"
    isDenied = against.contains { $0.rule == "curated" }
    isMereThanks = !supporting.isEmpty && supporting.allSatisfy(\.isMereThanks)
    lead = (papers[child].preprintMonth ?? 0) - (papers[parent].preprintMonth ?? 0)
    // One rule in several places often repeats one statement, so each rule counts once, by its surest.
    var doubt = 1.0
    var rules: Set<String> = []
    for item in evidence where rules.insert(item.rule).inserted { doubt *= 1 - item.confidence }
    let confidence = isCurated ? evidence[0].confidence : ((1 - doubt) * 1000).rounded() / 1000
    relation = supporting.first?.kind.map { kind in
      Relation(
        parent: papers[parent].id, child: papers[child].id, kind: kind, confidence: confidence,
        evidence: evidence)
    }
  }

  /// The order in which pairs are decided: the curator's first, then from the surest down; of two papers that
  /// name each other alike, the one whose preprint is older is the parent.
  static func isDecidedBefore(_ left: LineageCandidate, _ right: LineageCandidate) -> Bool {
    let (first, second) = (left.relation?.confidence ?? 0, right.relation?.confidence ?? 0)
    return (left.isCurated ? 0 : 1, second, -left.lead, left.parent, left.child)
      < (right.isCurated ? 0 : 1, first, -right.lead, right.parent, right.child)
  }
}
