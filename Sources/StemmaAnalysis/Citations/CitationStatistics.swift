import Foundation
import GraphAlgorithms
import StemmaModel

/// Figures of how the papers of a network are cited, as far as its sources say it; `CitationMeasure` defines them.
///
/// - Complexity: O(papers · citations) for betweenness, which is exact, and far less for all else.
package func citationStatistics(of network: Network) -> CitationStatistics {
  let graph = CitationGraph(network)
  let descent = DescentGraph(network)
  let lineage = lineageBetweenness(descent)
  var disruption = Disruption(in: graph.arcs, years: graph.years)
  let papers = network.papers.indices
    .map { position in
      var figures = graph.figures(of: position, in: network)
      figures.disruption = disruption.index(of: position)
      figures.children = descent.children[position].count
      figures.lineageBetweenness = lineage?[position]
      return figures
    }
    .sorted { first, second in
      (rank(second), first.paper) < (rank(first), second.paper)
    }
  return CitationStatistics(
    papers: papers, citations: graph.arcs.arcCount,
    citingPapers: network.papers.count { !$0.references.isEmpty },
    references: graph.hasReferences ? network.papers.reduce(0) { $0 + $1.references.count } : 0,
    outsideReferences: network.unresolvedReferences, undatedCitations: graph.undated,
    earlyCitations: graph.early, referenceYears: referenceYearSpectrum(of: network))
}

/// What papers are ordered by, the greatest first; what PageRank differs in beyond ten digits is arithmetic.
private func rank(_ figures: PaperCitations) -> CitationRank {
  CitationRank(
    local: figures.localCitations ?? 0, global: figures.globalCitations ?? -1,
    pageRank: ((figures.pageRank ?? 0) * 1e10).rounded(), children: figures.children)
}

private struct CitationRank: Comparable {
  let local: Int
  let global: Int
  let pageRank: Double
  let children: Int

  static func < (left: CitationRank, right: CitationRank) -> Bool {
    (left.local, left.global, left.pageRank, left.children)
      < (right.local, right.global, right.pageRank, right.children)
  }
}

/// Betweenness in the lineage, from parent to child; nil without any relation.
private func lineageBetweenness(_ descent: DescentGraph) -> [Double]? {
  let arcs = descent.children.enumerated().flatMap { parent, children in children.map { (parent, $0) } }
  guard !arcs.isEmpty else { return nil }
  return betweenness(of: DirectedGraph(nodeCount: descent.children.count, arcs: arcs), isNormalized: true)
}

/// The citations of a network and what is computed of all of them together.
private struct CitationGraph {
  /// The citations from citing to cited.
  let arcs: DirectedGraph
  let hasReferences: Bool
  /// How many citations have no year of both papers, and how many are older than what they cite.
  let undated: Int
  let early: Int

  /// The year of each paper, where it is known and can be one.
  let years: [Int?]
  private let ranks: [Double]
  private let betweennesses: [Double]
  /// The citations that the collection makes in each year from the first with one on.
  private let made: [Int]
  private let firstCitingYear: Int
  private let lastYear: Int

  init(_ network: Network) {
    let count = network.papers.count
    let years = network.papers.map { paper in
      paper.year.flatMap { TrendOptions.plausibleYears.contains($0) ? $0 : nil }
    }
    let citations = network.citations.filter {
      (0..<count).contains($0.citing) && (0..<count).contains($0.cited) && $0.citing != $0.cited
    }
    arcs = DirectedGraph(nodeCount: count, arcs: citations.map { ($0.citing, $0.cited) })
    hasReferences = network.papers.contains { !$0.references.isEmpty } || !citations.isEmpty
    let dates = citations.map { (citing: years[$0.citing], cited: years[$0.cited]) }
    undated = dates.count { $0.citing == nil || $0.cited == nil }
    early = dates.count { date in date.citing.flatMap { year in date.cited.map { year < $0 } } ?? false }
    self.years = years
    ranks = hasReferences ? pageRank(of: arcs) : []
    betweennesses = hasReferences ? betweenness(of: arcs, isNormalized: true) : []
    let citing = dates.compactMap(\.citing)
    let first = citing.min() ?? 0
    var made = [Int](repeating: 0, count: (citing.max() ?? first) - first + 1)
    for year in citing { made[year - first] += 1 }
    self.made = made
    firstCitingYear = first
    lastYear = years.compactMap { $0 }.max() ?? 0
  }

  func figures(of position: Int, in network: Network) -> PaperCitations {
    let paper = network.papers[position]
    var figures = PaperCitations(paper: paper.id, globalCitations: paper.citationCount)
    guard hasReferences else { return figures }
    let citingYears = arcs.predecessors(of: position).compactMap { years[$0] }
    figures.localCitations = arcs.inDegree(of: position)
    if !paper.references.isEmpty {
      figures.localReferences = arcs.outDegree(of: position)
      figures.references = paper.references.count
    }
    figures.pageRank = ranks[position]
    figures.betweenness = betweennesses[position]
    figures.burst = burst(citingYears)
    figures.sigma = pow(betweennesses[position] + 1, figures.burst?.weight ?? 0)
    figures.citationsByYear = Dictionary(grouping: citingYears) { $0 }
      .map { .init(year: $0.key, count: $0.value.count) }.sorted { $0.year < $1.year }
    if let year = years[position] {
      let history = CitationHistory(from: year, citedIn: citingYears, through: lastYear)
      figures.beauty = history.beauty
      figures.awakening = history.awakening
      figures.halfLife = history.halfLife
    }
    return figures
  }

  /// The strongest burst of citations received amongst those that the collection makes; of equals the first.
  private func burst(_ citingYears: [Int]) -> TrendSeries.Burst? {
    var received = [Int](repeating: 0, count: made.count)
    for year in citingYears { received[year - firstCitingYear] += 1 }
    let bursts = KleinbergBursts(relevant: received, of: made).bursts
    guard let strongest = bursts.max(by: { $0.weight < $1.weight }) else { return nil }
    let burst = bursts.first { $0.weight == strongest.weight } ?? strongest
    return TrendSeries.Burst(
      first: firstCitingYear + burst.periods.lowerBound, last: firstCitingYear + burst.periods.upperBound,
      weight: burst.weight)
  }
}
