import StemmaModel

/// What the layers between papers are counted from.
struct LayerSource {
  /// A layer as it was counted, before it is normalised.
  struct Counted {
    /// The edges, ordered.
    var edges: [Edge]
    /// How many items, works or links each paper has in the layer.
    var occurrences: [Int]
    /// The items that are shared by too many papers to be counted, sorted.
    var uncounted: [String] = []
  }

  let papers: [Paper]
  let terms: [[String]]
  let affiliations: [[Affiliation]]
  let relations: [Relation]
  let citations: Citations
  /// The works that each paper cites; none where the sources give no references.
  private let works: [[String]]

  /// The source of the layers of papers.
  init(
    papers: [Paper], terms: [[String]], affiliations: [[Affiliation]], relations: [Relation],
    citations: Citations
  ) {
    self.papers = papers
    self.terms = terms
    self.affiliations = affiliations
    self.relations = relations
    self.citations = citations
    works = CitedWorks(of: papers).worksOfPapers
  }

  /// The source of the layers of a network.
  init(_ network: Network) {
    self.init(
      papers: network.papers, terms: network.terms, affiliations: network.affiliations,
      relations: network.relations, citations: Citations(of: network.papers))
  }

  /// A layer as the options say to count it.
  ///
  /// Papers that share an item (a term, an institution, an author, a cited work) are tied by it; papers that are cited
  /// together by the papers that cite both, of which each counts by the number of all works that it cites. What fewer
  /// papers have than `options.minimumOccurrences` does not count, nor what is not among the `options.top` that most
  /// papers have; for co-citation both are of the papers that are cited. Lineage counts by its confidence, a citation 1.
  ///
  /// - Parameters:
  ///   - layer: The layer.
  ///   - options: How to count.
  ///   - leavesOutCommonItems: Whether terms and institutions that more than half of the papers have, and that so tell
  ///     none from the others, are left out.
  /// - Returns: The layer; nil if the sources say nothing of it.
  func counted(
    _ layer: Layer, _ options: NetworkOptions, leavesOutCommonItems: Bool = false
  ) -> Counted? {
    switch layer {
    case .keyword: return shared(terms, options, leavesOutCommonItems)
    case .institution: return shared(affiliations.map { $0.map(\.name) }, options, leavesOutCommonItems)
    case .author:
      guard papers.contains(where: { !$0.authors.isEmpty }) else { return nil }
      return shared(AuthorDirectory(of: papers).authorsOfPapers, options, false)
    case .coupling:
      guard citations.referenceCount > 0 else { return nil }
      return shared(works, options, false)
    case .coCitation:
      guard citations.referenceCount > 0 else { return nil }
      return coCitation(options)
    case .citation:
      guard citations.referenceCount > 0 else { return nil }
      return direct(citations.edges, options)
    case .lineage:
      let position = Dictionary(
        papers.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
      let edges = relations.compactMap { relation -> Edge? in
        guard let parent = position[relation.parent], let child = position[relation.child] else { return nil }
        return Edge(parent, child, weight: relation.confidence)
      }
      return direct(edges.sorted { ($0.first, $0.second) < ($1.first, $1.second) }, options)
    }
  }

  /// All layers, normalised, and what was left out of them; one that the sources say nothing of is absent.
  ///
  /// Lineage and citations are not normalised: they are no counts of something shared.
  func layers(_ options: NetworkOptions) -> (edges: [Layer: [Edge]], diagnostics: [Diagnostic]) {
    var edges: [Layer: [Edge]] = [:]
    var diagnostics: [Diagnostic] = []
    for layer in Layer.allCases {
      guard let counted = counted(layer, options, leavesOutCommonItems: true) else { continue }
      let isShared = layer != .lineage && layer != .citation
      edges[layer] =
        isShared
        ? normalizedEdges(counted.edges, occurrences: counted.occurrences, by: options.normalization)
        : counted.edges
      if !counted.uncounted.isEmpty {
        diagnostics.append(
          Diagnostic(
            .note, rule: "common-items",
            "the layer \(layer.rawValue) leaves out what ties too many papers to count their pairs: "
              + counted.uncounted.prefix(4).joined(separator: ", ")
              + (counted.uncounted.count > 4 ? ", …" : "")))
      }
    }
    return (edges, diagnostics)
  }

  /// Papers that share items.
  private func shared(
    _ itemsOfPapers: [[String]], _ options: NetworkOptions, _ leavesOutCommonItems: Bool
  ) -> Counted {
    var ties = Ties(ofNames: itemsOfPapers)
    ties.keepLargest(minimumSize: options.minimumOccurrences, top: options.top)
    let occurrences = ties.occurrences
    if leavesOutCommonItems {
      let half = max(2, papers.count / 2)
      ties.ties.removeAll { $0.nodes.count > half }
    }
    return Counted(
      edges: ties.edges(counting: options.counting, minimumWeight: options.minimumWeight),
      occurrences: occurrences, uncounted: ties.uncounted)
  }

  /// Papers that are cited together.
  private func coCitation(_ options: NetworkOptions) -> Counted {
    var cited = [[Int]](repeating: [], count: papers.count)
    var received = [Int](repeating: 0, count: papers.count)
    for citation in citations.citations {
      cited[citation.citing].append(citation.cited)
      received[citation.cited] += 1
    }
    let ranked = papers.indices.filter { received[$0] >= options.minimumOccurrences }
      .sorted { (received[$1], $0) < (received[$0], $1) }
    let kept = Set(ranked.prefix(options.top ?? ranked.count))
    let ties = Ties(
      nodeCount: papers.count,
      ties: papers.indices.map { paper in
        Ties.Tie(name: papers[paper].id, nodes: cited[paper].filter(kept.contains), size: works[paper].count)
      })
    return Counted(
      edges: ties.edges(counting: options.counting, minimumWeight: options.minimumWeight),
      occurrences: received, uncounted: ties.uncounted)
  }

  /// Papers of which one has to do with the other, whatever they share.
  private func direct(_ edges: [Edge], _ options: NetworkOptions) -> Counted {
    var occurrences = [Int](repeating: 0, count: papers.count)
    for edge in edges {
      occurrences[edge.first] += 1
      occurrences[edge.second] += 1
    }
    return Counted(edges: edges.filter { $0.weight >= options.minimumWeight }, occurrences: occurrences)
  }
}
