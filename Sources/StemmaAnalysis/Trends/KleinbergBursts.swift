import Foundation

/// Runs of periods in which a subject takes an unusual share of all documents: the two-state automaton for batched
/// arrivals of Kleinberg (2002), "Bursty and hierarchical structure in streams", section 4.
///
/// In the base state a document is relevant with probability p0 = R/D, the share over all n periods; in the
/// bursting state with p1 = s·p0. A period with d documents, r of them relevant, costs in state i
///
///     σ(i, r, d) = −ln( C(d, r) · pi^r · (1 − pi)^(d − r) )
///
/// and a step up costs γ ln n, a step down nothing. The automaton starts in the base state before the first period,
/// so a burst in the first period pays for its step too. The cheapest sequence of states is found by Viterbi's
/// algorithm; of equally cheap ones, that which stays in the base state. A burst's weight is Σ (σ(0) − σ(1)) over it.
package struct KleinbergBursts: Hashable, Sendable {
  /// A run of periods in the bursting state.
  package struct Burst: Hashable, Sendable {
    /// The positions of its periods.
    package var periods: ClosedRange<Int>
    /// How much cheaper the bursting state is over the run; greater is stronger.
    package var weight: Double
  }

  /// The bursts in order of time.
  package var bursts: [Burst]
  /// What the cheapest sequence of states costs; 0 where no burst is possible.
  package var cost: Double

  /// The greatest probability of the bursting state, where s·p0 would be 1 or more.
  private static let greatestProbability = 0.99999

  /// Finds the bursts.
  ///
  /// There is none if no document is relevant, or nearly all are, so that no greater share is possible.
  ///
  /// - Parameters:
  ///   - relevant: Relevant documents of each period (r).
  ///   - all: All documents of each period (d), no fewer than the relevant ones.
  ///   - scaling: How many times the base share the bursting share is (s), more than 1.
  ///   - transitionCost: How dear a step up is (γ), not negative.
  /// - Complexity: O(*n* + R) for *n* periods and R relevant documents.
  package init(relevant: [Int], of all: [Int], scaling: Double = 2, transitionCost: Double = 1) {
    bursts = []
    cost = 0
    let periods = Array(zip(relevant, all))
    let relevantTotal = periods.reduce(0) { $0 + $1.0 }
    let total = periods.reduce(0) { $0 + $1.1 }
    guard relevantTotal > 0, relevantTotal < total else { return }
    let base = Double(relevantTotal) / Double(total)
    let bursting = min(scaling * base, Self.greatestProbability)
    guard bursting > base else { return }

    let costs = periods.map { period in
      (
        base: stateCost(relevant: period.0, all: period.1, probability: base),
        bursting: stateCost(relevant: period.0, all: period.1, probability: bursting)
      )
    }
    let (states, cheapest) = cheapestStates(costs, stepUp: transitionCost * log(Double(periods.count)))
    cost = cheapest
    for (position, isBursting) in states.enumerated() where isBursting {
      let gain = costs[position].base - costs[position].bursting
      if let last = bursts.indices.last, bursts[last].periods.upperBound == position - 1 {
        bursts[last].periods = bursts[last].periods.lowerBound...position
        bursts[last].weight += gain
      } else {
        bursts.append(Burst(periods: position...position, weight: gain))
      }
    }
  }
}

/// σ: what a period costs in a state that has a document relevant with a probability.
private func stateCost(relevant: Int, all: Int, probability: Double) -> Double {
  let irrelevant = max(0, all - relevant)
  // The binomial coefficient as a sum of logarithms: the coefficient itself soon exceeds every number type.
  var logarithm = 0.0
  for step in 0..<min(relevant, irrelevant) {
    logarithm += log(Double(all - step) / Double(step + 1))
  }
  logarithm += Double(relevant) * log(probability) + Double(irrelevant) * log(1 - probability)
  return -logarithm
}

/// Viterbi's algorithm for two states: for each period whether the cheapest sequence bursts, and what it costs.
private func cheapestStates(
  _ costs: [(base: Double, bursting: Double)], stepUp: Double
) -> (bursting: [Bool], cost: Double) {
  var base = 0.0
  var bursting = Double.infinity
  // For each period whether the cheapest way into each of its states comes from the bursting one.
  var origins: [(base: Bool, bursting: Bool)] = []
  for cost in costs {
    let origin = (base: bursting < base, bursting: bursting < base + stepUp)
    origins.append(origin)
    let next = (
      base: (origin.base ? bursting : base) + cost.base,
      bursting: (origin.bursting ? bursting : base + stepUp) + cost.bursting
    )
    base = next.base
    bursting = next.bursting
  }
  var states = [Bool](repeating: false, count: costs.count)
  var isBursting = bursting < base
  for position in costs.indices.reversed() {
    states[position] = isBursting
    isBursting = isBursting ? origins[position].bursting : origins[position].base
  }
  return (states, min(base, bursting))
}
