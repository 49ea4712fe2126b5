import StemmaModel

/// What was read from one or more sources.
package struct ReadingResult: Sendable {
  /// A block that was looked at and is no entry, and why.
  package struct Skipped: Hashable, Sendable {
    /// Where it begins.
    package var location: SourceLocation
    /// Why it is no entry, in a few words.
    package var reason: String
    /// Its text.
    package var text: String
  }

  /// A form in which papers stand in a section.
  package struct Structure: Hashable, Sendable {
    /// The section's heading, or the file's beginning.
    package var location: SourceLocation
    /// The form, in a few words, and how many entries have it.
    package var text: String
  }

  /// A file that could not be used at all.
  package struct Unusable: Hashable, Sendable {
    /// Why.
    package var error: InputError
    /// An error if the file was named, a warning if it was found in a folder.
    package var severity: Diagnostic.Severity

    /// Makes the record of a file.
    package init(_ error: InputError, isNamed: Bool) {
      self.error = error
      severity = isNamed ? .error : .warning
    }

    /// The finding as it is said, which names the file in its message.
    package var diagnostic: Diagnostic { Diagnostic(severity, rule: "unusable-input", error.description) }
  }

  /// The entries in the order of the files and of their places in them.
  package var entries: [Entry] = []
  /// Names that a list's vocabulary defines by a link.
  package var aliasDefinitions: [AliasDefinition] = []
  /// What is wrong with the sources.
  package var diagnostics: [Diagnostic] = []
  /// The files that could not be used, which the diagnostics name as well.
  package var unusable: [Unusable] = []
  /// What was passed over.
  package var skipped: [Skipped] = []
  /// In which forms the entries stand, section by section.
  package var structures: [Structure] = []

  package init() {}

  /// Adds what was read from another source.
  package mutating func append(_ other: ReadingResult) {
    entries += other.entries
    aliasDefinitions += other.aliasDefinitions
    diagnostics += other.diagnostics
    unusable += other.unusable
    skipped += other.skipped
    structures += other.structures
  }
}
