import StemmaModel

/// What the reader knows of how lists are written, for whoever judges a list.
package struct ListConventions: Sendable {
  /// The conventions that are built in.
  package static let builtIn = ListConventions(recognition: .builtIn)

  private var recognition: Recognition
  private var genericWords: Set<String>

  private init(recognition: Recognition) {
    self.recognition = recognition
    genericWords = Set(WordTable(builtIn: PackageResources.words_txt).words("generic-link").map(\.comparable))
  }

  /// What the words of a link say that it leads to; nil if they say nothing, as `link` does.
  package func role(ofLabel label: String) -> Link.Role? {
    let words = label.trimming(where: { !$0.isLetter && !$0.isNumber })
    return genericWords.contains(words.comparable) ? nil : recognition.vocabulary.linkRole(labelled: words)
  }

  /// What the links of a field or column lead to; nil if the name is none, or of a field that holds words.
  package func role(ofField name: String) -> Link.Role? {
    recognition.vocabulary.field(named: name)?.linkRole
  }

  /// Whether a text is the name of a field, such as `keywords` or `code`.
  package func isField(_ name: String) -> Bool {
    !name.isEmpty && recognition.vocabulary.field(named: name) != nil
  }

  /// What an address leads to by its host; nil if it is no address or nothing is known of the host.
  package func role(ofAddress address: String) -> Link.Role? {
    WebAddress(address).flatMap(recognition.hosts.role)
  }

  /// What an address identifies; nothing if it is no address.
  package func identifiers(in address: String) -> Identifiers {
    var identifiers = Identifiers()
    if let address = WebAddress(address) { identifiers.add(from: address) }
    return identifiers
  }

  /// The address that is meant, with blanks, brackets around it and a redirect through a search engine undone;
  /// nil if none can be found.
  package func repaired(_ address: String) -> String? { WebAddress(address)?.text }

  /// The text with every part that was decoded twice decoded once.
  package static func undoingDoubleDecoding(_ text: String) -> String {
    TextRepair.undoingDoubleDecoding(text)
  }
}

extension SourceText {
  /// Whether the text is read as Markdown, and not as records of another format.
  package var isMarkdown: Bool {
    SourceFormat.all.first { $0.recognizes(self) }?.name == "Markdown"
  }

  /// The text as it is parsed: marks of headings without a blank behind them get one.
  package var markdown: String { HeadingMarks.addingBlanks(to: text) }
}
