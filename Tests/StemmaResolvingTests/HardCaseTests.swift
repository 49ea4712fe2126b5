import StemmaModel
import StemmaResolving
import Testing

@Suite("Cases that are hard to tell")
struct HardCaseTests {
  /// What two entries come to.
  private func outcome(_ first: String, _ second: String) -> MergeDecision.Outcome {
    let resolution = resolve([entry(first, line: 1), entry(second, line: 2)])
    if resolution.papers.count == 1 { return .same }
    return resolution.diagnostics.contains { $0.rule == "doubtful-pair" } ? .doubtful : .different
  }

  @Test(
    "One paper",
    arguments: [
      // Renamed: one id, a new title, and code or a name in common.
      (
        "Sounds into Portraits | arxiv=2401.00001 | code=a/b",
        "Hearing Is Seeing | arxiv=2401.00001 | code=a/b"
      ),
      ("SoundX: Talking Heads | arxiv=2401.00001", "SoundX: Portraits that Speak Aloud | arxiv=2401.00001"),
      // A preprint server's DOI and a publisher's do not contradict.
      (
        "Cell Atlas by Sequencing at Scale | doi=10.1101/2020.01.02.345678",
        "Cell Atlas by Sequencing at Scale | doi=10.1038/s41586-021-00001-1"
      ),
      ("Small Works | doi=10.48550/arXiv.2401.00001", "Small Works, Revised | arxiv=2401.00001v3"),
      ("Small Works | doi=10.1000/ABC", "Small Works | doi=10.1000/abc"),
      ("Small Works | acl=P19-1001", "Small Works | doi=10.18653/v1/p19-1001"),
      // One word, and authors with the year.
      ("Mirrors | authors=A. Bee | year=2020", "Mirrors | authors=Ann Bee | year=2020"),
      // The article of a conference paper, years later, by the same authors.
      (
        "Stream Joins | authors=A. Bee; C. Dee; E. Eff | venue=WWW 2012 | arxiv=1201.00001",
        "Stream Joins | authors=Bee, Ann; Dee, Cy; Eff, Ed | venue=TKDE 2015 | doi=10.1000/abc"
      ),
      // A title that another goes on, or puts in another order, by the same authors.
      (
        "Searching the Graphs of Science | authors=A. Bee; C. Dee | venue=WWW 2020",
        "Searching the Graphs of Science with Few Queries | authors=A. Bee; C. Dee | venue=WWW 2020"
      ),
      (
        "GraphX: Learning Universal Graph Representations | authors=A. Bee; C. Dee",
        "GraphX: Universal Graph Representation Learning | authors=A. Bee; C. Dee"
      ),
      // Surnames before initials, and other spellings of a name.
      ("Mirrors | authors=Bee A | year=2020", "Mirrors | authors=A. Bee | year=2020"),
      (
        "Tchebycheff Filters of Scientific Graphs | year=2020",
        "Chebyshev Filters of Scientific Graphs | year=2020"
      ),
      ("Searching Graphs of Science, Part I: Parents", "Searching Graphs of Science. Part 1: Parents"),
      // Letters, signs and markup.
      ("α-Nets for Graph Search", "Alpha-Nets for Graph Search"),
      ("$\\alpha$-Nets for Graph Search", "α-Nets for Graph Search"),
      ("\\textit{Nets} for {Graph} Search", "Nets for Graph Search"),
      ("Graph Search by Poincar\\'e Maps", "Graph Search by Poincaré Maps"),
      ("Graph Search by Poincare\u{301} Maps", "Graph Search by Poincare Maps"),
      ("Graph\u{AD}ical Sear\u{200B}ch of Models", "Graphical Search of Models"),
      ("Ｇｒａｐｈ Ｓｅａｒｃｈ ｂｙ Maps", "Graph Search by Maps"),
      ("Graph Search by “Maps” and ‘Atlases’", "Graph Search by \"Maps\" and 'Atlases'"),
      ("Eﬃcient Graph Search by Maps", "Efficient Graph Search by Maps"),
      // Cut off, at 25 letters or more.
      ("Searching the Graphs of Scientific…", "Searching the Graphs of Scientific Works for Their Parents"),
      ("Searching the Graphs of Scientific...", "GraphX: Searching the Graphs of Scientific Works"),
      // Without the subtitle, and something else in common.
      (
        "Searching the Graphs of Science | code=a/b",
        "Searching the Graphs of Science: Parents and Children | code=a/b"
      ),
      (
        "Searching the Graphs of Science | authors=A. Bee, C. Dee",
        "Searching the Graphs of Science: Parents and Children | authors=A. Bee, C. Dee"
      ),
    ])
  func same(first: String, second: String) {
    #expect(outcome(first, second) == .same)
    #expect(outcome(second, first) == .same)
  }

  @Test(
    "In doubt",
    arguments: [
      ("Searching the Graphs of Science", "Searching the Graphs of Science: Parents and Children"),
      ("Searching the Graphs of Science | year=2012", "Searching the Graphs of Science | year=2020"),
      (
        "Searching the Graphs of Science | venue=WWW 2018 | code=a/b",
        "Searching the Graphs of Science: Journal Extension | venue=TKDE 2020 | code=a/b"
      ),
      (
        "Searching the Graphs of Science | venue=WWW 2018",
        "Searching the Graphs of Science | venue=TKDE 2020"
      ),
      ("Mirrors | year=2020", "Mirrors | year=2020"),
      (
        "StyleTalk: Styles of Speech | arxiv=2401.00001 | venue=AAAI 2023 | code=a/b",
        "Memory in Contrastive Learning | arxiv=2401.00001 | venue=ICASSP 2023 | code=c/d"
      ),
      ("Searching the Graphs, Part I | arxiv=2401.00001", "Searching the Graphs, Part II | arxiv=2401.00001"),
    ])
  func doubtful(first: String, second: String) {
    #expect(outcome(first, second) == .doubtful)
    #expect(outcome(second, first) == .doubtful)
  }

  @Test(
    "Two papers",
    arguments: [
      ("Searching the Graphs of Science, Part 1", "Searching the Graphs of Science, Part 2"),
      ("Searching the Graphs of Science I", "Searching the Graphs of Science II"),
      ("Searching the Graphs, Part One: Parents", "Searching the Graphs, Part Two: Parents"),
      (
        "Supplementary Material for Searching the Graphs of Science | year=2020",
        "Searching the Graphs of Science | year=2020"
      ),
      (
        "Searching the Graphs of Science | authors=A. Bee | year=2012",
        "Searching the Graphs of Science | authors=C. Dee | year=2020"
      ),
      ("Mirrors | authors=A. Bee | year=2020", "Mirrors | authors=C. Dee | year=2012"),
      // A title that quotes another, in the marks of several languages, is of another work.
      ("Comment on “Searching the Graphs of Science”", "Searching the Graphs of Science"),
      ("Reply to comment on \"Searching the Graphs of Science\"", "Searching the Graphs of Science"),
      ("Kommentar zu „Searching the Graphs of Science“", "Searching the Graphs of Science"),
      ("Réponse à « Searching the Graphs of Science »", "Searching the Graphs of Science"),
      ("What Is Left of 'Searching the Graphs of Science'?", "Searching the Graphs of Science"),
      ("Reply to Bee et al.: Searching the Graphs of Science", "Searching the Graphs of Science"),
      ("Rejoinder: Searching the Graphs of Science", "Searching the Graphs of Science"),
      ("Erratum: Searching the Graphs of Science", "Searching the Graphs of Science"),
      // The years of a contest, by the same people.
      (
        "Track-DET2018: Searching Graphs, a Challenge | authors=A. Bee; C. Dee; E. Eff",
        "Track-DET2019: Searching Graphs, a Challenge | authors=A. Bee; C. Dee; E. Eff"
      ),
      (
        "The Graph Search 2021 Challenge | authors=A. Bee; C. Dee",
        "The Graph Search 2022 Challenge | authors=A. Bee; C. Dee"
      ),
      (
        "Searching the Graphs of Science | authors=A. Bee | venue=Thesis 2020",
        "Searching the Graphs of Science | authors=A. Bee; C. Dee | venue=WWW 2020"
      ),
      // What stands behind the names says nothing.
      ("Graph Search in Cities: A Survey | year=2020", "Speech Therapy at Home: A Survey | year=2020"),
      ("Face2Face: Searching Faces in Video", "Face2Faceρ: Searching Faces in Video"),
      ("MapNet+: Searching Faces in Video", "MapNet++: Searching Faces in Video"),
      ("A Survey of Graph Search Methods", "A Survey of Graph Search Methods v2"),
      ("Graph Search | alias=Scout | year=2020", "Routing in Cities | alias=Scout | year=2020"),
    ])
  func different(first: String, second: String) {
    #expect(outcome(first, second) == .different)
    #expect(outcome(second, first) == .different)
  }

  @Test("An identifier of another paper, told by what the title has elsewhere, joins no group to it")
  func pastedIdentifier() {
    let entries = [
      entry("Searching the Graphs of Science | authors=A. Bee et al. | arxiv=2401.00001", line: 1),
      entry("Mirrors of Distant Galaxies | authors=Ann Bee; C. Dee | arxiv=2401.00001", line: 2),
      entry("Mirrors of Distant Galaxies | authors=A. Bee; C. Dee | arxiv=2402.00002", line: 3),
    ]
    let papers = resolve(entries).papers.map { $0.entries.map(\.location.line) }
    #expect(Set(papers) == [[1], [2, 3]])
  }

  @Test("Entries that contradict each other do not become one paper through a third")
  func contradictionThroughThird() {
    let entries = [
      entry("GraphX: Searching the Graphs of Science | arxiv=2401.00001 | code=a/b", line: 1),
      entry("Searching the Graphs of Science | code=a/b", line: 2),
      entry("GraphX2: Searching the Graphs of Science | arxiv=2402.00002 | code=a/b", line: 3),
    ]
    let resolution = resolve(entries)
    #expect(!resolution.papers.contains { $0.aliases.count > 1 || $0.entries.count > 2 })
    #expect(resolution.papers.count == 2)
    #expect(resolution.diagnostics.count == 1)
  }

  @Test("A title that is cut off where two papers go on is in doubt")
  func ambiguousTruncation() {
    let resolution = resolve([
      entry("Searching the Graphs of Scientific…", line: 1),
      entry("Searching the Graphs of Scientific Works in Print", line: 2),
      entry("Searching the Graphs of Scientific Gatherings", line: 3),
    ])
    #expect(resolution.papers.count == 3)
    #expect(resolution.decisions.map(\.outcome) == [.doubtful, .doubtful])
  }

  @Test("What is like two papers that must differ goes to the one it is more like; the other is in doubt")
  func transitivity() {
    let resolution = resolve([
      entry("Searching the Graphs of Science | arxiv=2401.00001", line: 1),
      entry("Searching the Graphs of Science | code=a/b", line: 2),
      entry("Searching the Graphs of Science | arxiv=2402.00002 | code=a/b", line: 3),
    ])
    #expect(resolution.papers.map { $0.entries.map(\.location.line) } == [[1], [2, 3]])
    #expect(resolution.papers.map(\.id) == ["arxiv:2401.00001", "arxiv:2402.00002"])
    #expect(resolution.decisions.map(\.outcome) == [.doubtful, .doubtful, .same])
    #expect(resolution.diagnostics.map(\.rule) == ["doubtful-pair"])
  }

  @Test("An entry that has a third paper's arXiv id joins its own paper, and the third keeps its id")
  func thirdPapersIdentifier() {
    let resolution = resolve([
      entry("Searching the Graphs of Science | arxiv=2402.00002 | code=a/b", line: 1),
      entry("Searching the Graphs of Science | arxiv=2401.00001 | code=a/b", line: 2),
      entry("Mirrors of Distant Galaxies | arxiv=2401.00001 | code=c/d", line: 3),
    ])
    #expect(resolution.papers.map(\.id) == ["arxiv:2401.00001", "arxiv:2402.00002"])
    #expect(resolution.papers.map { $0.entries.map(\.location.line) } == [[3], [1, 2]])
    #expect(resolution.diagnostics.map(\.rule) == ["doubtful-pair"])
    #expect(resolution.diagnostics.first?.location?.line == 3)
  }

  @Test("A paper with a disputed arXiv id takes its DOI for its id, else its title")
  func disputedIdentifier() {
    let resolution = resolve([
      entry("Searching the Graphs of Science | arxiv=2401.00001 | doi=10.1000/abc", line: 1),
      entry("Mirrors of Distant Galaxies | arxiv=2401.00001", line: 2),
    ])
    #expect(resolution.papers.map(\.id) == ["doi:10.1000/abc", "title:mirrors-of-distant-galaxies"])
  }

  @Test("A repository of many works says nothing of two of them")
  func crowdedRepository() {
    let titles = [
      "Mirrors of Distant Galaxies", "Searching Graphs of Science", "Portraits from Sound", "Deep Wells",
      "Policies under Noise", "Kernels for Trees", "Flows on Surfaces", "Memory of Birds",
    ]
    let entries = titles.enumerated().map { index, title in
      entry("\(title) | arxiv=2401.00001 | code=lab/everything", line: index + 1)
    }
    #expect(resolve(entries).papers.count == titles.count)
  }

  @Test("Evidence says what was compared and how much it counts")
  func evidence() throws {
    let resolution = resolve([
      entry("Searching the Graphs of Science | arxiv=2401.00001 | venue=WWW 2020", line: 1),
      entry("GraphX: Searching the Graphs of Science | arxiv=2401.00001v2 | venue=WWW 2020", line: 2),
    ])
    let decision = try #require(resolution.decisions.first)
    #expect(decision.evidence.map(\.kind) == [.title, .identifier, .year, .venue])
    #expect(decision.evidence.allSatisfy { $0.weight > 0 })
    #expect(
      decision.reason
        == "one title, with the name in front in one place, both have arxiv:2401.00001, one year, one venue")
    #expect(decision.strength > 0.99)
  }

  @Test("Refusals are explained where they are asked for")
  func refusals() {
    var options = ResolvingOptions()
    let entries = [
      entry("Scout: Graph Search | year=2020", line: 1),
      entry("Scout: Routing in Cities | year=2020", line: 2),
    ]
    #expect(resolve(entries, options: options).decisions.isEmpty)
    options.explainsRefusals = true
    let decisions = resolve(entries, options: options).decisions
    #expect(decisions.map(\.outcome) == [.different])
    #expect(decisions.first?.reason == "one name, but the titles differ")
  }
}
