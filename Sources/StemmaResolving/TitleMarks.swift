import StemmaModel

/// What a title says of its relation to another: a part of a series, a supplement, an extended version.
struct TitleMarks {
  /// What a text is to the paper whose title it repeats.
  enum Companion: String {
    case supplement = "supplementary material"
    case correction = "a correction"
    case comment = "a comment"
    case reply = "a reply"
    case extended = "an extended version"
  }

  /// The number behind `part` or `volume`, or a Roman number before a colon or at the end.
  var part: Int?
  /// What it is to another paper, if its title says so.
  var companion: Companion?
  /// The key of the title without the words that say so.
  var core: String?

  init(_ title: String, words: [String]) {
    part = TitleMarks.partNumber(in: title, words: words)
    guard let first = words.first, let last = words.last,
      TitleMarks.leadingWords.contains(first) || TitleMarks.trailingWords.contains(last)
    else { return }
    for (companion, phrase) in TitleMarks.phrases where phrase.count < words.count {
      if words.starts(with: phrase), TitleMarks.leads(phrase, in: title) {
        self.companion = companion
        core = words.dropFirst(phrase.count).joined()
        return
      }
      if words.suffix(phrase.count).elementsEqual(phrase), TitleMarks.isSetOff(phrase, in: title) {
        self.companion = companion
        core = words.dropLast(phrase.count).joined()
        return
      }
    }
  }

  /// Whether a phrase at the beginning of a title says what follows: it ends in a preposition or in a colon.
  private static func leads(_ phrase: [String], in title: String) -> Bool {
    if let last = phrase.last, ["to", "for", "of", "on"].contains(last) { return true }
    guard let colon = title.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return false }
    return titleWords(String(title[..<colon])) == phrase
  }

  /// Whether a phrase at the end of a title stands behind a colon, a dash, a comma or a bracket.
  private static func isSetOff(_ phrase: [String], in title: String) -> Bool {
    var missing = phrase.count
    var isInWord = false
    for scalar in title.unicodeScalars.reversed() {
      let isWord = scalar.properties.isAlphabetic || "0"..."9" ~= scalar
      if !isWord, isInWord { missing -= 1 }
      isInWord = isWord
      if missing == 0, !isWord, !scalar.properties.isWhitespace {
        return scalar.properties.isDash || ":：,，;([（【|.".unicodeScalars.contains(scalar)
      }
      if missing == 0, isWord { return false }
    }
    return false
  }

  /// The number of a part: `Part 2`, `Part II`, `Part Two`, `Foundations II: …`, `… III`.
  private static func partNumber(in title: String, words: [String]) -> Int? {
    for index in words.indices.dropLast() where partWords.contains(words[index]) {
      if let number = Int(words[index + 1]) ?? roman[words[index + 1]] ?? spelled[words[index + 1]] {
        return number
      }
    }
    // Roman numbers that stand in capitals at the end of the title or of what is before its colon.
    let bytes = Array(title.utf8)
    let end = bytes.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? 0
    let colon = bytes.firstIndex(of: UInt8(ascii: ":")) ?? end
    for last in colon < end ? [colon, end] : [end] {
      var start = last
      while start > 0, [0x49, 0x56, 0x58].contains(bytes[start - 1]) { start -= 1 }
      guard start < last, start > 0, bytes[start - 1] == 0x20 else { continue }
      if let number = roman[String(decoding: bytes[start..<last], as: UTF8.self).lowercased()] {
        return number
      }
    }
    return nil
  }

  private static let partWords: Set<String> = [
    "part", "volume", "vol", "chapter", "episode", "teil", "partie",
  ]

  private static let roman: [String: Int] = [
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11,
    "xii": 12,
  ]

  private static let spelled: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
  ]

  /// Words in front of a title or behind it, the longer ones first.
  private static let phrases: [(companion: Companion, words: [String])] = {
    let texts: [(Companion, [String])] = [
      (
        .supplement,
        [
          "supplementary material for", "supplementary materials for", "supplementary material to",
          "supplementary materials to", "supplementary material of", "supplemental material for",
          "supplemental material to", "supporting information for", "online appendix for",
          "online appendix to",
          "supplement to", "supplement for", "appendix to", "appendix for", "appendix of", "addendum to",
          "supplementary material", "supplementary materials", "supplemental material",
          "supporting information", "supplementary", "supplement", "appendix", "addendum",
        ]
      ),
      (
        .correction,
        [
          "publisher correction to", "author correction to", "publisher correction", "author correction",
          "correction to", "corrections to", "correction", "corrigendum to", "corrigendum", "erratum to",
          "erratum", "retraction note to", "retraction note", "retraction of", "retraction", "retracted",
        ]
      ),
      (.comment, ["a comment on", "comment on", "comments on", "commentary on"]),
      (.reply, ["author response to", "a reply to", "reply to", "response to"]),
      (
        .extended,
        [
          "extended journal version", "journal extension", "journal version", "an extended version",
          "extended version", "full version", "long version", "expanded version", "extended abstract",
          "conference version", "an extension", "extended", "extension",
        ]
      ),
    ]
    return texts.flatMap { companion, phrases in
      phrases.map { (companion, $0.split(separator: " ").map(String.init)) }
    }
  }()

  private static let leadingWords = Set(phrases.compactMap(\.words.first))
  private static let trailingWords = Set(phrases.compactMap(\.words.last))
}
