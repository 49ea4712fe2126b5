import CommonMark
import StemmaModel

/// What stands in sections whose headings say that they hold no papers, or leave it open.
struct PassedOver {
  /// A block that could be an entry.
  struct Candidate {
    var draft: EntryDraft
    var form: EntryJudgement.Form
    /// What it is, its section left aside.
    var judgement: EntryJudgement
    var section: Section
    /// Its words.
    var text: String
    /// What the block holds, in words; nil to tell it from the draft.
    var parts: String?

    /// Whether it is an entry that certainly leads to a paper: the host or the link's label says so.
    var isPaper: Bool {
      let conventions = ListConventions.builtIn
      let leadsToPaper =
        !draft.identifiers.qualified.isEmpty
        || draft.links.contains { link in
          link.role == .paper
            && (conventions.role(ofAddress: link.url) == .paper
              || conventions.role(ofLabel: link.label) == .paper)
        }
      return leadsToPaper && judgement == .entry
    }
  }

  /// The candidates below one heading.
  struct HeldSection {
    var heading: Section.Heading
    var line: Int
    var candidates: [Candidate] = []

    /// Whether half of them or more are papers.
    var holdsPapers: Bool {
      let paperCount = candidates.count(where: \.isPaper)
      return paperCount > 0 && paperCount * 2 >= candidates.count
    }
  }

  /// The sections that what stands in them decides on, in order.
  private(set) var sections: [HeldSection] = []
  /// How many entries with a link to a paper were passed over, heading by heading.
  private var counts: [(heading: Section.Heading, count: Int)] = []

  /// Keeps a candidate until its section is known as a whole.
  mutating func hold(_ candidate: Candidate) {
    guard let heading = candidate.section.doubtfulHeading, let innermost = candidate.section.headings.last
    else { return }
    let line = innermost.position.line
    if sections.last?.line != line { sections.append(HeldSection(heading: heading, line: line)) }
    sections[sections.count - 1].candidates.append(candidate)
  }

  /// Counts a candidate that was passed over, if it would have been an entry with a link to a paper.
  mutating func count(_ candidate: Candidate, under heading: Section.Heading) {
    guard candidate.draft.title.wordCount >= 2, candidate.isPaper else { return }
    if let index = counts.firstIndex(where: { $0.heading.position.line == heading.position.line }) {
      counts[index].count += 1
    } else {
      counts.append((heading, 1))
    }
  }

  /// What a person should know of them, or nil if nothing that looks like a paper was passed over.
  func note(in file: String) -> Diagnostic? {
    let counts = counts.sorted { $0.heading.position.line < $1.heading.position.line }
    guard let first = counts.first else { return nil }
    let total = counts.reduce(0) { $0 + $1.count }
    let names = counts.map { "'\($0.heading.text)' (\($0.count))" }.joined(separator: ", ")
    let subject =
      total == 1 ? "an entry that links to a paper was" : "\(total) entries that link to papers were"
    let message =
      "\(subject) passed over, as the headings say that no papers stand below: \(names); --explain lists them"
    return Diagnostic(
      .note, rule: "passed-over-section", message,
      at: SourceLocation(file: file, line: first.heading.position.line, column: first.heading.position.column)
    )
  }
}

extension Section {
  /// The part of a list that a line above it heads, if that line is the name of a section without papers:
  /// `**News**`, `🔥 Updates:`.
  func entering(lineAbove paragraph: MarkdownNode, _ recognition: Recognition) -> Section? {
    let tokens = Tokenizer.tokens(of: paragraph.children)
    let text = tokens.plainText
    guard text.wordCount <= 5, !tokens.hasLink,
      recognition.vocabulary.verdict(onHeading: text.droppingPictures) == .noPapers
    else { return nil }
    return entering(
      item: text, position: paragraph.start, vocabulary: recognition.vocabulary, venues: recognition.venues)
  }
}

extension EntryDraft {
  /// Whether a block that is no entry stands as one might: with a title, or with a name and code.
  var mayBeEntry: Bool {
    title.wordCount >= 3
      || title.contains(where: \.isLetter) && links.contains { $0.role == .code || $0.role == .project }
  }

  /// What an entry would have that this lacks.
  var missingMark: String {
    var present: [String] = []
    if appearances.contains(where: { $0.venue != nil }) { present.append("an unknown venue") }
    if appearances.contains(where: { $0.year != nil }) || date != nil { present.append("a year") }
    if links.contains(where: { $0.role == .code }) {
      present.append("code")
    } else if !links.isEmpty {
      present.append("a link")
    }
    if present.isEmpty { return "no link, venue or year beside the title '\(title)'" }
    return
      "no link to a paper and no known venue beside the title '\(title)', only \(present.joined(separator: " and "))"
  }
}
