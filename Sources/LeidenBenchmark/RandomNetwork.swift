import GraphAlgorithms

/// The networks to measure with: how their links are drawn.
enum RandomNetwork: String, CaseIterable {
  /// Communities and degrees of widely differing sizes, a third of each node's links leading outside.
  ///
  /// In the manner of Lancichinetti, Fortunato & Radicchi (2008), by matching of stubs.
  case communities
  /// Each new node links to earlier ones in proportion to their degrees (Barabási & Albert 1999).
  case attachment

  /// About `edgeCount` links, ten a node, nodes numbered in an order without meaning.
  func network(edgeCount: Int, weighted: Bool, seed: UInt64) -> EdgeList {
    var generator = SeededGenerator(seed: seed)
    let nodeCount = max(edgeCount / 10, 20)
    var pairs: [(Int32, Int32)]
    switch self {
    case .communities: pairs = communityPairs(nodeCount: nodeCount, using: &generator)
    case .attachment: pairs = attachmentPairs(nodeCount: nodeCount, using: &generator)
    }
    var names = Array(0..<Int32(nodeCount))
    generator.shuffle(&names)
    generator.shuffle(&pairs)
    let weights = weighted ? pairs.map { _ in 0.1 + 1.8 * generator.uniform() } : []
    return EdgeList(
      nodeCount: nodeCount, pairs: pairs.map { (names[Int($0.0)], names[Int($0.1)]) }, weights: weights)
  }
}

/// A draw from a power law with exponent 2 between two bounds.
private func powerLaw(
  from least: Double, to greatest: Double, using generator: inout SeededGenerator
) -> Double {
  1 / (1 / least + generator.uniform() * (1 / greatest - 1 / least))
}

private func communityPairs(
  nodeCount: Int, using generator: inout SeededGenerator
) -> [(Int32, Int32)] {
  var pairs: [(Int32, Int32)] = []
  var outside: [Int32] = []
  var first = 0
  while first < nodeCount {
    let size = Int(powerLaw(from: 20, to: min(1000, Double(nodeCount) / 5), using: &generator))
    let last = min(first + size, nodeCount)
    var inside: [Int32] = []
    for node in first..<last {
      let degree = Int(powerLaw(from: 7.5, to: 150, using: &generator))
      for _ in 0..<degree {
        if generator.uniform() < 0.33 { outside.append(Int32(node)) } else { inside.append(Int32(node)) }
      }
    }
    match(&inside, into: &pairs, using: &generator)
    first = last
  }
  match(&outside, into: &pairs, using: &generator)
  return pairs
}

/// Joins stubs at random two by two; those that meet their own node are dropped.
private func match(
  _ stubs: inout [Int32], into pairs: inout [(Int32, Int32)], using generator: inout SeededGenerator
) {
  generator.shuffle(&stubs)
  var index = 0
  while index + 1 < stubs.count {
    if stubs[index] != stubs[index + 1] { pairs.append((stubs[index], stubs[index + 1])) }
    index += 2
  }
}

private func attachmentPairs(
  nodeCount: Int, using generator: inout SeededGenerator
) -> [(Int32, Int32)] {
  var ends: [Int32] = [0]
  var pairs: [(Int32, Int32)] = []
  for node in 1..<Int32(nodeCount) {
    let known = ends.count
    for _ in 0..<10 {
      let other = ends[generator.uniform(below: known)]
      pairs.append((node, other))
      ends.append(other)
      ends.append(node)
    }
  }
  return pairs
}
