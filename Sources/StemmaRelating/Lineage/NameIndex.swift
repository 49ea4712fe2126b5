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
  /// For the search in text: names by their first word in lower case.
  private var byFirstCharacter: [Character: [Int]] = [:]

  init(papers: [Paper], definitions: [AliasDefinition]) {
    var papersOfName: [String: Set<Int>] = [:]
    var papersOfIdentifier: [String: Set<Int>] = [:]
    for (index, paper) in papers.enumerated() {
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
    names = papersOfName.filter { !$0.value.isEmpty }
      .map { Name(text: $0.key, papers: $0.value.sorted(), isDistinctive: NameIndex.isDistinctive($0.key)) }
      .sorted { ($1.text.count, $0.text) < ($0.text.count, $1.text) }
    for (index, name) in names.enumerated() {
      exact[name.text] = index
      folded[TitleKey.folding(name.text), default: []].append(index)
      if let first = name.text.lowercased().first { byFirstCharacter[first, default: []].append(index) }
    }
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
  /// Chinese characters are no part of a name, so they end one.
  func occurrences(in text: [Character]) -> [Occurrence] {
    var found: [Occurrence] = []
    var index = 0
    while index < text.count {
      let isStart = index == 0 || !isNamePart(text[index - 1])
      if isStart, let candidates = byFirstCharacter[Character(text[index].lowercased())] {
        if let name = candidates.lazy.map({ names[$0] }).first(where: { matches($0, in: text, at: index) }) {
          found.append(Occurrence(name: name, range: index..<(index + name.text.count)))
          index += name.text.count
          continue
        }
      }
      index += 1
    }
    return found
  }

  private func matches(_ name: Name, in text: [Character], at start: Int) -> Bool {
    let characters = Array(name.text)
    let end = start + characters.count
    guard end <= text.count else { return false }
    if end < text.count, isNamePart(text[end]) || text[end] == "+", !endsCompound(text[end...]) {
      return false
    }
    let piece = text[start..<end]
    if piece.elementsEqual(characters) { return true }
    return name.isDistinctive && String(piece).lowercased() == name.text.lowercased()
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
