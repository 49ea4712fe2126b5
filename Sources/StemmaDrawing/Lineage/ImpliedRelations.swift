import StemmaModel

/// Finds the relations that need no arrow, because others lead the same way.
///
/// This is transitive reduction (Aho, Garey and Ullman 1972) with one more condition: what replaces a relation
/// must say no less than it does. Each step has to be as sure as the relation, or sure enough to be drawn
/// unbroken, and of a kind that means as much: a way over parts that are merely used does not stand for descent.
struct ImpliedRelations {
  /// One relation by the positions of its papers.
  struct Arc {
    var parent: Int
    var child: Int
    var kind: Relation.Kind
    var confidence: Double
    /// Whether it is drawn in any case.
    var isKept = false
  }

  private let arcs: [Arc]
  private let weakBelow: Double
  private var isLeft: [Bool]
  private var leaving: [[Int]]

  /// The positions, among some arcs, of those that others imply.
  ///
  /// Arcs are looked at in their order and one that is left out implies none after it, so that whoever could be
  /// reached still can, on circles too. O(E(V + E)) at worst.
  static func positions(in arcs: [Arc], weakBelow: Double, count: Int) -> Set<Int> {
    var search = ImpliedRelations(arcs: arcs, weakBelow: weakBelow, count: count)
    var implied: Set<Int> = []
    for position in arcs.indices where !arcs[position].isKept && search.hasDetour(around: position) {
      search.isLeft[position] = false
      implied.insert(position)
    }
    return implied
  }

  private init(arcs: [Arc], weakBelow: Double, count: Int) {
    self.arcs = arcs
    self.weakBelow = weakBelow
    isLeft = [Bool](repeating: true, count: arcs.count)
    leaving = [[Int]](repeating: [], count: count)
    for (position, arc) in arcs.enumerated() { leaving[arc.parent].append(position) }
  }

  /// Whether two or more other relations lead from an arc's parent to its child.
  private func hasDetour(around position: Int) -> Bool {
    let arc = arcs[position]
    // Without a second way out there is no detour.
    guard leaving[arc.parent].count > 1 else { return false }
    var seen: Set<Int> = [arc.parent]
    var waiting = leaving[arc.parent].filter { arcs[$0].child != arc.child }
    while let next = waiting.popLast() {
      guard isLeft[next], canReplace(arcs[next], arc) else { continue }
      if arcs[next].child == arc.child { return true }
      if seen.insert(arcs[next].child).inserted { waiting += leaving[arcs[next].child] }
    }
    return false
  }

  private func canReplace(_ step: Arc, _ arc: Arc) -> Bool {
    step.confidence >= min(arc.confidence, weakBelow)
      && Self.closeness(of: step.kind) >= Self.closeness(of: arc.kind)
  }

  private static func closeness(of kind: Relation.Kind) -> Int {
    switch kind {
    case .usesComponent: 0
    case .extends, .improves, .buildsOn: 1
    case .successorVersion: 2
    }
  }
}
