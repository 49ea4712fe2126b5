import StemmaModel

/// BibTeX files, as reference managers and publishers write them.
package enum BibTeX {
  /// The format among the others.
  static let format = SourceFormat(
    name: "BibTeX", recognizes: recognizes, read: { entries(in: $0.text, file: $0.file) })

  /// Reads the entries of a text.
  ///
  /// - Parameters:
  ///   - text: A whole file or a block of one.
  ///   - file: The file's name in messages.
  ///   - firstLine: The line of the file at which the text begins.
  /// - Returns: The entries with line and column, and what is wrong with them. Every type is an entry but whole
  ///   proceedings and the like, which are passed over.
  package static func entries(in text: String, file: String, firstLine: Int = 1) -> ReadingResult {
    let bytes = Array(text.utf8)
    let lines = LineIndex(file: file, bytes: bytes, firstLine: firstLine)
    let parser = BibTeXParser(bytes)
    var findings = Findings()
    for problem in parser.problems {
      findings.report(rule: "bibtex", problem.message, at: lines.location(of: problem.offset))
    }
    var byKey: [String: BibTeXEntry] = [:]
    for entry in parser.entries where !entry.key.isEmpty {
      let key = entry.key.lowercased()
      if let first = byKey[key] {
        findings.report(
          .note, rule: "repeated-key",
          "the key '\(entry.key.prefix(40))' stands already in line \(lines.location(of: first.offset).line); both are read",
          at: lines.location(of: entry.offset))
      } else {
        byKey[key] = entry
      }
    }
    var result = ReadingResult()
    var venueText = VenueText()
    for entry in parser.entries {
      let location = lines.location(of: entry.offset)
      if wholeVolumes.contains(entry.type) {
        result.skipped.append(
          .init(location: location, reason: "a whole volume", text: "@\(entry.type){\(entry.key)}"))
        continue
      }
      let parent = entry["crossref"].flatMap { byKey[LaTeXText.verbatim($0.value).lowercased()] }
      if parent == nil, let reference = entry["crossref"] {
        findings.report(
          rule: "bibtex", "no entry has the key '\(reference.value.prefix(40))' of 'crossref'",
          at: lines.location(of: reference.offset))
      }
      let work = BibTeXWork(entry: entry, parent: parent)
      if let read = work.record(at: location, lines).entry(&venueText) {
        result.entries.append(read)
      } else {
        findings.report(
          rule: "no-title", "the entry '\(entry.key.prefix(40))' has no title and is passed over",
          at: location)
      }
    }
    result.diagnostics = findings.diagnostics
    return result
  }

  /// Types that stand for a volume, whose papers have entries of their own.
  private static let wholeVolumes: Set<String> = [
    "proceedings", "mvproceedings", "collection", "mvcollection", "periodical", "set", "xdata",
  ]

  /// How far into a text its format is looked for.
  private static let head = 1 << 16

  /// Whether more lines begin entries with fields than begin anything of Markdown's, none of them a fence
  /// before the first entry.
  static func recognizes(_ source: SourceText) -> Bool {
    let bytes = Array(source.text.utf8.prefix(head))
    var entries = 0
    var marks = 0
    var index = 0
    while index < bytes.count {
      let end = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      var first = index
      while first < end, bytes[first].isBlank { first += 1 }
      if first < end {
        if bytes[first] == UInt8(ascii: "@"), hasFields(bytes, at: first) {
          entries += 1
        } else if isMarkdown(bytes[first..<end]) {
          if entries == 0, "`~".utf8.contains(bytes[first]) { return false }
          marks += 1
        }
      }
      index = end + 1
    }
    return entries > marks
  }

  /// Whether an `@` begins an entry that has a field, or is one of the commands without.
  private static func hasFields(_ bytes: [UInt8], at start: Int) -> Bool {
    guard let (type, body) = BibTeXParser.entryBody(in: bytes, at: start) else { return false }
    if ["comment", "preamble"].contains(type) { return true }
    return bytes[body..<min(bytes.count, body + 2000)].contains(UInt8(ascii: "="))
  }

  /// Whether a line begins like a heading, an item, a fence, a table row, a link or a tag.
  private static func isMarkdown(_ line: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: line.prefix(8), as: UTF8.self)
    return ["# ", "## ", "### ", "#### ", "- ", "* ", "+ ", "|", "```", "~~~", "> ", "[", "<"].contains {
      text.hasPrefix($0)
    }
  }
}
