import StemmaModel

/// PubMed's format of tagged lines (`.nbib`, MEDLINE).
enum PubMed {
  /// The format among the others.
  static let format = SourceFormat(
    name: "PubMed",
    recognizes: { source in
      let tags = TaggedLines.tags(in: source, dialect: dialect)
      return tags.first == "PMID" || tags.count >= 3 && telling.intersection(tags).count >= 2
    },
    read: { TaggedLines($0, dialect: dialect, rule: "pubmed").result(read) })

  /// Tags that RIS, whose lines look the same, does not have.
  private static let telling: Set<String> = [
    "PMID", "OWN", "STAT", "DP", "FAU", "JT", "TA", "LID", "AID", "MH", "PT", "PL", "DCOM",
  ]

  private static let dialect = TaggedLines.Dialect(
    first: "PMID",
    tag: { line in
      // Four columns of tag, a hyphen, a blank; other lines go on with the one before.
      let bytes = Array(line.prefix(6))
      guard bytes.count >= 5, bytes[4] == UInt8(ascii: "-"), (65...90).contains(bytes[0]),
        bytes[..<4].allSatisfy({ (65...90).contains($0) || $0 == 0x20 || $0.isDigit })
      else { return nil }
      return (String(decoding: bytes[..<4], as: UTF8.self).trimmed, line.startIndex + 5)
    })

  private static func read(_ source: TaggedLines.Record, into record: inout BibliographicRecord) {
    record.title = source.texts("TI", "BTI").first ?? ""
    for name in source.texts("FAU").isEmpty ? source.texts("AU") : source.texts("FAU") {
      record.addAuthor(name)
    }
    for name in source.texts("CN") { record.addAuthor(name) }
    for name in source.texts("JT", "TA") { record.addVenue(name) }
    record.date = source.texts("DP", "DEP", "EDAT").lazy.compactMap { PartialDate(field: $0) }.first
    record.isPreprint = source.texts("PT").contains("Preprint")
    record.identifiers.add("pmid", source.texts("PMID").first)
    record.identifiers.add("pmc", source.texts("PMC").first)
    for text in source.texts("LID", "AID") where text.hasSuffix("[doi]") { record.identifiers.add(doi: text) }
    for name in source.texts("AD") { record.addInstitution(name) }
    for field in source.fields("OT") { record.addKeyword(field.text, at: field.location) }
    if record.keywords.isEmpty {
      for field in source.fields("MH") {
        // The part behind the slash narrows the heading; an asterisk marks the main ones.
        let heading = field.text.prefix(while: { $0 != "/" }).replacing("*", with: "")
        record.addKeyword(String(heading), at: field.location)
      }
    }
    record.setAbstract(source.texts("AB").first)
  }
}
