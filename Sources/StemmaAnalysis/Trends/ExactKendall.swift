/// The exact distribution of Mann and Kendall's S if every order of the values is as likely, ties among them
/// included.
///
/// Of n values in groups of t₁, t₂, … equal ones, P = n(n−1)/2 − Σ t(t−1)/2 pairs differ, and S = P − 2·I where I
/// counts the inversions: the pairs whose earlier value is the greater. Over all different orders of the values the
/// inversions are counted by the Gaussian multinomial coefficient [n; t₁, t₂, …]_q, whose coefficient of qⁱ is the
/// number of orders with i inversions (MacMahon 1916, "Combinatory analysis"). Without ties these are Kendall's own
/// numbers (1938, "A new measure of rank correlation"). The distribution is symmetrical about S = 0.
package struct ExactKendall: Sendable {
  /// The probability of each number of inversions, from 0.
  private var probabilities: [Double]

  /// With more values none is computed: the normal distribution is as good there.
  package static let greatestCount = 50

  /// The distribution for values in groups of equal ones; nil for no values and for more than `greatestCount`.
  ///
  /// - Parameter tieSizes: How many values each group has; 1 for a value that is alone.
  /// - Complexity: O(*n*⁴) for *n* values in the worst case of two groups; O(*n*³) without ties.
  package init?(tieSizes: [Int]) {
    let count = tieSizes.reduce(0, +)
    guard count > 0, count <= Self.greatestCount, tieSizes.allSatisfy({ $0 > 0 }) else { return nil }
    probabilities = [1]
    var placed = 0
    // The factors can be taken in any order; from the greatest group on they are smallest.
    for size in tieSizes.sorted(by: >) {
      probabilities = product(probabilities, interleavings(of: placed, with: size))
      placed += size
    }
  }

  /// The probability of an S as far from 0 as this one or farther, on either side.
  package func twoSidedProbability(ofS s: Int) -> Double {
    let pairs = probabilities.count - 1
    let tail = probabilities.indices.lazy.filter { abs(pairs - 2 * $0) >= abs(s) }
      .reduce(0) { $0 + probabilities[$1] }
    return min(tail, 1)
  }
}

/// How likely each number of inversions is if some values are mixed at random with others that are greater, both in
/// their own order: the Gaussian binomial coefficient, divided by its sum.
private func interleavings(of lesser: Int, with greater: Int) -> [Double] {
  // Of a lesser and b greater values the last is a lesser one with probability a/(a + b), and is then inverted
  // with all b.
  var row: [[Double]] = Array(repeating: [1], count: greater + 1)
  for a in stride(from: 1, through: lesser, by: 1) {
    for b in stride(from: 1, through: greater, by: 1) {
      let probabilityOfLesser = Double(a) / Double(a + b)
      var next = [Double](repeating: 0, count: a * b + 1)
      for (inversions, probability) in row[b].enumerated() {
        next[inversions + b] += probabilityOfLesser * probability
      }
      for (inversions, probability) in row[b - 1].enumerated() {
        next[inversions] += (1 - probabilityOfLesser) * probability
      }
      row[b] = next
    }
  }
  return row[greater]
}

/// The distribution of the sum of two independent numbers.
private func product(_ one: [Double], _ other: [Double]) -> [Double] {
  var sums = [Double](repeating: 0, count: one.count + other.count - 1)
  for (position, probability) in one.enumerated() where probability > 0 {
    for (offset, factor) in other.enumerated() {
      sums[position + offset] += probability * factor
    }
  }
  return sums
}
