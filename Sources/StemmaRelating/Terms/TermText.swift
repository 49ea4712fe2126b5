import StemmaModel

/// The words of a text in which terms are looked for, as numbers of a `TermWords` table.
///
/// A run is the words between two words of grammar, marks or numbers; no term goes beyond one.
struct TermText: Sendable {
  /// The runs, in order.
  var runs: [[Int32]] = []
}

/// A word of a text: between blanks, so that a compound such as `one-shot` is one word.
struct TermWord: Hashable, Sendable {
  /// In lower case, as it is written.
  var spelling: String
  /// As terms are compared: hyphens as blanks.
  var key: String
  /// The same with its last part in the singular.
  var singular: String
  /// What it may be in a term.
  var role: WordRole
}

/// The words of a collection, each once, and the reading of texts into them.
struct TermWords: Sendable {
  /// The words, by number.
  private(set) var words: [TermWord] = []
  private var numbers: [String: Int32] = [:]
  private let stopWords: StopWords
  /// Compounds with a word of grammar in them, such as `text-to-image`, by their first part.
  private let compounds: [String: [[String]]]

  /// Makes a table for a collection.
  ///
  /// - Parameters:
  ///   - stopWords: Words that are no terms.
  ///   - texts: Titles and keywords. A compound that one of them writes with hyphens is one word also where it is
  ///     written with blanks.
  init(stopWords: StopWords, compoundsOf texts: some Sequence<String>) {
    self.stopWords = stopWords
    var found: Set<[String]> = []
    for text in texts where text.utf8.contains(UInt8(ascii: "-")) {
      for piece in text.split(whereSeparator: \.isWhitespace) where piece.utf8.contains(UInt8(ascii: "-")) {
        let word = piece.trimming { !$0.isLetter && !$0.isNumber }.lowercased()
        let parts = word.split(separator: "-").map(String.init)
        if parts.count > 2, parts.dropFirst().dropLast().contains(where: stopWords.breaks.contains) {
          found.insert(parts)
        }
      }
    }
    let longestFirst = found.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1)
    }
    compounds = Dictionary(grouping: longestFirst) { $0[0] }
  }

  /// Reads a text.
  mutating func read(_ text: some StringProtocol) -> TermText {
    let pieces = text.split(whereSeparator: \.isWhitespace).map { Piece(Substring($0)) }
    var result = TermText()
    var run: [Int32] = []
    func endRun() {
      if !run.isEmpty { result.runs.append(run) }
      run = []
    }
    var index = 0
    while index < pieces.count {
      let piece = pieces[index]
      if piece.opens { endRun() }
      if piece.word.hasIdeographs, !piece.word.hasHangul {
        endRun()
        for segment in chineseSegments(of: piece.word) { result.runs.append([number(of: segment)]) }
        index += 1
        continue
      }
      if let length = compoundLength(at: index, in: pieces) {
        run.append(number(of: pieces[index..<(index + length)].map(\.word).joined(separator: "-")))
        index += length
        if pieces[index - 1].closes { endRun() }
        continue
      }
      let isBreak =
        stopWords.breaks.contains(piece.lower)
        || !piece.word.unicodeScalars.contains(where: \.properties.isAlphabetic)
      if isBreak { endRun() } else { run.append(number(of: piece.word)) }
      if piece.closes { endRun() }
      index += 1
    }
    endRun()
    return result
  }

  /// How many pieces from one on are a known compound written with blanks.
  private func compoundLength(at index: Int, in pieces: [Piece]) -> Int? {
    compounds[pieces[index].lower]?.first { parts in
      guard index + parts.count <= pieces.count else { return false }
      return parts.indices.allSatisfy { offset in
        let piece = pieces[index + offset]
        return piece.lower == parts[offset] && (offset == 0 || !piece.opens)
          && (offset == parts.count - 1 || !piece.closes)
      }
    }?.count
  }

  private mutating func number(of word: String) -> Int32 {
    if let known = numbers[word] { return known }
    let lower = word.lowercased()
    let key = lower.comparable
    let number = Int32(words.count)
    words.append(
      TermWord(
        spelling: lower, key: key, singular: stopWords.plurals.singular(ofPhrase: key),
        role: word.hasIdeographs ? .ideographs : stopWords.role(of: word)))
    numbers[word] = number
    return number
  }

  /// The shortest and longest terms in ideographs.
  private static let ideographCounts = 2...8

  /// What stands between words of grammar in Chinese, or between hiragana in Japanese.
  private func chineseSegments(of text: String) -> [String] {
    var text = text
    for word in stopWords.chineseBreaks { text = text.replacing(word, with: " ") }
    let segments = text.split { !$0.isIdeographOrKatakana }
    return segments.compactMap { segment in
      var segment = segment
      var isTrimmed = true
      while isTrimmed {
        isTrimmed = false
        for edge in stopWords.chineseEdges where segment.count > edge.count {
          if segment.hasSuffix(edge) {
            segment = segment.dropLast(edge.count)
            isTrimmed = true
          }
        }
      }
      return TermWords.ideographCounts.contains(segment.count) ? String(segment) : nil
    }
  }
}

/// What stands between two blanks.
private struct Piece {
  /// Without marks at its ends and a possessive `'s`.
  var word: String
  /// The same in lower case.
  var lower: String
  /// Whether a bracket or quote opens in front of it.
  var opens: Bool
  /// Whether a mark behind it ends the phrase.
  var closes: Bool

  init(_ text: Substring) {
    var word = text.trimming { !$0.isLetter && !$0.isNumber }
    for possessive in ["'s", "’s"] where word.hasSuffix(possessive) { word = String(word.dropLast(2)) }
    self.word = word
    lower = word.lowercased()
    opens = text.first.map { "([{\"“‘（【《「".contains($0) } ?? false
    closes = text.last.map { ",.:;!?)]}\"”—–、，。：；！？）】》」".contains($0) } ?? false
  }
}

extension WordRole {
  /// A segment of ideographs, which is a term as it is.
  static let ideographs = WordRole(
    isGeneral: false, isAcronym: false, isCompound: true, isQualifier: false, isDegree: false,
    mayBeFirst: true, mayBeLast: true,
    mayBeTerm: true)
}

extension String {
  /// Whether it holds Korean, whose words stand between blanks.
  fileprivate var hasHangul: Bool { unicodeScalars.contains { 0xAC00...0xD7AF ~= $0.value } }
}

extension Character {
  fileprivate var isIdeographOrKatakana: Bool {
    unicodeScalars.allSatisfy {
      0x3400...0x4DBF ~= $0.value || 0x4E00...0x9FFF ~= $0.value || 0x30A1...0x30FA ~= $0.value
        || $0.value == 0x30FC
    }
  }
}
