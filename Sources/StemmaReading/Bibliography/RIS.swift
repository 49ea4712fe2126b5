import StemmaModel

/// RIS files, as reference managers and publishers exchange them.
enum RIS {
  /// The format among the others.
  static let format = SourceFormat(
    name: "RIS",
    recognizes: { source in
      let tags = TaggedLines.tags(in: source, dialect: dialect)
      return tags.first == "TY" && tags.count >= 2
        || tags.count >= 3 && !telling.isDisjoint(with: tags) && !PubMed.format.recognizes(source)
    },
    read: { TaggedLines($0, dialect: dialect, rule: "ris").result(read) })

  /// Tags that PubMed, whose lines look the same, does not have.
  private static let telling: Set<String> = ["TY", "PY", "Y1", "T1", "T2", "ER", "DO", "UR", "JO"]

  private static let dialect = TaggedLines.Dialect(
    first: "TY", last: "ER",
    tag: { line in
      // Two characters, blanks, a hyphen, and a blank or the end of the line.
      let bytes = Array(line.prefix(8))
      guard bytes.count >= 4, (65...90).contains(bytes[0]), (65...90).contains(bytes[1]) || bytes[1].isDigit
      else {
        return nil
      }
      var index = 2
      while index < bytes.count, bytes[index] == 0x20 { index += 1 }
      guard index > 2, index < bytes.count, bytes[index] == UInt8(ascii: "-") else { return nil }
      guard index + 1 == line.count || index + 1 < bytes.count && bytes[index + 1].isBlank else { return nil }
      return (String(decoding: bytes[..<2], as: UTF8.self), line.startIndex + index + 1)
    })

  private static func read(_ source: TaggedLines.Record, into record: inout BibliographicRecord) {
    let type = source.texts("TY").first ?? ""
    record.title = MarkupText.plain(source.texts("TI", "T1", "CT").first ?? "")
    if record.title.isEmpty, ["BOOK", "THES", "RPRT"].contains(type) {
      record.title = MarkupText.plain(source.texts("BT").first ?? "")
    }
    for name in source.texts("AU").isEmpty ? source.texts("A1") : source.texts("AU") {
      record.addAuthor(name)
    }
    for name in source.texts("T2", "JO", "JF", "BT", "JA", "J2") where name != record.title {
      record.addVenue(MarkupText.plain(name))
    }
    if type == "THES" { record.addVenue("PhD thesis") }
    if ["RPRT", "GEN", "UNPB"].contains(type), record.venues.isEmpty {
      record.addVenue(source.texts("PB").first)
    }
    let dates = source.texts("DA", "PY", "Y1").compactMap { PartialDate(field: $0) }
    let year = source.texts("PY", "Y1").compactMap { PartialDate(field: $0)?.year }.first
    record.date = dates.first { year == nil || $0.year == year } ?? PartialDate(year: year)
    for doi in source.texts("DO") { record.identifiers.add(doi: doi) }
    for text in source.texts("M1", "C7", "SP", "VL", "JO", "T2", "N1", "PB", "AN") {
      record.identifiers.addMentions(in: text)
    }
    for field in source.fields("UR", "L1", "L2", "LK") {
      // A file on the exporter's machine is no address.
      let role: Link.Role? = field.tag == "L1" || field.text.contains("doi.org/") ? .paper : nil
      record.addLinks(
        in: field.lines.joined(separator: " ").replacing(";", with: " "), stated: role, at: field.location)
    }
    for field in source.fields("KW") {
      for line in field.lines {
        for word in line.split(whereSeparator: { ";；".contains($0) }) {
          record.addKeyword(String(word), at: field.location)
        }
      }
    }
    for text in source.texts("AD") {
      for name in text.split(separator: ";") { record.addInstitution(String(name)) }
    }
    record.setAbstract((source.texts("AB") + source.texts("N2")).first.map(MarkupText.plain))
    for field in source.fields("N1", "RN") where Identifiers.qualified(arxiv: field.text) == nil {
      record.setCitationCount(CitationCountText.count(in: field.text))
      if field.text.contains(where: \.isLetter) {
        record.notes.append(Note(MarkupText.plain(field.text), location: field.location))
      }
    }
  }
}
