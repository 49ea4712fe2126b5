/// Places boxes in ranks, so that no two overlap, families stand together and few arrows cross.
///
/// The way of Sugiyama, Tagawa and Toda (1981), family by family: an arc that passes ranks has a place of its own
/// in each of them, so that it crosses no box; then families are packed into the gaps of those before them.
/// Ranks run *along* one direction and their boxes lie *across* it, both in points from 0, so that the same places
/// serve drawings in either direction.
struct LayeredPlacement {
  /// A box to place.
  struct Item {
    /// The number of its rank, from 0.
    var rank: Int
    /// Its size in the direction in which ranks follow each other.
    var length: Double
    /// Its size in the other direction.
    var breadth: Double
  }

  /// The distances to keep.
  struct Spacing {
    /// Between boxes of a rank.
    var boxes = 9.0
    /// Between a box or an arc and an arc that passes the rank.
    var lines = 7.0
    /// Between families.
    var families = 16.0
    /// Between ranks; more where many arcs run.
    var ranks = 40.0
    /// The least size of a rank.
    var emptyRank = 44.0
  }

  /// The centres of the items in the direction of ranks.
  private(set) var along: [Double]
  /// The centres of the items in the other direction.
  private(set) var across: [Double]
  /// Where each rank lies.
  private(set) var ranks: [ClosedRange<Double>] = []
  /// For each arc where it passes the ranks between its ends, the lower rank first.
  private(set) var routes: [[Double]]
  /// The size of the whole in the direction in which the boxes of a rank follow each other.
  private(set) var breadth = 0.0

  /// Places items.
  ///
  /// - Parameters:
  ///   - items: What to place; families whose items come first are placed first.
  ///   - arcs: From the position of a parent to that of a child, in any direction and number.
  ///   - rankCount: How many ranks there are, occupied or not.
  ///   - spacing: The distances to keep.
  init(
    items: [Item], arcs: [(parent: Int, child: Int)], rankCount: Int, spacing: Spacing = Spacing()
  ) {
    along = [Double](repeating: 0, count: items.count)
    across = along
    routes = [[Double]](repeating: [], count: arcs.count)
    var packing = FamilyPacking(rankCount: rankCount, gap: spacing.families)
    for family in LayeredFamily.families(items: items, arcs: arcs, spacing: spacing) {
      var family = family
      family.reduceCrossings()
      family.align()
      let offset = packing.place(family.profile, from: family.firstRank)
      for (node, position) in zip(family.nodes, family.across) {
        switch node {
        case .item(let item): across[item] = position + offset
        case .passage(let arc, let number):
          if routes[arc].isEmpty {
            let ends = (items[arcs[arc].parent].rank, items[arcs[arc].child].rank)
            routes[arc] = [Double](repeating: 0, count: abs(ends.0 - ends.1) - 1)
          }
          routes[arc][number] = position + offset
        }
      }
    }
    breadth = packing.breadth
    placeRanks(items, arcs, rankCount: rankCount, spacing)
  }

  /// Gives each rank the size of its longest box, and the gap before it room for the arcs that cross it.
  private mutating func placeRanks(
    _ items: [Item], _ arcs: [(parent: Int, child: Int)], rankCount: Int, _ spacing: Spacing
  ) {
    var lengths = [Double](repeating: spacing.emptyRank, count: rankCount)
    for item in items { lengths[item.rank] = max(lengths[item.rank], item.length) }
    // Steep arcs need room: the more arcs start from a rank, the farther the next one lies.
    var starting = [Int](repeating: 0, count: rankCount)
    for arc in arcs { starting[min(items[arc.parent].rank, items[arc.child].rank)] += 1 }
    var start = 0.0
    for rank in 0..<rankCount {
      ranks.append(start...(start + lengths[rank]))
      start += lengths[rank] + spacing.ranks + min(Double(starting[rank]) * 0.8, 80)
    }
    for (position, item) in items.enumerated() {
      along[position] = (ranks[item.rank].lowerBound + ranks[item.rank].upperBound) / 2
    }
  }
}

/// Puts families one after another into the first place where they fit.
struct FamilyPacking {
  private let gap: Double
  /// What is taken of each rank: intervals that do not touch, in ascending order.
  private var taken: [[ClosedRange<Double>]]
  /// How far the families reach.
  private(set) var breadth = 0.0

  init(rankCount: Int, gap: Double) {
    self.gap = gap
    taken = [[ClosedRange<Double>]](repeating: [], count: rankCount)
  }

  /// Finds the place nearest to 0 for a family that takes an interval of each of some successive ranks, and
  /// returns by how much it is moved.
  mutating func place(_ profile: [ClosedRange<Double>], from firstRank: Int) -> Double {
    var offset = -(profile.map(\.lowerBound).min() ?? 0)
    var isFree = false
    while !isFree {
      isFree = true
      for (number, part) in profile.enumerated() {
        let from = part.lowerBound + offset - gap
        let to = part.upperBound + offset + gap
        if let obstacle = obstacle(from, to, in: taken[firstRank + number]) {
          offset = obstacle.upperBound + gap - part.lowerBound
          isFree = false
        }
      }
    }
    for (number, part) in profile.enumerated() {
      let interval = (part.lowerBound + offset)...(part.upperBound + offset)
      let place = firstPlace(after: interval.lowerBound, in: taken[firstRank + number])
      taken[firstRank + number].insert(interval, at: place)
      breadth = max(breadth, interval.upperBound)
    }
    return offset
  }

  /// The first interval that reaches into what lies strictly between two places.
  private func obstacle(
    _ from: Double, _ to: Double, in intervals: [ClosedRange<Double>]
  ) -> ClosedRange<Double>? {
    let place = firstPlace(after: from, in: intervals)
    if place > 0, intervals[place - 1].upperBound > from + 1e-6 { return intervals[place - 1] }
    guard place < intervals.count, intervals[place].lowerBound < to - 1e-6 else { return nil }
    return intervals[place]
  }

  /// The position of the first interval that begins after a place.
  private func firstPlace(after start: Double, in intervals: [ClosedRange<Double>]) -> Int {
    var low = 0
    var high = intervals.count
    while low < high {
      let middle = (low + high) / 2
      if intervals[middle].lowerBound > start { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
