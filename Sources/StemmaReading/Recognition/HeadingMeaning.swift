import StemmaModel

/// What headings say of whether papers stand below them, from the resource `words.txt`.
///
/// Most names of sections without papers are also words of topics: "Video", "Harmful Content", "Multi-Person". Only
/// those that are nothing else decide alone; the others ask for a look at what stands below.
struct HeadingMeaning: Sendable {
  /// What a heading says.
  enum Verdict: Sendable {
    /// Papers, whatever the headings above it say.
    case papers
    /// Something else.
    case noPapers
    /// Perhaps something else: what stands below decides.
    case doubtful
    /// Nothing of it.
    case open
  }

  private var wholes: Set<String>
  private var endings: Set<String>
  private var doubtfulEndings: Set<String>
  private var papersEndings: Set<String>
  private var modifiers: Set<String>
  private var joints: Set<String>

  init(table: WordTable) {
    func words(_ key: String) -> Set<String> { Set(table.words(key).map(\.comparable)) }
    wholes = words("not-papers")
    endings = words("not-papers-ending")
    doubtfulEndings = words("perhaps-papers").union(wholes)
    papersEndings = words("papers-ending")
    modifiers = words("heading-modifier")
    joints = words("heading-joint")
  }

  /// What a heading says; `fields` are the names of fields whose links are no papers.
  func verdict(on heading: String, fieldNames: (String) -> Bool) -> Verdict {
    let parts = heading.withoutParentheses.headingParts.map(withoutModifiers)
    guard let last = parts.last(where: { !$0.isEmpty }) else { return .open }
    if ending(of: last, in: papersEndings) != nil { return wholes.contains(last) ? .noPapers : .papers }
    let verdicts = parts.filter { !$0.isEmpty }.map { part in
      let verdict = verdict(onPart: part)
      return verdict == .open && parts.count == 1 && fieldNames(part) ? .doubtful : verdict
    }
    if verdicts.contains(.open) { return .open }
    return verdicts.contains(.doubtful) ? .doubtful : .noPapers
  }

  private func verdict(onPart part: String) -> Verdict {
    if wholes.contains(part) { return .noPapers }
    if let before = ending(of: part, in: endings) {
      return isJoined(before) ? .doubtful : .noPapers
    }
    if let before = ending(of: part, in: doubtfulEndings) {
      return isJoined(before) ? .open : .doubtful
    }
    return .open
  }

  /// What stands before one of the endings, if a text has one.
  private func ending(of text: String, in endings: Set<String>) -> Substring? {
    if endings.contains(text) { return "" }
    if text.hasIdeographs {
      let ending = endings.first { $0.hasIdeographs && text.hasSuffix($0) }
      return ending.map { text.dropLast($0.count) }
    }
    let words = text.split(separator: " ")
    for count in 1...3 where count < words.count {
      if endings.contains(words.suffix(count).joined(separator: " ")) {
        return words.dropLast(count).joined(separator: " ")[...]
      }
    }
    return nil
  }

  /// Whether the words before an ending make it part of a phrase: "Added by Contributors".
  private func isJoined(_ words: Substring) -> Bool {
    words.split(separator: " ").contains { joints.contains(String($0)) }
  }

  /// The text without numbers and words such as "useful" and "list of" in front.
  private func withoutModifiers(_ text: String) -> String {
    var words = text.split(separator: " ")[...]
    while words.count > 1, let first = words.first,
      first.allSatisfy({ $0.isNumber || $0 == "." })
        || modifiers.contains(String(first))
          && !wholes.contains(words.joined(separator: " "))
    {
      words.removeFirst()
    }
    return words.joined(separator: " ")
  }
}

extension StringProtocol {
  /// The parts of a heading that "and", "&", "/" and commas separate, ready for comparison.
  fileprivate var headingParts: [String] {
    let words = comparable.replacingWords(" and ", with: " & ")
    return words.split(whereSeparator: { "&/,|、，".contains($0) }).map { String($0).comparable }
      .filter { !$0.isEmpty }
  }

  private func replacingWords(_ words: String, with replacement: String) -> String {
    var result = ""
    var rest = Substring(self)
    while let range = rest.firstRange(of: words) {
      result += rest[..<range.lowerBound] + replacement
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
