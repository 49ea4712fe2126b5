import StemmaModel

/// What has been read of a list so far: its entries, what was passed over, and what is wrong.
struct EntryCollector {
  /// The results, the entries in the order in which they were read.
  var result = ReadingResult()
  private let file: String
  private var structures = StructureNotes()
  private var passedOver = PassedOver()

  init(file: String) { self.file = file }

  /// Decides on what was held back.
  ///
  /// - Returns: the results, the entries in the order of their places.
  mutating func finish() -> ReadingResult {
    for section in passedOver.sections where section.holdsPapers {
      for candidate in section.candidates { take(candidate) }
    }
    for section in passedOver.sections where !section.holdsPapers {
      for candidate in section.candidates { passOver(candidate, because: section.heading) }
    }
    if let note = passedOver.note(in: file) { result.diagnostics.append(note) }
    // An item is read after the items in it.
    let order = result.entries.indices.sorted {
      let (first, second) = (result.entries[$0].location, result.entries[$1].location)
      return (first.line, first.column, $0) < (second.line, second.column, $1)
    }
    result.entries = order.map { result.entries[$0] }
    result.structures = structures.structures
    return result
  }

  /// Takes a candidate if it is an entry, else notes why it is none.
  @discardableResult
  mutating func take(_ candidate: PassedOver.Candidate) -> EntryJudgement {
    let judgement = candidate.judgement
    switch judgement {
    case .entry:
      accept(candidate.draft, in: candidate.section, as: candidate.form.shape, parts: candidate.parts)
    case .unreadable(let reason): warn(candidate.draft.location, reason)
    case .notAnEntry(let reason): skip(candidate.draft.location, reason: reason, text: candidate.text)
    }
    return judgement
  }

  /// Passes over a candidate in a section whose heading says that it holds no papers.
  mutating func passOver(_ candidate: PassedOver.Candidate, because heading: Section.Heading) {
    if case .tableRow = candidate.form, candidate.text.isEmpty { return }
    passedOver.count(candidate, under: heading)
    skip(candidate.draft.location, reason: "in the section '\(heading.text)'", text: candidate.text)
  }

  /// Holds back a candidate of a section whose heading leaves open whether it holds papers.
  mutating func holdBack(_ candidate: PassedOver.Candidate) { passedOver.hold(candidate) }

  /// Takes an entry of a section, and says what is wrong with its links.
  ///
  /// - Parameters:
  ///   - draft: What was read of it.
  ///   - section: The section that it stands in.
  ///   - shape: The kind of block, in words.
  ///   - parts: What the block holds, in words; nil to tell it from the draft.
  mutating func accept(_ draft: EntryDraft, in section: Section, as shape: String, parts: String? = nil) {
    structures.count(
      shape: shape, parts: parts ?? StructureNotes.parts(of: draft), at: draft.location, in: section)
    for link in draft.malformedLinks {
      report("malformed-link", "'\(link.destination)' is no address; the link is left out", at: link.location)
    }
    for other in draft.otherPapers {
      report(
        "second-paper",
        "a second paper, arXiv \(other.arxiv), in the entry '\(draft.title)'; is a line end or a list mark missing?",
        at: other.location)
    }
    append(draft.entry(in: section), in: section)
  }

  /// Takes a record of another format that stands in a section; what an entry next to it leaves open is filled in
  /// from it if both are one paper.
  mutating func accept(record: Entry, in section: Section) {
    if let index = indexOfEntry(named: record) {
      result.entries[index].fillGaps(from: record)
      result.skipped.append(
        .init(
          location: record.location,
          reason: "a record of the entry in line \(result.entries[index].location.line)", text: record.title))
      return
    }
    structures.count(shape: "BibTeX", parts: "records", at: record.location, in: section)
    var entry = record
    entry.section = section.path
    append(entry, in: section)
  }

  /// Notes that a candidate is no entry.
  mutating func skip(_ location: SourceLocation, reason: String, text: String) {
    result.skipped.append(.init(location: location, reason: reason, text: text))
  }

  /// Warns that what looks like an entry was not read.
  mutating func warn(_ location: SourceLocation, _ reason: String) {
    report("unreadable-entry", "looks like a paper but was not read: \(reason)", at: location)
  }

  /// Warns of something.
  mutating func report(_ rule: String, _ message: String, at location: SourceLocation) {
    result.diagnostics.append(Diagnostic(.warning, rule: rule, message, at: location))
  }

  private mutating func append(_ entry: Entry, in section: Section) {
    var entry = entry
    for heading in section.headings {
      let location = SourceLocation(file: file, line: heading.position.line, column: heading.position.column)
      for topic in heading.topics
      where !entry.keywords.contains(where: { $0.text.comparable == topic.comparable }) {
        entry.keywords.append(Keyword(topic, origin: .heading, location: location))
      }
    }
    result.entries.append(entry)
  }

  /// The entry shortly before that has a record's title or one of its identifiers.
  private func indexOfEntry(named record: Entry) -> Int? {
    let key = TitleKey.folding(record.title)
    return result.entries.indices.suffix(20).last { index in
      let entry = result.entries[index]
      return TitleKey.folding(entry.title) == key
        || !Set(entry.identifiers.qualified).isDisjoint(with: record.identifiers.qualified)
    }
  }
}

extension Entry {
  /// Takes over what another entry of the same paper says and this one leaves open.
  fileprivate mutating func fillGaps(from other: Entry) {
    if authors.isEmpty { authors = other.authors }
    if venue == nil { venue = other.venue }
    if year == nil { year = other.year }
    if date == nil { date = other.date }
    if appearances.isEmpty { appearances = other.appearances }
    if identifiers.arxiv == nil { identifiers.arxiv = other.identifiers.arxiv }
    if identifiers.doi == nil { identifiers.doi = other.identifiers.doi }
    if institutions.isEmpty { institutions = other.institutions }
    if references.isEmpty { references = other.references }
    if abstract == nil { abstract = other.abstract }
  }
}
