import StemmaModel

/// What of a network goes into a lineage drawing, and in which order.
struct LineageSelection {
  /// A paper by its position in the network, and its family.
  struct Member {
    var paper: Int
    var family: Int
  }

  /// The papers to draw, family by family.
  private(set) var members: [Member] = []
  /// The relations to draw, between positions of papers.
  private(set) var relations: [(parent: Int, child: Int, relation: Relation)] = []
  /// How many papers have no relation.
  private(set) var unrelated = 0
  /// How many related papers are left out because the drawing would be too large.
  private(set) var omitted = 0
  /// How many weak relations are left out because stronger ones lead the same way.
  private(set) var implied = 0

  /// Selects.
  ///
  /// Families (connected components) are ordered by the cluster of their first papers, then by size, so that
  /// what belongs together stands together; the largest are kept when there are too many papers.
  init(_ network: Network, clusters: [Int?], options: LineageOptions) {
    var positions: [Paper.ID: Int] = [:]
    for (position, paper) in network.papers.enumerated() { positions[paper.id] = position }
    var known: [(parent: Int, child: Int, relation: Relation)] = []
    for relation in network.relations where relation.parent != relation.child {
      guard let parent = positions[relation.parent], let child = positions[relation.child] else { continue }
      known.append((parent, child, relation))
    }
    var families = Self.families(of: known.map { ($0.parent, $0.child) }, count: network.papers.count)
    unrelated = network.papers.count - families.reduce(0) { $0 + $1.count }

    let bySize = families.indices.sorted { (-families[$0].count, $0) < (-families[$1].count, $1) }
    let related = network.papers.count - unrelated
    if let largest = bySize.first, families[largest].count > options.mostPapers {
      families[largest] = Self.bestTied(
        families[largest], known.map { ($0.parent, $0.child) }, most: options.mostPapers)
    }
    var kept: [Int] = []
    var total = 0
    for family in bySize where total + families[family].count <= max(options.mostPapers, 2) {
      kept.append(family)
      total += families[family].count
    }
    omitted = related - total
    let cluster = families.map { Self.commonest(of: $0.map { clusters[$0] ?? Int.max }) }
    kept.sort { (cluster[$0], -families[$0].count, $0) < (cluster[$1], -families[$1].count, $1) }
    members = kept.flatMap { family in families[family].map { Member(paper: $0, family: family) } }

    let drawn = Set(members.map(\.paper))
    relations = known.filter { drawn.contains($0.parent) && drawn.contains($0.child) }
    if options.hidesImplied { dropImplied(weakBelow: options.weakBelow) }
  }

  /// Drops weak relations whose parent has another child from which the same child descends.
  private mutating func dropImplied(weakBelow threshold: Double) {
    var children: [Int: Set<Int>] = [:]
    for relation in relations where relation.relation.confidence >= threshold {
      children[relation.parent, default: []].insert(relation.child)
    }
    let before = relations.count
    relations.removeAll { relation in
      relation.relation.confidence < threshold
        && children[relation.parent, default: []].contains { between in
          children[between, default: []].contains(relation.child)
        }
    }
    implied = before - relations.count
  }

  /// The connected components with more than one paper, each in ascending order, ordered by their first.
  private static func families(of pairs: [(Int, Int)], count: Int) -> [[Int]] {
    var leader = Array(0..<count)
    func root(_ paper: Int) -> Int {
      var paper = paper
      while leader[paper] != paper {
        leader[paper] = leader[leader[paper]]
        paper = leader[paper]
      }
      return paper
    }
    for (one, other) in pairs {
      let (first, second) = (root(one), root(other))
      leader[max(first, second)] = min(first, second)
    }
    var members = [[Int]](repeating: [], count: count)
    for paper in 0..<count { members[root(paper)].append(paper) }
    return members.filter { $0.count > 1 }
  }

  /// As many papers of a family as asked for: the one with the most relations, then always the one with the most
  /// of those that are related to a paper already chosen, so that the papers stay tied together.
  private static func bestTied(_ family: [Int], _ pairs: [(Int, Int)], most: Int) -> [Int] {
    var neighbours: [Int: [Int]] = [:]
    for (one, other) in pairs {
      neighbours[one, default: []].append(other)
      neighbours[other, default: []].append(one)
    }
    func isBefore(_ one: Int, _ other: Int) -> Bool {
      (-(neighbours[one]?.count ?? 0), one) < (-(neighbours[other]?.count ?? 0), other)
    }
    var chosen: Set<Int> = []
    var waiting = Set(family.min(by: isBefore).map { [$0] } ?? [])
    while chosen.count < max(most, 2), let next = waiting.min(by: isBefore) {
      waiting.remove(next)
      chosen.insert(next)
      waiting.formUnion((neighbours[next] ?? []).filter { !chosen.contains($0) })
    }
    return family.filter { chosen.contains($0) }
  }

  /// The value that occurs most often, the least of equals.
  private static func commonest(of values: [Int]) -> Int {
    var best = (value: Int.max, count: 0)
    var run = 0
    var previous: Int?
    for value in values.sorted() {
      run = value == previous ? run + 1 : 1
      previous = value
      if run > best.count { best = (value, run) }
    }
    return best.value
  }
}
