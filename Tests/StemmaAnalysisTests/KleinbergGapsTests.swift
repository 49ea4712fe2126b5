import Foundation
import Testing

@testable import StemmaAnalysis

/// Kleinberg's automaton for exponential gaps.
@Suite struct KleinbergGapsTests {
  private let known: [Double] = [4, 17, 23, 27, 33, 35, 37, 76, 77, 82, 84, 88, 90, 92]

  /// The field's known case.
  @Test func theKnownCase() {
    let gaps = KleinbergGaps(times: known)
    #expect(gaps.bursts.isEmpty)
    #expect(abs(gaps.cost - 37.861037) < 5e-7)
  }

  /// The cheapest of all sequences of states, tried one by one apart from this code.
  @Test(
    arguments: [
      ([0.0, 30, 60, 61, 62, 63, 64, 94, 124], 2.0, 1.0, 29.314619378668812, [0, 0, 2, 2, 2, 2, 0, 0]),
      ([0, 10, 20, 30, 31, 32, 32.5, 33, 43], 2, 0.5, 19.66275129396125, [0, 0, 0, 2, 2, 2, 2, 0]),
      ([0, 20, 21, 22, 22.5, 23, 50], 3, 1, 16.396201846311776, [0, 2, 2, 2, 2, 0]),
    ])
  func theCheapestOfAllSequences(
    times: [Double], scaling: Double, transitionCost: Double, cost: Double, states: [Int]
  ) {
    let gaps = KleinbergGaps(times: times, scaling: scaling, transitionCost: transitionCost)
    #expect(abs(gaps.cost - cost) < 1e-9)
    #expect(gaps.states == states)
  }

  /// Each level is a burst of its own, and lies within the one below.
  @Test func burstsLieWithinEachOther() throws {
    let gaps = KleinbergGaps(times: [0, 30, 60, 61, 62, 63, 64, 94, 124])
    #expect(gaps.bursts.map(\.level) == [1, 2])
    #expect(gaps.bursts.map(\.events) == [2...6, 2...6])
    #expect(gaps.bursts.allSatisfy { $0.weight > 0 })
  }

  /// Steps up are paid once: the cost is that of the gaps in their states and of the steps.
  @Test func theCostIsThatOfTheStates() {
    let times = [0.0, 9, 11, 12, 12.5, 20, 33, 34, 34.25, 34.5, 50]
    let result = KleinbergGaps(times: times, transitionCost: 0.3)
    let gaps = zip(times, times.dropFirst()).map { $1 - $0 }
    var cost = 0.0
    var before = 0
    for (gap, state) in zip(gaps, result.states) {
      let rate = pow(2, Double(state)) * 10 / 50
      cost += Double(max(0, state - before)) * 0.3 * log(10) + rate * gap - log(rate)
      before = state
    }
    #expect(abs(cost - result.cost) < 1e-9)
    #expect(result.states.contains { $0 > 0 })
  }

  @Test func theUnitOfTimeDoesNotMatter() {
    let times = [0.0, 30, 60, 61, 62, 63, 64, 94, 124]
    let days = KleinbergGaps(times: times)
    let hours = KleinbergGaps(times: times.map { $0 * 24 })
    #expect(days.states == hours.states)
  }

  @Test func tooFewOrSimultaneousEventsHaveNone() {
    #expect(KleinbergGaps(times: []).bursts.isEmpty)
    #expect(KleinbergGaps(times: [1, 2]).bursts.isEmpty)
    #expect(KleinbergGaps(times: [1, 1, 1]).bursts.isEmpty)
    #expect(KleinbergGaps(times: [1, 2, 3, 4, 5]).bursts.isEmpty)
  }
}
