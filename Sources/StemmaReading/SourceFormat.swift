import StemmaModel

/// A format of sources, recognised by content.
package struct SourceFormat: Sendable {
  /// The name that messages use.
  package var name: String
  /// Whether a text is of this format.
  package var recognizes: @Sendable (SourceText) -> Bool
  /// Reads a text of this format.
  package var read: @Sendable (SourceText) -> ReadingResult

  /// Lists in Markdown, which is what any text may be.
  private static let markdown = SourceFormat(
    name: "Markdown", recognizes: { _ in true }, read: { MarkdownReader.read($0) })

  /// Every format; the first that recognises a text reads it, and Markdown is any text.
  package static let all: [SourceFormat] = [
    OpenAlex.format, SemanticScholar.format, Crossref.format, CSLJSON.format, BibTeX.format, RIS.format,
    PubMed.format, WebOfScience.format, DelimitedTable.format, markdown,
  ]

  /// Reads a text by the first format that recognises it.
  ///
  /// A text that is data of no known format is an error if its file was named, and passed over with a note if it
  /// was found in a folder, where many files are no lists. One that gives nothing is never passed over in silence
  /// where it looks like data.
  fileprivate static func read(_ source: SourceText, isNamed: Bool) -> ReadingResult {
    if let format = all.dropLast().first(where: { $0.recognizes(source) }) { return format.read(source) }
    var result = ReadingResult()
    let start = SourceLocation(file: source.file, line: 1)
    if let description = UnrecognizedData.description(of: source) {
      result.diagnostics = [
        Diagnostic(
          isNamed ? .error : .note, rule: "unknown-format",
          "\(isNamed ? "is" : "passed over:") \(description.text)", at: description.location)
      ]
      return result
    }
    result = markdown.read(source)
    guard result.entries.isEmpty, result.diagnostics.isEmpty else { return result }
    if let format = UnrecognizedData.damagedFormat(of: source) {
      result.diagnostics = [
        Diagnostic(
          .warning, rule: "unknown-format", "no paper was read; is this \(format), and damaged?", at: start
        )
      ]
    } else if !isNamed, !InputFile.isMarkdown(source.file) {
      result.diagnostics = [
        Diagnostic(.note, rule: "unknown-format", "passed over: no paper is in it", at: start)
      ]
    }
    return result
  }
}

/// Reads sources: bytes of files in, entries out.
///
/// A file that cannot be used at all is reported, as an error if it was named and as a warning if it was found
/// in a folder, and the others are read.
package func read(_ files: [InputFile]) -> ReadingResult {
  var result = ReadingResult()
  for file in files {
    do {
      let source = try SourceText(file: file.name, bytes: file.bytes, diagnostics: &result.diagnostics)
      result.append(SourceFormat.read(source, isNamed: file.isNamed))
    } catch {
      let unusable = ReadingResult.Unusable(error, isNamed: file.isNamed)
      result.unusable.append(unusable)
      result.diagnostics.append(unusable.diagnostic)
    }
  }
  return result
}
