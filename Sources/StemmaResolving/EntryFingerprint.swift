import StemmaModel

/// What two entries are compared by.
struct EntryFingerprint {
  var entry: Entry
  var key: TitleKey
  /// The keys of its names: the one in brackets and the one in front of the title.
  var names: [String]
  /// The same names taken apart into base and version.
  var versions: [VersionedName]
  /// Its identifiers with their schemes.
  var identifiers: [String]
  /// Its repositories as `host/owner/name` in lower case.
  var repositories: [String]
  /// The words of the title in lower case.
  var words: Set<String>
  /// The numbers in the title, which misprints seldom touch.
  var numbers: [String]

  init(_ entry: Entry) {
    self.entry = entry
    key = TitleKey(entry.title)
    let prefix = key.name.isEmpty ? nil : entry.title.split(separator: ":").first.map { String($0).trimmed }
    var names: [String] = []
    var versions: [VersionedName] = []
    for name in [entry.alias, prefix].compactMap({ $0 }) {
      let folded = TitleKey.folding(name)
      if folded.isEmpty || names.contains(folded) { continue }
      names.append(folded)
      versions.append(VersionedName(name))
    }
    self.names = names
    self.versions = versions
    identifiers = entry.identifiers.qualified
    repositories = entry.links.filter { $0.role == .code }.compactMap {
      EntryFingerprint.repository(of: $0.url)
    }
    let pieces = entry.title.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(
      String.init)
    words = Set(pieces)
    numbers = pieces.filter { $0.contains(where: \.isNumber) }.sorted()
  }

  /// `github.com/owner/name` of an address of a repository.
  static func repository(of url: String) -> String? {
    let address = url.lowercased().split(separator: "/", omittingEmptySubsequences: true)
    guard address.count >= 4 else { return nil }
    let host = address[1].hasPrefix("www.") ? address[1].dropFirst(4) : address[1]
    var name = address[3].prefix(while: { $0 != "?" && $0 != "#" })
    if name.hasSuffix(".git") { name = name.dropLast(4) }
    return "\(host)/\(address[2])/\(name)"
  }
}

/// The pairs that are worth comparing, each once, in a fixed order.
///
/// A pair shares an identifier, a repository, a title with or without its name, a name, or the beginning or
/// end of a title, so that misprints are found. A key that more than sixty entries share pairs only
/// neighbours, which keeps the work near linear.
func candidatePairs(of fingerprints: [EntryFingerprint]) -> [(Int, Int)] {
  var blocks: [String: [Int]] = [:]
  for (index, fingerprint) in fingerprints.enumerated() {
    for key in blockKeys(of: fingerprint) { blocks[key, default: []].append(index) }
  }
  var pairs: Set<Pair> = []
  let widest = 60
  for members in blocks.values where members.count > 1 {
    for (offset, first) in members.enumerated() {
      for second in members[(offset + 1)...].prefix(widest) {
        pairs.insert(Pair(first: first, second: second))
      }
    }
  }
  return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }.map { ($0.first, $0.second) }
}

private struct Pair: Hashable {
  var first: Int
  var second: Int
}

private func blockKeys(of fingerprint: EntryFingerprint) -> Set<String> {
  var keys: Set<String> = []
  for identifier in fingerprint.identifiers { keys.insert("id " + identifier) }
  for repository in fingerprint.repositories { keys.insert("code " + repository) }
  for name in fingerprint.names { keys.insert("name " + name) }
  for version in fingerprint.versions { keys.insert("base " + version.base) }
  keys.insert("title " + fingerprint.key.whole)
  keys.insert("title " + fingerprint.key.withoutName)
  for title in [fingerprint.key.whole, fingerprint.key.withoutName] where title.count >= 16 {
    keys.insert("head " + title.prefix(14))
    keys.insert("tail " + title.suffix(14))
  }
  return keys
}

/// Sets that grow together (union-find), with the members of each at hand.
struct DisjointGroups {
  private var group: [Int]
  private var membersOfGroup: [[Int]]

  init(count: Int) {
    group = Array(0..<count)
    membersOfGroup = group.map { [$0] }
  }

  func areJoined(_ first: Int, _ second: Int) -> Bool { group[first] == group[second] }

  func members(of element: Int) -> [Int] { membersOfGroup[group[element]] }

  mutating func join(_ first: Int, _ second: Int) {
    var (larger, smaller) = (group[first], group[second])
    if membersOfGroup[larger].count < membersOfGroup[smaller].count { swap(&larger, &smaller) }
    for member in membersOfGroup[smaller] { group[member] = larger }
    membersOfGroup[larger] += membersOfGroup[smaller]
    membersOfGroup[smaller] = []
  }

  /// Every group, its members ascending, ordered by the first member.
  var all: [[Int]] {
    membersOfGroup.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }
}
