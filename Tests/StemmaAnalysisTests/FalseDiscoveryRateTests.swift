import Testing

@testable import StemmaAnalysis

/// Benjamini and Hochberg's correction.
@Suite struct FalseDiscoveryRateTests {
  private func close(_ some: [Double], _ others: [Double]) -> Bool {
    some.count == others.count && zip(some, others).allSatisfy { abs($0 - $1) < 1e-12 }
  }

  /// p·m/rank, then the least from there on: 0.04, 0.036, 0.0507, 0.044, 0.0816, 0.1347, 0.4126, 0.387.
  @Test func theLeastFromEachRankOnCounts() {
    let probabilities = [0.005, 0.009, 0.019, 0.022, 0.051, 0.101, 0.361, 0.387]
    let rates = [0.036, 0.036, 0.044, 0.044, 0.0816, 0.101 * 8 / 6, 0.387, 0.387]
    #expect(close(falseDiscoveryRates(probabilities), rates))
    #expect(close(falseDiscoveryRates(probabilities.reversed()), rates.reversed()))
  }

  @Test func equalStepsAreAllTheLast() {
    #expect(close(falseDiscoveryRates([0.01, 0.02, 0.03, 0.04, 0.05]), [0.05, 0.05, 0.05, 0.05, 0.05]))
  }

  @Test func oneTestIsItself() {
    #expect(falseDiscoveryRates([0.3]) == [0.3])
    #expect(falseDiscoveryRates([]).isEmpty)
    #expect(falseDiscoveryRates([1, 1]) == [1, 1])
  }
}
