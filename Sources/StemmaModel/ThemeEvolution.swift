/// A run of years with its thematic map.
public struct ThemePeriod: Codable, Sendable {
  /// The first year that is meant.
  public var first: Int
  /// The last year that is meant.
  public var last: Int
  /// The themes of the papers of these years.
  public var map: ThematicMap

  /// Makes a period.
  public init(first: Int, last: Int, map: ThematicMap) {
    self.first = first
    self.last = last
    self.map = map
  }

  /// The years in words, such as `2019–2021`.
  public var name: String { first == last ? "\(first)" : "\(first)–\(last)" }
}

/// A theme of a period that shares terms with one of the next.
public struct ThemeLink: Hashable, Codable, Sendable {
  /// The position of the earlier period.
  public var period: Int
  /// The position of the earlier theme in its period's map.
  public var source: Int
  /// The position of the later theme in its period's map.
  public var target: Int
  /// The terms that both have, ordered by name.
  public var sharedTerms: [String]
  /// |A∩B| / min(|A|, |B|).
  public var inclusion: Double
  /// The same by occurrences: Σ min(a, b) over the shared terms / min(Σa, Σb).
  public var weightedInclusion: Double
  /// |A∩B| / |A∪B|.
  public var stability: Double
  /// Whether its weighted inclusion is enough for the later theme to go on the earlier one.
  public var isStrong: Bool

  /// Makes a link.
  public init(
    period: Int, source: Int, target: Int, sharedTerms: [String], inclusion: Double,
    weightedInclusion: Double, stability: Double, isStrong: Bool
  ) {
    self.period = period
    self.source = source
    self.target = target
    self.sharedTerms = sharedTerms
    self.inclusion = inclusion
    self.weightedInclusion = weightedInclusion
    self.stability = stability
    self.isStrong = isStrong
  }
}

/// What becomes of themes from one period to the next.
public struct ThemeEvent: Hashable, Codable, Sendable {
  /// What happens.
  public enum Kind: String, Codable, Sendable, CaseIterable {
    /// A theme that goes on none of the period before.
    case birth
    /// A theme that none of the next period goes on.
    case death
    /// A theme that several of the next period go on.
    case split
    /// A theme that goes on several of the period before.
    case merge
    /// A theme that goes on one theme, which only it goes on.
    case continuation
  }

  /// What happens.
  public var kind: Kind
  /// The position of the period of `theme`.
  public var period: Int
  /// The position of the theme that is born, dies, splits, is merged from others or goes on another.
  public var theme: Int
  /// The positions of the other themes: those of the next period that it splits into, or those of the period
  /// before that it goes on.
  public var others: [Int]

  /// Makes an event.
  public init(kind: Kind, period: Int, theme: Int, others: [Int] = []) {
    self.kind = kind
    self.period = period
    self.theme = theme
    self.others = others
  }
}

/// The themes of a collection period by period, and what becomes of them.
public struct ThemeEvolution: Codable, Sendable {
  /// The periods in order of time; none if fewer than two years are known.
  public var periods: [ThemePeriod]
  /// Whether the periods were chosen to have about equally many papers.
  public var isAutomatic: Bool
  /// The links between the themes of neighbouring periods that share a term, ordered by period, source and target.
  public var links: [ThemeLink]
  /// From which weighted inclusion on a link is strong.
  public var minimumInclusion: Double
  /// What happens, ordered by period, kind and theme.
  public var events: [ThemeEvent]
  /// How many papers have no year and are in no period.
  public var undated: Int

  /// Makes an evolution.
  public init(
    periods: [ThemePeriod], isAutomatic: Bool, links: [ThemeLink], minimumInclusion: Double,
    events: [ThemeEvent], undated: Int
  ) {
    self.periods = periods
    self.isAutomatic = isAutomatic
    self.links = links
    self.minimumInclusion = minimumInclusion
    self.events = events
    self.undated = undated
  }
}
