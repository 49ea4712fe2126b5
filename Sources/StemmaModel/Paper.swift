/// One work: the entries, from all sources, that mean the same publication.
public struct Paper: Hashable, Codable, Sendable, Identifiable {
  /// The same for the same entries, whatever the order of the files: `arxiv:…`, `doi:…`, `openreview:…`,
  /// `acl:…` or `title:…`, the first there is.
  ///
  /// Where the entries of one paper have different arXiv ids, the one that most have counts; of equals one that
  /// no other paper has, and then the lower. Where two papers have one identifier, which can only be one's,
  /// neither takes it for its id: each takes its next identifier that is its own, and the words of the title if
  /// there is none. Papers of one title and without identifiers are told apart by `-2`, `-3` in the order
  /// of their places.
  public var id: String
  /// The title to show.
  public var title: String
  /// The short name of its method to show.
  public var alias: String?
  /// Every name that may mean it in other text, `alias` first.
  public var aliases: [String]
  /// The year to show: of the publication, else of the preprint.
  public var year: Int?
  /// The venue to show: published before preprint.
  public var venue: String?
  /// The earliest date that an entry gives, in ISO form.
  public var date: String?
  /// Every venue and year with the entry that said so.
  public var appearances: [Appearance]
  /// The identifiers of its entries.
  public var identifiers: Identifiers
  /// Every distinct link, papers first, in a fixed order.
  public var links: [Link]
  /// The authors as the fullest entry has them.
  public var authors: [String]
  /// Every distinct keyword of its entries.
  public var keywords: [Keyword]
  /// Institutions that its entries name in words.
  public var institutions: [String]
  /// The notes of its entries.
  public var notes: [Note]
  /// The works that its entries cite, in the form of `Entry.references`, each once.
  public var references: [String]
  /// The longest abstract of its entries.
  public var abstract: String?
  /// The entries it was made from, in order of file and line.
  public var entries: [Entry]

  /// Makes a paper.
  public init(
    id: String, title: String, alias: String? = nil, aliases: [String] = [], year: Int? = nil,
    venue: String? = nil, date: String? = nil, appearances: [Appearance] = [],
    identifiers: Identifiers = Identifiers(), links: [Link] = [], authors: [String] = [],
    keywords: [Keyword] = [], institutions: [String] = [], notes: [Note] = [],
    references: [String] = [], abstract: String? = nil, entries: [Entry] = []
  ) {
    self.id = id
    self.title = title
    self.alias = alias
    self.aliases = aliases
    self.year = year
    self.venue = venue
    self.date = date
    self.appearances = appearances
    self.identifiers = identifiers
    self.links = links
    self.authors = authors
    self.keywords = keywords
    self.institutions = institutions
    self.notes = notes
    self.references = references
    self.abstract = abstract
    self.entries = entries
  }

  /// The name to show where there is little room: the alias, else the title.
  public var name: String { alias ?? title }

  /// How often it is cited in all: the greatest number that an entry states, as such numbers only grow.
  public var citationCount: Int? { entries.compactMap(\.citationCount).max() }

  /// The addresses of one role, in order.
  public func urls(_ role: Link.Role) -> [String] {
    links.filter { $0.role == role }.map(\.url)
  }
}
