import StemmaModel

/// Counts the papers of each year, in all and by term, venue, institution, cluster, category and author, and judges
/// what emerges and what declines.
///
/// Years run without gaps from the first paper's to the last's. Growth, test, bursts and direction rest on the
/// complete years alone. A paper counts once for each of its terms, institutions, categories and authors, and under
/// the venue that it is shown with, without the year, unless that is a preprint server: these hold what is not
/// published yet, so that they would always seem to rise. Names that differ in case and marks alone are one, but for
/// terms, of which the thesaurus decides.
///
/// Without any dated paper there are no years and only the empty series of all papers.
///
/// - Parameters:
///   - network: The papers.
///   - clustering: The clusters to count; nil counts none.
///   - options: What is counted, and which years are over.
/// - Returns: All papers first, then the subjects in their order, each by total and name.
/// - Complexity: O(papers and their names) for counting, then O(years² log years) for each series.
package func trends(
  of network: Network, clustering: Clustering? = nil, options: TrendOptions = TrendOptions()
) -> Trends {
  let months = MonthCalendar(network, options)
  let names = NamedPapers(network, clustering)
  var result = Trends(years: [], incompleteYear: nil, undated: network.papers.count, series: [])
  result.bradford = bradfordZones(network)
  result.lotka = LotkaFit(
    productivity: names.authors.map(\.papers.count), papers: network.papers.count { !$0.authors.isEmpty })
  result.publicationLag = PublicationLag(network.papers)

  guard let calendar = TrendCalendar(network, options) else {
    result.dating = months.dating(papers: network.papers.count, withYear: 0)
    result.series = [
      TrendSeries(
        subject: .all, term: TrendSeries.Subject.all.rawValue, counts: [], withCode: [], growth: nil,
        mannKendall: nil, bursts: [], direction: .unclear, ground: .fewPapers)
    ]
    return result
  }

  let statistics = TrendStatistics(network, calendar: calendar, months: months, options: options)
  result.years = Array(calendar.years)
  result.incompleteYear = calendar.incompleteYear
  result.undated = calendar.positions.count { $0 == nil }
  result.dating = months.dating(
    papers: network.papers.count, withYear: network.papers.count - result.undated)
  result.months = options.period == .month ? months.names : []
  if calendar.completeYears >= RecentActivity.windowLength {
    result.recentYears = Array(
      result.years.prefix(calendar.completeYears).suffix(RecentActivity.windowLength))
  }
  result.extrapolation = statistics.extrapolation
  result.series = [statistics.seriesOfAllPapers()]
  for (subject, groups) in names.bySubject {
    result.series += withFalseDiscoveryRates(
      groups.filter { calendar.datedPapers($0.papers) >= max(1, options.minimumOccurrences) }
        .map { statistics.series(subject, $0) }
        .sorted { ($1.total, $0.term) < ($0.total, $1.term) })
  }
  result.topics = trendTopics(names.terms, calendar)
  result.newNames = names.byKind.map { NewNames($0, of: $1, calendar) }
  return result
}

/// The papers of everything that has a series or a first year.
private struct NamedPapers {
  var terms: [PaperGroup]
  var venues: [PaperGroup]
  var institutions: [PaperGroup]
  var clusters: [PaperGroup]
  var categories: [PaperGroup]
  var authors: [PaperGroup]
  var methods: [PaperGroup]

  init(_ network: Network, _ clustering: Clustering?) {
    terms = exactlyNamedGroups(network.terms)
    venues = namedGroups(network.papers.map { [publishedVenue(of: $0)].compactMap { $0 } })
    institutions = groups(of: network, by: .institution)
    clusters = clustering.map { clusterGroups(network, $0) } ?? []
    categories = groups(of: network, by: .category)
    authors = namedGroups(network.papers.map(\.authors))
    methods = namedGroups(network.papers.map { [$0.alias].compactMap { $0 } })
  }

  /// The groups of each subject, in the order in which series are given.
  var bySubject: [(subject: TrendSeries.Subject, groups: [PaperGroup])] {
    [
      (.term, terms), (.venue, venues), (.institution, institutions), (.cluster, clusters),
      (.category, categories), (.author, authors),
    ]
  }

  /// The groups of each kind of name, in the order in which new names are given.
  var byKind: [(kind: NewNames.Kind, groups: [PaperGroup])] {
    [(.method, methods), (.term, terms), (.author, authors), (.institution, institutions)]
  }
}

/// Gives the tests of the series of one subject the rate of false discoveries amongst them.
///
/// A series with too few papers to be judged is no candidate for a discovery. To leave it out is sound, as its number
/// of papers says nothing of their order (Bourgon, Gentleman and Huber 2010, "Independent filtering increases
/// detection power for high-throughput experiments").
private func withFalseDiscoveryRates(_ series: [TrendSeries]) -> [TrendSeries] {
  var series = series
  for test in [\TrendSeries.mannKendall, \TrendSeries.shareTrend] {
    let tested = series.indices.filter {
      series[$0].direction != .unclear && series[$0][keyPath: test] != nil
    }
    let rates = falseDiscoveryRates(tested.compactMap { series[$0][keyPath: test]?.probability })
    for (position, rate) in zip(tested, rates) { series[position][keyPath: test]?.q = rate }
  }
  return series
}

/// The zones of the venues that are no preprint servers.
private func bradfordZones(_ network: Network) -> BradfordZones? {
  let published = network.papers.map { [publishedVenue(of: $0)].compactMap { $0 } }
  return BradfordZones(namedGroups(published).map { (name: $0.name, papers: $0.papers.count) })
}

/// The venue that a paper is shown with, without the year; nil if that is a preprint server.
func publishedVenue(of paper: Paper) -> String? {
  guard let venue = paper.venue else { return nil }
  let isPreprint = paper.appearances.contains { $0.venue == venue && $0.isPreprint }
  return isPreprint ? nil : venueWithoutYear(venue)
}
