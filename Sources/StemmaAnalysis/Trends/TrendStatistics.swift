import Foundation
import StemmaModel

/// What the statistics of every series of a network have in common.
struct TrendStatistics {
  var calendar: TrendCalendar
  var months: MonthCalendar
  var options: TrendOptions
  /// What part of the incomplete year is covered, if that is asked for and known.
  var extrapolation: Extrapolation?
  /// All papers of each year.
  private var totals: [Int]
  /// The papers of each year that have a venue.
  private var published: [Int]
  /// All papers of each month; empty unless papers are counted by month.
  private var monthlyTotals: [Int]
  /// For each paper whether it has a code link.
  private var haveCode: [Bool]
  /// For each paper the ages at which it was cited from within the collection, in years.
  private var citationAges: [[Int]]

  init(_ network: Network, calendar: TrendCalendar, months: MonthCalendar, options: TrendOptions) {
    self.calendar = calendar
    self.months = months
    self.options = options
    extrapolation = options.extrapolates ? Extrapolation(calendar, months) : nil
    let everything = Array(network.papers.indices)
    totals = calendar.counts(everything)
    published = calendar.counts(everything.filter { publishedVenue(of: network.papers[$0]) != nil })
    monthlyTotals = options.period == .month ? months.counts(everything) : []
    haveCode = network.papers.map { paper in paper.links.contains { $0.role == .code } }
    citationAges = [[Int]](repeating: [], count: network.papers.count)
    for citation in network.citations {
      guard let citing = calendar.positions[citation.citing], let cited = calendar.positions[citation.cited]
      else { continue }
      citationAges[citation.cited].append(max(0, citing - cited))
    }
  }

  /// Counts and judges all papers: by their numbers instead of their shares, and without bursts of a share.
  func seriesOfAllPapers() -> TrendSeries {
    var series = counted(.all, TrendSeries.Subject.all.rawValue, papers: Array(calendar.positions.indices))
    let complete = Array(series.counts.prefix(calendar.completeYears))
    (series.direction, series.ground) = TrendDirection.judgment(
      of: complete, test: series.mannKendall, bursts: [])
    return series
  }

  /// Counts and judges one group of papers.
  func series(_ subject: TrendSeries.Subject, _ group: PaperGroup) -> TrendSeries {
    var series = counted(subject, group.name, papers: group.papers)
    let complete = Array(series.counts.prefix(calendar.completeYears))
    // Papers that are not published yet say nothing against a venue.
    let judgedTotals = subject == .venue ? published : totals
    let completeTotals = Array(judgedTotals.prefix(calendar.completeYears))
    let bursts = calendar.bursts(of: series.counts, amongst: totals, options)
    series.bursts = calendar.years(of: bursts)
    series.shareTrend = TrendDirection.shareTest(of: complete, amongst: completeTotals)
    (series.direction, series.ground) = TrendDirection.judgment(
      of: complete, amongst: completeTotals, test: series.shareTrend, bursts: bursts)
    if options.period == .month {
      series.monthlyBursts = months.bursts(of: series.monthlyCounts, amongst: monthlyTotals, options)
    }
    return series
  }

  /// What holds for any papers, whatever the others are.
  private func counted(_ subject: TrendSeries.Subject, _ name: String, papers: [Int]) -> TrendSeries {
    let counts = calendar.counts(papers)
    let complete = Array(counts.prefix(calendar.completeYears))
    let recent = RecentActivity(complete)
    let growth = compoundAnnualGrowth(complete)
    var series = TrendSeries(
      subject: subject, term: name, counts: counts, withCode: calendar.counts(papers.filter { haveCode[$0] }),
      growth: growth,
      mannKendall: calendar.completeYears < TrendDirection.minimumYears
        ? nil : TrendSeries.MannKendall(complete.map(Double.init)),
      bursts: [], direction: .unclear)
    series.shares = zip(counts, totals).map { $1 == 0 ? nil : Double($0) / Double($1) }
    series.monthlyCounts = options.period == .month ? months.counts(papers) : []
    series.extrapolated = extrapolation.map { Double(counts[calendar.completeYears]) / $0.coveredShare }
    series.doublingTime = growth.flatMap(doublingTime)
    series.averageGrowthRate = recent?.averageGrowthRate
    series.averageDocumentsPerYear = recent?.averageDocumentsPerYear
    series.percentageInLastYears = recent?.percentageInLastYears
    series.datedBursts = datedBursts(papers)
    series.quartiles = YearQuartiles(counts, firstYear: calendar.years.lowerBound)
    series.halfLife = halfLife(counts)
    series.citationHalfLife = halfLife(histogram(papers.flatMap { citationAges[$0] }), fromFirst: false)
    series.firstYear = counts.firstIndex { $0 > 0 }.map { calendar.years.lowerBound + $0 }
    series.lastYear = counts.lastIndex { $0 > 0 }.map { calendar.years.lowerBound + $0 }
    return series
  }

  /// The bursts of papers by days; nil unless enough of them are dated to the day.
  ///
  /// Papers of one day are taken to follow each other evenly over it, as events at one time leave no gap.
  private func datedBursts(_ papers: [Int]) -> [TrendSeries.DatedBurst]? {
    let dated = papers.compactMap { months.dates[$0] }
      .compactMap { date in date.dayNumber.map { (day: $0, text: date.text) } }
      .sorted { $0.day < $1.day }
    guard dated.count >= TrendOptions.leastDatedPapers, dated.count * 2 >= calendar.datedPapers(papers) else {
      return nil
    }
    var numbers: [Int: Int] = [:]
    for event in dated { numbers[event.day, default: 0] += 1 }
    var earlier = (day: Int.min, events: 0)
    let times = dated.map { event -> Double in
      earlier = event.day == earlier.day ? (event.day, earlier.events + 1) : (event.day, 0)
      return Double(event.day) + Double(earlier.events) / Double(numbers[event.day] ?? 1)
    }
    let gaps = KleinbergGaps(
      times: times, scaling: options.burstScaling, transitionCost: options.burstTransitionCost)
    return gaps.bursts.map { burst in
      TrendSeries.DatedBurst(
        first: dated[burst.events.lowerBound].text, last: dated[burst.events.upperBound].text,
        level: burst.level, weight: burst.weight, papers: burst.events.count)
    }
  }
}

/// How often each number from 0 occurs.
private func histogram(_ numbers: [Int]) -> [Int] {
  var counts = [Int](repeating: 0, count: (numbers.max() ?? -1) + 1)
  for number in numbers { counts[number] += 1 }
  return counts
}
