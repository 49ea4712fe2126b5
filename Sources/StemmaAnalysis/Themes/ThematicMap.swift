import GraphAlgorithms
import StemmaModel

/// The themes of a network's papers by centrality and density.
///
/// The map is the strategic diagram of Cobo, López-Herrera, Herrera-Viedma and Herrera (2011).
/// Terms that occur in enough papers are tied by the papers that have both; the ties are normalised, and the
/// Leiden algorithm groups the terms by modularity. A term without ties is in no theme. A theme is called by the
/// term that `labelScores` has first.
///
/// - Parameters:
///   - network: The papers and their terms.
///   - chosen: The positions of the papers to look at, ascending; nil looks at all.
///   - options: How.
/// - Returns: The map; without themes if no two terms occur together.
/// - Complexity: O(starts · links) in practice, and O(Σ n²) for papers of n terms.
package func thematicMap(
  of network: Network, papers chosen: [Int]? = nil, options: ThemeOptions = ThemeOptions()
) -> ThematicMap {
  let papers = chosen ?? Array(network.papers.indices)
  let least = options.leastOccurrences(among: papers.count)
  let terms = termNetwork(of: network, papers: papers, minimumOccurrences: least)
  let graph = normalizedGraph(of: terms, by: options.normalization)
  let leiden = Leiden(resolution: options.resolution, seed: options.seed, starts: options.starts)
  let partition = leiden.partition(of: graph)
  let groups = partition.clusters().filter { group in group.contains { graph.degree(of: $0) > 0 } }
  var membership = [Int?](repeating: nil, count: terms.items.count)
  for (number, group) in groups.enumerated() {
    for term in group { membership[term] = number }
  }
  let measures = callonMeasures(of: terms, membership: membership, count: groups.count, by: options.measure)
  let scores = labelScores(of: terms, membership: membership)
  let years = Theme.Years(papers.compactMap { network.papers[$0].year })
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
    measure: options.measure, normalization: options.normalization, minimumOccurrences: least,
    resolution: options.resolution, seed: options.seed,
    quality: modularity(of: partition, in: graph, resolution: options.resolution), themes: themes,
    centralityOrigin: quadrants.centralityOrigin, densityOrigin: quadrants.densityOrigin,
    looseTerms: zip(terms.items, membership).filter { $0.1 == nil }.map(\.0.label).sorted(),
    papers: papers.count, coveredPapers: covered.count,
    papersWithTerms: papers.count { !network.terms[$0].isEmpty }, years: years)
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

/// The terms that occur in enough of some papers, tied by the papers that have both.
///
/// The terms of most papers stand first, equal ones in order of name; weights are numbers of papers.
func termNetwork(of network: Network, papers: [Int], minimumOccurrences: Int) -> ItemNetwork {
  var papersOfTerm: [String: [Int]] = [:]
  for paper in papers {
    for term in Set(network.terms[paper]) { papersOfTerm[term, default: []].append(paper) }
  }
  let frequent = papersOfTerm.filter { $0.value.count >= minimumOccurrences }
    .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
  var termsOfPaper: [Int: [Int]] = [:]
  for (position, entry) in frequent.enumerated() {
    for paper in entry.value { termsOfPaper[paper, default: []].append(position) }
  }
  var weights: [[Int]: Double] = [:]
  for terms in termsOfPaper.values {
    for (place, first) in terms.enumerated() {
      for second in terms[(place + 1)...] { weights[[first, second], default: 0] += 1 }
    }
  }
  return ItemNetwork(
    kind: .terms, counting: .full,
    items: frequent.map { ItemNetwork.Item(id: $0.key, label: $0.key, papers: $0.value.sorted()) },
    edges: weights.map { Edge($0.key[0], $0.key[1], weight: $0.value) }
      .sorted { ($0.first, $0.second) < ($1.first, $1.second) })
}

/// A graph of normalised weights.
func normalizedGraph(of network: ItemNetwork, by normalization: Normalization) -> Graph {
  let raw = Graph(
    nodeCount: network.items.count,
    edges: network.edges.map { Graph.Edge($0.first, $0.second, weight: $0.weight) })
  switch normalization {
  case .none: return raw
  case .associationStrength: return raw.associationStrength()
  case .fractionalization: return raw.fractionalized()
  case .asOccurrences, .salton, .jaccard, .inclusion, .equivalence: break
  }
  return Graph(
    nodeCount: network.items.count,
    edges: network.edges.map { edge in
      let (first, second) = (
        Double(network.items[edge.first].papers.count), Double(network.items[edge.second].papers.count)
      )
      let weight =
        switch normalization {
        case .asOccurrences: edge.weight / (first * second)
        case .salton: edge.weight / (first * second).squareRoot()
        case .jaccard: edge.weight / (first + second - edge.weight)
        case .inclusion: edge.weight / min(first, second)
        case .equivalence: edge.weight * edge.weight / (first * second)
        case .none, .associationStrength, .fractionalization: edge.weight
        }
      return Graph.Edge(edge.first, edge.second, weight: weight)
    })
}
