/// One kind of undirected edge between papers.
public enum Layer: String, Codable, Sendable, CaseIterable {
  /// Shared terms.
  case keyword
  /// Shared institutions.
  case institution
  /// One descends from the other.
  case lineage
  /// One cites the other.
  case citation
  /// Both cite the same works (bibliographic coupling, Kessler 1963).
  case coupling
  /// The same works cite both (co-citation, Small 1973).
  case coCitation = "co-citation"
  /// Shared authors.
  case author
}

/// An institution of a paper and how it is known.
public struct Affiliation: Hashable, Codable, Sendable {
  /// The canonical name.
  public var name: String
  /// The country's code of ISO 3166 with two letters, if it is known.
  public var country: String?
  /// Why.
  public var evidence: Evidence

  /// Makes an affiliation.
  public init(name: String, country: String? = nil, evidence: Evidence) {
    self.name = name
    self.country = country
    self.evidence = evidence
  }
}

/// An undirected weighted edge between two papers, given by their positions in `Network.papers`.
public struct Edge: Hashable, Codable, Sendable {
  /// The position of the first paper, less than `second`.
  public var first: Int
  /// The position of the second paper.
  public var second: Int
  /// How strongly they are tied; positive.
  public var weight: Double

  /// Makes an edge.
  public init(_ first: Int, _ second: Int, weight: Double) {
    self.first = min(first, second)
    self.second = max(first, second)
    self.weight = weight
  }
}

/// A paper that cites another, given by their positions in `Network.papers`.
public struct Citation: Hashable, Codable, Sendable {
  /// The position of the paper that cites.
  public var citing: Int
  /// The position of the paper that is cited.
  public var cited: Int
  /// The entry that says so, and the reference as the entry has it.
  public var evidence: Evidence

  /// Makes a citation.
  public init(citing: Int, cited: Int, evidence: Evidence) {
    self.citing = citing
    self.cited = cited
    self.evidence = evidence
  }
}

/// The papers with all that ties them together.
public struct Network: Codable, Sendable {
  /// The papers, ordered by id.
  public var papers: [Paper]
  /// The terms of each paper (keywords after the thesaurus), in the order of `papers`, each list sorted.
  public var terms: [[String]]
  /// The institutions of each paper, in the order of `papers`, each list sorted by name.
  public var affiliations: [[Affiliation]]
  /// The lineage, ordered by parent and child.
  public var relations: [Relation]
  /// Every pair of papers of which something was found, with what speaks for and against, ordered by parent and
  /// child; those that hold are `relations`.
  public var decisions: [LineageDecision]
  /// Methods that others are said to descend from and that no list has, the most often named first.
  public var missingMethods: [MissingMethod]
  /// Citations between the papers, ordered by citing and cited paper, each pair once.
  public var citations: [Citation]
  /// How many references of the papers lead to no paper of the network.
  public var unresolvedReferences: Int
  /// The files of texts beside the lists that are about no paper of the network, in their order.
  public var unattachedTexts: [String]
  /// The edges of each layer, ordered by first and second paper; a layer that the sources say nothing of is absent.
  public var layers: [Layer: [Edge]]

  /// Makes a network.
  public init(
    papers: [Paper], terms: [[String]], affiliations: [[Affiliation]], relations: [Relation],
    decisions: [LineageDecision] = [], missingMethods: [MissingMethod] = [], citations: [Citation] = [],
    unresolvedReferences: Int = 0, unattachedTexts: [String] = [], layers: [Layer: [Edge]]
  ) {
    self.papers = papers
    self.terms = terms
    self.affiliations = affiliations
    self.relations = relations
    self.decisions = decisions
    self.missingMethods = missingMethods
    self.citations = citations
    self.unresolvedReferences = unresolvedReferences
    self.unattachedTexts = unattachedTexts
    self.layers = layers
  }

  /// Relations that were found and do not hold; kept to be counted and shown.
  public var withheldRelations: [Relation] {
    decisions.compactMap { $0.outcome == .holds ? nil : $0.relation }
  }
}
