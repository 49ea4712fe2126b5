import StemmaModel

/// The names by which other text may mean a paper.
struct NameIndex {
  /// A name and the papers that have it.
  struct Name {
    /// The name as it is written.
    var text: String
    /// The papers, by position.
    var papers: [Int]
    /// Whether the name can be told from ordinary words whatever its case.
    ///
    /// It has a digit, or a capital inside, and at least five letters: `Wav2Lip` does, `EMO`, `READ` and
    /// `FLOAT` do not.
    var isDistinctive: Bool
  }

  /// Where in a text a name stands.
  struct Occurrence {
    var name: Name
    /// The range in the text's characters.
    var range: Range<Int>
  }

  /// All names, the longest first, so that `3D FOMM` is found before `FOMM`.
  private(set) var names: [Name] = []
  private var exact: [String: Int] = [:]
  private var folded: [String: [Int]] = [:]
  /// For the search in text: the characters of each name, as they are and in lower case.
  private var spellings: [(exact: [Character], lower: [Character])] = []
  /// Names by their first characters in lower case, as many as `beginningLength` or the name has.
  private var byBeginning: [[Character]: [Int]] = [:]
  private static let beginningLength = 3
  /// The words of titles without the names in front, in lower case: a name that is one of them may be no name.
  private var titleWords: Set<String> = []

  init(papers: [Paper], definitions: [AliasDefinition]) {
    var papersOfName: [String: Set<Int>] = [:]
    var papersOfIdentifier: [String: Set<Int>] = [:]
    for (index, paper) in papers.enumerated() {
      let title = TitleKey.splittingName(from: paper.title).map { String($0.rest) } ?? paper.title
      if title != paper.alias { titleWords.formUnion(TextToken.words(of: title)) }
      for alias in paper.aliases { papersOfName[alias, default: []].insert(index) }
      for identifier in paper.identifiers.qualified {
        papersOfIdentifier[identifier, default: []].insert(index)
      }
    }
    for definition in definitions {
      for identifier in definition.identifiers.qualified {
        papersOfName[definition.alias, default: []].formUnion(papersOfIdentifier[identifier] ?? [])
      }
    }
    var repositories: Set<String> = []
    for (name, index) in Self.repositoryNames(of: papers) where papersOfName[name] == nil {
      papersOfName[name] = [index]
      repositories.insert(name)
    }
    names = papersOfName.filter { !$0.value.isEmpty }
      .map { Name(text: $0.key, papers: $0.value.sorted(), isDistinctive: NameIndex.isDistinctive($0.key)) }
      .sorted { ($1.text.count, $0.text) < ($0.text.count, $1.text) }
    for (index, name) in names.enumerated() {
      // The name of a repository means its paper in running text; a keyword that is like it may mean anything.
      if !repositories.contains(name.text) {
        exact[name.text] = index
        folded[TitleKey.folding(name.text), default: []].append(index)
      }
      let lower = Array(name.text.lowercased())
      spellings.append((Array(name.text), lower))
      byBeginning[Array(lower.prefix(Self.beginningLength)), default: []].append(index)
    }
  }

  /// The names of repositories that are told from ordinary words and belong to one paper: `first-order-model`.
  private static func repositoryNames(of papers: [Paper]) -> [(String, Int)] {
    var owners: [String: Set<Int>] = [:]
    for (index, paper) in papers.enumerated() {
      for name in paper.repositoryNames where isTelling(name) { owners[name, default: []].insert(index) }
    }
    return owners.compactMap { name, papers in
      papers.count == 1 ? papers.first.map { (name, $0) } : nil
    }
  }

  /// Whether nobody would write the name of a repository but for it: several words, or a capital inside.
  private static func isTelling(_ name: String) -> Bool {
    name.count { $0 == "-" || $0 == "_" } >= 2
      || name.count >= 5 && zip(name, name.dropFirst()).contains { $0.isLowercase && $1.isUppercase }
  }

  private static func isDistinctive(_ name: String) -> Bool {
    let letters = name.count { $0.isLetter || $0.isNumber }
    let hasDigit = name.contains(where: \.isNumber)
    let hasInnerCapital = zip(name, name.dropFirst()).contains { $0.isLowercase && $1.isUppercase }
    let hasHyphen = name.contains("-")
    return letters >= 5 && (hasDigit || hasInnerCapital || hasHyphen)
  }

  /// The papers that a text means if it is a name and nothing else, such as a keyword.
  func papers(named text: String) -> [Int] {
    if let index = exact[text] { return names[index].papers }
    var papers: Set<Int> = []
    for index in folded[TitleKey.folding(text)] ?? [] where names[index].isDistinctive {
      papers.formUnion(names[index].papers)
    }
    return papers.sorted()
  }

  /// The names in a text, as whole words, the longest first where they overlap, in order of place.
  ///
  /// Chinese characters are no part of a name, so they end one. A name that is a part of a longer one that is
  /// not known ("Deformable DETR", "SAM 2") is passed over, and so is one that may be an ordinary word where it
  /// stands: `READ` among capitals, `Flow` at the beginning of a sentence.
  func occurrences(in text: [Character]) -> [Occurrence] {
    var found: [Occurrence] = []
    let lower = text.map(\.lowercasedCharacter)
    var index = 0
    while index < text.count {
      let isStart = index == 0 || !isNamePart(text[index - 1])
      if isStart, let place = longestName(in: text, lower: lower, at: index) {
        let name = names[place]
        let range = index..<(index + spellings[place].exact.count)
        let surroundings = NameSurroundings(text: text, range: range)
        if !surroundings.isPartOfLongerName(name.text, isKnown: { !papers(named: $0).isEmpty }),
          name.isDistinctive || !surroundings.isOrdinaryWord(among: titleWords)
        {
          found.append(Occurrence(name: name, range: range))
        }
        index = range.upperBound
        continue
      }
      index += 1
    }
    return found
  }

  /// The longest name that stands at a place, by its number.
  private func longestName(in text: [Character], lower: [Character], at start: Int) -> Int? {
    for length in stride(from: min(Self.beginningLength, text.count - start), to: 0, by: -1) {
      let candidates = byBeginning[Array(lower[start..<(start + length)])] ?? []
      if let place = candidates.first(where: { matches($0, in: text, lower: lower, at: start) }) {
        return place
      }
    }
    return nil
  }

  private func matches(_ place: Int, in text: [Character], lower: [Character], at start: Int) -> Bool {
    let spelling = spellings[place]
    let end = start + spelling.exact.count
    guard end <= text.count else { return false }
    let isExact = text[start..<end].elementsEqual(spelling.exact)
    guard isExact || names[place].isDistinctive && lower[start..<end].elementsEqual(spelling.lower) else {
      return false
    }
    return end == text.count || !(isNamePart(text[end]) || isPlus(in: text, at: end))
      || endsCompound(text[end...])
  }

  /// Whether a plus belongs to the name in front of it, and does not add another to it: "FOMM+GPEN".
  private func isPlus(in text: [Character], at index: Int) -> Bool {
    text[index] == "+" && !(index + 1 < text.count && text[index + 1].isLetter)
  }

  /// Whether a hyphen and an ordinary word follow a name, as in "FOMM-based".
  private func endsCompound(_ rest: ArraySlice<Character>) -> Bool {
    guard rest.first == "-" else { return false }
    let word = rest.dropFirst().prefix(while: { isNamePart($0) && $0 != "-" })
    return word.count >= 4 && word.allSatisfy { $0.isASCII && $0.isLowercase }
  }

  private func isNamePart(_ character: Character) -> Bool {
    if character == "_" { return true }
    if character == "-" { return true }
    return (character.isLetter || character.isNumber) && !String(character).hasIdeographs
  }
}

extension Paper {
  /// The names of the repositories of github.com that its lists link as its code, as they are written.
  var repositoryNames: [String] {
    urls(.code).compactMap { url in
      let parts = url.split(separator: "/", omittingEmptySubsequences: true)
      guard repositoryAddress(of: url)?.hasPrefix("github.com/") == true, parts.count >= 4 else { return nil }
      let name = parts[3].prefix(while: { $0 != "?" && $0 != "#" })
      return String(name.hasSuffix(".git") ? name.dropLast(4) : name)
    }
  }
}

extension Character {
  /// The character in lower case, itself if that is more than one.
  fileprivate var lowercasedCharacter: Character {
    if let value = asciiValue { return 0x41...0x5A ~= value ? Character(UnicodeScalar(value + 32)) : self }
    let lower = lowercased()
    return lower.count == 1 ? lower.first ?? self : self
  }
}
