import StemmaModel

/// Pairs of terms that may mean the same, as a thesaurus takes them.
///
/// The rarer is replaced by the commoner, a short form by the long one, a derived word by its base. Every way of being alike is found by
/// looking up what a term would be if it were changed, so that no term is compared with all others.
///
/// - Parameters:
///   - terms: The terms and how many papers have each, in any order.
///   - papers: Papers, whose titles, abstracts and notes spell out abbreviations.
///   - texts: Texts beside the lists, which do as well.
///   - stopWords: How words are folded and what endings they take.
/// - Returns: The pairs, in the order of what replaces and of what is replaced.
/// - Complexity: O(n · length of terms), n the number of terms, and the length of the texts.
func termSuggestions(
  among terms: [(term: String, papers: Int)], of papers: [Paper], texts: [AttachedText],
  stopWords: StopWords
) -> [TermSuggestion] {
  var search = SuggestionSearch(terms, stopWords: stopWords)
  let abbreviations = AbbreviationReading(
    terms: search.positions.keys, singular: stopWords.plurals.singular(ofPhrase:)
  ).definitions(in: papers, texts: texts)
  search.addAbbreviations(abbreviations)
  search.addInitials()
  search.addSameLetters()
  search.addOtherOrders()
  search.addMisspellings()
  search.addEndings()
  return search.suggestions
}

private struct SuggestionSearch {
  private struct Item {
    var name: String
    var papers: Int
    var words: [String]
  }

  private struct Finding {
    var replacement: Int
    var kind: TermSuggestion.Kind
    var reason: String
  }

  /// The positions of the terms by their keys.
  private(set) var positions: [String: Int] = [:]
  private var items: [Item] = []
  private var findings: [Int: Finding] = [:]
  private let stopWords: StopWords

  init(_ terms: [(term: String, papers: Int)], stopWords: StopWords) {
    self.stopWords = stopWords
    for (name, papers) in terms.sorted(by: { ($1.papers, $0.term) < ($0.papers, $1.term) }) {
      let key = stopWords.plurals.singular(ofPhrase: name.comparable)
      if key.isEmpty || positions[key] != nil { continue }
      positions[key] = items.count
      items.append(Item(name: name, papers: papers, words: key.split(separator: " ").map(String.init)))
    }
  }

  /// What was found, each variant led to what is replaced by nothing itself.
  var suggestions: [TermSuggestion] {
    findings.keys.sorted().compactMap { variant in
      guard let finding = findings[variant] else { return nil }
      var last = finding.replacement
      var seen: Set<Int> = [variant]
      while seen.insert(last).inserted, let next = findings[last]?.replacement { last = next }
      if last == variant { return nil }
      var reason = finding.reason
      if last != finding.replacement { reason += ", by way of '\(items[finding.replacement].name)'" }
      return TermSuggestion(
        variant: items[variant].name, replacement: items[last].name, kind: finding.kind, reason: reason)
    }.sorted { ($0.replacement, $0.variant) < ($1.replacement, $1.variant) }
  }

  /// Notes that two terms are alike; the first finding for a variant stays.
  private mutating func note(
    _ variant: Int, _ replacement: Int, _ kind: TermSuggestion.Kind, _ reason: String
  ) {
    guard variant != replacement, findings[variant] == nil else { return }
    // No two terms replace each other, in however many steps.
    var last = replacement
    while let next = findings[last]?.replacement { last = next }
    if last == variant { return }
    findings[variant] = Finding(replacement: replacement, kind: kind, reason: reason)
  }

  /// The same with the commoner term as the replacement; terms are in order of their papers.
  private mutating func noteRarer(_ one: Int, _ other: Int, _ kind: TermSuggestion.Kind, _ reason: String) {
    note(max(one, other), min(one, other), kind, reason)
  }

  mutating func addAbbreviations(_ definitions: [Abbreviation: SourceLocation]) {
    for (abbreviation, location) in definitions.sorted(by: { ($0.key, $0.value) < ($1.key, $1.value) }) {
      guard let short = positions[abbreviation.short], let long = positions[abbreviation.long] else {
        continue
      }
      note(short, long, .abbreviation, "spelled out at \(location.file):\(location.line)")
    }
  }

  mutating func addInitials() {
    var byInitials: [String: [Int]] = [:]
    for (position, item) in items.enumerated() where item.words.count >= 3 {
      let initials = item.words.map { word in
        word.first?.isNumber == true ? word : String(word.prefix(1))
      }.joined()
      byInitials[initials, default: []].append(position)
    }
    for (position, item) in items.enumerated() where item.words.count == 1 {
      // One long form alone says which is meant.
      guard let long = byInitials[item.words[0]], long.count == 1 else { continue }
      note(position, long[0], .initials, "the first letters of the words of '\(items[long[0]].name)'")
    }
  }

  mutating func addSameLetters() {
    addGroups(.joined, "the same letters with blanks elsewhere") { $0.joined() }
  }

  mutating func addOtherOrders() {
    addGroups(.order, "the same words in another order") {
      $0.count < 2 ? nil : $0.sorted().joined(separator: " ")
    }
  }

  private mutating func addGroups(
    _ kind: TermSuggestion.Kind, _ reason: String, by key: ([String]) -> String?
  ) {
    var first: [String: Int] = [:]
    for (position, item) in items.enumerated() {
      guard let key = key(item.words) else { continue }
      if let commonest = first[key] {
        noteRarer(position, commonest, kind, reason)
      } else {
        first[key] = position
      }
    }
  }

  mutating func addMisspellings() {
    let near = SimilarWords(among: Set(items.flatMap(\.words)))
    for position in items.indices {
      let words = items[position].words
      for (index, word) in words.enumerated() {
        for other in near.words(like: word) {
          var changed = words
          changed[index] = other
          guard let found = positions[changed.joined(separator: " ")] else { continue }
          noteRarer(position, found, .misspelling, "'\(word)' is written like '\(other)'")
        }
      }
    }
  }

  mutating func addEndings() {
    for position in items.indices {
      let words = items[position].words
      guard let last = words.last else { continue }
      for ending in stopWords.derivations where last.hasSuffix(ending) && last.count >= ending.count + 4 {
        let stem = String(last.dropLast(ending.count))
        for base in [stem, stem + "e"] {
          guard let found = positions[(words.dropLast() + [base]).joined(separator: " ")] else { continue }
          note(position, found, .ending, "'\(last)' comes of '\(base)'")
        }
      }
    }
  }
}
