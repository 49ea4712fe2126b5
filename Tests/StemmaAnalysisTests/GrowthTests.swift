import Foundation
import StemmaModel
import Testing

@testable import StemmaAnalysis

/// Growth, recent activity, quartiles and half-lives, against numbers worked out by hand.
@Suite struct GrowthTests {
  private func close(_ one: Double?, _ other: Double) -> Bool { one.map { abs($0 - other) < 1e-9 } ?? false }

  /// From 2 to 16 in three years is a doubling each year.
  @Test func growthIsCompound() {
    #expect(close(compoundAnnualGrowth([2, 0, 5, 16]), 100))
    #expect(close(compoundAnnualGrowth([0, 0, 9, 3, 1]), (1.0 / 9).squareRoot() * 100 - 100))
    #expect(compoundAnnualGrowth([0, 4, 0]) == nil)
    #expect(compoundAnnualGrowth([]) == nil)
  }

  @Test func doublingEachYearTakesAYear() {
    #expect(close(doublingTime(growth: 100), 1))
    #expect(close(doublingTime(growth: 2.0.squareRoot() * 100 - 100), 2))
    #expect(doublingTime(growth: 0) == nil)
    #expect(doublingTime(growth: -20) == nil)
  }

  /// Over the last two years: (9 − 4)/2, (7 + 9)/2, 16 of 22.
  @Test func recentYearsAreScientoPysWindow() throws {
    let recent = try #require(RecentActivity([2, 4, 7, 9]))
    #expect(recent.averageGrowthRate == 2.5)
    #expect(recent.averageDocumentsPerYear == 8)
    #expect(close(recent.percentageInLastYears, 1600.0 / 22))
    #expect(RecentActivity([3, 5])?.averageGrowthRate == 2.5)
    #expect(RecentActivity([0, 0])?.percentageInLastYears == nil)
    #expect(RecentActivity([3]) == nil)
  }

  /// R: quantile(1:4), quantile(c(1, 2, 10)).
  @Test func quantilesAreOfTypeSeven() throws {
    let four = try #require(Quartiles([4, 2, 3, 1]))
    #expect((four.lower, four.median, four.upper) == (1.75, 2.5, 3.25))
    let three = try #require(Quartiles([10, 1, 2]))
    #expect((three.lower, three.median, three.upper) == (1.5, 2, 6))
    #expect(Quartiles([]) == nil)
    #expect(Quartiles([7])?.upper == 7)
  }

  /// The medians are 2020.5 and 2021.5: the even year is below and above.
  @Test func halvesAreRoundedToTheEvenYear() {
    #expect(YearQuartiles([1, 1], firstYear: 2020)?.median == 2020)
    #expect(YearQuartiles([1, 1], firstYear: 2021)?.median == 2022)
    #expect(YearQuartiles([0, 0], firstYear: 2020) == nil)
  }

  @Test func halfOfThePapersAreOut() {
    #expect(halfLife([0, 1, 1, 2]) == 1)
    #expect(halfLife([0, 1, 1, 3]) == 2)
    #expect(halfLife([5, 1, 1]) == 0)
    #expect(halfLife([0, 0]) == nil)
    #expect(halfLife([0, 1, 1, 2], fromFirst: false) == 2)
  }
}
