import StemmaModel

/// Judges where a subject is heading by its share of all papers, as `TrendOptions.directionRule` says in words.
enum TrendDirection {
  /// With fewer papers in complete years no direction is given.
  static let minimumPapers = 5
  /// With fewer complete years no direction is given.
  static let minimumYears = 4
  /// The probability of the Mann-Kendall test below which a trend is taken to be one.
  static let significance = 0.1
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

    let isUnbroken = recent >= unbroken * peak
    let recentPapers = Double(samples.suffix(2).reduce(0) { $0 + $1.part }) / 2
    let isUsual = recentPapers >= Double(overall.part) / Double(samples.count)
    let isAlive = (samples.last?.part ?? 0) > 0
    if burstsNow || (isSignificant && test.s > 0), isUnbroken, isUsual, isAlive {
      return (.emerging, burstsNow ? .burst : .trend)
    }

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
