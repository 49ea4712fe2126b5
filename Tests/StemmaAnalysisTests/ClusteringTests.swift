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

  @Test func aProfileSaysWhatAClusterConsistsOf() throws {
    var network = twoTopics
    network.papers[1].year = 2018
    network.papers[2].year = nil
    network.papers[0].venue = "CVPR 2020"
    network.papers[3].venue = "CVPR 2021"
    network.papers[4].venue = "ICCV"
    network.papers[0].links = [
      Link(role: .code, url: "https://github.com/a/b", location: SourceLocation(file: "a", line: 1))
    ]
    network.relations = [(0, 1), (1, 3), (3, 5)].map { parent, child in
      Relation(
        parent: network.papers[parent].id, child: network.papers[child].id, kind: .extends, confidence: 1,
        evidence: [])
    }
    let clustering = clustering(of: network)
    let profiles = clusterProfiles(of: clustering, in: network, options: ClusteringOptions())
    let profile = try #require(profiles.first)
    #expect(profile.datedPapers == 4)
    #expect([profile.firstYear, profile.lastYear] == [2018, 2020])
    #expect(profile.medianYear == 2020 && profile.meanYear == 2019.5)
    #expect(profile.venues == [.init("CVPR", papers: 2), .init("ICCV", papers: 1)])
    #expect(profile.codeShare == 0.2 && profile.cohesion == 1)
    // 1 and 3 descend from 0 within the cluster; 5 is in another.
    #expect(profile.founders == [network.papers[0].id] && profile.isFoundedByDescent)
    #expect(profile.representatives.first == network.papers[0].id)
    #expect(profiles[1].founders.count == 3 && !profiles[1].isFoundedByDescent)
  }

  @Test func smallClustersJoinThoseTheyAreTiedTo() {
    var network = twoTopics
    network.layers[.keyword, default: []].append(Edge(5, 8, weight: 3))
    network.layers[.keyword, default: []].append(Edge(0, 5, weight: 0.1))
    var options = ClusteringOptions()
    options.minimumClusterSize = 5
    let clustering = clustering(of: network, options: options)
    #expect(clustering.clusters.map(\.size) == [9])
  }
}
