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
  guard let calendar = Calendar(network, options) else {
    let empty = TrendSeries(
      subject: .all, term: TrendSeries.Subject.all.rawValue, counts: [], withCode: [], growth: nil,
      mannKendall: nil, bursts: [], direction: .unclear)
    return Trends(years: [], incompleteYear: nil, undated: network.papers.count, series: [empty])
  }

  let everything = calendar.series(.all, "all", papers: Array(network.papers.indices), totals: nil, options)
  var series = [everything]
  for (subject, groups) in groups(of: network, clustering: clustering) {
    series += groups.filter { calendar.datedPapers($0.papers) >= max(1, options.minimumOccurrences) }
      .map { calendar.series(subject, $0.name, papers: $0.papers, totals: everything.counts, options) }
      .sorted { ($1.total, $0.term) < ($0.total, $1.term) }
  }
  return Trends(
    years: Array(calendar.years), incompleteYear: calendar.incompleteYear,
    undated: calendar.positions.count { $0 == nil }, series: series)
}

/// Papers that have something in common, by their positions in the network.
private typealias NamedPapers = (name: String, papers: [Int])

/// The papers of every term, venue, institution and cluster, in the order in which series are given.
private func groups(
  of network: Network, clustering: Clustering?
) -> [(subject: TrendSeries.Subject, groups: [NamedPapers])] {
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
private func groups(namedBy names: [[String]]) -> [NamedPapers] {
  var papers: [String: [Int]] = [:]
  for (paper, names) in names.enumerated() {
    for name in Set(names) { papers[name, default: []].append(paper) }
  }
  return papers.map { (name: $0.key, papers: $0.value) }.sorted { $0.name < $1.name }
}

/// When each paper came out, and the years that are over.
struct Calendar {
  var years: ClosedRange<Int>
  /// How many of the years are over; they come first.
  var completeYears: Int
  /// For each paper the position of its year; nil if it has none.
  var positions: [Int?]
  /// For each paper whether it has a code link.
  var haveCode: [Bool]

  /// The years of a network; nil if no paper has one.
  init?(_ network: Network, _ options: TrendOptions) {
    let dates = network.papers.map { paper in
      paper.year.flatMap { TrendOptions.plausibleYears.contains($0) ? $0 : nil }
    }
    let dated = dates.compactMap { $0 }
    guard let first = dated.min(), let last = dated.max() else { return nil }
    let firstIncomplete = options.completeThrough.map { max(first, min($0, last) + 1) } ?? last
    years = first...last
    completeYears = firstIncomplete - first
    positions = dates.map { $0.map { $0 - first } }
    haveCode = network.papers.map { paper in paper.links.contains { $0.role == .code } }
  }

  /// The first year that is not over.
  var incompleteYear: Int? {
    let year = years.lowerBound + completeYears
    return year > years.upperBound ? nil : year
  }

  func datedPapers(_ papers: [Int]) -> Int {
    papers.count { positions[$0] != nil }
  }

  /// Counts and judges one group of papers; without `totals` by its numbers instead of its shares.
  func series(
    _ subject: TrendSeries.Subject, _ term: String, papers: [Int], totals: [Int]?, _ options: TrendOptions
  ) -> TrendSeries {
    let counts = self.counts(papers)
    let complete = Array(counts.prefix(completeYears))
    let completeTotals = totals.map { Array($0.prefix(completeYears)) }
    let bursts = totals.map { self.bursts(of: counts, amongst: $0, options) } ?? []
    return TrendSeries(
      subject: subject, term: term, counts: counts, withCode: self.counts(papers.filter { haveCode[$0] }),
      growth: compoundAnnualGrowth(complete),
      mannKendall: completeYears < TrendDirection.minimumYears
        ? nil : TrendSeries.MannKendall(complete.map(Double.init)),
      bursts: years(of: bursts),
      direction: TrendDirection.direction(of: complete, amongst: completeTotals, bursts: bursts))
  }

  /// How many of some papers each year has.
  func counts(_ papers: [Int]) -> [Int] {
    var counts = [Int](repeating: 0, count: years.count)
    for paper in papers {
      if let position = positions[paper] { counts[position] += 1 }
    }
    return counts
  }

  /// The bursts of counts amongst all papers, over the complete years alone.
  func bursts(of counts: [Int], amongst totals: [Int], _ options: TrendOptions) -> [KleinbergBursts.Burst] {
    KleinbergBursts(
      relevant: Array(counts.prefix(completeYears)), of: Array(totals.prefix(completeYears)),
      scaling: options.burstScaling, transitionCost: options.burstTransitionCost
    ).bursts
  }

  /// Bursts by their years in place of positions.
  func years(of bursts: [KleinbergBursts.Burst]) -> [TrendSeries.Burst] {
    bursts.map { burst in
      TrendSeries.Burst(
        first: years.lowerBound + burst.periods.lowerBound,
        last: years.lowerBound + burst.periods.upperBound, weight: burst.weight)
    }
  }
}
