import StemmaModel

/// The terms of every paper: keywords after the thesaurus, and phrases of the title where a paper has none.
struct TermExtraction {
  /// The terms of each paper, sorted, in the order of the papers, each in its commonest spelling.
  private(set) var terms: [[String]]

  /// Extracts terms.
  ///
  /// A paper's own keywords (fields, labels, tags) and the topics of its headings become terms. A paper
  /// without keywords of its own also gets terms from its title: the longest phrases of one to three words,
  /// free of stop words, that are a keyword somewhere or occur in at least `minimumTitleOccurrences` titles. A
  /// single word says little, so it counts by its occurrences only if it is written like an acronym, or if no
  /// list has a vocabulary of its own.
  ///
  /// A plural becomes the singular where that occurs too.
  init(of papers: [Paper], thesaurus: Thesaurus, stopWords: StopWords, minimumTitleOccurrences: Int = 3) {
    let keywords = papers.map { paper in paper.keywords.compactMap { thesaurus.term(for: $0.text) } }
    let vocabulary = Set(
      papers.flatMap { paper in
        paper.keywords.filter { $0.origin != .heading }.compactMap { thesaurus.term(for: $0.text)?.key }
      })
    let titles = papers.map { TitlePhrases(title: $0.title, thesaurus: thesaurus, stopWords: stopWords) }
    var occurrences: [String: Int] = [:]
    for title in titles {
      let phrases = title.phrases.filter { vocabulary.isEmpty || $0.isTelling }
      for key in Set(phrases.map(\.term.key)) { occurrences[key, default: 0] += 1 }
    }
    let known = vocabulary.union(occurrences.filter { $0.value >= minimumTitleOccurrences }.keys)
    let found = papers.indices.map { index in
      let hasOwn = papers[index].keywords.contains { $0.origin == .field || $0.origin == .tag }
      return keywords[index] + (hasOwn ? [] : titles[index].longestPhrases(in: known))
    }
    let spellings = Spellings(of: found.flatMap { $0 })
    terms = found.map { terms in Set(terms.map { spellings.shown($0.key) }).sorted() }
  }
}

/// How terms are shown: plurals as singulars, and each in the spelling that is commonest.
private struct Spellings {
  private var counts: [String: [String: Int]] = [:]

  init(of terms: [Term]) {
    for term in terms { counts[term.key, default: [:]][term.spelling, default: 0] += 1 }
  }

  func shown(_ key: String) -> String {
    let key = singular(of: key).flatMap { counts[$0] == nil ? nil : $0 } ?? key
    let commonest = counts[key]?.min { ($1.value, $0.key) < ($0.value, $1.key) }
    return commonest?.key ?? key
  }

  private func singular(of key: String) -> String? {
    guard key.count > 3, key.hasSuffix("s"), !["ss", "us", "is"].contains(where: key.hasSuffix) else {
      return nil
    }
    return String(key.dropLast())
  }
}

/// The phrases of a title that may be terms.
struct TitlePhrases {
  /// A phrase and whether it may be a topic by itself: several words, a compound, or an acronym.
  struct Phrase: Hashable {
    var term: Term
    var isTelling: Bool
  }

  /// The words between two stop words or punctuation marks; a compound such as `one-shot` is one word.
  private var runs: [[String]] = []
  private let thesaurus: Thesaurus
  private let stopWords: StopWords

  private static let longest = 3

  init(title: String, thesaurus: Thesaurus, stopWords: StopWords) {
    self.thesaurus = thesaurus
    self.stopWords = stopWords
    var text = Substring(title)
    if !TitleKey(title).name.isEmpty, let colon = title.firstIndex(where: { $0 == ":" || $0 == "：" }) {
      text = title[title.index(after: colon)...]
    }
    var run: [String] = []
    for piece in text.split(whereSeparator: \.isWhitespace) {
      let word = piece.trimming(where: { !$0.isLetter && !$0.isNumber })
      let isBreak =
        word.isEmpty || stopWords.grammatical.contains(word.lowercased()) || word.allSatisfy(\.isNumber)
      if !isBreak { run.append(word) }
      if isBreak || piece.last.map({ ",.:;!?)".contains($0) }) ?? false {
        if !run.isEmpty { runs.append(run) }
        run = []
      }
    }
    if !run.isEmpty { runs.append(run) }
  }

  /// Every phrase of one to three words, after the thesaurus.
  var phrases: [Phrase] {
    runs.flatMap { run in
      run.indices.flatMap { start in
        (1...TitlePhrases.longest).filter { start + $0 <= run.count }.compactMap { length in
          phrase(run[start..<(start + length)])
        }
      }
    }
  }

  /// The known phrases that cover the title, the longest first, each word in one of them.
  func longestPhrases(in known: Set<String>) -> [Term] {
    var found: [Term] = []
    for run in runs {
      var covered = [Bool](repeating: false, count: run.count)
      for length in (1...TitlePhrases.longest).reversed() {
        for start in run.indices where start + length <= run.count {
          let range = start..<(start + length)
          if covered[range].contains(true) { continue }
          guard let phrase = phrase(run[range]), known.contains(phrase.term.key) else { continue }
          for index in range { covered[index] = true }
          found.append(phrase.term)
        }
      }
    }
    return found
  }

  /// A phrase as a term; nil if it is only general words, or the thesaurus drops it.
  private func phrase(_ words: ArraySlice<String>) -> Phrase? {
    if words.allSatisfy({ stopWords.general.contains($0.lowercased()) }) { return nil }
    let isTelling = words.count > 1 || words.allSatisfy { $0.contains("-") || isAcronym($0) }
    if words.count == 1, let word = words.first, word.count < 3, !isTelling { return nil }
    return thesaurus.term(for: words.joined(separator: " ")).map { Phrase(term: $0, isTelling: isTelling) }
  }

  /// Whether a word has a digit or several capitals, as `3DMM` and `NeRF` have.
  private func isAcronym(_ word: String) -> Bool {
    word.contains(where: \.isNumber) || word.count(where: \.isUppercase) > 1
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
