import StemmaModel
import Testing

@testable import StemmaAnalysis

/// Two clusterings side by side.
@Suite struct ClusteringComparisonTests {
  private var ours: Clustering {
    Clustering(
      layers: [.keyword], qualityFunction: .modularity, quality: 0, resolution: 1, seed: 0,
      clusters: [
        Cluster(id: 1, label: "nerf", terms: [], papers: ["a", "b", "c"]),
        Cluster(id: 2, label: "diffusion", terms: [], papers: ["d", "e"]),
      ], membership: [0, 0, 0, 1, 1, nil, nil])
  }
  private let nodes = ["a", "b", "c", "d", "e", "f", "g"].map { (id: $0, name: $0.uppercased()) }

  private func compared(_ theirs: [(String, Int?, Int?)]) -> ClusteringComparison {
    comparison(
      of: ours, from: "this run", nodes: nodes,
      with: MatchedClusters(
        source: "theirs.csv", groups: [("x", "x"), ("y", "Y")],
        nodes: theirs.map { MatchedClusters.Node(name: $0.0, group: $0.1, match: $0.2) }))
  }

  @Test func overlapsAndWhatOnlyOneHas() throws {
    let result = compared([
      ("a", 0, 0), ("b", 0, 1), ("d", 0, 3), ("e", 1, 4), ("f", 1, 5), ("c", nil, 2), ("z", 1, nil),
    ])
    #expect(result.pairs.map(\.id) == ["a", "b", "d", "e"])
    let expected: [ClusteringComparison.Overlap] = [
      .init(first: 0, second: 0, size: 2, jaccard: 2.0 / 3),
      .init(first: 1, second: 0, size: 1, jaccard: 0.25),
      .init(first: 1, second: 1, size: 1, jaccard: 0.5),
    ]
    #expect(result.overlaps == expected)
    #expect(result.first.groups.map(\.size) == [3, 2])
    #expect(result.first.groups.map(\.compared) == [2, 2])
    #expect(result.second.groups.map(\.size) == [3, 3])
    #expect(result.second.groups.map(\.compared) == [3, 1])
    #expect(result.first.alone == ["G"])
    #expect(result.first.unclustered == ["F"])
    #expect(result.second.alone == ["z"])
    #expect(result.second.unclustered == ["C"])
    #expect(result.overlaps(ofFirst: 1).map(\.second) == [0, 1])
    // {a, b}, {d, e} and {a, b, d}, {e}: of 6 pairs 1 is together in both, 2 and 3 in each: (1 − 1) / (2.5 − 1).
    let agreement = try #require(result.agreement)
    #expect(abs(agreement.adjustedRandIndex) < 1e-15)
    #expect(agreement.purity == 0.75)
  }

  @Test func nothingInCommonIsNoAgreement() {
    let result = compared([("z", 0, nil), ("f", 1, 5)])
    #expect(result.agreement == nil)
    #expect(result.pairs.isEmpty)
    #expect(result.overlaps.isEmpty)
    #expect(result.first.alone == ["A", "B", "C", "D", "E", "G"])
  }
}
