import StemmaModel

/// Plain text as Web of Science exports it, with cited references.
enum WebOfScience {
  /// The format among the others.
  static let format = SourceFormat(
    name: "Web of Science",
    recognizes: { source in
      // Two capitals and a blank begin many a line, so several tags must be there.
      let tags = TaggedLines.tags(in: source, dialect: dialect)
      let least = tags.first == "FN" || tags.first == "PT" ? 2 : 4
      return telling.intersection(tags).count >= least
    }, read: { TaggedLines($0, dialect: dialect, rule: "web-of-science").result(read) })

  private static let telling: Set<String> = ["PT", "AU", "TI", "SO", "PY", "ER", "UT", "J9", "VR"]

  private static let dialect = TaggedLines.Dialect(
    first: "PT", last: "ER", outside: ["FN", "VR", "EF"],
    tag: { line in
      // Two capitals and one blank; RIS has two blanks or a hyphen behind.
      let bytes = Array(line.prefix(4))
      guard bytes.count >= 2, (65...90).contains(bytes[0]), (65...90).contains(bytes[1]) || bytes[1].isDigit,
        bytes.count == 2 || bytes[2] == 0x20,
        bytes.count < 4 || bytes[3] != 0x20 && bytes[3] != UInt8(ascii: "-")
      else { return nil }
      return (String(decoding: bytes[..<2], as: UTF8.self), line.startIndex + 2)
    })

  private static func read(_ source: TaggedLines.Record, into record: inout BibliographicRecord) {
    record.title = source.texts("TI").first ?? ""
    let full = source.fields("AF").flatMap(\.lines)
    let short = source.fields("AU").flatMap(\.lines)
    for name in full.isEmpty ? short : full { record.addAuthor(name) }
    for name in source.texts("CT", "SO", "J9") { record.addVenue(venueCase(name)) }
    let year = source.texts("PY").compactMap { Int($0) }.first
    record.date =
      PartialDate(year: year, month: source.texts("PD").first.flatMap(PartialDate.month))
      ?? source.texts("EA").first.flatMap { PartialDate(field: $0) }
    for doi in source.texts("DI") { record.identifiers.add(doi: doi) }
    record.identifiers.add("pmid", source.texts("PM").first)
    if let number = source.texts("UT").first?.split(separator: ":").last {
      record.identifiers.add("wos", String(number))
    }
    if let key = ownKey(source, author: short.first, year: year) { record.identifiers.add("wosref", key) }
    for field in source.fields("DE", "ID") {
      for word in field.text.split(separator: ";") { record.addKeyword(String(word), at: field.location) }
    }
    for line in source.fields("C1").flatMap(\.lines) { readAddress(line, &record) }
    record.setAbstract(source.texts("AB").first)
    record.setCitationCount((source.texts("TC") + source.texts("Z9")).lazy.compactMap { Int($0) }.first)
    for line in source.fields("CR").flatMap(\.lines) {
      let parts = line.split(separator: ",", maxSplits: 2).map { String($0).trimmed }
      record.addReference(
        [
          doi(inReference: line),
          key(ofReference: line).map { "wosref:" + $0 }
            ?? (doi(inReference: line) == nil ? "text:" + line : nil),
        ], year: parts.count > 1 ? Int(parts[1]) : nil)
    }
  }

  /// Words that keep their capitals.
  private static let societies: Set<String> = [
    "IEEE", "ACM", "IET", "AAAI", "CVF", "IEEE/CVF", "IEEE/ACM", "PLOS",
  ]

  /// A journal's name in capitals as it is usually written; one that has small letters as it stands.
  private static func venueCase(_ name: String) -> String {
    guard name == name.uppercased(), name.utf8.count > 5 || name.contains(" ") else { return name }
    let small: Set<String> = ["OF", "AND", "THE", "IN", "ON", "FOR", "TO"]
    let words = name.split(separator: " ").enumerated().map { position, word in
      if societies.contains(String(word)) { return String(word) }
      if position > 0, small.contains(String(word)) { return word.lowercased() }
      return word.prefix(1) + word.dropFirst().lowercased()
    }
    return words.joined(separator: " ")
  }

  /// Adds the first name of an address, `Univ Oslo` of `[Smith, J.; Lee, K.] Univ Oslo, Dept Phys, Oslo, Norway`.
  private static func readAddress(_ line: String, _ record: inout BibliographicRecord) {
    var rest = Substring(line)
    if rest.hasPrefix("["), let close = rest.firstIndex(of: "]") { rest = rest[rest.index(after: close)...] }
    if let name = rest.split(separator: ",").first { record.addInstitution(String(name)) }
  }

  // MARK: Cited references

  /// How other records cite this one: first author, year, short source, volume, page.
  private static func ownKey(_ source: TaggedLines.Record, author: String?, year: Int?) -> String? {
    guard let author, let year, let journal = source.texts("J9").first else { return nil }
    var parts = [author, String(year), journal]
    if let volume = source.texts("VL").first { parts.append("V" + volume) }
    if let page = source.texts("BP").first {
      parts.append("P" + page)
    } else if let article = source.texts("AR").first {
      parts.append("P" + article)
    }
    // Without a volume or page the key is any paper's of the author in that year.
    return parts.count > 3 ? folded(parts) : nil
  }

  /// The key of a cited reference; nil if it has neither volume nor page.
  private static func key(ofReference line: String) -> String? {
    let parts = line.split(separator: ",").map { String($0).trimmed }
    guard parts.count >= 4 else { return nil }
    let locators = parts[3...].compactMap { part -> String? in
      let upper = part.uppercased()
      if upper.hasPrefix("ARTN ") { return "P" + upper.dropFirst(5) }
      guard let first = upper.first, "VP".contains(first), upper.dropFirst().first?.isNumber == true else {
        return nil
      }
      return upper
    }
    // An article number stands both as a page and by itself.
    var distinct: [String] = []
    for locator in locators where !distinct.contains(locator) && distinct.count < 2 {
      distinct.append(locator)
    }
    return distinct.isEmpty ? nil : folded([parts[0], parts[1], parts[2]] + distinct)
  }

  /// Parts of a key as they are compared: capitals, no full stops or commas, single blanks.
  private static func folded(_ parts: [String]) -> String {
    parts.map { part in
      part.uppercased().filter { !".,".contains($0) }.foldingWhitespace
    }.joined(separator: ", ")
  }

  /// The first DOI of a reference: `DOI 10.…` or `DOI [10.…, 10.…]`.
  private static func doi(inReference line: String) -> String? {
    guard let range = line.firstRange(of: "DOI ") else { return nil }
    let rest = line[range.upperBound...].replacing("DOI ", with: "").trimming(where: { "[] ".contains($0) })
    return rest.split(separator: " ").first.flatMap {
      Identifiers.qualified(doi: $0.trimming(where: { "[],".contains($0) }))
    }
  }
}
