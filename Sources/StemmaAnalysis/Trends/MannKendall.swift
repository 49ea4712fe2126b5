import Foundation
import StemmaModel

extension TrendSeries.MannKendall {
  /// Tests equally spaced values for a monotonic trend (Mann 1945; Kendall 1975).
  ///
  /// With S = Σ sgn(xj − xi) over i < j, n values and t values in each group of equal ones:
  ///
  ///     Var S = (n(n−1)(2n+5) − Σ t(t−1)(2t+5)) / 18
  ///     z = (S ∓ 1) / √Var S          τ = S / (n(n−1)/2)          p = erfc(|z| / √2)
  ///
  /// z has the continuity correction and is 0 where S is; p is two-sided and from the normal distribution, which
  /// is rough below about ten values: four values in order give 0.089, the exact probability is 0.083. That one is
  /// `ExactKendall`'s. The slope and its interval are `TheilSen`'s. S, z, p, τ and slope are those of the package
  /// pyMannKendall (`original_test`).
  ///
  /// - Parameter spaced: The values in order of time. A missing one is passed over and keeps its place, which
  ///   matters for the slope alone. Fewer than two that are there give nil.
  /// - Complexity: O(*n*² log *n*) for *n* values, and the exact distribution for no more than
  ///   `ExactKendall.greatestCount`.
  package init?(_ spaced: [Double?]) {
    guard let line = TheilSen(spaced) else { return nil }
    let values = spaced.compactMap { $0 }
    let n = Double(values.count)
    var s = 0
    for later in values.indices {
      for earlier in 0..<later {
        if values[later] > values[earlier] { s += 1 }
        if values[later] < values[earlier] { s -= 1 }
      }
    }
    let ties = tieSizes(values)
    let variance =
      ties.reduce(n * (n - 1) * (2 * n + 5)) { sum, size in
        let t = Double(size)
        return sum - t * (t - 1) * (2 * t + 5)
      } / 18
    let score = Double(s)
    let z = s == 0 || variance <= 0 ? 0 : (s > 0 ? score - 1 : score + 1) / variance.squareRoot()
    let interval = line.confidenceInterval(variance: variance)
    self.init(
      s: score, z: z, p: erfc(abs(z) / 2.0.squareRoot()), tau: score / (n * (n - 1) / 2), slope: line.slope,
      exactP: ExactKendall(tieSizes: ties)?.twoSidedProbability(ofS: s),
      slopeLow: interval?.lowerBound, slopeHigh: interval?.upperBound)
  }
}

/// How many values each group of equal values has.
private func tieSizes(_ values: [Double]) -> [Int] {
  var sizes: [Int] = []
  var previous: Double?
  for value in values.sorted() {
    if value == previous, let last = sizes.indices.last {
      sizes[last] += 1
    } else {
      sizes.append(1)
    }
    previous = value
  }
  return sizes
}
