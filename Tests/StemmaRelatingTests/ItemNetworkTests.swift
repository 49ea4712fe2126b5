import GraphAlgorithms
import StemmaModel
import StemmaRelating
import Testing

@Suite("Networks of terms, institutions, authors and venues")
struct ItemNetworkTests {
  private func options(_ counting: Counting) -> NetworkOptions { NetworkOptions(counting: counting) }

  /// Papers {a, b, c}, {a, b}, {a}, {b, c, d}: in full a-b 2, a-c 1, b-c 2, b-d 1, c-d 1; in fractions each pair of the
  /// first and last paper 1/2, that of the second 1.
  @Test("Full and fractional co-occurrences of terms, computed by hand")
  func terms() {
    let network = termNetwork([["a", "b", "c"], ["a", "b"], ["a"], ["b", "c", "d"]])
    let full = itemNetwork(of: network, kind: .terms, options: options(.full))
    #expect(full.items.map(\.id) == ["a", "b", "c", "d"])
    #expect(full.items.map(\.papers) == [[0, 1, 2], [0, 1, 3], [0, 3], [3]])
    #expect(full.weights == ["a-b": 2, "a-c": 1, "b-c": 2, "b-d": 1, "c-d": 1])
    let fractional = itemNetwork(of: network, kind: .terms, options: options(.fractional))
    #expect(fractional.weights == ["a-b": 1.5, "a-c": 0.5, "b-c": 1, "b-d": 0.5, "c-d": 0.5])
    #expect(fractional.totalLinkStrengths == [2, 3, 2, 1])
    #expect(full.tie == .papers)
  }

  @Test("What is left out is left out, and what is kept counts as before")
  func selection() {
    let network = termNetwork([["a", "b", "c"], ["a", "b"], ["a"], ["b", "c", "d"]])
    var options = NetworkOptions(counting: .fractional, minimumOccurrences: 2)
    let frequent = itemNetwork(of: network, kind: .terms, options: options)
    #expect(frequent.items.map(\.id) == ["a", "b", "c"])
    // The last paper has three terms, though one of them is left out.
    #expect(frequent.weights == ["a-b": 1.5, "a-c": 0.5, "b-c": 1])
    options.minimumWeight = 1
    #expect(itemNetwork(of: network, kind: .terms, options: options).weights == ["a-b": 1.5, "b-c": 1])
    let strongest = itemNetwork(of: network, kind: .terms, options: NetworkOptions(top: 2))
    // Strengths are a 2, b 3, c 2, d 1; of a and c the one with more papers.
    #expect(strongest.items.map(\.id) == ["a", "b"])
    #expect(itemNetwork(of: network, kind: .terms, options: NetworkOptions(top: 9)).items.count == 4)
  }

  @Test("Full counting equals the number of shared papers; fractions add up", arguments: 0..<8)
  func properties(seed: Int) {
    let terms = randomTerms(paperCount: 30, seed: UInt64(seed))
    let network = termNetwork(terms)
    let full = itemNetwork(of: network, kind: .terms, options: options(.full))
    for edge in full.edges {
      let (one, other) = (full.items[edge.first], full.items[edge.second])
      #expect(edge.first < edge.second)
      #expect(edge.weight == Double(Set(one.papers).intersection(other.papers).count))
    }
    let pairs = full.items.indices.flatMap { one in full.items.indices.filter { $0 > one }.map { (one, $0) } }
    let tied = pairs.count { !Set(full.items[$0].papers).isDisjoint(with: full.items[$1].papers) }
    #expect(full.edges.count == tied)
    // Each paper of two terms or more gives each of its terms 1.
    let fractional = itemNetwork(of: network, kind: .terms, options: options(.fractional))
    for (item, strength) in zip(fractional.items, fractional.totalLinkStrengths) {
      #expect(abs(strength - Double(item.papers.count { terms[$0].count > 1 })) < 1e-9)
    }
    // The order of the papers does not matter.
    var generator = SeededGenerator(seed: UInt64(seed))
    var shuffled = terms
    generator.shuffle(&shuffled)
    #expect(
      itemNetwork(of: termNetwork(shuffled), kind: .terms, options: options(.full)).weights == full.weights)
  }

  @Test("Institutions and authors are tied where they write a paper together")
  func coAuthorship() {
    let papers = [
      work("a", authors: ["Ann Lee", "Bo Xu"]), work("b", authors: ["Bo Xu", "Ann Lee", "Cy Day"]),
      work("c", authors: ["Cy Day"]),
    ]
    let names = [["MIT", "CNRS"], ["MIT"], ["CNRS", "ETH", "MIT"]]
    let network = Network(
      papers: papers, terms: [[], [], []],
      affiliations: names.map { names in
        names.map { name in
          Affiliation(
            name: name,
            evidence: Evidence(rule: "field", location: SourceLocation(file: "l.md", line: 1), text: name))
        }
      }, relations: [], layers: [:])
    let institutions = itemNetwork(of: network, kind: .institutions, options: options(.full))
    #expect(institutions.weights == ["CNRS-MIT": 2, "ETH-MIT": 1, "CNRS-ETH": 1])
    let authors = itemNetwork(of: network, kind: .authors, options: options(.full))
    #expect(authors.weights == ["Ann Lee-Bo Xu": 2, "Ann Lee-Cy Day": 1, "Bo Xu-Cy Day": 1])
    #expect(authors.items.map(\.id) == ["day, cy", "lee, ann", "xu, bo"])
  }

  @Test("Venues are tied by what their papers cite where most give references, else by terms")
  func venues() {
    func network(cites: [[String]]) -> Network {
      let venues = ["CVPR 2020", "CVPR 2021", "ICCV", "ECCV"]
      let papers = zip(venues, cites).enumerated().map { position, paper in
        work("p\(position)", venue: paper.0, cites: paper.1)
      }
      return Network(
        papers: papers, terms: [["x", "y"], ["x"], ["x", "z"], ["z"]], affiliations: [[], [], [], []],
        relations: [],
        layers: [:])
    }
    let byTerms = itemNetwork(
      of: network(cites: [["doi:10.1/a"], [], [], []]), kind: .venues, options: options(.full))
    #expect(byTerms.tie == .terms)
    #expect(byTerms.items.map(\.id) == ["CVPR", "ECCV", "ICCV"])
    #expect(byTerms.items.map(\.occurrences) == [2, 1, 2])
    #expect(byTerms.weights == ["CVPR-ICCV": 1, "ECCV-ICCV": 1])
    let byReferences = itemNetwork(
      of: network(cites: [["doi:10.1/a"], ["doi:10.1/b", "doi:10.1/a"], ["doi:10.1/A", "doi:10.1/b"], []]),
      kind: .venues, options: options(.full))
    #expect(byReferences.tie == .references)
    #expect(byReferences.weights == ["CVPR-ICCV": 2])
    #expect(byReferences.items.first?.papers == [0, 1])
  }

  @Test("Papers are tied by the sum of the layers, and what they have of each counts for their size")
  func papers() {
    let papers = ["a", "b", "c"].map { work($0, authors: $0 == "c" ? ["Cy Day"] : ["Ann Lee", "Bo Xu"]) }
    let network = Network(
      papers: papers, terms: [["x", "y"], ["x"], ["x", "y"]], affiliations: [[], [], []], relations: [],
      layers: [:])
    let items = itemNetwork(
      of: network, kind: .papers, options: options(.full), layers: [.keyword: 1, .author: 2])
    #expect(items.edges == [Edge(0, 1, weight: 5), Edge(0, 2, weight: 2), Edge(1, 2, weight: 1)])
    #expect(items.items.map(\.occurrences) == [4, 3, 3])
    let salton = itemNetwork(of: network, kind: .papers, options: options(.full)).normalizedEdges(by: .salton)
    #expect(abs((salton.first?.weight ?? 0) - 1 / 2.0.squareRoot()) < 1e-15)
  }

  @Test("What ties too many items is not counted, and named")
  func tooMany() {
    let crowd = (0..<2001).map { "term \($0)" }
    let items = itemNetwork(
      of: termNetwork([crowd, ["term 0", "term 1"]]), kind: .terms, options: options(.full))
    #expect(items.uncounted == ["p100"])
    #expect(items.edges.count == 1)
  }
}
