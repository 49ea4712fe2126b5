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
      return entries.indices.compactMap { venueFinding(entries, at: $0) }
        + entries.indices.compactMap { yearFinding(entries, at: $0, input) }
    }
  }

  private static func venueFinding(_ entries: [Entry], at index: Int) -> Finding? {
    guard let venue = entries[index].publication?.venue else { return nil }
    func support(_ position: Int) -> Int {
      let venue = entries[position].publication?.venue ?? ""
      return entries.count { $0.names(venue) }
    }
    let rivals = entries.indices.filter { position in
      entries[position].publishedVenues.allSatisfy { !entries[index].names($0) }
    }
    guard let rival = rivals.first(withMost: support), let other = entries[rival].publication?.venue else {
      return nil
    }
    let (own, others) = (support(index), support(rival))
    guard others > own || others == own && rival < index else { return nil }
    return Finding(
      "the venue is \(venue) here and \(other) at \(entries[rival].location.place); correct the one that is wrong",
      at: entries[index].location)
  }

  private static func yearFinding(_ entries: [Entry], at index: Int, _ input: CheckInput) -> Finding? {
    guard let venue = entries[index].publication?.venue, let year = entries[index].publication?.year else {
      return nil
    }
    // The year that each entry gives for this venue.
    let years = entries.map { entry in
      entry.appearances.first { !$0.isPreprint && $0.venue == venue }?.year
    }
    func support(_ position: Int) -> Int { years.count { $0 == years[position] } }
    let rivals = entries.indices.filter { years[$0] != nil && years[$0] != year }
    guard let rival = rivals.first(withMost: support), let other = years[rival] else { return nil }
    let (own, others) = (support(index), support(rival))
    let isStated = input.states(year, in: entries[index])
    let rivalIsStated = input.states(other, in: entries[rival])
    // A year that the entry itself says outweighs one that its heading says.
    let isWeaker = isStated == rivalIsStated ? rival < index : rivalIsStated
    guard others > own || others == own && isWeaker else { return nil }
    return Finding(
      "the year of \(venue) is \(year) here\(isStated ? "" : " by its heading") and \(other) at "
        + "\(entries[rival].location.place); correct the one that is wrong", at: entries[index].location,
      isStated ? .warning : .note)
  }
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

  /// Whether the entry names a venue, or one that shares papers with it.
  fileprivate func names(_ venue: String) -> Bool {
    publishedVenues.contains { own in
      let (first, second) = (own.comparable, venue.comparable)
      return first == second || VenueFamilies.share(first, second)
    }
  }
}

extension CheckInput {
  /// Whether the text of an entry has a year in it, and not only its heading.
  fileprivate func states(_ year: Int, in entry: Entry) -> Bool {
    guard let source = source(of: entry), !source.lines.isEmpty else { return true }
    let text = "\(year)"
    var line = entry.location.line
    while source.lines.indices.contains(line - 1), self.entry(in: source, atLine: line) == entry {
      if source.lines[line - 1].withoutAddresses.contains(text) { return true }
      line += 1
    }
    return false
  }
}

extension String {
  /// The text without the round brackets behind square ones, where addresses stand.
  fileprivate var withoutAddresses: String {
    var result = ""
    for (index, part) in split(separator: "](", omittingEmptySubsequences: false).enumerated() {
      result += index == 0 ? part : part.drop(while: { $0 != ")" })
    }
    return result
  }
}
