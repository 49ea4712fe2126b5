import StemmaModel

/// What of a network goes into a lineage drawing, and in which order.
struct LineageSelection {
  /// A paper by its position in the network, and its family.
  struct Member {
    var paper: Int
    var family: Int
    /// How many papers that descend from it directly are left out for size.
    var missingChildren: Int
  }

  /// The papers to draw, family by family.
  private(set) var members: [Member] = []
  /// The relations to draw, between positions of papers.
  private(set) var relations: [(parent: Int, child: Int, relation: Relation)] = []
  /// How many papers have no relation.
  private(set) var unrelated = 0
  /// How many related papers are no kin of the papers that were asked for.
  private(set) var strangers = 0
  /// How many papers are left out because the drawing would be too large.
  private(set) var omitted = 0
  /// How many relations between papers that are drawn are left out because others lead the same way.
  private(set) var implied = 0

  /// Selects.
  ///
  /// Families (connected components) are ordered by their commonest cluster, then by size, so that what belongs
  /// together stands together.
  init(_ network: Network, clusters: [Int?], options: LineageOptions) {
    let kinship = Kinship(network)
    let related = network.papers.indices.filter {
      !kinship.children[$0].isEmpty || !kinship.parents[$0].isEmpty
    }
    unrelated = network.papers.count - related.count
    var candidates = related
    if !options.roots.isEmpty {
      candidates = kinship.papers(around: options.roots, options.kin, depth: options.depth).sorted()
      let asked = Set(candidates)
      strangers = related.count { !asked.contains($0) }
      unrelated -= asked.count - (related.count - strangers)
    }
    let roots = Set(options.roots.compactMap { kinship.position(of: $0) })
    let drawn = Self.important(
      candidates, most: options.top ?? max(options.mostPapers, 2), kinship, always: roots, network.papers)
    omitted = candidates.count - drawn.count
    let isCandidate = Set(candidates)

    for relation in network.relations where relation.parent != relation.child {
      guard let parent = kinship.position(of: relation.parent), drawn.contains(parent),
        let child = kinship.position(of: relation.child), drawn.contains(child)
      else { continue }
      relations.append((parent, child, relation))
    }
    let families = Self.families(
      of: relations.map { ($0.parent, $0.child) }, members: drawn.sorted(), count: network.papers.count)
    let cluster = families.map { Self.commonest(of: $0.map { clusters[$0] ?? Int.max }) }
    let order = families.indices.sorted {
      (cluster[$0], -families[$0].count, $0) < (cluster[$1], -families[$1].count, $1)
    }
    members = order.flatMap { family in
      families[family].map { paper in
        Member(
          paper: paper, family: family,
          missingChildren: kinship.children[paper].count { isCandidate.contains($0) && !drawn.contains($0) })
      }
    }
    if options.hidesImplied { dropImplied(options, count: network.papers.count) }
  }

  private mutating func dropImplied(_ options: LineageOptions, count: Int) {
    let arcs = relations.map { parent, child, relation in
      ImpliedRelations.Arc(
        parent: parent, child: child, kind: relation.kind, confidence: relation.confidence,
        isKept: options.mainPath.contains(LineageOptions.Arc(parent: parent, child: child)))
    }
    let dropped = ImpliedRelations.positions(in: arcs, weakBelow: options.weakBelow, count: count)
    relations = relations.indices.filter { !dropped.contains($0) }.map { relations[$0] }
    implied = dropped.count
  }

  /// The papers with the most descendants; of equals those with the most children, then the older ones.
  ///
  /// A paper of whose kin none is chosen yet brings the first of its children, so that none stands alone; if there
  /// is no room for both, it is passed over.
  private static func important(
    _ candidates: [Int], most: Int, _ kinship: Kinship, always: Set<Int>, _ papers: [Paper]
  ) -> Set<Int> {
    guard candidates.count > most else { return Set(candidates) }
    let counts = kinship.descendantCounts()
    let order = candidates.sorted { one, other in
      (
        always.contains(one) ? 0 : 1, -counts[one], -kinship.children[one].count, papers[one].year ?? Int.max,
        one
      )
        < (
          always.contains(other) ? 0 : 1, -counts[other], -kinship.children[other].count,
          papers[other].year ?? Int.max, other
        )
    }
    var rank: [Int: Int] = [:]
    for (place, paper) in order.enumerated() { rank[paper] = place }
    var chosen: Set<Int> = []
    for paper in order where chosen.count < most && !chosen.contains(paper) {
      let kin = kinship.children[paper] + kinship.parents[paper]
      if always.contains(paper) || kin.contains(where: chosen.contains) {
        chosen.insert(paper)
        continue
      }
      let children = kinship.children[paper].filter { rank[$0] != nil }
      guard chosen.count + 2 <= most,
        let child = children.min(by: { rank[$0, default: 0] < rank[$1, default: 0] })
      else { continue }
      chosen.formUnion([paper, child])
    }
    return chosen
  }

  /// The connected components, each in ascending order, ordered by their first.
  private static func families(of pairs: [(Int, Int)], members: [Int], count: Int) -> [[Int]] {
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
    var families = [[Int]](repeating: [], count: count)
    for paper in members { families[root(paper)].append(paper) }
    return families.filter { !$0.isEmpty }
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
