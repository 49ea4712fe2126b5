import Foundation

/// How far two partitions of the same nodes agree, corrected for chance: 1 if equal, about 0 if unrelated.
///
/// The adjusted Rand index: the share of node pairs treated alike, less what is expected of two random
/// partitions with the same cluster sizes. It can be negative. Two partitions that leave nothing to compare
/// (both all-in-one, both singletons, fewer than two nodes) agree with 1. Source: Hubert & Arabie (1985),
/// equation 5. O(n log n).
///
/// - Precondition: both have the same number of nodes.
public func adjustedRandIndex(_ a: Partition, _ b: Partition) -> Double {
  let pairs: (Int) -> Double = { Double($0) * Double($0 - 1) / 2 }
  let both = overlaps(a, b).reduce(0) { $0 + pairs($1.size) }
  let inA = a.clusterSizes().reduce(0) { $0 + pairs($1) }
  let inB = b.clusterSizes().reduce(0) { $0 + pairs($1) }
  let all = pairs(a.membership.count)
  guard all > 0 else { return 1 }
  let expected = inA / all * inB
  let maximum = (inA + inB) / 2
  return maximum == expected ? 1 : (both - expected) / (maximum - expected)
}

/// How much one partition tells about the other, between 0 (nothing) and 1 (they are equal).
///
/// Mutual information divided by the arithmetic mean of the two entropies. Two partitions without entropy
/// (all nodes in one cluster, or no nodes) are equal and give 1. Source: Danon, Díaz-Guilera, Duch & Arenas
/// (2005), equation 2. O(n log n).
///
/// - Precondition: both have the same number of nodes.
public func normalizedMutualInformation(_ a: Partition, _ b: Partition) -> Double {
  let sizesA = a.clusterSizes()
  let sizesB = b.clusterSizes()
  let count = Double(a.membership.count)
  var information = 0.0
  for overlap in overlaps(a, b) {
    let size = Double(overlap.size)
    let product = Double(sizesA[overlap.first]) * Double(sizesB[overlap.second])
    information += size / count * log(size * count / product)
  }
  let entropies = entropy(sizesA) + entropy(sizesB)
  guard entropies > 0 else { return 1 }
  return min(1, max(0, 2 * information / entropies))
}

/// The Shannon entropy in nats of cluster sizes.
private func entropy(_ sizes: [Int]) -> Double {
  let count = Double(sizes.reduce(0, +))
  return sizes.reduce(0) { $0 - Double($1) / count * log(Double($1) / count) }
}

/// The non-empty cells of the contingency table of two partitions, in row order.
private func overlaps(_ a: Partition, _ b: Partition) -> [(first: Int, second: Int, size: Int)] {
  precondition(a.membership.count == b.membership.count, "partitions differ in their number of nodes")
  let cells = a.membership.indices.map { a.membership[$0] * b.clusterCount + b.membership[$0] }.sorted()
  var result: [(first: Int, second: Int, size: Int)] = []
  var previous = -1
  for cell in cells {
    if cell == previous {
      result[result.count - 1].size += 1
    } else {
      result.append((cell / b.clusterCount, cell % b.clusterCount, 1))
      previous = cell
    }
  }
  return result
}
