import StemmaModel

/// A term as it is compared and as it is shown.
struct Term: Hashable, Sendable {
  /// In lower case with hyphens as blanks and the last word in the singular; terms with the same key are one.
  var key: String
  /// In lower case as it is written.
  var spelling: String
  /// Whether a thesaurus says to write it so.
  var isRuled = false
}

/// How terms are shown: as the thesaurus says, else as a singular where one occurs, and in the commonest spelling.
struct TermSpellings: Sendable {
  private var counts: [String: [String: Int]] = [:]
  private var ruled: [String: String] = [:]

  /// Counts an occurrence.
  mutating func count(_ term: Term) {
    counts[term.key, default: [:]][term.spelling, default: 0] += 1
    if term.isRuled { ruled[term.key] = min(ruled[term.key] ?? term.spelling, term.spelling) }
  }

  /// The name of every term, by its key.
  var names: [String: String] {
    counts.reduce(into: [:]) { names, entry in
      let (key, counts) = entry
      let singulars = counts.count > 1 ? counts.filter { $0.key.comparable == key } : [:]
      names[key] = ruled[key] ?? (singulars.isEmpty ? counts : singulars).commonestKey ?? key
    }
  }
}
