import StemmaModel

/// What was decided of the descent of papers, in plain sentences.
package struct LineageVerdict: Sendable {
  private let papers: [Paper.ID: Paper]
  private let minimumConfidence: Double

  /// Speaks of the papers of a network, whose relations were withheld below a confidence.
  package init(_ network: Network, minimumConfidence: Double) {
    papers = network.paperOfId
    self.minimumConfidence = minimumConfidence
  }

  /// The verdict on a pair, a sentence or a few.
  package func text(of explanation: PairExplanation, in network: Network) -> String {
    let (first, second) = (network.papers[explanation.first].id, network.papers[explanation.second].id)
    var sentences = explanation.decisions.map(sentence)
    if sentences.isEmpty, explanation.chain.isEmpty {
      sentences.append(
        "Nothing that was read says that \(name(second)) descends from \(name(first)), or \(name(first)) from "
          + "\(name(second)).")
    }
    if sentences.isEmpty { sentences.append("Nothing that was read ties them directly.") }
    if let top = explanation.chain.first, let bottom = explanation.chain.last {
      let between = explanation.chain.dropFirst().map { name($0.parent) }.joined(separator: " and ")
      let direct = explanation.decisions.contains { $0.outcome == .holds }
      sentences.append(
        "\(name(bottom.child)) \(direct ? "also " : "")descends from \(name(top.parent)) by way of \(between)."
      )
    }
    return sentences.joined(separator: " ")
  }

  /// One decision, as a sentence.
  package func sentence(_ decision: LineageDecision) -> String {
    let (parent, child) = (name(decision.parent), name(decision.child))
    let curator = decision.objections.first { $0.rule == "curated" }.map {
      "\($0.location.file):\($0.location.line)"
    }
    guard let relation = decision.relation else {
      if let curator { return "\(child) does not descend from \(parent): \(curator) denies it." }
      return
        "\(child) does not descend from \(parent) by what was read: it is only compared with it, or told "
        + "from it."
    }
    let claim = self.claim(relation)
    let sureness = "\(percent(relation.confidence)) sure, by \(rules(of: relation.evidence))"
    switch decision.outcome {
    case .holds: return "\(claim): \(sureness)."
    case .weak:
      return "Withheld: that \(claim) is only \(sureness), and \(percent(minimumConfidence)) is asked for."
    case .denied:
      return "Withheld: \(curator ?? "the curator") denies that \(claim) (\(sureness))."
    case .youngerParent:
      let years = (papers[decision.parent]?.year, papers[decision.child]?.year)
      var ages = ""
      if let older = years.0, let younger = years.1, older > younger { ages = " (\(older), \(younger))" }
      return
        "Withheld: by the lists \(parent) is younger than \(child)\(ages), so it cannot be that \(claim) "
        + "(\(sureness))."
    case .cycle:
      return "Withheld: \(parent) descends from \(child) by what is surer or curated, so it cannot be that "
        + "\(claim) (\(sureness))."
    case .component:
      return "Withheld: many thank \(parent) and none builds on it, as with a tool or a data set; otherwise "
        + "\(claim) (\(sureness)). --components takes it in."
    case .unsupported: return "\(child) does not descend from \(parent) by what was read."
    }
  }

  /// What a relation says, as a clause.
  package func claim(_ relation: Relation) -> String {
    let (parent, child) = (name(relation.parent), name(relation.child))
    return switch relation.kind {
    case .successorVersion: "\(child) is the next version of \(parent)"
    case .extends: "\(child) extends \(parent)"
    case .improves: "\(child) improves \(parent)"
    case .buildsOn: "\(child) builds on \(parent)"
    case .usesComponent: "\(child) uses \(parent) as a component"
    }
  }

  private func name(_ id: Paper.ID) -> String { papers[id].map { PaperText(paper: $0).name } ?? id }
}

/// The rules of evidence, each once, as an enumeration.
package func rules(of evidence: [Evidence]) -> String {
  var names: [String] = []
  for item in evidence where !names.contains(item.rule) { names.append(item.rule) }
  return names.isEmpty ? "nothing" : enumeration(names)
}

extension LineageDecision.Outcome {
  /// Why a relation does not hold, in a few words.
  package var meaning: String {
    switch self {
    case .holds: "that hold"
    case .weak: "too uncertain"
    case .denied: "denied by the curator"
    case .youngerParent: "to a younger parent"
    case .cycle: "against a surer one"
    case .component: "to a tool that many thank"
    case .unsupported: "without support"
    }
  }
}
