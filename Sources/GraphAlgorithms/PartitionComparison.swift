/// How far two partitions of the same nodes agree, by each of the measures in use.
///
/// All but homogeneity, completeness and purity are the same whichever partition comes first. A relabelling changes
/// none.
extension ContingencyTable {
  /// The agreement corrected for chance: 1 if equal, about 0 if unrelated.
  ///
  /// The adjusted Rand index: the share of node pairs treated alike, less what is expected of two random
  /// partitions with the same cluster sizes. It can be negative. Two partitions that leave nothing to compare
  /// (both all-in-one, both singletons, fewer than two nodes) agree with 1. Source: Hubert & Arabie (1985),
  /// equation 5.
  public var adjustedRandIndex: Double {
    let pairs: (Int) -> Double = { Double($0) * Double($0 - 1) / 2 }
    let both = cells.reduce(0) { $0 + pairs($1.size) }
    let inFirst = firstSizes.reduce(0) { $0 + pairs($1) }
    let inSecond = secondSizes.reduce(0) { $0 + pairs($1) }
    let all = pairs(nodeCount)
    guard all > 0 else { return 1 }
    let expected = inFirst / all * inSecond
    let maximum = (inFirst + inSecond) / 2
    return maximum == expected ? 1 : (both - expected) / (maximum - expected)
  }

  /// How much one partition tells about the other, between 0 (nothing) and 1 (they are equal).
  ///
  /// Mutual information divided by the arithmetic mean of the two entropies. Two partitions without entropy
  /// (all nodes in one cluster, or no nodes) are equal and give 1. It is the harmonic mean of homogeneity and
  /// completeness, the V-measure. Source: Danon, Díaz-Guilera, Duch & Arenas (2005), equation 2.
  public var normalizedMutualInformation: Double {
    let entropies = firstEntropy + secondEntropy
    guard entropies > 0 else { return 1 }
    return min(1, 2 * mutualInformation / entropies)
  }

  /// The mutual information corrected for chance: 1 if equal, about 0 if unrelated, however many clusters.
  ///
  /// *(I − E[I]) / (mean of the entropies − E[I])*, the expectation over partitions with the same cluster sizes.
  /// Partitions that leave nothing to compare agree with 1. Source: Vinh, Epps & Bailey (2010), *AMI_sum*.
  /// O(clusters · (nodes + clusters)).
  public var adjustedMutualInformation: Double {
    if firstSizes.count == secondSizes.count, firstSizes.count <= 1 || firstSizes.count == nodeCount {
      return 1
    }
    let mean = (firstEntropy + secondEntropy) / 2
    let expected = expectedMutualInformation
    let range = mean - expected
    // Rounding can leave next to nothing of a range that is 0.
    guard range > 1e-12 else { return 0 }
    return (mutualInformation - expected) / range
  }

  /// The information in nats that each partition has and the other does not; 0 if they are equal.
  ///
  /// A metric, at most *ln n*. Source: Meilă (2007), equation 15.
  public var variationOfInformation: Double {
    max(0, firstEntropy + secondEntropy - 2 * mutualInformation)
  }

  /// How far each cluster of the first partition lies within one of the second, from 0 to 1.
  ///
  /// The mutual information by the entropy of the second partition; 1 if that has none. Source: Rosenberg &
  /// Hirschberg (2007), section 2, the second partition being the classes.
  public var homogeneity: Double {
    let entropy = secondEntropy
    return entropy > 0 ? min(1, mutualInformation / entropy) : 1
  }

  /// How far each cluster of the second partition lies within one of the first, from 0 to 1.
  public var completeness: Double {
    let entropy = firstEntropy
    return entropy > 0 ? min(1, mutualInformation / entropy) : 1
  }

  /// The share of nodes that are in the second partition's cluster that most of their first cluster is in.
  ///
  /// It rises with the number of clusters: singletons are pure. 1 without nodes.
  public var purity: Double {
    guard nodeCount > 0 else { return 1 }
    var largest = [Int](repeating: 0, count: firstSizes.count)
    for cell in cells { largest[cell.first] = max(largest[cell.first], cell.size) }
    return Double(largest.reduce(0, +)) / Double(nodeCount)
  }
}

/// How far two partitions of the same nodes agree, corrected for chance; see `ContingencyTable.adjustedRandIndex`.
///
/// O(n log n).
///
/// - Precondition: both have the same number of nodes.
public func adjustedRandIndex(_ a: Partition, _ b: Partition) -> Double {
  ContingencyTable(a, b).adjustedRandIndex
}

/// How much one partition tells about the other; see `ContingencyTable.normalizedMutualInformation`.
///
/// O(n log n).
///
/// - Precondition: both have the same number of nodes.
public func normalizedMutualInformation(_ a: Partition, _ b: Partition) -> Double {
  ContingencyTable(a, b).normalizedMutualInformation
}
