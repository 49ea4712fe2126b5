import GraphAlgorithms

/// The disruption index of a paper within a graph of citations from citing to cited.
///
/// (ni − nj) / (ni + nj + nk) of Funk & Owen-Smith (2017) in the form of Wu, Wang & Evans (2019): ni papers cite the
/// paper and nothing that it cites, nj cite both, nk cite what it cites and not the paper. Of the latter count
/// those that are not known to be older, and that it does not cite itself.
///
/// - Parameters:
///   - paper: The paper.
///   - citations: The citations.
///   - years: The year of each paper, where it is known.
/// - Returns: A number from −1 to 1; nil if the paper cites nothing or is not cited in the graph.
/// - Complexity: O(the citations of what the paper cites).
func disruption(of paper: Int, in citations: DirectedGraph, years: [Int?]) -> Double? {
  let references = Set(citations.successors(of: paper)).subtracting([paper])
  let citing = Set(citations.predecessors(of: paper)).subtracting([paper])
  guard !references.isEmpty, !citing.isEmpty else { return nil }
  var citingReferences: Set<Int> = []
  for reference in references { citingReferences.formUnion(citations.predecessors(of: reference)) }
  citingReferences.remove(paper)
  let both = citing.intersection(citingReferences).count
  let referencesOnly = citingReferences.subtracting(citing).subtracting(references).count { other in
    guard let year = years[paper], let otherYear = years[other] else { return true }
    return otherYear >= year
  }
  let paperOnly = citing.count - both
  return Double(paperOnly - both) / Double(paperOnly + both + referencesOnly)
}
