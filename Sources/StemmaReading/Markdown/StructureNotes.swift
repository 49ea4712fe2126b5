import StemmaModel

/// The forms in which the entries of a list stand, section by section.
struct StructureNotes {
  /// A form: the kind of block, and the order of what stands in it.
  private struct Form: Hashable {
    var shape: String
    var parts: String
  }

  private struct SectionForms {
    var location: SourceLocation
    var name: String
    var forms: [(form: Form, count: Int)] = []
  }

  private var sections: [SectionForms] = []

  /// Counts an entry that stands in a section.
  ///
  /// - Parameters:
  ///   - shape: The kind of block that it stands in, in words.
  ///   - parts: What it holds, in words.
  ///   - place: Where it begins.
  ///   - section: The section.
  mutating func count(shape: String, parts: String, at place: SourceLocation, in section: Section) {
    let heading = section.headings.last
    let location = SourceLocation(
      file: place.file, line: heading?.position.line ?? 1, column: heading?.position.column ?? 1)
    if sections.last?.location != location {
      sections.append(SectionForms(location: location, name: heading?.text ?? ""))
    }
    let form = Form(shape: shape, parts: parts)
    let last = sections.count - 1
    if let index = sections[last].forms.firstIndex(where: { $0.form == form }) {
      sections[last].forms[index].count += 1
    } else {
      sections[last].forms.append((form, 1))
    }
  }

  /// What was found, a line a section: the commonest form of each kind of block first.
  var structures: [ReadingResult.Structure] {
    sections.map { section in
      var shapes: [String] = []
      for (form, _) in section.forms where !shapes.contains(form.shape) { shapes.append(form.shape) }
      let texts = shapes.map { shape in
        let forms = section.forms.filter { $0.form.shape == shape }
        let total = forms.reduce(0) { $0 + $1.count }
        let commonest = forms.reduce(forms[0]) { $1.count > $0.count ? $1 : $0 }
        let others = forms.count > 1 ? ", or like it" : ""
        return "\(total) × \(shape): \(commonest.form.parts)\(others)"
      }
      let name = section.name.isEmpty ? "" : "'\(section.name)': "
      return ReadingResult.Structure(location: section.location, text: name + texts.joined(separator: "; "))
    }
  }

  /// What an entry holds, in words.
  static func parts(of draft: EntryDraft) -> String {
    var parts: [String] = []
    if let alias = draft.alias, AliasText.splittingName(from: draft.title)?.name != alias {
      parts.append("[alias]")
    }
    let titleIsLinked = draft.links.contains {
      $0.label.foldingWhitespace == draft.title || $0.label.contains(draft.title)
    }
    parts.append(titleIsLinked ? "[title](link)" : draft.titleIsSetOff ? "**title**" : "title")
    if !draft.authors.isEmpty { parts.append("authors") }
    if draft.appearances.contains(where: { $0.venue != nil }) { parts.append("venue") }
    if draft.appearances.contains(where: { $0.year != nil }) { parts.append("year") }
    if draft.date != nil { parts.append("date") }
    if !draft.institutions.isEmpty { parts.append("institutions") }
    for role in Link.Role.allCases {
      let isTitleLink = role == .paper && titleIsLinked
      if draft.links.count(where: { $0.role == role }) > (isTitleLink ? 1 : 0) {
        parts.append("[\(role.rawValue)]")
      }
    }
    if draft.keywords.contains(where: { $0.origin != .heading }) { parts.append("keywords") }
    if !draft.notes.isEmpty { parts.append("notes") }
    return parts.joined(separator: ", ")
  }
}
