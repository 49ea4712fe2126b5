import StemmaModel

/// A repository that is the code of two or three papers, and by its name not of all of them.
enum SharedRepository {
  /// A repository that more papers have holds the code of many.
  private static let mostPapers = 3

  /// The repositories that entries of several papers give for their code and that do not fit.
  static func findings(in input: CheckInput) -> [CheckRule.Finding] {
    SharedName.groups(of: input) { entry in entry.urls(.code).compactMap { Repository($0)?.address } }
      .flatMap { address, groups -> [CheckRule.Finding] in
        guard groups.count <= mostPapers, let repository = Repository(address) else { return [] }
        let fits = groups.map { group in group.map(repository.fit).max() ?? .none }
        let owner = fits.firstIndex(of: .clear)
        if owner == nil, fits.contains(where: { $0 != .none }) { return [] }
        let first = owner ?? 0
        return groups.indices.filter { $0 != first && fits[$0] == .none }.compactMap { index in
          guard let entry = groups[index].first, let other = groups[first].first,
            // Parts and successors of a work share words with it and its repository.
            !entry.sharesWords(with: other)
          else { return nil }
          return CheckRule.Finding(
            "the repository \(address) of '\(entry.title)' is also that of '\(other.title)' at \(other.location.place)"
              + "\(owner == nil ? "" : ", which it is named after"); nothing to do if it holds the code of both",
            at: entry.links.first { Repository($0.url.comparedAddress)?.address == address }?.location
              ?? entry.location, .note)
        }
      }
  }
}

/// The repository that an address leads to, if it leads to no folder in it.
private struct Repository {
  /// How well a name says whose code a repository has.
  enum Fit: Comparable { case none, vague, clear }

  /// `https://host/owner/name` in lower case.
  var address: String
  private var owner: String
  private var name: String

  init?(_ url: String) {
    let lower = url.lowercased()
    guard let scheme = lower.firstRange(of: "://") else { return nil }
    let parts = lower[scheme.upperBound...].prefix(while: { !"?#".contains($0) }).split(separator: "/")
    guard parts.count == 3 else { return nil }
    let host = parts[0].hasPrefix("www.") ? parts[0].dropFirst(4) : parts[0]
    guard ["github.com", "gitlab.com", "bitbucket.org", "gitee.com", "codeberg.org"].contains(host) else {
      return nil
    }
    let last = parts[2].hasSuffix(".git") ? parts[2].dropLast(4) : parts[2]
    address = "https://\(host)/\(parts[1])/\(last)"
    (owner, name) = (parts[1].lettersAndDigits, last.lettersAndDigits)
    // A repository called like its owner is the owner's collection.
    if owner == name { return nil }
  }

  /// How well the repository's name fits an entry.
  func fit(_ entry: Entry) -> Fit {
    let alias = entry.alias?.lowercased().lettersAndDigits ?? ""
    if alias.count >= 3, name.contains(alias) || name.count >= 3 && alias.contains(name) { return .clear }
    let words = entry.titleWords
    let found = words.count { name.contains($0) }
    let initials = words.compactMap(\.first).map(String.init).joined()
    let title = entry.title.lowercased().lettersAndDigits
    if found >= 2 || name.count >= 4 && (initials.contains(name) || title.contains(name)) { return .clear }
    let isOfOwner =
      words.contains(where: owner.contains)
      || entry.authors.contains { author in
        author.lowercased().split(whereSeparator: { !$0.isLetter }).contains {
          $0.count >= 4 && owner.contains($0)
        }
      }
    return found > 0 || isOfOwner || words.contains(where: { $0.hasPrefix(name.prefix(4)) }) ? .vague : .none
  }
}

extension Entry {
  /// The words of the title that tell something, in lower case.
  fileprivate var titleWords: [String] {
    title.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
      .filter {
        $0.count >= 4
          && !["with", "from", "using", "based", "towards", "learning", "network", "networks"].contains($0)
      }
  }

  /// Whether two titles share a word that tells something, or authors, as those of parts and successors do.
  fileprivate func sharesWords(with other: Entry) -> Bool {
    !Set(titleWords).isDisjoint(with: other.titleWords)
      || !Set(authors.map(\.comparable)).isDisjoint(with: other.authors.map(\.comparable))
  }
}

extension StringProtocol {
  /// The letters and digits alone.
  fileprivate var lettersAndDigits: String { String(filter { $0.isLetter || $0.isNumber }) }
}
