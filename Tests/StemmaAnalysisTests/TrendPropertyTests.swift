import Foundation
import StemmaModel
import Testing

@testable import StemmaAnalysis

/// What holds for the trends of any papers.
@Suite struct TrendPropertyTests {
  /// Papers with random years, terms and code, the same on every machine.
  private func items(_ count: Int, seed: UInt64) -> [SmallNetwork.Item] {
    var state = seed
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    return (0..<count).map { _ in
      (
        below(20) == 0 ? nil : 2010 + max(below(12), below(12)), (0..<3).map { _ in "t\(below(8))" },
        below(2) == 0
      )
    }
  }

  private func network(_ items: [SmallNetwork.Item]) -> Network {
    DatedNetwork.network(
      items.enumerated().map { DatedNetwork.paper("\($0.offset)", year: $0.element.year) },
      terms: items.map { Array(Set($0.terms)).sorted() })
  }

  @Test(arguments: [1, 2, 3])
  func theOrderOfThePapersDoesNotMatter(seed: UInt64) throws {
    let items = items(80, seed: seed)
    let turned = Array(items.reversed())
    for options in [TrendOptions(), TrendOptions(period: .month, extrapolates: true)] {
      let one = try encoded(trends(of: network(items), options: options))
      #expect(try encoded(trends(of: network(turned), options: options)) == one)
    }
  }

  @Test(arguments: [4, 5])
  func turningTheYearsTurnsTheTrends(seed: UInt64) {
    let forward = items(90, seed: seed)
    let backward = forward.map { (year: $0.year.map { 4020 - $0 }, terms: $0.terms, hasCode: $0.hasCode) }
    let options = TrendOptions(completeThrough: 2100)
    let one = trends(of: network(forward), options: options).series
    let other = trends(of: network(backward), options: options).series
    #expect(one.map(\.term) == other.map(\.term))
    for (one, other) in zip(one, other) {
      #expect(one.counts == other.counts.reversed())
      #expect(one.mannKendall?.s == other.mannKendall.map { -$0.s })
      #expect(one.mannKendall?.exactP == other.mannKendall?.exactP)
      #expect(one.shareTrend?.s == other.shareTrend.map { -$0.s })
    }
  }

  @Test(arguments: [6, 7])
  func countsSharesAndRatesFit(seed: UInt64) {
    let trends = trends(of: network(items(120, seed: seed)), options: TrendOptions(minimumOccurrences: 1))
    let totals = trends.series[0].counts
    for series in trends.series {
      #expect(series.cumulated.last == series.total)
      for (position, share) in series.shares.enumerated() {
        #expect((share == nil) == (totals[position] == 0))
        #expect(abs((share ?? 0) * Double(totals[position]) - Double(series.counts[position])) < 1e-9)
      }
      for test in [series.mannKendall, series.shareTrend].compactMap({ $0 }) {
        #expect((0...1).contains(test.probability) && (0...1).contains(test.p))
        if let q = test.q { #expect(q >= test.probability && q <= 1) }
        #expect(abs(test.tau) <= 1)
      }
      let first = series.firstYear ?? 0
      let last = series.lastYear ?? 0
      if let years = series.quartiles {
        #expect(first <= years.lower && years.lower <= years.median && years.median <= years.upper)
        #expect(years.upper <= last)
      }
      if let age = series.halfLife { #expect((0...(last - first)).contains(age)) }
    }
    #expect(trends.series[0].mannKendall?.q == nil)
    #expect(trends.series.dropFirst().allSatisfy { ($0.shareTrend?.q == nil) == ($0.direction == .unclear) })
    #expect(
      trends.newNames[1].counts.reduce(0, +)
        == Set(trends.series.filter { $0.subject == .term }.map(\.term)).count)
  }

  /// None, one, two and three papers, of one year, without years, all of one term.
  @Test func thinDataPretendsNothing() throws {
    for count in 0...3 {
      for years in [
        [Int?](repeating: nil, count: count), [2020, 2020, 2020].prefix(count).map { $0 },
        [2018, 2020, 2023].prefix(count).map { $0 },
      ] {
        let network = network(years.map { ($0, ["same"], true) })
        for options in [
          TrendOptions(minimumOccurrences: 1),
          TrendOptions(completeThrough: 2030, period: .month, extrapolates: true),
        ] {
          let trends = trends(of: network, options: options)
          let all = try #require(trends.series.first)
          #expect(trends.undated == years.count { $0 == nil })
          #expect(trends.series.allSatisfy { $0.direction == .unclear })
          #expect(trends.series.allSatisfy { $0.bursts.isEmpty && ($0.datedBursts ?? []).isEmpty })
          #expect(all.total == years.count { $0 != nil })
          #expect(trends.extrapolation == nil && trends.bradford == nil && trends.lotka == nil)
          #expect(trends.publicationLag == nil)
          #expect((all.firstYear == nil) == (all.total == 0))
          if trends.years.count < 2 { #expect(all.growth == nil && all.doublingTime == nil) }
          _ = try encoded(trends)
        }
      }
    }
  }

  /// A term that every paper has takes no unusual share in any year.
  @Test func whatEveryPaperHasIsSteady() throws {
    let items: [SmallNetwork.Item] = (0..<60).map { (2010 + $0 / 6, ["same"], false) }
    let series = try #require(trends(of: network(items)).series.last)
    #expect(series.term == "same")
    #expect(series.direction == .steady && series.ground == .noTrend)
    #expect(series.bursts.isEmpty)
    #expect(series.shareTrend?.exactP == 1)
  }
}

private func encoded(_ trends: Trends) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = .sortedKeys
  return String(decoding: try encoder.encode(trends), as: UTF8.self)
}
