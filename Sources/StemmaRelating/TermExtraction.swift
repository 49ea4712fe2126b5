import StemmaModel

/// The terms of every paper: keywords after the thesaurus, and words of the title where a paper has none.
struct TermExtraction {
  /// The terms of each paper, sorted, in the order of the papers.
  private(set) var terms: [[String]]

  /// Extracts terms.
  ///
  /// A paper's own keywords (fields, labels, tags) and the topics of its headings become terms. A paper
  /// without keywords of its own also gets terms from its title: the longest runs of one to three words,
  /// free of stop words, that occur in at least `minimumTitleOccurrences` titles or are a keyword somewhere.
  init(of papers: [Paper], thesaurus: Thesaurus, stopWords: StopWords, minimumTitleOccurrences: Int = 3) {
    func term(_ text: String) -> String? { thesaurus.term(for: text) }
    let keywordTerms = papers.map { paper in
      paper.keywords.compactMap { term($0.text) }
    }
    let ownTerms = Set(
      papers.flatMap { paper in
        paper.keywords.filter { $0.origin != .heading }.compactMap { term($0.text) }
      })
    let titles = papers.map { TitlePhrases(title: $0.title, thesaurus: thesaurus, stopWords: stopWords) }
    var occurrences: [String: Int] = [:]
    for title in titles {
      for phrase in title.distinctPhrases { occurrences[phrase, default: 0] += 1 }
    }
    let known = Set(occurrences.filter { $0.value >= minimumTitleOccurrences }.keys).union(ownTerms)
    terms = papers.indices.map { index in
      var all = Set(keywordTerms[index])
      if !papers[index].keywords.contains(where: { $0.origin == .field || $0.origin == .tag }) {
        all.formUnion(titles[index].longestPhrases(in: known))
      }
      return all.sorted()
    }
  }
}

/// The runs of words in a title that may be terms.
struct TitlePhrases {
  /// The words between two stop words or punctuation marks, in lower case.
  private var runs: [[String]] = []
  private let thesaurus: Thesaurus

  private static let longest = 3

  init(title: String, thesaurus: Thesaurus, stopWords: StopWords) {
    self.thesaurus = thesaurus
    var text = Substring(title)
    if !TitleKey(title).name.isEmpty, let colon = title.firstIndex(where: { $0 == ":" || $0 == "：" }) {
      text = title[title.index(after: colon)...]
    }
    var run: [String] = []
    func endRun(_ runs: inout [[String]]) {
      if !run.isEmpty { runs.append(run) }
      run = []
    }
    for piece in text.split(whereSeparator: \.isWhitespace) {
      // Hyphenated words are taken as they stand and as a run of their parts.
      let word = piece.lowercased().trimming(where: { !$0.isLetter && !$0.isNumber })
      let endsClause = piece.last.map { ",.:;!?)".contains($0) } ?? false
      if word.isEmpty || stopWords.grammatical.contains(word) || word.allSatisfy(\.isNumber) {
        endRun(&runs)
      } else {
        run += word.split(whereSeparator: { "-‐–/_".contains($0) }).map(String.init)
          .filter { !stopWords.grammatical.contains($0) }
        if endsClause { endRun(&runs) }
      }
    }
    endRun(&runs)
    self.stopWords = stopWords
  }

  private let stopWords: StopWords

  /// Every phrase of one to three words, after the thesaurus, once.
  var distinctPhrases: Set<String> {
    var phrases: Set<String> = []
    for run in runs {
      for start in run.indices {
        for length in 1...TitlePhrases.longest where start + length <= run.count {
          if let phrase = phrase(run[start..<(start + length)]) { phrases.insert(phrase) }
        }
      }
    }
    return phrases
  }

  /// The known phrases that cover the title, the longest first, each word in one of them.
  func longestPhrases(in known: Set<String>) -> [String] {
    var found: [String] = []
    for run in runs {
      var covered = [Bool](repeating: false, count: run.count)
      for length in (1...TitlePhrases.longest).reversed() {
        for start in run.indices where start + length <= run.count {
          let range = start..<(start + length)
          if covered[range].contains(true) { continue }
          guard let phrase = phrase(run[range]), known.contains(phrase) else { continue }
          for index in range { covered[index] = true }
          found.append(phrase)
        }
      }
    }
    return found
  }

  /// A phrase as a term; nil if it is only general words, or the thesaurus drops it.
  private func phrase(_ words: ArraySlice<String>) -> String? {
    if words.allSatisfy({ stopWords.general.contains($0) }) { return nil }
    if words.count == 1, let word = words.first, word.count < 3, !word.contains(where: \.isNumber) { return nil }
    return thesaurus.term(for: words.joined(separator: " "))
  }
}

/// Words that are no terms.
package struct StopWords: Sendable {
  /// Words of grammar, which end a phrase.
  var grammatical: Set<String>
  /// Words that occur in titles of any field: part of a phrase, but none alone.
  var general: Set<String>

  /// The words that are built in.
  package static let builtIn = StopWords(table: WordTable(builtIn: PackageResources.stopwords_txt))

  init(table: WordTable) {
    grammatical = Set(table.words("english"))
    general = Set(table.words("titles"))
  }
}
