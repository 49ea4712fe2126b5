/// A term and the papers that have it.
public struct TermUse: Hashable, Codable, Sendable {
  /// One paper that has the term, and how it is known.
  public struct Occurrence: Hashable, Codable, Sendable {
    /// What says so.
    public enum Origin: String, Codable, Sendable, CaseIterable {
      /// A keyword, label or tag of an entry.
      case keyword
      /// The heading of a section that an entry stands in.
      case heading
      /// The title.
      case title
      /// The abstract.
      case abstract
    }

    /// The paper.
    public var paper: Paper.ID
    /// What says so.
    public var origin: Origin
    /// The words as they stand there, in lower case.
    public var spelling: String
    /// The place: of the keyword or heading, else of the entry or text that has the words.
    public var location: SourceLocation

    /// Makes an occurrence.
    public init(paper: Paper.ID, origin: Origin, spelling: String, location: SourceLocation) {
      self.paper = paper
      self.origin = origin
      self.spelling = spelling
      self.location = location
    }
  }

  /// A spelling and how often it occurs.
  public struct Spelling: Hashable, Codable, Sendable {
    /// The words, in lower case.
    public var text: String
    /// How many occurrences have it.
    public var count: Int

    /// Makes a spelling.
    public init(_ text: String, count: Int) {
      self.text = text
      self.count = count
    }
  }

  /// The term as it is shown.
  public var term: String
  /// How many papers have it.
  public var paperCount: Int
  /// The year of the earliest paper that has one.
  public var firstYear: Int?
  /// The year of the latest paper that has one.
  public var lastYear: Int?
  /// What was folded into the term, the commonest first.
  public var spellings: [Spelling]
  /// Every occurrence, in the order of the papers' ids, keywords first.
  public var occurrences: [Occurrence]

  /// Makes a term's use.
  public init(
    term: String, paperCount: Int, firstYear: Int?, lastYear: Int?, spellings: [Spelling],
    occurrences: [Occurrence]
  ) {
    self.term = term
    self.paperCount = paperCount
    self.firstYear = firstYear
    self.lastYear = lastYear
    self.spellings = spellings
    self.occurrences = occurrences
  }

  /// How many papers have the term by one origin.
  public func paperCount(by origin: Occurrence.Origin) -> Int {
    Set(occurrences.lazy.filter { $0.origin == origin }.map(\.paper)).count
  }
}

/// Two terms that may mean the same.
public struct TermSuggestion: Hashable, Codable, Sendable {
  /// What makes them alike.
  public enum Kind: String, Codable, Sendable, CaseIterable {
    /// One is short for the other, as a text spells out.
    case abbreviation
    /// One is made of the first letters of the other's words; no text says so.
    case initials
    /// The same letters, written in one word or in more.
    case joined
    /// The same words in another order.
    case order
    /// A word differs by a letter or two.
    case misspelling
    /// A word differs by its ending.
    case ending
  }

  /// The term to replace.
  public var variant: String
  /// The term to put in its place.
  public var replacement: String
  /// What makes them alike.
  public var kind: Kind
  /// Why, in words for a reader.
  public var reason: String

  /// Makes a suggestion.
  public init(variant: String, replacement: String, kind: Kind, reason: String) {
    self.variant = variant
    self.replacement = replacement
    self.kind = kind
    self.reason = reason
  }
}

/// The terms of a collection, and pairs of them that may mean the same.
public struct TermCollection: Codable, Sendable {
  /// The terms, those of most papers first, then by name.
  public var terms: [TermUse]
  /// Terms that may be replaced, in the order of what replaces them and then of their own; none is a
  /// replacement of another.
  public var suggestions: [TermSuggestion]

  /// Makes a collection.
  public init(terms: [TermUse], suggestions: [TermSuggestion]) {
    self.terms = terms
    self.suggestions = suggestions
  }
}
