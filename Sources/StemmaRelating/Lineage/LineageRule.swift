import StemmaModel

/// What the rules of lineage look at.
struct LineageContext {
  /// The papers, ordered by id.
  var papers: [Paper]
  /// The names that mean them.
  var names: NameIndex
  /// The addresses that lead to them.
  var addresses: PaperAddresses
  /// Their titles.
  var titles: TitleIndex
  /// The cues in running text.
  var cues: Cues
  /// The texts that the user has about each paper, in order of file.
  var texts: [Int: [AttachedText]]
  /// Which papers cite which.
  var citations: [Citation]
}

/// A rule that finds descent in what the sources say.
struct LineageRule: Sendable {
  /// What a rule found.
  struct Finding {
    /// The position of the older paper.
    var parent: Int
    /// The position of the paper that descends from it.
    var child: Int
    /// How; nil if the evidence speaks against descent.
    var kind: Relation.Kind?
    var evidence: Evidence
    /// Whether the child merely thanks the parent or names it among what it uses.
    var isMereThanks = false
  }

  /// A method that a paper is said to descend from and that no list has.
  struct Missing {
    var name: String
    var child: Int
    var evidence: Evidence
  }

  /// All that a rule found, in any order.
  struct Findings {
    var pairs: [Finding] = []
    var missing: [Missing] = []
  }

  /// Its id, in lower case with hyphens.
  var id: String
  /// What it concludes from what, in one sentence.
  var summary: String
  /// What it finds.
  var findings: @Sendable (LineageContext) -> Findings

  /// Every rule.
  static let all: [LineageRule] = [
    .versionNames, .keywordAliases, .notes, .titles, .abstracts, .readmes, .acknowledgements, .citedNames,
  ]
}

extension LineageContext {
  /// Looks at papers from the outside.
  init(
    papers: [Paper], definitions: [AliasDefinition], cues: Cues, texts: [AttachedText], citations: [Citation]
  ) {
    self.papers = papers
    self.cues = cues
    self.citations = citations
    names = NameIndex(papers: papers, definitions: definitions)
    addresses = PaperAddresses(papers: papers)
    titles = TitleIndex(papers: papers)
    self.texts = [:]
    for text in texts {
      let subjects =
        switch text.subject {
        case .repository(let name): addresses.papers(ofRepository: name)
        case .arxiv(let id): addresses.papers(ofArxiv: id)
        }
      // A text of a repository that two papers claim says nothing of either.
      if subjects.count == 1 { self.texts[subjects[0], default: []].append(text) }
    }
  }

  /// The one paper of several with a name that a child can descend from: not younger than the child and not
  /// the child; nil if none or more than one remain.
  ///
  /// Of several that are possible the one is meant that shares terms of its lists with the child where the
  /// others share none.
  func parent(among candidates: [Int], of child: Int) -> Int? {
    let possible = candidates.filter { $0 != child && !papers[$0].isYounger(than: papers[child]) }
    if possible.count <= 1 { return possible.first }
    let context = Set(papers[child].keywords.map { $0.text.comparable })
    let close = possible.filter { candidate in
      papers[candidate].keywords.contains { context.contains($0.text.comparable) }
    }
    return close.count == 1 ? close[0] : nil
  }
}

extension Paper {
  /// The first year that any source gives it, or in which its preprint came out.
  ///
  /// The year of an arXiv id is none to show, but a work that has one was there by then.
  var firstYear: Int? {
    (appearances.compactMap(\.year) + [year, preprintMonth.map { $0 / 12 }].compactMap { $0 }).min()
  }

  /// The month of its preprint, counted from the year 0; arXiv ids tell it.
  var preprintMonth: Int? {
    guard let id = identifiers.arxiv, id.count >= 9, let year = Int(id.prefix(2)),
      let month = Int(id.dropFirst(2).prefix(2)), 1...12 ~= month, id.dropFirst(4).first == "."
    else { return nil }
    return (2000 + year) * 12 + month - 1
  }

  /// Whether its first year is after another paper's; false if either has none.
  func isYounger(than other: Paper) -> Bool {
    guard let own = firstYear, let others = other.firstYear else { return false }
    return own > others
  }
}
