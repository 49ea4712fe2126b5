import GraphAlgorithms

/// The disruption index of papers within a graph of citations from citing to cited.
///
/// (ni − nj) / (ni + nj + nk) of Funk & Owen-Smith (2017) in the form of Wu, Wang & Evans (2019): ni papers cite the
/// paper and nothing that it cites, nj cite both, nk cite what it cites and not the paper. Of the latter count
/// those that are not known to be older, and that it does not cite itself.
struct Disruption {
  private let citations: DirectedGraph
  private let years: [Int?]
  /// For each paper the last one of which it was found to cite a reference; -1 before.
  private var found: [Int]

  /// Prepares a graph of papers whose years are known in part.
  init(in citations: DirectedGraph, years: [Int?]) {
    self.citations = citations
    self.years = years
    found = [Int](repeating: -1, count: citations.nodeCount)
  }

  /// The index of a paper, from −1 to 1; nil if it cites nothing or is not cited in the graph.
  ///
  /// - Complexity: O(*c* log *c*) for *c* citations of what the paper cites.
  mutating func index(of paper: Int) -> Double? {
    let references = citations.successors(of: paper).filter { $0 != paper }
    let citing = Set(citations.predecessors(of: paper)).subtracting([paper])
    guard !references.isEmpty, !citing.isEmpty else { return nil }
    let own = Set(references)
    var both = 0
    var referencesOnly = 0
    for reference in references {
      for other in citations.predecessors(of: reference) where other != paper && found[other] != paper {
        found[other] = paper
        if citing.contains(other) {
          both += 1
        } else if !own.contains(other), !isOlder(other, than: paper) {
          referencesOnly += 1
        }
      }
    }
    let paperOnly = citing.count - both
    return Double(paperOnly - both) / Double(paperOnly + both + referencesOnly)
  }

  private func isOlder(_ other: Int, than paper: Int) -> Bool {
    guard let year = years[paper], let otherYear = years[other] else { return false }
    return otherYear < year
  }
}
