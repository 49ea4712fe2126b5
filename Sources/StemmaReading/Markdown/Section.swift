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
    var verdict: HeadingMeaning.Verdict
  }

  /// From the outermost to the innermost.
  private(set) var headings: [Heading] = []

  /// The headings' texts.
  var path: [String] { headings.map(\.text) }

  /// What the document's title says of all its papers, as `CVPR 2024 Papers` does.
  private(set) var document: VenueDirectory.Reading?

  /// How many folds are open.
  private var foldCount = 0
  /// The level of the outermost fold, below all headings.
  private static let foldLevel = 7

  /// The year of the innermost heading that has one, else of the document.
  var year: Int? { headings.last(where: { $0.year != nil })?.year ?? document?.year }

  /// The venue of the innermost heading that names a known one, else of the document.
  var venue: VenueDirectory.Reading? { headings.last(where: { $0.venue != nil })?.venue ?? document }

  /// Whether a heading says nothing against papers because it is the title of the whole document.
  enum Role {
    /// The first heading, with others below it and none beside it.
    case documentTitle
    /// The first heading, with others beside it.
    case firstHeading
    /// Any other.
    case inner

    /// What the first heading among the blocks of a document is.
    init(ofFirstHeadingIn blocks: [MarkdownNode]) {
      let levels = blocks.compactMap { block in
        if case .heading(let level) = block.kind { level } else { nil }
      }
      if let first = levels.first, levels.count > 1 {
        self = levels.dropFirst().allSatisfy { $0 > first } ? .documentTitle : .firstHeading
      } else {
        self = .inner
      }
    }
  }

  /// The heading that says that there are no papers here, if any: one above does not count if one below it says
  /// that there are.
  var notPapersHeading: Heading? { Section.heading(saying: .noPapers, in: headings) }

  /// The heading that leaves it open whether there are papers here, if any.
  var doubtfulHeading: Heading? { Section.heading(saying: .doubtful, in: headings) }

  /// The heading that says that there are no papers, among those that stay open above a level.
  func notPapersHeading(above level: Int) -> Heading? {
    Section.heading(saying: .noPapers, in: headings.filter { $0.level < level })
  }

  private static func heading(saying verdict: HeadingMeaning.Verdict, in headings: [Heading]) -> Heading? {
    let lastOfPapers = headings.lastIndex { $0.verdict == .papers } ?? -1
    return headings[(lastOfPapers + 1)...].last { $0.verdict == verdict }
  }

  /// Enters the section of a heading, leaving those of its level and below.
  mutating func enter(
    level: Int, text: String, position: MarkdownNode.Position, vocabulary: ListVocabulary,
    venues: VenueDirectory, role: Role = .inner
  ) {
    headings.removeAll { $0.level >= level }
    if level < Section.foldLevel { foldCount = 0 }
    let years = Set(YearText.years(in: text)).sorted()
    let venue = venues.knownReading(of: text.droppingPictures) ?? venues.reading(inHeading: text)
    if role != .inner, venue?.year != nil { document = venue }
    headings.append(
      Heading(
        level: level, text: text, position: position, year: years.count == 1 ? years.first : nil,
        venue: venue,
        topics: venue == nil ? vocabulary.topics(in: text) : [],
        verdict: role == .documentTitle ? .open : vocabulary.verdict(onHeading: text.droppingPictures)))
  }

  /// Enters a part of the page that can be folded away; a summary without words says nothing.
  mutating func enterFold(
    summary text: String, position: MarkdownNode.Position, vocabulary: ListVocabulary, venues: VenueDirectory
  ) {
    let depth = foldCount
    enter(
      level: Section.foldLevel + depth, text: text, position: position, vocabulary: vocabulary,
      venues: venues)
    foldCount = depth + 1
    if text.isEmpty || vocabulary.isGenericHeading(text) && YearText.years(in: text).isEmpty {
      headings.removeLast()
    }
  }

  /// Leaves the innermost fold.
  mutating func leaveFold() {
    guard foldCount > 0 else { return }
    foldCount -= 1
    headings.removeAll { $0.level >= Section.foldLevel + foldCount }
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
