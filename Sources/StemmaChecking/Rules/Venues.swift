import StemmaModel

extension CheckRule {
  /// A venue or year that other entries of the paper contradict.
  static let contradictingVenue = CheckRule(
    "contradicting-venue", .warning, summary: "entries of one paper name different venues or years",
    discussion: """
      Entries of one paper say that it was published at different venues, or at one venue in different years; at most \
      one is right. A journal whose papers are given at a conference counts as that conference. The entry with the \
      fewest others on its side is reported, of equals the later one. Look the paper up and correct the entry. A \
      year that only a heading says is a note, since a section may go by another year.
      """
  ) { input in
    input.papers.flatMap { paper -> [Finding] in
      let entries = paper.entries.filter { $0.publication?.venue != nil }
      if entries.count < 2 { return [] }
      return VenueStatement.groups(of: entries).venueFindings + yearFindings(entries, input)
    }
  }

  /// Entries that give one venue in different years.
  private static func yearFindings(_ entries: [Entry], _ input: CheckInput) -> [Finding] {
    // The entries that say a year of a venue, by venue and year.
    var said: [String: [Int: [Int]]] = [:]
    for (index, entry) in entries.enumerated() {
      var venues: Set<String> = []
      for appearance in entry.appearances where !appearance.isPreprint {
        guard let venue = appearance.venue, venues.insert(venue).inserted, let year = appearance.year else {
          continue
        }
        said[venue, default: [:]][year, default: []].append(index)
      }
    }
    return entries.indices.compactMap { index in
      guard let venue = entries[index].publication?.venue, let year = entries[index].publication?.year,
        let years = said[venue], let own = years[year]?.count,
        let rivals = years.filter({ $0.key != year }).max(by: { one, other in
          (one.value.count, -(one.value.first ?? 0)) < (other.value.count, -(other.value.first ?? 0))
        }), let rival = rivals.value.first
      else { return nil }
      let other = rivals.key
      let isStated = input.states(year, in: entries[index])
      let rivalIsStated = input.states(other, in: entries[rival])
      // A year that the entry itself says outweighs one that its heading says.
      let isWeaker = isStated == rivalIsStated ? rival < index : rivalIsStated
      guard rivals.value.count > own || rivals.value.count == own && isWeaker else { return nil }
      return Finding(
        "the year of \(venue) is \(year) here\(isStated ? "" : " by its heading") and \(other) at "
          + "\(entries[rival].location.place); correct the one that is wrong", at: entries[index].location,
        isStated ? .warning : .note)
    }
  }
}

/// Entries of one paper that name the same venues.
private struct VenueStatement {
  /// The venue to show, as the first of the entries writes it.
  var venue: String
  /// Every venue that they name.
  var venues: [String]
  /// The entries in order, each with its number among those of the paper.
  var entries: [(number: Int, entry: Entry)] = []

  /// The entries of a paper by what they say, in order of the first.
  static func groups(of entries: [Entry]) -> [VenueStatement] {
    var groups: [VenueStatement] = []
    var position: [[String]: Int] = [:]
    for (number, entry) in entries.enumerated() {
      let venues = entry.publishedVenues
      let index = position[venues] ?? groups.count
      if index == groups.count {
        position[venues] = index
        groups.append(VenueStatement(venue: entry.publication?.venue ?? "", venues: venues))
      }
      groups[index].entries.append((number, entry))
    }
    return groups
  }

  /// Whether one of the venues is another one in whatever spelling, or shares papers with it.
  func names(_ venue: String) -> Bool {
    venues.contains { own in
      VenueName.mayBeSame(own, venue) || VenueFamilies.share(own.comparable, venue.comparable)
    }
  }
}

extension [VenueStatement] {
  /// The entries that have fewer others on their side than entries with another venue.
  ///
  /// - Complexity: O(statements² · entries' venues); few ways to write a venue differ among entries of one paper.
  fileprivate var venueFindings: [CheckRule.Finding] {
    if count < 2 { return [] }
    let kept = prefix(VenueStatement.most)
    let support = kept.map { group in
      kept.reduce(0) { $0 + ($1.names(group.venue) ? $1.entries.count : 0) }
    }
    return kept.indices.flatMap { own -> [CheckRule.Finding] in
      let rivals = kept.indices.filter { other in kept[other].venues.allSatisfy { !kept[own].names($0) } }
      guard let rival = rivals.first(withMost: { support[$0] }), let first = kept[rival].entries.first else {
        return []
      }
      return kept[own].entries.filter { number, _ in
        support[rival] > support[own] || support[rival] == support[own] && first.number < number
      }.map { _, entry in
        CheckRule.Finding(
          "the venue is \(kept[own].venue) here and \(kept[rival].venue) at \(first.entry.location.place); correct "
            + "the one that is wrong", at: entry.location)
      }
    }
  }
}

extension VenueStatement {
  /// How many different statements of one paper are compared; more are no list's work.
  fileprivate static let most = 200
}

extension Array<Int> {
  /// The element with the greatest value, of equals the first.
  fileprivate func first(withMost value: (Int) -> Int) -> Int? {
    var best: (element: Int, value: Int)?
    for element in self {
      let value = value(element)
      if best.map({ value > $0.value }) ?? true { best = (element, value) }
    }
    return best?.element
  }
}

/// Journals and the conferences that their papers are given at.
private enum VenueFamilies {
  private static let families: [(journal: String, conferences: Set<String>)] =
    WordTable(builtIn: PackageResources.venue_families_txt).rows.map { row in
      (row.key.comparable, Set(row.words.map(\.comparable)))
    }

  /// Whether one of two venues is a journal that takes the papers of the other; two conferences still differ.
  static func share(_ first: String, _ second: String) -> Bool {
    families.contains { family in
      family.journal == first && family.conferences.contains(second)
        || family.journal == second && family.conferences.contains(first)
    }
  }
}

extension Entry {
  /// Every venue that the entry says published the paper.
  fileprivate var publishedVenues: [String] {
    appearances.filter { !$0.isPreprint }.compactMap(\.venue)
  }
}
