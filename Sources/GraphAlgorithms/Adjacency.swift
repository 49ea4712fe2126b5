/// The links of all nodes in one direction: node `v` owns `targets[offsets[v] ..< offsets[v + 1]]`.
struct Adjacency: Sendable {
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
