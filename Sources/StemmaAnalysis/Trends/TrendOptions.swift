import StemmaModel

/// How trends are counted and judged.
package struct TrendOptions: Hashable, Sendable {
  /// Terms, venues and other subjects with fewer dated papers get no series.
  package var minimumOccurrences: Int
  /// The last year that is over; nil takes the last year of the data as not over.
  package var completeThrough: Int?
  /// How many times its usual share a term has while it bursts (Kleinberg's s).
  package var burstScaling: Double
  /// How dear it is to start a burst (Kleinberg's γ).
  package var burstTransitionCost: Double
  /// Whether papers are counted by month beside the years.
  package var period: TrendPeriod
  /// Whether to say what the incomplete year would come to if it went on as it began.
  package var extrapolates: Bool

  /// Makes options.
  package init(
    minimumOccurrences: Int = 3, completeThrough: Int? = nil, burstScaling: Double = 2,
    burstTransitionCost: Double = 1, period: TrendPeriod = .year, extrapolates: Bool = false
  ) {
    self.minimumOccurrences = minimumOccurrences
    self.completeThrough = completeThrough
    self.burstScaling = burstScaling
    self.burstTransitionCost = burstTransitionCost
    self.period = period
    self.extrapolates = extrapolates
  }

  /// Bursts by days need so many papers with a day, and half of the dated papers of a subject.
  package static let leastDatedPapers = 5
  /// A term of fewer dated papers is no trend topic.
  package static let leastTopicFrequency = 2
  /// So many terms of each median year are trend topics.
  package static let topicsPerYear = 5

  /// The years that a paper can be from; any other is a slip, and the paper counts as undated.
  package static let plausibleYears = 1800...2100

  /// The rule behind `TrendSeries.direction`, in words for readers.
  package static let directionRule = """
    Only complete years count; the last year of the data is taken as not over unless it is said to be.
    A direction is about the share of all papers, not about their number: in a growing field every
    number rises. For all papers together it is about their number.

    unclear    Fewer than \(TrendDirection.minimumPapers) papers, or fewer than \
    \(TrendDirection.minimumYears) years in which the collection has papers.
    emerging   A burst (Kleinberg, batched, two states) reaches the last year, or the Mann-Kendall test
               on the yearly shares gives an exact p < \(TrendDirection.significance) upwards. Besides, all of these hold: the
               share of the last two years is above that of the years before by Fisher's exact test
               (one-sided p < \(TrendDirection.changeSignificance)) and at least three quarters of the highest share of any two
               years in a row; the last two years have \(TrendDirection.minimumRecentPapers) papers or more, no fewer a year than
               the years before, and the last year is not without any.
    declining  The Mann-Kendall test on the yearly shares gives an exact p < \(TrendDirection.significance) downwards, or
               every burst is past and the share of the last two years is under three quarters of
               the share of all years. Besides, the share of the last two years is below that of the
               years before by Fisher's exact test (one-sided p < \(TrendDirection.changeSignificance)), and they have no more
               papers a year than the years before.
    steady     Anything else: no trend that so few papers could show.

    Where several hold, the first counts. Mann-Kendall sees the order of the years alone: a term of
    three papers that is new in a long collection rises by it. Fisher's test sees the papers alone. A
    direction needs both, or a burst and the papers. For all papers together there is no share, and
    their number is judged by Mann-Kendall and the number of papers.

    Preprint servers are no venues here: a paper is there only until it is published. For the same reason
    venues are judged by their share of the papers that have a venue.

    q, the rate of false discoveries of the Mann-Kendall test amongst all judged series of a subject, says
    how far to trust a list of them. It is shown and does not decide, as of few years and many terms none
    could pass it, and a burst is no test. The Mann-Kendall figures that are printed are those of the
    numbers of papers (mannKendall); those of the shares, by which is judged, stand beside them
    (shareTrend).
    """
}
