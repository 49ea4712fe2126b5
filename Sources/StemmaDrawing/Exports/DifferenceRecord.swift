import StemmaComparing
import StemmaModel

/// What differs between two lists, as `stemma diff --format json` exports it; the names of the properties are the
/// names in JSON.
package struct DifferenceRecord: Encodable, Sendable {
  /// One of the lists.
  package struct Side: Encodable, Sendable {
    package var name: String
    package var papers: Int
    package var entries: Int
  }

  /// How many papers changed in which way.
  package struct Counts: Encodable, Sendable {
    package var added: Int
    package var removed: Int
    package var renamed: Int
    package var moved: Int
    package var promoted: Int
    package var republished: Int
    package var links: Int
    package var keywords: Int
    package var occurrences: Int
    package var unchanged: Int
  }

  /// A title and short name.
  package struct Name: Encodable, Sendable {
    package var title: String
    @ExplicitNull package var alias: String?
  }

  /// A venue and year.
  package struct Publication: Encodable, Sendable {
    @ExplicitNull package var venue: String?
    @ExplicitNull package var year: Int?

    init(_ publication: PaperChange.Publication) {
      _venue = ExplicitNull(wrappedValue: publication.venue)
      _year = ExplicitNull(wrappedValue: publication.year)
    }
  }

  /// A section with another heading.
  package struct Section: Encodable, Sendable {
    package var from: String
    package var to: String
    package var papers: Int
  }

  /// Two papers that may be one.
  package struct Doubt: Encodable, Sendable {
    package var removed: String
    package var added: String
    package var reason: String
  }

  package var old: Side
  package var new: Side
  package var counts: Counts
  package var added: [ListedPaperRecord]
  package var removed: [ListedPaperRecord]
  package var renamed: [ChangeRecord<Name>]
  package var moved: [ChangeRecord<[String]>]
  package var promoted: [ChangeRecord<Publication>]
  package var republished: [ChangeRecord<Publication>]
  package var links: [ExchangeRecord<[String: [String]]>]
  package var keywords: [ExchangeRecord<[String]>]
  package var occurrences: [ChangeRecord<Int>]
  package var renamedSections: [Section]
  package var doubtful: [Doubt]

  /// The record of a difference between lists of some names.
  package init(_ difference: ListDifference, old oldName: String, new newName: String) {
    old = Side(name: oldName, papers: difference.oldSize.papers, entries: difference.oldSize.entries)
    new = Side(name: newName, papers: difference.newSize.papers, entries: difference.newSize.entries)
    counts = Counts(
      added: difference.added.count, removed: difference.removed.count, renamed: difference.renamed.count,
      moved: difference.moved.count, promoted: difference.promoted.count,
      republished: difference.republished.count, links: difference.relinked.count,
      keywords: difference.rekeyed.count, occurrences: difference.recounted.count,
      unchanged: difference.unchangedCount)
    added = difference.added.map(ListedPaperRecord.init)
    removed = difference.removed.map(ListedPaperRecord.init)
    renamed = difference.renamed.map { change in
      ChangeRecord(
        change,
        from: Name(title: change.title?.from ?? change.before.title, alias: change.before.alias),
        to: Name(title: change.title?.to ?? change.after.title, alias: change.after.alias))
    }
    moved = difference.moved.map { change in
      ChangeRecord(
        change, from: change.sections?.from.map(sectionText) ?? [],
        to: change.sections?.to.map(sectionText) ?? [])
    }
    func publications(_ changes: [PaperChange]) -> [ChangeRecord<Publication>] {
      changes.compactMap { change in
        change.publication.map {
          ChangeRecord(change, from: Publication($0.from), to: Publication($0.to))
        }
      }
    }
    promoted = publications(difference.promoted)
    republished = publications(difference.republished)
    links = difference.relinked.map {
      ExchangeRecord($0, gained: linksByRole($0.gainedLinks), lost: linksByRole($0.lostLinks))
    }
    keywords = difference.rekeyed.map {
      ExchangeRecord($0, gained: $0.gainedKeywords.map(\.text), lost: $0.lostKeywords.map(\.text))
    }
    occurrences = difference.recounted.compactMap { change in
      change.occurrences.map { ChangeRecord(change, from: $0.from, to: $0.to) }
    }
    renamedSections = difference.renamedSections.map {
      Section(from: sectionText($0.from), to: sectionText($0.to), papers: $0.papers)
    }
    doubtful = difference.doubts.map { Doubt(removed: $0.removed, added: $0.added, reason: $0.reason) }
  }

  /// Each change as a record of its own, which says its kind under `change`.
  package var lines: [TaggedRecord] {
    func tagged(_ kind: String, _ records: [some Encodable & Sendable]) -> [TaggedRecord] {
      records.map { TaggedRecord(change: kind, record: $0) }
    }
    return tagged("added", added) + tagged("removed", removed) + tagged("renamed", renamed)
      + tagged("moved", moved) + tagged("promoted", promoted) + tagged("republished", republished)
      + tagged("links", links) + tagged("keywords", keywords) + tagged("occurrences", occurrences)
  }
}

/// A paper of a list in a few words.
package struct ListedPaperRecord: Encodable, Sendable {
  package var id: String
  package var title: String
  @ExplicitNull package var alias: String?
  @ExplicitNull package var year: Int?
  @ExplicitNull package var venue: String?
  package var links: [String: [String]]
  package var entries: [PaperRecord.Place]

  init(_ paper: Paper) {
    id = paper.id
    title = paper.title
    _alias = ExplicitNull(wrappedValue: paper.alias)
    _year = ExplicitNull(wrappedValue: paper.year)
    _venue = ExplicitNull(wrappedValue: paper.venue)
    links = linksByRole(paper.links)
    entries = paper.entries.map { .init($0.location) }
  }
}

/// Something of a paper that both lists have, before and after, with the places on both sides.
package struct ChangeRecord<Value: Encodable & Sendable>: Encodable, Sendable {
  package var id: String
  package var title: String
  @ExplicitNull package var alias: String?
  package var from: Value
  package var to: Value
  package var old: [PaperRecord.Place]
  package var new: [PaperRecord.Place]

  init(_ change: PaperChange, from: Value, to: Value) {
    id = change.id
    title = change.after.title
    _alias = ExplicitNull(wrappedValue: change.after.alias)
    self.from = from
    self.to = to
    old = change.before.entries.map { .init($0.location) }
    new = change.after.entries.map { .init($0.location) }
  }
}

/// What a paper that both lists have gained and lost, with the places on both sides.
package struct ExchangeRecord<Value: Encodable & Sendable>: Encodable, Sendable {
  package var id: String
  package var title: String
  @ExplicitNull package var alias: String?
  package var gained: Value
  package var lost: Value
  package var old: [PaperRecord.Place]
  package var new: [PaperRecord.Place]

  init(_ change: PaperChange, gained: Value, lost: Value) {
    id = change.id
    title = change.after.title
    _alias = ExplicitNull(wrappedValue: change.after.alias)
    self.gained = gained
    self.lost = lost
    old = change.before.entries.map { .init($0.location) }
    new = change.after.entries.map { .init($0.location) }
  }
}

/// A record with its kind beside its own fields.
package struct TaggedRecord: Encodable, Sendable {
  package var change: String
  package var record: any Encodable & Sendable

  private enum CodingKeys: CodingKey { case change }

  /// Writes the fields of the record and `change`.
  package func encode(to encoder: any Encoder) throws {
    try record.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(change, forKey: .change)
  }
}

/// A section as text: its headings joined by ` > `, outermost first.
package func sectionText(_ headings: [String]) -> String { headings.joined(separator: " > ") }
