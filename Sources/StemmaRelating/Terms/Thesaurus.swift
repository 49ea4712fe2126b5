import StemmaModel

/// Variants of terms and what replaces them, in VOSviewer's format.
///
/// A heading line `label`, `replace by` comes first, then a variant and its replacement a line, separated by a
/// tab. An empty replacement drops the term. Columns behind these, such as the reasons that `stemma terms` gives,
/// are for people. A line on a singular holds for its plural too, unless that has a line of its own.
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

  /// What a thesaurus says of a term.
  enum Ruling: Hashable, Sendable {
    /// It is no term.
    case dropped
    /// Another stands in its place.
    case replaced(by: Term)
  }

  private var rulings: [String: Ruling] = [:]
  /// The same by the singular, for plurals that no line names.
  private var rulingsOfSingulars: [String: Ruling] = [:]

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
      let isHeading = cells[0].lowercased() == "label" && cells[1].lowercased() == "replace by"
      if !sawHeading {
        sawHeading = true
        guard isHeading else {
          throw FormError(location: location, message: "expected the heading 'label', tab, 'replace by'")
        }
      }
      // A file that was put together of several has the heading again.
      if isHeading { continue }
      let plurals = StopWords.builtIn.plurals
      let ruling =
        cells[1].isEmpty
        ? Ruling.dropped
        : .replaced(
          by: Term(
            key: plurals.singular(ofPhrase: cells[1].comparable), spelling: cells[1].lowercased(),
            isRuled: true))
      let label = cells[0].comparable
      rulings[label] = ruling
      rulingsOfSingulars[plurals.singular(ofPhrase: label)] = ruling
    }
  }

  /// A thesaurus with the lines of another added; the other's win.
  package func adding(_ other: Thesaurus) -> Thesaurus {
    var sum = self
    sum.rulings.merge(other.rulings) { _, new in new }
    sum.rulingsOfSingulars.merge(other.rulingsOfSingulars) { _, new in new }
    return sum
  }

  /// What is said of a text: of the text as it is, else of its singular; nil if nothing is.
  ///
  /// - Parameters:
  ///   - comparable: The text as it is compared.
  ///   - singular: The same with its last word in the singular.
  /// - Returns: The ruling.
  func ruling(on comparable: String, singular: String) -> Ruling? {
    if rulings.isEmpty { return nil }
    return rulings[comparable] ?? rulingsOfSingulars[singular]
  }

  /// Whether a line names a text or its plural as a variant, or as what replaces one.
  func names(_ singular: String) -> Bool { rulingsOfSingulars[singular] != nil }
}
