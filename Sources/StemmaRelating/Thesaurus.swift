import StemmaModel

/// Variants of terms and what replaces them, in VOSviewer's format.
///
/// A heading line `label`, `replace by` comes first, then a variant and its replacement a line, separated by a
/// tab. An empty replacement drops the term.
package struct Thesaurus: Sendable {
  /// A line that is not of the format.
  package struct FormError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line's place.
    package var location: SourceLocation
    /// What is wrong.
    package var message: String

    /// The line that a user sees.
    package var description: String { "\(location): \(message)" }
  }

  /// What replaces a variant; nil drops it.
  private var replacements: [String: Term?] = [:]

  /// A thesaurus that replaces nothing.
  package init() {}

  /// Reads a thesaurus file.
  ///
  /// - Throws: `FormError` for a line without a tab, or a heading line that is not `label` and `replace by`.
  package init(parsing text: String, file: String) throws(FormError) {
    var number = 0
    var sawHeading = false
    for rawLine in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      let line = rawLine.hasPrefix("\u{FEFF}") ? rawLine.dropFirst() : rawLine
      if line.allSatisfy(\.isWhitespace) { continue }
      let location = SourceLocation(file: file, line: number)
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).trimmed }
      guard cells.count >= 2 else {
        throw FormError(
          location: location,
          message: "expected a label, a tab and its replacement, found no tab in '\(line)'")
      }
      if !sawHeading {
        sawHeading = true
        guard cells[0].lowercased() == "label", cells[1].lowercased() == "replace by" else {
          throw FormError(location: location, message: "expected the heading 'label', tab, 'replace by'")
        }
        continue
      }
      replacements[cells[0].comparable] =
        cells[1].isEmpty ? .some(nil) : .some(Term(key: cells[1].comparable, spelling: cells[1].lowercased()))
    }
  }

  /// A thesaurus with the lines of another added; the other's win.
  package func adding(_ other: Thesaurus) -> Thesaurus {
    var sum = self
    sum.replacements.merge(other.replacements) { _, new in new }
    return sum
  }

  /// The term of a keyword, with what it is replaced by; nil if it is dropped.
  func term(for text: String) -> Term? {
    let key = text.comparable
    if key.isEmpty { return nil }
    guard let replacement = replacements[key] else {
      return Term(key: key, spelling: text.lowercased().foldingWhitespace)
    }
    return replacement
  }
}

/// A keyword as terms are compared and as one is shown.
struct Term: Hashable, Sendable {
  /// In lower case with hyphens as blanks; terms with the same key are one.
  var key: String
  /// In lower case as it is written.
  var spelling: String
}
