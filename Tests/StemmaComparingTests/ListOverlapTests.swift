import GraphAlgorithms
import StemmaComparing
import StemmaModel
import Testing

/// What lists share.
@Suite struct ListOverlapTests {
  private func paper(_ number: Int, _ venue: String = "CVPR 2022") -> String {
    let titles = [
      "Warped Portraits of Speaking Stones", "Gradients for Quiet Rivers", "A Survey of Moving Mouths",
      "Landmarks in the Fog of Video", "Radiance from a Single Photograph", "Keypoints Without Supervision",
    ]
    return "- [\(titles[number])](https://arxiv.org/abs/2201.0000\(number + 1)), `\(venue)`.\n"
  }

  private func overlap(_ lists: [[Int]]) -> ListOverlap {
    listOverlap(
      of: lists.enumerated().map { index, numbers in
        let name = "\("abc".map(String.init)[index]).md"
        return (name, entries(numbers.map { paper($0) }.joined(), file: name))
      })
  }

  @Test func threeLists() throws {
    let result = overlap([[0, 1, 2, 3], [1, 2, 4], [2, 3, 4, 5]])
    #expect(result.lists.map(\.papers) == [4, 3, 4])
    #expect(result.lists.map(\.exclusive) == [1, 0, 1])
    #expect(result.common.map(\.id) == ["arxiv:2201.00003"])
    #expect(result.pairs.map(\.shared) == [2, 2, 2])
    #expect(result.pairs.map(\.union) == [5, 6, 5])
    #expect(result.pairs[0].jaccard == 0.4)
    #expect(result.pairs[0].shareOfFirst == 0.5)
    #expect(abs(result.pairs[0].shareOfSecond - 2.0 / 3) < 1e-12)
    #expect(result.exclusive(to: 0).map(\.id) == ["arxiv:2201.00001"])
    #expect(result.lackedOnly(by: 0).map(\.id) == ["arxiv:2201.00005"])
    #expect(result.papers.map(\.id) == (1...6).map { "arxiv:2201.0000\($0)" })
  }

  @Test func whatAListLacksComesMostWidelyListedFirstThenNewest() {
    let result = listOverlap(of: [
      ("mine.md", entries(paper(0), file: "mine.md")),
      ("b.md", entries(paper(1) + paper(2, "CVPR 2023") + paper(3), file: "b.md")),
      ("c.md", entries(paper(3) + paper(4, "CVPR 2024"), file: "c.md")),
    ])
    #expect(
      result.missing(from: 0).map(\.id) == [
        "arxiv:2201.00004", "arxiv:2201.00005", "arxiv:2201.00003", "arxiv:2201.00002",
      ])
    #expect(result.missing(from: 1).map(\.id) == ["arxiv:2201.00005", "arxiv:2201.00001"])
  }

  @Test func aPreprintAndItsPublicationAreShared() {
    let result = listOverlap(of: [
      ("a.md", entries(paper(0, "arXiv 2022"), file: "a.md")),
      (
        "b.md",
        entries(
          "### \\[CVPR] Warped Portraits of Speaking Stones\n- [paper](https://doi.org/10.1109/CVPR.2022.1)\n",
          file: "b.md")
      ),
    ])
    #expect(result.pairs.map(\.shared) == [1])
  }

  @Test func oneListTwiceSharesAllAndIsToldApart() {
    let list = entries(baseList)
    let result = listOverlap(of: [("a.md", list), ("a.md", list), ("a.md (2)", [])])
    #expect(result.lists.map(\.name) == ["a.md", "a.md (2)", "a.md (2) (2)"])
    #expect(result.pairs[0].jaccard == 1)
    #expect(result.lists.map(\.exclusive) == [0, 0, 0])
    #expect(result.pairs[1].jaccard == 0 && result.pairs[1].shareOfSecond == 0)
  }

  @Test(arguments: 0..<4)
  func countsAddUp(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let sample = try SampleLists.entries()
    func part() -> [Entry] { sample.filter { _ in generator.uniform(below: 2) == 0 } }
    let two = listOverlap(of: [("a", part()), ("b", part())])
    let pair = try #require(two.pairs.first)
    // Inclusion and exclusion.
    #expect(two.papers.count == two.lists[0].papers + two.lists[1].papers - pair.shared)
    #expect(two.papers.count == pair.union)
    #expect(pair.shared == two.common.count)
    #expect(two.lists[0].exclusive == two.lists[0].papers - pair.shared)
    #expect(two.missing(from: 0).count == two.lists[1].exclusive)
    let three = listOverlap(of: [("a", part()), ("b", part()), ("c", part())])
    let single = three.lists.map(\.papers).reduce(0, +)
    let shared = three.pairs.map(\.shared).reduce(0, +)
    #expect(three.papers.count == single - shared + three.common.count)
  }
}
