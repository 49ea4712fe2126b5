import StemmaModel

/// The figures of the lineage of a network; every type of relation is descent.
///
/// Relations of a paper to itself or to one that is not in the network count for nothing. O(a·m) for a papers
/// with children and m relations.
package func lineageStatistics(of network: Network) -> LineageStatistics {
  let tree = DescentGraph(network)
  let ancestors = network.papers.indices.filter { !tree.children[$0].isEmpty }.map { paper in
    LineageStatistics.Ancestor(
      paper: network.papers[paper].id, children: tree.children[paper].count,
      descendants: tree.reach(from: paper, along: tree.children).count, isFounder: tree.parents[paper].isEmpty
    )
  }
  .sorted { ($1.descendants, $1.children, $0.paper) < ($0.descendants, $0.children, $1.paper) }
  var years: [Int] = []
  for (parent, children) in tree.children.enumerated() {
    guard let first = network.papers[parent].year else { continue }
    years += children.compactMap { child in network.papers[child].year.map { $0 - first } }
  }
  let related = network.papers.indices.count { !tree.parents[$0].isEmpty || !tree.children[$0].isEmpty }
  return LineageStatistics(
    ancestors: ancestors, longestChain: tree.longestChain.map { network.papers[$0].id },
    generationYears: years.isEmpty ? nil : Double(years.reduce(0, +)) / Double(years.count),
    datedRelations: years.count, relatedPapers: related, orphans: network.papers.count - related)
}
