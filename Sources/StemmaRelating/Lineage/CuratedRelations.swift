import StemmaModel

/// Finding the papers that a curator's names mean.
struct CuratedResolution {
  /// The curator's relations between papers, in the order of the file.
  private(set) var findings: [LineageRule.Finding] = []
  /// Names that mean no paper, or more than one.
  private(set) var diagnostics: [Diagnostic] = []

  private let papers: [Paper]
  private let names: NameIndex
  private var paperOfId: [String: Int] = [:]
  private var papersOfTitle: [String: [Int]] = [:]

  init(_ curated: CuratedLineage, papers: [Paper], names: NameIndex) {
    self.papers = papers
    self.names = names
    for (index, paper) in papers.enumerated() {
      paperOfId[paper.id] = index
      for identifier in paper.identifiers.qualified where paperOfId[identifier] == nil {
        paperOfId[identifier] = index
      }
      let key = TitleKey(paper.title)
      for title in Set([key.whole, key.withoutName]) { papersOfTitle[title, default: []].append(index) }
    }
    for statement in curated.statements {
      guard let parent = paper(named: statement.parent, in: curated, at: statement.location),
        let child = paper(named: statement.child, in: curated, at: statement.location)
      else { continue }
      if parent == child {
        diagnostics.append(
          Diagnostic(
            .warning, rule: "curated-self",
            "'\(statement.parent)' and '\(statement.child)' are the same paper; the relation is left out",
            at: statement.location))
        continue
      }
      let text = statement.reason.isEmpty ? "\(statement.parent) → \(statement.child)" : statement.reason
      findings.append(
        .init(
          parent: parent, child: child, kind: statement.kind,
          evidence: Evidence(
            rule: "curated", location: statement.location, text: text, confidence: statement.confidence)))
    }
  }

  /// The paper of a name: what the file says it stands for, else an id, an alias, or a title.
  private mutating func paper(named name: String, in curated: CuratedLineage, at location: SourceLocation)
    -> Int?
  {
    let reference = curated.references[name] ?? name
    if let index = paperOfId[reference] { return index }
    var candidates = names.papers(named: reference)
    if candidates.isEmpty {
      candidates = papers.indices.filter { index in
        papers[index].aliases.contains { TitleKey.folding($0) == TitleKey.folding(reference) }
      }
    }
    if candidates.isEmpty { candidates = papersOfTitle[TitleKey(reference).whole] ?? [] }
    if candidates.count == 1 { return candidates[0] }
    let problem =
      candidates.isEmpty
      ? "no paper of the lists is called '\(reference)'; the relation is left out"
      : "'\(reference)' is the name of \(candidates.count) papers; give the node paper=\"\(papers[candidates[0]].id)\" or another of: \(candidates.map { papers[$0].id }.joined(separator: ", "))"
    diagnostics.append(
      Diagnostic(
        .warning, rule: candidates.isEmpty ? "unknown-name" : "ambiguous-name", problem, at: location))
    return nil
  }
}
