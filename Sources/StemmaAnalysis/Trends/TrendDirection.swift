import StemmaModel

/// Judges where a subject is heading by its share of all papers, as `TrendOptions.directionRule` says in words.
enum TrendDirection {
  /// With fewer papers in complete years no direction is given.
  static let minimumPapers = 5
  /// With fewer complete years no direction is given.
  static let minimumYears = 4
  /// The greatest p of the Mann-Kendall test that is taken as a trend.
  static let significance = 0.1
  /// What part of its former level a share must keep to count as unbroken.
  private static let unbroken = 0.75

  /// The direction of a subject.
  ///
  /// - Parameters:
  ///   - counts: Its papers in each complete year.
  ///   - totals: All papers in the same years; nil judges the numbers themselves.
  ///   - bursts: Its bursts, as positions in `counts`.
  /// - Returns: The first of unclear, rising and falling that holds, else steady.
  static func direction(
    of counts: [Int], amongst totals: [Int]?, bursts: [KleinbergBursts.Burst]
  ) -> TrendSeries.Direction {
    // A year in which the collection has no papers says nothing about a share.
    let years = counts.indices.filter { year in totals.map { $0[year] > 0 } ?? true }
    let samples = years.map { Sample(part: counts[$0], whole: totals?[$0] ?? 1) }
    let overall = Sample(summing: samples)
    guard overall.part >= minimumPapers, samples.count >= minimumYears,
      let test = TrendSeries.MannKendall(samples.map(\.share)), let last = years.last
    else { return .unclear }

    let pairs = zip(samples, samples.dropFirst()).map { Sample(summing: [$0, $1]) }
    let recent = pairs.last?.share ?? 0
    let peak = pairs.map(\.share).max() ?? 0
    let isSignificant = test.p < significance
    let burstsNow = bursts.contains { $0.periods.contains(last) }

    let isUnbroken = recent >= unbroken * peak
    let recentPapers = Double(samples.suffix(2).reduce(0) { $0 + $1.part }) / 2
    let isUsual = recentPapers >= Double(overall.part) / Double(samples.count)
    if burstsNow || (isSignificant && test.s > 0), isUnbroken, isUsual { return .emerging }

    let isOver = !bursts.isEmpty && !burstsNow && recent < unbroken * overall.share
    if (isSignificant && test.s < 0) || isOver { return .declining }
    return .steady
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
