import Stemma
import StemmaDrawing

/// What differs between two lists, as lines for people: a sentence, then a part for each kind of change.
struct DifferenceText {
  /// The lines without their ends.
  private(set) var lines: [String] = []

  private let width: Int?
  private let style: Style

  /// Writes a difference in so many columns, or as wide as it is, with what came and went set off by a style.
  init(_ difference: ListDifference, width: Int? = nil, style: Style = .plain) {
    self.width = width
    self.style = style
    if difference.isEmpty {
      let (papers, entries) = (difference.newSize.papers, difference.newSize.entries)
      lines = ["no difference: both have the same \(papers) papers in \(entries) entries"]
      return
    }
    lines = [printable(differenceSummary(difference))]
    addWhole(difference)
    addNames(difference)
    addSections(difference)
    addDetails(difference)
    addDoubts(difference)
  }

  private mutating func addWhole(_ difference: ListDifference) {
    add("Added", difference.added.count)
    for paper in difference.added { add("+", listed(paper), place: place(paper)) }
    add("Removed", difference.removed.count)
    for paper in difference.removed { add("-", listed(paper), place: place(paper)) }
    add("Published", difference.promoted.count)
    for change in difference.promoted { addPublication(change) }
  }

  private mutating func addNames(_ difference: ListDifference) {
    add("Renamed", difference.renamed.count)
    for change in difference.renamed {
      let isTitled = change.title != nil
      let from = isTitled ? change.title?.from ?? "" : change.alias?.from ?? "(no short name)"
      let to = isTitled ? change.title?.to ?? "" : change.alias?.to ?? "(no short name)"
      if !isTitled { add(" ", change.after.title) }
      add("-", from, place: place(change.before))
      add("+", to, place: place(change.after))
      if isTitled, let alias = change.alias {
        add(" ", "short name \(alias.from ?? "none") → \(alias.to ?? "none")")
      }
    }
  }

  private mutating func addSections(_ difference: ListDifference) {
    add("Sections renamed", difference.renamedSections.count)
    for section in difference.renamedSections {
      add(
        " ", "\(name(section.from)) → \(name(section.to))",
        place: "with \(section.papers) \(section.papers == 1 ? "paper" : "papers")")
    }
    let moved = difference.movedAlone
    add("Moved", moved.count)
    for change in moved {
      add(" ", paperText(change.after), place: places(change))
      for path in change.sections?.from ?? [] { add("    -", name(path)) }
      for path in change.sections?.to ?? [] { add("    +", name(path)) }
    }
  }

  private mutating func addDetails(_ difference: ListDifference) {
    add("Venue or year", difference.republished.count)
    for change in difference.republished { addPublication(change) }
    add("Links", difference.relinked.count)
    for change in difference.relinked {
      add(" ", paperText(change.after), place: places(change))
      for link in change.lostLinks { add("    -", "\(link.role.rawValue) \(link.url)") }
      for link in change.gainedLinks { add("    +", "\(link.role.rawValue) \(link.url)") }
    }
    add("Keywords", difference.rekeyed.count)
    for change in difference.rekeyed {
      add(" ", paperText(change.after), place: places(change))
      if !change.lostKeywords.isEmpty {
        add("    -", change.lostKeywords.map(\.text).joined(separator: ", "))
      }
      if !change.gainedKeywords.isEmpty {
        add("    +", change.gainedKeywords.map(\.text).joined(separator: ", "))
      }
    }
    add("Named more or less often", difference.recounted.count)
    for change in difference.recounted {
      add(
        " ",
        "\(change.occurrences?.from ?? 0) → \(change.occurrences?.to ?? 0) times  "
          + paperText(change.after))
      for entry in change.before.entries { add("    -", "\(entry.location.file):\(entry.location.line)") }
      for entry in change.after.entries { add("    +", "\(entry.location.file):\(entry.location.line)") }
    }
  }

  private mutating func addDoubts(_ difference: ListDifference) {
    add("Perhaps the same paper, removed and added", difference.doubts.count)
    for doubt in difference.doubts {
      add(" ", doubt.reason)
      for paper in difference.removed where paper.id == doubt.removed {
        add("    -", paperText(paper), place: place(paper))
      }
      for paper in difference.added where paper.id == doubt.added {
        add("    +", paperText(paper), place: place(paper))
      }
    }
  }

  private mutating func addPublication(_ change: PaperChange) {
    guard let publication = change.publication else { return }
    add(
      " ",
      "\(publicationText(publication.from)) → \(publicationText(publication.to))  \(paperText(change.after))",
      place: places(change))
  }

  /// A heading with the number of papers below it; nothing if there are none.
  private mutating func add(_ heading: String, _ count: Int) {
    if count > 0 { lines += ["", style.bold("\(heading) (\(count))")] }
  }

  /// A line with its sign in front and the place at its end, the text cut where the terminal is too narrow.
  private mutating func add(_ sign: String, _ text: String, place: String? = nil) {
    let end = place.map { "  " + printable($0) } ?? ""
    var body = printable(text)
    if let width { body = clipped(body, to: max(24, width - 3 - sign.count - displayWidth(end))) }
    var line = "  \(sign) \(body)"
    if sign.hasSuffix("+") { line = style.added(line) }
    if sign.hasSuffix("-") { line = style.removed(line) }
    lines.append(end.isEmpty ? line : line + style.dim(end))
  }

  private func listed(_ paper: Paper) -> String {
    let publication = publicationText(.init(venue: paper.venue, year: paper.year))
    return paperText(paper) + (publication == "nothing" ? "" : ", \(publication)")
  }

  private func name(_ path: [String]) -> String {
    path.isEmpty ? "(no section)" : sectionText(path)
  }

  /// Where a paper stands first, and how many more places there are.
  private func place(_ paper: Paper) -> String {
    guard let first = paper.entries.first?.location else { return "" }
    let others = paper.entries.count - 1
    return "\(first.file):\(first.line)" + (others > 0 ? " and \(others) more" : "")
  }

  private func places(_ change: PaperChange) -> String {
    "\(place(change.before)) → \(place(change.after))"
  }
}
