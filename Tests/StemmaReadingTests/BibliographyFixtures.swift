import StemmaModel
import StemmaReading

/// What is read of one file that is recognised by its content alone.
func bibliography(_ text: String, file: String = "input") -> ReadingResult {
  reading(text, file: file)
}

/// The name of the format that recognises a text.
func formatName(_ text: String) -> String? {
  var diagnostics: [Diagnostic] = []
  guard let source = try? SourceText(file: "input", bytes: Array(text.utf8), diagnostics: &diagnostics) else {
    return nil
  }
  return SourceFormat.all.first { $0.recognizes(source) }?.name
}

extension ReadingResult {
  /// The findings as `line: message`.
  var findings: [String] { diagnostics.map { "\($0.location?.line ?? 0): \($0.message)" } }
}
