import Foundation
import StemmaModel
import Testing

@testable import StemmaAnalysis

/// Groups of papers and their names.
@Suite struct ClusteringTests {
  private var twoTopics: Network {
    var papers = [SmallNetwork.Item](repeating: (2020, ["nerf", "face"], false), count: 5)
    papers += [SmallNetwork.Item](repeating: (2021, ["diffusion"], false), count: 3)
    papers.append((2022, [], false))
    return SmallNetwork.network(papers)
  }

  @Test func papersThatShareTermsAreTogetherAndOthersInNoCluster() {
    let clustering = clustering(of: twoTopics)
    #expect(clustering.clusters.map(\.size) == [5, 3])
    #expect(clustering.clusters.map(\.id) == [1, 2])
    #expect(clustering.membership == [0, 0, 0, 0, 0, 1, 1, 1, nil])
    #expect(clustering.clusters[1].label == "diffusion")
    #expect(clustering.layers == [.keyword])
  }

  /// Two cliques: modularity 1 − (w₁² + w₂²)/(w₁ + w₂)², here with 10 edges of weight 2 and 3 of weight 1.
  @Test func theQualityIsThatOfThePartition() {
    let clustering = clustering(of: twoTopics)
    let expected: Double = 1 - 409.0 / 529
    #expect(abs(clustering.quality - expected) < 1e-12)
  }

  @Test func theSameSeedGivesTheSameClusters() {
    var options = ClusteringOptions()
    options.seed = 7
    let first = clustering(of: twoTopics, options: options)
    let second = clustering(of: twoTopics, options: options)
    #expect(first.membership == second.membership)
    #expect(first.quality == second.quality)
  }

  @Test func aLayerThatIsLeftOutTiesNothing() {
    var options = ClusteringOptions()
    options.layerWeights = [.lineage: 1]
    let clustering = clustering(of: twoTopics, options: options)
    #expect(clustering.clusters.isEmpty)
    #expect(clustering.membership.allSatisfy { $0 == nil })
    #expect(clustering.quality == 0)
  }

  @Test func theUnitOfALayerDoesNotMatter() {
    var scaled = twoTopics
    scaled.layers[.keyword] = scaled.layers[.keyword]?.map {
      Edge($0.first, $0.second, weight: $0.weight * 1000)
    }
    let one = clustering(of: twoTopics)
    let other = clustering(of: scaled)
    #expect(one.membership == other.membership)
    #expect(abs(one.quality - other.quality) < 1e-12)
  }

  @Test func anEmptyNetworkHasNoClusters() {
    let clustering = clustering(of: SmallNetwork.network([]))
    #expect(clustering.clusters.isEmpty && clustering.membership.isEmpty && clustering.quality == 0)
  }
}
