import Foundation
import StemmaModel

extension LotkaFit {
  /// The law through the numbers of papers of some authors (Lotka 1926, "The frequency distribution of scientific
  /// productivity").
  ///
  /// The exponent, C and R² are those of the least-squares line of log y on log x, as in bibliometrix (`lotka`),
  /// which fits every number of papers that occurs with the same weight. Its exponent is the absolute one; here a
  /// law that rises has a negative exponent. The distance is Pao's (1985, "Lotka's law: a testing procedure"): the
  /// expected parts are 1/(ζ(β) x^β), where ζ is Riemann's function, and both are cumulated from 1 paper on.
  ///
  /// - Parameters:
  ///   - productivity: The number of papers of each author. None give nil.
  ///   - papers: Papers with authors.
  package init?(productivity: [Int], papers: Int) {
    var authors: [Int: Int] = [:]
    for number in productivity where number > 0 { authors[number, default: 0] += 1 }
    let counts = authors.sorted { $0.key < $1.key }
    let total = counts.reduce(0) { $0 + $1.value }
    guard total > 0 else { return nil }
    let shares = counts.map { Double($0.value) / Double(total) }
    self.init(rows: [], authors: total, papers: papers)

    let line = Line(
      zip(counts, shares).map { (x: log10(Double($0.key)), y: log10($1)) })
    exponent = line.map { -$0.slope }
    constant = line.map { pow(10, $0.intercept) }
    rSquared = line?.rSquared
    if let line {
      // bibliometrix compares the two lists of parts as samples, and keeps the exponent 2 for the second.
      let inverseSquares = counts.map { pow(10, line.intercept) / pow(Double($0.key), 2) }
      inverseSquareP = twoSampleProbability(shares, inverseSquares)
    }
    let zeta = exponent.flatMap(riemannZeta)
    rows = zip(counts, shares).map { count, share in
      let number = Double(count.key)
      return Row(
        papers: count.key, authors: count.value, share: share,
        fitted: line.map { pow(10, $0.intercept + $0.slope * log10(number)) },
        expected: zeta.flatMap { zeta in exponent.map { pow(number, -$0) / zeta } })
    }
    guard let exponent, let zeta, let most = counts.last?.key else { return }
    var distance = 0.0
    var observed = 0.0
    var expected = 0.0
    for number in 1...most {
      observed += Double(authors[number] ?? 0) / Double(total)
      expected += pow(Double(number), -exponent) / zeta
      distance = max(distance, abs(observed - expected))
    }
    self.distance = distance
    criticalDistance = 1.63 / Double(total).squareRoot()
  }
}

/// The least-squares line through some points.
private struct Line {
  var slope: Double
  var intercept: Double
  /// The part of the variance of y that it explains.
  var rSquared: Double

  /// Nil unless there are two different x.
  init?(_ points: [(x: Double, y: Double)]) {
    let n = Double(points.count)
    let mean = (
      x: points.reduce(0) { $0 + $1.x } / n, y: points.reduce(0) { $0 + $1.y } / n
    )
    let xx = points.reduce(0) { $0 + ($1.x - mean.x) * ($1.x - mean.x) }
    let yy = points.reduce(0) { $0 + ($1.y - mean.y) * ($1.y - mean.y) }
    let xy = points.reduce(0) { $0 + ($1.x - mean.x) * ($1.y - mean.y) }
    guard points.count > 1, xx > 0 else { return nil }
    slope = xy / xx
    intercept = mean.y - slope * mean.x
    rSquared = yy > 0 ? xy * xy / (xx * yy) : 1
  }
}

/// ζ(s) for s > 1, by Euler and Maclaurin's formula behind the first terms; nil for other s, where the sum has no
/// limit.
func riemannZeta(_ s: Double) -> Double? {
  guard s > 1, s.isFinite else { return nil }
  let terms = 20
  let n = Double(terms)
  let head = (1..<terms).reduce(0.0) { $0 + pow(Double($1), -s) }
  let tail = pow(n, 1 - s) / (s - 1) + pow(n, -s) / 2
  let corrections =
    s * pow(n, -s - 1) / 12 - s * (s + 1) * (s + 2) * pow(n, -s - 3) / 720
    + s * (s + 1) * (s + 2) * (s + 3) * (s + 4) * pow(n, -s - 5) / 30240
  return head + tail + corrections
}

/// The probability of two samples as different as these if both are of one distribution: Kolmogorov and Smirnov's
/// test with two sides, by the limit for large samples (R: `ks.test(exact = FALSE)`).
func twoSampleProbability(_ one: [Double], _ other: [Double]) -> Double {
  let distance = (one + other).reduce(0.0) { greatest, value in
    let first = Double(one.count { $0 <= value }) / Double(one.count)
    let second = Double(other.count { $0 <= value }) / Double(other.count)
    return max(greatest, abs(first - second))
  }
  let size = Double(one.count * other.count) / Double(one.count + other.count)
  let x = distance * size.squareRoot()
  guard x > 0.1 else { return 1 }
  let sum = (1...200).reduce(0.0) { sum, k in
    let term = exp(-2 * Double(k * k) * x * x)
    return k.isMultiple(of: 2) ? sum - term : sum + term
  }
  return min(max(2 * sum, 0), 1)
}
