import StemmaModel
import Testing

@testable import StemmaAnalysis

/// The trend of a series, against numbers worked out by hand.
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

  /// The values that pyMannKendall gives for its own data: 353 values on 360 places.
  @Test func theKnownSeries() throws {
    let test = try #require(TrendSeries.MannKendall(RainfallSeries.monthly))
    #expect(test.s == -1959)
    #expect(close(test.z, -0.8854562842589916))
    #expect(close(test.p, 0.37591058740506833))
    #expect(close(test.tau, -0.03153167653875869))
    #expect(close(test.slope, -0.006369426751592357))
    #expect(test.exactP == nil)
  }

  /// Without regard for the gaps, the slope is another, and nothing else.
  @Test func missingValuesKeepTheirPlace() throws {
    let spaced = try #require(TrendSeries.MannKendall(RainfallSeries.monthly))
    let packed = try #require(TrendSeries.MannKendall(RainfallSeries.monthly.filter { $0 != nil }))
    #expect(spaced.s == packed.s && spaced.p == packed.p)
    #expect(close(packed.slope, -0.0064516129032258064))
  }

  @Test func theLineGoesThroughAllThatIsThere() throws {
    let line = try #require(TheilSen([1, nil, 5, 7]))
    #expect(line.slope == 2)
    #expect(line.intercept == 1)
    #expect(TheilSen([nil, 4, nil]) == nil)
  }

  /// Worked out apart from this code, by the same definition with Gilbert's interpolation.
  @Test func theSlopeHasAnInterval() throws {
    let rising = try #require(TrendSeries.MannKendall([1, 3, 2, 6, 5, 9, 8, 12]))
    #expect(close(rising.slopeLow, 0.6929666204889324, within: 1e-9))
    #expect(close(rising.slopeHigh, 2))
    let falling = try #require(TrendSeries.MannKendall([10, 4, 7, 2, 3, 1]))
    #expect(close(falling.slopeLow, -4.338155812979283, within: 1e-9))
    #expect(close(falling.slopeHigh, 0.6218033217024488, within: 1e-9))
    let short = try #require(TrendSeries.MannKendall([1, 2, 3, 4, 5]))
    #expect(short.slopeLow == nil && short.slopeHigh == nil)
  }

  @Test(arguments: [[4.0, 1, 7, 7, 2, 9, 3, 3, 8], [0, 0, 1, 0, 5, 5, 6, 9, 8, 8]])
  func theIntervalHoldsTheSlope(values: [Double]) throws {
    let test = try #require(TrendSeries.MannKendall(values))
    let low = try #require(test.slopeLow)
    let high = try #require(test.slopeHigh)
    #expect(low <= test.slope && test.slope <= high)
  }
}
