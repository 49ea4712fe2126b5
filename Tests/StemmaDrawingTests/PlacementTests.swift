import Testing

@testable import StemmaDrawing

/// A small generator, the same everywhere.
struct Dice {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(bound, 1)))
  }
}

@Suite("Boxes in ranks")
struct LayeredPlacementTests {
  typealias Graph = (items: [LayeredPlacement.Item], arcs: [(parent: Int, child: Int)], ranks: Int)

  /// A forest, or with more arcs than boxes any graph, arcs within and against the ranks included.
  private func graph(_ seed: UInt64, count: Int, extra: Int) -> Graph {
    var dice = Dice(state: seed)
    let ranks = 7
    let items = (0..<count).map { _ in
      LayeredPlacement.Item(
        rank: dice.below(ranks), length: Double(30 + dice.below(90)), breadth: Double(15 + dice.below(40)))
    }
    var arcs: [(parent: Int, child: Int)] = []
    for child in 1..<count where dice.below(5) > 0 { arcs.append((dice.below(child), child)) }
    for _ in 0..<extra { arcs.append((dice.below(count), dice.below(count))) }
    return (items, arcs, ranks)
  }

  @Test("No two boxes overlap, and no arc passes through one", arguments: [0, 5, 60])
  func overlaps(extra: Int) {
    for seed in 0..<12 {
      let (items, arcs, ranks) = graph(UInt64(seed), count: 50, extra: extra)
      let placement = LayeredPlacement(items: items, arcs: arcs, rankCount: ranks)
      for (one, other) in zip(placement.ranks, placement.ranks.dropFirst()) {
        #expect(one.upperBound < other.lowerBound)
      }
      func boxes(at rank: Int) -> [(across: Double, breadth: Double)] {
        items.indices.filter { items[$0].rank == rank }.map { (placement.across[$0], items[$0].breadth) }
      }
      for rank in 0..<ranks {
        let sorted = boxes(at: rank).sorted { $0.across < $1.across }
        for (one, other) in zip(sorted, sorted.dropFirst()) {
          #expect(other.across - one.across >= (one.breadth + other.breadth) / 2 + 8.99)
        }
        #expect(sorted.allSatisfy { $0.across - $0.breadth / 2 >= -0.01 })
        #expect(sorted.allSatisfy { $0.across + $0.breadth / 2 <= placement.breadth + 0.01 })
      }
      for (position, item) in items.enumerated() {
        let rank = placement.ranks[item.rank]
        #expect(placement.along[position] - item.length / 2 >= rank.lowerBound - 0.01)
        #expect(placement.along[position] + item.length / 2 <= rank.upperBound + 0.01)
      }
      for (arc, route) in zip(arcs, placement.routes) {
        let (from, to) = (items[arc.parent].rank, items[arc.child].rank)
        #expect(route.count == max(abs(from - to) - 1, 0))
        for (number, across) in route.enumerated() {
          for box in boxes(at: min(from, to) + 1 + number) {
            #expect(abs(box.across - across) > box.breadth / 2 + 4)
          }
        }
      }
    }
  }

  @Test("Sorting saves crossings, and never adds any")
  func crossings() {
    var saved = 0
    for seed in 0..<20 {
      let (items, arcs, _) = graph(UInt64(100 + seed), count: 40, extra: 25)
      for family in LayeredFamily.families(items: items, arcs: arcs, spacing: .init()) {
        var naive = family
        // In the order in which nodes come.
        naive.layers = naive.layers.map { $0.sorted() }
        var sorted = family
        sorted.reduceCrossings()
        #expect(sorted.layers.map { Set($0) } == family.layers.map { Set($0) })
        #expect(sorted.crossings() <= family.crossings())
        #expect(sorted.crossings() <= naive.crossings())
        saved += naive.crossings() - sorted.crossings()
      }
    }
    #expect(saved > 1000)
  }

  @Test("Crossings are counted as pairs of arcs whose ends are in opposite order")
  func counting() {
    let items = [0, 0, 0, 1, 1, 1].map { LayeredPlacement.Item(rank: $0, length: 10, breadth: 10) }
    let arcs = [(0, 5), (1, 4), (2, 3), (0, 3), (2, 5), (1, 5)].map { (parent: $0.0, child: $0.1) }
    var family = LayeredFamily.families(items: items, arcs: arcs, spacing: .init())[0]
    family.layers = [[0, 1, 2], [3, 4, 5]]
    // Those of 0-5 with 1-4 and 2-3, and of 1-4 and 1-5 with 2-3.
    #expect(family.crossings() == 4)
  }

  @Test("A tree whose arcs go one rank on has no crossing")
  func trees() {
    for seed in 0..<10 {
      var dice = Dice(state: UInt64(seed))
      var ranks = [0]
      var arcs: [(parent: Int, child: Int)] = []
      for child in 1..<60 {
        let parent = dice.below(child)
        ranks.append(ranks[parent] + 1)
        arcs.append((parent, child))
      }
      let items = ranks.map { LayeredPlacement.Item(rank: $0, length: 50, breadth: 20) }
      var family = LayeredFamily.families(items: items, arcs: arcs, spacing: .init())[0]
      family.reduceCrossings()
      #expect(family.crossings() == 0)
    }
  }

  @Test("Places near to those wanted keep their distances")
  func spreading() {
    #expect(spread([0, 0], weights: [1, 1], distances: [10]) == [-5, 5])
    #expect(spread([0, 0], weights: [3, 1], distances: [8]) == [-2, 6])
    #expect(spread([0, 100], weights: [1, 1], distances: [10]) == [0, 100])
    #expect(spread([5, 0, 100], weights: [1, 1, 1], distances: [1, 1]) == [2, 3, 100])
    #expect(spread([], weights: [], distances: []) == [])
  }

  @Test("Generations count from founders, who stand right before their children, also with circles")
  func generations() {
    func ranks(_ count: Int, _ arcs: [(Int, Int)]) -> [Int] {
      Generations(count: count, arcs: arcs.map { (parent: $0.0, child: $0.1) }).ranks
    }
    #expect(ranks(4, [(0, 1), (1, 2), (3, 2)]) == [0, 1, 2, 1])
    #expect(ranks(3, [(0, 1), (1, 2), (0, 2)]) == [0, 1, 2])
    #expect(ranks(3, [(0, 1), (1, 2), (2, 0)]) == [0, 1, 2])
    #expect(ranks(2, []) == [0, 0])
  }
}

@Suite("Boxes on rings")
struct RadialPlacementTests {
  @Test("No two boxes overlap, and rings lie within each other", arguments: [1, 2, 9, 60, 150])
  func overlaps(count: Int) {
    for seed in 0..<4 {
      var dice = Dice(state: UInt64(seed))
      let items = (0..<count).map { item in
        RadialPlacement.Item(
          parent: item == 0 || dice.below(6) == 0 ? nil : dice.below(item),
          width: Double(40 + dice.below(120)), height: Double(20 + dice.below(30)))
      }
      let placement = RadialPlacement(items)
      for (one, box) in placement.boxes.enumerated() {
        #expect(placement.boxes[..<one].allSatisfy { !$0.overlaps(box, gap: 8.9) })
      }
      #expect(zip(placement.radii, placement.radii.dropFirst()).allSatisfy { $0 < $1 })
      for (item, box) in zip(items, placement.boxes) where item.parent == nil && placement.radii[0] == 0 {
        #expect(box.centre.length < 1e-6)
      }
    }
  }

  @Test("Nothing at all can be placed")
  func empty() {
    #expect(RadialPlacement([]).boxes.isEmpty)
  }

  @Test("Branches are ordered so that other arcs are short, and groups keep their places")
  func order() {
    // Founders 0 and 3; the child 1 is also tied to 3, so it goes last.
    let order = RadialOrder(
      parents: [nil, 0, 0, nil, nil], groups: [0, 0, 0, 0, 1], arcs: [(parent: 3, child: 1)])
    #expect(order.length <= 1)
    #expect(order.items.last == 4)
    #expect(order.items.sorted() == [0, 1, 2, 3, 4])
  }
}
