import Glibc

/// Places a forest on rings: founders in the middle, each generation on a ring around its parents.
///
/// Each family has a sector as wide as its leaves need. Rings are flat ellipses, because boxes are wider than
/// high, and each is the smallest one on which no box comes near another.
struct RadialPlacement {
  /// A box to place.
  struct Item {
    /// The position of the parent that it stands behind; nil for a founder.
    var parent: Int?
    var width: Double
    var height: Double
  }

  private static let gap = 9.0
  /// The least distance between rings, from top to bottom.
  private static let ringDistance = 56.0
  /// How exactly the least size of a ring is found.
  private static let step = 6.0
  /// How much wider than high a ring is.
  static let flatness = 1.5

  /// The boxes, in the order of the items.
  private(set) var boxes: [PlacedBox]
  /// The direction of each box from the centre, in radians, before the ring is flattened.
  private(set) var angles: [Double]
  /// The generation of each item, from 0 for founders.
  let generations: [Int]
  /// Half the height of each ring; 0 for a single founder.
  private(set) var radii: [Double] = []

  /// Places items; a parent must not descend from its child.
  ///
  /// The order of items is their order around the centre.
  init(_ items: [Item]) {
    let forest = Forest(items.map(\.parent))
    generations = forest.generations
    boxes = items.map { PlacedBox(centre: Point(x: 0, y: 0), width: $0.width, height: $0.height) }
    angles = Self.angles(of: forest, items)
    let deepest = generations.max() ?? -1
    var placed: [Int] = []
    for generation in 0...max(deepest, 0) {
      let ring = items.indices.filter { generations[$0] == generation }
      var radius = (radii.last ?? 0) + Self.ringDistance
      if generation == 0 { radius = ring.count == 1 ? 0 : 30 }
      func isFree(at radius: Double) -> Bool {
        for item in ring { boxes[item].centre = Self.place(angles[item], radius) }
        return Self.isFree(ring, placed, boxes)
      }
      if !isFree(at: radius) {
        var (tight, wide) = (radius, max(2 * radius, Self.step))
        while !isFree(at: wide) { (tight, wide) = (wide, 2 * wide) }
        while wide - tight > Self.step {
          let middle = (tight + wide) / 2
          if isFree(at: middle) { wide = middle } else { tight = middle }
        }
        radius = wide
      }
      for item in ring { boxes[item].centre = Self.place(angles[item], radius) }
      radii.append(radius)
      placed += ring
    }
  }

  /// The place on a ring in a direction.
  static func place(_ angle: Double, _ radius: Double) -> Point {
    Point(x: sin(angle) * radius * flatness, y: cos(angle) * radius)
  }

  /// Whether no box of a ring comes near another one of it or one of those placed before.
  private static func isFree(_ ring: [Int], _ placed: [Int], _ boxes: [PlacedBox]) -> Bool {
    // Sorted from left to right, only neighbours need be compared.
    let inRing = Set(ring)
    let order = (ring + placed).sorted { (left(boxes[$0]), $0) < (left(boxes[$1]), $1) }
    for (number, one) in order.enumerated() {
      let right = boxes[one].centre.x + boxes[one].width / 2 + gap
      for other in order[(number + 1)...] {
        if left(boxes[other]) >= right { break }
        guard inRing.contains(one) || inRing.contains(other) else { continue }
        if boxes[one].overlaps(boxes[other], gap: gap) { return false }
      }
    }
    return true
  }

  private static func left(_ box: PlacedBox) -> Double { box.centre.x - box.width / 2 }

  /// The direction of each item: leaves one after another, parents in the middle of their children.
  ///
  /// Boxes take more of a ring's length where it runs from left to right than where it runs up and down, so
  /// places are not spread evenly over the angle but over the boxes that have room.
  private static func angles(of forest: Forest, _ items: [Item]) -> [Double] {
    guard !items.isEmpty else { return [] }
    let size = (
      width: items.reduce(0) { $0 + $1.width } / Double(items.count) + gap,
      height: items.reduce(0) { $0 + $1.height } / Double(items.count) + gap
    )
    let steps = 720
    var sums = [0.0]
    for step in 0..<steps {
      let angle = 2 * Double.pi * (Double(step) + 0.5) / Double(steps)
      let along = Point(x: cos(angle) * flatness, y: -sin(angle))
      let speed = along.length
      let needed = min(
        size.width * speed / max(abs(along.x), 1e-9), size.height * speed / max(abs(along.y), 1e-9))
      sums.append((sums.last ?? 0) + speed / needed)
    }
    let all = sums.last ?? 1
    func angle(_ share: Double) -> Double {
      let wanted = share * all
      let step = min(max((sums.firstIndex { $0 >= wanted } ?? steps), 1), steps)
      let part = (wanted - sums[step - 1]) / (sums[step] - sums[step - 1])
      return 2 * Double.pi * (Double(step - 1) + part) / Double(steps)
    }
    let slots = forest.slots
    let total = max(slots.total, 1)
    return slots.places.map { angle($0 / total) }
  }
}

/// Items with at most one parent each.
struct Forest {
  let parents: [Int?]
  /// The children of each item, in ascending order.
  let children: [[Int]]
  let founders: [Int]
  /// The number of steps from a founder.
  let generations: [Int]

  init(_ parents: [Int?]) {
    self.parents = parents
    var children = [[Int]](repeating: [], count: parents.count)
    for (item, parent) in parents.enumerated() {
      if let parent { children[parent].append(item) }
    }
    self.children = children
    founders = parents.indices.filter { parents[$0] == nil }
    var generations = [Int](repeating: 0, count: parents.count)
    var waiting = founders
    while let item = waiting.popLast() {
      for child in children[item] {
        generations[child] = generations[item] + 1
        waiting.append(child)
      }
    }
    self.generations = generations
  }

  /// A place for each item in a row: leaves one apart, parents above the middle of their children, with half a
  /// place more between families of more than one.
  var slots: (places: [Double], total: Double) {
    var places = [Double](repeating: 0, count: parents.count)
    var next = 0.0
    for founder in founders {
      var waiting = [(item: founder, isDone: false)]
      while let (item, isDone) = waiting.popLast() {
        if children[item].isEmpty {
          places[item] = next + 0.5
          next += 1
        } else if isDone {
          let ends = [children[item].first, children[item].last].compactMap { $0 }.map { places[$0] }
          places[item] = ends.reduce(0, +) / Double(max(ends.count, 1))
        } else {
          waiting.append((item, true))
          waiting += children[item].reversed().map { ($0, false) }
        }
      }
      if !children[founder].isEmpty { next += 0.5 }
    }
    return (places, next)
  }
}
