import StemmaModel

/// What stands beside a name in a text, which may make it a part of another name or no name at all.
struct NameSurroundings {
  private let name: String
  private let before: String
  private let after: String
  private let isAtStart: Bool
  private let beforeIsAtStart: Bool
  private let isEnglish: Bool

  init(text: [Character], range: Range<Int>) {
    name = String(text[range])
    func isWordPart(_ character: Character) -> Bool {
      (character.isLetter || character.isNumber || "-_.'’+".contains(character))
        && !String(character).hasIdeographs
    }
    var start = range.lowerBound
    if start > 1, text[start - 1] == " ", isWordPart(text[start - 2]) {
      start -= 1
      let end = start
      while start > 0, isWordPart(text[start - 1]) { start -= 1 }
      before = String(text[start..<end])
    } else {
      before = ""
    }
    func beginsSentence(_ place: Int) -> Bool {
      let lead = text[..<place].last { !$0.isWhitespace && !"\"'“([*`".contains($0) }
      return lead.map { ".!?:;\n•".contains($0) } ?? true
    }
    isAtStart = beginsSentence(range.lowerBound)
    beforeIsAtStart = beginsSentence(start)
    var end = range.upperBound
    if end + 1 < text.count, text[end] == " ", isWordPart(text[end + 1]) {
      end += 1
      let first = end
      while end < text.count, isWordPart(text[end]) { end += 1 }
      after = String(text[first..<end]).trimming(where: { ".'’".contains($0) })
    } else {
      after = ""
    }
    isEnglish = !String(text[max(0, range.lowerBound - 20)..<min(text.count, range.upperBound + 20)])
      .hasIdeographs
  }

  private static let functionWords: Set<String> = [
    "the", "our", "a", "an", "in", "on", "by", "from", "unlike", "both", "and", "with", "of", "to", "or",
    "as",
    "via", "using", "following", "like", "than", "over", "for", "see", "official", "original", "vanilla",
    "standard", "pretrained", "thanks", "thank", "also", "use", "uses", "extends", "improves", "follows",
    "based", "plus", "e.g", "i.e", "vs", "compared", "between", "including", "pytorch", "tensorflow", "jax",
    "this", "their", "its", "repo", "code", "project", "paper", "then", "while", "but", "we", "is", "are",
  ]

  /// Verbs of which a method is the subject: "Rainbow is an improved DQN".
  private static let verbs: Set<String> = [
    "is", "was", "has", "extends", "improves", "uses", "builds", "adopts", "follows", "inherits",
  ]

  /// Whether the name and the word beside it are the name of something else: "SAM 2", "Deformable DETR".
  func isPartOfLongerName(_ name: String, isKnown: (String) -> Bool) -> Bool {
    if !after.isEmpty, !isKnown(after) {
      let longer = VersionedName(name + " " + after)
      let isYear = after.count == 4 && after.allSatisfy(\.isNumber)
      if !longer.suffix.isEmpty, longer.base == VersionedName(name).base, !isYear { return true }
    }
    guard let first = before.first, !before.hasSuffix("."), !before.hasSuffix("'s"), !before.hasSuffix("’s"),
      !Self.functionWords.contains(before.lowercased()), !isKnown(before)
    else { return false }
    if beforeIsAtStart, before.dropFirst().allSatisfy(\.isLowercase) { return false }
    return first.isUppercase || first.isNumber && before.contains(where: \.isLetter)
  }

  /// Whether the name may be an ordinary word here.
  ///
  /// The words of titles, in lower case, tell which names are ordinary words.
  func isOrdinaryWord(among words: Set<String>) -> Bool {
    let letters = name.filter(\.isLetter)
    guard letters.count == name.count, isEnglish else { return false }
    if letters.allSatisfy(\.isLowercase) { return letters.count < 4 || words.contains(name) }
    if letters.dropFirst().allSatisfy(\.isLowercase) {
      return isAtStart && after.first?.isLowercase == true && !Self.verbs.contains(after)
    }
    guard letters.allSatisfy(\.isUppercase) else { return false }
    return isShouted(before) && isShouted(after)
  }

  private func isShouted(_ word: String) -> Bool {
    word.count >= 2 && word.allSatisfy { $0.isLetter && $0.isUppercase }
  }
}
