import StemmaModel

/// A format of sources, recognised by content.
package struct SourceFormat: Sendable {
  /// The name that messages use.
  package var name: String
  /// Whether a text is of this format.
  package var recognizes: @Sendable (SourceText) -> Bool
  /// Reads a text of this format.
  package var read: @Sendable (SourceText) -> ReadingResult

  /// Every format; the first that recognises a text reads it, and Markdown is any text.
  package static let all: [SourceFormat] = [
    BibTeX.format,
    SourceFormat(name: "Markdown", recognizes: { _ in true }, read: { MarkdownReader.read($0) }),
  ]
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
      guard let format = SourceFormat.all.first(where: { $0.recognizes(source) }) else { continue }
      result.append(format.read(source))
    } catch {
      result.diagnostics.append(
        Diagnostic(file.isNamed ? .error : .warning, rule: "unusable-input", error.description))
    }
  }
  return result
}
