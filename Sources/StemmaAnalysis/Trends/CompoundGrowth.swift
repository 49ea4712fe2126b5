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
