import StemmaModel

/// Finding the papers that a curator's names mean.
struct CuratedResolution {
  /// The curator's relations between papers, in the order of the file.
  private(set) var findings: [LineageRule.Finding] = []
  /// Names that mean no paper, or more than one.
  private(set) var diagnostics: [Diagnostic] = []

  /// How many statements name no paper, or more than one.
  private(set) var unresolvedCount = 0

  private let papers: [Paper]
  private let lookup: PaperLookup
  /// For each name that means no one paper, what to say of it.
  private var unknown: [String: UnknownName] = [:]

  private struct UnknownName {
    /// Its place in `diagnostics`.
    var place: Int
    /// How many relations it costs.
    var count = 1
    /// The papers that share it.
    var candidates: [Int]
    /// Names that are spelled nearly like it.
    var nearNames: [String]
  }

  init(_ curated: CuratedLineage, papers: [Paper], names: NameIndex) {
    self.papers = papers
    lookup = PaperLookup(papers: papers, names: names)
    var first: [[Int]: CuratedLineage.Statement] = [:]
    for statement in curated.statements {
      let parent = paper(named: statement.parent, in: curated, at: statement.location)
      // Both names are looked up, so that one run tells of both.
      let child = paper(named: statement.child, in: curated, at: statement.location)
      guard let parent, let child else {
        unresolvedCount += 1
        continue
      }
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
    // A name is reported once, however many relations it costs.
    if var known = unknown[reference] {
      known.count += 1
      unknown[reference] = known
      diagnostics[known.place].message = problem(with: reference, known)
      return nil
    }
    let candidates = lookup.papers(meantBy: reference)
    if candidates.count == 1 { return candidates[0] }
    let new = UnknownName(
      place: diagnostics.count, candidates: candidates,
      nearNames: candidates.isEmpty ? lookup.nearNames(to: reference) : [])
    unknown[reference] = new
    diagnostics.append(
      Diagnostic(
        .warning, rule: candidates.isEmpty ? "unknown-name" : "ambiguous-name",
        problem(with: reference, new), at: location))
    return nil
  }

  private func problem(with name: String, _ unknown: UnknownName) -> String {
    let consequence =
      unknown.count == 1 ? "the relation is left out" : "\(unknown.count) relations are left out"
    guard let first = unknown.candidates.first else {
      let near = unknown.nearNames.map { "'\($0)'" }.joined(separator: " or ")
      return "no paper of the lists is called '\(name)'; \(consequence)"
        + (near.isEmpty ? "" : "; did you mean \(near)?")
    }
    let ids = unknown.candidates.map { papers[$0].id }.joined(separator: ", ")
    return "'\(name)' is the name of \(unknown.candidates.count) papers; \(consequence) until the node has "
      + "paper=\"\(papers[first].id)\" or another of: \(ids)"
  }
}
