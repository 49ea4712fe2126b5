import StemmaModel
import StemmaResolving
import Testing

@Suite("Papers that were retitled, shortened or listed by their first author")
struct RetitledPaperTests {
  /// Titles that give the words of one field, so that a word is common or rare in them.
  private static let field = [
    "Graph Models of Trade", "Graph Models of Speech", "Graph Models of Weather", "Graph Models of Proteins",
    "Fast Graph Models", "Sparse Graph Models on Disks", "Graph Models: A Survey",
  ].enumerated().map { entry("\($1) | authors=Person \($0 + 1) Other\($0) | year=2015", line: 100 + $0) }

  /// What two entries come to in a collection.
  private func outcome(_ first: String, _ second: String) -> MergeDecision.Outcome {
    let resolution = resolve([entry(first, line: 1), entry(second, line: 2)] + Self.field)
    if resolution.papers.contains(where: { $0.entries.count == 2 }) { return .same }
    return resolution.diagnostics.contains { $0.rule == "doubtful-pair" } ? .doubtful : .different
  }

  @Test(
    "One paper",
    arguments: [
      // An identifier and the first author, where the list says no more.
      (
        "Searching Graphs by Ordinary Differential Equations | arxiv=2401.00001 | authors=Ann Bee; Cy Dee; Ed Eff | year=2024",
        "Looking Through Networks with ODEs | arxiv=2401.00001 | authors=A. Bee; et al. | year=2024"
      ),
      (
        "Searching Graphs by Ordinary Differential Equations | openreview=abc | authors=Ann Bee; Cy Dee | year=2024",
        "Looking Through Networks with ODEs | openreview=abc | authors=A. Bee; | year=2025"
      ),
      // The name alone, with the first author, the year and the venue; or all authors.
      (
        "GraphX: Routing in Cities by Night | authors=Ann Bee; Cy Dee | venue=WWW 2020",
        "GraphX | authors=A. Bee; et al. | venue=WWW 2020"
      ),
      (
        "Soft Mirrors: Routing in Cities by Night | authors=Ann Bee; Cy Dee | venue=WWW 2020",
        "Soft Mirrors | authors=A. Bee; et al. | venue=WWW 2020"
      ),
      (
        "GraphX: Routing in Cities by Night | authors=A. Bee; C. Dee; E. Eff | venue=arXiv 2020",
        "GraphX | authors=A. Bee; C. Dee; E. Eff | venue=arXiv 2020"
      ),
      // A word more in what was published of a preprint by the same people.
      (
        "Convergence of Routing in Cities at Night | authors=A. Bee; C. Dee; E. Eff | venue=arXiv 2020",
        "Uniform Convergence of Routing in Cities at Night | authors=A. Bee; C. Dee; E. Eff | venue=WWW 2021"
      ),
      // A preprint that was published under another title: the code is named like the method.
      (
        "Unified Streets, with Applications to NightRoute | authors=Ann Bee; Cy Dee | venue=arXiv 2020 | code=bee/night-route",
        "Routing in Cities without Lamps | authors=A. Bee; C. Dee | venue=WWW 2021 | code=bee/night-route"
      ),
      // A paper of a workshop, published with a word less.
      (
        "All Are Streets: Routing in Dark Cities by Maps | authors=A. Bee; C. Dee; E. Eff; G. Aitch | venue=Workshop on Maps 2020",
        "All Are Streets: Routing in Cities by Maps | authors=A. Bee; X. New; C. Dee; E. Eff; G. Aitch | venue=WWW 2021"
      ),
    ])
  func same(first: String, second: String) {
    #expect(outcome(first, second) == .same)
    #expect(outcome(second, first) == .same)
  }

  @Test(
    "In doubt",
    arguments: [
      // The name alone, with the first author and the year.
      (
        "GraphX: Routing in Cities by Night | authors=Ann Bee; Cy Dee | venue=arXiv 2020",
        "GraphX | authors=A. Bee; et al. | venue=WWW 2020"
      ),
      // What common words a title begins with.
      (
        "Graph Models: Routing in Cities by Night | authors=Ann Bee; Cy Dee | venue=WWW 2020",
        "Graph Models | authors=A. Bee; et al. | venue=WWW 2020"
      ),
      // Four authors in order and the year, one a preprint and one published.
      (
        "Mirrors of Distant Galaxies | authors=A. Bee; C. Dee; E. Eff; G. Aitch | venue=arXiv 2020",
        "Routing in Cities | authors=A. Bee; C. Dee; E. Eff; G. Aitch | venue=WWW 2020"
      ),
      // Authors and most words, but other words as well.
      (
        "Routing in Cities with Lamps | authors=A. Bee; C. Dee; E. Eff | venue=arXiv 2020",
        "Routing in Cities with Stars | authors=A. Bee; C. Dee; E. Eff | venue=WWW 2020"
      ),
      // A preprint and the code, but no more than one author is seen.
      (
        "Unified Streets, with Applications to NightRoute | authors=Ann Bee; et al. | venue=arXiv 2020 | code=bee/night-route",
        "Routing in Cities without Lamps | authors=A. Bee; et al. | venue=WWW 2021 | code=bee/night-route"
      ),
      // Improved works have the people and the code of what they improve.
      (
        "Routing in Cities by Night | authors=A. Bee; C. Dee; E. Eff | venue=arXiv 2020 | code=bee/route",
        "Improved Routing in Cities by Night | authors=A. Bee; C. Dee; E. Eff | venue=WWW 2021 | code=bee/route"
      ),
    ])
  func doubtful(first: String, second: String) {
    #expect(outcome(first, second) == .doubtful)
    #expect(outcome(second, first) == .doubtful)
  }

  @Test(
    "Two papers",
    arguments: [
      // Other authors have a method of that name.
      (
        "GraphX: Routing in Cities by Night | authors=Ann Bee; Cy Dee | venue=WWW 2020",
        "GraphX | authors=G. Aitch; et al. | venue=WWW 2020"
      ),
      // Identifiers that contradict each other.
      (
        "Convergence of Routing in Cities at Night | authors=A. Bee; C. Dee; E. Eff | arxiv=2001.00001 | venue=arXiv 2020",
        "Uniform Convergence of Routing in Cities at Night | authors=A. Bee; C. Dee; E. Eff | arxiv=2101.00002 | venue=WWW 2021"
      ),
      (
        "Mirrors of Distant Galaxies | authors=A. Bee; C. Dee; E. Eff; G. Aitch | arxiv=2001.00001 | year=2020",
        "Routing in Cities | authors=A. Bee; C. Dee; E. Eff; G. Aitch | arxiv=2001.00002 | venue=WWW 2020"
      ),
      // One first author, who has more works.
      (
        "Mirrors of Distant Galaxies | authors=A. Bee; et al. | venue=arXiv 2020",
        "Routing in Cities | authors=A. Bee; et al. | venue=WWW 2020"
      ),
      (
        "Improved Routing in Cities | authors=A. Bee; C. Dee | venue=WWW 2014",
        "Improved Routing in Mountains | authors=A. Bee; G. Aitch | venue=WWW 2020"
      ),
    ])
  func different(first: String, second: String) {
    #expect(outcome(first, second) == .different)
    #expect(outcome(second, first) == .different)
  }

  /// A preprint and what may be its publication.
  private static let preprint =
    "Unified Streets, with Applications to NightRoute | authors=A. Bee; C. Dee | venue=arXiv 2020 | code=bee/nightroute"
  private static let publication =
    "Routing in Cities without Lamps | authors=A. Bee; C. Dee | venue=WWW 2021 | code=bee/nightroute"

  @Test(
    "A preprint that was published under its own title, or fits two works, joins no other",
    arguments: [
      "Unified Streets, with Applications to NightRoute | authors=A. Bee; C. Dee | venue=ICDE 2021",
      "Lanterns for Everybody | authors=A. Bee; C. Dee | venue=ICDE 2021 | code=bee/nightroute",
    ])
  func otherPublication(third: String) {
    let resolution = resolve([
      entry(Self.preprint, line: 1), entry(Self.publication, line: 2), entry(third, line: 3),
    ])
    let together = resolution.papers.contains { paper in
      [1, 2].allSatisfy { line in paper.entries.contains { $0.location.line == line } }
    }
    #expect(!together)
    #expect(resolution.decisions.contains { $0.outcome == .doubtful })
  }

  @Test("What another entry says of the authors counts for a paper that was retitled")
  func authorsOfOtherEntry() {
    let resolution = resolve([
      entry(Self.preprint, line: 1),
      entry(Self.publication.replacing("A. Bee; C. Dee", with: "A. Bee; et al."), line: 2),
      entry("Routing in Cities without Lamps | authors=Ann Bee; Cy Dee | venue=WWW 2021", line: 3),
    ])
    #expect(resolution.papers.map(\.entries.count) == [3])
  }

  @Test("A correction is not what a preprint became")
  func correction() {
    let resolution = resolve([
      entry(Self.preprint, line: 1),
      entry(Self.publication.replacing("Routing", with: "Author Correction: Routing"), line: 2),
    ])
    #expect(resolution.papers.count == 2)
  }
}
