import StemmaAnalysis
import StemmaModel
import Testing

@Suite("Explanation of descent")
struct LineageExplanationTests {
  // a → b → c → e, a → d → e; f descends from nothing.
  private let network = SmallLineage.network(
    ["a": 2018, "b": 2019, "c": 2020, "d": 2020, "e": 2021, "f": 2021],
    ["a>b", "b>c", "c>e", "a>d", "d>e", "b>e"],
    withheld: [("e>a", .cycle), ("f>e", .weak), ("b>f", .unsupported)],
    terms: ["a": ["keypoints", "warping"], "e": ["audio", "warping"]], citations: [("e", "a")])

  private func chain(_ relations: [Relation]) -> [String] { relations.map { "\($0.parent)>\($0.child)" } }

  @Test("A shortest way over others, whichever paper is named first")
  func detour() {
    #expect(chain(explanation(of: 0, and: 4, in: network).chain) == ["a>b", "b>e"])
    #expect(chain(explanation(of: 4, and: 0, in: network).chain) == ["a>b", "b>e"])
    // The direct relation is no way over others.
    #expect(chain(explanation(of: 1, and: 4, in: network).chain) == ["b>c", "c>e"])
    #expect(chain(explanation(of: 0, and: 1, in: network).chain).isEmpty)
  }

  @Test("Both directions are told, with what stands against a cycle")
  func cycle() {
    let found = explanation(of: 0, and: 4, in: network)
    #expect(found.decisions.map(\.outcome) == [.cycle])
    #expect(chain(found.opposingChain) == ["a>b", "b>e"])
  }

  @Test("What else ties two papers")
  func ties() {
    let found = explanation(of: 0, and: 4, in: network)
    #expect(found.sharedTerms == ["warping"])
    #expect(found.citations.map(\.citing) == [4])
    #expect(found.commonAncestors.isEmpty)
    #expect(explanation(of: 2, and: 3, in: network).commonAncestors == [0])
    #expect(explanation(of: 2, and: 5, in: network).commonAncestors.isEmpty)
  }

  @Test("A paper with all its ancestors, each told once")
  func paper() {
    let found = explanation(of: 4, in: network)
    #expect(found.decisions.map(\.outcome) == [.holds, .holds, .holds, .cycle, .weak])
    #expect(chain(found.ancestors.map(\.relation)) == ["b>e", "a>b", "c>e", "b>c", "d>e", "a>d"])
    #expect(found.ancestors.map(\.generation) == [1, 2, 1, 2, 1, 2])
    #expect(found.ancestors.map(\.isRepeated) == [false, false, false, true, false, false])
    #expect(found.descendantCount == 0)
    #expect(explanation(of: 0, in: network).descendantCount == 4)
  }

  @Test("A paper that is only compared")
  func compared() {
    let found = explanation(of: 1, and: 5, in: network)
    #expect(found.decisions.map(\.outcome) == [.unsupported])
    #expect(found.decisions.first?.relation == nil)
  }
}
