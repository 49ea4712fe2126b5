extension DirectedGraph {
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
