/// A network of the things that papers have, such as terms or authors, tied where one paper has both.
public struct ItemNetwork: Codable, Sendable {
  /// What is tied.
  public enum Kind: String, Codable, Sendable, CaseIterable {
    /// The papers themselves, by their layers.
    case papers
    /// Terms, where they occur together.
    case terms
    /// Institutions that write papers together.
    case institutions
    /// Authors who write papers together.
    case authors
    /// Venues, by the works that their papers cite or the terms that they share.
    case venues
  }

  /// What ties two items.
  public enum Tie: String, Codable, Sendable, CaseIterable {
    /// Papers that have both: co-occurrence of terms, co-authorship of authors and institutions.
    case papers
    /// Works that papers of both cite (bibliographic coupling).
    case references
    /// Terms that papers of both have.
    case terms
    /// The layers of a network of papers.
    case layers
  }

  /// A thing, and the papers that have it.
  public struct Item: Hashable, Codable, Sendable {
    /// A name that no other item of the network has.
    public var id: String
    /// What people call it.
    public var label: String
    /// The positions of its papers in the network of papers, ascending.
    public var papers: [Int]
    /// How many of what ties items it has, what Salton's measure, Jaccard's and the like take for its size: the number
    /// of its papers where papers tie items, else of its references or terms.
    public var occurrences: Int

    /// Makes an item, whose occurrences are its papers if nothing else is said.
    public init(id: String, label: String, papers: [Int], occurrences: Int? = nil) {
      self.id = id
      self.label = label
      self.papers = papers
      self.occurrences = occurrences ?? papers.count
    }
  }

  /// What is tied.
  public var kind: Kind
  /// What ties two items.
  public var tie: Tie
  /// How a paper with many items counts.
  public var counting: Counting
  /// The items, those of most papers first, of equals by id.
  public var items: [Item]
  /// The links between items, given by their positions, ordered; weights are counts and not normalised.
  public var edges: [Edge]
  /// What ties more items than can be counted in pairs, and was not counted, sorted: ids of papers, terms, works.
  public var uncounted: [String]

  /// Makes a network.
  public init(
    kind: Kind, tie: Tie = .papers, counting: Counting, items: [Item], edges: [Edge], uncounted: [String] = []
  ) {
    self.kind = kind
    self.tie = tie
    self.counting = counting
    self.items = items
    self.edges = edges
    self.uncounted = uncounted
  }

  /// The sum of the weights of the links of each item, in the order of `items`.
  public var totalLinkStrengths: [Double] {
    var strengths = [Double](repeating: 0, count: items.count)
    for edge in edges {
      strengths[edge.first] += edge.weight
      strengths[edge.second] += edge.weight
    }
    return strengths
  }
}

/// How much something that ties n items counts for each pair of them.
public enum Counting: String, Codable, Sendable, CaseIterable {
  /// 1 for each pair.
  case full
  /// 1/(n − 1) for each pair (Perianes-Rodríguez, Waltman and van Eck 2016).
  case fractional
}

/// How the weight of a link is set against the size of its two ends.
public enum Normalization: String, Codable, Sendable, CaseIterable {
  /// By what chance would give, from total link strengths: a·W / (wi·wj), as VOSviewer does.
  case associationStrength = "association-strength"
  /// By the product of occurrences: a / (ci·cj), as bibliometrix does.
  case asOccurrences = "as-occurrences"
  /// By the share of each end's links, as the CWTS library does: a·(n/wi + n/wj) / 2.
  case fractionalization
  /// By the geometric mean of occurrences: a / √(ci·cj) (cosine).
  case salton
  /// By the union of occurrences: a / (ci + cj − a).
  case jaccard
  /// By the smaller of the occurrences: a / min(ci, cj).
  case inclusion
  /// The square of Salton's: a² / (ci·cj).
  case equivalence
  /// The weight as it is.
  case none
}
