import StemmaModel
import StemmaReading

extension CheckRule {
  /// An arXiv id that is another paper's.
  static let foreignArxivId = CheckRule(
    "foreign-arxiv-id", .error, summary: "an arXiv id belongs to another paper",
    discussion: """
      Two entries with different titles and code have one arXiv id, so one of the two leads readers to the wrong \
      paper; most often an entry was copied as a template for the next. Look the titles up and correct the id of the \
      entry that has the wrong one. It is a warning where one of the two names no venue, year or authors, or is called \
      by the first words of the other, since it may be a remark on the other.
      """
  ) { input in
    SharedName.all(of: input) { [$0.identifiers.arxiv] }.map { shared in
      Finding(
        "arXiv \(shared.name) is also the id of '\(shared.other.title)' at \(shared.other.location.place), which is "
          + "another paper than '\(shared.entry.title)'; correct the id that is wrong",
        at: shared.entry.location, shared.isBetweenPapers ? .error : .warning)
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

extension SharedName {
  /// Whether both entries are sure to list papers of their own: each says something of its paper, and neither has
  /// only the first words of the other's title.
  fileprivate var isBetweenPapers: Bool {
    let entries = [entry, other]
    let titles = entries.map(\.title.comparable)
    return entries.allSatisfy { $0.venue != nil || $0.year != nil || !$0.authors.isEmpty }
      && !titles[0].hasPrefix(titles[1]) && !titles[1].hasPrefix(titles[0])
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
