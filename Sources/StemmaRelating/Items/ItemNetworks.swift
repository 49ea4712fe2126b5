import StemmaModel

/// The network of the things that papers have: terms, institutions, authors or venues; or of the papers themselves.
///
/// - Terms are tied by the papers that have both (co-occurrence), institutions and authors by the papers that they
///   write together (co-authorship). In fractional counting a paper counts 1/(n − 1) for each pair of its n items, those
///   included that the options leave out.
/// - Venues are tied by the works that papers of both cite (bibliographic coupling) where at least half of the papers
///   with a venue give references, else by the terms that papers of both have. A work or term counts once for a pair,
///   however many papers of a venue have it, and an n in fractional counting is the number of venues that have it.
/// - Papers are tied by layers; the weights of the layers are added up, each counted as the options say.
///
/// Items of fewer papers than `minimumOccurrences` are left out; for papers those terms, authors and so on that tie them
/// are. Of the others the `top` ones by total link strength are kept (of equals those of more papers, then by id), and
/// then the links that weigh at least `minimumWeight`. Normalising is a step of its own.
///
/// - Parameters:
///   - network: The papers.
///   - kind: What the items are.
///   - options: How to count, and what to keep.
///   - layers: The layers that tie papers and how much each counts; for other kinds without meaning.
/// - Returns: The network, weights as counted. What ties more than 2,000 items, or fewer where there would be more than
///   20 million pairs, is not counted, and named by the result.
/// - Complexity: O(Σ n²) over what ties items, n the number of items that it ties.
package func itemNetwork(
  of network: Network, kind: ItemNetwork.Kind, options: NetworkOptions = NetworkOptions(),
  layers: [Layer: Double] = [.keyword: 1]
) -> ItemNetwork {
  let whole: CountedItems =
    switch kind {
    case .papers: paperItems(of: network, layers: layers, options)
    case .terms: sharedPapers(network, items(exactlyNamedGroups(network.terms)), options)
    case .institutions:
      sharedPapers(network, items(exactlyNamedGroups(network.affiliations.map { $0.map(\.name) })), options)
    case .authors: sharedPapers(network, AuthorDirectory(of: network.papers).items, options)
    case .venues: venueItems(of: network, options)
    }
  let kept = whole.keepingStrongest(options.top)
  return ItemNetwork(
    kind: kind, tie: kept.tie, counting: options.counting, items: kept.items,
    edges: kept.edges.filter { $0.weight >= options.minimumWeight }, uncounted: kept.uncounted)
}

/// Items in the order of the result, with the links that were counted between them.
struct CountedItems {
  var tie: ItemNetwork.Tie
  var items: [ItemNetwork.Item]
  var edges: [Edge]
  var uncounted: [String]

  /// The items of greatest total link strength, in the same order, and the links between them.
  func keepingStrongest(_ count: Int?) -> CountedItems {
    guard let count, count < items.count else { return self }
    var strengths = [Double](repeating: 0, count: items.count)
    for edge in edges {
      strengths[edge.first] += edge.weight
      strengths[edge.second] += edge.weight
    }
    let ranked = items.indices.sorted { (strengths[$1], $0) < (strengths[$0], $1) }
    let kept = ranked.prefix(max(0, count)).sorted()
    var positions = [Int?](repeating: nil, count: items.count)
    for (position, item) in kept.enumerated() { positions[item] = position }
    return CountedItems(
      tie: tie, items: kept.map { items[$0] },
      edges: edges.compactMap { edge in
        guard let first = positions[edge.first], let second = positions[edge.second] else { return nil }
        return Edge(first, second, weight: edge.weight)
      }, uncounted: uncounted)
  }
}

/// An item a group.
private func items(_ groups: [PaperGroup]) -> [ItemNetwork.Item] {
  groups.map { ItemNetwork.Item(id: $0.name, label: $0.name, papers: $0.papers) }
}

extension [ItemNetwork.Item] {
  /// The items that enough papers have, those of most papers first, of equals by id.
  func ordered(minimumOccurrences: Int) -> [ItemNetwork.Item] {
    filter { $0.papers.count >= minimumOccurrences }.sorted { one, other in
      one.papers.count != other.papers.count
        ? one.papers.count > other.papers.count : one.id.utf8.lexicographicallyPrecedes(other.id.utf8)
    }
  }

  /// Which of the items each of some papers has, ascending.
  func positions(paperCount: Int) -> [[Int]] {
    var result = [[Int]](repeating: [], count: paperCount)
    for (position, item) in enumerated() { for paper in item.papers { result[paper].append(position) } }
    return result
  }
}

/// Items tied by the papers that have both.
private func sharedPapers(
  _ network: Network, _ all: [ItemNetwork.Item], _ options: NetworkOptions
) -> CountedItems {
  let items = all.ordered(minimumOccurrences: options.minimumOccurrences)
  let sizes = all.positions(paperCount: network.papers.count).map(\.count)
  let positions = items.positions(paperCount: network.papers.count)
  let ties = Ties(
    nodeCount: items.count,
    ties: network.papers.indices.map { paper in
      Ties.Tie(name: network.papers[paper].id, nodes: positions[paper], size: sizes[paper])
    })
  return CountedItems(
    tie: .papers, items: items, edges: ties.edges(counting: options.counting), uncounted: ties.uncounted)
}

/// Venues, tied by the works that their papers cite or by the terms that they have.
private func venueItems(of network: Network, _ options: NetworkOptions) -> CountedItems {
  var items = items(venueGroups(of: network.papers)).ordered(minimumOccurrences: 1)
  let placed = items.flatMap(\.papers)
  let citing = placed.count { !network.papers[$0].references.isEmpty }
  let isCoupled = citing > 0 && citing * 2 >= placed.count
  let names = isCoupled ? CitedWorks(of: network.papers).worksOfPapers : network.terms
  var ties = Ties(ofNames: items.map { item in item.papers.flatMap { names[$0] } })
  for (position, count) in ties.occurrences.enumerated() { items[position].occurrences = count }
  // Those of fewest papers stand last.
  let kept = items.prefix { $0.papers.count >= options.minimumOccurrences }
  ties.keepNodes(below: kept.count)
  items = Array(kept)
  return CountedItems(
    tie: isCoupled ? .references : .terms, items: items, edges: ties.edges(counting: options.counting),
    uncounted: ties.uncounted)
}

/// Papers, tied by layers.
private func paperItems(
  of network: Network, layers: [Layer: Double], _ options: NetworkOptions
) -> CountedItems {
  var items = network.papers.enumerated().map { position, paper in
    ItemNetwork.Item(id: paper.id, label: paper.name, papers: [position], occurrences: 0)
  }
  let source = LayerSource(network)
  // How many papers are kept, and which links, is decided by the sum.
  var counting = options
  counting.top = nil
  counting.minimumWeight = 0
  var edges: [Edge] = []
  var uncounted: Set<String> = []
  for layer in Layer.allCases {
    guard let factor = layers[layer], factor > 0, let counted = source.counted(layer, counting) else {
      continue
    }
    edges += counted.edges.map { Edge($0.first, $0.second, weight: $0.weight * factor) }
    for (position, count) in counted.occurrences.enumerated() { items[position].occurrences += count }
    uncounted.formUnion(counted.uncounted)
  }
  return CountedItems(tie: .layers, items: items, edges: summed(edges), uncounted: uncounted.sorted())
}

/// The edges ordered, those between the same papers added up in their order.
private func summed(_ edges: [Edge]) -> [Edge] {
  let order = edges.indices.sorted {
    (edges[$0].first, edges[$0].second, $0) < (edges[$1].first, edges[$1].second, $1)
  }
  var result: [Edge] = []
  for edge in order.lazy.map({ edges[$0] }) {
    if let last = result.last, last.first == edge.first, last.second == edge.second {
      result[result.count - 1].weight += edge.weight
    } else {
      result.append(edge)
    }
  }
  return result
}
