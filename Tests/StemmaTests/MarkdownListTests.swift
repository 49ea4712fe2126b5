import Foundation
import Stemma
import StemmaDrawing
import Testing

/// Writing papers as Markdown and reading them again.
@Suite("A written list is read back as the same papers")
struct MarkdownListTests {
  private static let sampleLists = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("graphs/talking-head/lists").path

  /// What has to come back of a paper.
  private func record(_ paper: Paper) -> [String] {
    fields(
      paper.title, paper.alias, paper.year, paper.venue, paper.identifiers,
      [.paper, .code, .project].map { paper.urls($0).sorted() }, paper.keywords.map(\.text).sorted(),
      paper.authors)
  }

  private func record(_ entry: Entry) -> [String] {
    fields(
      entry.title, entry.alias, entry.year, entry.venue, entry.identifiers,
      [Link.Role.paper, .code, .project].map { role in
        entry.links.filter { $0.role == role }.map(\.url).sorted()
      }, entry.keywords.map(\.text).sorted(), entry.authors)
  }

  private func fields(
    _ title: String, _ alias: String?, _ year: Int?, _ venue: String?, _ identifiers: Identifiers,
    _ links: [[String]], _ keywords: [String], _ authors: [String]
  ) -> [String] {
    [
      "title \(title)", "alias \(alias ?? "-")", "year \(year ?? 0)", "venue \(venue ?? "-")",
      "arxiv \(identifiers.arxiv ?? "-")", "doi \(identifiers.doi ?? "-")", "links \(links)",
      "keywords \(Set(keywords.map { $0.lowercased() }).sorted())", "authors \(authors)",
    ]
  }

  private func entries(of markdown: String) -> [Entry] {
    Pipeline().read(paths: [], documents: [Document(name: "written.md", bytes: Array(markdown.utf8))]).entries
  }

  private func expectSame(_ papers: [Paper], in dialect: MarkdownDialect) {
    let text = dialect.text(of: papers)
    let found = entries(of: text)
    let lines = Set(found.map(\.title))
    #expect(found.count == papers.count, "lost: \(papers.filter { !lines.contains($0.title) }.map(record))")
    for (paper, entry) in zip(papers, found) {
      let difference = zip(record(entry), record(paper)).filter { $0 != $1 }
      #expect(difference.isEmpty, "line \(entry.location.line) of \(paper.title)")
      if !difference.isEmpty { return }
    }
  }

  /// The papers of the sample field.
  private static let samplePapers = {
    let pipeline = Pipeline()
    return pipeline.resolve(pipeline.read(paths: [sampleLists])).papers
  }()

  @Test("The lists of the sample field", arguments: MarkdownDialect.all.map(\.name))
  func sample(name: String) throws {
    let papers = Self.samplePapers
    #expect(papers.count == 180)
    let dialect = try #require(MarkdownDialect.all.first { $0.name == name })
    expectSame(papers, in: dialect)
  }

  @Test(
    "Papers with hostile titles", arguments: MarkdownDialect.all.map(\.name), 1...8 as ClosedRange<UInt64>)
  func random(name: String, seed: UInt64) throws {
    var source = RandomPapers(seed: seed)
    let dialect = try #require(MarkdownDialect.all.first { $0.name == name })
    expectSame((0..<40).map { source.paper(number: $0) }, in: dialect)
  }
}

/// Papers that nobody wrote, with titles of all that Markdown takes for its own.
private struct RandomPapers {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// A number below a bound, by the generator of Marsaglia, "Xorshift RNGs" (2003).
  private mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % bound
  }

  private mutating func one<Element>(of values: [Element]) -> Element { values[below(values.count)] }

  private static let words = [
    "Deep", "learning", "of", "graphs", "|pipes|", "[brackets]", "(2023)", "*stars*", "**bold**", "`code`",
    "<b>", "a<b", "&amp;", "&", "扩散模型", "综述", "\"quoted\"", "“curly”", "'single'", "Name:", "a:b",
    "https://example.org/x", "www.example.org", "me@example.org", "C++", "#1", "1.", "100%", "$\\alpha$",
    "\\", "~~gone~~", "_under_", "__init__", "!", "![x](y)", "[x](y)", "🔥", ":fire:", "CVPR 2023", "and",
    "3D", "-", "—", "et al.", "naïve", "Ω", "e.g.", "A.", "^2", "{x}", "=", "@home", "TL;DR", "data, sets",
  ]
  private static let endings = [
    "", "", "", "?", "!", ".", "...", ":", ",", ";", ")", "]", "*", "`", "|", "\"",
  ]
  private static let aliases = [
    "FOMM", "Wav2Lip", "NeRF++", "S^3-Net", "π-GAN", "LAM*", "Make-A-Reel", "A_b", "[X]", "ICML", "D|E",
  ]
  private static let venues = [
    "CVPR", "NeurIPS", "arXiv", "ACM MM", "SIGGRAPH Asia", "Nature Communications", "Journal of Odd Results",
  ]
  private static let topics = ["NeRF", "audio-driven", "3D GS", "扩散", "one-shot", "C++", "lip sync"]

  mutating func paper(number: Int) -> Paper {
    let place = SourceLocation(file: "random", line: number + 1)
    // A word that tells the papers apart.
    var title = ["Study", String(number)]
    for _ in 0...below(8) { title.insert(one(of: Self.words), at: below(title.count + 1)) }
    var text = title.joined(separator: " ") + one(of: Self.endings)
    if below(4) == 0 { text = "Plain Words about Study Number \(number)" + one(of: ["", "?", "!"]) }
    // A name in front of a colon is read as one, so that a title with a colon has to say its own.
    let alias = below(2) == 0 || text.contains(where: { ":：".contains($0) }) ? one(of: Self.aliases) : nil
    var paper = Paper(id: "title:\(number)", title: text, alias: alias)
    if below(4) > 0 { paper.year = 1990 + below(40) }
    if below(4) > 0 { paper.venue = one(of: Self.venues) }
    if below(3) > 0 {
      let arxiv = "2\(below(4))0\(1 + below(9)).\(10_000 + below(80_000))"
      paper.identifiers.arxiv = arxiv
      paper.links.append(Link(role: .paper, url: "https://arxiv.org/abs/\(arxiv)", location: place))
    }
    if below(3) == 0 {
      paper.identifiers.doi = "10.1145/\(1_000_000 + below(9_000_000)).x(\(below(9)))"
      paper.links.append(
        Link(role: .paper, url: "https://doi.org/\(paper.identifiers.doi ?? "")", location: place))
    }
    for role in [Link.Role.code, .project] where below(2) == 0 {
      let host = role == .code ? "github.com/a" : "a.github.io"
      let path = one(of: ["plain", "a_b_c", "x?y=1&z=2", "q(1)", "star*", "中文"])
      paper.links.append(Link(role: role, url: "https://\(host)/\(path)\(number)", location: place))
    }
    for topic in Self.topics where below(4) == 0 {
      paper.keywords.append(Keyword(topic, origin: .field, location: place))
    }
    if below(3) == 0 { paper.authors = ["Jane Doe", "José Núñez", "李雷"] }
    return paper
  }
}
