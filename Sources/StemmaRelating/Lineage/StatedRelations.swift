import StemmaModel

extension LineageContext {
  /// What the statements of a passage about a paper find by a rule.
  ///
  /// How sure a statement is depends on its kind.
  func findings(
    of reading: PassageReading, about paper: Int, rule: String, confidence: (Relation.Kind) -> Double
  ) -> LineageRule.Findings {
    var findings = LineageRule.Findings()
    for statement in reading.statements {
      guard let child = statement.children.count == 1 ? statement.children[0] : nil else { continue }
      var sureness = statement.kind.map(confidence) ?? 0
      // What a text says of other methods is said in passing.
      if !statement.isOwn { sureness *= 0.9 }
      if statement.isAside { sureness *= 0.55 }
      let evidence = Evidence(
        rule: rule, location: statement.location, text: statement.text,
        confidence: (sureness * 1000).rounded() / 1000)
      guard let kind = statement.kind else {
        for parent in statement.parents where parent != child && statement.parents.count == 1 {
          findings.pairs.append(.init(parent: parent, child: child, kind: nil, evidence: evidence))
        }
        continue
      }
      if statement.parents.isEmpty {
        findings.missing.append(.init(name: statement.parentName, child: child, evidence: evidence))
      } else if let parent = parent(among: statement.parents, of: child) {
        findings.pairs.append(.init(parent: parent, child: child, kind: kind, evidence: evidence))
      }
    }
    return findings
  }
}

extension LineageRule {
  /// A remark with a cue beside a name: "an improvement of FOMM", `FOMM系的改进产品`.
  static let notes = LineageRule(
    id: "note-cue", summary: "a remark about a paper names another with a cue of descent"
  ) { context in
    context.findings(rule: "note-cue", confidence: 0.8) { paper in
      paper.notes.map { Passage(text: $0.text, location: $0.location) }
    }
  }

  /// A title with a cue beside a name: "Improving FOMM with Depth".
  static let titles = LineageRule(
    id: "title-cue", summary: "the title of a paper names another with a cue of descent"
  ) { context in
    var context = context
    context.cues = context.cues.ofTitles
    return context.findings(rule: "title-cue", confidence: 0.75) { paper in
      paper.entries.first.map { [Passage(text: paper.title, location: $0.location)] } ?? []
    }
  }

  /// An abstract with a cue beside a name.
  static let abstracts = LineageRule(
    id: "abstract-cue", summary: "the abstract of a paper names another with a cue of descent"
  ) { context in
    var findings = context.findings(rule: "abstract-cue", confidence: 0.75) { paper in
      guard let abstract = paper.abstract,
        let entry = paper.entries.first(where: { $0.abstract == abstract }) ?? paper.entries.first
      else { return [] }
      return [Passage(text: abstract, location: entry.location)]
    }
    for (paper, text) in context.attachedTexts where text.isAbstract {
      for passage in text.passages {
        let reading = PassageReading(passage, about: paper, in: context)
        findings.add(context.findings(of: reading, about: paper, rule: "abstract-cue") { _ in 0.75 })
      }
    }
    return findings
  }
}

extension LineageRule.Findings {
  /// Adds what was found elsewhere.
  mutating func add(_ other: LineageRule.Findings) {
    pairs += other.pairs
    missing += other.missing
  }
}

extension LineageContext {
  /// The findings of a rule in passages that belong to each paper.
  fileprivate func findings(
    rule: String, confidence: Double, passages: (Paper) -> [Passage]
  ) -> LineageRule.Findings {
    var findings = LineageRule.Findings()
    for (index, paper) in papers.enumerated() {
      for passage in passages(paper) {
        let reading = PassageReading(passage, about: index, in: self)
        findings.add(self.findings(of: reading, about: index, rule: rule) { _ in confidence })
      }
    }
    return findings
  }

  /// The texts beside the lists, each with the position of its paper, in order of paper and file.
  var attachedTexts: [(paper: Int, text: AttachedText)] {
    texts.keys.sorted().flatMap { paper in (texts[paper] ?? []).map { (paper, $0) } }
  }
}

extension AttachedText {
  /// Whether it is an abstract and not the README of code.
  var isAbstract: Bool { if case .arxiv = subject { true } else { false } }
}
