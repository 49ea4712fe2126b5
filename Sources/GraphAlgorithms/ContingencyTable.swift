import Foundation

/// How many nodes each cluster of one partition shares with each cluster of another.
///
/// Only cells that are not empty are kept, so the table takes no more room than the nodes.
public struct ContingencyTable: Sendable, Hashable {
  /// The nodes that two clusters share.
  public struct Cell: Sendable, Hashable {
    /// The cluster of the first partition.
    public var first: Int
    /// The cluster of the second partition.
    public var second: Int
    /// How many nodes are in both, at least 1.
    public var size: Int
  }

  /// The cells in order of the first, then the second cluster.
  public let cells: [Cell]
  /// The sizes of the first partition's clusters.
  public let firstSizes: [Int]
  /// The sizes of the second partition's clusters.
  public let secondSizes: [Int]
  /// The number of nodes.
  public let nodeCount: Int

  /// Counts the overlaps of two partitions, in O(n log n).
  ///
  /// - Precondition: both have the same number of nodes.
  public init(_ first: Partition, _ second: Partition) {
    precondition(
      first.membership.count == second.membership.count, "partitions differ in their number of nodes")
    nodeCount = first.membership.count
    firstSizes = first.clusterSizes()
    secondSizes = second.clusterSizes()
    let keys = zip(first.membership, second.membership).map { $0 * second.clusterCount + $1 }.sorted()
    var cells: [Cell] = []
    var previous = -1
    for key in keys {
      if key == previous {
        cells[cells.count - 1].size += 1
      } else {
        cells.append(Cell(first: key / second.clusterCount, second: key % second.clusterCount, size: 1))
        previous = key
      }
    }
    self.cells = cells
  }

  /// The Jaccard index of the two clusters of a cell: the nodes in both by those in either.
  public func jaccard(_ cell: Cell) -> Double {
    Double(cell.size) / Double(firstSizes[cell.first] + secondSizes[cell.second] - cell.size)
  }

  /// The information in nats that one partition gives about the other.
  var mutualInformation: Double {
    let count = Double(nodeCount)
    let information = cells.reduce(0) { sum, cell in
      let product = Double(firstSizes[cell.first]) * Double(secondSizes[cell.second])
      return sum + Double(cell.size) / count * log(Double(cell.size) * count / product)
    }
    return max(0, information)
  }

  /// The Shannon entropy in nats of the first partition.
  var firstEntropy: Double { entropy(of: firstSizes) }

  /// The Shannon entropy in nats of the second partition.
  var secondEntropy: Double { entropy(of: secondSizes) }

  /// The mutual information that two random partitions with the same cluster sizes have on average.
  ///
  /// Source: Vinh, Epps & Bailey (2010), equation 24a. O(clusters · (nodes + clusters)).
  var expectedMutualInformation: Double {
    // The logarithms of the factorials, so that no binomial overflows.
    var logFactorial = [0.0, 0.0]
    for number in 2..<max(nodeCount + 1, 2) {
      logFactorial.append(logFactorial[number - 1] + log(Double(number)))
    }
    // Sizes occur many times over; each pair of sizes is reckoned once.
    let count = Double(nodeCount)
    var sum = 0.0
    for (first, firstTimes) in sizeCounts(firstSizes) {
      for (second, secondTimes) in sizeCounts(secondSizes) {
        let margins =
          logFactorial[first] + logFactorial[second] + logFactorial[nodeCount - first]
          + logFactorial[nodeCount - second] - logFactorial[nodeCount]
        var part = 0.0
        for shared in max(1, first + second - nodeCount)...max(1, min(first, second)) {
          let probability = exp(
            margins - logFactorial[shared] - logFactorial[first - shared] - logFactorial[second - shared]
              - logFactorial[nodeCount - first - second + shared])
          let size = Double(shared)
          part += size / count * log(count * size / (Double(first) * Double(second))) * probability
        }
        sum += part * Double(firstTimes) * Double(secondTimes)
      }
    }
    return sum
  }

  private func entropy(of sizes: [Int]) -> Double {
    let count = Double(nodeCount)
    return sizes.reduce(0) { $0 - Double($1) / count * log(Double($1) / count) }
  }

  /// Each size with the number of clusters that have it; sizes descend, as those of partitions do.
  private func sizeCounts(_ sizes: [Int]) -> [(size: Int, times: Int)] {
    var counts: [(size: Int, times: Int)] = []
    for size in sizes {
      if counts.last?.size == size {
        counts[counts.count - 1].times += 1
      } else {
        counts.append((size, 1))
      }
    }
    return counts
  }
}
