/// The papers under each name, given the names of each paper, by size and name.
///
/// Names that differ in case and marks alone are one, written as most papers have it.
package func namedGroups(_ namesOfPapers: [[String]]) -> [PaperGroup] {
  var spellings: [String: [String: Int]] = [:]
  var papers: [String: [Int]] = [:]
  for (paper, names) in namesOfPapers.enumerated() {
    for name in Set(names) where !name.comparable.isEmpty {
      spellings[name.comparable, default: [:]][name, default: 0] += 1
      if papers[name.comparable]?.last != paper { papers[name.comparable, default: []].append(paper) }
    }
  }
  return papers.map { key, papers in
    PaperGroup(name: spellings[key]?.commonestKey ?? key, papers: papers)
  }.sorted { ($1.papers.count, $0.name) < ($0.papers.count, $1.name) }
}

/// The papers under each name as it stands, by name.
package func exactlyNamedGroups(_ namesOfPapers: [[String]]) -> [PaperGroup] {
  var papers: [String: [Int]] = [:]
  for (paper, names) in namesOfPapers.enumerated() {
    for name in Set(names) { papers[name, default: []].append(paper) }
  }
  return papers.map { PaperGroup(name: $0.key, papers: $0.value) }.sorted { $0.name < $1.name }
}

/// The papers of each venue, its name without the year, by size and name.
package func venueGroups(of papers: [Paper]) -> [PaperGroup] {
  namedGroups(papers.map { [$0.venue.flatMap(venueWithoutYear)].compactMap { $0 } })
}

extension Dictionary where Key: Comparable, Value == Int {
  /// The key with the greatest count, of equals the least; nil without keys.
  package var commonestKey: Key? { self.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key }
}
