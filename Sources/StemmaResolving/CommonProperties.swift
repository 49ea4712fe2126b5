import StemmaModel

extension [EntryFingerprint] {
  /// Marks in each entry what says little since many have it.
  ///
  /// That are repositories of many works, words such as `A Survey` behind a name, and identifiers of other
  /// titles. O(n) time.
  mutating func markWhatIsCommon() {
    dropCrowdedRepositories()
    markGenericTitles()
    markContestedIdentifiers()
    markRareNames()
  }

  /// A repository that holds many works says nothing about two of them.
  private mutating func dropCrowdedRepositories() {
    var titles: [String: Set<UInt64>] = [:]
    for print in self {
      for repository in print.repositories { titles[repository, default: []].insert(print.restHash) }
    }
    let crowded = Set(titles.filter { $0.value.count > 6 }.keys)
    if crowded.isEmpty { return }
    for index in indices { self[index].repositories.removeAll(where: crowded.contains) }
  }

  /// What stands behind three names or more, or is shorter than any title, is no title.
  private mutating func markGenericTitles() {
    var names: [UInt64: Set<String>] = [:]
    for print in self where print.mayBeGeneric {
      if let name = print.names.last { names[print.restHash, default: []].insert(name) }
    }
    for index in indices where self[index].mayBeGeneric {
      let count = names[self[index].restHash]?.count ?? 0
      self[index].isGenericBehindName = count >= 3 || self[index].rest.count < 12
    }
  }

  /// A title that is the name of another entry's work says something if it is written like a name or has a word
  /// that hardly any title has: `Diffusion Models` does not, where diffusion is what all are about.
  private mutating func markRareNames() {
    let names = Set(lazy.flatMap(\.nameHashes))
    let places = indices.filter { names.contains(self[$0].wholeHash) }
    if places.isEmpty { return }
    var frequencies: [UInt32: Int] = [:]
    for place in places {
      for word in self[place].contentWords where !CommonWords.hashes.contains(word) { frequencies[word] = 0 }
    }
    var titles: Set<UInt64> = []
    for print in self where titles.insert(print.wholeHash).inserted {
      for word in print.contentWords where frequencies[word] != nil { frequencies[word, default: 0] += 1 }
    }
    let most = Swift.max(4, titles.count / 100)
    for place in places {
      let rarest = self[place].contentWords.compactMap { frequencies[$0] }.min()
      self[place].isRareAsName = rarest.map { self[place].isName || $0 <= most } ?? false
    }
  }

  /// An identifier that an entry has against others of its title, and that another title has too.
  private mutating func markContestedIdentifiers() {
    var titleOfIdentifier: [String: UInt64] = [:]
    var shared: Set<String> = []
    for print in self {
      for identifier in print.registered {
        if let title = titleOfIdentifier[identifier] {
          if title != print.restHash { shared.insert(identifier) }
        } else {
          titleOfIdentifier[identifier] = print.restHash
        }
      }
    }
    if shared.isEmpty { return }
    let titles = Set(lazy.filter { $0.registered.contains(where: shared.contains) }.map(\.restHash))
    var identifiers: [UInt64: Set<String>] = [:]
    for print in self where titles.contains(print.restHash) {
      identifiers[print.restHash, default: []].formUnion(print.registered)
    }
    for index in indices {
      for identifier in self[index].registered where shared.contains(identifier) {
        let scheme = identifier.prefix { $0 != ":" }
        let hasOther = (identifiers[self[index].restHash] ?? []).contains {
          $0 != identifier && $0.prefix { $0 != ":" } == scheme
        }
        if hasOther { self[index].contestedIdentifiers.append(identifier) }
      }
    }
  }
}

extension EntryFingerprint {
  fileprivate var mayBeGeneric: Bool { restHash != wholeHash && rest.count < 40 }

  /// The ids of registries that give a work one.
  fileprivate var registered: [String] {
    [identifiers.arxiv.map { "arxiv:\($0)" }, identifiers.doi.map { "doi:\($0)" }].compactMap { $0 }
  }
}
