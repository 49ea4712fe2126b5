import StemmaModel

/// Works of Crossref's REST API (`api.crossref.org/works`).
enum Crossref {
  /// The format among the others.
  static let format = JSONBibliography.format(
    "Crossref",
    recognizes: { names in
      names.contains("message-type")
        || names.contains("DOI")
          && names.contains(
            anyOf: "is-referenced-by-count", "reference-count", "references-count", "deposited", "indexed",
            "content-domain")
    }, record: read)

  private static func read(_ work: JSONValue, into record: inout BibliographicRecord) {
    let title = MarkupText.plain(work["title"].text ?? "")
    let subtitle = MarkupText.plain(work["subtitle"].text ?? "")
    record.title =
      subtitle.isEmpty || title.lowercased().contains(subtitle.lowercased()) ? title : "\(title): \(subtitle)"
    for author in work["author"].items {
      record.addAuthor(CSLJSON.name(of: author))
      for affiliation in author["affiliation"].items { record.addInstitution(affiliation["name"].text ?? "") }
    }
    for name in ["container-title", "short-container-title"] {
      for venue in work[name].items { record.addVenue(venue.text.map(MarkupText.plain)) }
    }
    record.addVenue(work["event"]["name"].text)
    record.isPreprint = work["type"].text == "posted-content"
    if record.isPreprint, record.venues.isEmpty {
      for venue in [work["institution"]["name"], work["group-title"], work["publisher"]] {
        record.addVenue(venue.text)
      }
      for institution in work["institution"].items { record.addVenue(institution["name"].text) }
    }
    for name in ["published", "published-print", "published-online", "issued", "posted", "created"] {
      record.date = record.date ?? CSLJSON.date(work[name])
    }
    if let doi = work["DOI"].text { record.identifiers.add(doi: doi) }
    for url in [work["resource"]["primary"]["URL"], work["URL"]] + work["link"].items.map({ $0["URL"] }) {
      if let text = url.text { record.addLinks(in: text, stated: .paper) }
    }
    for subject in work["subject"].items { record.addKeyword(subject.text ?? "") }
    record.setCitationCount(work["is-referenced-by-count"].integer)
    record.setAbstract(work["abstract"].text.map(abstract))
    for reference in work["reference"].items {
      let doi = reference["DOI"].text.flatMap { Identifiers.qualified(doi: $0) }
      let mention = reference["unstructured"].text.flatMap { text -> String? in
        var identifiers = Identifiers()
        identifiers.addMentions(in: text)
        return identifiers.qualified.first
      }
      let title = (reference["article-title"].text ?? reference["volume-title"].text).map { "title:" + $0 }
      let text = reference["unstructured"].text ?? reference["key"].text
      record.addReference(
        [
          doi ?? mention, title ?? (doi ?? mention == nil ? text.map { "text:" + $0 } : nil),
        ],
        year: reference["year"].text.flatMap { PartialDate(field: $0)?.year }
          ?? reference["unstructured"].text.flatMap(CitedYear.year))
    }
  }

  /// An abstract without the heading that says so.
  private static func abstract(_ text: String) -> String {
    let plain = MarkupText.plain(text)
    for word in ["Abstract ", "ABSTRACT "] where plain.hasPrefix(word) {
      return String(plain.dropFirst(word.count))
    }
    return plain
  }
}
