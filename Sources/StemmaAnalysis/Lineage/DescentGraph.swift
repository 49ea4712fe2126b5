import StemmaModel

/// Who descends from whom, by position in the network.
struct DescentGraph {
  /// The children of each paper, ascending.
  private(set) var children: [[Int]]
  /// The parents of each paper, ascending.
  private(set) var parents: [[Int]]

  /// The papers with the relations that hold, but for those to itself or to a paper that is not there.
  init(_ network: Network) {
    let position = Dictionary(
      network.papers.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var children = [Set<Int>](repeating: [], count: network.papers.count)
    var parents = children
    for relation in network.relations where relation.parent != relation.child {
      guard let parent = position[relation.parent], let child = position[relation.child] else { continue }
      children[parent].insert(child)
      parents[child].insert(parent)
    }
    self.children = children.map { $0.sorted() }
    self.parents = parents.map { $0.sorted() }
  }

  /// How many steps away each paper is that can be reached, the start left out.
  func reach(from start: Int, along steps: [[Int]]) -> [Int: Int] {
    var distance = [start: 0]
    var frontier = [start]
    var next = 0
    while next < frontier.count {
      let paper = frontier[next]
      next += 1
      for other in steps[paper] where distance[other] == nil {
        distance[other] = (distance[paper] ?? 0) + 1
        frontier.append(other)
      }
    }
    distance[start] = nil
    return distance
  }

  /// A shortest way down from one paper to another over at least one other, both ends included.
  ///
  /// Of several it is the first by position; empty if there is none.
  func detour(from ancestor: Int, to descendant: Int) -> [Int] {
    var above: [Int: Int] = [:]
    var frontier = [ancestor]
    var next = 0
    while next < frontier.count {
      let paper = frontier[next]
      next += 1
      for child in children[paper] where child != ancestor && above[child] == nil {
        if paper == ancestor, child == descendant { continue }
        above[child] = paper
        if child == descendant {
          var path = [child]
          while let last = path.last, last != ancestor, let parent = above[last] { path.append(parent) }
          return path.reversed()
        }
        frontier.append(child)
      }
    }
    return []
  }

  /// A longest chain from parent to child; of several the one whose last papers come first by position.
  ///
  /// What lies on a cycle is on no chain. O(n + m).
  var longestChain: [Int] {
    var waiting = parents.map(\.count)
    var order = waiting.indices.filter { waiting[$0] == 0 }
    var next = 0
    while next < order.count {
      for child in children[order[next]] {
        waiting[child] -= 1
        if waiting[child] == 0 { order.append(child) }
      }
      next += 1
    }
    var depth = [Int](repeating: 0, count: waiting.count)
    for paper in order {
      depth[paper] = parents[paper].map { depth[$0] + 1 }.max() ?? 0
    }
    guard let end = order.min(by: { (-depth[$0], $0) < (-depth[$1], $1) }), depth[end] > 0 else { return [] }
    var chain = [end]
    while let last = chain.last, let parent = parents[last].first(where: { depth[$0] == depth[last] - 1 }),
      depth[last] > 0
    {
      chain.append(parent)
    }
    return chain.reversed()
  }
}
