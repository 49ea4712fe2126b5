import StemmaModel

/// Formats whose records are objects of JSON.
enum JSONBibliography {
  /// A format whose files are recognised by the names in their first records.
  static func format(
    _ name: String, recognizes: @escaping @Sendable (JSONNames) -> Bool,
    record: @escaping @Sendable (JSONValue, inout BibliographicRecord) -> Void
  ) -> SourceFormat {
    SourceFormat(
      name: name,
      recognizes: { source in JSONNames(in: source).map(recognizes) ?? false },
      read: { read($0, record: record) })
  }

  /// Reads every record of a file; a broken one is told and the others are read.
  private static func read(
    _ source: SourceText, record make: (JSONValue, inout BibliographicRecord) -> Void
  ) -> ReadingResult {
    let bytes = Array(source.text.utf8)
    let lines = LineIndex(file: source.file, bytes: bytes)
    let records = JSONRecords(in: bytes)
    var findings = Findings()
    for problem in records.problems {
      findings.report(rule: "json", problem.message, at: lines.location(of: problem.offset))
    }
    var result = ReadingResult()
    var venueText = VenueText()
    for range in records.ranges {
      let location = lines.location(of: range.lowerBound)
      do throws(JSONError) {
        var record = BibliographicRecord(location: location)
        make(try JSONReader.value(in: bytes, range), &record)
        if let entry = record.entry(&venueText) {
          result.entries.append(entry)
        } else {
          findings.report(rule: "no-title", "the record has no title and is passed over", at: location)
        }
      } catch {
        findings.report(
          rule: "json", "the record that begins in line \(location.line) cannot be read: \(error.message)",
          at: lines.location(of: error.offset))
      }
    }
    if records.ranges.isEmpty {
      findings.report(rule: "json", "no record is in the file", at: lines.location(of: 0))
    }
    result.diagnostics = findings.diagnostics
    return result
  }
}

/// The names in the first records of a file of JSON, which tell its format even where it is damaged.
struct JSONNames {
  /// How far into a text names are looked for.
  private static let head = 1 << 16

  private var names: Set<String> = []
  /// The beginning of the text, to look for addresses in.
  let head: String

  /// The names in a text; nil if it does not look like JSON.
  ///
  /// It does if it begins with a bracket and a text in quotes or another bracket, and has names in quotes.
  init?(in source: SourceText) {
    let bytes = Array(source.text.utf8.prefix(JSONNames.head))
    let start = bytes.prefix(200).filter { !$0.isBlank }.prefix(2)
    guard let first = start.first, "{[\"".utf8.contains(first), let second = start.dropFirst().first,
      first == UInt8(ascii: "\"") || "{[\"}]".utf8.contains(second)
    else { return nil }
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "\"") else {
        index += 1
        continue
      }
      var end = index + 1
      while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\n") {
        end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
      }
      guard end < bytes.count else { break }
      var next = end + 1
      while next < bytes.count, bytes[next].isBlank { next += 1 }
      if next < bytes.count, bytes[next] == UInt8(ascii: ":"), end - index < 60 {
        names.insert(String(decoding: bytes[(index + 1)..<end], as: UTF8.self))
      }
      index = end + 1
    }
    guard !names.isEmpty else { return nil }
    head = String(decoding: bytes, as: UTF8.self)
  }

  /// Whether any of the names is there.
  func contains(anyOf some: String...) -> Bool { some.contains(where: names.contains) }

  /// Whether a name is there.
  func contains(_ name: String) -> Bool { names.contains(name) }
}
