/// The words of a term as terms are held against each other: one may be part of another, or be short for it.
struct TermWords: Hashable {
  /// The words in their order, without case, plural and hyphens; each Chinese character is a word.
  let words: [String]
  private let set: Set<String>

  init(_ term: String) {
    var words: [String] = []
    var word = ""
    func finish() {
      if !word.isEmpty { words.append(TermWords.singular(word)) }
      word = ""
    }
    for character in term.lowercased() {
      if character.isIdeograph {
        finish()
        words.append(String(character))
      } else if character.isLetter || character.isNumber {
        word.append(character)
      } else {
        finish()
      }
    }
    finish()
    self.words = words
    set = Set(words)
  }

  /// Whether one is part of the other, or the initials of the other.
  func overlaps(_ other: TermWords) -> Bool {
    set.isSubset(of: other.set) || other.set.isSubset(of: set) || hasInitials(of: other)
      || other.hasInitials(of: self)
  }

  /// Whether one word of this is how the other is shortened, as `gnn` is of `graph neural network`.
  private func hasInitials(of other: TermWords) -> Bool {
    other.words.count > 1 && set.contains(String(other.words.compactMap(\.first)))
  }

  private static func singular(_ word: String) -> String {
    guard word.count > 3, word.hasSuffix("s"), !["ss", "us", "is"].contains(where: word.hasSuffix) else {
      // The plural of an acronym is short.
      return word
    }
    return word.hasSuffix("ies") && word.count > 4 ? word.dropLast(3) + "y" : String(word.dropLast())
  }
}

extension Character {
  /// Whether it is a word by itself, as in Chinese.
  fileprivate var isIdeograph: Bool {
    unicodeScalars.first.map { $0.properties.isIdeographic } ?? false
  }
}
