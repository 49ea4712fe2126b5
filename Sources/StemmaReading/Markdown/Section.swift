import CommonMark
import StemmaModel

/// The headings that a block stands under and what they say of the papers there.
struct Section {
  /// One heading on the way down.
  struct Heading {
    var level: Int
    var text: String
    var position: MarkdownNode.Position
    var year: Int?
    var venue: VenueDirectory.Reading?
    var topics: [String]
    var holdsNoPapers: Bool
  }

  /// From the outermost to the innermost.
  private(set) var headings: [Heading] = []

  /// The headings' texts.
  var path: [String] { headings.map(\.text) }

  /// The year of the innermost heading that has one.
  var year: Int? { headings.last(where: { $0.year != nil })?.year }

  /// The venue of the innermost heading that names a known one.
  var venue: VenueDirectory.Reading? { headings.last(where: { $0.venue != nil })?.venue }

  /// The heading that says that there are no papers here, if any.
  var notPapersHeading: Heading? { headings.last(where: \.holdsNoPapers) }

  /// Enters the section of a heading, leaving those of its level and below.
  mutating func enter(
    level: Int, text: String, position: MarkdownNode.Position, vocabulary: ListVocabulary,
    venues: VenueDirectory
  ) {
    headings.removeAll { $0.level >= level }
    let years = YearText.years(in: text)
    let venue = venues.knownReading(of: text.droppingPictures)
    headings.append(
      Heading(
        level: level, text: text, position: position, year: years.count == 1 ? years.first : nil,
        venue: venue,
        topics: venue == nil ? vocabulary.topics(in: text) : [],
        holdsNoPapers: vocabulary.isNotPapers(text.droppingPictures)))
  }

  /// Enters a part of a list that an item without a paper of its own heads.
  func entering(
    item text: String, position: MarkdownNode.Position, vocabulary: ListVocabulary, venues: VenueDirectory
  ) -> Section {
    var inner = self
    inner.enter(
      level: (headings.last?.level ?? 0) + 1, text: text, position: position, vocabulary: vocabulary,
      venues: venues)
    return inner
  }
}
