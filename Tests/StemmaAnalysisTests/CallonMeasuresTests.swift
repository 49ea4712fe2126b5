import StemmaModel
import Testing

@testable import StemmaAnalysis

/// Centrality and density of themes, against arithmetic by hand.
@Suite struct CallonMeasuresTests {
  /// Terms a (8 papers), b (4), c (4), d (2), e (1) in two themes, {a, c} and {b, d, e}; the terms stand in the
  /// order of their papers, so that in a matrix the ties a–b and a–d belong to a's row and c–d to c's.
  private static let occurrences = [8, 4, 4, 2, 1]
  private static let membership: [Int?] = [0, 1, 0, 1, 1]
  private static let network = ItemNetwork(
    kind: .terms, counting: .full,
    items: zip(["a", "b", "c", "d", "e"], occurrences).map { name, count in
      ItemNetwork.Item(id: name, label: name, papers: Array(0..<count))
    },
    edges: [
      Edge(0, 1, weight: 2), Edge(0, 2, weight: 4), Edge(0, 3, weight: 1), Edge(1, 2, weight: 1),
      Edge(1, 3, weight: 2), Edge(2, 3, weight: 1), Edge(3, 4, weight: 1),
    ])

  @Test func callonAfterCobo() {
    // e(ab) = 2²/(8·4) = 1/8; e(ad) = 1/(8·2) = 1/16; e(bc) = 1/(4·4) = 1/16; e(cd) = 1/(4·2) = 1/8.
    // Both themes: centrality 10 · (1/8 + 1/16 + 1/16 + 1/8) = 10 · 3/8 = 3.75.
    // {a, c}: e(ac) = 4²/(8·4) = 1/2; density 100 · 1/2 / 2 = 25.
    // {b, d, e}: e(bd) = 2²/(4·2) = 1/2, e(de) = 1/(2·1) = 1/2; density 100 · 1 / 3.
    let measures = callonMeasures(of: Self.network, membership: Self.membership, count: 2, by: .callon)
    #expect(measures[0].centrality == 3.75)
    #expect(measures[1].centrality == 3.75)
    #expect(measures[0].density == 25)
    #expect(abs(measures[1].density - 100.0 / 3) < 1e-12)
  }

  @Test func bibliometrixSumsTheUpperTriangle() {
    // e(ab) = 2/32 = 1/16; e(ad) = 1/16; e(bc) = 1/16; e(cd) = 1/8.
    // Rows of {a, c}: ab, ad and cd: 1/16 + 1/16 + 1/8 = 1/4. Rows of {b, d, e}: bc alone, 1/16.
    // {a, c} within: e(ac) = 4/32 = 1/8, e(aa) = 1/8, e(cc) = 1/4; density 100 · 1/2 / 2 = 25.
    // {b, d, e} within: e(bd) = 2/8 = 1/4, e(de) = 1/2, and 1/4 + 1/2 + 1; density 100 · 5/2 / 3.
    let measures = callonMeasures(
      of: Self.network, membership: Self.membership, count: 2, by: .callonBibliometrix)
    #expect(measures[0].centrality == 0.25)
    #expect(measures[1].centrality == 0.0625)
    #expect(measures[0].density == 25)
    #expect(abs(measures[1].density - 250.0 / 3) < 1e-12)
  }

  @Test func aTermAloneHasTheDensityOfItsTieWithItselfInBibliometrixAlone() {
    var network = Self.network
    network.edges = []
    let one: [Int?] = [nil, nil, nil, 0, nil]
    #expect(
      callonMeasures(of: network, membership: one, count: 1, by: .callonBibliometrix)
        == [CallonMeasures(centrality: 0, density: 50)])
    #expect(
      callonMeasures(of: network, membership: one, count: 1, by: .callon)
        == [CallonMeasures(centrality: 0, density: 0)])
  }

  @Test func tiesToTermsOfNoThemeCountForNothing() {
    // Without b and d there are e(ac) = 1/2 within {a, c} and no tie to {e}.
    let measures = callonMeasures(
      of: Self.network, membership: [0, nil, 0, nil, 1], count: 2, by: .callon)
    #expect(
      measures == [CallonMeasures(centrality: 0, density: 25), CallonMeasures(centrality: 0, density: 0)])
  }

  @Test func labelsGoByOccurrencesAndPageRank() {
    // A star of x with two leaves, undirected and unweighted: with damping 0.85 the ranks are
    // x = 0.05 + 0.85 · 2y and y = 0.05 + 0.85 · x/2, so x = 0.135 / 0.2775 = 18/37 and y = 9.5/37.
    let network = ItemNetwork(
      kind: .terms, counting: .full,
      items: [("x", 2), ("y", 2), ("z", 4)].map {
        ItemNetwork.Item(id: $0, label: $0, papers: Array(0..<$1))
      },
      edges: [Edge(0, 1, weight: 1), Edge(0, 2, weight: 1)])
    let scores = labelScores(of: network, membership: [0, 0, nil])
    #expect(abs(scores[0] - 50 * (0.5 + 18.0 / 37)) < 1e-9)
    #expect(abs(scores[1] - 50 * (0.5 + 9.5 / 37)) < 1e-9)
    #expect(scores[2] == 0)
  }
}
