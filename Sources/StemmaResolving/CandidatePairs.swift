/// Two entries by their numbers, the smaller first.
struct EntryPair: Hashable, Comparable {
  var first: Int32
  var second: Int32

  init(_ one: Int32, _ other: Int32) {
    first = min(one, other)
    second = max(one, other)
  }

  static func < (left: EntryPair, right: EntryPair) -> Bool {
    (left.first, left.second) < (right.first, right.second)
  }
}

/// Finding the pairs that are worth comparing without comparing all.
///
/// A pair shares a key: an identifier, a repository, a name with or without its version, a title with or
/// without name, subtitle or words such as `supplement to`, the beginning or the end of a title, or two of the
/// four rarest words of it; or the year, within one, with the first three authors or with the first author and two
/// fifths of the words. So a slip anywhere, a missing name, another order of words and another title are found. The entries
/// of a key are put in the order of their titles, and each is paired with those that follow it in a window
/// (sorted neighbourhood; Hernández & Stolfo 1995, "The merge/purge problem for large databases"), so that
/// a key which thousands share costs no more than others. O(n log n) time; the keys of one kind are in memory at
/// once, sixteen bytes each.
struct CandidatePairs {
  private let fingerprints: [EntryFingerprint]
  /// The place of each entry in the order of titles.
  private let rank: [Int32]
  private let entryOfRank: [Int32]

  init(_ fingerprints: [EntryFingerprint]) {
    self.fingerprints = fingerprints
    entryOfRank = (0..<Int32(fingerprints.count)).sorted { left, right in
      let (one, other) = (fingerprints[Int(left)].rest, fingerprints[Int(right)].rest)
      let order = one.compared(with: other)
      return order == 0 ? left < right : order < 0
    }
    var rank = [Int32](repeating: 0, count: fingerprints.count)
    for (place, entry) in entryOfRank.enumerated() { rank[Int(entry)] = Int32(place) }
    self.rank = rank
  }

  /// The kinds of keys, each with how many neighbours under a key an entry is paired with.
  private enum Kind: CaseIterable {
    case identifier, repository, name, title, beginning, end, rareWords, cutOff, team, firstAuthor

    var window: Int {
      switch self {
      case .identifier, .repository, .name, .title: 30
      case .rareWords, .beginning, .end, .cutOff, .team, .firstAuthor: 10
      }
    }

    /// Whether titles that share such a key are most often different, so that a quick look at them pays.
    var isWeak: Bool { self == .rareWords || self == .beginning || self == .end }
  }

  /// What `body` makes of each pair, in the order of pairs.
  ///
  /// Pairs for which it makes nothing are left out. It may be called more than once with a pair.
  func compactMap<Result>(_ body: (Int, Int) -> Result?) -> [(pair: EntryPair, result: Result)] {
    var found: [EntryPair: Result] = [:]
    let documentFrequency = wordFrequencies()
    let words = RankedWords(entryOfRank.lazy.map { fingerprints[Int($0)].words })
    let contentWords = RankedWords(entryOfRank.lazy.map { fingerprints[Int($0)].contentWords })
    for kind in Kind.allCases {
      let keys = sortedKeys(of: kind, documentFrequency: documentFrequency)
      for start in keys.indices {
        let key = keys[start]
        let last = min(start + kind.window, keys.count - 1)
        var next = start + 1
        while next <= last, keys[next].hash == key.hash {
          let (one, other) = (Int(key.rank), Int(keys[next].rank))
          next += 1
          if one == other || (kind.isWeak && !words.areAlike(one, other)) { continue }
          if kind == .firstAuthor, !contentWords.areRelated(one, other) { continue }
          let pair = EntryPair(entryOfRank[one], entryOfRank[other])
          if found[pair] != nil { continue }
          if let result = body(Int(pair.first), Int(pair.second)) { found[pair] = result }
        }
      }
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private struct Key: Comparable {
    var hash: UInt64
    var rank: Int32

    static func < (left: Key, right: Key) -> Bool {
      left.hash == right.hash ? left.rank < right.rank : left.hash < right.hash
    }
  }

  /// The keys of one kind, equal ones together, each with its entry once.
  private func sortedKeys(of kind: Kind, documentFrequency: [UInt32: Int32]) -> [Key] {
    var keys: [Key] = []
    let cutOffBeginnings =
      kind == .cutOff ? Set(fingerprints.lazy.filter(\.isTruncated).flatMap(\.beginnings)) : []
    for (entry, print) in fingerprints.enumerated() {
      let rank = rank[entry]
      func add(_ hash: UInt64) { keys.append(Key(hash: hash, rank: rank)) }
      switch kind {
      case .identifier: for identifier in print.qualifiedIdentifiers { add(StableHash.of(identifier)) }
      case .repository: for repository in print.repositories { add(StableHash.of(repository)) }
      case .name:
        for name in print.nameHashes { add(name) }
        for version in print.versions { add(StableHash.of("base " + version.base)) }
      case .title:
        add(print.wholeHash)
        if print.restHash != print.wholeHash { add(print.restHash) }
        for core in print.coreHashes { add(core) }
        if let head = print.headHash { add(head) }
        for name in print.nameHashes where print.restHash != name { add(name) }
      case .beginning, .end:
        for title in print.restHash == print.wholeHash ? [print.whole] : [print.whole, print.rest]
        where title.count >= 16 {
          add(StableHash.of(kind == .beginning ? title.prefix(14) : title.suffix(14)))
        }
      case .cutOff:
        if !cutOffBeginnings.isEmpty {
          for hash in print.beginnings where cutOffBeginnings.contains(hash) { add(hash) }
        }
      case .team, .firstAuthor:
        guard let year = print.year,
          let authors = kind == .team ? print.authors.teamHash : print.authors.firstHash
        else { continue }
        // Years next to each other share one of their keys.
        for year in [year, year + 1] {
          add(authors ^ (UInt64(truncatingIfNeeded: year) &* 0x9E37_79B9_7F4A_7C15))
        }
      case .rareWords:
        // A word that no other title has pairs nothing: it may be a misprint.
        let rare = print.words.filter { documentFrequency[$0, default: 0] > 1 }
          .sorted { (documentFrequency[$0, default: 0], $0) < (documentFrequency[$1, default: 0], $1) }
          .prefix(4)
        for (offset, word) in rare.enumerated() {
          for other in rare.dropFirst(offset + 1) {
            add(UInt64(min(word, other)) << 32 | UInt64(max(word, other)))
          }
        }
      }
    }
    keys.sort()
    return keys
  }

  private func wordFrequencies() -> [UInt32: Int32] {
    var frequencies: [UInt32: Int32] = [:]
    for print in fingerprints { for word in print.words { frequencies[word, default: 0] += 1 } }
    return frequencies
  }
}

/// The words of all titles in one piece of memory, in the order of titles.
private struct RankedWords {
  private var words: [UInt32] = []
  private var starts: [Int32] = [0]

  init(_ titles: some Sequence<[UInt32]>) {
    for title in titles {
      words += title
      starts.append(Int32(words.count))
    }
  }

  /// Whether two titles may be alike: whether they share enough of their words, or are short.
  func areAlike(_ one: Int, _ other: Int) -> Bool {
    let left = words[Int(starts[one])..<Int(starts[one + 1])]
    let right = words[Int(starts[other])..<Int(starts[other + 1])]
    return min(left.count, right.count) < 5
      || commonShare(left, right) >= TitleComparison.leastWordShareOfClose
  }

  /// Whether two titles share enough of their words to be of one subject.
  func areRelated(_ one: Int, _ other: Int) -> Bool {
    commonShare(
      words[Int(starts[one])..<Int(starts[one + 1])], words[Int(starts[other])..<Int(starts[other + 1])])
      >= TitleComparison.leastWordShareOfRelated
  }
}

/// The share of common elements of two sorted lists without repetition.
func commonShare(_ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>) -> Double {
  var (first, second, common) = (left.startIndex, right.startIndex, 0)
  while first < left.endIndex, second < right.endIndex {
    if left[first] == right[second] {
      common += 1
      first += 1
      second += 1
    } else if left[first] < right[second] {
      first += 1
    } else {
      second += 1
    }
  }
  let all = left.count + right.count - common
  return all == 0 ? 0 : Double(common) / Double(all)
}

extension EntryFingerprint {
  /// Hashes of the first 25 letters of the title with and without its name, where there are so many.
  fileprivate var beginnings: [UInt64] {
    (restHash == wholeHash ? [whole] : [whole, rest]).filter { $0.count >= 25 }.map {
      StableHash.of($0.prefix(25))
    }
  }
}

extension [UInt8] {
  /// Negative, zero or positive as this stands before, with or behind the other in the order of bytes.
  fileprivate func compared(with other: [UInt8]) -> Int {
    let shorter = Swift.min(count, other.count)
    for index in 0..<shorter where self[index] != other[index] { return Int(self[index]) - Int(other[index]) }
    return count - other.count
  }
}
