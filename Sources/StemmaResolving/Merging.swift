import StemmaModel

/// The papers that groups of entries mean, still without ids.
///
/// Of two arXiv ids that as many entries of a paper have, it takes the one that no other paper's entries have.
func merging(groups: [[Int]], of entries: [Entry]) -> [Paper] {
  func arxivIds(_ group: [Int]) -> Set<String> {
    Set(group.compactMap { entries[$0].identifiers.normalized.arxiv })
  }
  var holders: [String: Int] = [:]
  for group in groups where group.count > 1 {
    let ids = arxivIds(group)
    if ids.count > 1 { for id in ids { holders[id] = 0 } }
  }
  if !holders.isEmpty {
    for group in groups {
      for id in arxivIds(group) { if let count = holders[id] { holders[id] = count + 1 } }
    }
  }
  return groups.map { group in
    merging(group.map { entries[$0] }, isDisputed: { holders[$0, default: 0] > 1 })
  }
}

/// The paper that entries mean, still without an id; it keeps all they say and shows the best.
///
/// Of arXiv ids that as many entries have, one for which `isDisputed` does not hold counts: one that no entry of
/// another paper has.
package func merging(_ entries: [Entry], isDisputed: (String) -> Bool = { _ in false }) -> Paper {
  let entries = entries.sorted { $0.location < $1.location }
  let identifiers = entries.map(\.identifiers.normalized)
  let appearance = bestAppearance(of: entries.flatMap(\.appearances))
  let aliases = rankedAliases(of: entries)
  return Paper(
    id: "", title: bestTitle(of: entries), alias: aliases.first, aliases: aliases,
    year: appearance?.year ?? entries.compactMap(\.year).min(), venue: appearance?.venue,
    date: entries.compactMap(\.date).min(), appearances: entries.flatMap(\.appearances),
    identifiers: Identifiers(
      arxiv: mostFrequent(identifiers.compactMap(\.arxiv), last: isDisputed),
      doi: mostFrequent(identifiers.compactMap(\.doi)),
      openReview: mostFrequent(identifiers.compactMap(\.openReview)),
      acl: mostFrequent(identifiers.compactMap(\.acl)),
      other: distinct(identifiers.flatMap(\.other), by: { $0 }).sorted()),
    links: mergedLinks(of: entries),
    authors: entries.map(\.authors).max { $0.count < $1.count } ?? [],
    keywords: mergedKeywords(of: entries),
    institutions: distinct(entries.flatMap(\.institutions), by: \.comparable),
    notes: distinct(entries.flatMap(\.notes), by: \.text),
    references: distinct(entries.flatMap(\.references), by: { $0 }),
    abstract: entries.compactMap(\.abstract).max { $0.utf8.count < $1.utf8.count }, entries: entries)
}

/// The appearance to show: published before preprint, then the one that most entries name, then the earliest.
private func bestAppearance(of appearances: [Appearance]) -> Appearance? {
  var votes: [String: Int] = [:]
  func key(_ appearance: Appearance) -> String { "\(appearance.venue ?? "") \(appearance.year ?? 0)" }
  for appearance in appearances { votes[key(appearance), default: 0] += 1 }
  func rank(_ appearance: Appearance) -> Int { appearance.venue == nil ? 2 : appearance.isPreprint ? 1 : 0 }
  return appearances.min { left, right in
    (rank(left), -votes[key(left), default: 0], left.year ?? .max, left.location)
      < (rank(right), -votes[key(right), default: 0], right.year ?? .max, right.location)
  }
}

/// The title that most entries have; of equals one not in capitals, with its name in front, longer, first.
private func bestTitle(of entries: [Entry]) -> String {
  if entries.count == 1 { return entries[0].title }
  var votes: [String: Int] = [:]
  for entry in entries { votes[TitleKey(entry.title).whole, default: 0] += 1 }
  func rank(_ entry: Entry) -> (Int, Int, Int, Int) {
    let isCapitals = entry.title == entry.title.uppercased() && entry.title.hasLowercaseForm
    let hasName = TitleKey(entry.title).name.isEmpty ? 1 : 0
    return (isCapitals ? 1 : 0, -votes[TitleKey(entry.title).whole, default: 0], hasName, -entry.title.count)
  }
  return entries.min { rank($0) < rank($1) }?.title ?? ""
}

/// Every name of the paper, the one to show first.
///
/// That is the spelling that entries use most, in brackets or in front of the title. A name in capitals that is
/// a repository's in mixed case takes the repository's spelling.
private func rankedAliases(of entries: [Entry]) -> [String] {
  var votes: [String: Int] = [:]
  var firstSeen: [String: Int] = [:]
  var order: [String] = []
  func vote(_ name: String) {
    if votes[name] == nil {
      firstSeen[name] = order.count
      order.append(name)
    }
    votes[name, default: 0] += 1
  }
  for entry in entries {
    if let alias = entry.alias { vote(alias) }
    let key = TitleKey(entry.title)
    if !key.name.isEmpty, let alias = entry.alias,
      let prefix = entry.title.split(separator: ":").first.map({ String($0).trimmed }),
      TitleKey.folding(alias) == key.name
    {
      vote(prefix)
    }
  }
  let names = order.sorted {
    (-votes[$0, default: 0], firstSeen[$0, default: 0]) < (-votes[$1, default: 0], firstSeen[$1, default: 0])
  }
  let repositories = entries.flatMap(\.links).filter { $0.role == .code }.compactMap { link in
    link.url.split(separator: "/").dropFirst(3).first.map(String.init)
  }
  return distinct(
    names.map { name in
      guard name.count > 3, name == name.uppercased(), name.hasLowercaseForm,
        entries.contains(where: { $0.title == $0.title.uppercased() })
      else { return name }
      return repositories.first { $0.uppercased() == name && $0 != $0.lowercased() } ?? name
    }, by: { $0 })
}

private func mergedLinks(of entries: [Entry]) -> [Link] {
  let all = entries.flatMap(\.links)
  let roles = Link.Role.allCases
  return roles.flatMap { role in
    distinct(
      all.filter { $0.role == role },
      by: { link in
        var url = link.url
        while url.hasSuffix("/") { url.removeLast() }
        return url
      })
  }
}

private func mergedKeywords(of entries: [Entry]) -> [Keyword] {
  let all = entries.flatMap(\.keywords)
  return Keyword.Origin.allCases.flatMap { origin in
    distinct(all.filter { $0.origin == origin }, by: { $0.text.comparable })
  }
}

/// The value that occurs most; of equals one for which `last` does not hold, and of these the first in order.
private func mostFrequent(_ values: [String], last: (String) -> Bool = { _ in false }) -> String? {
  if values.count < 2 { return values.first }
  var votes: [String: Int] = [:]
  for value in values { votes[value, default: 0] += 1 }
  return votes.min { (-$0.value, last($0.key) ? 1 : 0, $0.key) < (-$1.value, last($1.key) ? 1 : 0, $1.key) }?
    .key
}

private func distinct<Element>(_ elements: [Element], by key: (Element) -> String) -> [Element] {
  var seen: Set<String> = []
  return elements.filter { seen.insert(key($0)).inserted }
}

extension String {
  /// Whether lower case would change it.
  fileprivate var hasLowercaseForm: Bool { self != lowercased() }
}
