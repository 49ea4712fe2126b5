import StemmaModel

/// What a piece of an affiliation between commas names.
struct AffiliationName {
  let directory: InstitutionDirectory
  private let vocabulary = AffiliationVocabulary.builtIn

  /// A longer piece, in bytes, is a sentence and keeps its words.
  private static let longestPiece = 600

  init(directory: InstitutionDirectory) { self.directory = directory }

  /// The institutions of a piece: by its spelling, without brackets and country, two joined by a conjunction,
  /// or known ones among words of their parts; else the piece as a name of its own.
  func institutions(in text: String, country: String?) -> [NamedInstitution] {
    guard text.utf8.count <= AffiliationName.longestPiece else {
      return [NamedInstitution(holder: nil, name: text, country: country, text: text)]
    }
    let words = InstitutionName.words(of: text)
    if let holder = directory.holder(named: words, country: country) {
      return [NamedInstitution(holder: holder, name: text, country: country, text: text)]
    }
    var country = country
    var name = text
    if let (outside, inside) = brackets(of: text) {
      let insideWords = InstitutionName.words(of: inside)
      let code = Countries.builtIn.code(ofWords: insideWords)
      country = code ?? country
      if code != nil || vocabulary.isPlace(insideWords) { name = outside }
      let holder =
        directory.holder(named: InstitutionName.words(of: outside), country: country)
        ?? directory.holder(named: insideWords, country: country)
      if let holder { return [NamedInstitution(holder: holder, name: name, country: country, text: text)] }
    }
    if let (code, rest) = countryAtEnd(of: words), let holder = directory.holder(named: rest, country: code) {
      return [NamedInstitution(holder: holder, name: name, country: code, text: text)]
    }
    if let (left, right) = halves(of: name) {
      return institutions(in: left, country: country) + institutions(in: right, country: country)
    }
    let holders = KnownNames(in: name, directory: directory, country: country).holders
    if !holders.isEmpty {
      return holders.map {
        NamedInstitution(holder: $0, name: name, country: country, text: text, isDerived: true)
      }
    }
    if let holder = holder(ofHostIn: text) {
      return [NamedInstitution(holder: holder, name: name, country: country, text: text, isDerived: true)]
    }
    return [NamedInstitution(holder: nil, name: name, country: country, text: text)]
  }

  /// The text before the last brackets, if they end it, and what is in them.
  private func brackets(of text: String) -> (outside: String, inside: String)? {
    guard let last = text.last, last == ")" || last == "）",
      let open = text.lastIndex(where: { $0 == "(" || $0 == "（" }), open > text.startIndex
    else { return nil }
    return (
      String(text[..<open]).trimmed, String(text[text.index(after: open)...].dropLast()).trimmed
    )
  }

  private func countryAtEnd(of words: [String]) -> (code: String, rest: [String])? {
    for length in (1...4).reversed() where length < words.count {
      if let code = Countries.builtIn.code(ofWords: words.suffix(length)) {
        return (code, words.dropLast(length))
      }
    }
    return nil
  }

  /// The two halves at a conjunction or a stroke, if each is an institution by itself.
  private func halves(of text: String) -> (left: String, right: String)? {
    for cut in cuts(in: text) {
      let left = String(text[..<cut.range.lowerBound]).trimmed
      let right = String(text[cut.range.upperBound...]).trimmed
      if left.isEmpty || right.isEmpty { continue }
      let leftWords = InstitutionName.words(of: left)
      let rightWords = InstitutionName.words(of: right)
      let isLeft = directory.isName(leftWords) || (cut.isLoose && vocabulary.hasInstitutionWord(leftWords))
      let isRight =
        directory.isName(rightWords) || (cut.isLoose && vocabulary.hasWholeWord(rightWords))
        || cuts(in: right).contains { rest in
          directory.isName(InstitutionName.words(of: String(right[..<rest.range.lowerBound])))
        }
      if isLeft, isRight { return (left, right) }
    }
    return nil
  }

  /// Where a text may be two names; loose cuts may part names that are not known.
  private func cuts(in text: String) -> [(range: Range<String.Index>, isLoose: Bool)] {
    var found: [(range: Range<String.Index>, isLoose: Bool)] = []
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      let character = text[index]
      if "/&+×".contains(character) {
        let isSpaced = index > text.startIndex && text[text.index(before: index)] == " "
        found.append((index..<next, isSpaced))
      } else if vocabulary.ideographicConjunctions.contains(character) {
        found.append((index..<next, true))
      } else if character == " " {
        let word = text[next...].prefix { !$0.isWhitespace }
        if vocabulary.conjunctions.contains(word.lowercased()) { found.append((index..<word.endIndex, true)) }
      }
      index = next
    }
    return found
  }

  /// The institution of an e-mail address or host in a text.
  private func holder(ofHostIn text: String) -> Int? {
    for word in text.lowercased().split(whereSeparator: { $0.isWhitespace || "@<>()/".contains($0) })
    where word.contains(".") {
      let host = word.trimming { $0 == "." }
      if let owner = directory.addresses.owner(ofHost: host, firstPathPart: nil) { return owner }
    }
    return nil
  }
}

extension InstitutionDirectory {
  /// Whether folded words are a known name as they are spelled.
  func isName(_ words: [String]) -> Bool { holdersOfName[InstitutionName.key(ofWords: words)] != nil }

  /// Who is meant by folded words, in this or another spelling.
  func holder(named words: [String], country: String?) -> Int? {
    let key = InstitutionName.key(ofWords: words)
    if key.isEmpty { return nil }
    if let holder = holder(ofKey: key, country: country) { return holder }
    if holdersOfName[key] != nil { return nil }
    for spelling in InstitutionName.spellings(of: key) {
      // A turned name is a guess, which a country of another kind refutes.
      guard let holder = holder(ofKey: spelling, country: country) else { continue }
      let known = holders[holder].institution.country
      if country == nil || known == nil || known == country { return holder }
    }
    return nil
  }
}
