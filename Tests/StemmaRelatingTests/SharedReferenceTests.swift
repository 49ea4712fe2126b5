import StemmaModel
import Testing

@testable import StemmaRelating

@Suite("Layers of shared references and authors")
struct SharedReferenceTests {
  private func network(_ papers: [Paper], _ options: NetworkOptions) -> Network {
    var relating = RelatingOptions()
    relating.layers = options
    return relate(papers, options: relating).network
  }

  private let counts = NetworkOptions(counting: .full, normalization: .none)

  /// a cites x, y and b; b cites x and y under other names; c cites y and b; d cites a and b.
  private let papers = [
    work(
      "a", cites: ["doi:10.9/X", "doi:10.9/y | title:A Title Long Enough to Tell", "doi:10.1/b"],
      doi: "10.1/a"),
    work("b", cites: ["doi:10.9/x", "title:A title long enough to tell"], doi: "10.1/b"),
    work("c", cites: ["pmid:7 | doi:10.9/y", "doi:10.1/b"], doi: "10.1/c"),
    work("d", cites: ["doi:10.1/a", "doi:10.1/b"], doi: "10.1/d"),
  ]

  @Test("Bibliographic coupling counts shared references, those that lead outside as well")
  func coupling() {
    let network = network(papers, counts)
    #expect(
      network.layers[.coupling] == [
        Edge(0, 1, weight: 2), Edge(0, 2, weight: 2), Edge(0, 3, weight: 1), Edge(1, 2, weight: 1),
        Edge(2, 3, weight: 1),
      ])
  }

  /// Only d cites two papers of the collection, a and b.
  @Test("Co-citation counts the papers that cite both")
  func coCitation() {
    #expect(network(papers, counts).layers[.coCitation] == [Edge(0, 1, weight: 1)])
  }

  @Test("Kessler's coupling as normalised is Salton's measure over the numbers of references")
  func kessler() {
    let network = network(papers, NetworkOptions(counting: .full, normalization: .salton))
    let weights = (network.layers[.coupling] ?? []).map(\.weight)
    for (weight, square) in zip(weights, [4 / 6.0, 4 / 6.0, 1 / 6.0, 1 / 4.0, 1 / 4.0]) {
      #expect(abs(weight * weight - square) < 1e-12)
    }
  }

  @Test("Rare references, weak edges and all but the commonest references can be left out")
  func selection() {
    var options = counts
    options.minimumWeight = 2
    #expect(network(papers, options).layers[.coupling]?.count == 2)
    options = counts
    options.minimumOccurrences = 3
    // y is cited by a, b and c, paper b by a, c and d.
    #expect(network(papers, options).layers[.coupling]?.map(\.weight) == [1, 2, 1, 1, 1])
    options.top = 1
    #expect(network(papers, options).layers[.coupling]?.map(\.weight) == [1, 1, 1])
  }

  @Test("Papers of one author are tied, and layers that the sources say nothing of are absent")
  func authors() {
    let plain = network([work("a", authors: ["A. Lee"]), work("b", authors: ["Ann Lee"]), work("c")], counts)
    #expect(plain.layers[.author] == [Edge(0, 1, weight: 1)])
    #expect(plain.layers[.coupling] == nil && plain.layers[.coCitation] == nil)
    #expect(network([work("a")], counts).layers[.author] == nil)
  }

  @Test("A reference that thousands of papers share is left out and told")
  func common() {
    let papers = (0..<2001).map {
      work("p\($0 + 10000)", cites: ["doi:10.9/all"] + ($0 < 2 ? ["doi:10.9/two"] : []))
    }
    let layers = LayerSource(
      papers: papers, terms: papers.map { _ in [] }, affiliations: papers.map { _ in [] }, relations: [],
      citations: Citations(of: papers)
    ).layers(NetworkOptions())
    #expect(layers.edges[.coupling]?.count == 1)
    #expect(layers.diagnostics.contains { $0.rule == "common-items" && $0.message.contains("doi:10.9/all") })
  }

  @Test("Where there would be too many pairs the largest ties are left out, of one size all or none")
  func pairs() {
    let small = (0..<3).map { Ties.Tie(name: "s\($0)", nodes: [$0, $0 + 1]) }
    let large = (0..<11).map { Ties.Tie(name: "l\($0)", nodes: Array($0..<(2000 + $0))) }
    #expect(Ties(nodeCount: 2100, ties: small + large.prefix(10)).uncounted.isEmpty)
    let ties = Ties(nodeCount: 2100, ties: small + large)
    #expect(ties.uncounted == large.map(\.name).sorted())
    #expect(ties.edges(counting: .full).map(\.weight) == [1, 1, 1])
  }
}
