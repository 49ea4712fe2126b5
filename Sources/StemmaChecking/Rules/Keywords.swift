import StemmaModel

extension CheckRule {
  /// One keyword in several spellings.
  static let inconsistentKeyword = CheckRule(
    "inconsistent-keyword", .note, summary: "one keyword is written in several ways",
    discussion: """
      Keywords that differ in case, hyphens, blanks or a plural s count as different terms wherever they are compared \
      as written. An abbreviation is held against the spelling in titles too. Write one spelling; the message has the \
      line that a thesaurus (label, tab, replacement) needs to fold the other. In one file a difference of more than \
      case is a warning.
      """
  ) { input in
    let groups = KeywordSpellings.groups(of: input)
    return groups.flatMap { group -> [Finding] in
      guard let preferred = group.first else { return [] }
      return group.dropFirst().filter { !$0.places.isEmpty }.map { spelling in
        let first = spelling.places[0]
        let isInFile = preferred.places.contains { $0.file == first.file }
        let isCase = spelling.text.lowercased() == preferred.text.lowercased()
        let place =
          (preferred.places.first { $0.file == first.file } ?? preferred.places.first
          ?? preferred.titles.first)?
          .place ?? ""
        let others = spelling.places.count - 1
        let more = others == 0 ? "" : " (and \(others) more \(others == 1 ? "time" : "times"))"
        return Finding(
          "'\(spelling.text)'\(more) is written '\(preferred.text)' at \(place); write one of the two, or fold them "
            + "by the thesaurus line: \(spelling.text)\t\(preferred.text)",
          at: first, isInFile && !isCase ? .warning : .note)
      }
    }
  }
}

/// The spellings of keywords.
private enum KeywordSpellings {
  /// One spelling and where it stands.
  struct Spelling {
    var text: String
    /// The keywords written so.
    var places: [SourceLocation]
    /// The entries with titles that have the word.
    var titles: [SourceLocation]

    /// What orders the spellings of a word, the preferred one first.
    var rank: (Int, Int, Int, String) {
      let isInTitles = text.isAbbreviation && titles.count >= 2
      let capitals = text.count(where: \.isUppercase)
      return (isInTitles ? 0 : 1, -places.count, text.isAbbreviation ? -capitals : capitals, text)
    }
  }

  /// Keywords with more than one spelling, each the preferred spelling first: an abbreviation as titles have it,
  /// else the commonest, of equals an abbreviation or else the one with fewer capitals.
  static func groups(of input: CheckInput) -> [[Spelling]] {
    var spellings: [String: [String: Spelling]] = [:]
    for entry in input.entries {
      for keyword in entry.keywords where keyword.origin == .field || keyword.origin == .tag {
        let key = key(of: keyword.text)
        if key.isEmpty { continue }
        spellings[key, default: [:]][
          keyword.text, default: Spelling(text: keyword.text, places: [], titles: [])
        ].places.append(keyword.location)
      }
    }
    for entry in input.entries {
      for word in Set(entry.title.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)) {
        let key = key(of: word)
        guard word.isAbbreviation, !entry.title.isShouted, spellings[key] != nil else { continue }
        spellings[key, default: [:]][word, default: Spelling(text: word, places: [], titles: [])]
          .titles.append(entry.location)
      }
    }
    return spellings.sorted { $0.key < $1.key }.map { _, group in
      group.values.map { spelling in
        var spelling = spelling
        spelling.places.sort()
        spelling.titles.sort()
        return spelling
      }
      // A spelling that only one title has may be that title's fancy.
      .filter { !$0.places.isEmpty || $0.titles.count >= 2 }
      .sorted { $0.rank < $1.rank }
    }
    .filter { $0.count > 1 }
  }

  /// What spellings of one word have in common: lower case without hyphens, blanks and a plural s.
  private static func key(of text: String) -> String {
    var key = text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "+" }
    if key.count > 3, key.hasSuffix("s"), !["ss", "us", "is"].contains(where: key.hasSuffix) {
      key.removeLast()
    }
    return key
  }
}

extension String {
  /// Whether it is written like an abbreviation: two capitals or more, as `NeRF` and `GAN`.
  fileprivate var isAbbreviation: Bool { count >= 2 && count(where: \.isUppercase) >= 2 }

  /// Whether all of it is in capitals, so that its case says nothing.
  fileprivate var isShouted: Bool { !contains(where: \.isLowercase) }
}
