import GraphAlgorithms
import StemmaModel

/// The themes of papers by centrality and density.
///
/// The map is the strategic diagram of Cobo, López-Herrera, Herrera-Viedma and Herrera (2011).
/// The Leiden algorithm groups the terms by modularity. A theme has two terms at least: a term that nothing ties to
/// another, or that is tied to all alike, is in none. A theme is called by the
/// term that `labelScores` has first.
///
/// - Parameters:
///   - network: The papers, all of which count.
///   - terms: The terms that occur in enough of them, tied by the papers that have both, each counted in full.
///   - ties: The links between these terms with the weights by which they are grouped.
///   - options: How.
/// - Returns: The map; without themes if no two terms occur together.
/// - Complexity: O(starts · links) in practice.
package func thematicMap(
  of network: Network, terms: ItemNetwork, ties: [Edge], options: ThemeOptions = ThemeOptions()
) -> ThematicMap {
  let graph = Graph(
    nodeCount: terms.items.count,
    edges: ties.map { Graph.Edge($0.first, $0.second, weight: $0.weight) })
  let leiden = Leiden(
    resolution: options.resolution, seed: options.seed,
    starts: options.starts ?? Leiden.recommendedStarts(edgeCount: graph.edgeCount))
  let partition = leiden.partition(of: graph)
  let groups = partition.clusters().filter { $0.count > 1 }
  var membership = [Int?](repeating: nil, count: terms.items.count)
  for (number, group) in groups.enumerated() {
    for term in group { membership[term] = number }
  }
  let measures = callonMeasures(of: terms, membership: membership, count: groups.count, by: options.measure)
  let scores = labelScores(of: terms, membership: membership)
  let years = Theme.Years(network.papers.compactMap(\.year))
  var themes = zip(groups, measures).map { group, measures in
    theme(of: group, in: terms, measures: measures, scores: scores, network: network)
  }
  let quadrants = ThemeQuadrants(of: themes, years: years)
  for position in themes.indices {
    themes[position].centralityRank = quadrants.centralityRanks[position]
    themes[position].densityRank = quadrants.densityRanks[position]
    themes[position].quadrant = quadrants.quadrants[position]
  }
  themes.sort { one, other in
    (other.size, one.label) < (one.size, other.label)
  }
  for position in themes.indices { themes[position].id = position + 1 }
  let covered = Set(themes.flatMap(\.papers))
  return ThematicMap(
    measure: options.measure, normalization: options.normalization,
    minimumOccurrences: options.leastOccurrences(among: network.papers.count),
    resolution: options.resolution, seed: options.seed,
    quality: modularity(of: partition, in: graph, resolution: options.resolution), themes: themes,
    centralityOrigin: quadrants.centralityOrigin, densityOrigin: quadrants.densityOrigin,
    looseTerms: zip(terms.items, membership).filter { $0.1 == nil }.map(\.0.label).sorted(),
    papers: network.papers.count, coveredPapers: covered.count,
    papersWithTerms: network.terms.count { !$0.isEmpty }, years: years)
}

/// A theme without its ranks and its quadrant.
private func theme(
  of group: [Int], in terms: ItemNetwork, measures: CallonMeasures, scores: [Double], network: Network
) -> Theme {
  let ordered = group.sorted { one, other in
    (scores[other], terms.items[other].papers.count, terms.items[one].label)
      < (scores[one], terms.items[one].papers.count, terms.items[other].label)
  }
  var counts: [Int: Int] = [:]
  for term in group {
    for paper in terms.items[term].papers { counts[paper, default: 0] += 1 }
  }
  let papers = counts.keys.sorted()
  return Theme(
    id: 0, label: ordered.first.map { terms.items[$0].label } ?? "",
    terms: ordered.map { term in
      Theme.Term(
        terms.items[term].label, occurrences: terms.items[term].papers.count, score: scores[term])
    },
    papers: papers.map { network.papers[$0].id }, corePapers: counts.values.count { $0 > 1 },
    years: Theme.Years(papers.compactMap { network.papers[$0].year }), centrality: measures.centrality,
    density: measures.density, centralityRank: 0, densityRank: 0, quadrant: nil)
}
