/// One family in layers: its boxes, and the places where its arcs pass layers.
///
/// Arcs within one layer are not held: they are drawn beside it.
struct LayeredFamily {
  /// What takes a place in a layer.
  enum Node {
    /// A box, by its position among all items.
    case item(Int)
    /// An arc, by its position among all arcs, and the how-manieth of the ranks it passes.
    case passage(arc: Int, number: Int)

    var isPassage: Bool { if case .passage = self { true } else { false } }
  }

  /// The rank of the first layer.
  let firstRank: Int
  private(set) var nodes: [Node] = []
  /// The layer of each node, from 0.
  private(set) var layer: [Int] = []
  /// The size of each node across the layers.
  private(set) var breadths: [Double] = []
  /// For each node its neighbours in the layer before.
  private(set) var before: [[Int]] = []
  /// For each node its neighbours in the layer after.
  private(set) var after: [[Int]] = []
  /// The nodes of each layer in their order.
  var layers: [[Int]]
  /// The centre of each node across the layers.
  var across: [Double] = []
  let spacing: LayeredPlacement.Spacing

  /// The connected components of items and arcs, in the order of their first items.
  static func families(
    items: [LayeredPlacement.Item], arcs: [(parent: Int, child: Int)], spacing: LayeredPlacement.Spacing
  ) -> [LayeredFamily] {
    var leaving = [[(arc: Int, item: Int)]](repeating: [], count: items.count)
    for (number, arc) in arcs.enumerated() where arc.parent != arc.child {
      leaving[arc.parent].append((number, arc.child))
      leaving[arc.child].append((number, arc.parent))
    }
    var isSeen = [Bool](repeating: false, count: items.count)
    return items.indices.compactMap { start in
      guard !isSeen[start] else { return nil }
      isSeen[start] = true
      var members = [start]
      var next = 0
      while next < members.count {
        for (_, item) in leaving[members[next]] where !isSeen[item] {
          isSeen[item] = true
          members.append(item)
        }
        next += 1
      }
      let own = Set(members.flatMap { leaving[$0].map(\.arc) }).sorted()
      return LayeredFamily(members.sorted(), own, items: items, arcs: arcs, spacing: spacing)
    }
  }

  private init(
    _ members: [Int], _ own: [Int], items: [LayeredPlacement.Item], arcs: [(parent: Int, child: Int)],
    spacing: LayeredPlacement.Spacing
  ) {
    self.spacing = spacing
    let ranks = members.map { items[$0].rank }
    firstRank = ranks.min() ?? 0
    layers = [[Int]](repeating: [], count: (ranks.max() ?? 0) - firstRank + 1)
    var place: [Int: Int] = [:]
    for member in members {
      place[member] = add(.item(member), layer: items[member].rank - firstRank, items[member].breadth)
    }
    for number in own {
      let ends = [arcs[number].parent, arcs[number].child].sorted { items[$0].rank < items[$1].rank }
      let (low, high) = (items[ends[0]].rank, items[ends[1]].rank)
      guard low < high, var last = place[ends[0]], let end = place[ends[1]] else { continue }
      for rank in (low + 1)..<max(high, low + 1) {
        let node = add(.passage(arc: number, number: rank - low - 1), layer: rank - firstRank, 1)
        join(last, node)
        last = node
      }
      join(last, end)
    }
    arrangeByDescent()
    stack()
  }

  private mutating func add(_ node: Node, layer number: Int, _ breadth: Double) -> Int {
    nodes.append(node)
    layer.append(number)
    breadths.append(breadth)
    before.append([])
    after.append([])
    return nodes.count - 1
  }

  private mutating func join(_ one: Int, _ other: Int) {
    after[one].append(other)
    before[other].append(one)
  }

  /// Puts each layer into the order in which a walk from parents to children, depth first, comes by: no two arcs
  /// of a tree cross then.
  private mutating func arrangeByDescent() {
    var isSeen = [Bool](repeating: false, count: nodes.count)
    let starts = nodes.indices.sorted { (layer[$0], $0) < (layer[$1], $1) }
    for start in starts {
      var waiting = [start]
      while let node = waiting.popLast() {
        guard !isSeen[node] else { continue }
        isSeen[node] = true
        layers[layer[node]].append(node)
        waiting += after[node].reversed()
      }
    }
  }

  /// Lays the nodes of each layer side by side around 0.
  mutating func stack() {
    across = [Double](repeating: 0, count: nodes.count)
    for layer in layers {
      var position = 0.0
      for (number, node) in layer.enumerated() {
        if number > 0 { position += distance(layer[number - 1], node) }
        across[node] = position
      }
      for node in layer { across[node] -= position / 2 }
    }
  }

  /// How far the centres of two neighbours of a layer lie apart at least.
  func distance(_ one: Int, _ other: Int) -> Double {
    let gap = nodes[one].isPassage || nodes[other].isPassage ? spacing.lines : spacing.boxes
    return (breadths[one] + breadths[other]) / 2 + gap
  }

  /// What the family takes of each of its layers.
  var profile: [ClosedRange<Double>] {
    layers.map { layer in
      guard let first = layer.first, let last = layer.last else { return 0...0 }
      return (across[first] - breadths[first] / 2)...(across[last] + breadths[last] / 2)
    }
  }
}
