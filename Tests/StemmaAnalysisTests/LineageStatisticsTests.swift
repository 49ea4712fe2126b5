import StemmaAnalysis
import StemmaModel
import Testing

@Suite("Figures of a lineage")
struct LineageStatisticsTests {
  /// Two founders, a and e; a branches into b and c; d has two parents; g and h are alone.
  private let statistics = lineageStatistics(
    of: SmallLineage.network(
      ["a": 2018, "b": 2019, "c": 2021, "d": 2022, "e": 2020, "f": nil, "g": 2020, "h": nil],
      ["a>b", "a>c", "b>d", "c>d", "d>f", "e>f"]))

  @Test("Ancestors by the number of all that descend from them, each counted once")
  func ancestors() {
    #expect(statistics.ancestors.map(\.paper) == ["a", "b", "c", "d", "e"])
    #expect(statistics.ancestors.map(\.descendants) == [4, 2, 2, 1, 1])
    #expect(statistics.ancestors.map(\.children) == [2, 1, 1, 1, 1])
    #expect(statistics.founders.map(\.paper) == ["a", "e"])
    #expect(statistics.branches.map(\.paper) == ["a"])
  }

  @Test("Depth, generation and orphans")
  func figures() throws {
    #expect(statistics.longestChain == ["a", "b", "d", "f"])
    #expect(statistics.depth == 3)
    // 1 + 3 + 3 + 1 over the four relations whose years are known.
    #expect(statistics.generationYears == 2)
    #expect(statistics.datedRelations == 4)
    #expect((statistics.relatedPapers, statistics.orphans) == (6, 2))
  }

  @Test("The papers' order makes no difference, and a cycle is no chain")
  func cycle() {
    let cyclic = lineageStatistics(
      of: SmallLineage.network(
        ["a": 2020, "b": 2020, "c": 2020, "d": 2020], ["a>b", "b>a", "c>d", "d>d", "c>x"]))
    #expect(cyclic.longestChain == ["c", "d"])
    #expect(cyclic.founders.map(\.paper) == ["c"])
    #expect(cyclic.ancestors.map(\.descendants) == [1, 1, 1])
  }

  @Test("No relation at all")
  func empty() {
    let none = lineageStatistics(of: SmallLineage.network(["a": 2020], []))
    #expect(none.ancestors.isEmpty && none.longestChain.isEmpty && none.generationYears == nil)
    #expect((none.depth, none.orphans) == (0, 1))
  }
}
