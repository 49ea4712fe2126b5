import StemmaComparing
import StemmaModel

/// What lists share, as `stemma compare --format json` exports it; the names of the properties are the names in
/// JSON.
package struct OverlapRecord: Encodable, Sendable {
  /// One of the lists.
  package struct List: Encodable, Sendable {
    package var name: String
    package var entries: Int
    package var papers: Int
    package var exclusive: Int
  }

  /// Two lists and what they share.
  package struct Pair: Encodable, Sendable {
    package var first: String
    package var second: String
    package var shared: Int
    package var jaccard: Double
    package var shareOfFirst: Double
    package var shareOfSecond: Double
  }

  package var lists: [List]
  package var overlap: [Pair]
  package var common: [String]
  package var papers: [OverlapPaperRecord]

  /// The record of an overlap.
  package init(_ overlap: ListOverlap) {
    lists = overlap.lists.map {
      List(name: $0.name, entries: $0.entries, papers: $0.papers, exclusive: $0.exclusive)
    }
    self.overlap = overlap.pairs.map {
      Pair(
        first: overlap.lists[$0.first].name, second: overlap.lists[$0.second].name, shared: $0.shared,
        jaccard: $0.jaccard.exported, shareOfFirst: $0.shareOfFirst.exported,
        shareOfSecond: $0.shareOfSecond.exported)
    }
    common = overlap.common.map(\.id)
    papers = OverlapPaperRecord.records(of: overlap.papers, in: overlap)
  }
}

/// A paper and the lists that have it.
package struct OverlapPaperRecord: Encodable, Sendable {
  package var id: String
  package var title: String
  @ExplicitNull package var alias: String?
  @ExplicitNull package var year: Int?
  @ExplicitNull package var venue: String?
  package var links: [String: [String]]
  package var lists: [String]
  package var entries: [PaperRecord.Place]

  /// The records of some papers of an overlap, in their order.
  package static func records(of members: [ListOverlap.Member], in overlap: ListOverlap) -> [Self] {
    members.map { member in
      let listed = ListedPaperRecord(member.paper)
      return OverlapPaperRecord(
        id: listed.id, title: listed.title, alias: ExplicitNull(wrappedValue: listed.alias),
        year: ExplicitNull(wrappedValue: listed.year), venue: ExplicitNull(wrappedValue: listed.venue),
        links: listed.links, lists: member.lists.map { overlap.lists[$0].name }, entries: listed.entries)
    }
  }

  private init(
    id: String, title: String, alias: ExplicitNull<String>, year: ExplicitNull<Int>,
    venue: ExplicitNull<String>, links: [String: [String]], lists: [String], entries: [PaperRecord.Place]
  ) {
    self.id = id
    self.title = title
    _alias = alias
    _year = year
    _venue = venue
    self.links = links
    self.lists = lists
    self.entries = entries
  }
}
