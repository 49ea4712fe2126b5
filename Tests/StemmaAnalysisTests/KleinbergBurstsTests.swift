import Testing

@testable import StemmaAnalysis

/// Kleinberg's batched two-state automaton.
@Suite struct KleinbergBurstsTests {
  private let relevant = [2, 3, 2, 12, 15, 14, 3, 2]
  private let all = [Int](repeating: 100, count: 8)

  /// The field's known case: d = 100 in each of 8 periods.
  @Test func theKnownCase() throws {
    let twice = KleinbergBursts(relevant: relevant, of: all, scaling: 2, transitionCost: 1)
    let burst = try #require(twice.bursts.first)
    #expect(twice.bursts.count == 1)
    #expect(burst.periods == 3...5)
    #expect(abs(burst.weight - 9.358389) < 5e-7)
    let thrice = KleinbergBursts(relevant: relevant, of: all, scaling: 3, transitionCost: 1)
    #expect(thrice.bursts.map(\.periods) == [4...5])
    #expect(abs((thrice.bursts.first?.weight ?? 0) - 5.690647) < 5e-7)
  }

  @Test func anEvenSeriesHasNoBurst() {
    #expect(
      KleinbergBursts(relevant: all.map { $0 / 10 }, of: all, scaling: 2, transitionCost: 1).bursts.isEmpty)
  }

  @Test func nothingOrEverythingIsNoBurst() {
    #expect(KleinbergBursts(relevant: [0, 0], of: [5, 5], scaling: 2, transitionCost: 1).bursts.isEmpty)
    #expect(KleinbergBursts(relevant: [5, 5], of: [5, 5], scaling: 2, transitionCost: 1).bursts.isEmpty)
    #expect(KleinbergBursts(relevant: [], of: [], scaling: 2, transitionCost: 1).bursts.isEmpty)
    #expect(KleinbergBursts(relevant: [0, 3], of: [0, 9], scaling: 2, transitionCost: 1).bursts.isEmpty)
  }

  /// A dearer start never makes more periods burst.
  @Test func dearerBurstsAreFewer() {
    var before = Int.max
    for cost in [0.1, 0.5, 1, 2, 4, 8] {
      let bursts = KleinbergBursts(relevant: relevant, of: all, scaling: 2, transitionCost: cost).bursts
      let periods = bursts.reduce(0) { $0 + $1.periods.count }
      #expect(periods <= before)
      before = periods
    }
  }
}
