/// Why two entries were taken for one paper, or not.
public struct MergeDecision: Hashable, Codable, Sendable {
  /// What was decided.
  public enum Outcome: String, Codable, Sendable, CaseIterable {
    /// They are one paper.
    case same
    /// They may be; they were not merged.
    case doubtful
    /// They are two papers, though they have something in common.
    case different
  }

  /// What was decided.
  public var outcome: Outcome
  /// The entry that stands first.
  public var first: SourceLocation
  /// The other.
  public var second: SourceLocation
  /// The title of the first.
  public var firstTitle: String
  /// The title of the other.
  public var secondTitle: String
  /// How likely the evidence makes it that they are one paper, from 0 to 1.
  public var strength: Double
  /// What speaks for and against it, titles first.
  public var evidence: [MatchEvidence]

  /// Makes a decision.
  public init(
    _ outcome: Outcome, first: SourceLocation, second: SourceLocation, firstTitle: String,
    secondTitle: String, strength: Double, evidence: [MatchEvidence]
  ) {
    self.outcome = outcome
    self.first = first
    self.second = second
    self.firstTitle = firstTitle
    self.secondTitle = secondTitle
    self.strength = strength
    self.evidence = evidence
  }

  /// The evidence in words: what speaks for one paper, and behind `but` what speaks against it.
  public var reason: String {
    let supporting = evidence.filter { $0.weight > 0 }.map(\.text)
    let opposing = evidence.filter { $0.weight <= 0 }.map(\.text)
    if opposing.isEmpty { return supporting.joined(separator: ", ") }
    if supporting.isEmpty { return opposing.joined(separator: ", ") }
    return supporting.joined(separator: ", ") + ", but " + opposing.joined(separator: ", ")
  }
}

/// One thing that speaks for two entries being one paper, or against it.
public struct MatchEvidence: Hashable, Codable, Sendable {
  /// What was compared.
  public enum Kind: String, Codable, Sendable, CaseIterable {
    /// The titles, with and without the name in front.
    case title
    /// arXiv id, DOI, ACL Anthology id, OpenReview id.
    case identifier
    /// The names of the method.
    case name
    /// Versions of a method by its name.
    case version
    /// Parts of a series, supplements, extended versions.
    case series
    /// Addresses of the code.
    case code
    /// Authors.
    case authors
    /// Years.
    case year
    /// Venues.
    case venue
    /// Another entry of one of the two papers.
    case otherEntry = "other-entry"
    /// What a user decided.
    case decided
  }

  /// What was compared.
  public var kind: Kind
  /// How much it says: the binary logarithm of how much likelier it is for one paper than for two.
  public var weight: Double
  /// The finding in words, without a full stop.
  public var text: String

  /// Makes a piece of evidence.
  public init(_ kind: Kind, _ weight: Double, _ text: String) {
    self.kind = kind
    self.weight = weight
    self.text = text
  }
}
