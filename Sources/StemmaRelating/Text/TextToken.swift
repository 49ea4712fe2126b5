import StemmaModel

/// A word, an ideograph, a mark or a name in running text.
struct TextToken: Hashable, Sendable {
  /// What it is.
  enum Kind: Hashable, Sendable {
    /// A word of letters and digits, hyphens and apostrophes inside it.
    case word
    /// A Chinese, Japanese or Korean character.
    case ideograph
    /// Punctuation.
    case mark
    /// A mention of a method, by its number.
    case name(Int)
  }

  var kind: Kind
  /// The word in lower case, the character, or nothing for a name.
  var word: String
  /// The characters of the passage that it stands on.
  var range: Range<Int>
  /// Whether a word is written like a name: a capital inside, or letters with a digit.
  var looksLikeName = false
  /// Whether it begins with a capital.
  var isCapitalized = false

  /// The number of the mention; nil if it is none.
  var mention: Int? { if case .name(let number) = kind { number } else { nil } }

  /// The tokens of a text, in which mentions of methods are marked.
  static func tokens(of text: [Character], mentions: [Range<Int>] = []) -> [TextToken] {
    var tokens: [TextToken] = []
    var index = 0
    var next = 0
    while index < text.count {
      if next < mentions.count, mentions[next].lowerBound == index {
        tokens.append(TextToken(kind: .name(next), word: "", range: mentions[next]))
        index = mentions[next].upperBound
        next += 1
        continue
      }
      let limit = next < mentions.count ? mentions[next].lowerBound : text.count
      let character = text[index]
      let start = index
      let followsName = tokens.last.map { $0.mention != nil && $0.range.upperBound == index } ?? false
      if character.isWhitespace {
        index += 1
      } else if isWordPart(character)
        || character == "-" && followsName && index + 1 < limit && text[index + 1].isLetter
      {
        index += 1
        while index < limit, isWordPart(text[index]) || joinsWords(text, at: index, limit: limit) {
          index += 1
        }
        tokens.append(TextToken(word: text[start..<index], range: start..<index))
      } else {
        let isIdeograph = String(character).hasIdeographs
        index += 1
        tokens.append(
          TextToken(kind: isIdeograph ? .ideograph : .mark, word: folded(character), range: start..<index))
      }
    }
    return tokens
  }

  /// The words of a phrase as they are compared.
  static func words(of phrase: String) -> [String] {
    var words = tokens(of: Array(phrase)).map(\.word)
    // The hyphen of "-based" is the beginning of the word that follows a name.
    if phrase.hasPrefix("-"), words.first == "-", words.count > 1 {
      words.removeFirst()
      words[0] = "-" + words[0]
    }
    return words
  }

  private init(kind: Kind, word: String, range: Range<Int>) {
    self.kind = kind
    self.word = word
    self.range = range
  }

  private init(word: ArraySlice<Character>, range: Range<Int>) {
    kind = .word
    self.range = range
    self.word = String(word).lowercased().replacing("’", with: "'")
    isCapitalized = word.first?.isUppercase == true
    let letters = word.filter(\.isLetter)
    let capitals = letters.count(where: \.isUppercase)
    looksLikeName =
      capitals >= 2 && letters.count >= 3
      || capitals >= 1 && word.contains(where: \.isNumber)
      || zip(word, word.dropFirst()).contains { $0.isLowercase && $1.isUppercase }
  }

  private static func isWordPart(_ character: Character) -> Bool {
    (character.isLetter || character.isNumber) && !String(character).hasIdeographs
  }

  /// Whether a mark between two letters or digits holds them together, or a `+` ends a name.
  private static func joinsWords(_ text: [Character], at index: Int, limit: Int) -> Bool {
    if text[index] == "+" { return true }
    return "-'’._".contains(text[index]) && index + 1 < limit && isWordPart(text[index + 1])
  }

  /// A mark as its plain counterpart.
  private static func folded(_ character: Character) -> String {
    switch character {
    case "，": ","
    case "（", "[", "【", "「", "《": "("
    case "）", "]", "】", "」", "》": ")"
    case "：": ":"
    case "；": ";"
    case "！": "!"
    case "？": "?"
    case "。": "."
    case "＆": "&"
    case "–", "—", "―": "-"
    default: String(character)
    }
  }
}

extension [TextToken] {
  /// Words behind which a full stop ends no sentence.
  private static let abbreviations: Set<String> = [
    "al", "e.g", "i.e", "etc", "fig", "figs", "eq", "sec", "tab", "vs", "cf", "resp", "approx", "dr", "prof",
    "mr", "ms", "no", "ref", "refs", "incl", "esp", "st", "jr",
  ]

  /// A text without full stops is read in pieces, as no cue reaches so far.
  private static let longestSentence = 300

  /// The sentences, as ranges of tokens.
  var sentences: [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for index in indices {
      let token = self[index]
      if index - start >= Self.longestSentence {
        sentences.append(start..<index)
        start = index
      }
      guard token.kind == .mark, [".", "!", "?", ";"].contains(token.word) else { continue }
      if token.word == ".", index > 0, Self.abbreviations.contains(self[index - 1].word),
        index + 1 < count
      {
        continue
      }
      if index > start { sentences.append(start..<index) }
      start = index + 1
    }
    if start < count { sentences.append(start..<count) }
    return sentences
  }
}
