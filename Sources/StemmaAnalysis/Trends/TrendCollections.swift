import StemmaModel

/// The trend topics of bibliometrix (`fieldByYear`): terms by the median of their papers' years.
///
/// Of the terms that two dated papers or more have, the five most frequent of each median year, those of equal
/// frequency by name. The incomplete year counts like any other, as there.
///
/// - Returns: By year, frequency and name.
func trendTopics(_ terms: [PaperGroup], _ calendar: TrendCalendar) -> [TrendTopic] {
  let topics = terms.compactMap { group -> TrendTopic? in
    let counts = calendar.counts(group.papers)
    let frequency = counts.reduce(0, +)
    guard frequency >= TrendOptions.leastTopicFrequency,
      let years = YearQuartiles(counts, firstYear: calendar.years.lowerBound)
    else { return nil }
    return TrendTopic(term: group.name, frequency: frequency, years: years)
  }
  return Dictionary(grouping: topics, by: \.years.median).sorted { $0.key < $1.key }.flatMap { _, topics in
    topics.sorted { ($1.frequency, $0.term) < ($0.frequency, $1.term) }.prefix(TrendOptions.topicsPerYear)
  }
}

extension NewNames {
  /// How many examples of a year are given.
  private static let exampleCount = 5

  /// Counts names under the year of the first dated paper that has them.
  init(_ kind: Kind, of groups: [PaperGroup], _ calendar: TrendCalendar) {
    var names = [[(name: String, papers: Int)]](repeating: [], count: calendar.years.count)
    for group in groups {
      let positions = group.papers.compactMap { calendar.positions[$0] }
      if let first = positions.min() { names[first].append((group.name, positions.count)) }
    }
    self.init(
      kind: kind, counts: names.map(\.count),
      examples: names.map { names in
        names.sorted { ($1.papers, $0.name) < ($0.papers, $1.name) }.prefix(Self.exampleCount).map(\.name)
      })
  }
}

extension PublicationLag {
  /// The time from preprint to venue of some papers; nil where no paper has both.
  init?(_ papers: [Paper]) {
    let preprints = papers.compactMap { paper in
      preprintYear(paper).map { (year: $0, lag: yearsToVenue(of: paper, from: $0)) }
    }
    let lags = preprints.compactMap(\.lag)
    guard let quartiles = Quartiles(lags) else { return nil }
    let years = Dictionary(grouping: preprints, by: \.year).sorted { $0.key < $1.key }.map {
      year, preprints in
      let lags = preprints.compactMap(\.lag)
      return Year(year: year, preprints: preprints.count, published: lags.count, lag: Quartiles(lags))
    }
    self.init(preprints: preprints.count, published: lags.count, lag: quartiles, years: years)
  }
}

/// The year of a paper's arXiv id, else the earliest that an entry gives its preprint; nil without a preprint.
private func preprintYear(_ paper: Paper) -> Int? {
  paper.identifiers.arxiv.flatMap(AppearanceDate.init(arxiv:))?.year
    ?? paper.appearances.filter(\.isPreprint).compactMap(\.year).filter(TrendOptions.plausibleYears.contains)
    .min()
}

/// The years from a preprint's to the earliest of a publication; nil if none with a year is known.
private func yearsToVenue(of paper: Paper, from preprintYear: Int) -> Double? {
  paper.appearances.filter { !$0.isPreprint && $0.venue != nil }.compactMap(\.year)
    .filter(TrendOptions.plausibleYears.contains).min().map { Double($0 - preprintYear) }
}
