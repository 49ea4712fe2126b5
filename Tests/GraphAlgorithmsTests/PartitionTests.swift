import GraphAlgorithms
import Testing

struct PartitionTests {
  @Test func numbersClustersBySizeThenBySmallestNode() {
    let partition = Partition(labels: [7, -3, 5, 5, -3, 5, .max])
    #expect(partition.membership == [2, 1, 0, 0, 1, 0, 3])
    #expect(partition.clusters() == [[2, 3, 5], [1, 4], [0], [6]])
    #expect(partition.clusterSizes() == [3, 2, 1, 1])
    #expect(partition.clusterCount == 4)
  }

  @Test func doesNotDependOnLabels() {
    var generator = SeededGenerator(seed: 5)
    let labels = (0..<200).map { _ in generator.uniform(below: 12) }
    var names = (0..<12).map { 1000 - 77 * $0 }
    let partition = Partition(labels: labels)
    for _ in 0..<5 {
      generator.shuffle(&names)
      #expect(Partition(labels: labels.map { names[$0] }) == partition)
    }
  }

  @Test func acceptsNoNodes() {
    #expect(Partition(labels: []).clusterCount == 0)
    #expect(Partition(labels: []).clusters().isEmpty)
  }

  @Test func comparisonOfSmallPartitions() {
    // Values of the same pair in igraph's compare_communities.
    let a = Partition(labels: [0, 0, 0, 1, 1, 1, 2, 2])
    let b = Partition(labels: [0, 0, 1, 1, 1, 2, 2, 2])
    #expect(abs(adjustedRandIndex(a, b) - 0.23809523809523783) < 1e-14)
    #expect(abs(normalizedMutualInformation(a, b) - 0.5588730382170326) < 1e-14)
    // Hand calculation: no pair together in both; sums of pairs 2 and 2 of 6.
    let crossed = adjustedRandIndex(Partition(labels: [0, 0, 1, 1]), Partition(labels: [0, 1, 0, 1]))
    #expect(abs(crossed + 0.5) < 1e-15)
    #expect(
      abs(normalizedMutualInformation(Partition(labels: [0, 0, 1, 1]), Partition(labels: [0, 1, 0, 1])))
        < 1e-15)
  }

  @Test func comparisonIsSymmetricAndOneForEquals() {
    for seed in UInt64(0)..<10 {
      var generator = SeededGenerator(seed: seed)
      let a = Partition(labels: (0..<100).map { _ in generator.uniform(below: 5) })
      let b = Partition(labels: (0..<100).map { _ in generator.uniform(below: 8) })
      #expect(adjustedRandIndex(a, a) == 1)
      #expect(abs(normalizedMutualInformation(b, b) - 1) < 1e-14)
      #expect(abs(adjustedRandIndex(a, b) - adjustedRandIndex(b, a)) < 1e-15)
      #expect(abs(normalizedMutualInformation(a, b) - normalizedMutualInformation(b, a)) < 1e-14)
      #expect(abs(adjustedRandIndex(a, b)) < 0.1, "independent partitions agree only by chance")
    }
  }

  @Test func comparisonOfTrivialPartitions() {
    for count in [0, 1, 6] {
      let whole = Partition(labels: Array(repeating: 0, count: count))
      let single = Partition.singletons(nodeCount: count)
      #expect(adjustedRandIndex(whole, whole) == 1)
      #expect(adjustedRandIndex(single, single) == 1)
      #expect(normalizedMutualInformation(whole, whole) == 1)
    }
    let whole = Partition(labels: [0, 0, 0])
    #expect(adjustedRandIndex(whole, .singletons(nodeCount: 3)) == 0)
    #expect(normalizedMutualInformation(whole, .singletons(nodeCount: 3)) == 0)
  }
}
