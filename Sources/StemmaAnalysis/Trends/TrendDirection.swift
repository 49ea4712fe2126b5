import StemmaModel

/// Judges where a subject is heading by its share of all papers, as `TrendOptions.directionRule` says in words.
enum TrendDirection {
  /// With fewer papers in complete years no direction is given.
  static let minimumPapers = 5
  /// With fewer complete years no direction is given.
  static let minimumYears = 4
  /// The probability of the Mann-Kendall test below which a trend is taken to be one.
  static let significance = 0.1
  /// The probability of Fisher's exact test below which the share of the last two years is taken to differ from
  /// that of the years before.
  static let changeSignificance = 0.05
  /// What emerges has so many papers in the last two years.
  static let minimumRecentPapers = 5
  /// What part of its former level a share must keep to count as unbroken.
  private static let unbroken = 0.75

  /// The test for a trend of a subject's share of all papers.
  ///
  /// - Parameters:
  ///   - counts: Its papers in each complete year.
  ///   - totals: All papers in the same years; a year without any says nothing about a share and is passed over.
  /// - Returns: Nil with fewer than `minimumYears` years that have papers.
  static func shareTest(of counts: [Int], amongst totals: [Int]) -> TrendSeries.MannKendall? {
    let shares = zip(counts, totals).map { $1 == 0 ? nil : Sample(part: $0, whole: $1).share }
    return shares.count { $0 != nil } < minimumYears ? nil : TrendSeries.MannKendall(shares)
  }

  /// The direction of a subject, and which part of the rule gave it.
  ///
  /// - Parameters:
  ///   - counts: Its papers in each complete year.
  ///   - totals: All papers in the same years; nil judges the numbers themselves.
  ///   - test: The test on its shares, or on the numbers.
  ///   - bursts: Its bursts, as positions in `counts`.
  /// - Returns: The first of unclear, emerging and declining that holds, else steady.
  static func judgment(
    of counts: [Int], amongst totals: [Int]? = nil, test: TrendSeries.MannKendall?,
    bursts: [KleinbergBursts.Burst]
  ) -> (TrendSeries.Direction, TrendSeries.Ground) {
    let years = counts.indices.filter { year in totals.map { $0[year] > 0 } ?? true }
    let samples = years.map { Sample(part: counts[$0], whole: totals?[$0] ?? 1) }
    let overall = Sample(summing: samples)
    guard overall.part >= minimumPapers else { return (.unclear, .fewPapers) }
    guard samples.count >= minimumYears, let test, let last = years.last else { return (.unclear, .fewYears) }

    let pairs = zip(samples, samples.dropFirst()).map { Sample(summing: [$0, $1]) }
    let recent = pairs.last?.share ?? 0
    let peak = pairs.map(\.share).max() ?? 0
    let isSignificant = test.probability < significance
    let burstsNow = bursts.contains { $0.periods.contains(last) }

    let latest = Sample(summing: Array(samples.suffix(2)))
    let former = Sample(summing: Array(samples.dropLast(2)))
    // For all papers there is no whole of which they could be a share.
    let change = totals.map { _ in
      ShareComparison(recent: (latest.part, latest.whole), before: (former.part, former.whole))
    }
    let hasRisen = change.map { $0.probabilityOfAsMany < changeSignificance } ?? true
    let hasFallen = change.map { $0.probabilityOfAsFew < changeSignificance } ?? true
    let level = Double(latest.part) / 2
    let formerLevel = Double(former.part) / Double(samples.count - 2)

    let isUnbroken = recent >= unbroken * peak
    let isAlive = latest.part >= minimumRecentPapers && (samples.last?.part ?? 0) > 0
    if burstsNow || (isSignificant && test.s > 0), isUnbroken, isAlive, hasRisen, level >= formerLevel {
      return (.emerging, burstsNow ? .burst : .trend)
    }

    guard hasFallen, level <= formerLevel else { return (.steady, .noTrend) }
    if isSignificant && test.s < 0 { return (.declining, .trend) }
    let isOver = !bursts.isEmpty && !burstsNow && recent < unbroken * overall.share
    return isOver ? (.declining, .pastBurst) : (.steady, .noTrend)
  }
}

/// Papers of a subject amongst all papers of the same years.
private struct Sample {
  var part: Int
  var whole: Int

  var share: Double { Double(part) / Double(whole) }

  init(part: Int, whole: Int) {
    self.part = part
    self.whole = whole
  }

  init(summing samples: [Sample]) {
    part = samples.reduce(0) { $0 + $1.part }
    whole = samples.reduce(0) { $0 + $1.whole }
  }
}
