import StemmaModel

/// The words that affiliations are made of, from the resource `affiliations.txt`.
struct AffiliationVocabulary: Sendable {
  /// What abbreviations stand for.
  private(set) var longForm: [String: String] = [:]
  /// Legal forms at the end of a name.
  private(set) var legalForms: Set<String> = []
  /// Words that do not tell names apart.
  let silentWords: Set<String> = ["the", "at", "in"]
  /// Forms of names that are alike, by family.
  private(set) var alike: [[NameForm]] = []
  /// Beginnings and ends of parts of institutions, as folded words.
  private(set) var parts: [[String]] = []
  private(set) var looseParts: Set<String> = []
  private(set) var partWords: Set<String> = []
  private(set) var partBeginnings: Set<String> = []
  /// Words of institutions' names; those with ideographs stand in the middle of a text without blanks.
  private(set) var institutionWords: Set<String> = []
  private(set) var wholeWords: Set<String> = []
  private(set) var ideographicParts: [String] = []
  private(set) var ideographicInstitutionWords: [String] = []
  private(set) var ideographicWholeWords: [String] = []
  private(set) var conjunctions: Set<String> = []
  private(set) var ideographicConjunctions: [Character] = []
  private var places: Set<String> = []

  /// The words that are built in.
  static let builtIn = AffiliationVocabulary(WordTable(builtIn: PackageResources.affiliations_txt))

  private init(_ table: WordTable) {
    func folded(_ key: String) -> [String] {
      table.words(key).map { InstitutionName.words(of: $0).joined(separator: " ") }
    }
    for row in table.rows where row.key.hasPrefix("short ") {
      for word in row.words {
        // "&" folds to "and" by itself; what it stands for needs no entry.
        guard let short = InstitutionName.words(of: word).first else { continue }
        longForm[short] = String(row.key.dropFirst("short ".count))
      }
    }
    legalForms = Set(folded("legal form"))
    alike = table.rows.filter { $0.key == "alike" }.map { $0.words.compactMap(NameForm.init) }
    parts = folded("part").map { $0.split(separator: " ").map(String.init) }
    looseParts = Set(folded("loose part"))
    partWords = Set(folded("part word"))
    partBeginnings = Set(folded("part beginning"))
    institutionWords = Set(folded("institution word"))
    wholeWords = Set(folded("whole word"))
    ideographicParts = table.words("part in chinese")
    ideographicInstitutionWords = table.words("institution word").filter(\.hasIdeographs)
    ideographicWholeWords = table.words("whole word").filter(\.hasIdeographs)
    conjunctions = Set(folded("conjunction"))
    ideographicConjunctions = table.words("conjunction").filter(\.hasIdeographs).compactMap(\.first)
    places = Set(folded("place"))
  }

  /// Whether folded words are a place's name.
  func isPlace(_ words: some Sequence<String>) -> Bool { places.contains(words.joined(separator: " ")) }

  /// Whether a name says of itself that it is an institution's.
  func hasInstitutionWord(_ words: [String]) -> Bool {
    words.contains {
      institutionWords.contains($0) || containsIdeographic(ideographicInstitutionWords, $0)
    }
  }

  /// Whether a name says of itself that it is a whole institution's, not a part's.
  func hasWholeWord(_ words: [String]) -> Bool {
    words.contains {
      wholeWords.contains(longForm[$0] ?? $0) || containsIdeographic(ideographicWholeWords, $0)
    }
  }

  /// Whether words name a part, such as a department: they begin with a word of parts or end in one.
  func isPart(_ words: [String]) -> Bool {
    parts.contains { part in
      words.starts(with: part) || (part.count == 1 && words.last == part[0])
        || (words.count == 1 && words[0].hasIdeographs && part.count == 1 && words[0].hasSuffix(part[0]))
    } && !hasWholeWord(words)
  }

  /// Whether words may name a part: a laboratory, an institute.
  func isLoosePart(_ words: [String]) -> Bool { words.contains(where: looseParts.contains) }

  private func containsIdeographic(_ endings: [String], _ word: String) -> Bool {
    word.hasIdeographs && endings.contains { word.contains($0) }
  }
}
