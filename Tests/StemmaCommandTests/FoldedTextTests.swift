import Testing

@testable import StemmaCommand

/// Lines for a terminal of a width.
@Suite struct FoldedTextTests {
  @Test func wordsBreakAtBlanksAndChineseAnywhere() {
    #expect(folded("one two three four", columns: 9) == ["one two", "three", "four"])
    #expect(folded("属于系的改进产品", columns: 8) == ["属于系的", "改进产品"])
    // A path stays whole, to be copied.
    #expect(folded("at lists/a/b/c.md:12", columns: 8) == ["at", "lists/a/b/c.md:12"])
    #expect(folded("", columns: 8).isEmpty)
  }

  @Test func columnsAreAlignedByWhatATerminalShows() {
    #expect(aligned([["名", "b", "c"], ["one", "", ""], []]) == ["名   b  c", "one", ""])
  }

  @Test func branchesOfATree() {
    let depths = [1, 2, 2, 3, 1]
    #expect(
      depths.indices.map { treeBranches(to: $0, in: depths) } == [
        "├─ ", "│  ├─ ", "│  └─ ", "│     └─ ", "└─ ",
      ])
  }
}
