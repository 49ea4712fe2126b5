import StemmaModel

/// Where a passage names methods: by name, by a link to their code or paper, by their title.
struct Mentions {
  /// One place.
  struct Mention: Hashable {
    /// The characters of the passage.
    var range: Range<Int>
    /// The papers that may be meant; none for a link to something that the lists do not have.
    var papers: [Int]
    /// What the passage calls it.
    var name: String
    /// Whether it is a link.
    var isLink: Bool
  }

  /// The mentions in order of place, none overlapping.
  private(set) var all: [Mention] = []

  /// Finds the mentions of a passage.
  init(in passage: Passage, names: NameIndex, addresses: PaperAddresses, titles: TitleIndex) {
    let text = Array(passage.text)
    var isTaken = [Bool](repeating: false, count: text.count)
    func isFree(_ range: Range<Int>) -> Bool { !isTaken[range].contains(true) }
    func add(_ mention: Mention) {
      all.append(mention)
      for index in mention.range { isTaken[index] = true }
    }
    let occurrences = names.occurrences(in: text)
    var next = 0
    for link in passage.links where link.range.upperBound <= text.count && !link.range.isEmpty {
      while next < occurrences.count, occurrences[next].range.lowerBound < link.range.lowerBound { next += 1 }
      let inside = occurrences[next...].prefix { $0.range.lowerBound < link.range.upperBound }
      // A link around a whole clause is read as text.
      if !isFree(link.range) || link.range.count > 60 && inside.count > 1 { continue }
      let target = addresses.papers(at: link.address)
      let named = inside.count == 1 ? inside.first?.name.papers ?? [] : []
      let isWhole = inside.first.map { $0.range.count * 2 > link.range.count } ?? false
      let papers = isWhole && !named.isEmpty ? named : target.isEmpty ? named : target
      if papers.isEmpty, !isMethodAddress(link.address) || inside.count > 1 { continue }
      add(
        Mention(
          range: link.range, papers: papers, name: String(text[link.range]).foldingWhitespace,
          isLink: true))
    }
    for occurrence in occurrences where isFree(occurrence.range) {
      add(
        Mention(
          range: occurrence.range, papers: occurrence.name.papers, name: occurrence.name.text, isLink: false))
    }
    for (range, paper) in titles.occurrences(in: text) where isFree(range) {
      add(Mention(range: range, papers: [paper], name: String(text[range]), isLink: false))
    }
    all.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Whether an address is one that a method has: code, a preprint, a model.
  private func isMethodAddress(_ address: String) -> Bool {
    guard let key = PaperAddresses.key(of: address) else { return false }
    return ["github.com/", "arxiv:", "huggingface.co/", "gitlab.com/"].contains { key.hasPrefix($0) }
  }
}

/// Titles that stand in running text.
struct TitleIndex {
  /// The fewest words by which a title is recognised.
  private static let fewestWords = 4

  private struct Title {
    var words: [String]
    var paper: Int
  }

  private var titles: [String: [Title]] = [:]

  /// Indexes the titles of papers, whole and without the name in front.
  init(papers: [Paper]) {
    for (index, paper) in papers.enumerated() {
      let rest = TitleKey.splittingName(from: paper.title).map { String($0.rest) }
      for title in [paper.title] + [rest].compactMap({ $0 }) {
        let words = TextToken.tokens(of: Array(title)).filter { $0.kind != .mark }.map(\.word)
        guard words.count >= Self.fewestWords, let first = words.first else { continue }
        titles[first, default: []].append(Title(words: words, paper: index))
      }
    }
    for first in Array(titles.keys) { titles[first]?.sort { $1.words.count < $0.words.count } }
  }

  /// The titles in a text: the characters and the paper.
  func occurrences(in text: [Character]) -> [(range: Range<Int>, paper: Int)] {
    guard text.count > 20 else { return [] }
    let tokens = TextToken.tokens(of: text).filter { $0.kind != .mark }
    var found: [(Range<Int>, Int)] = []
    var index = 0
    while index < tokens.count {
      if let title = titles[tokens[index].word]?.first(where: { tokens[index...].begins(with: $0.words) }) {
        let end = index + title.words.count
        found.append((tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound, title.paper))
        index = end
      } else {
        index += 1
      }
    }
    return found
  }
}
