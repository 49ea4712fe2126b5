import StemmaModel

/// Items of the Citation Style Language in JSON (`docs.citationstyles.org`), as reference managers export them.
enum CSLJSON {
  /// The format among the others.
  static let format = JSONBibliography.format(
    "CSL-JSON",
    recognizes: { names in
      names.contains("title")
        && (names.contains(anyOf: "issued", "container-title", "citation-key")
          || names.contains("author") && names.contains(anyOf: "family", "literal")
          || names.contains("DOI") && names.contains("type"))
    }, record: read)

  private static func read(_ item: JSONValue, into record: inout BibliographicRecord) {
    record.title = MarkupText.plain(item["title"].text ?? "")
    for author in item["author"].items { record.addAuthor(name(of: author)) }
    for name in ["container-title", "event-title", "event", "collection-title"] {
      record.addVenue(item[name].text.map(MarkupText.plain))
    }
    if record.venues.isEmpty, ["article", "report", "manuscript"].contains(item["type"].text ?? "") {
      record.addVenue(item["publisher"].text)
    }
    if item["type"].text == "thesis" { record.addVenue("PhD thesis") }
    record.isPreprint = item["genre"].text?.lowercased() == "preprint"
    record.date = date(item["issued"]) ?? date(item["original-date"]) ?? date(item["submitted"])
    if let doi = item["DOI"].text { record.identifiers.add(doi: doi) }
    record.identifiers.add("pmid", item["PMID"].text)
    for name in ["number", "note", "archive_location", "container-title", "publisher"] {
      if let text = item[name].text { record.identifiers.addMentions(in: text) }
    }
    record.setCitationCount(item["note"].text.flatMap(CitationCountText.count))
    if let url = item["URL"].text { record.addLinks(in: url) }
    for keyword in item["keyword"].items.compactMap(\.text) {
      for word in keyword.split(whereSeparator: { ",;，；".contains($0) }) { record.addKeyword(String(word)) }
    }
    for keyword in item["categories"].items { record.addKeyword(keyword.text ?? "") }
    record.setAbstract(item["abstract"].text.map(MarkupText.plain))
    if let note = item["annote"].text {
      record.notes.append(Note(MarkupText.plain(note), location: record.location))
    }
  }

  /// A name in the order of speech.
  static func name(of author: JSONValue) -> String {
    let parts = [
      author["given"], author["dropping-particle"], author["non-dropping-particle"], author["family"],
      author["suffix"],
    ].compactMap(\.text)
    if author["family"].text != nil || author["given"].text != nil { return parts.joined(separator: " ") }
    return author["literal"].text ?? author["name"].text ?? author.text ?? ""
  }

  /// A date by its parts, else by its words.
  static func date(_ value: JSONValue) -> PartialDate? {
    let parts = value["date-parts"].items.first?.items ?? []
    if let date = PartialDate(
      year: parts.first?.integer, month: parts.dropFirst().first?.integer,
      day: parts.dropFirst(2).first?.integer)
    {
      return date
    }
    return (value["raw"].text ?? value["literal"].text ?? value["date-time"].text ?? value.text)
      .flatMap { PartialDate(field: $0) }
  }
}
