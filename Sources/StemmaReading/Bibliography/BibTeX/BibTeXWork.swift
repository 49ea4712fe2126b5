import StemmaModel

/// What the fields of a BibTeX entry say of a work.
struct BibTeXWork {
  /// The entry.
  var entry: BibTeXEntry
  /// The entry that its `crossref` names.
  var parent: BibTeXEntry?

  /// The record of the work.
  func record(at location: SourceLocation, _ lines: LineIndex) -> BibliographicRecord {
    var record = BibliographicRecord(location: location)
    record.title = title
    for name in LaTeXText.split(entry["author"]?.value ?? "", atWord: "and") {
      record.addAuthor(author(name))
    }
    readVenue(&record)
    readDate(&record)
    readIdentifiers(&record)
    for field in entry.fields { read(field, &record, at: lines.location(of: field.offset)) }
    record.setAbstract(entry["abstract"].map { LaTeXText.plain($0.value) })
    return record
  }

  private func text(_ name: String) -> String? {
    entry[name].map { LaTeXText.plain($0.value) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A field of the entry, else of the one it refers to.
  private func inherited(_ name: String) -> String? {
    text(name) ?? parent?[name].map { LaTeXText.plain($0.value) }
  }

  private var title: String {
    let title =
      text("title")
      ?? (["misc", "online", "software", "dataset"].contains(entry.type)
        ? nil : text("booktitle")) ?? ""
    guard !title.isEmpty, let subtitle = text("subtitle") else { return title }
    return title.hasSuffix(":") || title.hasSuffix("?") ? "\(title) \(subtitle)" : "\(title): \(subtitle)"
  }

  /// A name with its parts in the order of speech; a name in braces is one part.
  private func author(_ name: String) -> String {
    let parts = LaTeXText.splitAtCommas(name).map(LaTeXText.plain).filter { !$0.isEmpty }
    switch parts.count {
    case 0: return ""
    case 1: return parts[0]
    case 2: return "\(parts[1]) \(parts[0])"
    default: return "\(parts[2]) \(parts[0]) \(parts[1])"
    }
  }

  private func readVenue(_ record: inout BibliographicRecord) {
    for name in ["journal", "journaltitle", "booktitle", "eventtitle"] {
      if name == "booktitle", text("title") == nil { continue }
      record.addVenue(inherited(name))
    }
    if record.venues.isEmpty, let parent, entry.type != "book" {
      record.addVenue(parent["title"].map { LaTeXText.plain($0.value) })
    }
    switch entry.type {
    case "phdthesis", "mastersthesis", "thesis": record.addVenue("PhD thesis")
    case "techreport", "report": record.addVenue(text("institution"))
    default: break
    }
    if let howPublished = text("howpublished"), WebAddress(LaTeXText.verbatim(howPublished)) == nil,
      !howPublished.contains("://")
    {
      record.addVenue(howPublished)
    }
    if record.venues.isEmpty, ["article", "misc", "unpublished", "online"].contains(entry.type) {
      record.addVenue(text("publisher"))
    }
  }

  private func readDate(_ record: inout BibliographicRecord) {
    let stated = inherited("date").flatMap {
      PartialDate(field: $0.split(separator: "/").first.map(String.init) ?? $0)
    }
    let year = inherited("year").flatMap { PartialDate(field: $0)?.year }
    let month = inherited("month").flatMap(PartialDate.month)
    record.date = stated ?? PartialDate(year: year, month: month, day: text("day").flatMap { Int($0) })
  }

  private func readIdentifiers(_ record: inout BibliographicRecord) {
    if let doi = entry["doi"] { record.identifiers.add(doi: LaTeXText.verbatim(doi.value)) }
    if let eprint = entry["eprint"] {
      let kind = (text("archiveprefix") ?? text("eprinttype") ?? "arxiv").lowercased()
      if kind == "arxiv" { record.identifiers.add(arxiv: LaTeXText.verbatim(eprint.value)) }
      if kind == "pubmed" { record.identifiers.add("pmid", LaTeXText.verbatim(eprint.value)) }
    }
    record.identifiers.add("pmid", text("pmid"))
    for name in ["journal", "volume", "number", "note", "howpublished", "pages", "publisher"] {
      guard let field = entry[name] else { continue }
      let text = LaTeXText.verbatim(field.value)
      record.identifiers.addMentions(in: text.hasPrefix("abs/") ? "arXiv:" + text.dropFirst(4) : text)
    }
  }

  private func read(_ field: BibTeXEntry.Field, _ record: inout BibliographicRecord, at place: SourceLocation)
  {
    switch field.name {
    case "keywords", "keyword", "author_keywords", "tags", "mendeley-tags", "keywords-plus":
      for word in LaTeXText.plain(field.value).split(whereSeparator: { ",;，；、".contains($0) }) {
        record.addKeyword(String(word), at: place)
      }
    case "affiliation", "affiliations", "institution", "school", "organization":
      for name in LaTeXText.plain(field.value).split(separator: ";") { record.addInstitution(String(name)) }
    case "times-cited", "citations", "citationcount", "citation-count":
      record.setCitationCount(Int(LaTeXText.plain(field.value)))
    case "annote", "annotation", "comment", "comments", "review", "note":
      addNote(field, &record, at: place)
    case "file", "biburl", "bibsource", "abstract", "title", "author", "editor", "doi", "date-added",
      "date-modified", "timestamp":
      return
    case "howpublished": record.addLinks(in: LaTeXText.verbatim(field.value), at: place)
    default:
      guard field.value.contains("://") || field.value.hasPrefix("www.") else { return }
      let stated =
        ["url", "ee"].contains(field.name) ? nil : ListVocabulary.builtIn.linkRole(labelled: field.name)
      record.addLinks(in: LaTeXText.verbatim(field.value), stated: stated, at: place)
    }
  }

  /// A remark, unless it is no more than an address or an identifier.
  private func addNote(
    _ field: BibTeXEntry.Field, _ record: inout BibliographicRecord, at place: SourceLocation
  ) {
    let address = LaTeXText.verbatim(field.value)
    record.addLinks(in: address, at: place)
    let note = LaTeXText.plain(field.value)
    record.setCitationCount(CitationCountText.count(in: note))
    guard note.contains(where: \.isLetter), !address.contains("://"),
      Identifiers.qualified(arxiv: note) == nil
    else { return }
    record.notes.append(Note(note, location: place))
  }
}
