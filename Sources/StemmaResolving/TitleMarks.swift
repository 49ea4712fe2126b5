import StemmaModel

/// What a title says of its relation to another: a part of a series, a supplement, a comment, an extended version.
struct TitleMarks {
  /// What a text is to the paper whose title it repeats.
  enum Companion: String {
    case supplement = "supplementary material"
    case correction = "a correction"
    case comment = "a comment"
    case reply = "a reply"
    case extended = "an extended version"
    case quoting = "about a work whose title it quotes"
  }

  /// The number behind `part` or `volume`, or a Roman number before a colon or at the end.
  var part: Int?
  /// What it is to another paper, if its title says so.
  var companion: Companion?
  /// The keys of what may be that paper's title: the title without the words that say so, what it quotes, and
  /// what stands behind its first colon or comma.
  var cores: [String] = []

  init(_ title: String, words: [String]) {
    part = TitleMarks.partNumber(in: title, words: words)
    if let quotation = TitleMarks.quotation(in: title) {
      cores = [titleWords(String(quotation.text)).joined()]
      companion =
        TitleMarks.phrases.first { words.starts(with: $0.words) && $0.words.count <= quotation.wordsInFront }?
        .companion ?? .quoting
    }
    guard let first = words.first, let last = words.last,
      TitleMarks.leadingWords.contains(first) || TitleMarks.trailingWords.contains(last)
    else { return }
    for (companion, phrase) in TitleMarks.phrases where phrase.count < words.count {
      if words.starts(with: phrase), TitleMarks.leads(phrase, in: title) {
        self.companion = companion
        cores.append(words.dropFirst(phrase.count).joined())
        // `Reply to Stone: Title`, `Correction for Perez et al., Title`.
        if let mark = title.firstIndex(where: { ":：,".contains($0) }) {
          let behind = titleWords(String(title[title.index(after: mark)...]))
          if behind.count >= 3 { cores.append(behind.joined()) }
        }
        return
      }
      if words.suffix(phrase.count).elementsEqual(phrase), TitleMarks.isSetOff(phrase, in: title) {
        self.companion = companion
        cores.append(words.dropLast(phrase.count).joined())
        return
      }
    }
  }

  /// Marks of quotation, opening and closing.
  private static let quotationMarks: [(open: Character, close: Character)] = [
    ("“", "”"), ("„", "“"), ("„", "”"), ("\"", "\""), ("‘", "’"), ("‚", "‘"), ("«", "»"), ("»", "«"),
    ("‹", "›"),
    ("「", "」"), ("『", "』"), ("《", "》"), ("〈", "〉"), ("”", "”"), ("'", "'"), ("`", "'"),
  ]

  /// What a title quotes, if that is long enough for a title and stands behind other words.
  private static func quotation(in title: String) -> (text: Substring, wordsInFront: Int)? {
    guard mayHaveQuotation(title) else { return nil }
    for (open, close) in quotationMarks {
      guard let start = title.firstIndex(of: open), start > title.startIndex,
        let end = title.lastIndex(of: close), end > start
      else { continue }
      // An apostrophe stands within a word or at its end.
      if let before = title[..<start].last, before.isLetter && open.isASCII { continue }
      let text = title[title.index(after: start)..<end]
      let count = titleWords(String(text)).count
      let inFront = titleWords(String(title[..<start])).count
      if inFront > 0, count >= 3 || count >= 1 && text.utf8.count >= 18 && text.hasIdeographs {
        return (text, inFront)
      }
    }
    return nil
  }

  /// Whether any byte of the title may be of a mark of quotation: most titles have none.
  private static func mayHaveQuotation(_ title: String) -> Bool {
    var previous: UInt8 = 0
    for byte in title.utf8 {
      switch (previous, byte) {
      case (_, 0x22), (_, 0x27), (_, 0x60), (0xC2, 0xAB), (0xC2, 0xBB): return true
      case (0x80, 0x98...0x9F), (0x80, 0xB9...0xBA), (0x80, 0x88...0x8F): return true
      default: previous = byte
      }
    }
    return false
  }

  /// Whether a phrase at the beginning of a title says what follows: it ends in a preposition or in a colon.
  private static func leads(_ phrase: [String], in title: String) -> Bool {
    if let last = phrase.last, prepositions.contains(last) { return true }
    guard let colon = title.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return false }
    return titleWords(String(title[..<colon])) == phrase
  }

  private static let prepositions: Set<String> = [
    "to", "for", "of", "on", "zu", "zum", "zur", "auf", "sur", "a", "au", "sobre", "su",
  ]

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
      if let number = number(words[index + 1]) { return number }
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

  /// The number that a word means: `2`, `ii` or `two`.
  static func number(_ word: String) -> Int? { Int(word) ?? roman[word] ?? spelled[word] }

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
  private static let phrases: [(companion: Companion, words: [String])] = CompanionPhrases.all.map {
    ($0.companion, $0.text.split(separator: " ").map(String.init))
  }

  private static let leadingWords = Set(phrases.compactMap(\.words.first))
  private static let trailingWords = Set(phrases.compactMap(\.words.last))
}
