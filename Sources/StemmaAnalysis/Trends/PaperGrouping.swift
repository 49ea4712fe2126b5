import StemmaModel

/// Groups the papers of a network, and finds the years in which each group takes an unusual share of all papers.
///
/// Bursts are those of `trends(of:clustering:options:)`: a group with fewer dated papers than the options ask for
/// has none.
///
/// - Parameters:
///   - network: The papers.
///   - clustering: Their clusters.
///   - subject: What to group by.
///   - options: What is counted, and which years are over.
/// - Returns: The groups; clusters in their order, others by size and name.
/// - Complexity: O(papers and their groups), and O(years² log years) for each group.
package func paperGrouping(
  of network: Network, clustering: Clustering, by subject: PaperGrouping.Subject,
  options: TrendOptions = TrendOptions()
) -> PaperGrouping {
  var groups = subject == .cluster ? clusterGroups(network, clustering) : groups(of: network, by: subject)
  guard let calendar = TrendCalendar(network, options) else {
    return PaperGrouping(subject: subject, groups: groups)
  }
  let totals = calendar.counts(Array(network.papers.indices))
  for number in groups.indices
  where calendar.datedPapers(groups[number].papers) >= max(1, options.minimumOccurrences) {
    let counts = calendar.counts(groups[number].papers)
    groups[number].bursts = calendar.years(
      of: calendar.bursts(of: counts, amongst: totals, options))
  }
  return PaperGrouping(subject: subject, groups: groups, incompleteYear: calendar.incompleteYear)
}

/// The papers of each group but of clusters, which are not of the network alone; by size and name.
func groups(of network: Network, by subject: PaperGrouping.Subject) -> [PaperGroup] {
  switch subject {
  case .cluster: []
  case .institution: namedGroups(network.affiliations.map { $0.map(\.name) })
  case .venue: venueGroups(of: network.papers)
  case .category: namedGroups(network.papers.map { $0.entries.compactMap(category) })
  }
}

/// The papers of each cluster, in the order of the clusters.
func clusterGroups(_ network: Network, _ clustering: Clustering) -> [PaperGroup] {
  zip(clustering.clusters, clustering.members).map { cluster, papers in
    PaperGroup(name: cluster.label, papers: papers.filter(network.papers.indices.contains))
  }
}

/// What the section of an entry is about: the innermost heading that says a topic; nil if none does, as where
/// headings are years.
///
/// The topic itself, where it is most of the heading: `Audio-driven papers` and `Audio-driven` are one category.
func category(of entry: Entry) -> String? {
  for heading in entry.section.reversed() {
    let words = heading.comparable
    let topics = entry.keywords.filter { keyword in
      let topic = keyword.text.comparable
      let isMostOfIt = topic.count * 5 >= words.count * 3
      return !topic.isEmpty && words.contains(topic) && (keyword.origin == .heading || isMostOfIt)
    }
    guard let longest = topics.map(\.text).max(by: { ($0.count, $1) < ($1.count, $0) }) else { continue }
    return longest.comparable.count * 5 >= words.count * 3 ? longest : heading
  }
  return nil
}
