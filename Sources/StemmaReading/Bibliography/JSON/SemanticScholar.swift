import StemmaModel

/// Papers of Semantic Scholar, as its API and its bulk data sets give them.
enum SemanticScholar {
  /// The format among the others.
  static let format = JSONBibliography.format(
    "Semantic Scholar",
    recognizes: { names in
      names.contains(anyOf: "paperId", "corpusId", "corpusid", "externalIds", "externalids", "citedPaper")
    }, record: read)

  private static func read(_ value: JSONValue, into record: inout BibliographicRecord) {
    // The list of a paper's references or citations holds each paper one level deeper.
    let wrapped = value[anyOf: "citedpaper", "citingpaper"]
    let paper = wrapped == .null ? value : wrapped
    record.title = MarkupText.plain(paper["title"].text ?? "")
    for author in paper["authors"].items {
      record.addAuthor(author["name"].text ?? author.text ?? "")
      for affiliation in author["affiliations"].items {
        record.addInstitution(affiliation["name"].text ?? affiliation.text ?? "")
      }
    }
    for venue in [paper["venue"], paper[anyOf: "publicationvenue"]["name"], paper["journal"]["name"]] {
      record.addVenue(venue.text.map(MarkupText.plain))
    }
    record.date =
      paper[anyOf: "publicationdate"].text.flatMap { PartialDate(field: $0) }
      ?? PartialDate(year: paper["year"].integer)
    for name in names(of: paper) {
      let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      switch parts[0] {
      case "arxiv": record.identifiers.add(arxiv: parts[1])
      case "doi": record.identifiers.add(doi: parts[1])
      case "acl": record.identifiers.acl = record.identifiers.acl ?? parts[1]
      default: record.identifiers.add(parts[0], parts[1])
      }
    }
    for url in [paper[anyOf: "openaccesspdf"]["url"], paper["url"]] {
      if let text = url.text { record.addLinks(in: text, stated: .paper) }
    }
    for field in paper[anyOf: "s2fieldsofstudy", "fieldsofstudy"].items {
      record.addKeyword(field["category"].text ?? field.text ?? "")
    }
    record.setCitationCount(paper[anyOf: "citationcount"].integer)
    record.setAbstract(paper["abstract"].text.map(MarkupText.plain))
    for item in paper["references"].items {
      let inner = item[anyOf: "citedpaper"]
      let cited = inner == .null ? item : inner
      let title = cited["title"].text.map { "title:" + MarkupText.plain($0) }
      record.addReference(
        names(of: cited) + (names(of: cited).isEmpty ? [title] : []), year: cited["year"].integer)
    }
  }

  /// Everything that a paper is called, arXiv's and the DOI first.
  private static func names(of paper: JSONValue) -> [String] {
    let ids = paper[anyOf: "externalids"]
    var names = [
      ids[anyOf: "arxiv"].text.flatMap { Identifiers.qualified(arxiv: $0) },
      (ids[anyOf: "doi"].text ?? paper[anyOf: "doi"].text).flatMap { Identifiers.qualified(doi: $0) },
      ids[anyOf: "acl"].text.map { "acl:" + $0 },
    ]
    let others: [(String, String?)] = [
      ("s2", paper[anyOf: "paperid"].text),
      ("corpus", (paper[anyOf: "corpusid"].text ?? ids[anyOf: "corpusid"].text)),
      ("pmid", ids[anyOf: "pubmed"].text), ("mag", ids[anyOf: "mag"].text), ("dblp", ids[anyOf: "dblp"].text),
    ]
    names += others.map { scheme, value in value.map { "\(scheme):\($0)" } }
    return names.compactMap { $0 }
  }
}
