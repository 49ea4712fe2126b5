extension LayeredFamily {
  private static let rounds = 16
  /// How much arcs pull that have no passage, one or two at their ends (Gansner and others 1993, section 4).
  private static let pulls = [1.0, 2, 8]

  /// Moves the nodes of each layer, without changing their order, to where their neighbours are.
  ///
  /// Each layer is set to the least weighted squares of its distances from where its nodes would like to be, under
  /// the distances to keep; alternately by the layers before and after, in the end by both. Arcs between passages
  /// pull most, so that long ones are straight.
  mutating func align() {
    guard layers.count > 1 else { return }
    for round in 0..<Self.rounds {
      let isLast = round >= Self.rounds - 6
      let isForward = round.isMultiple(of: 2)
      let order = isForward ? Array(layers.indices) : layers.indices.reversed()
      for number in order {
        alignLayer(number, usesBefore: isLast || isForward, usesAfter: isLast || !isForward)
      }
    }
    closeGaps()
  }

  /// Narrows the strips that are empty in all layers, as branches may have been pulled far apart.
  private mutating func closeGaps() {
    var moved = across
    var end = -Double.infinity
    var shift = 0.0
    for node in nodes.indices.sorted(by: { top($0) < top($1) }) {
      if end > -.infinity { shift += max(top(node) - end - spacing.families, 0) }
      moved[node] = across[node] - shift
      end = max(end, across[node] + breadths[node] / 2)
    }
    across = moved
  }

  private func top(_ node: Int) -> Double { across[node] - breadths[node] / 2 }

  private mutating func alignLayer(_ number: Int, usesBefore: Bool, usesAfter: Bool) {
    let layer = layers[number]
    var wanted: [Double] = []
    var weights: [Double] = []
    for node in layer {
      var sum = 0.0
      var weight = 0.0
      for neighbour in (usesBefore ? before[node] : []) + (usesAfter ? after[node] : []) {
        let pull = Self.pulls[(nodes[node].isPassage ? 1 : 0) + (nodes[neighbour].isPassage ? 1 : 0)]
        sum += pull * across[neighbour]
        weight += pull
      }
      wanted.append(weight > 0 ? sum / weight : across[node])
      weights.append(max(weight, 0.05))
    }
    let distances = zip(layer, layer.dropFirst()).map { distance($0, $1) }
    let places = spread(wanted, weights: weights, distances: distances)
    for (node, place) in zip(layer, places) { across[node] = place }
  }
}

/// The places nearest to those wanted that keep the given distances between neighbours, by weighted least squares.
///
/// With the distances subtracted the places must only not decrease: isotonic regression, by pooling adjacent
/// violators (Ayer et al. 1955). O(n).
func spread(_ wanted: [Double], weights: [Double], distances: [Double]) -> [Double] {
  var starts = [0.0]
  for distance in distances { starts.append((starts.last ?? 0) + distance) }
  var pools: [(sum: Double, weight: Double, count: Int)] = []
  for (position, place) in wanted.enumerated() {
    var pool = (sum: (place - starts[position]) * weights[position], weight: weights[position], count: 1)
    while let last = pools.last, last.sum / last.weight > pool.sum / pool.weight {
      pool = (pool.sum + last.sum, pool.weight + last.weight, pool.count + last.count)
      pools.removeLast()
    }
    pools.append(pool)
  }
  var result: [Double] = []
  for pool in pools {
    for _ in 0..<pool.count { result.append(pool.sum / pool.weight + starts[result.count]) }
  }
  return result
}
