import StemmaModel

/// What a user decided of pairs of entries, which goes before all evidence.
///
/// A pair a line, separated by a tab: two references and, if it is not `same`, a third column `different`. A
/// reference is a place (`lists/a.md:12`, with the column if two entries begin in that line), an id
/// (`arxiv:2203.14367`, `doi:…`, `title:…`) or a title as it stands in a list. Empty lines and lines that begin
/// with `#` say nothing. An id or a title means every entry that has it.
package struct DecidedPairs: Sendable {
  /// A line of a file.
  private struct Line: Sendable {
    var location: SourceLocation
    var first: String
    var second: String
    var isSame: Bool
  }

  /// A line that is not of the form.
  package struct FormError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line's place.
    package var location: SourceLocation
    /// What is wrong.
    package var message: String

    /// The line that a user sees.
    package var description: String { "\(location): \(message)" }
  }

  private var lines: [Line] = []

  /// No decisions.
  package init() {}

  /// Whether nothing was decided.
  package var isEmpty: Bool { lines.isEmpty }

  /// Reads a file of decisions.
  ///
  /// - Throws: `FormError` for the first line without two references, or with another third column than
  ///   `same` and `different`.
  package init(parsing text: String, file: String) throws(FormError) {
    for (index, rawLine) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let line = rawLine.hasPrefix("\u{FEFF}") ? rawLine.dropFirst() : rawLine
      if line.allSatisfy(\.isWhitespace) || line.hasPrefix("#") { continue }
      let location = SourceLocation(file: file, line: index + 1)
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).trimmed }
      guard 2...3 ~= cells.count, !cells[0].isEmpty, !cells[1].isEmpty else {
        throw FormError(
          location: location,
          message:
            "expected two entries and perhaps 'same' or 'different', separated by tabs, found '\(line)'")
      }
      let verdict = cells.count == 3 && !cells[2].isEmpty ? cells[2].lowercased() : "same"
      guard verdict == "same" || verdict == "different" else {
        throw FormError(
          location: location,
          message: "expected 'same' or 'different' in the third column, found '\(cells[2])'")
      }
      lines.append(Line(location: location, first: cells[0], second: cells[1], isSame: verdict == "same"))
    }
  }

  /// The decisions of another file added behind these.
  package func adding(_ other: DecidedPairs) -> DecidedPairs {
    var sum = self
    sum.lines += other.lines
    return sum
  }

  /// A decision on two of the entries, by their numbers.
  struct Decision {
    var first: Int
    var second: Int
    var isSame: Bool
    /// The line that says so.
    var location: SourceLocation
  }

  /// The decisions on pairs of entries, and what is wrong with the lines.
  ///
  /// A line is left out, with an error, if a reference means no entry or more than one place, if both mean one
  /// entry and are to differ, or if it contradicts what other lines say together.
  func located(in entries: [Entry]) -> (decisions: [Decision], problems: [Diagnostic]) {
    if lines.isEmpty { return ([], []) }
    let references = EntryReferences(entries)
    var problems: [Diagnostic] = []
    var decisions: [Decision] = []
    var same = DisjointGroups(count: entries.count)
    func report(_ location: SourceLocation, _ message: String) {
      problems.append(Diagnostic(.error, rule: "same", message, at: location))
    }
    var located: [(line: Line, first: [Int], second: [Int])] = []
    for line in lines {
      do {
        located.append(
          (line, try references.entries(line.first), try references.entries(line.second)))
      } catch { report(line.location, error.message) }
    }
    for (line, first, second) in located where line.isSame {
      let all = first + second
      for entry in all.dropFirst() where entry != all[0] {
        same.join(all[0], entry)
        decisions.append(Decision(first: all[0], second: entry, isSame: true, location: line.location))
      }
    }
    for (line, first, second) in located where !line.isSame {
      var isConsistent = true
      for one in first {
        for other in second where isConsistent {
          if one == other {
            report(
              line.location,
              "'\(line.first)' and '\(line.second)' both mean the entry at \(entries[one].location)")
            isConsistent = false
          } else if same.areJoined(one, other) {
            let chain = DecidedPairs.lines(from: one, to: other, by: decisions)
            report(
              line.location,
              "'\(line.first)' and '\(line.second)' are said to be different here and the same in "
                + chain.map { "\($0.file):\($0.line)" }.joined(separator: ", "))
            isConsistent = false
          }
        }
      }
      if !isConsistent { continue }
      for one in first {
        for other in second {
          decisions.append(Decision(first: one, second: other, isSame: false, location: line.location))
        }
      }
    }
    return (decisions, problems)
  }

  /// The decisions on entries that have other places elsewhere, said of those places; without the lines that
  /// cannot be used.
  ///
  /// - Parameters:
  ///   - entries: The entries that the lines refer to.
  ///   - places: The place of each elsewhere, in the same order.
  /// - Returns: The lines that can be used, each with its places elsewhere.
  package func relocated(from entries: [Entry], to places: [SourceLocation]) -> DecidedPairs {
    var result = DecidedPairs()
    result.lines = located(in: entries).decisions.compactMap { decision in
      let (first, second) = (places[decision.first], places[decision.second])
      if first == second { return nil }
      return Line(
        location: decision.location, first: "\(first.file):\(first.line)",
        second: "\(second.file):\(second.line)", isSame: decision.isSame)
    }
    return result
  }

  /// What is wrong with the decisions for these entries.
  package func problems(in entries: [Entry]) -> [Diagnostic] { located(in: entries).problems }

  /// The places of the lines that lead from one entry to another over pairs that are the same, by the
  /// shortest way.
  private static func lines(from start: Int, to end: Int, by decisions: [Decision]) -> [SourceLocation] {
    var neighbours: [Int: [(entry: Int, location: SourceLocation)]] = [:]
    for decision in decisions where decision.isSame {
      neighbours[decision.first, default: []].append((decision.second, decision.location))
      neighbours[decision.second, default: []].append((decision.first, decision.location))
    }
    var ways: [Int: [SourceLocation]] = [start: []]
    var queue = [start]
    while let entry = queue.first {
      queue.removeFirst()
      if entry == end { break }
      for (next, location) in neighbours[entry] ?? [] where ways[next] == nil {
        let way = ways[entry] ?? []
        ways[next] = way.last == location ? way : way + [location]
        queue.append(next)
      }
    }
    return (ways[end] ?? []).sorted()
  }
}

/// Finding the entries that a reference means.
private struct EntryReferences {
  struct Failure: Error {
    var message: String
  }

  private let entries: [Entry]
  private var byLine: [Int: [Int]] = [:]
  private var byIdentifier: [String: [Int]] = [:]
  private var byTitle: [String: [Int]] = [:]
  private var byKey: [String: [Int]] = [:]

  init(_ entries: [Entry]) {
    self.entries = entries
    for (index, entry) in entries.enumerated() {
      byLine[entry.location.line, default: []].append(index)
      for identifier in entry.identifiers.normalized.qualified {
        byIdentifier[identifier, default: []].append(index)
      }
      byIdentifier["title:" + PaperIdentity.slug(of: entry.title), default: []].append(index)
      byTitle[entry.title, default: []].append(index)
      byKey[TitleKey.folding(entry.title), default: []].append(index)
    }
  }

  func entries(_ reference: String) throws(Failure) -> [Int] {
    if let found = byTitle[reference] ?? byIdentifier[reference]
      ?? byIdentifier[normalizedIdentifier(reference)]
    {
      return found
    }
    if let found = try entries(at: reference) { return found }
    if let found = byKey[TitleKey.folding(reference)] { return found }
    throw Failure(message: "'\(reference)' is no place, id or title of an entry")
  }

  private func normalizedIdentifier(_ reference: String) -> String {
    let parts = reference.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return reference }
    let value = String(parts[1])
    switch parts[0].lowercased() {
    case "arxiv": return Identifiers(arxiv: value).normalized.qualified.first ?? reference
    case "doi": return Identifiers(doi: value).normalized.qualified.first ?? reference
    default: return reference
    }
  }

  /// The entry at a place, or nil if the reference is no place in a file that was read.
  private func entries(at reference: String) throws(Failure) -> [Int]? {
    var parts = reference.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 2, let last = Int(parts.removeLast()) else { return nil }
    var (line, column): (Int, Int?) = (last, nil)
    if parts.count >= 2, let number = Int(parts[parts.count - 1]) {
      (line, column) = (number, last)
      parts.removeLast()
    }
    let file = parts.joined(separator: ":")
    let inLine = byLine[line] ?? []
    var found = inLine.filter { entries[$0].location.file == file }
    if found.isEmpty { found = inLine.filter { entries[$0].location.file.hasSuffix("/" + file) } }
    if let column { found = found.filter { entries[$0].location.column == column } }
    if found.isEmpty {
      let isFile = entries.contains { $0.location.file == file || $0.location.file.hasSuffix("/" + file) }
      if isFile { throw Failure(message: "no entry begins at '\(reference)'") }
      return nil
    }
    if found.count > 1 {
      let places = found.map { "\(entries[$0].location)" }.joined(separator: ", ")
      throw Failure(message: "'\(reference)' means more than one entry: \(places)")
    }
    return found
  }
}
