import StemmaModel

/// Something that can be wrong with a list, and how to find it.
package struct CheckRule: Sendable {
  /// The name in findings, comments and options: lower case with hyphens.
  package let id: String
  /// How much its findings matter, unless a finding itself or the user says otherwise.
  package let severity: Diagnostic.Severity
  /// What it finds, in a few words without a full stop.
  package let summary: String
  /// Why that is wrong and how to mend it, in a few sentences.
  package let discussion: String
  /// The findings in a collection, in any order.
  package let findings: @Sendable (CheckInput) -> [Diagnostic]

  /// Whether it judges by what the columns of a table say, which a row with surplus cells does not keep to.
  var readsColumns: Bool {
    [
      "impossible-year", "contradicting-venue", "code-in-paper-link", "paper-in-code-link", "misnamed-link",
      "missing-link", "missing-title", "preprint-and-published", "inconsistent-keyword", "order",
      "repeated-link",
    ].contains(id)
  }

  /// Makes a rule from what gives the places and messages; a severity of nil is the rule's.
  init(
    _ id: String, _ severity: Diagnostic.Severity, summary: String, discussion: String,
    find: @escaping @Sendable (CheckInput) -> [Finding]
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.discussion = discussion
    findings = { input in
      find(input).map { Diagnostic($0.severity ?? severity, rule: id, $0.message, at: $0.location) }
    }
  }

  /// What a rule says before its name and severity are added.
  struct Finding {
    var location: SourceLocation?
    var message: String
    var severity: Diagnostic.Severity?

    init(_ message: String, at location: SourceLocation?, _ severity: Diagnostic.Severity? = nil) {
      self.message = message
      self.location = location
      self.severity = severity
    }
  }

  /// Every rule, in the order of the documentation.
  package static let all: [CheckRule] =
    [
      duplicateEntry, preprintAndPublished, doubtfulPair, foreignArxivId, foreignPaperLink, sharedLink,
      impossibleYear,
      contradictingVenue, codeInPaperLink, paperInCodeLink, misnamedLink, repeatedLink, malformedLink,
      redirectLink, searchPage, unclosedBracket,
      emptyField, missingTitle, missingLink, decodedTwice, inconsistentKeyword, order, unreadableEntry,
      passedOverSection, secondPaper,
      surplusCells, notUTF8, unusableInput, unknownRule,
    ] + ofRecords
}

extension SourceLocation {
  /// `file:line`, as messages name another place.
  var place: String { "\(file):\(line)" }
}
