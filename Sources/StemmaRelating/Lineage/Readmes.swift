import StemmaModel

extension LineageRule {
  /// A sentence of the README of a paper's code with a cue beside a name.
  static let readmes = LineageRule(
    id: "readme-cue", summary: "the README of a paper's code names another with a cue of descent"
  ) { context in
    var findings = Findings()
    for (paper, text) in context.attachedTexts where !text.isAbstract {
      for passage in text.passages {
        var reading = PassageReading(passage, about: paper, in: context)
        // Among news and plans only what is said of the code itself counts.
        if context.isApart(passage) { reading.keepStatements { $0.isAboutCode && $0.isOwn } }
        let isThanking = context.isThanking(passage)
        findings.add(
          context.findings(of: reading, about: paper, rule: "readme-cue") { kind in
            // "Use X to …" is as often an instruction as a part of the method.
            kind == .usesComponent && !isThanking ? 0.6 : kind == .usesComponent ? 0.75 : 0.85
          })
      }
    }
    return findings
  }

  /// A README's acknowledgements name or link another paper's repository.
  static let acknowledgements = LineageRule(
    id: "acknowledgement", summary: "the acknowledgements of a paper's README name or link another"
  ) { context in
    var findings = Findings()
    for (paper, text) in context.attachedTexts where !text.isAbstract {
      for passage in text.passages where context.isThanking(passage) && !context.isApart(passage) {
        let reading = PassageReading(passage, about: paper, in: context)
        for mention in reading.bareMentions {
          let kind = mention.isFirst ? reading.introducedKind ?? .usesComponent : .usesComponent
          let evidence = Evidence(
            rule: "acknowledgement", location: mention.location, text: mention.text,
            confidence: mention.isAside ? 0.4 : 0.65)
          if mention.papers.isEmpty {
            findings.missing.append(.init(name: mention.name, child: paper, evidence: evidence))
          } else if let parent = context.parent(among: mention.papers, of: paper) {
            findings.pairs.append(
              .init(
                parent: parent, child: paper, kind: kind, evidence: evidence,
                isMereThanks: kind == .usesComponent))
          }
        }
      }
    }
    return findings
  }
}

extension LineageContext {
  /// Whether names in a passage are thanked, by the heading above it.
  func isThanking(_ passage: Passage) -> Bool {
    passage.headings.suffix(2).contains { cues.isThanking($0) }
  }

  /// Whether a passage stands where a text speaks of something else than the paper's descent.
  func isApart(_ passage: Passage) -> Bool {
    guard let last = passage.headings.last, !cues.isThanking(last) else { return false }
    return cues.isApart(last)
      || !isThanking(passage) && passage.headings.dropFirst().contains { cues.isApart($0) }
  }
}
