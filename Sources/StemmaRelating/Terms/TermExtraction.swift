import StemmaModel

/// The terms of every paper: keywords after the thesaurus, and phrases of titles and abstracts where a paper has
/// no keywords.
struct TermExtraction {
  /// The terms of each paper, sorted, in the order of the papers, each in one spelling.
  private(set) var terms: [[String]]
  /// What each paper's terms rest on, in the order of the papers.
  private(set) var occurrences: [[Occurrence]]
  /// How each term is shown, by its key.
  private(set) var names: [String: String]

  /// A term in a paper.
  struct Occurrence: Hashable {
    var term: Term
    var origin: TermUse.Occurrence.Origin
    /// The words as they stand there, in lower case.
    var spelling: String
    var location: SourceLocation
  }

  /// The most terms that a paper takes from its abstract.
  private static let mostTermsOfAbstract = 5

  /// Extracts terms.
  ///
  /// A paper's own keywords (fields, labels, tags) and the topics of its headings become terms. A paper without
  /// keywords of its own also gets the phrases of its title that are a keyword somewhere, or terms by their
  /// use in all titles and abstracts (see `Termhood`); of these the longest, and those within them that also
  /// stand alone. From its abstract it gets those that set it off most, by tf-idf.
  ///
  /// Spellings that differ by hyphens, case or plural are one term, shown as a singular where there is one, and
  /// in the commonest spelling, unless the thesaurus gives one.
  ///
  /// - Parameters:
  ///   - papers: The papers.
  ///   - abstracts: Texts beside the lists, by the positions of the papers.
  ///   - thesaurus: What replaces terms.
  ///   - stopWords: Words that are no terms.
  init(
    of papers: [Paper], abstracts: [Int: [Passage]] = [:], thesaurus: Thesaurus, stopWords: StopWords
  ) {
    let reading = CollectionReading(
      of: papers, abstracts: abstracts, thesaurus: thesaurus, stopWords: stopWords)
    occurrences = papers.indices.map { index in
      reading.keywords[index]
        + (CollectionReading.hasOwnKeywords(papers[index])
          ? [] : reading.phrases(of: index, mostOfAbstract: Self.mostTermsOfAbstract))
    }
    var spellings = TermSpellings()
    for occurrence in occurrences.joined() { spellings.count(occurrence.term) }
    names = spellings.names
    let names = names
    terms = occurrences.map { found in Set(found.map { names[$0.term.key] ?? $0.term.spelling }).sorted() }
  }
}

/// The keywords and texts of a collection, read once, and which phrases are terms.
private struct CollectionReading {
  /// A title or passage and where it stands.
  struct Source {
    var text: TermText
    var origin: TermUse.Occurrence.Origin
    var location: SourceLocation
  }

  private(set) var keywords: [[TermExtraction.Occurrence]]
  private var sources: [[Source]] = []
  private var words: TermWords
  private var termhood: Termhood
  private var vocabulary: Set<String>
  /// How many papers have a phrase that the thesaurus puts in the place of others, or one of those.
  private var papersByReplacement: [String: Int] = [:]
  private let thesaurus: Thesaurus
  private let stopWords: StopWords

  init(of papers: [Paper], abstracts: [Int: [Passage]], thesaurus: Thesaurus, stopWords: StopWords) {
    self.thesaurus = thesaurus
    self.stopWords = stopWords
    vocabulary = []
    keywords = []
    let listed = papers.count { CollectionReading.hasOwnKeywords($0) }
    termhood = Termhood(
      takesPlainWords: Double(listed) < Double(papers.count) * CollectionReading.shareOfVocabulary)
    words = TermWords(
      stopWords: stopWords,
      compoundsOf: papers.lazy.flatMap { [$0.title] + $0.keywords.map(\.text) })
    keywords = papers.map(occurrencesOfKeywords)
    vocabulary = Set(keywords.joined().filter { $0.origin == .keyword }.map(\.term.key))
    sources = papers.enumerated().map { position, paper in
      var sources: [Source] = []
      if let first = paper.entries.first(where: { $0.title == paper.title }) ?? paper.entries.first {
        let title = Source(text: words.read(paper.titleBehindName), origin: .title, location: first.location)
        sources.append(title)
      }
      for (text, location) in paper.abstractTexts
        + (abstracts[position] ?? []).map({ ($0.text, $0.location) })
      {
        sources.append(Source(text: words.read(text), origin: .abstract, location: location))
      }
      return sources
    }
    countPhrases()
  }

  /// The share of papers with keywords from which on the lists have a vocabulary of their own.
  private static let shareOfVocabulary = 0.1

  /// Whether a list says keywords of a paper.
  static func hasOwnKeywords(_ paper: Paper) -> Bool {
    paper.keywords.contains { ($0.origin == .field || $0.origin == .tag) && !isLetter($0) }
  }

  /// Whether a keyword is a tag of one letter, which stands for something that a legend tells.
  ///
  /// A field may well have one, such as the language R.
  private static func isLetter(_ keyword: Keyword) -> Bool {
    let text = keyword.text.trimmed
    return keyword.origin == .tag && text.count == 1 && text.allSatisfy { $0.isASCII && $0.isLetter }
  }

  /// The terms of a paper's title, and those of its abstract that set it off most.
  func phrases(of paper: Int, mostOfAbstract: Int) -> [TermExtraction.Occurrence] {
    var found: [TermExtraction.Occurrence] = []
    var seen: Set<String> = []
    var ofAbstract: [String: (first: TermExtraction.Occurrence, count: Int)] = [:]
    for source in sources[paper] {
      for occurrence in occurrences(in: source) {
        if source.origin == .title {
          if seen.insert(occurrence.term.key).inserted { found.append(occurrence) }
        } else if !seen.contains(occurrence.term.key) {
          ofAbstract[occurrence.term.key, default: (occurrence, 0)].count += 1
        }
      }
    }
    // Rare phrases set a paper off more: tf-idf, in whole numbers where logarithms would do the same.
    let ranked = ofAbstract.sorted { one, other in
      let weights = [one, other].map {
        Double($0.value.count) / Double(max(1, termhood.papers(with: $0.key)))
      }
      return (weights[1], one.key) < (weights[0], other.key)
    }
    return found + ranked.prefix(mostOfAbstract).map(\.value.first)
  }

  private func occurrencesOfKeywords(of paper: Paper) -> [TermExtraction.Occurrence] {
    paper.keywords.compactMap { keyword in
      if keyword.origin == .heading ? stopWords.isListWording(keyword.text) : Self.isLetter(keyword) {
        return nil
      }
      let comparable = keyword.text.comparable
      if comparable.isEmpty { return nil }
      let spelling = keyword.text.lowercased().foldingWhitespace
      guard let term = term(comparable: comparable, spelling: spelling) else { return nil }
      return TermExtraction.Occurrence(
        term: term, origin: keyword.origin == .heading ? .heading : .keyword, spelling: spelling,
        location: keyword.location)
    }
  }

  /// What a phrase is after the thesaurus; nil if it is dropped.
  private func term(comparable: String, spelling: String) -> Term? {
    let singular = stopWords.plurals.singular(ofPhrase: comparable)
    switch thesaurus.ruling(on: comparable, singular: singular) {
    case .dropped?: return nil
    case .replaced(let term)?: return term
    case nil: return Term(key: singular, spelling: spelling)
    }
  }

  private mutating func countPhrases() {
    for (paper, sources) in sources.enumerated() {
      var replacements: Set<String> = []
      for source in sources {
        let candidates = candidates(of: source.text)
        termhood.count(
          candidates, of: source.text, paper: paper, isTitle: source.origin == .title, words: words)
        for candidate in candidates {
          if let key = replacement(of: candidate, in: source.text) { replacements.insert(key) }
        }
      }
      for key in replacements { papersByReplacement[key, default: 0] += 1 }
    }
    termhood.compare(singular: stopWords.plurals.singular(ofPhrase:))
  }

  private func candidates(of text: TermText) -> [TermCandidate] {
    words.candidates(of: text) { vocabulary.contains($0) || thesaurus.names($0) }
  }

  /// What the thesaurus puts in the place of a candidate, if anything.
  private func replacement(of candidate: TermCandidate, in text: TermText) -> String? {
    guard thesaurus.names(candidate.key),
      case .replaced(let term)? = thesaurus.ruling(
        on: words.comparable(of: candidate, in: text), singular: candidate.key)
    else { return nil }
    return term.key
  }

  /// The terms of a text: the longest, each word in one of them, and those within these that stand alone too.
  private func occurrences(in source: Source) -> [TermExtraction.Occurrence] {
    let text = source.text
    let candidates = candidates(of: text)
    var isCovered = text.runs.map { [Bool](repeating: false, count: $0.count) }
    var found: [TermExtraction.Occurrence] = []
    for length in (1...TermWords.longestTerm).reversed() {
      for candidate in candidates where candidate.range.count == length {
        let spelling = words.spelling(of: candidate, in: text)
        guard
          let term = term(comparable: words.comparable(of: candidate, in: text), spelling: spelling),
          isTerm(candidate, after: term)
        else { continue }
        if isCovered[candidate.run][candidate.range].contains(true), !termhood.isIndependent(candidate.key) {
          continue
        }
        for index in candidate.range { isCovered[candidate.run][index] = true }
        found.append(
          TermExtraction.Occurrence(
            term: term, origin: source.origin, spelling: spelling, location: source.location))
      }
    }
    return found
  }

  private func isTerm(_ candidate: TermCandidate, after term: Term) -> Bool {
    if vocabulary.contains(term.key) || termhood.isTerm(candidate.key) { return true }
    guard let papers = papersByReplacement[term.key] else { return false }
    return papers + termhood.papers(with: term.key) >= Termhood.fewestPapers
  }
}

extension Paper {
  /// The title without the name of the method in front of it.
  fileprivate var titleBehindName: Substring {
    if !TitleKey(title).name.isEmpty, let colon = title.firstIndex(where: { $0 == ":" || $0 == "：" }) {
      return title[title.index(after: colon)...]
    }
    return Substring(title)
  }

  /// The abstract and the entry that has it.
  fileprivate var abstractTexts: [(String, SourceLocation)] {
    guard let abstract, let entry = entries.first(where: { $0.abstract == abstract }) ?? entries.first
    else { return [] }
    return [(abstract, entry.location)]
  }
}
