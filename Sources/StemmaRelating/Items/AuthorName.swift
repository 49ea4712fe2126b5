import StemmaModel

/// The name of a person, taken apart so that an abbreviated form can be told from a full one.
///
/// `John A. Smith`, `Smith, John A.` and `Smith JA` are read: the family name with its particles (`van Eck`), and given
/// names or initials in order. Case and accents do not count. A name in ideographs, or of one word, is all family name.
struct AuthorName: Hashable, Sendable {
  /// The family name with particles, folded.
  var family: String
  /// Given names and initials in order, folded; an initial is one letter.
  var given: [String]
  /// What tells generations apart, such as `jr`; empty if there is nothing.
  var suffix: String = ""

  /// Small words that belong to the family name behind them.
  private static let particles: Set<String> = [
    "af", "al", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn",
    "la",
    "le", "ten", "ter", "van", "von", "zu", "zum", "zur",
  ]
  private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]

  /// Takes a name apart; nil if no letter is left of it.
  init?(_ text: String) {
    var parts = text.split(separator: ",").map { String($0).foldingWhitespace }.filter { !$0.isEmpty }
    var suffix = ""
    if parts.count > 1,
      let position = parts.indices.dropFirst().first(where: {
        AuthorName.suffixes.contains(TitleKey.folding(parts[$0]))
      })
    {
      suffix = TitleKey.folding(parts.remove(at: position))
    }
    var words: [Substring]
    var familyCount: Int?
    if parts.count > 1 {
      let family = parts[0].split(separator: " ")
      words = parts[1...].flatMap { $0.split(separator: " ") } + family
      familyCount = family.count
    } else {
      words = parts.first?.split(separator: " ") ?? []
      if words.count > 2, let last = words.last, AuthorName.suffixes.contains(TitleKey.folding(String(last)))
      {
        suffix = TitleKey.folding(String(words.removeLast()))
      }
      // Initials behind: "Smith JA", "van Eck N. J.".
      let isWord = { (word: Substring) in word.count > 3 || word.contains(where: \.isLowercase) }
      let initials = words.reversed().prefix { AuthorName.areInitials($0) }.count
      if initials > 0, initials < words.count, words.dropLast(initials).allSatisfy(isWord) {
        words = Array(words.suffix(initials) + words.dropLast(initials))
        familyCount = words.count - initials
      }
    }
    var start = words.count - min(words.count, familyCount ?? 1)
    while start > 0, AuthorName.particles.contains(words[start - 1].lowercased()) { start -= 1 }
    family = words[start...].map { TitleKey.folding(String($0)) }.filter { !$0.isEmpty }
      .joined(separator: " ")
    given = words[..<start].flatMap(AuthorName.givenNames)
    self.suffix = suffix
    if family.isEmpty { return nil }
  }

  /// A word of capitals, up to three, or of letters with points behind them.
  private static func areInitials(_ word: Substring) -> Bool {
    let letters = word.filter(\.isLetter)
    return (1...3).contains(letters.count) && letters.allSatisfy(\.isUppercase)
      && word.allSatisfy { $0.isLetter || $0 == "." || $0 == "-" }
  }

  /// The names that a word before the family name is: `Jean-Pierre` and `J.-P.` are two, `JP` is two initials.
  private static func givenNames(_ word: Substring) -> [String] {
    word.split(whereSeparator: { ".-‐‑".contains($0) }).flatMap { part -> [String] in
      let folded = TitleKey.folding(String(part))
      let isInitials = part.count <= 3 && areInitials(part)
      return isInitials && folded.count > 1 ? folded.map { String($0) } : folded.isEmpty ? [] : [folded]
    }
  }

  /// The name for comparing and sorting, such as `smith, john a`.
  var key: String {
    ([family] + (given.isEmpty ? [] : [given.joined(separator: " ")]) + (suffix.isEmpty ? [] : [suffix]))
      .joined(separator: ", ")
  }

  /// Whether another name can be this one written in full: of the same family, at least as many given names, each the
  /// same or spelled out where this one has an initial.
  func isAbbreviation(of other: AuthorName) -> Bool {
    guard self != other, !given.isEmpty, family == other.family, suffix == other.suffix,
      given.count <= other.given.count
    else { return false }
    return zip(given, other.given).allSatisfy { mine, theirs in
      mine == theirs || mine.count == 1 && theirs.hasPrefix(mine)
    }
  }
}
