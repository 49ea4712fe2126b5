import StemmaModel

extension CheckRule {
  /// The same paper twice.
  static let duplicateEntry = CheckRule(
    "duplicate-entry", .error, summary: "the same paper is listed twice",
    discussion: """
      Two entries mean one paper, by identifier or by title. Readers count it twice, and corrections reach only one \
      of the two. Keep the fuller entry and take the other away. In one section this is an error; in two sections of \
      a file, where it may be meant, a warning; in two files a note.
      """
  ) { input in
    input.papers.flatMap { paper in
      Repetition.all(of: paper).compactMap { repetition -> Finding? in
        if repetition.isPreprintBesidePublication { return nil }
        let (entry, earlier) = (repetition.entry, repetition.earlier)
        switch repetition.reach {
        case .section:
          return Finding(
            "'\(entry.title)' is listed twice in this section, first at \(earlier.location.place); "
              + "keep one of the two entries", at: entry.location)
        case .file:
          let section = earlier.section.last.map { " under '\($0)'" } ?? ""
          return Finding(
            "'\(entry.title)' is also listed at \(earlier.location.place)\(section); keep one of the two entries, "
              + "or say by a comment that both are meant", at: entry.location, .warning)
        case .collection:
          return Finding(
            "'\(entry.title)' is also listed at \(earlier.location.place); "
              + "nothing to do if the lists are separate", at: entry.location, .note)
        }
      }
    }
  }

  /// A preprint beside its published version.
  static let preprintAndPublished = CheckRule(
    "preprint-and-published", .warning, summary: "a preprint is listed although it is published",
    discussion: """
      One entry lists a paper as a preprint, another one as published. Readers cite the wrong version. Name the venue \
      in the entry of the preprint, or take it away if the published version stands in the same file. In two files \
      this is a note.
      """
  ) { input in
    input.papers.flatMap { paper -> [Finding] in
      let published = paper.entries.filter { $0.publication != nil }
      if published.isEmpty { return [] }
      let firstOfFile = Dictionary(
        published.map { ($0.location.file, $0) }, uniquingKeysWith: { first, _ in first })
      return paper.entries.filter(\.isPreprint).compactMap { preprint in
        let inFile = firstOfFile[preprint.location.file]
        guard let other = inFile ?? published.first, let venue = other.publication else { return nil }
        let name = [venue.venue ?? "", venue.year.map(String.init) ?? ""].filter { !$0.isEmpty }
          .joined(separator: " ")
        let advice =
          inFile == nil ? "name the venue here too" : "keep one entry, with the venue"
        return Finding(
          "'\(preprint.title)' is listed as a preprint, but as published at \(name) at "
            + "\(other.location.place); \(advice)", at: preprint.location, inFile == nil ? .note : .warning)
      }
    }
  }
}

/// An entry of a paper that an earlier entry has already listed.
private struct Repetition {
  /// How near the two stand.
  enum Reach { case section, file, collection }

  var entry: Entry
  var earlier: Entry
  var reach: Reach

  var isPreprintBesidePublication: Bool {
    entry.isPreprint && earlier.publication != nil || earlier.isPreprint && entry.publication != nil
  }

  /// The repetitions of a paper: each entry but the first of a file with the one that it repeats, and the first of
  /// each further file with the first of all.
  static func all(of paper: Paper) -> [Repetition] {
    var result: [Repetition] = []
    var firstOfFile: [String: Entry] = [:]
    var firstOfSection: [[String]: Entry] = [:]
    for entry in paper.entries {
      let file = entry.location.file
      let section = [file] + entry.section
      if let earlier = firstOfSection[section] {
        result.append(Repetition(entry: entry, earlier: earlier, reach: .section))
      } else if let earlier = firstOfFile[file] {
        result.append(Repetition(entry: entry, earlier: earlier, reach: .file))
      } else if let earlier = paper.entries.first, earlier.location != entry.location {
        result.append(Repetition(entry: entry, earlier: earlier, reach: .collection))
      }
      firstOfFile[file] = firstOfFile[file] ?? entry
      firstOfSection[section] = firstOfSection[section] ?? entry
    }
    return result
  }
}

extension Entry {
  /// Where the entry says that the paper was published, if anywhere.
  var publication: Appearance? { appearances.first { $0.venue != nil && !$0.isPreprint } }

  /// Whether the entry says that the paper is on a preprint server, and nowhere else.
  var isPreprint: Bool { publication == nil && appearances.contains { $0.venue != nil && $0.isPreprint } }
}
