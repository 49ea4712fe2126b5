import StemmaModel

/// Who descends from whom among the papers of a network.
package struct Kinship: Sendable {
  /// For each paper, by its position, those that descend from it directly, each once and in ascending order.
  private(set) var children: [[Int]]
  /// For each paper those that it descends from directly.
  private(set) var parents: [[Int]]
  private let positions: [Paper.ID: Int]

  /// Makes the kinship that the relations of a network tell; relations to papers that are not there count for
  /// nothing.
  package init(_ network: Network) {
    var positions: [Paper.ID: Int] = [:]
    for (position, paper) in network.papers.enumerated() { positions[paper.id] = position }
    self.init(
      count: network.papers.count, positions: positions,
      arcs: network.relations.compactMap { relation in
        guard let parent = positions[relation.parent], let child = positions[relation.child] else {
          return nil
        }
        return (parent, child)
      })
  }

  /// Makes the kinship of so many papers from arcs between their positions.
  init(count: Int, positions: [Paper.ID: Int] = [:], arcs: [(parent: Int, child: Int)]) {
    self.positions = positions
    children = [[Int]](repeating: [], count: count)
    parents = children
    for arc in arcs where arc.parent != arc.child {
      children[arc.parent].append(arc.child)
      parents[arc.child].append(arc.parent)
    }
    for paper in 0..<count {
      children[paper] = Set(children[paper]).sorted()
      parents[paper] = Set(parents[paper]).sorted()
    }
  }

  /// The position of a paper.
  func position(of id: Paper.ID) -> Int? { positions[id] }

  /// Some papers and their kin.
  ///
  /// - Parameters:
  ///   - roots: The ids to begin at; ids that are not there count for nothing.
  ///   - kin: Which ways to go.
  ///   - depth: How many generations; nil for all.
  /// - Returns: Positions of papers.
  package func papers(
    around roots: [Paper.ID], _ kin: Set<LineageOptions.Kin>, depth: Int? = nil
  ) -> Set<Int> {
    let starts = roots.compactMap { positions[$0] }
    var found = Set(starts)
    if kin.contains(.descendants) { found.formUnion(reachable(from: starts, by: children, depth: depth)) }
    if kin.contains(.ancestors) { found.formUnion(reachable(from: starts, by: parents, depth: depth)) }
    return found
  }

  /// For each paper how many descend from it, directly or not; itself not counted.
  ///
  /// O(V(V + E)) at worst, and about the number of pairs of kin where families are trees.
  func descendantCounts() -> [Int] {
    var seen = [Int](repeating: -1, count: children.count)
    return children.indices.map { paper in
      seen[paper] = paper
      var waiting = children[paper]
      var count = 0
      while let next = waiting.popLast() {
        guard seen[next] != paper else { continue }
        seen[next] = paper
        count += 1
        waiting += children[next]
      }
      return count
    }
  }

  private func reachable(from starts: [Int], by neighbours: [[Int]], depth: Int?) -> Set<Int> {
    var found = Set(starts)
    var ring = starts
    var distance = 0
    while !ring.isEmpty, depth.map({ distance < $0 }) ?? true {
      ring = ring.flatMap { neighbours[$0] }.filter { found.insert($0).inserted }
      distance += 1
    }
    return found
  }
}
