import StemmaModel

/// Works of OpenAlex (`docs.openalex.org/api-entities/works`), as objects, arrays, lines or pages of results.
enum OpenAlex {
  /// The format among the others.
  static let format = JSONBibliography.format(
    "OpenAlex",
    recognizes: { names in
      names.contains(anyOf: "referenced_works", "abstract_inverted_index", "authorships", "primary_location")
        || names.contains(anyOf: "title", "display_name") && names.head.contains("openalex.org/W")
    }, record: read)

  /// Words that a machine found count from this score on.
  private static let leastScore = 0.3
  /// A place in an abstract beyond this is a mistake.
  private static let longestAbstract = 20_000

  private static func read(_ work: JSONValue, into record: inout BibliographicRecord) {
    record.title = MarkupText.plain(work["title"].text ?? work["display_name"].text ?? "")
    for authorship in work["authorships"].items {
      record.addAuthor(authorship["author"]["display_name"].text ?? authorship["raw_author_name"].text ?? "")
      for institution in authorship["institutions"].items {
        record.addInstitution(institution["display_name"].text ?? "")
      }
    }
    record.date =
      work["publication_date"].text.flatMap { PartialDate(field: $0) }
      ?? PartialDate(year: work["publication_year"].integer)
    readIdentifiers(work, &record)
    readLocations(work, &record)
    readKeywords(work, &record)
    for reference in work["referenced_works"].items { record.addReference([name(of: reference.text)]) }
    record.setCitationCount(work["cited_by_count"].integer)
    record.setAbstract(abstract(work["abstract_inverted_index"]))
  }

  /// `openalex:W…` of an address or a bare id.
  private static func name(of text: String?) -> String? {
    guard let last = text?.split(separator: "/").last, last.count > 1 else { return nil }
    return "openalex:" + last.uppercased()
  }

  private static func readIdentifiers(_ work: JSONValue, _ record: inout BibliographicRecord) {
    let ids = work["ids"]
    for doi in [work["doi"], ids["doi"]] { if let text = doi.text { record.identifiers.add(doi: text) } }
    if let id = name(of: work["id"].text ?? ids["openalex"].text) {
      record.identifiers.add("openalex", String(id.dropFirst("openalex:".count)))
    }
    record.identifiers.add("pmid", ids["pmid"].text?.split(separator: "/").last.map(String.init))
    record.identifiers.add("mag", ids["mag"].text)
  }

  /// Where it appeared and where it can be read; the first location is the version of record.
  private static func readLocations(_ work: JSONValue, _ record: inout BibliographicRecord) {
    let primary = work["primary_location"]
    record.addVenue(
      primary["source"]["display_name"].text ?? work["host_venue"]["display_name"].text
        ?? primary["raw_source_name"].text)
    record.isPreprint = ["preprint", "posted-content"].contains(work["type"].text ?? "")
    let locations = [primary, work["best_oa_location"]] + work["locations"].items
    for location in locations {
      for url in [location["landing_page_url"], location["pdf_url"]] {
        guard let text = url.text else { continue }
        record.addLinks(in: text, stated: .paper)
      }
    }
  }

  /// Keywords, else topics, else concepts that are not the broadest.
  private static func readKeywords(_ work: JSONValue, _ record: inout BibliographicRecord) {
    for name in ["keywords", "topics", "concepts"] {
      for item in work[name].items {
        if let score = item["score"].number, score < leastScore { continue }
        if name == "concepts", let level = item["level"].number, level < 1 { continue }
        record.addKeyword(item["display_name"].text ?? item["keyword"].text ?? item.text ?? "")
      }
      if !record.keywords.isEmpty { return }
    }
  }

  /// The abstract out of the places of each of its words.
  private static func abstract(_ index: JSONValue) -> String? {
    var places: [(place: Int, word: String)] = []
    for member in index.members {
      for item in member.value.items {
        guard let place = item.integer, 0...longestAbstract ~= place else { continue }
        places.append((place, member.name))
      }
    }
    guard !places.isEmpty else { return nil }
    return MarkupText.plain(places.sorted { $0 < $1 }.map(\.word).joined(separator: " "))
  }
}
