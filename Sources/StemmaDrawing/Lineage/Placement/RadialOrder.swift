/// The order of a forest's branches around its centre in which the arcs that are not of the forest are short.
struct RadialOrder {
  /// With more items than this the order stays as it is, as trying takes quadratic time.
  private static let mostItems = 600
  private static let mostRounds = 6

  private let groups: [Int]
  private let arcs: [(parent: Int, child: Int)]
  private var founders: [Int]
  private var branches: [[Int]]

  /// Orders items: neighbouring branches are exchanged where that alone makes the arcs shorter.
  ///
  /// - Parameters:
  ///   - parents: For each item its parent, if it has one; its children begin in ascending order.
  ///   - groups: For each item its group; founders are exchanged only within one, and groups keep their order.
  ///   - arcs: The arcs beside those of the forest.
  init(parents: [Int?], groups: [Int], arcs: [(parent: Int, child: Int)]) {
    let forest = Forest(parents)
    self.groups = groups
    self.arcs = arcs
    founders = forest.founders
    branches = forest.children
    guard parents.count <= Self.mostItems, !arcs.isEmpty else { return }
    var least = length
    for _ in 0..<Self.mostRounds {
      let before = least
      improve(\.founders, &least)
      for item in parents.indices where branches[item].count > 1 { improve(\.branches[item], &least) }
      if least == before { break }
    }
  }

  /// The items in order, each founder followed by its branch.
  var items: [Int] {
    var result: [Int] = []
    var waiting = Array(founders.reversed())
    while let item = waiting.popLast() {
      result.append(item)
      waiting += branches[item].reversed()
    }
    return result
  }

  /// The sum of the distances that arcs bridge, counted in leaves along the circle.
  var length: Int {
    var places = [Int](repeating: 0, count: branches.count)
    var leaves = 0
    for item in items {
      places[item] = leaves
      if branches[item].isEmpty { leaves += 1 }
    }
    return arcs.reduce(0) { sum, arc in
      let distance = abs(places[arc.parent] - places[arc.child])
      return sum + min(distance, max(leaves, 1) - distance)
    }
  }

  private mutating func improve(_ list: WritableKeyPath<RadialOrder, [Int]>, _ least: inout Int) {
    for place in self[keyPath: list].indices.dropFirst() {
      let pair = (self[keyPath: list][place - 1], self[keyPath: list][place])
      guard groups[pair.0] == groups[pair.1] else { continue }
      self[keyPath: list].swapAt(place - 1, place)
      let now = length
      if now < least { least = now } else { self[keyPath: list].swapAt(place - 1, place) }
    }
  }
}
