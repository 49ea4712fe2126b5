/// Records of other formats in the code blocks of a list.
enum EmbeddedRecords {
  /// Whether a code block holds BibTeX: its fence says so, or it begins as a record does.
  static func isBibTeX(_ literal: String, info: String) -> Bool {
    if ["bibtex", "bib", "biblatex"].contains(info.lowercased().prefix(while: { !$0.isWhitespace })) {
      return true
    }
    let text = literal.drop(while: \.isWhitespace)
    guard text.first == "@" else { return false }
    let kind = text.dropFirst().prefix(while: \.isLetter)
    let rest = text.dropFirst(1 + kind.count).drop(while: \.isWhitespace)
    return !kind.isEmpty && rest.first == "{"
  }
}

extension String {
  /// The first line that is not empty.
  var firstLine: String {
    split(whereSeparator: \.isNewline).first.map { String($0).trimmed } ?? ""
  }
}
