import StemmaModel

/// Counts the papers of each year, in all and by term, venue, institution and cluster, and judges what rises.
///
/// Years run without gaps from the first paper's to the last's. Growth, test, bursts and direction rest on the
/// complete years alone. A paper counts once for each of its terms and institutions, and under the venue that it
/// is shown with, without the year: under a preprint server as long as it has no other.
///
/// Without any dated paper there are no years and only the empty series of all papers.
///
/// - Parameters:
///   - network: The papers.
///   - clustering: The clusters to count; nil counts none.
///   - options: What is counted, and which years are over.
/// - Returns: All papers first, then terms, venues, institutions and clusters, each by total and name.
/// - Complexity: O(papers and their terms) for counting, then O(years² log years) for each series.
package func trends(
  of network: Network, clustering: Clustering? = nil, options: TrendOptions = TrendOptions()
) -> Trends {
  let dates = network.papers.map { paper in
    paper.year.flatMap { TrendOptions.plausibleYears.contains($0) ? $0 : nil }
  }
  let dated = dates.compactMap { $0 }
  let undated = network.papers.count - dated.count
  guard let first = dated.min(), let last = dated.max() else {
    let empty = TrendSeries(
      subject: .all, term: TrendSeries.Subject.all.rawValue, counts: [], withCode: [], growth: nil,
      mannKendall: nil, bursts: [], direction: .unclear)
    return Trends(years: [], incompleteYear: nil, undated: undated, series: [empty])
  }
  let firstIncomplete = options.completeThrough.map { max(first, min($0, last) + 1) } ?? last
  let calendar = Calendar(
    years: first...last, completeYears: firstIncomplete - first,
    positions: dates.map { $0.map { $0 - first } },
    haveCode: network.papers.map { paper in paper.links.contains { $0.role == .code } })

  let everything = calendar.series(.all, "all", papers: Array(network.papers.indices), totals: nil, options)
  var series = [everything]
  for (subject, groups) in groups(of: network, clustering: clustering) {
    series += groups.filter { calendar.datedPapers($0.papers) >= max(1, options.minimumOccurrences) }
      .map { calendar.series(subject, $0.name, papers: $0.papers, totals: everything.counts, options) }
      .sorted { ($1.total, $0.term) < ($0.total, $1.term) }
  }
  return Trends(
    years: Array(first...last), incompleteYear: firstIncomplete > last ? nil : firstIncomplete,
    undated: undated, series: series)
}

/// Papers that have something in common, by their positions in the network.
private typealias PaperGroup = (name: String, papers: [Int])

/// The papers of every term, venue, institution and cluster, in the order in which series are given.
private func groups(
  of network: Network, clustering: Clustering?
) -> [(subject: TrendSeries.Subject, groups: [PaperGroup])] {
  let clusters = (clustering?.clusters ?? []).enumerated().map { position, cluster in
    let members = zip(network.papers.indices, clustering?.membership ?? [])
    return (name: cluster.label, papers: members.filter { $0.1 == position }.map(\.0))
  }
  return [
    (.term, groups(namedBy: network.terms)),
    (.venue, groups(namedBy: network.papers.map { [$0.venue.flatMap(venueWithoutYear)].compactMap { $0 } })),
    (.institution, groups(namedBy: network.affiliations.map { $0.map(\.name) })),
    (.cluster, clusters),
  ]
}

/// The papers under each name, given the names of each paper; sorted by name.
private func groups(namedBy names: [[String]]) -> [PaperGroup] {
  var papers: [String: [Int]] = [:]
  for (paper, names) in names.enumerated() {
    for name in Set(names) { papers[name, default: []].append(paper) }
  }
  return papers.map { (name: $0.key, papers: $0.value) }.sorted { $0.name < $1.name }
}

/// When each paper came out, and the years that are over.
private struct Calendar {
  var years: ClosedRange<Int>
  /// How many of the years are over; they come first.
  var completeYears: Int
  /// For each paper the position of its year; nil if it has none.
  var positions: [Int?]
  /// For each paper whether it has a code link.
  var haveCode: [Bool]

  func datedPapers(_ papers: [Int]) -> Int {
    papers.count { positions[$0] != nil }
  }

  /// Counts and judges one group of papers; without `totals` by its numbers instead of its shares.
  func series(
    _ subject: TrendSeries.Subject, _ term: String, papers: [Int], totals: [Int]?, _ options: TrendOptions
  ) -> TrendSeries {
    var counts = [Int](repeating: 0, count: years.count)
    var withCode = counts
    for paper in papers {
      guard let position = positions[paper] else { continue }
      counts[position] += 1
      if haveCode[paper] { withCode[position] += 1 }
    }
    let complete = Array(counts.prefix(completeYears))
    let completeTotals = totals.map { Array($0.prefix(completeYears)) }
    let bursts =
      completeTotals.map {
        KleinbergBursts(
          relevant: complete, of: $0, scaling: options.burstScaling,
          transitionCost: options.burstTransitionCost
        ).bursts
      } ?? []
    return TrendSeries(
      subject: subject, term: term, counts: counts, withCode: withCode,
      growth: compoundAnnualGrowth(complete),
      mannKendall: completeYears < TrendDirection.minimumYears
        ? nil : TrendSeries.MannKendall(complete.map(Double.init)),
      bursts: bursts.map { burst in
        TrendSeries.Burst(
          first: years.lowerBound + burst.periods.lowerBound,
          last: years.lowerBound + burst.periods.upperBound, weight: burst.weight)
      },
      direction: TrendDirection.direction(of: complete, amongst: completeTotals, bursts: bursts))
  }
}
