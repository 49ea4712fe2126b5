import StemmaModel

/// A paper that both lists have, and what the lists say differently of it.
public struct PaperChange: Hashable, Sendable, Identifiable {
  /// A venue and year, as a list shows them.
  public struct Publication: Hashable, Sendable {
    /// The venue, if one is given.
    public var venue: String?
    /// The year, if one is given.
    public var year: Int?

    /// Makes a venue and year.
    public init(venue: String?, year: Int?) {
      self.venue = venue
      self.year = year
    }
  }

  /// What OLD says of it.
  public var before: Paper
  /// What NEW says of it.
  public var after: Paper
  /// Another title.
  public var title: Change<String>?
  /// Another short name, or one where there was none, or none where there was one.
  public var alias: Change<String?>?
  /// Other sections: the headings above entries that left theirs, and above entries that came into others.
  public var sections: Change<[[String]]>?
  /// Whether the section has another heading now and took its papers along.
  public var isInRenamedSection = false
  /// Another venue or year.
  public var publication: Change<Publication>?
  /// Whether a preprint has a venue now.
  public var isPromotion = false
  /// Links that OLD does not have.
  public var gainedLinks: [Link]
  /// Links that NEW does not have.
  public var lostLinks: [Link]
  /// Keywords of fields and tags that OLD does not have.
  public var gainedKeywords: [Keyword]
  /// Keywords of fields and tags that NEW does not have.
  public var lostKeywords: [Keyword]
  /// Another number of entries that name it.
  public var occurrences: Change<Int>?

  /// The id of the paper, made of what both lists say of it.
  public var id: Paper.ID { after.id }

  /// Whether title or short name is another.
  public var isRenamed: Bool { title != nil || alias != nil }

  /// Whether the title differs in case, punctuation or accents only.
  public var isRespelling: Bool {
    guard alias == nil, let title else { return false }
    return TitleKey(title.from).whole == TitleKey(title.to).whole
  }

  /// Whether links came or went.
  public var hasOtherLinks: Bool { !gainedLinks.isEmpty || !lostLinks.isEmpty }

  /// Whether keywords came or went.
  public var hasOtherKeywords: Bool { !gainedKeywords.isEmpty || !lostKeywords.isEmpty }

  /// Compares what two lists say of a paper, given the paths of all sections.
  init(from before: Paper, to after: Paper, paths: [[String]: SectionPath]) {
    self.before = before
    self.after = after
    title = PaperChange.title(from: before, to: after)
    alias = PaperChange.alias(from: before, to: after)
    sections = PaperChange.sections(from: before, to: after, paths: paths)
    publication = PaperChange.publication(from: before, to: after)
    isPromotion = publication != nil && before.isPreprintAlone && after.isPublished
    (gainedLinks, lostLinks) = PaperChange.difference(before.links, after.links, by: LinkTarget.init)
    (gainedKeywords, lostKeywords) = PaperChange.difference(
      before.ownKeywords, after.ownKeywords, by: \.text.comparable)
    if before.entries.count != after.entries.count {
      occurrences = Change(from: before.entries.count, to: after.entries.count)
    }
  }

  /// Whether nothing differs.
  var isEmpty: Bool {
    !isRenamed && sections == nil && publication == nil && !hasOtherLinks && !hasOtherKeywords
      && occurrences == nil
  }
}

extension PaperChange {
  /// A title that went and one that came; of several the one to show.
  private static func title(from before: Paper, to after: Paper) -> Change<String>? {
    let exchange = Exchange(
      from: before.entries.map(\.title.foldingWhitespace), to: after.entries.map(\.title.foldingWhitespace),
      by: \.self)
    func shown(_ paper: Paper, among titles: [String]) -> String? {
      titles.contains(paper.title.foldingWhitespace) ? paper.title.foldingWhitespace : titles.first
    }
    guard let from = shown(before, among: exchange.gone), let to = shown(after, among: exchange.come) else {
      return nil
    }
    return Change(from: from, to: to)
  }

  /// The names to show, unless both lists use the same ones and only the choice among them differs.
  private static func alias(from before: Paper, to after: Paper) -> Change<String?>? {
    if before.alias == after.alias || Set(before.aliases) == Set(after.aliases) { return nil }
    return Change(from: before.alias, to: after.alias)
  }

  private static func sections(
    from before: Paper, to after: Paper, paths: [[String]: SectionPath]
  ) -> Change<[[String]]>? {
    let exchange = Exchange(
      from: before.entries.map(\.section), to: after.entries.map(\.section), by: { paths[$0] })
    if exchange.gone.isEmpty || exchange.come.isEmpty { return nil }
    return Change(from: exchange.gone, to: exchange.come)
  }

  /// The venue and year to show, unless both lists give the same ones and only the choice among them differs.
  private static func publication(from before: Paper, to after: Paper) -> Change<Publication>? {
    func shown(_ paper: Paper) -> Publication { Publication(venue: paper.venue, year: paper.year) }
    func compared(_ publication: Publication) -> Publication {
      Publication(venue: publication.venue.map(TitleKey.folding), year: publication.year)
    }
    func all(_ paper: Paper) -> Set<Publication> {
      Set(
        paper.entries.flatMap { entry in
          entry.appearances.map { Publication(venue: $0.venue, year: $0.year) }
            + [Publication(venue: entry.venue, year: entry.year)]
        }
        .map(compared))
    }
    if compared(shown(before)) == compared(shown(after)) || all(before) == all(after) { return nil }
    return Change(from: shown(before), to: shown(after))
  }

  private static func difference<Element>(
    _ old: [Element], _ new: [Element], by key: (Element) -> some Hashable
  ) -> (gained: [Element], lost: [Element]) {
    let exchange = Exchange(from: distinct(old, by: key), to: distinct(new, by: key), by: key)
    return (exchange.come, exchange.gone)
  }
}

extension Paper {
  /// Whether an entry names a venue that is no preprint server.
  fileprivate var isPublished: Bool { appearances.contains { $0.venue != nil && !$0.isPreprint } }

  /// Whether it is known as a preprint and no entry names another venue.
  fileprivate var isPreprintAlone: Bool {
    !isPublished && (appearances.contains(where: \.isPreprint) || identifiers.arxiv != nil)
  }

  /// What its entries themselves say of it: a heading's words go with the section, a title's with the title.
  fileprivate var ownKeywords: [Keyword] {
    keywords.filter { $0.origin == .field || $0.origin == .tag }
  }
}
