import StemmaComparing
import StemmaModel

/// What differs between two lists as Markdown, fit for a release note or the comment on a pull request.
package func differenceMarkdown(_ difference: ListDifference, old: String, new: String) -> String {
  var text = "## What changed from \(Markdown.code(old)) to \(Markdown.code(new))\n\n"
  if difference.isEmpty {
    return text + "Nothing: both name the same \(counted(difference.newSize.papers, "paper")).\n"
  }
  text += differenceSummary(difference) + "\n"
  func add(_ heading: String, _ bullets: [String]) {
    if bullets.isEmpty { return }
    text += "\n### \(heading)\n\n" + bullets.map { "- \($0)\n" }.joined()
  }
  add("Added (\(difference.added.count))", difference.added.map(listed))
  add("Removed (\(difference.removed.count))", difference.removed.map(listed))
  add("Published (\(difference.promoted.count))", difference.promoted.map(publicationBullet))
  add("Renamed (\(difference.renamed.count))", difference.renamed.map(nameBullet))
  let moved = difference.movedAlone
  add(
    "Sections renamed (\(difference.renamedSections.count))",
    difference.renamedSections.map {
      "\(sectionMarkdown($0.from)) → \(sectionMarkdown($0.to)), with \(counted($0.papers, "paper"))"
    })
  add("Moved (\(moved.count))", moved.map(sectionBullet))
  add("Venue or year (\(difference.republished.count))", difference.republished.map(publicationBullet))
  add("Links (\(difference.relinked.count))", difference.relinked.map(linkBullet))
  add("Keywords (\(difference.rekeyed.count))", difference.rekeyed.map(keywordBullet))
  add(
    "Named more or less often (\(difference.recounted.count))",
    difference.recounted.map { change in
      "\(linked(change.after)): \(change.occurrences?.from ?? 0) → \(change.occurrences?.to ?? 0) times, now in "
        + places(change.after)
    })
  add(
    "Perhaps the same paper (\(difference.doubts.count))",
    difference.doubts.map { doubt in
      func name(_ id: Paper.ID, _ papers: [Paper]) -> String {
        papers.first { $0.id == id }.map { "\(linked($0)) (\(places($0)))" } ?? Markdown.escaped(id)
      }
      return "removed \(name(doubt.removed, difference.removed)) and added "
        + "\(name(doubt.added, difference.added)): \(Markdown.escaped(doubt.reason))"
    })
  return text
}

/// How much changed, in a sentence.
package func differenceSummary(_ difference: ListDifference) -> String {
  let (old, new) = (difference.oldSize.papers, difference.newSize.papers)
  let size = old == new ? counted(new, "paper") : "\(old) → \(counted(new, "paper"))"
  let counts: [(count: Int, what: String)] = [
    (difference.added.count, "added"), (difference.removed.count, "removed"),
    (difference.promoted.count, "published"), (difference.renamed.count, "renamed"),
    (difference.movedAlone.count, "moved"),
    (difference.moved.count - difference.movedAlone.count, "in renamed sections"),
    (difference.republished.count, "with another venue or year"),
    (difference.relinked.count, "with other links"), (difference.rekeyed.count, "with other keywords"),
    (difference.recounted.count, "named more or less often"),
  ]
  let parts = counts.filter { $0.count > 0 }.map { "\($0.count) \($0.what)" }
  return size + ": " + (parts + ["\(difference.unchangedCount) unchanged"]).joined(separator: ", ")
}

/// A paper with its venue and the places that name it.
func listed(_ paper: Paper) -> String {
  let publication = PaperText(paper: paper).publication
  let others = [Link.Role.code, .project].compactMap { role in
    paper.urls(role).first.map { Markdown.link(role.rawValue, to: $0) }
  }
  return [linked(paper), Markdown.escaped(publication)].filter { !$0.isEmpty }.joined(separator: ", ")
    + others.map { " · \($0)" }.joined() + " · " + places(paper)
}

private func publicationBullet(_ change: PaperChange) -> String {
  guard let publication = change.publication else { return "" }
  let text =
    "\(linked(change.after)): \(publicationText(publication.from)) → **\(publicationText(publication.to))**"
  return "\(text) · \(places(change.after))"
}

private func nameBullet(_ change: PaperChange) -> String {
  var parts: [String] = []
  if let title = change.title { parts.append("was *\(Markdown.escaped(title.from))*") }
  if let alias = change.alias {
    let name = alias.from.map { "called *\(Markdown.escaped($0))*" } ?? "without a short name"
    let now = alias.to.map { "now *\(Markdown.escaped($0))*" } ?? "now without"
    parts.append("\(name) before, \(now)")
  }
  return linked(change.after) + ", " + parts.joined(separator: ", ") + " · " + places(change.after)
}

private func sectionBullet(_ change: PaperChange) -> String {
  func sections(_ paths: [[String]]?) -> String {
    (paths ?? []).map(sectionMarkdown).joined(separator: " and ")
  }
  return "\(linked(change.after)): \(sections(change.sections?.from)) → \(sections(change.sections?.to)) · "
    + places(change.after)
}

private func linkBullet(_ change: PaperChange) -> String {
  func links(_ links: [Link], _ sign: String) -> [String] {
    links.map { "\(sign) \(Markdown.link($0.role.rawValue, to: $0.url))" }
  }
  let parts = links(change.gainedLinks, "+") + links(change.lostLinks, "−")
  return "\(linked(change.after)): " + parts.joined(separator: ", ") + " · " + places(change.after)
}

private func keywordBullet(_ change: PaperChange) -> String {
  let parts =
    change.gainedKeywords.map { "+ \(Markdown.code($0.text))" }
    + change.lostKeywords.map { "− \(Markdown.code($0.text))" }
  return "\(linked(change.after)): " + parts.joined(separator: ", ") + " · " + places(change.after)
}

/// The title with its short name, linked to the paper.
private func linked(_ paper: Paper) -> String {
  Markdown.link(paperText(paper), to: PaperText(paper: paper).address)
}

private func sectionMarkdown(_ headings: [String]) -> String {
  headings.isEmpty ? "no section" : "*\(Markdown.escaped(sectionText(headings)))*"
}

/// A venue and year in words.
package func publicationText(_ publication: PaperChange.Publication) -> String {
  let parts = [publication.venue.map(oneLine), publication.year.map(String.init)].compactMap { $0 }
  return parts.isEmpty ? "nothing" : parts.joined(separator: " ")
}

/// The title, behind the short name unless the title begins with it.
package func paperText(_ paper: Paper) -> String {
  let text = PaperText(paper: paper)
  guard let alias = text.alias, !TitleKey.folding(text.title).hasPrefix(TitleKey.folding(alias)) else {
    return text.title
  }
  return "\(alias): \(text.title)"
}

/// Where a list names a paper, at most three places.
func places(_ paper: Paper) -> String {
  let all = paper.entries.map { Markdown.code("\($0.location.file):\($0.location.line)") }
  return all.prefix(3).joined(separator: " ") + (all.count > 3 ? " and \(all.count - 3) more" : "")
}
