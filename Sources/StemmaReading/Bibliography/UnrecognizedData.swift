import StemmaModel

/// A text that is data of some kind and not a list, though no format knows it.
enum UnrecognizedData {
  /// What it is, in words for a message, and the place that shows it; nil for a text that may be a list.
  static func description(of source: SourceText) -> (text: String, location: SourceLocation)? {
    let start = SourceLocation(file: source.file, line: 1)
    if JSONNames(in: source) != nil, !hasMarkdown(source) {
      let known = "(known are OpenAlex, Semantic Scholar, Crossref and CSL-JSON)"
      let bytes = Array(source.text.utf8)
      guard let fault = firstFault(in: bytes) else {
        return ("JSON whose records are of no known format \(known)", start)
      }
      return (
        "JSON that breaks off or is damaged here (\(fault.message)), and its records are of no known format \(known)",
        LineIndex(file: source.file, bytes: bytes).location(of: fault.offset)
      )
    }
    return DelimitedTable.missingHeader(in: source).flatMap { hasMarkdown(source) ? nil : ($0, start) }
  }

  /// The first byte of JSON that cannot be, where the first damaged record shows it.
  private static func firstFault(in bytes: [UInt8]) -> JSONError? {
    let records = JSONRecords(in: bytes)
    for range in records.ranges {
      do throws(JSONError) { _ = try JSONReader.value(in: bytes, range) } catch {
        return error.offset < bytes.count
          ? error : JSONError(offset: error.offset, message: "the file ends here")
      }
    }
    return records.problems.first
  }

  /// What a text that gave no entry may be a damaged file of; nil if it looks like none.
  static func damagedFormat(of source: SourceText) -> String? {
    let head = source.text.utf8.prefix(1 << 16)
    let lines = head.split(separator: UInt8(ascii: "\n")).map { String($0)?.trimmed ?? "" }
    let tagged = lines.filter { line in
      let tag = line.prefix(4)
      return tag.prefix(2).allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber) }
        && (line.dropFirst(4).hasPrefix("-") || tag.hasSuffix(" -") || tag.dropFirst(2).hasPrefix(" "))
    }
    if tagged.count >= 2, tagged.count * 2 >= lines.count {
      return "a file of tagged records (RIS, PubMed, Web of Science)"
    }
    if lines.contains(where: { $0.hasPrefix("@") && $0.hasSuffix(",") && $0.contains("{") })
      || lines.count(where: { line in
        let parts = line.split(separator: "=", maxSplits: 1)
        return parts.count == 2 && parts[0].allSatisfy { $0.isLetter || $0 == " " }
          && "{\"".contains(parts[1].drop(while: { $0 == " " }).first ?? " ")
      }) >= 2
    {
      return "BibTeX"
    }
    let names = lines.reduce(0) { sum, line in sum + line.split(separator: "\"").count { $0.hasPrefix(":") } }
    if names >= 2 { return "JSON" }
    return DelimitedTable.mayBeDamaged(source) ? "a table" : nil
  }

  /// Whether a line begins like a heading, an item or a fence of Markdown.
  private static func hasMarkdown(_ source: SourceText) -> Bool {
    source.text.utf8.prefix(1 << 16).split(separator: UInt8(ascii: "\n")).contains { line in
      let text = String(decoding: line.prefix(6), as: UTF8.self)
      return ["# ", "## ", "### ", "- [", "* [", "- **", "* **", "```"].contains { text.hasPrefix($0) }
    }
  }
}
