import StemmaModel

/// Titles in lines that begin with a name.
extension HeadTitle {
  /// The title of a reference behind a name and a dash, the name often a link to its code:
  /// `[Harmony](…) - Person A, Other B (2019) A Title. Journal`.
  static func behindName(in line: [Token], _ recognition: Recognition) -> HeadTitle? {
    guard let index = line.firstIndex(where: { !$0.isBlank }) else { return nil }
    let dashes: Set<Character> = ["-", "–", "—", "|"]
    func isBridge(_ token: Token) -> Bool {
      token.isBlank || { if case .group = token.kind { true } else { false } }()
    }
    var name = line[index]
    var rest = Array(line[(index + 1)...])
    if case .text(let text) = name.kind, name.style.isEmpty {
      guard
        let dash = text.indices.first(where: { place in
          dashes.contains(text[place]) && text[..<place].last?.isWhitespace == true
        })
      else { return nil }
      var behind = name
      behind.kind = .text(String(text[dash...]))
      name.kind = .text(String(text[..<dash]))
      rest.insert(behind, at: 0)
    }
    let words = name.plainText.trimmed
    guard 1...4 ~= words.wordCount, !recognition.isApparatus(words), !words.hasSuffix(","),
      CitedAuthors(inFrontOf: words[...], titleFollows: true, recognition) == nil
    else { return nil }
    // `[R]` and the like may stand between, with dashes of their own.
    let bridge = rest.prefix(while: isBridge)
    var remainder = Array(rest[bridge.endIndex...])
    guard var first = remainder.first, case .text(let text) = first.kind, first.style.isEmpty else {
      return nil
    }
    let start = text.firstIndex { !$0.isWhitespace && !dashes.contains($0) } ?? text.endIndex
    let hasDash = (bridge.map(\.plainText).joined() + text[..<start]).contains(where: dashes.contains)
    guard hasDash else { return nil }
    first.kind = .text(String(text[start...]))
    remainder[0] = first
    guard var head = behindAuthors(in: remainder, recognition), let authors = head.authors,
      authors.year != nil || authors.isOpen || authors.hasInitials && authors.names.count >= 2
    else { return nil }
    head.name = name
    return head
  }

  /// Bold or linked words at the beginning that are the title though their last word could label a link:
  /// `**Gemma Technical Report**`.
  static func namedAsLabel(in line: [Token], _ recognition: Recognition) -> HeadTitle? {
    guard let index = line.firstIndex(where: { !$0.isBlank }) else { return nil }
    let token = line[index]
    let words = token.plainText.trimming(where: { " .,:;".contains($0) })
    guard words.wordCount >= 2, words.first?.isUppercase == true, !words.hasIdeographs,
      recognition.vocabulary.field(named: words) != nil, !recognition.vocabulary.isMereLabel(words),
      PartialDate(words) == nil, recognition.venues.knownReadings(of: words).isEmpty
    else { return nil }
    let after = Array(line[(index + 1)...])
    let behind = after.first(where: { !$0.isBlank || $0.plainText.trimmed.hasPrefix(":") })
    if token.plainText.trimmed.hasSuffix(":") || behind?.plainText.trimmed.hasPrefix(":") == true {
      return nil
    }
    // No other words can be the title.
    let hasOther = after.contains { other in
      switch other.kind {
      case .link(let link): recognition.meaning(of: link) == .words && link.label.wordCount >= 3
      case .text(let text): other.style.contains(.strong) && text.wordCount >= 3
      default: false
      }
    }
    if hasOther { return nil }
    switch token.kind {
    case .text where token.style.contains(.strong):
      return HeadTitle(title: token.plainText, before: Array(line[..<index]), after: after)
    case .link(let link):
      guard let address = link.address, !link.isImage,
        recognition.hosts.role(of: address) == .paper || address.path.lowercased().hasSuffix(".pdf")
      else { return nil }
      return HeadTitle(title: link.label, link: token, before: Array(line[..<index]), after: after)
    default: return nil
    }
  }
}
