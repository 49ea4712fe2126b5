import StemmaModel

/// How much the papers of a network matter to each other.
struct PaperImportance {
  /// For each paper what descends from it, the papers that cite it, and the entries that name it, together.
  let counts: [Int]
  /// The positions of the papers, the most important first.
  ///
  /// Of equally important ones, that which is tied to others more strongly, then the first of the network.
  let ranking: [Int]

  /// What counts, in words for readers.
  static let rule = "relations to descendants, papers here that cite it, and entries in the lists"

  /// Counts and ranks.
  ///
  /// - Complexity: O(papers · log papers + edges of all layers).
  init(_ network: Network) {
    var positions: [Paper.ID: Int] = [:]
    for (position, paper) in network.papers.enumerated() { positions[paper.id] = position }
    var counts = network.papers.map(\.entries.count)
    for relation in network.relations {
      if let parent = positions[relation.parent] { counts[parent] += 1 }
    }
    for citation in network.citations where counts.indices.contains(citation.cited) {
      counts[citation.cited] += 1
    }
    var ties = [Double](repeating: 0, count: counts.count)
    for layer in Layer.allCases {
      for edge in network.layers[layer] ?? [] {
        for paper in [edge.first, edge.second] where ties.indices.contains(paper) {
          ties[paper] += edge.weight
        }
      }
    }
    self.counts = counts
    ranking = counts.indices.sorted { one, other in
      (counts[other], ties[other], one) < (counts[one], ties[one], other)
    }
  }
}
