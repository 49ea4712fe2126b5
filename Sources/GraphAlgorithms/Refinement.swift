extension LevelNetwork {
  /// The well-connected parts of each cluster, labelled by one of their nodes.
  ///
  /// Within each cluster, nodes that are well connected to the rest of it and still by themselves merge, in
  /// random order, with a well-connected part of it. The part is drawn from those that do not lower the
  /// quality, with probability proportional to exp(gain / temperature); staying alone, gain 0, is among them.
  /// Source: Traag, Waltman & van Eck (2019), algorithm A.2, `RefinePartition` and `MergeNodesSubset`.
  func refinement(
    of clusters: [Int32], resolution: Double, temperature: Double, using generator: inout SeededGenerator
  ) -> [Int32] {
    let count = nodeCount
    var clusterSizes = [Double](repeating: 0, count: count)
    for node in 0..<count { clusterSizes[Int(clusters[node])] += nodeWeights[node] }

    var parts = singletons
    var partSizes = nodeWeights
    var isSingleton = [Bool](repeating: true, count: count)
    // The weight of the links from each part to the rest of its cluster.
    var outward = [Double](repeating: 0, count: count)
    for node in 0..<count {
      for position in offsets[node]..<offsets[node + 1]
      where clusters[Int(targets[position])] == clusters[node] {
        outward[node] += weights[position]
      }
    }

    var linkWeights = [Double](repeating: 0, count: count)
    var neighboring = [Int32](repeating: 0, count: count)
    var candidates: [Candidate] = []

    // Clusters do not touch one another here, so one order of all nodes is a random order in each.
    for visited in generator.permutation(count) {
      let node = Int(visited)
      let weight = nodeWeights[node]
      let clusterSize = clusterSizes[Int(clusters[node])]
      guard isSingleton[node], outward[node] >= resolution * weight * (clusterSize - weight) else { continue }

      var neighboringCount = 0
      for position in offsets[node]..<offsets[node + 1] {
        let neighbor = Int(targets[position])
        if clusters[neighbor] != clusters[node] { continue }
        let part = Int(parts[neighbor])
        if linkWeights[part] == 0 {
          neighboring[neighboringCount] = Int32(part)
          neighboringCount += 1
        }
        linkWeights[part] += weights[position]
      }

      candidates.removeAll(keepingCapacity: true)
      candidates.append(Candidate(part: node, gain: 0, linkWeight: 0))
      for index in 0..<neighboringCount {
        let part = Int(neighboring[index])
        let size = partSizes[part]
        let gain = linkWeights[part] - resolution * weight * size
        if gain >= 0, outward[part] >= resolution * size * (clusterSize - size) {
          candidates.append(Candidate(part: part, gain: gain, linkWeight: linkWeights[part]))
        }
        linkWeights[part] = 0
      }

      let chosen = drawn(from: candidates, temperature: temperature, using: &generator)
      if chosen.part == node { continue }
      parts[node] = Int32(chosen.part)
      partSizes[chosen.part] += weight
      outward[chosen.part] += outward[node] - 2 * chosen.linkWeight
      isSingleton[chosen.part] = false
    }
    return parts
  }
}

/// A part that a node may merge with, or the node itself if it stays alone.
private struct Candidate {
  var part: Int
  var gain: Double
  var linkWeight: Double
}

/// One candidate drawn with probability proportional to exp(gain / temperature); the first best one at 0.
private func drawn(
  from candidates: [Candidate], temperature: Double, using generator: inout SeededGenerator
) -> Candidate {
  var best = candidates[0]
  for candidate in candidates where candidate.gain > best.gain { best = candidate }
  if candidates.count == 1 || !(temperature > 0) { return best }

  // Relative to the best gain, no exponential overflows and their sum is at least 1.
  var total = 0.0
  for candidate in candidates { total += exponential((candidate.gain - best.gain) / temperature) }
  var remaining = generator.uniform() * total
  for candidate in candidates {
    remaining -= exponential((candidate.gain - best.gain) / temperature)
    if remaining < 0 { return candidate }
  }
  return best
}
