import StemmaModel

/// What two entries are compared by, each thing folded once.
struct EntryFingerprint {
  /// The title as it is written.
  var title: String
  /// The bytes of its key.
  var whole: [UInt8]
  /// The bytes of the key without the name in front.
  var rest: [UInt8]
  /// Hashes of the two.
  var wholeHash: UInt64
  var restHash: UInt64
  /// Hashes of what may be the key of the title that it is about, such as of what stands behind
  /// `supplementary material for`.
  var coreHashes: [UInt64]
  /// The hash of the key of what is before the colon, if that is four words or more and so may be a title.
  var headHash: UInt64?
  /// Hashes of its names: a title that is no more than one of them may mean this work.
  var nameHashes: [UInt64]
  /// Whether the title, being the name of another entry, has a word that hardly any other title has.
  var isRareAsName = false
  /// Whether the title has one word.
  var isOneWord: Bool
  /// Whether that is written like the name of a method.
  var isName: Bool
  /// Whether the title ends in an ellipsis, so that more of it is to be expected.
  var isTruncated: Bool
  /// What it says of its relation to another paper.
  var marks: TitleMarks
  /// The words of the title as sorted hashes, for the share that two titles have in common.
  var words: [UInt32]
  /// The same without small words and without the `s` of plurals, for titles in other words.
  var contentWords: [UInt32]
  /// Whether what stands behind the name is said of three works or more under other names, as `A Survey` is.
  var isGenericBehindName = false
  /// The numbers in the title behind its name, sorted.
  var numbers: [String]
  /// The keys of its names: the one in brackets and the one in front of the title.
  var names: [String]
  /// The same names, and a title of one word, taken apart into base and version.
  var versions: [VersionedName]
  /// The names that carry a number, as `Track2019` and `Track2020` do.
  var editions: [NumberedName]
  /// Its identifiers, normalised.
  var identifiers: Identifiers
  /// The same with their schemes, and what follows from them.
  var qualifiedIdentifiers: [String]
  /// Of these the ones that other titles have, while its own title has another elsewhere: likely pasted.
  var contestedIdentifiers: [String] = []
  /// Its repositories as `host/owner/name` in lower case.
  var repositories: [String]
  /// Its authors.
  var authors: AuthorNames
  /// Its year.
  var year: Int?
  /// The venues that published it, folded, with the year.
  var publications: [Publication]
  /// Whether it is known as a preprint and not as published.
  var isPreprint: Bool

  /// Whether it is a thesis, which is another work than the paper of the same title.
  var isThesis: Bool

  /// Whether it is of a workshop and of no other venue.
  var isOfWorkshop: Bool {
    !publications.isEmpty && publications.allSatisfy { $0.venue.contains("workshop") }
  }

  /// A venue that is no preprint server.
  struct Publication: Hashable {
    var venue: String
    var year: Int?
  }

  init(_ entry: Entry) {
    var title = entry.title
    isTruncated = false
    for ellipsis in ["…", "...", "[...]", "[…]"] where title.hasSuffix(ellipsis) {
      isTruncated = true
      title.removeLast(ellipsis.count)
    }
    if title.utf8.contains(where: { $0 == 0x5C || $0 == 0x3C || $0 == 0x26 }) { title = title.withoutMarkup }
    self.title = title
    let pieces = titleWords(title)
    whole = Array(TitleKey.folding(title).utf8)
    wholeHash = StableHash.of(whole)
    isOneWord =
      pieces.count <= 1 && whole.count < 24 || !title.utf8.contains(UInt8(ascii: " ")) && whole.count < 24
    marks = TitleMarks(title, words: pieces)
    coreHashes = marks.cores.map { StableHash.of($0) }
    let split = TitleKey.splittingName(from: title) ?? EntryFingerprint.nameInBrackets(of: title)
    rest = split.map { Array(TitleKey.folding(String($0.rest)).utf8) } ?? whole
    restHash = split == nil ? wholeHash : StableHash.of(rest)
    headHash = EntryFingerprint.headHash(of: title)
    words = EntryFingerprint.sortedHashes(of: pieces.lazy.map { $0.utf8[...] })
    contentWords = EntryFingerprint.sortedHashes(
      of: pieces.lazy.filter { !SmallWords.all.contains($0) }.map(EntryFingerprint.singular))
    numbers = EntryFingerprint.numbers(in: split.map { String($0.rest) } ?? title, part: marks.part)

    names = []
    versions = []
    for name in [entry.alias, split.map { String($0.name).trimmed }] {
      guard let name else { continue }
      let folded = TitleKey.folding(name)
      if folded.isEmpty || names.contains(folded) { continue }
      names.append(folded)
      versions.append(VersionedName(name))
    }
    isName = isOneWord && TitleKey.isNameLike(title)
    if isName, versions.isEmpty { versions.append(VersionedName(title)) }
    nameHashes = names.map { StableHash.of($0) }
    editions = names.compactMap(NumberedName.init)
    identifiers = entry.identifiers.normalized
    qualifiedIdentifiers = identifiers.qualified
    if let doi = identifiers.doi, identifiers.acl == nil, doi.hasPrefix("10.18653/v1/") {
      // The anthology's DOIs hold its ids.
      qualifiedIdentifiers.append("acl:" + doi.dropFirst(12))
    }
    if let acl = identifiers.acl, acl != acl.lowercased() {
      qualifiedIdentifiers.append("acl:" + acl.lowercased())
    }
    repositories = entry.links.isEmpty ? [] : EntryFingerprint.repositories(of: entry.links)
    authors = AuthorNames(entry.authors)
    year = entry.year
    publications = entry.appearances.compactMap { appearance in
      guard !appearance.isPreprint, let venue = appearance.venue else { return nil }
      return Publication(venue: TitleKey.folding(venue), year: appearance.year)
    }
    isPreprint =
      publications.isEmpty
      && (entry.appearances.contains(where: \.isPreprint) || identifiers.arxiv != nil
        || identifiers.openReview != nil)
    isThesis = publications.contains {
      $0.venue.hasSuffix("thesis") || $0.venue.hasPrefix("thesis") || $0.venue.hasSuffix("dissertation")
    }
  }

  /// Whether the title has the name of another entry in it, if that is long enough not to be there by chance.
  func mentionsName(of other: EntryFingerprint) -> Bool { other.names.contains(where: mentions) }

  /// Whether the title has a folded name in it, of six letters or more.
  func mentions(_ name: String) -> Bool {
    let length = name.utf8.count
    guard length >= 6, length <= whole.count, let first = name.utf8.first,
      let start = (0...(whole.count - length)).first(where: { start in
        whole[start] == first && whole[start..<(start + length)].elementsEqual(name.utf8)
      })
    else { return false }
    // Not the name of a later version.
    let next = start + length < whole.count ? whole[start + length] : 0
    return next != UInt8(ascii: "+") && next != UInt8(ascii: "v") && !(0x30...0x39 ~= next)
  }

  static func sortedHashes(of words: some Sequence<Substring.UTF8View>) -> [UInt32] {
    var hashes = words.map { UInt32(truncatingIfNeeded: StableHash.of($0)) }
    hashes.sort()
    var count = 0
    for hash in hashes where count == 0 || hashes[count - 1] != hash {
      hashes[count] = hash
      count += 1
    }
    hashes.removeLast(hashes.count - count)
    return hashes
  }

  /// A word without the `s` of a plural.
  static func singular(_ word: String) -> Substring.UTF8View {
    let bytes = word.utf8
    let isPlural =
      bytes.count >= 4 && bytes.last == UInt8(ascii: "s")
      && bytes.dropLast().last.map { !"su".utf8.contains($0) } == true
    return isPlural ? bytes.dropLast() : bytes[...]
  }

  /// A name in round brackets behind the title: `First Order Motion Model (FOMM)`.
  private static func nameInBrackets(of title: String) -> (name: Substring, rest: Substring)? {
    guard title.utf8.last == UInt8(ascii: ")"), let open = title.utf8.lastIndex(of: UInt8(ascii: "(")) else {
      return nil
    }
    let name = title[title.utf8.index(after: open)...].dropLast()
    let rest = title[..<open]
    let isName =
      name.utf8.count >= 2 && !name.contains(" ")
      && name.unicodeScalars.dropFirst().contains { $0.properties.isUppercase }
      && !name.allSatisfy { "IVX".contains($0) }
    return isName && rest.wordCount >= 2 ? (name, rest) : nil
  }

  private static func headHash(of title: String) -> UInt64? {
    guard let colon = title.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let head = title[..<colon]
    let blanks = head.utf8.count { $0 == UInt8(ascii: " ") }
    return blanks >= 3 && head.utf8.count >= 16 ? StableHash.of(TitleKey.folding(String(head))) : nil
  }

  /// Runs of digits and Roman numbers, which misprints seldom touch and which tell years and versions apart.
  private static func numbers(in title: String, part: Int?) -> [String] {
    var numbers: [String] = []
    var digits: [UInt8] = []
    for byte in title.utf8 {
      if 0x30...0x39 ~= byte {
        digits.append(byte)
      } else if !digits.isEmpty {
        numbers.append(String(decoding: digits, as: UTF8.self))
        digits.removeAll()
      }
    }
    if !digits.isEmpty { numbers.append(String(decoding: digits, as: UTF8.self)) }
    if let part, !numbers.contains("\(part)") { numbers.append("\(part)") }
    if numbers.count > 1 { numbers.sort() }
    return numbers
  }

  private static func repositories(of links: [Link]) -> [String] {
    var result: [String] = []
    for link in links where link.role == .code {
      if let repository = repositoryAddress(of: link.url), !result.contains(repository) {
        result.append(repository)
      }
    }
    return result
  }
}
