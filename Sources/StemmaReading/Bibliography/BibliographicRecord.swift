import StemmaModel

/// What a bibliographic source says of one work, whatever the format, until it is an entry.
struct BibliographicRecord {
  /// Where it begins.
  var location: SourceLocation
  /// The title; empty if the source gives none.
  var title = ""
  /// The name of the method where the source gives it apart; else it is taken from the title.
  var alias: String?
  /// The authors, given names first.
  var authors: [String] = []
  /// Names of where it appeared, the most telling first.
  var venues: [String] = []
  /// Whether the source says that it is a preprint.
  var isPreprint = false
  /// When it came out.
  var date: PartialDate?
  var identifiers = Identifiers()
  var links: [Link] = []
  var keywords: [Keyword] = []
  var institutions: [String] = []
  var references: [String] = []
  /// The years of references by their texts.
  private(set) var referenceYears: [String: Int] = [:]
  /// How often it is cited in all.
  private(set) var citationCount: Int?
  var abstract: String?
  var notes: [Note] = []

  private var seenKeywords: Set<String> = []
  private var seenReferences: Set<String> = []
  private var seenInstitutions: Set<String> = []
  private var seenLinks: Set<String> = []

  init(location: SourceLocation) { self.location = location }

  /// Adds an author as `Last, First`, `First Last` or a single name; "others" is nobody.
  mutating func addAuthor(_ name: String) {
    let author = PersonName.givenNamesFirst(name)
    guard author.contains(where: \.isLetter), !PersonName.isOthers(author) else { return }
    authors.append(author)
  }

  /// Adds a venue's name unless it is empty.
  mutating func addVenue(_ name: String?) {
    guard let name = name?.foldingWhitespace, name.contains(where: \.isLetter) else { return }
    venues.append(name)
  }

  /// Adds every address in a text that blanks separate, with what it identifies.
  ///
  /// - Parameters:
  ///   - text: One or more addresses; anything else is passed over.
  ///   - stated: What the source says that they lead to.
  ///   - identifies: Whether they may be the paper's own.
  ///   - place: Where they stand, if not where the record begins.
  mutating func addLinks(
    in text: String, stated: Link.Role? = nil, identifies: Bool = true, at place: SourceLocation? = nil
  ) {
    for part in text.split(whereSeparator: \.isWhitespace) {
      guard let address = WebAddress(String(part)) else { continue }
      let role = Recognition.builtIn.role(of: address, stated: stated)
      if identifies, role == .paper { identifiers.add(from: address) }
      guard seenLinks.insert(address.text).inserted else { continue }
      links.append(Link(role: role, url: address.text, location: place ?? location))
    }
  }

  /// Adds a keyword unless it is there already, is nothing or is too long to be one.
  mutating func addKeyword(_ text: String, at place: SourceLocation? = nil) {
    let word = text.foldingWhitespace.trimming(where: { "*`'\".,;:".contains($0) })
    guard word.utf8.count <= 80, word.contains(where: { $0.isLetter || $0.isNumber }),
      seenKeywords.insert(word.comparable).inserted
    else { return }
    keywords.append(Keyword(word, origin: .field, location: place ?? location))
  }

  /// Adds an institution unless it is there already.
  mutating func addInstitution(_ name: String) {
    let name = name.foldingWhitespace.trimming(where: { ",;.".contains($0) })
    guard name.contains(where: \.isLetter), seenInstitutions.insert(name).inserted else { return }
    institutions.append(name)
  }

  /// Adds a cited work by all that the source calls it, the best known scheme first, and its year if it is known.
  mutating func addReference(_ names: [String?], year: Int? = nil) {
    var reference: [String] = []
    for case let name? in names where !reference.contains(name) { reference.append(name) }
    let text = reference.joined(separator: " | ")
    guard !text.isEmpty, seenReferences.insert(text).inserted else { return }
    references.append(text)
    if let year = PartialDate(year: year)?.year { referenceYears[text] = year }
  }

  /// Sets how often the work is cited, unless that is said already or can not be a number of citations.
  mutating func setCitationCount(_ count: Int?) {
    guard citationCount == nil, let count, count >= 0 else { return }
    citationCount = count
  }

  /// Sets the abstract unless there is one already.
  mutating func setAbstract(_ text: String?) {
    guard abstract == nil, let text = text?.foldingWhitespace, text.contains(where: \.isLetter) else {
      return
    }
    abstract = text
  }

  /// The entry; nil without a title.
  func entry(_ venueText: inout VenueText) -> Entry? {
    var title = title.foldingWhitespace.trimming(where: { " ,;\"“”".contains($0) })
    if title.hasSuffix("."), !title.hasSuffix("..") { title.removeLast() }
    guard title.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    let appearances = appearances(&venueText)
    return Entry(
      location: location, alias: alias ?? AliasText.splittingName(from: title)?.name, title: title,
      authors: authors,
      appearances: appearances, venue: appearances.first?.venue, year: appearances.first?.year,
      date: date?.text, identifiers: identifiers, links: linksWithResolvers, keywords: keywords,
      institutions: institutions, notes: notes, references: references,
      referenceYears: referenceYears.isEmpty ? nil : referenceYears, citationCount: citationCount,
      abstract: abstract)
  }

  /// The best venue with the year; a preprint server if there is nothing else but an id of one.
  private func appearances(_ venueText: inout VenueText) -> [Appearance] {
    let readings = venues.map { venueText.reading(of: $0) }
    let best =
      readings.first { $0.isKnown && !$0.isPreprint } ?? readings.first { !$0.isKnown }
      ?? readings.first ?? (identifiers.arxiv != nil ? venueText.reading(of: "arXiv") : nil)
    guard best != nil || date != nil else { return [] }
    return [
      Appearance(
        venue: best?.venue, year: date?.year ?? best?.year,
        isPreprint: best.map { $0.isPreprint || isPreprint && !$0.isKnown } ?? false, location: location)
    ]
  }

  /// The links, with the pages of the paper's identifiers where the source gives no page of the paper.
  private var linksWithResolvers: [Link] {
    if links.contains(where: { $0.role == .paper }) { return links }
    var pages: [String] = []
    if let arxiv = identifiers.arxiv { pages.append("https://arxiv.org/abs/\(arxiv)") }
    if let doi = identifiers.doi { pages.append("https://doi.org/\(doi)") }
    return pages.map { Link(role: .paper, url: $0, location: location) } + links
  }
}
