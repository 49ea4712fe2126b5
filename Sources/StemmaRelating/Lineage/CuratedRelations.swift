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
  private var papersOfAlias: [String: [Int]] = [:]
  /// For each name that means no paper its place in `diagnostics` and how many relations it costs.
  private var unknown: [String: (place: Int, count: Int)] = [:]

  init(_ curated: CuratedLineage, papers: [Paper], names: NameIndex) {
    self.papers = papers
    self.names = names
    for (index, paper) in papers.enumerated() {
      paperOfId[paper.id] = index
      for identifier in paper.identifiers.qualified where paperOfId[identifier] == nil {
        paperOfId[identifier] = index
      }
      for alias in Set(paper.aliases.map(TitleKey.folding)) {
        papersOfAlias[alias, default: []].append(index)
      }
      let key = TitleKey(paper.title)
      for title in Set([key.whole, key.withoutName]) { papersOfTitle[title, default: []].append(index) }
    }
    var first: [[Int]: CuratedLineage.Statement] = [:]
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
      if let other = first[[parent, child]], other.kind != statement.kind {
        diagnostics.append(
          Diagnostic(
            .warning, rule: "curated-conflict",
            "line \(other.location.line) of \(other.location.file) says that '\(statement.child)' "
              + "\(CuratedResolution.text(of: other.kind)), this line \(CuratedResolution.text(of: statement.kind)); "
              + "the former holds",
            at: statement.location))
        continue
      }
      if first[[parent, child]] == nil { first[[parent, child]] = statement }
      let text = statement.reason.isEmpty ? "\(statement.parent) → \(statement.child)" : statement.reason
      findings.append(
        .init(
          parent: parent, child: child, kind: statement.kind,
          evidence: Evidence(
            rule: "curated", location: statement.location, text: text, confidence: statement.confidence)))
    }
  }

  private static func text(of kind: Relation.Kind?) -> String { kind?.rawValue ?? "does not descend from it" }

  /// The paper of a name: what the file says it stands for, else an id, an alias, or a title.
  private mutating func paper(named name: String, in curated: CuratedLineage, at location: SourceLocation)
    -> Int?
  {
    let reference = curated.references[name] ?? name
    if let index = paperOfId[reference] { return index }
    var candidates = names.papers(named: reference)
    if candidates.isEmpty { candidates = papersOfAlias[TitleKey.folding(reference)] ?? [] }
    if candidates.isEmpty { candidates = papersOfTitle[TitleKey(reference).whole] ?? [] }
    if candidates.count == 1 { return candidates[0] }
    // A name is reported once, however many relations it costs.
    if let known = unknown[reference] {
      unknown[reference] = (known.place, known.count + 1)
      diagnostics[known.place].message = problem(with: reference, candidates, cost: known.count + 1)
      return nil
    }
    unknown[reference] = (diagnostics.count, 1)
    diagnostics.append(
      Diagnostic(
        .warning, rule: candidates.isEmpty ? "unknown-name" : "ambiguous-name",
        problem(with: reference, candidates, cost: 1), at: location))
    return nil
  }

  private func problem(with name: String, _ candidates: [Int], cost: Int) -> String {
    let consequence = cost == 1 ? "the relation is left out" : "\(cost) relations are left out"
    guard let first = candidates.first else {
      return "no paper of the lists is called '\(name)'; \(consequence)"
    }
    let ids = candidates.map { papers[$0].id }.joined(separator: ", ")
    return "'\(name)' is the name of \(candidates.count) papers; \(consequence) until the node has "
      + "paper=\"\(papers[first].id)\" or another of: \(ids)"
  }
}
