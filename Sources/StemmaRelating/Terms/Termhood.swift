/// Which phrases of a collection are terms.
///
/// A phrase is one if enough papers have it by itself, not only as part of a longer one. That is the idea of the
/// C-value (Frantzi, Ananiadou and Mima 2000, "Automatic recognition of multi-word terms", section 2.2), the papers
/// with the phrase less the mean of those with each longer phrase around it, without its factor for length, which
/// only orders terms. A phrase must also end the words around it often enough, as nouns do in English and
/// what only qualifies a noun does not.
struct Termhood: Sendable {
  /// How often a phrase occurs, and where.
  fileprivate struct Use {
    /// The papers that have it.
    var papers = 0
    /// The papers that have it in the title.
    var titles = 0
    /// Its occurrences.
    var occurrences = 0
    /// Its occurrences at the end of a run.
    var endings = 0
    /// Whether some occurrence is one word with a hyphen in it.
    var isCompound = false
    /// Whether every occurrence is one word that is written like an acronym.
    var isAcronym = true
    /// Whether such a compound ends in a word that praises or compares, such as `tree-based`.
    var isQualifier = false
    /// Whether every occurrence is one word.
    var isOneWord = true
    /// Whether it says something as one word.
    var isTellingWord: Bool { isCompound || isAcronym }
    /// Whether some occurrence is noun-like.
    var isNounLike = false
    /// What stands behind a word of size or kind in front.
    var restBehindDegree: String?
    /// The last paper that was counted.
    var lastPaper = -1
  }

  /// Longer phrases around one.
  fileprivate struct Surroundings {
    var sum = 0
    var count = 0
    var greatest = 0
  }

  /// Whether a plain word may be a term, which says little where lists have a vocabulary of their own.
  private let takesPlainWords: Bool
  private var uses: [String: Use] = [:]
  private var surroundings: [String: Surroundings] = [:]

  /// The fewest papers that make a term of several words, a compound or an acronym.
  static let fewestPapers = 2
  /// The fewest papers that make a term of a plain word, or of what no title has.
  static let fewestPapersOfWord = 3
  /// How often a phrase of several words ends its run, at least.
  private static let leastEnding = 0.2
  /// How often a single word ends its run, at least.
  private static let leastEndingOfWord = 0.5
  /// How often a word of size or kind stands in front of a phrase to be part of it.
  private static let leastDegree = 0.5
  /// The share of its papers that have a term by itself, for it to be told of beside a longer one.
  private static let leastIndependence = 0.3

  /// Counts nothing yet.
  init(takesPlainWords: Bool) { self.takesPlainWords = takesPlainWords }

  /// Counts the phrases of a paper's text.
  mutating func count(
    _ candidates: [TermCandidate], of text: TermText, paper: Int, isTitle: Bool, words: TermWords
  ) {
    for candidate in candidates {
      let role = words.onlyRole(of: candidate, in: text)
      uses[candidate.key, default: Use()].count(
        candidate, role: role, paper: paper, isTitle: isTitle,
        restBehindDegree: role == nil ? words.restBehindDegree(of: candidate, in: text) : nil)
    }
  }

  /// Compares every phrase with those around it, once all texts are counted.
  mutating func compare(singular: (String) -> String) {
    for (key, use) in uses where use.papers >= 2 && use.isNounLike {
      let parts = key.split(separator: " ")
      if parts.count < 2 { continue }
      for start in parts.indices {
        for end in start..<parts.count where end - start + 1 < parts.count {
          let part = singular(parts[start...end].joined(separator: " "))
          if uses[part] == nil { continue }
          surroundings[part, default: Surroundings()].add(use.papers)
        }
      }
    }
  }

  /// How many papers have a phrase.
  func papers(with key: String) -> Int { uses[key]?.papers ?? 0 }

  /// How many papers have a phrase by itself: its C-value without the factor for its length.
  func independentPapers(with key: String) -> Double {
    let around = surroundings[key] ?? Surroundings()
    return Double(papers(with: key)) - (around.count > 0 ? Double(around.sum) / Double(around.count) : 0)
  }

  /// Whether enough papers have a term by itself for it to be told of beside a longer one.
  func isIndependent(_ key: String) -> Bool {
    let papers = papers(with: key)
    return papers > 0 && independentPapers(with: key) / Double(papers) >= Termhood.leastIndependence
  }

  /// Whether a phrase is a term by its use.
  func isTerm(_ key: String) -> Bool {
    guard let use = uses[key], use.isNounLike else { return false }
    let ending = Double(use.endings) / Double(use.occurrences)
    let beyond = use.papers - (surroundings[key]?.greatest ?? 0)
    if use.titles == 0, use.isOneWord && !use.isTellingWord || use.papers < Termhood.fewestPapersOfWord {
      return false
    }
    if use.isTellingWord {
      return use.papers >= (use.isQualifier ? Termhood.fewestPapersOfWord : Termhood.fewestPapers)
        && beyond >= 2
    }
    if use.isOneWord {
      return takesPlainWords && use.papers >= Termhood.fewestPapersOfWord && beyond >= 2
        && ending >= Termhood.leastEndingOfWord
    }
    if let rest = use.restBehindDegree {
      let most = max(use.papers, papers(with: rest))
      if use.papers < Termhood.fewestPapersOfWord
        || Double(use.papers) / Double(most) < Termhood.leastDegree
      {
        return false
      }
    }
    return use.papers >= Termhood.fewestPapers && beyond >= 1 && independentPapers(with: key) >= 1
      && ending >= Termhood.leastEnding
  }
}

extension Termhood.Use {
  fileprivate mutating func count(
    _ candidate: TermCandidate, role: WordRole?, paper: Int, isTitle: Bool, restBehindDegree: String?
  ) {
    occurrences += 1
    endings += candidate.endsRun ? 1 : 0
    isNounLike = isNounLike || candidate.isNounLike
    isOneWord = isOneWord && role != nil
    isCompound = isCompound || (role?.isCompound ?? false)
    isAcronym = isAcronym && (role?.isAcronym ?? false)
    isQualifier = isQualifier || (role?.isQualifier ?? false)
    if self.restBehindDegree == nil { self.restBehindDegree = restBehindDegree }
    if paper != lastPaper {
      papers += 1
      titles += isTitle ? 1 : 0
      lastPaper = paper
    }
  }
}

extension Termhood.Surroundings {
  fileprivate mutating func add(_ papers: Int) {
    sum += papers
    count += 1
    greatest = max(greatest, papers)
  }
}
