/// A line through equally spaced values that single outliers do not move (Theil 1950; Sen 1968).
///
/// The slope is the median of (xj − xi) / (j − i) over all i < j; the intercept is the median of the values
/// minus the median of their positions 0, 1, … times the slope (Conover 1980).
package struct TheilSen: Hashable, Sendable {
  /// The median of all pairwise slopes, in units a step.
  package var slope: Double
  /// The line's value at the first position.
  package var intercept: Double
  /// The slopes of all pairs, ascending.
  private var slopes: [Double]

  /// Fits the line to values, of which missing ones keep their place; nil with fewer than two.
  ///
  /// - Complexity: O(*n*² log *n*) for *n* values.
  package init?(_ values: [Double?]) {
    let points = values.enumerated().compactMap { position, value in
      value.map { (x: Double(position), y: $0) }
    }
    guard points.count > 1 else { return nil }
    slopes = []
    slopes.reserveCapacity(points.count * (points.count - 1) / 2)
    for later in points.indices {
      for earlier in 0..<later {
        slopes.append((points[later].y - points[earlier].y) / (points[later].x - points[earlier].x))
      }
    }
    slopes.sort()
    slope = quantile(slopes, 0.5)
    intercept = quantile(points.map(\.y).sorted(), 0.5) - quantile(points.map(\.x), 0.5) * slope
  }

  /// The 95 % confidence interval of the slope (Sen 1968; Gilbert 1987, "Statistical methods for environmental
  /// pollution monitoring", section 16.5).
  ///
  /// With N slopes and C = 1.96·√Var S, its ends are the slopes of rank (N − C)/2 from below and (N + C)/2 + 1,
  /// between two ranks by interpolation.
  ///
  /// - Parameter variance: The variance of Mann and Kendall's S of the same values.
  /// - Returns: Nil where a rank is none of the slopes', as with fewer than six different values.
  package func confidenceInterval(variance: Double) -> ClosedRange<Double>? {
    let spread = 1.959963984540054 * max(variance, 0).squareRoot()
    let count = Double(slopes.count)
    let low = (count - spread) / 2
    let high = (count + spread) / 2 + 1
    guard low >= 1, high <= count else { return nil }
    return slope(ofRank: low)...slope(ofRank: high)
  }

  private func slope(ofRank rank: Double) -> Double {
    let position = Int(rank) - 1
    let rest = rank - rank.rounded(.down)
    guard rest > 0, position + 1 < slopes.count else { return slopes[position] }
    return slopes[position] + rest * (slopes[position + 1] - slopes[position])
  }
}
