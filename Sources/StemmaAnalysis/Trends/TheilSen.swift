/// A line through equally spaced values that single outliers do not move (Theil 1950; Sen 1968).
///
/// The slope is the median of (xj − xi) / (j − i) over all i < j; the intercept is the median of the values
/// minus the median of the positions 0, 1, … times the slope (Conover 1980).
package struct TheilSen: Hashable, Sendable {
  /// The median of all pairwise slopes, in units a step.
  package var slope: Double
  /// The line's value at the first position.
  package var intercept: Double

  /// Fits the line; nil with fewer than two values.
  ///
  /// - Complexity: O(*n*² log *n*) for *n* values.
  package init?(_ values: [Double]) {
    guard values.count > 1 else { return nil }
    var slopes: [Double] = []
    slopes.reserveCapacity(values.count * (values.count - 1) / 2)
    for later in values.indices {
      for earlier in 0..<later {
        slopes.append((values[later] - values[earlier]) / Double(later - earlier))
      }
    }
    slope = median(slopes)
    intercept = median(values) - Double(values.count - 1) / 2 * slope
  }
}

/// The middle of the values, or the mean of the two middle ones; not for an empty list.
private func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
}
