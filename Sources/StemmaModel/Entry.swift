/// One row or block of a source that names a paper.
public struct Entry: Hashable, Codable, Sendable {
  /// Where it begins.
  public var location: SourceLocation
  /// The headings it stands under, outermost first.
  public var section: [String]
  /// The short name of the method, such as `FOMM`.
  public var alias: String?
  /// The title, cleaned of markup.
  public var title: String
  /// The authors as the source has them.
  public var authors: [String]
  /// Every venue and year that the entry itself names, in its order.
  public var appearances: [Appearance]
  /// The venue to show: the first published one, else the first.
  public var venue: String?
  /// The year: the venue's, else the section's, else the date's.
  public var year: Int?
  /// The date in ISO form, as precise as the source: `2024-01-16`, `2024-09` or `2024`.
  public var date: String?
  /// Identifiers read from its links and fields.
  public var identifiers: Identifiers
  /// Its links in order.
  public var links: [Link]
  /// Its keywords in order, headings last.
  public var keywords: [Keyword]
  /// Institutions that a field or column of the entry names.
  public var institutions: [String]
  /// What the list's keeper wrote about it.
  public var notes: [Note]
  /// The works it cites, each by a qualified identifier such as `doi:10.1145/3528233.3530745`.
  ///
  /// Where its source names one work in several ways they stand in one text, ` | ` between them. A work of which
  /// only the title is given is `title:` and the title, one that is only described is `text:` and the words.
  public var references: [String]
  /// The years of those references of which the source gives one, by the text of the reference.
  public var referenceYears: [String: Int]?
  /// How often the work is cited in all, as the source states it.
  public var citationCount: Int?
  /// The abstract as plain text.
  public var abstract: String?

  /// Makes an entry; what is not given is empty.
  public init(
    location: SourceLocation, section: [String] = [], alias: String? = nil, title: String,
    authors: [String] = [], appearances: [Appearance] = [], venue: String? = nil, year: Int? = nil,
    date: String? = nil, identifiers: Identifiers = Identifiers(), links: [Link] = [],
    keywords: [Keyword] = [], institutions: [String] = [], notes: [Note] = [],
    references: [String] = [], referenceYears: [String: Int]? = nil, citationCount: Int? = nil,
    abstract: String? = nil
  ) {
    self.location = location
    self.section = section
    self.alias = alias
    self.title = title
    self.authors = authors
    self.appearances = appearances
    self.venue = venue
    self.year = year
    self.date = date
    self.identifiers = identifiers
    self.links = links
    self.keywords = keywords
    self.institutions = institutions
    self.notes = notes
    self.references = references
    self.referenceYears = referenceYears
    self.citationCount = citationCount
    self.abstract = abstract
  }
}
