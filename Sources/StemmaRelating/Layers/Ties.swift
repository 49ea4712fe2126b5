import StemmaModel

/// Things that tie nodes: what they are called, and the nodes that each of them has.
///
/// For terms between papers a thing is a term and a node a paper; for co-authorship a thing is a paper and a node an
/// author.
struct Ties {
  /// A thing that ties the nodes that have it.
  struct Tie {
    /// What it is called.
    var name: String
    /// The nodes that have it, ascending, each once.
    var nodes: [Int]
    /// How many have it in the sources, which may be more than are nodes.
    var size: Int

    /// Makes a tie.
    init(name: String, nodes: [Int], size: Int? = nil) {
      self.name = name
      self.nodes = nodes
      self.size = size ?? nodes.count
    }
  }

  /// A tie of more nodes has too many pairs to be worth anything.
  static let mostNodes = 2000
  /// How many pairs are counted at most, which bounds time and memory; the largest ties, which say least of a pair, are
  /// left out for it.
  static let mostPairs = 20_000_000

  /// The number of nodes.
  var nodeCount: Int
  /// The ties in a defined order.
  var ties: [Tie]

  /// The ties between owners by the names that each of them has, in the order of the names.
  init(ofNames namesOfNodes: [[String]]) {
    var nodes: [String: [Int]] = [:]
    for (node, names) in namesOfNodes.enumerated() {
      for name in names where nodes[name]?.last != node { nodes[name, default: []].append(node) }
    }
    nodeCount = namesOfNodes.count
    ties = nodes.sorted { $0.key < $1.key }.map { Tie(name: $0.key, nodes: $0.value) }
  }

  /// Ties as they are.
  init(nodeCount: Int, ties: [Tie]) {
    self.nodeCount = nodeCount
    self.ties = ties
  }

  /// How many ties each node has.
  var occurrences: [Int] {
    var counts = [Int](repeating: 0, count: nodeCount)
    for tie in ties { for node in tie.nodes { counts[node] += 1 } }
    return counts
  }

  /// Leaves out the nodes from a position on; the sizes of the ties stay.
  mutating func keepNodes(below count: Int) {
    nodeCount = min(nodeCount, count)
    for position in ties.indices {
      ties[position].nodes = Array(ties[position].nodes.prefix { $0 < count })
    }
  }

  /// Leaves out ties of fewer nodes than a number, and of the others all but the largest, of equals the first by name.
  mutating func keepLargest(minimumSize: Int, top: Int?) {
    ties.removeAll { $0.nodes.count < minimumSize }
    guard let top, top < ties.count else { return }
    let ranked = ties.indices.sorted { one, other in
      (ties[other].nodes.count, ties[one].name) < (ties[one].nodes.count, ties[other].name)
    }
    ties = ranked.prefix(max(0, top)).sorted().map { ties[$0] }
  }

  /// How many nodes a tie that is counted has at most.
  var largestCounted: Int {
    var pairs = 0
    let sizes = ties.map(\.nodes.count).filter { $0 <= Ties.mostNodes }.sorted()
    for size in sizes {
      pairs += size * (size - 1) / 2
      // All ties of one size or none, so that their order does not matter.
      if pairs > Ties.mostPairs { return size - 1 }
    }
    return Ties.mostNodes
  }

  /// The names of the ties that have too many nodes to be counted, sorted.
  var uncounted: [String] {
    let most = largestCounted
    return ties.filter { $0.nodes.count > most }.map(\.name).sorted()
  }

  /// An edge for each pair of nodes that some tie has, ordered, weighted by how much the ties count.
  ///
  /// Full counting adds 1 for each tie, fractional counting 1/(n − 1), n its size (Perianes-Rodríguez, Waltman and
  /// van Eck 2016), so that each node of a tie gets 1 from it in all.
  ///
  /// - Complexity: O(Σ n²) over the ties that have at most `largestCounted` nodes; memory O(nodes + ties + edges).
  func edges(counting: Counting, minimumWeight: Double = 0) -> [Edge] {
    let most = largestCounted
    let counted = ties.filter { $0.nodes.count >= 2 && $0.nodes.count <= most }
    var tiesOfNode = [[Int32]](repeating: [], count: nodeCount)
    for (position, tie) in counted.enumerated() {
      for node in tie.nodes { tiesOfNode[node].append(Int32(position)) }
    }
    let shares = counted.map { counting == .full ? 1 : 1 / Double($0.size - 1) }
    // How many nodes of each tie lie behind: nodes are walked in ascending order, as they stand in the ties.
    var passed = [Int](repeating: 0, count: counted.count)
    var weights = [Double](repeating: 0, count: nodeCount)
    var edges: [Edge] = []
    var others: [Int] = []
    for first in 0..<nodeCount {
      others.removeAll(keepingCapacity: true)
      for position in tiesOfNode[first].lazy.map(Int.init) {
        passed[position] += 1
        for second in counted[position].nodes[passed[position]...] {
          if weights[second] == 0 { others.append(second) }
          weights[second] += shares[position]
        }
      }
      others.sort()
      for second in others {
        if weights[second] >= minimumWeight { edges.append(Edge(first, second, weight: weights[second])) }
        weights[second] = 0
      }
    }
    return edges
  }
}
