import StemmaModel
import Testing

@testable import StemmaAnalysis

/// Growth and trend of a series, against numbers worked out by hand.
@Suite struct MannKendallTests {
  private func close(_ one: Double?, _ other: Double, within tolerance: Double = 1e-12) -> Bool {
    one.map { abs($0 - other) <= tolerance } ?? false
  }

  /// All ten pairs rise: S = 10, Var = 5·4·15/18 = 50/3, z = 9/√(50/3).
  @Test func aRisingSeries() throws {
    let test = try #require(TrendSeries.MannKendall([1, 2, 3, 4, 5]))
    #expect(test.s == 10)
    #expect(test.tau == 1)
    #expect(close(test.z, 2.204540768504859))
    #expect(close(test.p, 0.02748634, within: 1e-8))
    #expect(test.slope == 1)
  }

  /// Two ties of two: S = 4, Var = (4·3·13 − 2·(2·1·9))/18 = 120/18, z = 3/√(20/3).
  @Test func tiesLessenTheVariance() throws {
    let test = try #require(TrendSeries.MannKendall([1, 1, 2, 2]))
    #expect(test.s == 4)
    #expect(close(test.z, 3 / (20.0 / 3).squareRoot()))
    #expect(close(test.tau, 4.0 / 6))
  }

  @Test func aConstantSeriesHasNoTrend() throws {
    let test = try #require(TrendSeries.MannKendall([3, 3, 3, 3]))
    #expect(test.s == 0 && test.z == 0 && test.slope == 0)
    #expect(close(test.p, 1))
  }

  /// Turning a series round turns the signs, whatever the series.
  @Test(arguments: [[4.0, 1, 7, 7, 2, 9], [0, 0, 0, 1], [5, 3, 8, 1, 1, 2, 9, 4]])
  func reversalTurnsTheSigns(values: [Double]) throws {
    let forward = try #require(TrendSeries.MannKendall(values))
    let backward = try #require(TrendSeries.MannKendall(values.reversed()))
    #expect(forward.s == -backward.s)
    #expect(close(forward.z, -backward.z))
    #expect(close(forward.slope, -backward.slope))
    #expect(close(forward.p, backward.p))
  }

  /// The slopes of all pairs of 1, 5, 2, 8 are 4, 1/2, 7/3, −3, 3/2, 6; the median is (3/2 + 7/3)/2.
  @Test func theSlopeIsTheMedianOfAllPairs() throws {
    let test = try #require(TrendSeries.MannKendall([1, 5, 2, 8]))
    #expect(close(test.slope, (1.5 + 7.0 / 3) / 2))
  }

  /// From 2 to 16 in three years is a doubling each year.
  @Test func growthIsCompound() {
    #expect(close(compoundAnnualGrowth([2, 0, 5, 16]), 100, within: 1e-9))
    #expect(close(compoundAnnualGrowth([0, 0, 9, 3, 1]), (1.0 / 9).squareRoot() * 100 - 100, within: 1e-9))
    #expect(compoundAnnualGrowth([0, 4, 0]) == nil)
    #expect(compoundAnnualGrowth([]) == nil)
  }
}
