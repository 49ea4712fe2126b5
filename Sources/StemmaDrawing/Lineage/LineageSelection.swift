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
    let drawn = Set(
      Self.important(
        candidates, most: options.top ?? max(options.mostPapers, 2), kinship, always: roots, network.papers))
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
  /// A paper that would stand alone, because none of its kin is among them, makes room for the next.
  private static func important(
    _ candidates: [Int], most: Int, _ kinship: Kinship, always: Set<Int>, _ papers: [Paper]
  ) -> [Int] {
    guard candidates.count > most else { return candidates }
    let counts = kinship.descendantCounts()
    func rank(_ paper: Int) -> (Int, Int, Int, Int) {
      (
        always.contains(paper) ? Int.min : -counts[paper], -kinship.children[paper].count,
        papers[paper].year ?? Int.max, paper
      )
    }
    var waiting = candidates.sorted { rank($0) < rank($1) }
    var passed: [Int] = []
    var chosen = Set(waiting.prefix(most))
    waiting.removeFirst(min(most, waiting.count))
    while true {
      let alone = chosen.filter { paper in
        !always.contains(paper)
          && !(kinship.children[paper] + kinship.parents[paper]).contains { chosen.contains($0) }
      }.sorted()
      if alone.isEmpty || waiting.isEmpty { break }
      let exchanged = alone.prefix(waiting.count)
      chosen.subtract(exchanged)
      passed += exchanged
      chosen.formUnion(waiting.prefix(exchanged.count))
      waiting.removeFirst(exchanged.count)
    }
    return chosen.sorted()
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
