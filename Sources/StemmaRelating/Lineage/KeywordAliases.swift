import StemmaModel

extension LineageRule {
  /// A paper whose keyword is another paper's name builds on it.
  static let keywordAliases = LineageRule(
    id: "keyword-alias", summary: "a keyword of a paper is the name of another"
  ) { context in
    var findings = Findings()
    for (child, paper) in context.papers.enumerated() {
      for keyword in paper.entries.flatMap(\.keywords)
      where keyword.origin == .field || keyword.origin == .tag {
        guard let parent = context.parent(among: context.names.papers(named: keyword.text), of: child) else {
          continue
        }
        findings.pairs.append(
          Finding(
            parent: parent, child: child, kind: .buildsOn,
            evidence: Evidence(
              rule: "keyword-alias", location: keyword.location, text: keyword.text, confidence: 0.55)))
      }
    }
    return findings
  }
}
