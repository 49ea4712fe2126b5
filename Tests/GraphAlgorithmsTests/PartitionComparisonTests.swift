import Foundation
import GraphAlgorithms
import Testing

/// Measures of agreement, by hand and against sums over pairs and exact hypergeometric probabilities.
struct PartitionComparisonTests {
  /// Twelve nodes in 4, 4, 4 and in 4, 4, 3, 1.
  ///
  /// The expected values come from the definitions: pairs counted one by one, entropies from relative frequencies,
  /// the expectation of the mutual information from exact fractions of binomial coefficients.
  @Test func allMeasuresOfTwelveNodes() {
    let table = ContingencyTable(
      Partition(labels: [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2]),
      Partition(labels: [0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 3, 0]))
    #expect(isNear(table.adjustedRandIndex, 0.23443223443223443, within: 1e-14))
    #expect(isNear(table.normalizedMutualInformation, 0.4735193874526146, within: 1e-14))
    #expect(isNear(table.adjustedMutualInformation, 0.265448825000686, within: 1e-12))
    #expect(isNear(table.variationOfInformation, 1.2554823251787535, within: 1e-14))
    #expect(isNear(table.homogeneity, 0.43901125866911217, within: 1e-14))
    #expect(isNear(table.completeness, 0.5139152874999664, within: 1e-14))
    #expect(isNear(table.purity, 2.0 / 3, within: 1e-15))
    #expect(table.cells.map(\.size).reduce(0, +) == 12)
  }

  @Test func adjustedMutualInformationOfEightNodes() {
    let table = ContingencyTable(
      Partition(labels: [0, 0, 0, 1, 1, 1, 2, 2]), Partition(labels: [0, 0, 1, 1, 1, 2, 2, 2]))
    #expect(isNear(table.adjustedMutualInformation, 0.31967265056964683, within: 1e-12))
  }

  /// Two halves crossed by two halves: nothing is shared, VI is ln 2 + ln 2.
  @Test func crossedHalvesTellNothingOfEachOther() {
    let table = ContingencyTable(Partition(labels: [0, 0, 1, 1]), Partition(labels: [0, 1, 0, 1]))
    let twoBits = 2 * Foundation.log(2.0)
    #expect(isNear(table.variationOfInformation, twoBits, within: 1e-15))
    #expect(table.homogeneity < 1e-15)
    #expect(table.completeness < 1e-15)
    #expect(table.purity == 0.5)
    let third = 1.0 / 3
    #expect(table.cells.map { table.jaccard($0) } == [third, third, third, third])
  }

  /// Splitting a cluster keeps the parts within it, and no longer it within a part.
  @Test func aFinerPartitionIsHomogeneousAndIncomplete() {
    let table = ContingencyTable(
      Partition(labels: [0, 0, 1, 1, 2, 2]), Partition(labels: [0, 0, 0, 0, 1, 1]))
    #expect(isNear(table.homogeneity, 1, within: 1e-15))
    #expect(table.purity == 1)
    // Entropies ln 3 and ln 3 − (2/3) ln 2; the second is all that is shared.
    let whole: Double = Foundation.log(3.0)
    let shared: Double = whole - 2 * Foundation.log(2.0) / 3
    #expect(isNear(table.completeness, shared / whole, within: 1e-15))
    #expect(isNear(table.variationOfInformation, whole - shared, within: 1e-15))
  }

  @Test func measuresAreSymmetricAndBoundedAndKnowNoLabels() {
    for seed in UInt64(0)..<12 {
      var generator = SeededGenerator(seed: seed)
      let one = (0..<90).map { _ in generator.uniform(below: 6) }
      let other = (0..<90).map { index in
        generator.uniform() < 0.5 ? one[index] : generator.uniform(below: 9)
      }
      let there = ContingencyTable(Partition(labels: one), Partition(labels: other))
      let back = ContingencyTable(Partition(labels: other), Partition(labels: one))
      let renamed = ContingencyTable(
        Partition(labels: one.map { 7 - 3 * $0 }), Partition(labels: other.map { $0 * $0 }))
      let measures: [KeyPath<ContingencyTable, Double>] = [
        \.adjustedRandIndex, \.normalizedMutualInformation, \.adjustedMutualInformation,
        \.variationOfInformation,
      ]
      for measure in measures {
        let (value, reversed) = (there[keyPath: measure], back[keyPath: measure])
        #expect(isNear(value, reversed, within: 1e-12))
        let ofRenamed = renamed[keyPath: measure]
        #expect(isNear(value, ofRenamed, within: 1e-12))
      }
      #expect(isNear(there.homogeneity, back.completeness, within: 1e-12))
      #expect((0...1).contains(there.normalizedMutualInformation))
      #expect(there.adjustedMutualInformation < there.normalizedMutualInformation)
      let (h, c) = (there.homogeneity, there.completeness)
      let vMeasure = 2 * h * c / (h + c)
      #expect(isNear(there.normalizedMutualInformation, vMeasure, within: 1e-12))
    }
  }

  @Test func equalPartitionsAgreeWhollyAndRandomOnesByChance() {
    var generator = SeededGenerator(seed: 3)
    let one = Partition(labels: (0..<300).map { _ in generator.uniform(below: 7) })
    let other = Partition(labels: (0..<300).map { _ in generator.uniform(below: 40) })
    let same = ContingencyTable(one, one)
    #expect(same.adjustedRandIndex == 1)
    #expect(isNear(same.adjustedMutualInformation, 1, within: 1e-9))
    #expect(same.variationOfInformation < 1e-12)
    #expect(same.purity == 1)
    let chance = ContingencyTable(one, other)
    #expect(chance.normalizedMutualInformation > 0.1, "many clusters share information by chance")
    #expect(isNear(chance.adjustedMutualInformation, 0, within: 0.05))
    #expect(isNear(chance.adjustedRandIndex, 0, within: 0.05))
  }

  /// The variation of information is a metric.
  @Test func variationOfInformationObeysTheTriangle() {
    for seed in UInt64(0)..<10 {
      var generator = SeededGenerator(seed: seed)
      let parts = (0..<3).map { _ in Partition(labels: (0..<40).map { _ in generator.uniform(below: 5) }) }
      func distance(_ one: Int, _ other: Int) -> Double {
        ContingencyTable(parts[one], parts[other]).variationOfInformation
      }
      let detour: Double = distance(0, 1) + distance(1, 2)
      #expect(distance(0, 2) <= detour + 1e-12)
    }
  }

  @Test func trivialPartitionsHaveAnswers() {
    for count in [0, 1, 2, 5] {
      let whole = Partition(labels: Array(repeating: 0, count: count))
      let single = Partition.singletons(nodeCount: count)
      for partition in [whole, single] {
        let table = ContingencyTable(partition, partition)
        #expect(table.adjustedRandIndex == 1)
        #expect(table.adjustedMutualInformation == 1)
        #expect(table.variationOfInformation == 0)
        #expect(table.homogeneity == 1)
        #expect(table.purity == 1)
      }
    }
    let table = ContingencyTable(Partition(labels: [0, 0, 0]), .singletons(nodeCount: 3))
    #expect(table.adjustedMutualInformation == 0)
    #expect(table.homogeneity == 0)
    #expect(table.completeness == 1)
  }
}

/// Whether two numbers differ by less than a bound.
private func isNear(_ value: Double, _ expected: Double, within bound: Double) -> Bool {
  abs(value - expected) < bound
}

struct InducedGraphTests {
  @Test func theGraphOfSomeNodesHasTheEdgesBetweenThem() {
    let graph = Networks.eightNodes
    let induced = graph.induced(by: [3, 1, 4, 7])
    #expect(induced == Graph(nodeCount: 4, edges: [Graph.Edge(0, 1), Graph.Edge(0, 2)]))
    #expect(graph.induced(by: Array(0..<8)) == graph)
    #expect(graph.induced(by: []).nodeCount == 0)
  }

  @Test func weightsAndSelfLoopsStay() {
    let graph = Graph(
      nodeCount: 3, edges: [Graph.Edge(0, 0, weight: 2), Graph.Edge(0, 2, weight: 0.5), Graph.Edge(1, 2)])
    #expect(
      graph.induced(by: [2, 0])
        == Graph(nodeCount: 2, edges: [Graph.Edge(1, 1, weight: 2), Graph.Edge(0, 1, weight: 0.5)]))
  }
}
