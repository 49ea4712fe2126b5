import GraphAlgorithms

/// A directed graph by its arcs, and what the tests ask of it.
struct PathNetwork: CustomStringConvertible {
  var nodeCount: Int
  var arcs: [DirectedGraph.Arc]

  var description: String { arcs.map { "\($0.source)→\($0.target)" }.joined(separator: " ") }

  init(nodeCount: Int, _ arcs: [(Int, Int)]) {
    self.nodeCount = nodeCount
    self.arcs = arcs.map { DirectedGraph.Arc($0.0, $0.1) }
  }

  /// The example of Pajek's documentation, vertices numbered from 1; 0 is without arcs.
  static let pajek = PathNetwork(
    nodeCount: 8, [(1, 2), (1, 6), (2, 3), (3, 4), (3, 5), (4, 6), (4, 7), (5, 7), (6, 7)])
  /// The example of Batagelj (2003), vertices numbered from 1.
  static let batagelj = PathNetwork(
    nodeCount: 12,
    [
      (1, 3), (2, 3), (2, 4), (3, 5), (3, 7), (4, 6), (4, 10), (4, 11), (5, 8), (5, 9), (6, 9), (6, 10),
    ])
  static let diamond = PathNetwork(nodeCount: 6, [(1, 2), (2, 3), (2, 4), (3, 5), (4, 5)])

  /// A graph without cycles whose nodes are numbered in no particular order.
  static func random(nodeCount: Int, arcCount: Int, seed: UInt64) -> PathNetwork {
    var generator = SeededGenerator(seed: seed)
    var names = Array(0..<nodeCount)
    generator.shuffle(&names)
    let arcs = (0..<arcCount).map { _ -> (Int, Int) in
      let target = 1 + generator.uniform(below: nodeCount - 1)
      return (names[generator.uniform(below: target)], names[target])
    }
    var seen: Set<DirectedGraph.Arc> = []
    return PathNetwork(
      nodeCount: nodeCount, arcs.filter { seen.insert(DirectedGraph.Arc($0.0, $0.1)).inserted })
  }

  /// Squares in a row, through each of which two ways lead: 2 to the power of their number paths.
  static func ladder(_ squares: Int) -> PathNetwork {
    PathNetwork(
      nodeCount: 3 * squares + 1,
      (0..<squares).flatMap { square -> [(Int, Int)] in
        let start = 3 * square
        return [
          (start, start + 1), (start, start + 2), (start + 1, start + 3), (start + 2, start + 3),
        ]
      })
  }

  var graph: DirectedGraph { DirectedGraph(nodeCount: nodeCount, arcs: arcs) }

  func traversal(_ method: TraversalWeights.Method) throws -> TraversalWeights {
    try TraversalWeights(method, of: Condensation(of: graph))
  }

  /// The weights of the arcs in their order, those within components as -1.
  func weights(_ method: TraversalWeights.Method) throws -> [Int] {
    let traversal = try traversal(method)
    return arcs.map { arc in traversal.weight(of: arc)?.word.map(Int.init) ?? -1 }
  }

  /// The arcs on a main path, as text in their order.
  func path(_ kind: MainPath.Kind, _ method: TraversalWeights.Method = .spc) throws -> String {
    let path = MainPath(kind, by: try traversal(method))
    return arcs.filter(path.contains).map { "\($0.source)-\($0.target)" }.joined(separator: " ")
  }

  var sources: [Int] {
    (0..<nodeCount).filter { graph.inDegree(of: $0) == 0 && graph.outDegree(of: $0) > 0 }
  }

  /// Every path from some nodes to nodes that `isEnd` accepts, as lists of nodes; for small graphs only.
  func paths(from starts: [Int], to isEnd: (Int) -> Bool) -> [[Int]] {
    var found: [[Int]] = []
    var open = starts.map { [$0] }
    while let path = open.popLast() {
      guard let last = path.last else { continue }
      if isEnd(last) { found.append(path) }
      open += graph.successors(of: last).map { path + [$0] }
    }
    return found
  }

  /// How many of some paths run over each arc.
  func counts(of paths: [[Int]]) -> [Int] {
    var counts: [DirectedGraph.Arc: Int] = [:]
    for path in paths {
      for (one, other) in zip(path, path.dropFirst()) {
        counts[DirectedGraph.Arc(one, other), default: 0] += 1
      }
    }
    return arcs.map { counts[$0, default: 0] }
  }
}
