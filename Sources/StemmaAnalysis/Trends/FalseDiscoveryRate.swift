/// The rate of false discoveries at which each of several tests would just count (Benjamini and Hochberg 1995,
/// "Controlling the false discovery rate").
///
/// With m probabilities in ascending order, q of the i-th is the least of p_j·m/j over all j ≥ i, and at most 1.
/// These are the adjusted values of R's `p.adjust(method = "BH")`.
///
/// - Parameter probabilities: The p of each test.
/// - Returns: The q of each, in the same order.
/// - Complexity: O(*m* log *m*).
package func falseDiscoveryRates(_ probabilities: [Double]) -> [Double] {
  let order = probabilities.indices.sorted { (probabilities[$0], $0) < (probabilities[$1], $1) }
  var rates = [Double](repeating: 1, count: probabilities.count)
  var least = 1.0
  for (rank, position) in order.enumerated().reversed() {
    least = min(least, probabilities[position] * Double(probabilities.count) / Double(rank + 1))
    rates[position] = least
  }
  return rates
}
