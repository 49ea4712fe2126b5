import StemmaModel
import StemmaResolving

/// The papers of several lists, resolved together, so that a paper is known again in each of them.
struct JointPapers {
  /// A paper and the places that name it.
  struct Member {
    /// The id of the paper, made of what all lists say of it.
    var id: Paper.ID
    /// The positions of its entries in each list, ascending.
    var positions: [[Int]]
  }

  /// Two papers that may be one.
  struct Doubt {
    /// The position of one paper among the members.
    var first: Int
    /// The position of the other.
    var second: Int
    /// Why they may be one and were held apart.
    var reason: String
  }

  /// The entries of each list.
  let lists: [[Entry]]
  /// The papers, ordered by id.
  private(set) var members: [Member] = []
  /// The pairs that the resolver held apart in doubt.
  private(set) var doubts: [Doubt] = []

  /// Resolves the entries of some lists together.
  ///
  /// Entries of different lists that say the same stand for each other, the first for the first and the second
  /// for the second, so that a list compared with itself falls into the very papers it has alone. What comes
  /// out does not depend on the order of the lists.
  ///
  /// - Parameters:
  ///   - lists: The entries of each list.
  ///   - decided: What a user decided of pairs of them.
  init(_ lists: [[Entry]], decided: DecidedPairs = DecidedPairs()) {
    self.lists = lists
    let groups = JointPapers.equalEntries(of: lists)
    // The line of a representative is its number, by which the resolver's papers and decisions lead back.
    let representatives = groups.enumerated().map { number, group in
      var entry = lists[group[0].list][group[0].position]
      entry.location = SourceLocation(file: entry.location.file, line: number + 1)
      return entry
    }
    var options = ResolvingOptions()
    if !decided.isEmpty {
      var places = lists.map { $0.map(\.location) }
      for (group, representative) in zip(groups, representatives) {
        for occurrence in group { places[occurrence.list][occurrence.position] = representative.location }
      }
      options.decided = decided.relocated(from: lists.flatMap { $0 }, to: places.flatMap { $0 })
    }
    let resolution = resolve(representatives, options: options)
    var memberOfGroup = [Int](repeating: 0, count: groups.count)
    for paper in resolution.papers {
      var positions = [[Int]](repeating: [], count: lists.count)
      for entry in paper.entries {
        let group = entry.location.line - 1
        memberOfGroup[group] = members.count
        for occurrence in groups[group] { positions[occurrence.list].append(occurrence.position) }
      }
      members.append(Member(id: paper.id, positions: positions.map { $0.sorted() }))
    }
    for decision in resolution.decisions where decision.outcome == .doubtful {
      let first = memberOfGroup[decision.first.line - 1]
      let second = memberOfGroup[decision.second.line - 1]
      if first != second { doubts.append(Doubt(first: first, second: second, reason: decision.reason)) }
    }
  }

  /// What one list says of a paper, merged; its id is that of the paper in all lists.
  func paper(_ member: Member, in list: Int) -> Paper {
    named(member, Paper(merging: member.positions[list].map { lists[list][$0] }))
  }

  /// What all lists say of a paper, merged.
  func paper(_ member: Member) -> Paper {
    named(
      member, Paper(merging: lists.indices.flatMap { list in member.positions[list].map { lists[list][$0] } })
    )
  }

  private func named(_ member: Member, _ paper: Paper) -> Paper {
    var paper = paper
    paper.id = member.id
    return paper
  }
}

extension JointPapers {
  /// An entry by its place in the lists.
  private struct Occurrence {
    var list: Int
    var position: Int
  }

  /// What tells an entry from others, and how many of its list that say the same stand before it.
  private struct Content: Hashable {
    var text: String
    var number: Int
  }

  /// The entries that stand for each other, the least place first, in an order that the lists' order has no
  /// part in.
  private static func equalEntries(of lists: [[Entry]]) -> [[Occurrence]] {
    var places: [Content: Int] = [:]
    var groups: [(text: String, occurrences: [Occurrence])] = []
    for (list, entries) in lists.enumerated() {
      var counts: [String: Int] = [:]
      for (position, entry) in entries.enumerated() {
        let text = content(of: entry)
        let key = Content(text: text, number: counts[text, default: 0])
        counts[text, default: 0] += 1
        let occurrence = Occurrence(list: list, position: position)
        if let place = places[key] {
          groups[place].occurrences.append(occurrence)
        } else {
          places[key] = groups.count
          groups.append((text, [occurrence]))
        }
      }
    }
    func location(_ occurrence: Occurrence) -> SourceLocation {
      lists[occurrence.list][occurrence.position].location
    }
    return groups.map { group in
      (group.text, group.occurrences.sorted { (location($0), $0.list) < (location($1), $1.list) })
    }
    .sorted { (location($0.1[0]), $0.0) < (location($1.1[0]), $1.0) }
    .map(\.1)
  }

  /// What an entry says of which paper it means.
  private static func content(of entry: Entry) -> String {
    var parts = [entry.title, entry.alias ?? ""]
    parts.append(entry.authors.joined(separator: "\u{1E}"))
    parts.append(entry.identifiers.qualified.joined(separator: "\u{1E}"))
    parts += entry.links.map { "\($0.role.rawValue) \($0.url)" }
    return parts.joined(separator: "\u{1F}")
  }
}
