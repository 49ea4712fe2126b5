extension LayeredFamily {
  private static let rounds = 12

  /// Moves the nodes of each layer, without changing their order, to where their neighbours are.
  ///
  /// Each layer is set to the least weighted squares of its distances from where its nodes would like to be, under
  /// the distances to keep; alternately by the layers before and after, in the end by both. Passages weigh more
  /// than boxes, so that long arcs are straight.
  mutating func align() {
    guard layers.count > 1 else { return }
    for round in 0..<Self.rounds {
      let isLast = round >= Self.rounds - 4
      let isForward = round.isMultiple(of: 2)
      let order = isForward ? Array(layers.indices) : layers.indices.reversed()
      for number in order {
        alignLayer(number, usesBefore: isLast || isForward, usesAfter: isLast || !isForward)
      }
    }
  }

  private mutating func alignLayer(_ number: Int, usesBefore: Bool, usesAfter: Bool) {
    let layer = layers[number]
    var wanted: [Double] = []
    var weights: [Double] = []
    for node in layer {
      let neighbours = (usesBefore ? before[node] : []) + (usesAfter ? after[node] : [])
      if neighbours.isEmpty {
        wanted.append(across[node])
        weights.append(0.05)
      } else {
        wanted.append(neighbours.reduce(0) { $0 + across[$1] } / Double(neighbours.count))
        weights.append(nodes[node].isPassage ? 3 : 1 + 0.3 * Double(neighbours.count))
      }
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
