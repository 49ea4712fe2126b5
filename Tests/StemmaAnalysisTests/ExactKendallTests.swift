import StemmaModel
import Testing

@testable import StemmaAnalysis

/// The exact probability of Mann and Kendall's S.
@Suite struct ExactKendallTests {
  /// Parts of all orders, counted one by one apart from this code.
  @Test(arguments: [
    ([1.0, 2, 3, 4], 2, 24), ([1, 1, 2, 2], 8, 24), ([0, 0, 1, 3, 2], 16, 120),
    ([0, 0, 0, 2, 1, 3, 3], 96, 5040), ([1, 3, 2, 4, 6, 5], 40, 720),
    ([0, 0, 0, 0, 1, 2, 2, 5], 96, 40320),
  ])
  func theProbabilityIsThePartOfAllOrders(values: [Double], hits: Int, orders: Int) throws {
    let exact = try #require(TrendSeries.MannKendall(values)?.exactP)
    #expect(abs(exact - Double(hits) / Double(orders)) < 1e-12)
  }

  /// Longer series, of which the different orders were counted apart from this code.
  @Test(arguments: [
    ([0.0, 0, 0, 0, 0, 0, 1, 2, 1, 3, 5, 4, 8, 8, 12, 9, 20, 18], 128.0, 1.0220209410996837e-09),
    ([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 3, 3, 5], -75, 5.610818854866474e-05),
    ([0, 0, 0, 0, 0, 0, 1, 1, 1, 6, 0], 23, 0.03787878787878788),
  ])
  func longerSeriesAreExactToo(values: [Double], s: Double, probability: Double) throws {
    let test = try #require(TrendSeries.MannKendall(values))
    #expect(test.s == s)
    #expect(abs(try #require(test.exactP) / probability - 1) < 1e-9)
  }

  /// Every order of some values, each with every S that occurs.
  @Test(arguments: [
    [1, 2, 3, 4, 5, 6], [1, 1, 2, 3, 3, 3], [0, 0, 0, 0, 7], [2, 2, 2], [1, 1, 2, 2, 3, 3],
  ])
  func itAgreesWithEveryOrder(values: [Int]) throws {
    let sums = orders(of: values).map(differenceSum)
    let sizes = Dictionary(grouping: values, by: \.self).values.map(\.count)
    let exact = try #require(ExactKendall(tieSizes: sizes))
    for s in Set(sums) {
      let part = Double(sums.count { abs($0) >= abs(s) }) / Double(sums.count)
      #expect(abs(exact.twoSidedProbability(ofS: s) - part) < 1e-12)
    }
  }

  @Test func aSeriesWithoutTrendIsCertain() throws {
    #expect(TrendSeries.MannKendall([3, 3, 3, 3])?.exactP == 1)
    #expect(try #require(ExactKendall(tieSizes: [1])).twoSidedProbability(ofS: 0) == 1)
  }

  /// For long series it comes close to the normal distribution, with ties and without.
  @Test func manyValuesAreNearlyNormal() throws {
    let plain = (0..<40).map { Double(($0 * 17) % 40 + $0) }
    let tied = (0..<50).map { Double(($0 * 7) % 5 + $0 / 12) }
    for values in [plain, tied] {
      let test = try #require(TrendSeries.MannKendall(values))
      #expect(abs(try #require(test.exactP) - test.p) < 0.005)
    }
  }

  @Test func longerSeriesHaveNone() {
    #expect(ExactKendall(tieSizes: [25, 25]) != nil)
    #expect(ExactKendall(tieSizes: [25, 26]) == nil)
    #expect(ExactKendall(tieSizes: []) == nil)
  }

  private func differenceSum(_ values: [Int]) -> Int {
    var sum = 0
    for later in values.indices {
      for earlier in 0..<later { sum += (values[later] - values[earlier]).signum() }
    }
    return sum
  }

  private func orders(of values: [Int]) -> [[Int]] {
    if values.count < 2 { return [values] }
    return values.indices.flatMap { position in
      var rest = values
      let first = rest.remove(at: position)
      return orders(of: rest).map { [first] + $0 }
    }
  }
}
