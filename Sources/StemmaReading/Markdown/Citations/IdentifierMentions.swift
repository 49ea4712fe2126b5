import StemmaModel

/// Identifiers that stand in running text: `arXiv:2106.01234 [cs.LG]`, `doi: 10.1038/nature12742`,
/// `PMID: 24201281`.
struct IdentifierMentions {
  /// What they identify.
  private(set) var identifiers = Identifiers()
  /// The text without them.
  private(set) var rest: String
  /// Whether an arXiv id is among them.
  private(set) var namesArxiv = false

  private static let names = ["arxiv", "doi", "pmid", "pubmed"]

  /// Finds the identifiers of a text.
  init(_ text: String) {
    rest = text
    var from = rest.startIndex
    while let (range, kind, value) = IdentifierMentions.next(in: rest[from...]) {
      switch kind {
      case "arxiv":
        identifiers.arxiv = identifiers.arxiv ?? value
        namesArxiv = true
      case "doi": IdentifierMentions.add(doi: value, to: &identifiers)
      default:
        let id = "pmid:\(value)"
        if !identifiers.other.contains(id) { identifiers.other.append(id) }
      }
      let offset = rest.utf8.distance(from: rest.startIndex, to: range.lowerBound)
      rest.replaceSubrange(range, with: " ")
      from = rest.utf8.index(rest.startIndex, offsetBy: offset)
    }
  }

  /// Where the first begins.
  static func first(in text: Substring) -> String.Index? {
    next(in: text)?.range.lowerBound
  }

  private static func add(doi: String, to identifiers: inout Identifiers) {
    let prefix = "10.48550/arxiv."
    if doi.hasPrefix(prefix), let id = ArxivIdentifier.identifier(beginning: doi.dropFirst(prefix.count)) {
      identifiers.arxiv = identifiers.arxiv ?? id
    } else {
      identifiers.doi = identifiers.doi ?? doi
    }
  }

  private static func next(in text: Substring) -> (range: Range<String.Index>, kind: String, value: String)? {
    var index = text.startIndex
    while let start = text[index...].firstIndex(where: { "aAdDpP1".contains($0) }) {
      let isAtStart = start == text.startIndex || !isWordPart(text[text.index(before: start)])
      if isAtStart, let (end, kind, value) = mention(at: start, in: text) {
        return (start..<end, kind, value)
      }
      index = text.index(after: start)
    }
    return nil
  }

  private static func isWordPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "/.-_".contains(character)
  }

  private static func mention(at start: String.Index, in text: Substring) -> (String.Index, String, String)? {
    let rest = text[start...]
    if rest.hasPrefix("10.") {
      return Identifiers.doi(beginning: rest).map { (end(ofDOI: $0, at: start, in: text), "doi", $0) }
    }
    let word = rest.prefix(while: \.isLetter)
    let name = word.lowercased()
    guard names.contains(name) else { return nil }
    var value = rest.dropFirst(word.count)
    // `arXiv preprint arXiv:…` and `arXiv (2106.01234)`
    value = value.drop(while: { " :#(".contains($0) })
    if value.lowercased().hasPrefix("preprint") { return nil }
    switch name {
    case "arxiv":
      guard let id = ArxivIdentifier.identifier(beginning: value.lowercased()[...]) else { return nil }
      var end = text.index(value.startIndex, offsetBy: id.count)
      if end < text.endIndex, text[end] == "v" {
        end = text[text.index(after: end)...].firstIndex(where: { !$0.isNumber }) ?? text.endIndex
      }
      return (end, "arxiv", id)
    case "doi":
      guard let doi = Identifiers.doi(beginning: value) else { return nil }
      return (end(ofDOI: doi, at: value.startIndex, in: text), "doi", doi)
    default:
      let digits =
        value.lowercased().hasPrefix("id") ? value.dropFirst(2).drop(while: { " :".contains($0) }) : value
      let number = digits.prefix(while: { $0.isASCII && $0.isNumber })
      guard 5...9 ~= number.count else { return nil }
      return (number.endIndex, "pmid", String(number))
    }
  }

  private static func end(ofDOI doi: String, at start: String.Index, in text: Substring) -> String.Index {
    text[start...].firstIndex(where: { $0.isWhitespace || "<>\",;".contains($0) }) ?? text.endIndex
  }
}
