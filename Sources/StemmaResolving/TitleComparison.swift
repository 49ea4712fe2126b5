import StemmaModel

/// How two titles relate, as one piece of evidence.
struct TitleComparison {
  /// The way in which they relate, from the most to the least alike.
  enum Relation: Hashable {
    /// They are equal as keys.
    case equal
    /// They are equal without the name that stands in front on one side or is the same on both.
    case equalWithoutName
    /// They are equal behind names that differ.
    case equalBehindNames
    /// Equal parts are in another order, as in `Faces, Audio-Driven` and `Audio-Driven Faces`.
    case rotated
    /// They have the same words but small ones in another order.
    case reordered
    /// They differ by a misprint or by a small word; in a short word, where another word may be meant.
    case misprint(inShortWord: Bool)
    /// One is cut off by an ellipsis, and the other begins with it.
    case truncated
    /// One is what the other has before its colon.
    case withoutSubtitle
    /// One is no more than the name of the other's work, whether or not that name is rare.
    case name(isRare: Bool)
    /// One is the other with words such as `supplementary material for`.
    case companion
    /// All words of one but small ones are in the other, where it begins with them or in any order.
    case contained(atBeginning: Bool)
    /// At least 85 % of the letters or words are the same.
    case close
    /// At least 60 % are.
    case similar
    /// Less is, but two fifths of the words that are not small.
    case related
    /// Still less is.
    case unlike
  }

  var relation: Relation
  /// The length of the shorter title without name, in bytes: the longer, the less can it be by chance.
  var length: Int

  /// Whether the years and venues of titles so alike say something.
  var isClose: Bool {
    switch relation {
    case .companion, .similar, .related, .unlike: false
    default: true
    }
  }

  /// Whether the titles are one but for spelling or a name in front.
  var isOneTitle: Bool {
    switch relation {
    case .equal, .equalWithoutName, .rotated, .misprint(inShortWord: false), .truncated: true
    default: false
    }
  }

  /// Whether one title says what the other says in more or other words.
  var isInOtherWords: Bool {
    switch relation {
    case .contained, .reordered, .close: true
    default: false
    }
  }

  /// Whether the titles have more than chance in common.
  var isSimilar: Bool { relation != .unlike && relation != .related }

  /// Compares the titles of two entries.
  ///
  /// Whether titles that are not close are similar is found out only if it is asked `thoroughly`, which takes
  /// longer.
  init(_ left: EntryFingerprint, _ right: EntryFingerprint, thoroughly: Bool) {
    length = min(left.rest.count, right.rest.count)
    relation = TitleComparison.relation(left, right, thoroughly: thoroughly)
    if relation == .equal { length = min(left.whole.count, right.whole.count) }
  }

  /// How much it speaks for one paper, in bits.
  ///
  /// An equal title says 0.4 bit a letter beyond three, up to ten bits; a title of one word says little.
  ///
  /// Where the authors are the same as well, a short title is no chance either: nobody names two works alike.
  func evidence(isOneWord: Bool, isOfSameAuthors: Bool, hasOneName: Bool) -> MatchEvidence {
    let information = min(10, max(1.5, 0.4 * Double(length - 3)))
    switch relation {
    case .equal where isOfSameAuthors && !isOneWord && information < 6:
      return MatchEvidence(.title, 6, "one title, a short one, by the same authors")
    case .equal where isOneWord: return MatchEvidence(.title, 1.5, "one title, of one word")
    case .equal where length < 14: return MatchEvidence(.title, information, "one title, a short one")
    case .equal: return MatchEvidence(.title, information, "one title")
    case .equalWithoutName where length < 16:
      return MatchEvidence(.title, 1.5, "one title behind the name, a short one")
    case .equalWithoutName:
      return MatchEvidence(.title, information - 0.5, "one title, with the name in front in one place")
    case .equalBehindNames: return MatchEvidence(.title, 2.5, "one title behind different names")
    case .rotated: return MatchEvidence(.title, 6, "one title with its parts in another order")
    case .reordered:
      return MatchEvidence(.title, hasOneName ? 3.5 : 2, "titles of the same words in another order")
    case .misprint(false): return MatchEvidence(.title, 7, "titles that differ by a misprint")
    case .misprint(true): return MatchEvidence(.title, 2.5, "titles that differ by a letter of a short word")
    case .truncated:
      return MatchEvidence(.title, min(6.5, 0.2 * Double(length)), "one title is the other cut off")
    case .withoutSubtitle: return MatchEvidence(.title, 2.5, "one title is the other without its subtitle")
    case .name(true): return MatchEvidence(.title, 2, "one title is the name in front of the other")
    case .name(false):
      return MatchEvidence(.title, 0.5, "one title is what common words the other begins with")
    case .companion: return MatchEvidence(.title, information, "one title is in the other")
    case .contained(true): return MatchEvidence(.title, 2, "one title is the beginning of the other")
    case .contained(false): return MatchEvidence(.title, 0, "one title says more than the other")
    case .close: return MatchEvidence(.title, -0.5, "the titles are no more than similar")
    case .similar: return MatchEvidence(.title, -0.5, "the titles are no more than similar")
    case .related: return MatchEvidence(.title, -2.5, "the titles have some words in common")
    case .unlike: return MatchEvidence(.title, -4.5, "the titles differ")
    }
  }

  /// The share of words that titles of five words or more have in common if they differ by two slips at most.
  static let leastWordShareOfClose = 0.4
  /// The share of words that are not small which titles have in common that are not alike, but related.
  static let leastWordShareOfRelated = 0.4

  private static func relation(
    _ left: EntryFingerprint, _ right: EntryFingerprint, thoroughly: Bool
  ) -> Relation {
    if left.wholeHash == right.wholeHash, left.whole == right.whole { return .equal }
    if isAbout(left, right) || isAbout(right, left) { return .companion }
    if left.restHash == right.restHash || left.wholeHash == right.restHash || left.restHash == right.wholeHash
    {
      let bothNamed = left.restHash != left.wholeHash && right.restHash != right.wholeHash
      let sharesName = left.names.contains(where: right.names.contains)
      if !bothNamed || sharesName { return .equalWithoutName }
      let areNamesAlike = left.names.contains { name in right.names.contains { name.isMisprint(of: $0) } }
      if areNamesAlike { return .misprint(inShortWord: false) }
      if !left.isGenericBehindName { return .equalBehindNames }
      return thoroughly && commonShare(left.words[...], right.words[...]) >= 0.6 ? .similar : .unlike
    }
    if isCutOff(left, from: right) || isCutOff(right, from: left) { return .truncated }
    if left.headHash.map({ $0 == right.wholeHash }) ?? right.headHash.map({ $0 == left.wholeHash }) ?? false {
      return .withoutSubtitle
    }
    if right.nameHashes.contains(left.wholeHash) { return .name(isRare: left.isRareAsName) }
    if left.nameHashes.contains(right.wholeHash) { return .name(isRare: right.isRareAsName) }
    let wordShare = commonShare(left.words[...], right.words[...])
    // Titles that share few of their words share few of their letters in order, and no two slips make fewer;
    // most pairs end here.
    let leastWordShare = thoroughly ? 0.2 : leastWordShareOfClose
    if wordShare < leastWordShare, min(left.words.count, right.words.count) >= 5,
      !left.qualifiedIdentifiers.contains(where: right.qualifiedIdentifiers.contains)
    {
      return .unlike
    }
    if wordShare >= 0.3 || thoroughly {
      let share = commonShare(left.contentWords[...], right.contentWords[...])
      let (fewer, more) = (
        min(left.contentWords.count, right.contentWords.count),
        max(left.contentWords.count, right.contentWords.count)
      )
      if share == 1, fewer >= 3, !isRotation(left.rest, right.rest) {
        if haveOneDirection(left, right) { return misprint(left, right) ?? .reordered }
      } else if share < 1, isContained(left, right, share: share, fewer: fewer, more: more) {
        if let misprint = misprint(left, right) { return misprint }
        let isAtBeginning = left.rest.starts(with: right.rest) || right.rest.starts(with: left.rest)
        return .contained(atBeginning: isAtBeginning)
      }
    }
    let letterShare = letterShare(left, right, least: thoroughly ? 0.6 : 0.85)
    if max(wordShare, letterShare) < 0.85 {
      guard thoroughly else { return .unlike }
      let contentShare = commonShare(left.contentWords[...], right.contentWords[...])
      if max(wordShare, letterShare, contentShare) >= 0.6 { return .similar }
      return contentShare >= leastWordShareOfRelated ? .related : .unlike
    }
    guard left.numbers == right.numbers, min(left.rest.count, right.rest.count) >= 20 else { return .close }
    if wordShare == 1, isRotation(left.rest, right.rest) { return .rotated }
    if letterShare >= 0.85, let misprint = Misprint(left, right) {
      return .misprint(inShortWord: misprint.isInShortWord)
    }
    return .close
  }

  private static func misprint(_ left: EntryFingerprint, _ right: EntryFingerprint) -> Relation? {
    guard left.numbers == right.numbers, min(left.rest.count, right.rest.count) >= 20,
      letterShare(left, right, least: 0.85) >= 0.85, let misprint = Misprint(left, right)
    else { return nil }
    return .misprint(inShortWord: misprint.isInShortWord)
  }

  /// Whether the title of the one says that it is about the other, or of what the other is about too.
  private static func isAbout(_ left: EntryFingerprint, _ right: EntryFingerprint) -> Bool {
    if left.coreHashes.isEmpty { return false }
    if left.coreHashes.contains(right.wholeHash) || left.coreHashes.contains(right.restHash) { return true }
    return left.marks.companion != .quoting && right.marks.companion != .quoting
      && left.coreHashes.contains(where: right.coreHashes.contains)
  }

  /// Whether the words of the shorter title, of which there are three or more, are in the longer; or whether it is
  /// the name of the work, in one word, and the longer hardly says more.
  private static func isContained(
    _ left: EntryFingerprint, _ right: EntryFingerprint, share: Double, fewer: Int, more: Int
  ) -> Bool {
    guard fewer > 0, share >= Double(fewer) / Double(more) - 1e-9 else { return false }
    if fewer == 1 { return more <= 3 && (left.isName || right.isName) }
    return fewer >= 3 && Double(more) <= 2.5 * Double(fewer)
  }

  /// Whether the titles lead from the same to the same, unlike `from Text to Image` and `from Image to Text`.
  private static func haveOneDirection(_ left: EntryFingerprint, _ right: EntryFingerprint) -> Bool {
    func directions(_ title: String) -> Set<[String]> {
      let words = titleWords(title)
      return Set(
        words.indices.filter { ["to", "from", "into", "2", "vs", "versus"].contains(words[$0]) }.map {
          index in
          Array(words[max(0, index - 1)...min(words.count - 1, index + 1)])
        })
    }
    return directions(left.title) == directions(right.title)
  }

  /// The share of equal letters: one less the edit distance over the longer length, with or without the names
  /// in front, whichever is more; 0 if it is below `least`.
  private static func letterShare(
    _ left: EntryFingerprint, _ right: EntryFingerprint, least: Double
  ) -> Double {
    func share(_ first: [UInt8], _ second: [UInt8]) -> Double {
      let longer = max(first.count, second.count)
      if longer == 0 { return 0 }
      let limit = Int((1 - least) * Double(longer) + 1e-9)
      return editDistance(first, second, limit: limit).map { 1 - Double($0) / Double(longer) } ?? 0
    }
    let rests = share(left.rest, right.rest)
    let hasName = left.restHash != left.wholeHash || right.restHash != right.wholeHash
    return hasName ? max(rests, share(left.whole, right.whole)) : rests
  }

  private static func isCutOff(_ left: EntryFingerprint, from right: EntryFingerprint) -> Bool {
    guard left.isTruncated, left.whole.count >= 25 else { return false }
    return right.whole.starts(with: left.whole) || right.rest.starts(with: left.whole)
      || (left.rest.count >= 25 && right.whole.starts(with: left.rest))
  }

  private static func isRotation(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count, let first = left.first else { return false }
    return right.indices.contains { start in
      right[start] == first && right[start...].elementsEqual(left.prefix(right.count - start))
        && right[..<start].elementsEqual(left.suffix(start))
    }
  }
}
