import StemmaModel
import StemmaResolving
import Testing

@Suite("What a user decided of pairs")
struct DecidedPairTests {
  private let entries = [
    entry("Searching the Graphs of Science", line: 1), entry("Searching the Graphs of Science", line: 2),
    entry("Mirrors of Distant Galaxies | arxiv=2401.00001", line: 3),
    entry("Hall of Mirrors: Galaxies | arxiv=2402.00002v1", line: 4, file: "lists/b.md"),
  ]

  private func resolution(_ text: String) throws -> Resolution {
    var options = ResolvingOptions()
    options.decided = try DecidedPairs(parsing: text, file: "same.tsv")
    return resolve(entries, options: options)
  }

  private func groups(_ resolution: Resolution) -> [[Int]] {
    resolution.papers.map { $0.entries.map(\.location.line) }.sorted { $0[0] < $1[0] }
  }

  @Test(
    "Places, ids and titles are joined",
    arguments: [
      "list.md:3\tlists/b.md:4", "list.md:3\tb.md:4\tsame", "list.md:3:3\tlists/b.md:4:3\tSame",
      "arxiv:2401.00001\tarxiv:2402.00002", "doi:10.48550/arXiv.2402.00002\tlist.md:3",
      "Mirrors of Distant Galaxies\tHall of Mirrors: Galaxies",
      "title:mirrors-of-distant-galaxies\thall of mirrors - galaxies",
      "# remark\n\n\u{FEFF}list.md:3\tlists/b.md:4\r\n",
    ])
  func same(text: String) throws {
    let resolution = try resolution(text)
    #expect(resolution.diagnostics.isEmpty)
    #expect(groups(resolution) == [[1, 2], [3, 4]] || groups(resolution) == [[1, 2], [4, 3]])
    #expect(resolution.decisions.contains { $0.evidence.map(\.kind) == [.decided] && $0.strength == 1 })
  }

  @Test("Entries that are alike are held apart")
  func different() throws {
    let resolution = try resolution("list.md:1\tlist.md:2\tdifferent")
    #expect(groups(resolution) == [[1], [2], [3], [4]])
    #expect(resolution.diagnostics.isEmpty)
    #expect(resolution.decisions.map(\.outcome) == [.different])
    #expect(resolution.decisions.first?.reason == "decided in same.tsv:1")
  }

  @Test("What is the same as one of two that differ joins only one of them")
  func transitivity() throws {
    let three = (1...3).map { entry("Searching the Graphs of Science", line: $0) }
    var options = ResolvingOptions()
    options.decided = try DecidedPairs(parsing: "list.md:1\tlist.md:3\tdifferent", file: "same.tsv")
    #expect(resolve(three, options: options).papers.count == 2)
  }

  @Test("A decision overrules evidence, also for what is the same as one of the two")
  func overruling() throws {
    let entries = [
      entry("EMO: Portraits from Sound", line: 1), entry("EMO2: Portraits from Sound and Text", line: 2),
      entry("EMO2: Portraits from Sound and Text", line: 3),
    ]
    #expect(resolve(entries).papers.count == 2)
    var options = ResolvingOptions()
    options.decided = try DecidedPairs(parsing: "list.md:1\tlist.md:2", file: "same.tsv")
    #expect(resolve(entries, options: options).papers.count == 1)
  }

  @Test(
    "A line that cannot be used is an error with its place",
    arguments: [
      ("list.md:1\tlist.md:9", "same.tsv:1:1: error: no entry begins at 'list.md:9' [same]"),
      (
        "#\nlist.md:1\tNo Such Title",
        "same.tsv:2:1: error: 'No Such Title' is no place, id or title of an entry [same]"
      ),
      (
        "arxiv:2499.00001\tlist.md:1",
        "same.tsv:1:1: error: 'arxiv:2499.00001' is no place, id or title of an entry [same]"
      ),
      (
        "list.md:3\tarxiv:2401.00001\tdifferent",
        "same.tsv:1:1: error: 'list.md:3' and 'arxiv:2401.00001' both mean the entry at list.md:3:3 [same]"
      ),
      (
        "list.md:1\tlist.md:3\nlist.md:3\tb.md:4\nlist.md:1\tb.md:4\tdifferent",
        "same.tsv:3:1: error: 'list.md:1' and 'b.md:4' are said to be different here and the same in "
          + "same.tsv:1, same.tsv:2 [same]"
      ),
    ])
  func problems(text: String, message: String) throws {
    #expect(try resolution(text).diagnostics.map(\.description) == [message])
    let decided = try DecidedPairs(parsing: text, file: "same.tsv")
    #expect(decided.problems(in: entries).map(\.description) == [message])
  }

  @Test(
    "A line that is not of the form is an error with its place",
    arguments: [
      (
        "a.md:1 b.md:2",
        "expected two entries and perhaps 'same' or 'different', separated by tabs, found 'a.md:1 b.md:2'"
      ),
      (
        "a\tb\tc\td",
        "expected two entries and perhaps 'same' or 'different', separated by tabs, found 'a\tb\tc\td'"
      ),
      ("a\tb\tequal", "expected 'same' or 'different' in the third column, found 'equal'"),
    ])
  func form(text: String, message: String) {
    let error = #expect(throws: DecidedPairs.FormError.self) {
      try DecidedPairs(parsing: text, file: "s.tsv")
    }
    #expect(error?.description == "s.tsv:1:1: \(message)")
  }
}
