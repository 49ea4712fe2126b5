import StemmaModel
import Testing

@testable import StemmaAnalysis

/// What clusters rest on.
@Suite struct LayerAblationTests {
  /// Eight papers in two topics by terms, and in pairs across the topics by lineage.
  private func network(terms: Bool = true, lineage: Bool = true) -> Network {
    var network = SmallNetwork.network(
      (0..<8).map { (2020, terms ? [$0 < 4 ? "nerf" : "diffusion"] : [], false) })
    network.layers[.lineage] = lineage ? (0..<4).map { Edge($0, $0 + 4, weight: 1) } : []
    return network
  }

  private func ablation(_ network: Network, _ weights: [Layer: Double]) -> LayerAblation {
    var options = ClusteringOptions()
    options.layerWeights = weights
    options.starts = 3
    let whole = clustering(of: network, options: options)
    return layerAblation(of: whole, network: network, options: options)
  }

  @Test func theLayerThatChangesMostIsWhatItRestsOn() throws {
    let result = ablation(network(), [.keyword: 1, .lineage: 0.2])
    #expect(result.clusterCount == 2)
    #expect(result.tiedPapers == 8)
    #expect(result.foundation == .mostly(.keyword))
    #expect(
      result.outcomes.map(\.variant)
        == [.without(.keyword), .without(.lineage), .alone(.keyword), .alone(.lineage)])
    let without = try #require(result.outcome(.without(.keyword)))
    #expect(without.clusterCount == 4)
    #expect(without.adjustedRandIndex < 0)
    var alone = try #require(result.outcome(.alone(.lineage)))
    alone.variant = .without(.keyword)
    #expect(without == alone)
    #expect(result.outcome(.without(.lineage))?.adjustedRandIndex == 1)
  }

  @Test func withOtherWeightsItRestsOnAnother() {
    let result = ablation(network(), [.keyword: 1, .lineage: 20])
    #expect(result.clusterCount == 4)
    #expect(result.foundation == .mostly(.lineage))
  }

  @Test func layersThatSayTheSameCanBeSpared() {
    var same = network()
    same.layers[.institution] = same.layers[.keyword]
    #expect(ablation(same, [.keyword: 1, .institution: 1]).foundation == .severalAlike)
  }

  @Test func aSingleLayerAndNoLayer() {
    #expect(ablation(network(lineage: false), [.keyword: 1, .lineage: 3]).foundation == .only(.keyword))
    #expect(ablation(network(), [.keyword: 1]).outcomes.isEmpty)
    let nothing = ablation(network(terms: false, lineage: false), [.keyword: 1, .lineage: 3])
    #expect(nothing.foundation == .nothing)
    #expect(nothing.outcomes.isEmpty)
    let empty = SmallNetwork.network([])
    #expect(ablation(empty, [.keyword: 1]).foundation == .nothing)
  }
}
