import StemmaModel

/// What words may be in a term: the words of grammar and of any field's titles.
///
/// It stands in for a part-of-speech tagger: words that end a phrase, that are neither first nor last in a term, or
/// that are none alone. It knows no field.
package struct StopWords: Sendable {
  /// Words of grammar and verbs of reports, which end a phrase.
  private(set) var breaks: Set<String>
  /// Words that are neither first nor last.
  private(set) var modifiers: Set<String>
  /// Words of size and kind, which are first only where they nearly always stand.
  private(set) var degrees: Set<String>
  /// Where Chinese terms begin and end, the longest first.
  private(set) var chineseBreaks: [String]
  /// What is no part of a Chinese term at its ends, the longest first.
  private(set) var chineseEdges: [String]
  /// Endings by which one word comes of another, the longest first.
  private(set) var derivations: [String]
  /// How plurals become singulars.
  let plurals: PluralFolding

  private var general: Set<String>
  private var neverAlone: Set<String>
  private var gerunds: Set<String>
  private var neverLast: Set<String>
  private var adjectiveEndings: [String]
  private var nouns: Set<String>
  private var compounds: Set<String>
  private var compoundEndings: Set<String>
  private var listWords: Set<String>

  /// The words that are built in.
  package static let builtIn = StopWords(table: WordTable(builtIn: PackageResources.stopwords_txt))

  init(table: WordTable) {
    func set(_ keys: String...) -> Set<String> { Set(keys.flatMap(table.words)) }
    func longestFirst(_ key: String) -> [String] {
      table.words(key).sorted { ($1.count, $0) < ($0.count, $1) }
    }
    plurals = PluralFolding(exceptions: set("plural in form"))
    breaks = set("english", "verbs")
    modifiers = set("modifiers")
    degrees = set("degrees")
    general = set("general")
    neverAlone = set("never alone")
    gerunds = set("gerunds")
    neverLast = set("never last")
    adjectiveEndings = table.words("adjective endings")
    nouns = set("nouns")
    compounds = set("compounds")
    compoundEndings = set("compound endings")
    listWords = set("english", "list words")
    chineseBreaks = longestFirst("chinese breaks")
    chineseEdges = longestFirst("chinese edges")
    derivations = longestFirst("derivations")
  }

  /// What a word may be in a term.
  func role(of word: String) -> WordRole {
    let lower = word.lowercased()
    let singular = plurals.singular(of: lower)
    let isAcronym = StopWords.isAcronym(word)
    let isGeneral = general.contains(lower) || general.contains(singular)
    let isLight = isGeneral || modifiers.contains(lower)
    let isCompound = lower.contains("-")
    let mayStandAlone =
      !isLight && !neverAlone.contains(lower) && !neverAlone.contains(singular) && !compounds.contains(lower)
      && (isAcronym || lower.count > 2)
    return WordRole(
      isGeneral: isLight, isAcronym: isAcronym, isCompound: isCompound,
      isQualifier: isCompound
        && modifiers.contains(lower.split(separator: "-").last.map(String.init) ?? lower),
      isDegree: degrees.contains(lower), mayBeFirst: !modifiers.contains(lower) && !compounds.contains(lower),
      mayBeLast: isCompound
        ? mayEndCompound(lower) && isNounLike(lower, isAcronym: false)
        : isNounLike(lower, isAcronym: isAcronym),
      mayBeTerm: mayStandAlone
        && (isCompound ? mayBeCompoundTerm(lower) : isNounLike(lower, isAcronym: isAcronym)))
  }

  /// Whether a heading says nothing of a topic, as "Classics" and "and before" do.
  func isListWording(_ heading: String) -> Bool {
    let words = heading.comparable.split(separator: " ")
    return words.allSatisfy { listWords.contains(String($0)) || $0.allSatisfy(\.isNumber) }
      || heading.trimmed.count < 2
  }

  /// Whether a word has a digit or several capitals, as `3DMM` and `NeRF` have.
  static func isAcronym(_ word: String) -> Bool {
    var capitals = 0
    for scalar in word.unicodeScalars {
      if scalar.properties.numericType != nil { return true }
      if scalar.properties.isUppercase { capitals += 1 }
    }
    // Words joined by hyphens have a capital each in a title.
    return capitals > 1 + word.utf8.count { $0 == UInt8(ascii: "-") }
  }

  private func isNounLike(_ lower: String, isAcronym: Bool) -> Bool {
    let last = lower.split(separator: "-").last.map(String.init) ?? lower
    if isAcronym || gerunds.contains(last) { return true }
    for word in lower == last ? [lower] : [lower, last] {
      if modifiers.contains(word) || neverLast.contains(word) || degrees.contains(word) { return false }
    }
    if nouns.contains(last) || nouns.contains(plurals.singular(of: last)) { return true }
    return !adjectiveEndings.contains { last.utf8.count > $0.utf8.count + 2 && last.hasSuffix($0) }
  }

  private func mayEndCompound(_ lower: String) -> Bool {
    !compoundEndings.contains(lower.split(separator: "-").last.map(String.init) ?? lower)
  }

  private func mayBeCompoundTerm(_ lower: String) -> Bool {
    mayEndCompound(lower) && !neverLast.contains(lower) && !modifiers.contains(lower)
  }
}

/// What a word may be in a term.
struct WordRole: Hashable, Sendable {
  /// Whether it is of any field, so that a term needs another word.
  var isGeneral: Bool
  /// Whether it is written like an acronym.
  var isAcronym: Bool
  /// Whether it is words joined by hyphens.
  var isCompound: Bool
  /// Whether it is a compound that ends in praise or comparison, such as `tree-based`.
  var isQualifier: Bool
  /// Whether it is of size or kind.
  var isDegree: Bool
  /// Whether a term of several words may begin with it.
  var mayBeFirst: Bool
  /// Whether a term of several words may end with it.
  var mayBeLast: Bool
  /// Whether it may be a term alone.
  var mayBeTerm: Bool
}
