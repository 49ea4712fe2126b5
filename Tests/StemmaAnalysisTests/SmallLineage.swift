import StemmaModel

/// Lineages for tests, a letter a paper.
enum SmallLineage {
  static let place = SourceLocation(file: "list.md", line: 1)

  /// Papers named by letters with their years, and relations as `a>b`; what stands behind an outcome is withheld.
  static func network(
    _ years: [String: Int?], _ pairs: [String], withheld: [(String, LineageDecision.Outcome)] = [],
    terms: [String: [String]] = [:], citations: [(String, String)] = []
  ) -> Network {
    let names = years.keys.sorted()
    let papers = names.map { name in
      Paper(id: name, title: name.uppercased(), year: years[name] ?? nil)
    }
    func relation(_ pair: String) -> Relation {
      let ends = pair.split(separator: ">").map(String.init)
      return Relation(
        parent: ends[0], child: ends[1], kind: .buildsOn, confidence: 0.8,
        evidence: [Evidence(rule: "note-cue", location: place, text: pair, confidence: 0.8)])
    }
    let relations = pairs.map(relation).sorted { ($0.parent, $0.child) < ($1.parent, $1.child) }
    let decisions =
      relations.map { LineageDecision(parent: $0.parent, child: $0.child, relation: $0, outcome: .holds) }
      + withheld.map { pair, outcome in
        let relation = relation(pair)
        return LineageDecision(
          parent: relation.parent, child: relation.child,
          relation: outcome == .unsupported ? nil : relation, outcome: outcome,
          objections: outcome == .unsupported ? relation.evidence : [])
      }
    return Network(
      papers: papers, terms: names.map { terms[$0] ?? [] }, affiliations: names.map { _ in [] },
      relations: relations, decisions: decisions,
      citations: citations.map { citing, cited in
        Citation(
          citing: names.firstIndex(of: citing) ?? 0, cited: names.firstIndex(of: cited) ?? 0,
          evidence: Evidence(rule: "citation", location: place, text: cited))
      }, layers: [:])
  }
}
