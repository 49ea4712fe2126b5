import StemmaModel

/// What has been read of an entry so far.
struct EntryDraft {
  /// Where it begins.
  var location: SourceLocation
  var alias: String?
  var title = ""
  var authors: [String] = []
  var appearances: [Appearance] = []
  var date: PartialDate?
  var identifiers = Identifiers()
  var links: [Link] = []
  var keywords: [Keyword] = []
  var institutions: [String] = []
  var notes: [Note] = []
  /// Fields that the entry names, with or without a value.
  var namedFields: Set<ListVocabulary.Field> = []
  /// Links whose destination is no address, by place.
  var malformedLinks: [(destination: String, location: SourceLocation)] = []

  /// Further arXiv ids among the links to papers, by place.
  var otherPapers: [(arxiv: String, location: SourceLocation)] = []

  /// Whether a venue that is known was read.
  private(set) var hasKnownVenue = false
  /// Whether a link, bold letters or quotation marks say where the title ends.
  var titleIsSetOff = false
  /// Whether it is a reference, with its authors in front of the title.
  var isReference = false
  /// Whether a publisher of books stands where the venue would.
  var isBook = false

  init(location: SourceLocation) { self.location = location }

  /// Whether the title's link leads to a host of which nothing is known: perhaps a paper, perhaps any page.
  var titleLeadsElsewhere = false

  /// Whether there is a link that a label or the host marks as the paper.
  var hasPaperLink: Bool {
    links.count { $0.role == .paper } > (titleLeadsElsewhere ? 1 : 0) || !identifiers.qualified.isEmpty
  }

  /// Whether any link leads to a part of a paper's apparatus.
  var hasWorkLink: Bool {
    links.contains { [.paper, .code, .project, .video, .demo].contains($0.role) }
  }

  /// The venue to show: the first published one, else the first.
  private var bestAppearance: Appearance? {
    appearances.first { $0.venue != nil && !$0.isPreprint } ?? appearances.first { $0.venue != nil }
      ?? appearances.first
  }

  /// The entry, with what its section says where it says nothing itself.
  func entry(in section: Section) -> Entry {
    var appearances = appearances
    if let venue = section.venue, !appearances.contains(where: { $0.venue != nil }) {
      appearances.append(
        Appearance(venue: venue.venue, year: venue.year, isPreprint: venue.isPreprint, location: location))
    }
    let fallbackYear = section.year ?? date?.year
    for index in appearances.indices where appearances[index].year == nil {
      appearances[index].year = fallbackYear
    }
    if appearances.isEmpty, let fallbackYear {
      appearances = [Appearance(venue: nil, year: fallbackYear, isPreprint: false, location: location)]
    }
    var draft = self
    draft.appearances = appearances
    let best = draft.bestAppearance
    return Entry(
      location: location, section: section.path, alias: alias, title: title, authors: authors,
      appearances: appearances, venue: best?.venue,
      year: best?.year ?? appearances.compactMap(\.year).first ?? fallbackYear, date: date?.text,
      identifiers: identifiers, links: links, keywords: keywords, institutions: institutions, notes: notes)
  }

  /// Adds a link and what it identifies.
  mutating func add(_ link: Link, address: WebAddress) {
    if link.role == .paper {
      identifiers.add(from: address)
      if let arxiv = ArxivIdentifier.identifier(in: address), arxiv != identifiers.arxiv,
        !otherPapers.contains(where: { $0.arxiv == arxiv })
      {
        otherPapers.append((arxiv, link.location))
      }
    }
    if !links.contains(where: { $0.url == link.url && $0.role == link.role }) { links.append(link) }
  }

  /// Adds a venue or year unless it is there already.
  mutating func add(_ reading: VenueDirectory.Reading, at location: SourceLocation) {
    if appearances.contains(where: { $0.venue == reading.venue && $0.year == reading.year }) { return }
    hasKnownVenue = hasKnownVenue || reading.isKnown
    // A year that stands apart from its venue.
    if reading.venue == nil,
      let index = appearances.lastIndex(where: { $0.venue != nil && $0.year == nil })
    {
      appearances[index].year = reading.year
      return
    }
    if reading.venue != nil, reading.year == nil, let only = appearances.first, appearances.count == 1,
      only.venue == nil
    {
      appearances[0].venue = reading.venue
      appearances[0].isPreprint = reading.isPreprint
      return
    }
    appearances.append(
      Appearance(
        venue: reading.venue, year: reading.year, isPreprint: reading.isPreprint, location: location))
  }

  /// Adds a keyword unless it is there already or is nothing.
  mutating func addKeyword(_ text: String, origin: Keyword.Origin, at location: SourceLocation) {
    let word = text.withoutParentheses.foldingWhitespace.trimming(where: { "*`'\".,;:()[]".contains($0) })
    guard word.contains(where: { $0.isLetter || $0.isNumber }), word.count <= 60 else { return }
    if keywords.contains(where: { $0.text.comparable == word.comparable }) { return }
    keywords.append(Keyword(word, origin: origin, location: location))
  }
}
