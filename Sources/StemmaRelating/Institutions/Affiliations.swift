import StemmaModel

extension InstitutionDirectory {
  /// The institutions of each paper: those that its entries name, and those of its links, each with the
  /// reason.
  ///
  /// An institution that is not known has the spelling that most papers give it, so that they meet.
  func affiliations(of papers: [Paper]) -> [[Affiliation]] {
    let found = papers.map(draftAffiliations)
    var spellings: [String: [String: Int]] = [:]
    for draft in found.joined() where draft.unknownKey != nil {
      spellings[draft.unknownKey ?? "", default: [:]][draft.affiliation.name, default: 0] += 1
    }
    let spelling = spellings.mapValues(\.commonestKey)
    return found.map { drafts in
      drafts.map { draft in
        var affiliation = draft.affiliation
        if let key = draft.unknownKey, let name = spelling[key] ?? nil { affiliation.name = name }
        return affiliation
      }
      .sorted { $0.name < $1.name }
    }
  }

  private struct Draft {
    var affiliation: Affiliation
    /// The folded name, if the directory does not know it.
    var unknownKey: String?
  }

  private func draftAffiliations(of paper: Paper) -> [Draft] {
    var drafts: [Draft] = []
    var isFound: Set<String> = []
    func add(_ draft: Draft) {
      if isFound.insert(draft.unknownKey ?? "=" + draft.affiliation.name).inserted { drafts.append(draft) }
    }
    for entry in paper.entries {
      for named in institutions(inText: entry.institutions) {
        let evidence = Evidence(
          rule: "institution-field", location: entry.location, text: named.text,
          confidence: named.isDerived ? 0.9 : 1)
        guard let holder = named.holder else {
          let key = InstitutionName.key(of: named.name)
          if key.isEmpty { continue }
          add(
            Draft(
              affiliation: Affiliation(name: named.name, country: named.country, evidence: evidence),
              unknownKey: key))
          continue
        }
        for known in institutions(of: holder) {
          add(Draft(affiliation: Affiliation(name: known.name, country: known.country, evidence: evidence)))
        }
      }
    }
    for link in paper.links where [.paper, .code, .project, .demo, .model].contains(link.role) {
      for known in institutions(at: link.url) {
        let evidence = Evidence(
          rule: "institution-link", location: link.location, text: link.url, confidence: 0.8)
        add(Draft(affiliation: Affiliation(name: known.name, country: known.country, evidence: evidence)))
      }
    }
    return drafts
  }
}
