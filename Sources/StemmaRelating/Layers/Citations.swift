import StemmaModel

/// Which papers of a collection cite which, by the references that their entries give.
///
/// A reference is resolved by any identifier that an entry of the cited paper has, and by the title where it
/// gives no more. An identifier that entries of two papers claim resolves nothing, as one of them is wrong.
struct Citations {
  /// The citations between the papers, ordered by citing and cited paper, each pair once.
  private(set) var citations: [Citation] = []
  /// How many references the papers have, each counted once a paper.
  private(set) var referenceCount = 0
  /// How many of them lead to no paper of the collection.
  private(set) var unresolvedCount = 0

  /// Resolves the references of papers.
  ///
  /// - Complexity: O(identifiers + references).
  init(of papers: [Paper]) {
    guard papers.contains(where: { !$0.references.isEmpty }) else { return }
    let index = ReferenceIndex(papers)
    for (citing, paper) in papers.enumerated() {
      var seen: Set<String> = []
      var cited: Set<Int> = []
      for entry in paper.entries {
        for reference in entry.references where seen.insert(reference).inserted {
          referenceCount += 1
          guard let target = index.paper(of: reference) else {
            unresolvedCount += 1
            continue
          }
          guard target != citing, cited.insert(target).inserted else { continue }
          citations.append(
            Citation(
              citing: citing, cited: target,
              evidence: Evidence(rule: "reference", location: entry.location, text: reference)))
        }
      }
    }
    citations.sort { ($0.citing, $0.cited) < ($1.citing, $1.cited) }
  }

  /// An edge for each pair of papers one of which cites the other; two that cite each other are tied twice.
  var edges: [Edge] {
    var weights: [Int: [Int: Double]] = [:]
    for citation in citations {
      let (first, second) = (min(citation.citing, citation.cited), max(citation.citing, citation.cited))
      weights[first, default: [:]][second, default: 0] += 1
    }
    return weights.flatMap { first, others in others.map { Edge(first, $0.key, weight: $0.value) } }
      .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// How much of what is cited the collection holds.
  var diagnostics: [Diagnostic] {
    guard unresolvedCount > 0 else { return [] }
    return [
      Diagnostic(
        .note, rule: "outside-references",
        "\(unresolvedCount) of \(referenceCount) references point outside the collection")
    ]
  }
}
