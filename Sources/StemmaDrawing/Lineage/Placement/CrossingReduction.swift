extension LayeredFamily {
  /// How often the order of layers is tried to be bettered.
  private static let mostRounds = 16
  /// After so many rounds without success no more are tried.
  private static let mostVainRounds = 4
  /// In layers with more arcs around them than this, neighbours are not exchanged one by one.
  private static let mostForExchanges = 4000

  /// Orders each layer by the mean places of its nodes' neighbours, forwards and backwards in turn, and keeps the
  /// order with the fewest crossings.
  ///
  /// The barycentre method with a bounded number of rounds, each O(E log V); then neighbours are exchanged where
  /// that alone saves a crossing.
  mutating func reduceCrossings() {
    guard layers.count > 1 else { return }
    var best = layers
    var least = crossings()
    var vain = 0
    for round in 0..<Self.mostRounds where least > 0 && vain < Self.mostVainRounds {
      let isForward = round.isMultiple(of: 2)
      for number in isForward ? Array(1..<layers.count) : (0..<(layers.count - 1)).reversed() {
        sortByNeighbours(number, isForward ? before : after, isForward ? number - 1 : number + 1)
      }
      exchangeNeighbours()
      let count = crossings()
      vain = count < least ? 0 : vain + 1
      if count < least {
        least = count
        best = layers
      }
    }
    layers = best
    stack()
  }

  /// How many pairs of arcs cross between successive layers.
  func crossings() -> Int {
    (1..<max(layers.count, 1)).reduce(0) { $0 + crossings(before: $1) }
  }

  /// How many pairs of arcs cross between a layer and the one before it: the inversions of their ends, counted by
  /// a binary indexed tree (Barth, Jünger and Mutzel 2002).
  private func crossings(before number: Int) -> Int {
    let places = places(in: number)
    var sums = [Int](repeating: 0, count: layers[number].count + 1)
    var total = 0
    var seen = 0
    for node in layers[number - 1] {
      let ends = after[node].compactMap { places[$0] }.sorted()
      for end in ends {
        var place = end + 1
        var notBeyond = 0
        while place > 0 {
          notBeyond += sums[place]
          place &= place - 1
        }
        total += seen - notBeyond
      }
      for end in ends {
        var place = end + 1
        while place < sums.count {
          sums[place] += 1
          place += place & -place
        }
      }
      seen += ends.count
    }
    return total
  }

  private func places(in number: Int) -> [Int: Int] {
    var places: [Int: Int] = [:]
    places.reserveCapacity(layers[number].count)
    for (place, node) in layers[number].enumerated() { places[node] = place }
    return places
  }

  /// Sorts a layer by the means of the places of its neighbours in another one; nodes without any stay where
  /// they are.
  private mutating func sortByNeighbours(_ number: Int, _ neighbours: [[Int]], _ other: Int) {
    let places = places(in: other)
    var means: [Int: Double] = [:]
    for node in layers[number] where !neighbours[node].isEmpty {
      let sum = neighbours[node].reduce(0) { $0 + (places[$1] ?? 0) }
      means[node] = Double(sum) / Double(neighbours[node].count)
    }
    let slots = layers[number].indices.filter { means[layers[number][$0]] != nil }
    let sorted = slots.map { layers[number][$0] }.enumerated().sorted { one, other in
      (means[one.element] ?? 0, one.offset) < (means[other.element] ?? 0, other.offset)
    }
    for (slot, node) in zip(slots, sorted) { layers[number][slot] = node.element }
  }

  /// Exchanges neighbours of a layer where that saves crossings, in one pass over all layers.
  private mutating func exchangeNeighbours() {
    for number in layers.indices {
      let arcs = layers[number].reduce(0) { $0 + before[$1].count + after[$1].count }
      guard arcs <= Self.mostForExchanges, layers[number].count > 1 else { continue }
      let earlier = number > 0 ? places(in: number - 1) : [:]
      let later = number + 1 < layers.count ? places(in: number + 1) : [:]
      let ends = layers[number].map { node in
        (
          before: before[node].compactMap { earlier[$0] }.sorted(),
          after: after[node].compactMap { later[$0] }.sorted()
        )
      }
      var order = Array(layers[number].indices)
      for place in 1..<order.count {
        let (one, other) = (ends[order[place - 1]], ends[order[place]])
        let now = Self.inversions(one.before, other.before) + Self.inversions(one.after, other.after)
        guard now > 0 else { continue }
        let then = Self.inversions(other.before, one.before) + Self.inversions(other.after, one.after)
        if then < now { order.swapAt(place - 1, place) }
      }
      layers[number] = order.map { layers[number][$0] }
    }
  }

  /// How many pairs there are whose first is greater than its second; both lists ascend.
  private static func inversions(_ first: [Int], _ second: [Int]) -> Int {
    var count = 0
    var place = 0
    for value in first {
      while place < second.count, second[place] < value { place += 1 }
      count += place
    }
    return count
  }
}
