import Foundation

/// The compound annual growth between the first and the last year with papers, in percent.
///
///     ((N_last / N_first)^(1 / (Y_last − Y_first)) − 1) · 100
///
/// Years without papers before the first and after the last are passed over, as no rate leads from or to zero.
///
/// - Parameter counts: Papers a year, without gaps.
/// - Returns: Nil unless two different years have papers.
package func compoundAnnualGrowth(_ counts: [Int]) -> Double? {
  guard let first = counts.firstIndex(where: { $0 > 0 }),
    let last = counts.lastIndex(where: { $0 > 0 }), last > first
  else { return nil }
  let ratio = Double(counts[last]) / Double(counts[first])
  return (pow(ratio, 1 / Double(last - first)) - 1) * 100
}

/// In how many years something doubles that grows at a rate: ln 2 / ln(1 + r).
///
/// - Parameter growth: In percent a year.
/// - Returns: Nil unless it grows.
package func doublingTime(growth: Double) -> Double? {
  growth > 0 ? log(2) / log(1 + growth / 100) : nil
}

/// How the last years compare with all, by the figures of ScientoPy.
///
/// Ruiz-Rosero, Ramírez-González and Viveros-Delgado (2019), "Software survey: ScientoPy, a scientometric tool for
/// topics trend analysis in scientific publications".
package struct RecentActivity: Hashable, Sendable {
  /// Over how many years it is taken: ScientoPy's own default.
  package static let windowLength = 2

  /// AGR: the mean of P_t − P_(t−1) over the window, in papers.
  package var averageGrowthRate: Double
  /// ADY: the mean of P_t over the window.
  package var averageDocumentsPerYear: Double
  /// PDLY: 100·ΣP_t over the window, divided by the papers of all years up to its end; nil without papers.
  ///
  /// This is what ScientoPy's code computes; the text of its window divides by the length of the window besides.
  package var percentageInLastYears: Double?

  /// The figures of the last years; nil with fewer years than the window has.
  ///
  /// - Parameter counts: Papers a year, up to the end of the window; nothing is taken to be before the first.
  package init?(_ counts: [Int]) {
    let window = counts.suffix(Self.windowLength)
    guard window.count == Self.windowLength else { return nil }
    let length = Double(Self.windowLength)
    let before = window.startIndex > 0 ? counts[window.startIndex - 1] : 0
    let recent = window.reduce(0, +)
    let total = counts.reduce(0, +)
    // The changes of successive years add up to that from the year before the window to its last.
    averageGrowthRate = Double((window.last ?? 0) - before) / length
    averageDocumentsPerYear = Double(recent) / length
    percentageInLastYears = total > 0 ? 100 * Double(recent) / Double(total) : nil
  }
}

/// After how many steps at least half of the sum of some counts is reached, counted from the first that is not 0.
///
/// Of papers a year it is the age of a topic by which half of its papers had appeared; of citations by the age of
/// the cited paper, without a start, it is their half-life (compare Burton and Kebler 1960).
///
/// - Parameters:
///   - counts: The counts.
///   - fromFirst: Whether to count from the first that is not 0, or else from the start.
/// - Returns: Nil if all are 0.
package func halfLife(_ counts: [Int], fromFirst: Bool = true) -> Int? {
  guard let first = counts.firstIndex(where: { $0 > 0 }) else { return nil }
  let total = counts.reduce(0, +)
  var sum = 0
  for (position, count) in counts.enumerated() {
    sum += count
    if sum * 2 >= total { return fromFirst ? position - first : position }
  }
  return nil
}
