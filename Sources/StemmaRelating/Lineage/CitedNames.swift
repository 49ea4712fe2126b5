import StemmaModel

extension LineageRule {
  /// A citation alone is no lineage; a citation of a paper that title or abstract names is.
  static let citedNames = LineageRule(
    id: "cited-name", summary: "a paper cites another and names it in its title or abstract"
  ) { context in
    var findings = Findings()
    for citation in context.citations {
      let paper = context.papers[citation.citing]
      let texts = [(paper.title, paper.entries.first?.location)] + context.abstracts(of: citation.citing)
      for (text, location) in texts {
        guard let location else { continue }
        let reading = PassageReading(
          Passage(text: text, location: location), about: citation.citing, in: context)
        // A name that is only compared with is no sign of descent.
        guard let mention = reading.bareMentions.first(where: { $0.papers == [citation.cited] }),
          !reading.statements.contains(where: { $0.kind == nil && $0.parents == [citation.cited] }),
          context.parent(among: [citation.cited], of: citation.citing) != nil
        else { continue }
        findings.pairs.append(
          Finding(
            parent: citation.cited, child: citation.citing, kind: .buildsOn,
            evidence: Evidence(
              rule: "cited-name", location: mention.location, text: mention.text, confidence: 0.55)))
        break
      }
    }
    return findings
  }
}

extension LineageContext {
  /// The abstracts of a paper, each with its place.
  fileprivate func abstracts(of paper: Int) -> [(String, SourceLocation?)] {
    let own = papers[paper].abstract.map { abstract in
      (
        abstract,
        (papers[paper].entries.first { $0.abstract == abstract } ?? papers[paper].entries.first)?.location
      )
    }
    let attached = (texts[paper] ?? []).filter(\.isAbstract).flatMap(\.passages).map {
      ($0.text, Optional($0.location))
    }
    return [own].compactMap { $0 } + attached
  }
}
