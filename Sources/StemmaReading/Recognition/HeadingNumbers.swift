import StemmaModel

/// How documents count their headings: `3 Structure to sequence`, `Part A: Tables`, `IV. Defences`.
struct HeadingNumbers: Sendable {
  private var partWords: Set<String>
  private var countedNouns: Set<String>

  init(table: WordTable) {
    partWords = Set(table.words("numbered-part").map(\.comparable))
    countedNouns = Set(table.words("counted-noun").map(\.comparable))
  }

  /// A heading without the number of its part, unless the number counts what follows: `6 DoF grasping`.
  func withoutNumber(_ heading: String) -> String {
    var words = heading.split(separator: " ")[...].drop { word in
      word.hasPrefix(":") && word.hasSuffix(":") || !word.contains { $0.isLetter || $0.isNumber }
    }
    if let first = words.first, partWords.contains(String(first).comparable),
      let number = words.dropFirst().first,
      isNumber(number)
    {
      return joined(words.dropFirst(2))
    }
    while words.count > 1, let first = words.first, isArabicNumber(first) || isDottedRoman(first) {
      let next = String(words[words.index(after: words.startIndex)])
      let noun = next.prefix { $0.isLetter || $0.isNumber }.lowercased()
      if isBare(first), countedNouns.contains(noun) { break }
      words.removeFirst()
    }
    return joined(words)
  }

  private func joined(_ words: ArraySlice<Substring>) -> String {
    words.joined(separator: " ").trimming(where: { " :-–—.".contains($0) })
  }

  /// Whether a word numbers a part: `4`, `IV:`, `b)`.
  private func isNumber(_ word: Substring) -> Bool {
    let bare = withoutMarks(word)
    return isArabicNumber(word) || isRoman(bare)
      || bare.count == 1 && bare.allSatisfy { $0.isASCII && $0.isLetter }
  }

  /// Whether a word is at most two digits, or more numbers with dots between them: `3`, `3.`, `2.1.4`, `12)`.
  private func isArabicNumber(_ word: Substring) -> Bool {
    let parts = withoutMarks(word).split(separator: ".", omittingEmptySubsequences: false)
    return parts.allSatisfy { 1...2 ~= $0.count && $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }

  private func isDottedRoman(_ word: Substring) -> Bool {
    word.last.map { ".):".contains($0) } == true && isRoman(withoutMarks(word))
  }

  private func isRoman(_ word: Substring) -> Bool {
    1...5 ~= word.count && word.allSatisfy { "IVX".contains($0) }
  }

  private func isBare(_ word: Substring) -> Bool { word.allSatisfy(\.isNumber) }

  private func withoutMarks(_ word: Substring) -> Substring {
    var word = word
    while let last = word.last, ".):-–".contains(last) { word.removeLast() }
    return word
  }
}
