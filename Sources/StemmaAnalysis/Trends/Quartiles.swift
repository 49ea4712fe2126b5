import StemmaModel

/// The value below which a part of sorted values lies, between two of them by interpolation (type 7 of Hyndman and
/// Fan 1996, "Sample quantiles in statistical packages"; the usual one of R).
///
/// With n values it is the one at position (n − 1)·part, counted from 0.
///
/// - Parameters:
///   - sorted: The values, ascending; at least one.
///   - part: From 0 to 1.
/// - Returns: The value; one of the least and the greatest at the ends.
func quantile(_ sorted: [Double], _ part: Double) -> Double {
  let position = Double(sorted.count - 1) * part
  let below = Int(position)
  let rest = position - Double(below)
  return rest == 0 ? sorted[below] : sorted[below] + rest * (sorted[below + 1] - sorted[below])
}

extension Quartiles {
  /// The quartiles of some values; nil for none.
  package init?(_ values: [Double]) {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    self.init(lower: quantile(sorted, 0.25), median: quantile(sorted, 0.5), upper: quantile(sorted, 0.75))
  }
}

extension YearQuartiles {
  /// The quartiles of counts by years, each rounded to a whole year and halves to the even one, as bibliometrix
  /// does (`fieldByYear`); nil for none.
  package init?(_ counts: [Int], firstYear: Int) {
    let years = counts.enumerated().flatMap { position, count in
      [Double](repeating: Double(firstYear + position), count: count)
    }
    guard let quartiles = Quartiles(years) else { return nil }
    func rounded(_ year: Double) -> Int { Int(year.rounded(.toNearestOrEven)) }
    self.init(
      lower: rounded(quartiles.lower), median: rounded(quartiles.median), upper: rounded(quartiles.upper))
  }
}
