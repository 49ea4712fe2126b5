import StemmaModel

private let preprintServers: Set<String> = ["arXiv", "bioRxiv", "OpenReview", "Preprint"]

/// An entry written in a line: its title, then ` | ` and fields such as `arxiv=2401.00001`, `doi=…`, `acl=…`,
/// `openreview=…`, `alias=…`, `year=2024`, `venue=CVPR 2024`, `code=owner/name`, `authors=A. Bee, C. Dee`.
func entry(_ text: String, line: Int = 1, file: String = "list.md") -> Entry {
  let parts = text.split(separator: " | ").map { String($0).trimmed }
  let location = SourceLocation(file: file, line: line, column: 3)
  var entry = Entry(location: location, title: parts.first ?? "")
  for part in parts.dropFirst() {
    let halves = part.split(separator: "=", maxSplits: 1).map(String.init)
    guard halves.count == 2 else { continue }
    let value = halves[1]
    switch halves[0] {
    case "arxiv": entry.identifiers.arxiv = value
    case "doi": entry.identifiers.doi = value
    case "acl": entry.identifiers.acl = value
    case "openreview": entry.identifiers.openReview = value
    case "alias": entry.alias = value
    case "year": entry.year = Int(value)
    case "code":
      entry.links.append(Link(role: .code, url: "https://github.com/\(value)", location: location))
    case "authors":
      entry.authors = value.split(separator: value.contains(";") ? ";" : ",").map { String($0).trimmed }
      if value.contains(" and others"), !value.contains(";") { entry.authors = [value] }
    case "venue":
      let words = value.split(separator: " ")
      let year = words.last.flatMap { Int($0) }
      let name = words.dropLast(year == nil ? 0 : 1).joined(separator: " ")
      entry.appearances.append(
        Appearance(venue: name, year: year, isPreprint: preprintServers.contains(name), location: location))
      entry.venue = entry.venue ?? name
      entry.year = entry.year ?? year
    default: continue
    }
  }
  return entry
}
