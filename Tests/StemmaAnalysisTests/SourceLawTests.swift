import Foundation
import StemmaModel
import Testing

@testable import StemmaAnalysis

/// Bradford's and Lotka's laws.
@Suite struct SourceLawTests {
  /// 100 papers: 40 pass 33 %, 40 + 20 + 10 pass 67 %, and nine venues have the rest.
  @Test func zonesAreCutAtThirdsOfThePapers() throws {
    let counts = [40, 20, 10, 5, 5, 4, 4, 3, 3, 2, 2, 2]
    let zones = try #require(
      BradfordZones(counts.enumerated().map { (name: "V\($0.offset + 10)", papers: $0.element) }))
    #expect(zones.zones.map(\.venues) == [1, 2, 9])
    #expect(zones.zones.map(\.papers) == [40, 30, 30])
    #expect(zones.multiplier == 3)
    #expect(zones.papers == 100)
    #expect(zones.venues.map(\.cumulated).suffix(2) == [98, 100])
  }

  @Test func zonesDoNotDependOnTheOrder() {
    let venues = [("A", 3), ("B", 3), ("C", 1), ("D", 9)].map { (name: $0.0, papers: $0.1) }
    #expect(BradfordZones(venues) == BradfordZones(venues.reversed()))
    #expect(BradfordZones(venues)?.venues.map(\.name) == ["D", "A", "B", "C"])
    #expect(BradfordZones(Array(venues.prefix(2))) == nil)
    #expect(BradfordZones([]) == nil)
  }

  /// Worked out apart from this code: least squares by numpy, ζ by its sum, R's asymptotic Kolmogorov-Smirnov test.
  @Test func theFitEqualsBibliometrix() throws {
    let numbers = [60, 15, 7, 3, 0, 1].enumerated().flatMap { number, authors in
      [Int](repeating: number + 1, count: authors)
    }
    let fit = try #require(LotkaFit(productivity: numbers, papers: 90))
    func close(_ one: Double?, _ other: Double) -> Bool { one.map { abs($0 - other) < 1e-9 } ?? false }
    #expect(close(fit.exponent, 2.2606519831643825))
    #expect(close(fit.constant, 0.7882340639860203))
    #expect(close(fit.rSquared, 0.9905644586816708))
    #expect(close(fit.inverseSquareP, 0.9999652306540074))
    #expect(close(fit.distance, 0.06981164640303594))
    #expect(close(fit.criticalDistance, 0.1757674203216046))
    #expect(fit.rows.map(\.papers) == [1, 2, 3, 4, 6])
    #expect(fit.rows.map(\.authors) == [60, 15, 7, 3, 1])
  }

  /// Numbers that follow the inverse square exactly give exponent 2 and no error.
  @Test func theInverseSquareIsFound() throws {
    let numbers = [144, 36, 16, 9, 0, 4].enumerated().flatMap { number, authors in
      [Int](repeating: number + 1, count: authors)
    }
    let fit = try #require(LotkaFit(productivity: numbers, papers: 1))
    #expect(abs(try #require(fit.exponent) - 2) < 1e-12)
    #expect(abs(try #require(fit.rSquared) - 1) < 1e-12)
    #expect(abs(try #require(riemannZeta(2)) - Double.pi * Double.pi / 6) < 1e-12)
    #expect(riemannZeta(1) == nil)
  }

  @Test func authorsOfOnePaperEachHaveNoLaw() throws {
    let fit = try #require(LotkaFit(productivity: [1, 1, 1], papers: 2))
    #expect(fit.exponent == nil && fit.distance == nil && fit.rSquared == nil)
    #expect(fit.rows.map(\.share) == [1])
    #expect(LotkaFit(productivity: [], papers: 0) == nil)
  }

  /// More authors of two papers than of one: the line rises, and no law has such an exponent.
  @Test func aRisingLineHasNoDistance() throws {
    let fit = try #require(LotkaFit(productivity: [1, 2, 2, 2], papers: 4))
    #expect(try #require(fit.exponent) < 0)
    #expect(fit.distance == nil)
  }
}
