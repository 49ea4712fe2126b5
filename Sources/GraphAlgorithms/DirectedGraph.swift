/// A directed graph without weights, in compressed adjacency form for both directions.
///
/// Nodes are `0 ..< nodeCount`. Repeated arcs are kept once; an arc from a node to itself is kept.
public struct DirectedGraph: Sendable {
  /// A link that leads from one node to another.
  public struct Arc: Hashable, Sendable {
    /// The node the arc leaves.
    public var source: Int
    /// The node the arc enters.
    public var target: Int

    /// Makes an arc from one node to another.
    public init(_ source: Int, _ target: Int) {
      self.source = source
      self.target = target
    }
  }

  /// The number of nodes, with or without arcs.
  public let nodeCount: Int
  /// The number of distinct arcs.
  public var arcCount: Int { forward.targets.count }

  private let forward: Adjacency
  private let backward: Adjacency

  /// Makes a graph from its arcs, in any order.
  ///
  /// O(nodes + arcs).
  ///
  /// - Precondition: `nodeCount` lies in `0 ... Int32.max` and every end of an arc in `0 ..< nodeCount`.
  public init(nodeCount: Int, arcs: some Sequence<Arc>) {
    precondition(nodeCount >= 0 && nodeCount <= Int(Int32.max), "node count out of range")
    var sources: [Int32] = []
    var targets: [Int32] = []
    for arc in arcs {
      precondition(
        arc.source >= 0 && arc.source < nodeCount && arc.target >= 0 && arc.target < nodeCount,
        "arc end out of range")
      sources.append(Int32(arc.source))
      targets.append(Int32(arc.target))
    }
    self.nodeCount = nodeCount
    // Grouping by target and then by source leaves every row in ascending order.
    let byTarget = Adjacency(nodeCount: nodeCount, from: targets, to: sources)
    let forward = byTarget.reversed().withoutRepeats()
    self.forward = forward
    self.backward = forward.reversed()
  }

  /// Makes a graph from pairs of source and target.
  ///
  /// - Precondition: `nodeCount` lies in `0 ... Int32.max` and every end of an arc in `0 ..< nodeCount`.
  public init(nodeCount: Int, arcs: some Sequence<(Int, Int)>) {
    self.init(nodeCount: nodeCount, arcs: arcs.lazy.map { Arc($0.0, $0.1) })
  }

  /// The nodes that arcs from `node` lead to, in ascending order.
  public func successors(of node: Int) -> [Int] { forward.row(node).map { Int(forward.targets[$0]) } }

  /// The nodes from which arcs lead to `node`, in ascending order.
  public func predecessors(of node: Int) -> [Int] { backward.row(node).map { Int(backward.targets[$0]) } }

  /// The number of arcs that leave `node`.
  public func outDegree(of node: Int) -> Int { forward.row(node).count }

  /// The number of arcs that enter `node`.
  public func inDegree(of node: Int) -> Int { backward.row(node).count }

  /// The nodes that paths from any of `sources` lead to, the sources included, in ascending order.
  ///
  /// O(nodes + arcs), without recursion.
  public func reachable(from sources: some Sequence<Int>) -> [Int] { forward.reachable(from: sources) }

  /// The nodes from which paths lead to any of `targets`, the targets included, in ascending order.
  ///
  /// O(nodes + arcs), without recursion.
  public func reaching(_ targets: some Sequence<Int>) -> [Int] { backward.reachable(from: targets) }

  /// The nodes in an order in which every arc leads forward, or nil if the graph has a cycle.
  ///
  /// Nodes whose predecessors are all listed follow first come, first served, beginning with the nodes without
  /// predecessors in ascending order. Source: Kahn (1962). O(nodes + arcs).
  public func topologicalOrder() -> [Int]? {
    var waiting = (0..<nodeCount).map { inDegree(of: $0) }
    var order = (0..<nodeCount).filter { waiting[$0] == 0 }
    order.reserveCapacity(nodeCount)
    var position = 0
    while position < order.count {
      for index in forward.row(order[position]) {
        let target = Int(forward.targets[index])
        waiting[target] -= 1
        if waiting[target] == 0 { order.append(target) }
      }
      position += 1
    }
    return order.count == nodeCount ? order : nil
  }

  /// The largest sets of nodes in which every node can reach every other, each in ascending order.
  ///
  /// The sets come in topological order: every arc between two sets leads from an earlier to a later one. A
  /// node on no cycle is a set by itself. Source: Tarjan (1972), here with a stack of its own in place of
  /// recursion, so that long paths do no harm. O(nodes + arcs), besides sorting each set.
  public func stronglyConnectedComponents() -> [[Int]] {
    var search = TarjanSearch(nodeCount: nodeCount)
    for root in 0..<nodeCount { search.visit(root, forward) }
    return search.components.reversed()
  }
}

/// The links of all nodes in one direction: node `v` owns `targets[offsets[v] ..< offsets[v + 1]]`.
private struct Adjacency: Sendable {
  var offsets: [Int]
  var targets: [Int32]

  init(nodeCount: Int, from: [Int32], to: [Int32]) {
    offsets = [Int](repeating: 0, count: nodeCount + 1)
    for node in from { offsets[Int(node) + 1] += 1 }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    var next = offsets
    targets = [Int32](repeating: 0, count: from.count)
    for (source, target) in zip(from, to) {
      targets[next[Int(source)]] = target
      next[Int(source)] += 1
    }
  }

  func row(_ node: Int) -> Range<Int> { offsets[node]..<offsets[node + 1] }

  /// The same links the other way round; rows come out in ascending order.
  func reversed() -> Adjacency {
    var sources = [Int32](repeating: 0, count: targets.count)
    for node in 0..<offsets.count - 1 {
      for index in row(node) { sources[index] = Int32(node) }
    }
    return Adjacency(nodeCount: offsets.count - 1, from: targets, to: sources)
  }

  /// The links with equal neighbours in a row, which must be sorted, kept once.
  func withoutRepeats() -> Adjacency {
    var result = self
    var kept = 0
    for node in 0..<offsets.count - 1 {
      let start = kept
      for index in row(node) where kept == start || result.targets[kept - 1] != targets[index] {
        result.targets[kept] = targets[index]
        kept += 1
      }
      result.offsets[node + 1] = kept
    }
    result.targets.removeLast(targets.count - kept)
    return result
  }

  func reachable(from sources: some Sequence<Int>) -> [Int] {
    var seen = [Bool](repeating: false, count: offsets.count - 1)
    var stack: [Int] = []
    for source in sources where !seen[source] {
      seen[source] = true
      stack.append(source)
    }
    while let node = stack.popLast() {
      for index in row(node) where !seen[Int(targets[index])] {
        seen[Int(targets[index])] = true
        stack.append(Int(targets[index]))
      }
    }
    return seen.indices.filter { seen[$0] }
  }
}

/// Tarjan's depth-first search, its call stack kept as data.
private struct TarjanSearch {
  /// Components in reverse topological order.
  var components: [[Int]] = []
  /// The order of discovery, from 1; 0 before it.
  private var discovered: [Int]
  /// The earliest discovery known to be reachable and still open.
  private var lowest: [Int]
  private var isOpen: [Bool]
  private var open: [Int] = []
  private var path: [(node: Int, next: Int)] = []
  private var clock = 0

  init(nodeCount: Int) {
    discovered = [Int](repeating: 0, count: nodeCount)
    lowest = discovered
    isOpen = [Bool](repeating: false, count: nodeCount)
  }

  mutating func visit(_ root: Int, _ links: Adjacency) {
    if discovered[root] != 0 { return }
    enter(root, links)
    while let (node, next) = path.last {
      if next < links.offsets[node + 1] {
        path[path.count - 1].next += 1
        let target = Int(links.targets[next])
        if discovered[target] == 0 {
          enter(target, links)
        } else if isOpen[target] {
          lowest[node] = min(lowest[node], discovered[target])
        }
      } else {
        path.removeLast()
        if let parent = path.last?.node { lowest[parent] = min(lowest[parent], lowest[node]) }
        if lowest[node] == discovered[node] { close(node) }
      }
    }
  }

  private mutating func enter(_ node: Int, _ links: Adjacency) {
    clock += 1
    discovered[node] = clock
    lowest[node] = clock
    isOpen[node] = true
    open.append(node)
    path.append((node, links.offsets[node]))
  }

  /// Takes the component whose first discovered node is `root` off the stack of open nodes.
  private mutating func close(_ root: Int) {
    var component: [Int] = []
    while let node = open.popLast() {
      isOpen[node] = false
      component.append(node)
      if node == root { break }
    }
    components.append(component.sorted())
  }
}
