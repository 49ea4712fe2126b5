import StemmaModel

/// Links to papers in blocks that are not read, so that nothing is lost without a word.
enum UnreadPapers {
  /// The addresses of papers in Markdown links of indented text.
  static func inIndentedText(_ text: String, _ recognition: Recognition) -> [WebAddress] {
    text.split(separator: "](").dropFirst().map { $0.prefix(while: { $0 != ")" && !$0.isWhitespace }) }
      .compactMap { WebAddress(String($0)) }.filter { recognition.hosts.role(of: $0) == .paper }
  }
}
