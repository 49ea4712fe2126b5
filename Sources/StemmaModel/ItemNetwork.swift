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
    /// Venues, by the terms that their papers share.
    case venues
  }

  /// A thing, and the papers that have it.
  public struct Item: Hashable, Codable, Sendable {
    /// A name that no other item of the network has.
    public var id: String
    /// What people call it.
    public var label: String
    /// The positions of its papers in the network of papers, ascending; their number is its occurrences.
    public var papers: [Int]

    /// Makes an item.
    public init(id: String, label: String, papers: [Int]) {
      self.id = id
      self.label = label
      self.papers = papers
    }
  }

  /// What is tied.
  public var kind: Kind
  /// How a paper with many items counts.
  public var counting: Counting
  /// The items, those of most papers first, of equals by id.
  public var items: [Item]
  /// The links between items, given by their positions, ordered; weights are counts and not normalised.
  public var edges: [Edge]

  /// Makes a network.
  public init(kind: Kind, counting: Counting, items: [Item], edges: [Edge]) {
    self.kind = kind
    self.counting = counting
    self.items = items
    self.edges = edges
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
