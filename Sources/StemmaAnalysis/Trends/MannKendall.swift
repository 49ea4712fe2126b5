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
  /// is rough below about ten values: four values in order give 0.089, the exact probability is 0.083.
  /// The slope is `TheilSen`'s. These are the definitions of the package pyMannKendall (`original_test`).
  ///
  /// - Parameter values: The values in order of time. Fewer than two give nil.
  /// - Complexity: O(*n*² log *n*) for *n* values.
  package init?(_ values: [Double]) {
    guard let line = TheilSen(values) else { return nil }
    let n = Double(values.count)
    var s = 0.0
    for later in values.indices {
      for earlier in 0..<later {
        if values[later] > values[earlier] { s += 1 }
        if values[later] < values[earlier] { s -= 1 }
      }
    }
    var variance = n * (n - 1) * (2 * n + 5)
    for size in tieSizes(values) {
      let t = Double(size)
      variance -= t * (t - 1) * (2 * t + 5)
    }
    variance /= 18
    let z = s == 0 || variance <= 0 ? 0 : (s > 0 ? s - 1 : s + 1) / variance.squareRoot()
    self.init(
      s: s, z: z, p: erfc(abs(z) / 2.0.squareRoot()), tau: s / (n * (n - 1) / 2), slope: line.slope)
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
