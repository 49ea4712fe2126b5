import StemmaModel

/// What `stemma why A B --format json` exports.
package struct PairExplanationRecord: Encodable, Sendable {
  /// What was decided of one direction.
  package struct Decision: Encodable, Sendable {
    package var parent: String
    package var child: String
    package var outcome: String
    /// The type of the relation; null if nothing speaks for one.
    @ExplicitNull package var relation: String?
    @ExplicitNull package var confidence: Double?
    package var evidence: [RelationRecord.Reason]
    package var against: [RelationRecord.Objection]

    init(_ decision: LineageDecision) {
      parent = decision.parent
      child = decision.child
      outcome = decision.outcome.rawValue
      _relation = ExplicitNull(wrappedValue: decision.relation?.kind.rawValue)
      _confidence = ExplicitNull(wrappedValue: decision.relation?.confidence.exported)
      evidence = (decision.relation?.evidence ?? []).map(RelationRecord.Reason.init)
      against = decision.objections.map(RelationRecord.Objection.init)
    }
  }

  /// A citation with the entry that says so.
  package struct Citing: Encodable, Sendable {
    package var citing: String
    package var cited: String
    package var file: String
    package var line: Int
    package var text: String
  }

  package var first: PaperRecord
  package var second: PaperRecord
  package var verdict: String
  package var decisions: [Decision]
  package var opposingChain: [RelationRecord]
  package var chain: [RelationRecord]
  package var commonAncestors: [String]
  package var sharedTerms: [String]
  package var sharedInstitutions: [String]
  package var citations: [Citing]

  /// The record of an explanation.
  package init(_ explanation: PairExplanation, in network: Network, verdict: LineageVerdict) {
    let papers = network.paperOfId
    first = PaperRecord.record(of: explanation.first, in: network)
    second = PaperRecord.record(of: explanation.second, in: network)
    self.verdict = verdict.text(of: explanation, in: network)
    decisions = explanation.decisions.map(Decision.init)
    opposingChain = explanation.opposingChain.map { RelationRecord($0, papers: papers) }
    chain = explanation.chain.map { RelationRecord($0, papers: papers) }
    commonAncestors = explanation.commonAncestors.map { network.papers[$0].id }
    sharedTerms = explanation.sharedTerms
    sharedInstitutions = explanation.sharedInstitutions
    citations = explanation.citations.map { citation in
      Citing(
        citing: network.papers[citation.citing].id, cited: network.papers[citation.cited].id,
        file: citation.evidence.location.file, line: citation.evidence.location.line,
        text: citation.evidence.text)
    }
  }
}

/// What `stemma why A --format json` exports.
package struct PaperExplanationRecord: Encodable, Sendable {
  /// A paper above the one that is explained.
  package struct Ancestor: Encodable, Sendable {
    package var id: String
    @ExplicitNull package var alias: String?
    /// The paper that descends from it.
    package var child: String
    package var relation: String
    package var confidence: Double
    package var generation: Int
  }

  package var paper: PaperRecord
  package var aliases: [String]
  package var parents: [RelationRecord]
  package var children: [RelationRecord]
  package var descendantCount: Int
  package var ancestors: [Ancestor]
  package var withheld: [RelationRecord]
  package var compared: [PairExplanationRecord.Decision]
  package var missingParents: [LineageRecord.Missing]

  /// The record of an explanation.
  package init(_ explanation: PaperExplanation, in network: Network) {
    let papers = network.paperOfId
    let id = network.papers[explanation.paper].id
    paper = PaperRecord.record(of: explanation.paper, in: network)
    aliases = network.papers[explanation.paper].aliases
    let held = explanation.decisions.filter { $0.outcome == .holds }
    parents = held.filter { $0.child == id }.compactMap { RelationRecord($0, papers: papers) }
    children = held.filter { $0.parent == id }.compactMap { RelationRecord($0, papers: papers) }
    withheld = explanation.decisions.filter { $0.outcome != .holds }.compactMap {
      RelationRecord($0, papers: papers)
    }
    compared = explanation.decisions.filter { $0.relation == nil }.map(PairExplanationRecord.Decision.init)
    descendantCount = explanation.descendantCount
    ancestors = explanation.ancestors.map { ancestor in
      Ancestor(
        id: ancestor.relation.parent, alias: papers[ancestor.relation.parent]?.alias,
        child: ancestor.relation.child, relation: ancestor.relation.kind.rawValue,
        confidence: ancestor.relation.confidence.exported, generation: ancestor.generation)
    }
    missingParents = explanation.missingParents.map { method in
      LineageRecord.Missing(
        name: method.name, papers: method.children, evidence: method.evidence.map(RelationRecord.Reason.init))
    }
  }
}
