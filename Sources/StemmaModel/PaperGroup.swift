/// Papers of a network that have something in common, and the years in which they were unusually many.
public struct PaperGroup: Hashable, Codable, Sendable {
  /// What they have in common: a venue, an institution, the label of a cluster, the heading of a section.
  public var name: String
  /// The positions of the papers in the network, ascending.
  public var papers: [Int]
  /// The bursts of their share of all papers, in order of time.
  public var bursts: [TrendSeries.Burst]

  /// Makes a group.
  public init(name: String, papers: [Int], bursts: [TrendSeries.Burst] = []) {
    self.name = name
    self.papers = papers
    self.bursts = bursts
  }
}

/// The papers of a network in groups; a paper can be in several, or in none.
public struct PaperGrouping: Codable, Sendable {
  /// What papers are grouped by.
  public enum Subject: String, Codable, Sendable, CaseIterable {
    /// The cluster.
    case cluster
    /// The institutions.
    case institution
    /// The venue, without the year.
    case venue
    /// The sections in which the lists have the paper.
    case category
  }

  /// What they are grouped by.
  public var subject: Subject
  /// Clusters in the order of the clustering, empty ones included; anything else by size and name.
  public var groups: [PaperGroup]
  /// The first year that is not over, and left out of every burst.
  public var incompleteYear: Int?

  /// Makes a grouping.
  public init(subject: Subject, groups: [PaperGroup], incompleteYear: Int? = nil) {
    self.subject = subject
    self.groups = groups
    self.incompleteYear = incompleteYear
  }
}
