import StemmaModel

/// A form in which papers are written as a Markdown list that can be read back.
package struct MarkdownDialect: Sendable {
  /// The name that the command line uses.
  package let name: String
  /// One paper, or one row, with the line end behind it.
  private let block: @Sendable (Paper) -> String
  /// What stands in front of the first paper.
  private let opening: String

  /// An item a paper, with fields as items below it.
  package static let items = MarkdownDialect(
    name: "items", block: itemText(of:), opening: "# Papers\n\n")
  /// A row a paper.
  package static let table = MarkdownDialect(
    name: "table", block: rowText(of:),
    opening: """
      # Papers

      | Title | Alias | Venue | Year | Paper | Code | Project | Links | Keywords | Authors | Institutions | Notes |
      |---|---|---|---|---|---|---|---|---|---|---|---|

      """)
  /// A heading a paper, with fields below it.
  package static let headings = MarkdownDialect(
    name: "headings", block: headingText(of:), opening: "# Papers\n\n")

  /// Every dialect, the default first.
  package static let all = [items, table, headings]

  /// The papers as a list, in their order.
  package func text(of papers: [Paper]) -> String {
    papers.reduce(into: opening) { $0 += block($1) }
  }
}

// MARK: Dialects

private func itemText(of paper: Paper) -> String {
  let links = linkTexts(of: paper, roles: Link.Role.allCases).map { "[\($0)]" }
  var fields = fieldTexts(of: paper)
  let head: String
  let leadsToPaper = !paper.urls(.paper).isEmpty || !paper.identifiers.qualified.isEmpty
  if !leadsToPaper, paper.venue == nil || paper.year == nil {
    // Nothing but a field's name says that this is a paper.
    head = "Title: \(titleText(paper.title))"
  } else {
    head = titleText(paper.title)
  }
  var line = "- " + head
  if let venue = paper.venue, let year = paper.year {
    line += " " + codeSpan("\(venue) \(year)")
  } else if let venue = paper.venue {
    fields.insert("Venue: \(escaped(venue))", at: 0)
  } else if let year = paper.year {
    fields.insert("Year: \(year)", at: 0)
  }
  if !links.isEmpty { line += " " + links.joined(separator: " ") }
  return ([line] + fields.map { "  - " + $0 }).map { $0 + "\n" }.joined()
}

private func rowText(of paper: Paper) -> String {
  let others = Link.Role.allCases.filter { ![.paper, .code, .project].contains($0) }
  func links(_ roles: [Link.Role]) -> String { linkTexts(of: paper, roles: roles).joined(separator: " ") }
  var cells: [String] = [titleText(paper.title), paper.alias.map(nameText) ?? "", escaped(paper.venue ?? "")]
  cells.append(paper.year.map { "\($0)" } ?? "")
  cells += [links([.paper]), links([.code]), links([.project]), links(others), keywordText(of: paper)]
  cells.append(paper.authors.map(escaped).joined(separator: ", "))
  cells.append(paper.institutions.map(escaped).joined(separator: "; "))
  cells.append(paper.notes.map { escaped($0.text) }.joined(separator: " "))
  return "| \(cells.joined(separator: " | ")) |\n"
}

private func headingText(of paper: Paper) -> String {
  var fields = fieldTexts(of: paper)
  if let venue = paper.venue {
    fields.insert("Venue: " + escaped(venue) + (paper.year.map { " \($0)" } ?? ""), at: 0)
  } else if let year = paper.year {
    fields.insert("Year: \(year)", at: 0)
  }
  if fields.isEmpty { fields = ["Keywords:"] }
  let lines = fields.joined(separator: "  \n")
  let links = linkTexts(of: paper, roles: Link.Role.allCases).map { "- \($0)\n" }
  return "### \(titleText(paper.title))\n\(lines)\n" + (links.isEmpty ? "" : "\n" + links.joined()) + "\n"
}

// MARK: Parts

/// The fields other than title, venue, year and links, each a line.
private func fieldTexts(of paper: Paper) -> [String] {
  var fields: [String] = []
  if let alias = paper.alias { fields.append("Alias: \(nameText(alias))") }
  if !paper.keywords.isEmpty { fields.append("Keywords: \(keywordText(of: paper))") }
  if !paper.authors.isEmpty {
    fields.append("Authors: " + paper.authors.map(escaped).joined(separator: ", "))
  }
  if !paper.institutions.isEmpty {
    fields.append("Institutions: " + paper.institutions.map(escaped).joined(separator: "; "))
  }
  fields += paper.notes.map { "Comment: \(escaped($0.text))" }
  return fields
}

/// A name; one with brackets or pictures as a citation, since brackets may be marks of the list.
private func nameText(_ name: String) -> String {
  let isPlain = name.allSatisfy { $0.isASCII || $0.isLetter } && !name.contains(where: { "[]:".contains($0) })
  return isPlain ? escaped(name) : "<cite>\(escaped(name))</cite>"
}

private func keywordText(of paper: Paper) -> String {
  paper.keywords.map { escaped($0.text) }.joined(separator: ", ")
}

/// The links of some roles under words that say what they are; identifiers that no link holds come first.
private func linkTexts(of paper: Paper, roles: [Link.Role]) -> [String] {
  var links: [(role: Link.Role, url: String)] = roles.flatMap { role in
    paper.urls(role).map { (role, $0) }
  }
  if roles.contains(.paper) {
    let urls = paper.urls(.paper).map { $0.lowercased() }
    if let doi = paper.identifiers.doi, !urls.contains(where: { $0.contains(doi) }) {
      links.insert((.paper, "https://doi.org/\(doi)"), at: 0)
    }
    if let arxiv = paper.identifiers.arxiv, !urls.contains(where: { $0.contains(arxiv) }) {
      links.insert((.paper, "https://arxiv.org/abs/\(arxiv)"), at: 0)
    }
  }
  return links.map { "[\(label(of: $0.role))](\(destination($0.url)))" }
}

private func label(of role: Link.Role) -> String {
  switch role {
  case .paper: "Paper"
  case .code: "Code"
  case .project: "Project"
  case .video: "Video"
  case .demo: "Demo"
  case .dataset: "Dataset"
  case .model: "Weights"
  case .blog: "Blog"
  case .other: "Material"
  }
}

/// An address as the destination of a link.
private func destination(_ url: String) -> String {
  var text = ""
  for scalar in url.unicodeScalars {
    switch scalar {
    case "<": text += "%3C"
    case ">": text += "%3E"
    case "\\": text += "%5C"
    case "|": text += "%7C"
    case " ", "\n", "\t": text += "%20"
    case "&": text += "&amp;"
    default: text.unicodeScalars.append(scalar)
    }
  }
  return text.contains(where: { "()".contains($0) }) ? "<\(text)>" : text
}

/// A title in bold if it is made of four words or more without signs; any other as a citation, which is read as
/// it stands.
private func titleText(_ title: String) -> String {
  let words = title.split(separator: " ")
  let isPlain =
    words.count >= 4 && title.first?.isLetter == true
    && title.last.map { $0.isLetter || $0.isNumber || "?!".contains($0) } == true
    && title.allSatisfy {
      ($0.isLetter || $0.isNumber) && !"ªº".contains($0) || " -,:".contains($0)
        || $0 == title.last && "?!".contains($0)
    }
    && !words.contains { $0.count(where: \.isNumber) >= 4 } && !title.contains("www")
  return isPlain ? "**\(escaped(title))**" : "<cite>\(escaped(title))</cite>"
}

/// Text without any meaning in Markdown; line ends are blanks.
private func escaped(_ text: String) -> String {
  let scalars = Array(text.unicodeScalars)
  var result = String.UnicodeScalarView()
  for (index, scalar) in scalars.enumerated() {
    switch scalar {
    case "\n", "\r":
      result.append(" ")
      continue
    case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "!", "&", "@", "{", "}", "$":
      result.append("\\")
    // With more behind it, it may begin an address or a picture.
    case ":" where index + 1 < scalars.count && scalars[index + 1] != " ": result.append("\\")
    case "." where index >= 3 && String(String.UnicodeScalarView(scalars[(index - 3)..<index])) == "www":
      result.append("\\")
    default: break
    }
    result.append(scalar)
  }
  return String(result)
}

private func codeSpan(_ text: String) -> String {
  let longest = text.split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
  let fence = String(repeating: "`", count: longest + 1)
  let blank = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
  return fence + blank + text + blank + fence
}
