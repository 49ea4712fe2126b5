import StemmaModel
import StemmaRelating
import Testing

@Suite("Edges of shared terms and institutions")
struct SharedItemEdgesTests {
  private func network(keywords: [String]) -> Network {
    let blocks = keywords.enumerated().map { index, words in
      block(
        "Paper of \(["Red", "Green", "Blue", "White", "Black", "Grey", "Pink", "Gold"][index]) Heads",
        year: 2020, keywords: words)
        + "- [paper](https://arxiv.org/abs/2001.0000\(index))\n\n"
    }
    return Related("## Papers\n" + blocks.joined()).network
  }

  /// Six papers A to F.
  ///
  /// Term x is in A, B and C, so each of its three pairs gets 1/(3 − 1) = 1/2. Terms y in A and
  /// B, z in C and D, and u in E and F give 1. So AB = 3/2, AC = BC = 1/2, CD = EF = 1.
  /// Total link strengths: A = B = C = 2, D = E = F = 1, together W = 9.
  /// Association strengths a·W/(wi·wj): AB = 1.5·9/4, AC = BC = 0.5·9/4, CD = 1·9/2, EF = 1·9/1.
  @Test("Fractional counting and association strength, computed by hand")
  func handComputed() {
    let edges = network(keywords: ["x, y", "x, y", "x, z", "z", "u", "u"]).layers[.keyword] ?? []
    #expect(edges.map { [$0.first, $0.second] } == [[0, 1], [0, 2], [1, 2], [2, 3], [4, 5]])
    for (edge, weight) in zip(edges, [3.375, 1.125, 1.125, 4.5, 9.0]) {
      #expect(abs(edge.weight - weight) < 1e-12)
    }
  }

  @Test("A term that more than half of the papers share joins nothing")
  func common() {
    let without = network(keywords: ["x, y", "x, y", "x, z", "z", "u", "u"])
    let with = network(keywords: ["x, y, t", "x, y, t", "x, z, t", "z, t", "u", "u"])
    #expect(with.layers[.keyword] == without.layers[.keyword])
    let onlyCommon = network(keywords: ["t", "t", "t", "t", "u", "u"]).layers[.keyword] ?? []
    #expect(onlyCommon.map { [$0.first, $0.second] } == [[4, 5]])
  }

  @Test("A term that one paper has joins nothing, and no paper is joined to itself")
  func rare() {
    let edges = network(keywords: ["x, x", "y", "z", "", "u", "v"]).layers[.keyword]
    #expect(edges == [])
  }

  @Test("Papers of one institution are joined in their own layer")
  func institutions() {
    let related = Related(
      """
      | Title | Keywords | Affiliation |
      |---|---|---|
      | Paper of Red Heads | x | NVIDIA |
      | Paper of Green Heads | y | Nvidia |
      | Paper of Blue Heads | z | Intel |
      | Paper of White Heads | u | |
      """)
    let edges = related.network.layers[.institution] ?? []
    #expect(edges.count == 1)
    let ends = edges.flatMap { [$0.first, $0.second] }.map { related.network.papers[$0].title }
    #expect(Set(ends) == ["Paper of Red Heads", "Paper of Green Heads"])
    #expect(related.network.layers[.keyword] == [])
  }

  @Test("Lineage is a layer as well, weighted by confidence")
  func lineage() {
    let related = Related(
      block("EMOX: Heads That Speak", year: 2023) + block("EMOX2: Hands That Speak", year: 2024))
    #expect(related.network.layers[.lineage]?.map(\.weight) == related.network.relations.map(\.confidence))
    #expect(related.network.relations.count == 1)
  }
}
