import StemmaModel

/// Whether two entries mean one paper.
enum EntryComparison: Hashable {
  /// They do; how sure, from 0 to 1, and why.
  case same(strength: Double, reason: String)
  /// They may: what speaks for it is outweighed by what speaks against.
  case doubtful(reason: String)
  /// They are different versions of one method, which must never meet in one paper.
  case mustDiffer
  /// Nothing much speaks for it.
  case different

  /// Compares two entries.
  ///
  /// An identifier is strong evidence, not identity: a shared one with another title, name and code is a
  /// copying error as often as a rename, so it is doubtful. Equal titles are one paper unless identifiers of
  /// one scheme contradict. Similar titles need equal numbers in them, and names that do not contradict.
  init(_ left: EntryFingerprint, _ right: EntryFingerprint) {
    let shared = left.identifiers.first { right.identifiers.contains($0) }
    let contradiction = EntryComparison.contradictingIdentifiers(left, right)
    let similarity = TitleSimilarity(left, right)
    let sameName = left.names.contains { right.names.contains($0) }
    let sameCode = left.repositories.contains { right.repositories.contains($0) }

    if EntryComparison.areOtherVersions(left, right), !similarity.isEqual {
      self =
        shared == nil
        ? .mustDiffer : .doubtful(reason: "both have \(shared ?? "") but the names are versions")
      return
    }
    if let shared {
      if similarity.value >= 0.75 || sameName || (sameCode && similarity.value >= 0.3) {
        self = .same(
          strength: 1,
          reason:
            "both have \(shared) and \(similarity.isEqual ? "one title" : sameName ? "one name" : sameCode ? "one repository" : "similar titles")"
        )
      } else {
        self = .doubtful(reason: "both have \(shared), but title\(sameCode ? "" : " and code") differ")
      }
      return
    }
    if similarity.isEqual {
      if let contradiction {
        self = .doubtful(reason: "one title, but \(contradiction)")
      } else if similarity.length < 12, !sameName || !sameCode {
        self =
          similarity.length < 4
          ? .different : .doubtful(reason: "one title of a word or two and nothing else in common")
      } else if EntryComparison.authorsContradict(left.entry, right.entry) {
        self = .doubtful(reason: "one title, but other authors")
      } else {
        self = .same(strength: 0.95, reason: "one title")
      }
      return
    }
    if similarity.isEqualWithoutName {
      let bothNamed = !left.key.name.isEmpty && !right.key.name.isEmpty
      if let contradiction {
        self = .doubtful(reason: "one title without the name, but \(contradiction)")
      } else if bothNamed, !sameName {
        self = .doubtful(reason: "one title behind different names")
      } else if similarity.length < 16 {
        self = .different
      } else {
        self = .same(strength: 0.9, reason: "one title, with the name in front in one place")
      }
      return
    }
    let namesContradict = !left.names.isEmpty && !right.names.isEmpty && !sameName
    if similarity.value >= 0.92, similarity.length >= 20, left.numbers == right.numbers {
      if contradiction != nil {
        self = .different
      } else if namesContradict {
        self = .doubtful(reason: "similar titles, but other names")
      } else {
        self = .same(strength: 0.7 + similarity.value / 10, reason: "titles that differ by a misprint")
      }
      return
    }
    if sameCode, sameName, similarity.value >= 0.6, contradiction == nil {
      self = .same(strength: 0.75, reason: "one name, one repository and similar titles")
      return
    }
    self = .different
  }

  /// Two arXiv ids, or two DOIs, that are not the same.
  private static func contradictingIdentifiers(_ left: EntryFingerprint, _ right: EntryFingerprint) -> String?
  {
    if let first = left.entry.identifiers.arxiv, let second = right.entry.identifiers.arxiv, first != second {
      return "the arXiv ids are \(first) and \(second)"
    }
    if let first = left.entry.identifiers.doi, let second = right.entry.identifiers.doi, first != second {
      return "the DOIs are \(first) and \(second)"
    }
    return nil
  }

  private static func areOtherVersions(_ left: EntryFingerprint, _ right: EntryFingerprint) -> Bool {
    if left.names.contains(where: right.names.contains) { return false }
    return left.versions.contains { name in right.versions.contains { $0.isOtherVersion(of: name) } }
  }

  private static func authorsContradict(_ left: Entry, _ right: Entry) -> Bool {
    guard let first = left.authors.first, let second = right.authors.first else { return false }
    func surname(_ name: String) -> String {
      TitleKey.folding(name.split(separator: " ").last.map(String.init) ?? name)
    }
    let others = Set(right.authors.map(surname))
    return surname(first) != surname(second) && !left.authors.contains { others.contains(surname($0)) }
  }
}

/// How alike two titles are.
struct TitleSimilarity {
  /// From 0 to 1: one less the edit distance over the longer length, of the titles with or without their
  /// names, whichever is more alike; or the share of common words, if that is more.
  var value: Double
  /// Whether the titles are equal as keys.
  var isEqual: Bool
  /// Whether they are once the name in front of a colon is left out on one side or both.
  var isEqualWithoutName: Bool
  /// The length of the shorter key.
  var length: Int

  init(_ left: EntryFingerprint, _ right: EntryFingerprint) {
    let (first, second) = (left.key, right.key)
    isEqual = first.whole == second.whole
    isEqualWithoutName =
      first.withoutName == second.withoutName || first.whole == second.withoutName
      || first.withoutName == second.whole
    length = min(first.withoutName.utf8.count, second.withoutName.utf8.count)
    if isEqual || isEqualWithoutName {
      value = 1
      return
    }
    let wholes = TitleSimilarity.editSimilarity(first.whole, second.whole)
    let rests = TitleSimilarity.editSimilarity(first.withoutName, second.withoutName)
    let common = left.words.intersection(right.words).count
    let all = left.words.union(right.words).count
    value = max(wholes, rests, all == 0 ? 0 : Double(common) / Double(all))
  }

  /// One less the Levenshtein distance over the longer length.
  static func editSimilarity(_ left: String, _ right: String) -> Double {
    let (first, second) = (Array(left.utf8), Array(right.utf8))
    let longer = max(first.count, second.count)
    guard longer > 0 else { return 1 }
    if Double(abs(first.count - second.count)) > 0.5 * Double(longer) { return 0 }
    var previous = Array(0...second.count)
    var current = previous
    for (row, byte) in first.enumerated() {
      current[0] = row + 1
      for (column, other) in second.enumerated() {
        let substitution = previous[column] + (byte == other ? 0 : 1)
        current[column + 1] = min(substitution, previous[column + 1] + 1, current[column] + 1)
      }
      swap(&previous, &current)
    }
    return 1 - Double(previous[second.count]) / Double(longer)
  }
}
