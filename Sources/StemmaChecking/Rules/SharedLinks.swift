import StemmaModel
import StemmaReading

extension CheckRule {
  /// A code, video or project link that is another paper's.
  static let sharedLink = CheckRule(
    "shared-link", .warning, summary: "papers share a video, a repository or a project page",
    discussion: """
      Two papers have one link to a video, or one of a paper's several repositories is the repository of another \
      paper. Most often an entry was copied as a template for the next. Correct the entry that has the wrong link. \
      A repository that is the only one of two or three papers is a note where its name does not fit all of them and \
      their titles have nothing in common; folders in a repository and repositories of more papers hold the code of \
      many. A project page that two papers share is a note.
      """
  ) { input in
    let videos = SharedName.all(of: input) { $0.urls(.video) }
    let projects = SharedName.all(of: input) { $0.urls(.project) }
    let repositories = SharedName.all(of: input) { $0.urls(.code) }.compactMap { shared -> SharedName? in
      // The paper that has another repository as well is the one with the wrong link.
      let counts = [shared.entry, shared.other].map { Set($0.urls(.code)).count }
      if counts[0] > 1, counts[1] == 1 { return shared }
      if counts[1] > 1, counts[0] == 1 {
        return SharedName(name: shared.name, entry: shared.other, other: shared.entry)
      }
      return nil
    }
    let kinds: [([SharedName], String, Diagnostic.Severity)] = [
      (videos, "video", .warning), (repositories, "repository", .warning), (projects, "project page", .note),
    ]
    let told = Set(
      repositories.flatMap { [$0.entry.place(ofLink: $0.name), $0.other.place(ofLink: $0.name)] })
    let lonely = SharedRepository.findings(in: input).filter {
      $0.location.map { !told.contains($0) } ?? true
    }
    return lonely
      + kinds.flatMap { links, kind, severity in
        links.map { shared in
          Finding(
            "the \(kind) \(shared.name) of '\(shared.entry.title)' is also that of '\(shared.other.title)' at "
              + "\(shared.other.location.place); correct the link that is wrong",
            at: shared.entry.place(ofLink: shared.name), severity)
        }
      }
  }
}

/// An entry with an identifier or link that an entry of another paper has as well.
struct SharedName {
  var name: String
  var entry: Entry
  var other: Entry

  /// Those of a collection for one kind of identifiers or links.
  ///
  /// Where one of the papers has the identifier in more entries, the others' entries are those found; else the
  /// later ones.
  static func all(of input: CheckInput, _ names: (Entry) -> [String?]) -> [SharedName] {
    groups(of: input, names).flatMap { name, groups -> [SharedName] in
      guard let most = groups.map(\.count).max(),
        let owner = groups.firstIndex(where: { $0.count == most }), let other = groups[owner].first
      else { return [] }
      return groups.indices.filter { $0 != owner }.flatMap { groups[$0] }
        .map { SharedName(name: name, entry: $0, other: other) }
    }
  }

  /// The names that entries of several papers have, each with the entries of each paper, in order of place.
  static func groups(
    of input: CheckInput, _ names: (Entry) -> [String?]
  ) -> [(name: String, groups: [[Entry]])] {
    var holders: [String: [Entry]] = [:]
    for entry in input.entries {
      for name in Set(names(entry).compactMap(\.self)) { holders[name, default: []].append(entry) }
    }
    return holders.sorted { $0.key < $1.key }.compactMap { name, entries in
      if entries.count < 2 { return nil }
      var groups: [[Entry]] = []
      var groupOfPaper: [Int: Int] = [:]
      for entry in entries.sorted(by: { $0.location < $1.location }) {
        guard let paper = input.paperOfEntry[entry.location] else { continue }
        if let index = groupOfPaper[paper] {
          groups[index].append(entry)
        } else {
          groupOfPaper[paper] = groups.count
          groups.append([entry])
        }
      }
      return groups.count > 1 ? (name, groups) : nil
    }
  }
}

extension Entry {
  /// The addresses of one role as they are compared.
  func urls(_ role: Link.Role) -> [String] {
    links.filter { $0.role == role }.map { $0.url.comparedAddress }
  }

  /// The place of a link, or of the entry if it has no such link.
  fileprivate func place(ofLink address: String) -> SourceLocation {
    links.first { $0.url.comparedAddress == address }?.location ?? location
  }
}

extension String {
  /// The address as it is compared: without fragment and slashes at the end.
  var comparedAddress: String {
    var address = prefix(while: { $0 != "#" })
    while address.hasSuffix("/") { address = address.dropLast() }
    return String(address)
  }
}
