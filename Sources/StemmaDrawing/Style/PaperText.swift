import StemmaModel

/// What a drawing says of one paper.
struct PaperText {
  let paper: Paper

  /// The short name of the method; nil if there is none or nothing of it can be shown.
  var alias: String? {
    paper.alias.map(oneLine).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The title, or the id if nothing of it can be shown.
  var title: String {
    let title = oneLine(paper.title)
    return title.isEmpty ? oneLine("(\(paper.id))") : title
  }

  /// The name where there is little room: the alias, else the title.
  var name: String { alias ?? title }

  /// Venue and year as one line, such as `CVPR 2022`; empty if neither is known.
  var publication: String {
    [paper.venue.map(oneLine), paper.year.map(String.init)].compactMap { $0 }.filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// The page to open: the paper's, else the project's, else the code's; only web addresses.
  var address: String? {
    let addresses = [Link.Role.paper, .project, .code].flatMap { paper.urls($0) }
    return addresses.first(where: isWebAddress)
  }

  /// The first authors as one line; empty if none is known.
  var authors: String {
    let names = paper.authors.map(oneLine).filter { !$0.isEmpty }
    let shown = names.prefix(names.count == 5 ? 5 : 4).joined(separator: ", ")
    return names.count > 5 ? shown + " and \(names.count - 4) others" : shown
  }

  /// Everything that a box has no room for, a line each: title, authors, publication, cluster, where the lists
  /// name it.
  func tooltip(cluster: String?) -> String {
    var lines = [title]
    if let alias, !title.contains(alias) { lines[0] = alias + ": " + title }
    lines += [authors, publication].filter { !$0.isEmpty }
    if let cluster { lines.append("topic: " + cluster) }
    let places = paper.entries.map { "\($0.location.file):\($0.location.line)" }
    lines += places.prefix(6)
    if places.count > 6 { lines.append("and \(places.count - 6) more entries") }
    return lines.joined(separator: "\n")
  }
}

/// Whether an address is one of a web page.
func isWebAddress(_ address: String) -> Bool {
  let start = address.prefix(8).lowercased()
  return start.hasPrefix("https://") || start.hasPrefix("http://")
}

/// Text on one line, cut at a word where it is too long, with an ellipsis.
func shortened(_ text: String, to length: Int) -> String {
  let line = oneLine(text)
  guard line.count > length else { return line }
  let start = line.prefix(max(length - 1, 1))
  let lastBlank = start.lastIndex(of: " ")
  // A cut within a word is better than losing more than a third.
  if let lastBlank, start.distance(from: start.startIndex, to: lastBlank) * 3 >= length * 2 {
    return start[..<lastBlank].trimmingEnd() + "…"
  }
  return start.trimmingEnd() + "…"
}

/// Text broken into lines of about a length, at most a number of them, the last one shortened.
func wrapped(_ text: String, width: Int, lines: Int) -> [String] {
  var result: [String] = []
  var rest = oneLine(text)[...]
  while result.count + 1 < lines, rest.count > width {
    let start = rest.prefix(width + 1)
    let end = start.lastIndex(of: " ") ?? rest.index(rest.startIndex, offsetBy: width)
    result.append(String(rest[..<end]))
    rest = rest[end...].drop { $0 == " " }
  }
  if !rest.isEmpty { result.append(shortened(String(rest), to: width)) }
  return result
}

/// Text with every run of white space as one blank, without control characters and byte order marks.
func oneLine(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if scalar.properties.isWhitespace {
      if !result.isEmpty, result.last != " " { result.append(" ") }
    } else if scalar.value >= 0x20, !(0x7F..<0xA0).contains(scalar.value), scalar.value != 0xFEFF,
      scalar.value < 0xFFFE
        || scalar.value > 0xFFFF
    {
      result.append(scalar)
    }
  }
  if result.last == " " { result.removeLast() }
  return String(result)
}

/// The name of a cluster; its number if it has none.
func topicName(_ cluster: Cluster) -> String {
  let label = oneLine(cluster.label)
  return label.isEmpty ? "topic \(cluster.id)" : label
}

/// A number with its noun: `1 paper`, `2 papers`.
package func counted(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
  "\(count) \(count == 1 ? singular : plural ?? singular + "s")"
}

extension Substring {
  /// Without the blanks and punctuation that would stand before an ellipsis.
  fileprivate func trimmingEnd() -> String {
    var result = self
    while let last = result.last, last == " " || last == "," || last == ":" || last == "-" {
      result.removeLast()
    }
    return String(result)
  }
}
