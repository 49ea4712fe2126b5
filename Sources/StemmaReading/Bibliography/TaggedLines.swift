import StemmaModel

/// Records of lines that begin with a tag, as RIS, PubMed and Web of Science write them.
struct TaggedLines {
  /// A tag and its value, continuation lines as lines of it.
  struct Field {
    var tag: String
    /// The value's lines.
    var lines: [String]
    /// The line of the tag.
    var location: SourceLocation

    /// The value as one line.
    var text: String { lines.joined(separator: " ").foldingWhitespace }
  }

  /// A record.
  struct Record {
    var fields: [Field]
    var location: SourceLocation

    /// The fields with any of the tags, in order of the tags.
    func fields(_ tags: String...) -> [Field] { tags.flatMap { tag in fields.filter { $0.tag == tag } } }

    /// The texts of the fields with any of the tags, in order of the tags, without empty ones.
    func texts(_ tags: String...) -> [String] {
      tags.flatMap { tag in fields.filter { $0.tag == tag }.map(\.text) }.filter { !$0.isEmpty }
    }
  }

  /// How a format writes tags and records.
  struct Dialect {
    /// The tag with which a record begins.
    var first: String
    /// The tag with which it ends; nil if it ends where the next begins.
    var last: String?
    /// Tags outside records.
    var outside: Set<String> = []
    /// The tag that begins a line and the offset of its value, or nil for a line without.
    var tag: @Sendable (ArraySlice<UInt8>) -> (tag: String, value: Int)?
  }

  private(set) var records: [Record] = []
  private(set) var findings = Findings()

  /// Splits a text into records.
  ///
  /// - Complexity: O(bytes).
  init(_ source: SourceText, dialect: Dialect, rule: String) {
    let bytes = Array(source.text.utf8)
    var current: Record?
    var number = 0
    var index = 0
    while index < bytes.count {
      let end = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      number += 1
      let line = bytes[index..<end]
      let location = SourceLocation(file: source.file, line: number)
      index = end + 1
      guard let (tag, value) = dialect.tag(line) else {
        let text = String(decoding: line, as: UTF8.self).trimmed
        if text.isEmpty { continue }
        if current?.fields.isEmpty == false {
          let last = (current?.fields.count ?? 1) - 1
          current?.fields[last].lines.append(text)
        } else {
          findings.report(rule: rule, "a line stands outside any record: '\(text.prefix(40))'", at: location)
        }
        continue
      }
      let text = String(decoding: bytes[value..<end], as: UTF8.self).trimmed
      if tag == dialect.first {
        if let open = current, dialect.last != nil {
          findings.report(
            rule: rule, "the record that begins here has no '\(dialect.last ?? "")' before the next begins",
            at: open.location)
        }
        if let open = current { records.append(open) }
        current = Record(fields: [Field(tag: tag, lines: [text], location: location)], location: location)
      } else if tag == dialect.last {
        if let open = current { records.append(open) }
        current = nil
      } else if current != nil {
        current?.fields.append(Field(tag: tag, lines: [text], location: location))
      } else if !dialect.outside.contains(tag) {
        // A record whose first line is damaged is still a record.
        findings.report(
          rule: rule, "'\(tag)' stands outside any record; is a line '\(dialect.first)' missing?",
          at: location)
        current = Record(fields: [Field(tag: tag, lines: [text], location: location)], location: location)
      }
    }
    if let open = current {
      if let last = dialect.last {
        findings.report(
          rule: rule, "the record that begins here has no '\(last)'; is the file cut off?", at: open.location)
      }
      records.append(open)
    }
  }

  /// The entries that the records stand for; one without a title is told and passed over.
  func result(_ make: (Record, inout BibliographicRecord) -> Void) -> ReadingResult {
    var result = ReadingResult()
    var findings = findings
    var venueText = VenueText()
    for record in records {
      var work = BibliographicRecord(location: record.location)
      make(record, &work)
      if let entry = work.entry(&venueText) {
        result.entries.append(entry)
      } else {
        findings.report(rule: "no-title", "the record has no title and is passed over", at: record.location)
      }
    }
    result.diagnostics = findings.diagnostics
    return result
  }

  /// The tags of the first lines of a text that are not empty, in order.
  static func tags(in source: SourceText, dialect: Dialect, lines: Int = 60) -> [String] {
    Array(source.text.utf8.prefix(1 << 14)).split(separator: UInt8(ascii: "\n"), maxSplits: 2 * lines)
      .filter { !$0.allSatisfy(\.isBlank) }.prefix(lines).compactMap { dialect.tag($0)?.tag }
  }
}
