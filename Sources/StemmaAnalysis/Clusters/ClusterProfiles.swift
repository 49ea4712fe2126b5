import Foundation
import GraphAlgorithms
import StemmaModel

/// What each cluster of papers consists of, in the order of the clusters.
///
/// - Parameters:
///   - clustering: The clusters of the network.
///   - network: The papers.
///   - options: What they were clustered by.
/// - Returns: A profile for each cluster.
/// - Complexity: O(edges + papers · log papers).
package func clusterProfiles(
  of clustering: Clustering, in network: Network, options: ClusteringOptions
) -> [ClusterProfile] {
  let graph = combinedGraph(of: network, options: options)
  let ties = ClusterTies(of: clustering.membership, in: graph)
  let descent = DescentGraph(network)
  return zip(clustering.clusters, clustering.members).map { cluster, papers in
    var profile = ClusterProfile()
    let ranked = ranked(papers, of: cluster, ties, network, descent)
    profile.representatives = ranked.prefix(ClusterProfile.mostRepresentatives).map { network.papers[$0].id }
    profile.cohesion = ties.cohesion(of: papers)
    profile.addYears(papers.compactMap { network.papers[$0].year })
    profile.venues = commonest(venueGroups(of: papers.map { network.papers[$0] }))
    profile.institutions = commonest(namedGroups(papers.map { network.affiliations[$0].map(\.name) }))
    profile.codeShare =
      papers.isEmpty
      ? nil : Double(papers.count { !network.papers[$0].urls(.code).isEmpty }) / Double(papers.count)
    let founders = founders(of: papers, ranked: ranked, network, descent)
    profile.founders = founders.papers.map { network.papers[$0].id }
    profile.isFoundedByDescent = founders.isByDescent
    return profile
  }
}

extension ClusterProfile {
  /// How many papers stand for a cluster, or have founded it.
  static let mostRepresentatives = 5
  static let mostFounders = 3
  /// How many venues or institutions a cluster lists.
  static let mostNames = 5

  fileprivate mutating func addYears(_ years: [Int]) {
    let years = years.sorted()
    datedPapers = years.count
    firstYear = years.first
    lastYear = years.last
    guard !years.isEmpty else { return }
    meanYear = Double(years.reduce(0, +)) / Double(years.count)
    medianYear = quantile(years.map(Double.init), 0.5)
  }
}

/// The papers of a cluster, those that stand for it first.
///
/// A paper stands for its cluster as far as its terms are those of the cluster (the cosine between its terms and the
/// cluster's, weighted by c-TF-IDF, by which BERTopic chooses representative documents as well), times one and the
/// binary logarithm of one and the number of papers of the cluster that descend from it. Of equals the one that more
/// entries name comes first, then the more strongly tied one.
private func ranked(
  _ papers: [Int], of cluster: Cluster, _ ties: ClusterTies, _ network: Network, _ descent: DescentGraph
) -> [Int] {
  let weights = Dictionary(
    cluster.terms.map { ($0.term, $0.measures?.classTfIdf ?? $0.score) },
    uniquingKeysWith: { first, _ in first })
  let length = cluster.terms.reduce(0) { $0 + pow(weights[$1.term] ?? 0, 2) }.squareRoot()
  let members = Set(papers)
  let scores = papers.map { paper -> Double in
    let terms = network.terms[paper]
    let heirs = descent.reach(from: paper, along: descent.children).keys.count(where: members.contains)
    guard !terms.isEmpty, length > 0 else { return 0 }
    let product = terms.reduce(0) { $0 + (weights[$1] ?? 0) }
    return product / (length * Double(terms.count).squareRoot()) * (1 + log2(1 + Double(heirs)))
  }
  func entries(_ position: Int) -> Int { network.papers[papers[position]].entries.count }
  func strength(_ position: Int) -> Double { ties.inside[papers[position]] }
  return papers.indices.sorted { one, other in
    (scores[other], entries(other), strength(other), one) < (scores[one], entries(one), strength(one), other)
  }.map { papers[$0] }
}

/// The papers that founded a cluster.
///
/// Those that others of the cluster descend from and that descend from none of them, by the number of their
/// descendants there, then by year; without such the papers of the first year, the most strongly tied first.
private func founders(
  of papers: [Int], ranked: [Int], _ network: Network, _ descent: DescentGraph
) -> (papers: [Int], isByDescent: Bool) {
  let members = Set(papers)
  let roots = papers.compactMap { paper -> (paper: Int, descendants: Int)? in
    let descendants = descent.reach(from: paper, along: descent.children).keys.count(where: members.contains)
    guard descendants > 0,
      !descent.reach(from: paper, along: descent.parents).keys.contains(where: members.contains)
    else { return nil }
    return (paper, descendants)
  }.sorted { one, other in
    let years = (network.papers[one.paper].year ?? .max, network.papers[other.paper].year ?? .max)
    return (other.descendants, years.0, one.paper) < (one.descendants, years.1, other.paper)
  }
  if !roots.isEmpty { return (roots.prefix(ClusterProfile.mostFounders).map(\.paper), true) }
  guard let first = papers.compactMap({ network.papers[$0].year }).min() else { return ([], false) }
  let earliest = ranked.filter { network.papers[$0].year == first }
  return (Array(earliest.prefix(ClusterProfile.mostFounders)), false)
}

/// The groups of most papers.
private func commonest(_ groups: [PaperGroup]) -> [ClusterProfile.Count] {
  groups.prefix(ClusterProfile.mostNames).map { ClusterProfile.Count($0.name, papers: $0.papers.count) }
}
