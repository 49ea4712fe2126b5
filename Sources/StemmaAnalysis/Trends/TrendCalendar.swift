import StemmaModel

/// When each paper came out, and the years that are over.
struct TrendCalendar {
  var years: ClosedRange<Int>
  /// How many of the years are over; they come first.
  var completeYears: Int
  /// For each paper the position of its year; nil if it has none.
  var positions: [Int?]

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
  }

  /// The first year that is not over.
  var incompleteYear: Int? {
    let year = years.lowerBound + completeYears
    return year > years.upperBound ? nil : year
  }

  func datedPapers(_ papers: [Int]) -> Int {
    papers.count { positions[$0] != nil }
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

/// The months in which the papers of a network first appeared.
struct MonthCalendar {
  /// The first and the last month, as `AppearanceDate.monthNumber` counts them; nil if no paper has a month.
  var months: ClosedRange<Int>?
  /// How many of the months are over; they come first.
  var completeMonths: Int
  /// For each paper its date; nil if not even the month is known.
  var dates: [AppearanceDate?]

  /// The months of a network.
  ///
  /// The last one is taken as not over, unless its year is said to be.
  init(_ network: Network, _ options: TrendOptions) {
    dates = network.papers.map { AppearanceDate($0) }
    let numbers = dates.compactMap { $0?.monthNumber }
    guard let first = numbers.min(), let last = numbers.max() else {
      completeMonths = 0
      return
    }
    months = first...last
    let end = options.completeThrough.map { min(($0 + 1) * 12 - 1, last) } ?? last - 1
    completeMonths = max(0, end - first + 1)
  }

  /// The months in words, such as `2024-03`.
  var names: [String] { months.map { $0.map { AppearanceDate.text(monthNumber: $0) } } ?? [] }

  /// How many of some papers each month has.
  func counts(_ papers: [Int]) -> [Int] {
    guard let months else { return [] }
    var counts = [Int](repeating: 0, count: months.count)
    for paper in papers {
      if let date = dates[paper] { counts[date.monthNumber - months.lowerBound] += 1 }
    }
    return counts
  }

  /// The bursts of counts amongst all papers, over the complete months alone.
  func bursts(of counts: [Int], amongst totals: [Int], _ options: TrendOptions) -> [TrendSeries.MonthlyBurst]
  {
    guard let months else { return [] }
    return KleinbergBursts(
      relevant: Array(counts.prefix(completeMonths)), of: Array(totals.prefix(completeMonths)),
      scaling: options.burstScaling, transitionCost: options.burstTransitionCost
    ).bursts.map { burst in
      TrendSeries.MonthlyBurst(
        first: AppearanceDate.text(monthNumber: months.lowerBound + burst.periods.lowerBound),
        last: AppearanceDate.text(monthNumber: months.lowerBound + burst.periods.upperBound),
        weight: burst.weight)
    }
  }

  /// How precisely the papers are dated.
  func dating(papers: Int, withYear: Int) -> Dating {
    let known = dates.compactMap { $0 }
    return Dating(
      papers: papers, withYear: withYear, withMonth: known.count,
      monthsFromIdentifiers: known.count(where: \.isFromIdentifier), withDay: known.count { $0.day != nil })
  }
}

extension Extrapolation {
  /// With fewer papers of known month the year is not extrapolated.
  static let leastPapers = 5

  /// What part of the incomplete year the papers cover.
  ///
  /// The collection is taken to reach to the latest date of a paper of that year: to the day where one is known in
  /// the last month, else to the month's end.
  ///
  /// - Returns: Nil if no year or more than one is incomplete, or if fewer than half of the papers of the year, or
  ///   fewer than `leastPapers`, have a month in it.
  init?(_ calendar: TrendCalendar, _ months: MonthCalendar) {
    guard let year = calendar.incompleteYear, year == calendar.years.upperBound else { return nil }
    let members = calendar.positions.indices.filter { calendar.positions[$0] == calendar.completeYears }
    let dates = members.compactMap { months.dates[$0] }.filter { $0.year == year }
    guard dates.count >= Self.leastPapers, dates.count * 2 >= members.count,
      let last = dates.max(by: { ($0.month, $0.day ?? 0) < ($1.month, $1.day ?? 0) })
    else { return nil }
    self.init(
      year: year, through: last.text, coveredShare: last.partOfYear, datedPapers: dates.count,
      papers: members.count)
  }
}
