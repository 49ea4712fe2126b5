import StemmaModel
import StemmaReading

extension CheckRule {
  /// An arXiv id that is another paper's.
  static let foreignArxivId = CheckRule(
    "foreign-arxiv-id", .error, summary: "an arXiv id belongs to another paper",
    discussion: """
      Two entries with different titles and code have one arXiv id, so one of the two leads readers to the wrong \
      paper; most often an entry was copied as a template for the next. Look the titles up and correct the id of the \
      entry that has the wrong one.
      """
  ) { input in
    SharedName.all(of: input) { [$0.identifiers.arxiv] }.map { shared in
      Finding(
        "arXiv \(shared.name) is also the id of '\(shared.other.title)' at \(shared.other.location.place), which is "
          + "another paper than '\(shared.entry.title)'; correct the id that is wrong",
        at: shared.entry.location)
    }
  }

  /// A paper link that is another paper's.
  static let foreignPaperLink = CheckRule(
    "foreign-paper-link", .error, summary: "a paper link leads to another paper",
    discussion: """
      The link to the paper has the DOI, OpenReview or ACL id of another entry's paper, or the name of its file spells \
      out another title (an error at a publisher, a warning elsewhere, where files are called anything). Look the \
      paper up and correct the link.
      """
  ) { input in
    let schemes: [(String, @Sendable (Entry) -> String?)] = [
      ("DOI", { $0.identifiers.doi }), ("OpenReview id", { $0.identifiers.openReview }),
      ("ACL Anthology id", { $0.identifiers.acl }),
    ]
    let shared = schemes.flatMap { scheme, name in
      SharedName.all(of: input) { [name($0)] }.map { shared in
        Finding(
          "the \(scheme) \(shared.name) is also that of '\(shared.other.title)' at "
            + "\(shared.other.location.place), which is another paper than '\(shared.entry.title)'; correct the "
            + "link that is wrong", at: shared.entry.location)
      }
    }
    let named = input.entries.flatMap { entry in
      entry.links.filter { $0.role == .paper }.compactMap { link -> Finding? in
        guard let words = FileNameTitle.words(in: link.url), !words.mayName(entry) else { return nil }
        return Finding(
          "the file that the paper link of '\(entry.title)' leads to is called '\(words.name)', as another paper's; correct "
            + "the link",
          at: link.location, words.isOfPublisher ? .error : .warning)
      }
    }
    return shared + named
  }

  /// A code, video or project link that is another paper's.
  static let sharedLink = CheckRule(
    "shared-link", .warning, summary: "papers share a video, a repository or a project page",
    discussion: """
      Two papers have one link to a video, or one of a paper's several repositories is the repository of another \
      paper. Most often an entry was copied as a template for the next. Correct the entry that has the wrong link. \
      A repository that is the only one of both may hold the code of both and does not count; a project page that \
      two papers share is a note.
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
    return kinds.flatMap { links, kind, severity in
      links.map { shared in
        Finding(
          "the \(kind) \(shared.name) of '\(shared.entry.title)' is also that of '\(shared.other.title)' at "
            + "\(shared.other.location.place); correct the link that is wrong",
          at: shared.entry.place(ofLink: shared.name), severity)
      }
    }
  }

  /// A pair of entries that may be one paper.
  static let doubtfulPair = CheckRule(
    "doubtful-pair", .warning, summary: "two entries may be one paper",
    discussion: """
      Something says that two entries mean one paper and something else says that they do not, so they count as two. \
      Correct the title, name or identifier that is wrong in one of them.
      """
  ) { input in
    let foreign = Set(
      SharedName.all(of: input) { [$0.identifiers.arxiv] }.map(\.entry.location)
        + SharedName.all(of: input) { [$0.identifiers.doi] }.map(\.entry.location))
    return input.diagnostics("doubtful-pair")
      .filter { $0.location.map { !foreign.contains($0) } ?? true }
      .map { Finding($0.message, at: $0.location) }
  }
}

/// An entry with an identifier or link that an entry of another paper has as well.
private struct SharedName {
  var name: String
  var entry: Entry
  var other: Entry

  /// Those of a collection for one kind of identifiers or links.
  ///
  /// Where one of the papers has the identifier in more entries, the others' entries are those found; else the
  /// later ones.
  static func all(of input: CheckInput, _ names: (Entry) -> [String?]) -> [SharedName] {
    var holders: [String: [Entry]] = [:]
    for entry in input.entries {
      for name in Set(names(entry).compactMap(\.self)) { holders[name, default: []].append(entry) }
    }
    return holders.sorted { $0.key < $1.key }.flatMap { name, entries -> [SharedName] in
      var groups: [(paper: Int, entries: [Entry])] = []
      var groupOfPaper: [Int: Int] = [:]
      for entry in entries.sorted(by: { $0.location < $1.location }) {
        guard let paper = input.paperOfEntry[entry.location] else { continue }
        if let index = groupOfPaper[paper] {
          groups[index].entries.append(entry)
        } else {
          groupOfPaper[paper] = groups.count
          groups.append((paper, [entry]))
        }
      }
      guard groups.count > 1, let most = groups.map(\.entries.count).max(),
        let owner = groups.firstIndex(where: { $0.entries.count == most }),
        let other = groups[owner].entries.first
      else { return [] }
      return groups.indices.filter { $0 != owner }.flatMap { groups[$0].entries }
        .map { SharedName(name: name, entry: $0, other: other) }
    }
  }
}

extension Entry {
  /// The addresses of one role as they are compared.
  fileprivate func urls(_ role: Link.Role) -> [String] {
    links.filter { $0.role == role }.map { $0.url.comparedAddress }
  }

  /// The place of a link, or of the entry if it has no such link.
  fileprivate func place(ofLink address: String) -> SourceLocation {
    links.first { $0.url.comparedAddress == address }?.location ?? location
  }
}

extension String {
  /// The address as it is compared: without fragment and slashes at the end.
  fileprivate var comparedAddress: String {
    var address = prefix(while: { $0 != "#" })
    while address.hasSuffix("/") { address = address.dropLast() }
    return String(address)
  }
}

/// A title that the name of a file spells out, as publishers' PDFs have it.
private struct FileNameTitle {
  /// The name of the file.
  var name: String
  /// The words of it that tell something, in lower case.
  var words: [String]
  /// Whether it stands at a host of papers, where files are called by their titles.
  var isOfPublisher: Bool

  /// Words that tell what a file is, and nothing of a paper.
  private static let fileWords: Set<String> = [
    "accepted", "appendix", "author", "authors", "camera", "conference", "copy", "draft", "final", "full",
    "journal", "main", "manuscript", "online", "paper", "poster", "preprint", "proceedings", "published",
    "ready",
    "report", "revised", "slides", "submission", "submitted", "supplement", "supplemental", "supplementary",
    "technical", "thesis", "version", "workshop",
  ]

  /// The words of the last part of an address, if they are enough to be a title.
  static func words(in url: String) -> FileNameTitle? {
    let path = url.prefix(while: { $0 != "?" && $0 != "#" })
    guard path.lowercased().hasSuffix(".pdf"), let last = path.split(separator: "/").last else { return nil }
    let pieces = last.dropLast(4).split(whereSeparator: { "_-+. ".contains($0) })
    let longWords = pieces.filter { piece in
      piece.count >= 4 && piece.allSatisfy { $0.isASCII && $0.isLetter }
    }
    let words = longWords.map { $0.lowercased() }.filter {
      !["paper", "camera", "ready", "final"].contains($0)
    }
    // Any file that ends in .pdf counts as a paper, so the host is asked without the ending.
    let isOfPublisher = ListConventions.builtIn.role(ofAddress: String(path.dropLast(4))) == .paper
    return words.count >= 5
      ? FileNameTitle(name: String(last), words: words, isOfPublisher: isOfPublisher) : nil
  }

  /// Whether the words may be of the title or name of an entry: a third of them are in it.
  func mayName(_ entry: Entry) -> Bool {
    let title = TitleKey.folding(entry.title + (entry.alias ?? ""))
    let found = words.count { title.contains($0) }
    return found * 3 >= words.count
  }
}
