import Foundation

/// Runs of events that follow each other unusually fast: the automaton for exponential gaps of Kleinberg (2002),
/// "Bursty and hierarchical structure in streams", section 2.
///
/// With n gaps between events over a time T, the usual gap is ĝ = T/n. In state i the gaps are exponential with rate
/// αi = s^i/ĝ, so that a gap x costs −ln(αi e^(−αi x)); a step up by j states costs j·γ ln n, one down nothing. The
/// automaton starts in state 0 before the first gap. There are k = ⌈1 + log_s T + log_s(1/least gap)⌉ states:
/// no higher one is ever cheaper. The cheapest sequence of states is found by Viterbi's algorithm, of equally cheap
/// ones that with the lower states first. States and costs equal those of the R package `bursts`.
package struct KleinbergGaps: Hashable, Sendable {
  /// A run of gaps in a state or above it.
  package struct Burst: Hashable, Sendable {
    /// The state, from 1.
    package var level: Int
    /// The positions of its events: from the first gap's begin to the last gap's end.
    package var events: ClosedRange<Int>
    /// Σ (σ(level − 1) − σ(level)) over the run: how much cheaper the state is than the one below.
    package var weight: Double
  }

  /// The bursts in order of their first event, the wider first.
  package var bursts: [Burst]
  /// The state of each gap.
  package var states: [Int]
  /// What the cheapest sequence of states costs; 0 where there is none.
  package var cost: Double

  /// More states than this are cut off; each is at least s times as fast as the one below.
  private static let greatestStateCount = 200

  /// Finds the bursts.
  ///
  /// - Parameters:
  ///   - times: When the events happen, ascending, no two at once; with fewer than three there is no burst.
  ///   - scaling: How many times faster each state is than the one below (s), more than 1.
  ///   - transitionCost: How dear a step up is (γ), not negative.
  /// - Complexity: O(*nk*) for *n* gaps and *k* states.
  package init(times: [Double], scaling: Double = 2, transitionCost: Double = 1) {
    bursts = []
    states = []
    cost = 0
    let gaps = zip(times, times.dropFirst()).map { $1 - $0 }
    guard gaps.count > 1, let least = gaps.min(), least > 0, scaling > 1 else { return }
    let total = gaps.reduce(0, +)
    let levels = (1 + log(total) / log(scaling) + log(1 / least) / log(scaling)).rounded(.up)
    let stateCount = Int(min(max(levels, 1), Double(Self.greatestStateCount)))
    let rates = (0..<stateCount).map { pow(scaling, Double($0)) * Double(gaps.count) / total }
    let step = transitionCost * log(Double(gaps.count))
    (states, cost) = cheapestStates(gaps, rates: rates, step: step)

    for level in stride(from: 1, through: states.max() ?? 0, by: 1) {
      for (position, state) in states.enumerated() where state >= level {
        let gain = gapCost(gaps[position], rates[level - 1]) - gapCost(gaps[position], rates[level])
        if let last = bursts.indices.last, bursts[last].level == level,
          bursts[last].events.upperBound == position
        {
          bursts[last].events = bursts[last].events.lowerBound...(position + 1)
          bursts[last].weight += gain
        } else {
          bursts.append(Burst(level: level, events: position...(position + 1), weight: gain))
        }
      }
    }
    bursts.sort { ($0.events.lowerBound, $0.level) < ($1.events.lowerBound, $1.level) }
  }
}

/// What a gap costs in a state with a rate.
private func gapCost(_ gap: Double, _ rate: Double) -> Double { rate * gap - log(rate) }

/// Viterbi's algorithm: the cheapest sequence of states and what it costs.
private func cheapestStates(_ gaps: [Double], rates: [Double], step: Double) -> (states: [Int], cost: Double)
{
  var costs = [Double](repeating: .infinity, count: rates.count)
  costs[0] = 0
  // For each gap and state the state before.
  var origins: [[Int]] = []
  for gap in gaps {
    // From above a step costs nothing: the cheapest of the states from this one on. From below it costs a step a
    // state, so that the best way up is the best way to the state below and one step more.
    var fromAbove = Array(rates.indices)
    for state in rates.indices.dropLast().reversed() where costs[fromAbove[state + 1]] < costs[state] {
      fromAbove[state] = fromAbove[state + 1]
    }
    var next: [Double] = []
    var origin: [Int] = []
    var below = (state: 0, cost: Double.infinity)
    for state in rates.indices {
      below.cost += step
      let above = fromAbove[state]
      let best = below.cost <= costs[above] ? below : (state: above, cost: costs[above])
      next.append(best.cost + gapCost(gap, rates[state]))
      origin.append(best.state)
      if costs[state] < below.cost { below = (state, costs[state]) }
    }
    costs = next
    origins.append(origin)
  }
  var state = costs.indices.min { (costs[$0], $0) < (costs[$1], $1) } ?? 0
  let cost = costs[state]
  var states = [Int](repeating: 0, count: gaps.count)
  for position in gaps.indices.reversed() {
    states[position] = state
    state = origins[position][state]
  }
  return (states, cost)
}
