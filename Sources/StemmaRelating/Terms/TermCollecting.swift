import StemmaModel

/// The terms of papers with all that they rest on, and pairs of them that may mean the same.
///
/// - Parameters:
///   - papers: The papers in any order.
///   - options: What is known of the field; only the thesaurus, the stop words and the texts count.
/// - Returns: The terms that `relate` gives the papers, and the pairs.
package func collectTerms(of papers: [Paper], options: RelatingOptions) -> TermCollection {
  let papers = papers.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  let extraction = TermExtraction(of: papers, options: options)
  var occurrences: [String: [TermUse.Occurrence]] = [:]
  var years: [String: ClosedRange<Int>] = [:]
  var paperCounts: [String: Int] = [:]
  for (paper, found) in zip(papers, extraction.occurrences) {
    for key in Set(found.map(\.term.key)) {
      paperCounts[key, default: 0] += 1
      guard let year = paper.year else { continue }
      let known = years[key] ?? year...year
      years[key] = min(known.lowerBound, year)...max(known.upperBound, year)
    }
    for occurrence in found {
      occurrences[occurrence.term.key, default: []].append(
        TermUse.Occurrence(
          paper: paper.id, origin: occurrence.origin, spelling: occurrence.spelling,
          location: occurrence.location))
    }
  }
  let terms = occurrences.map { key, occurrences in
    TermUse(
      term: extraction.names[key] ?? key, paperCount: paperCounts[key] ?? 0,
      firstYear: years[key]?.lowerBound, lastYear: years[key]?.upperBound,
      spellings: spellings(of: occurrences), occurrences: occurrences)
  }.sorted { ($1.paperCount, $0.term) < ($0.paperCount, $1.term) }
  let suggestions = termSuggestions(
    among: terms.map { ($0.term, $0.paperCount) }, of: papers, texts: options.texts,
    stopWords: options.stopWords)
  return TermCollection(terms: terms, suggestions: suggestions)
}

extension TermExtraction {
  /// Extracts terms with what the options know, abstracts among the texts included.
  init(of papers: [Paper], options: RelatingOptions) {
    var positions: [String: Int] = [:]
    for (position, paper) in papers.enumerated() {
      if let arxiv = paper.identifiers.arxiv { positions[arxiv] = position }
    }
    var abstracts: [Int: [Passage]] = [:]
    for text in options.texts {
      guard case .arxiv(let id) = text.subject, let position = positions[id] else { continue }
      abstracts[position, default: []] += text.passages
    }
    self.init(
      of: papers, abstracts: abstracts, thesaurus: options.thesaurus, stopWords: options.stopWords)
  }
}

private func spellings(of occurrences: [TermUse.Occurrence]) -> [TermUse.Spelling] {
  var counts: [String: Int] = [:]
  for occurrence in occurrences { counts[occurrence.spelling, default: 0] += 1 }
  return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { .init($0.key, count: $0.value) }
}
