import StemmaModel

/// Known institutions among the words of a piece, such as "Stanford Vision Lab", "MIT-IBM Lab" and
/// "清华大学计算机系".
struct KnownNames {
  /// Who is meant, in the order of the text; empty if the other words do not speak of their parts.
  private(set) var holders: [Int] = []

  private struct Match {
    var holder: Int
    var range: Range<Int>
    /// Whether it is an acronym or another name of one word.
    var isShort: Bool
  }

  private let directory: InstitutionDirectory
  private let vocabulary = AffiliationVocabulary.builtIn
  private static let mostWordsOfName = 12

  init(in text: String, directory: InstitutionDirectory, country: String?) {
    self.directory = directory
    let words = InstitutionName.words(of: text)
    // Longer texts are sentences, not names.
    guard words.count <= 30 else { return }
    if let holder = holderOfIdeographicBeginning(words, country: country) {
      holders = [holder]
      return
    }
    let capitals = Set(
      text.split { !$0.isLetter && !$0.isNumber }.filter { $0.allSatisfy { !$0.isLowercase } }
        .map { $0.lowercased() })
    let matches = self.matches(in: words, capitals: capitals, country: country)
    guard let first = matches.first, let last = matches.last else { return }
    let rest = words.indices.filter { index in !matches.contains { $0.range.contains(index) } }
    let beginsAsPart = vocabulary.partBeginnings.contains(vocabulary.longForm[words[0]] ?? words[0])
    if first.range.lowerBound == 0 || beginsAsPart,
      rest.allSatisfy({ vocabulary.partWords.contains(words[$0]) || vocabulary.isPlace([words[$0]]) })
    {
      for match in matches where !holders.contains(match.holder) { holders.append(match.holder) }
    } else if matches.count == 1, first.range.lowerBound == 0, !first.isShort,
      let before = rest.first, let end = rest.last,
      vocabulary.partWords.contains(words[before]) || vocabulary.partWords.contains(words[end])
    {
      holders = [first.holder]
    } else if beginsAsPart, last.range.upperBound == words.count {
      holders = [last.holder]
    }
  }

  /// The longest known names from left to right that do not overlap.
  private func matches(in words: [String], capitals: Set<String>, country: String?) -> [Match] {
    var found: [Match] = []
    var index = 0
    while index < words.count {
      let longest = min(KnownNames.mostWordsOfName, words.count - index)
      var longestMatch: Match?
      for length in (1...longest).reversed() where longestMatch == nil {
        longestMatch = match(
          at: index..<(index + length), in: words, capitals: capitals, country: country)
      }
      if let longestMatch { found.append(longestMatch) }
      index = longestMatch?.range.upperBound ?? index + 1
    }
    return found
  }

  private func match(
    at range: Range<Int>, in words: [String], capitals: Set<String>, country: String?
  ) -> Match? {
    // The whole text has been looked up before; what is left must be a part of it.
    if range.count == words.count { return nil }
    let name = Array(words[range])
    if range.count == 1 {
      // A short word in small letters is a word of the language: "Snap", "Meta", "Arm".
      let word = name[0]
      guard word.count > 4 || (word.count > 2 && capitals.contains(word)),
        !vocabulary.partWords.contains(word)
      else { return nil }
    }
    guard let last = name.last, !["of", "and", "the", "for"].contains(last),
      !["the", "and"].contains(name[0])
    else { return nil }
    guard let holder = directory.holder(ofKey: InstitutionName.key(ofWords: name), country: country) else {
      return nil
    }
    if range.count == 1, directory.holders[holder].isFromRegistry { return nil }
    return Match(holder: holder, range: range, isShort: range.count == 1)
  }

  /// The institution whose name, without blanks between words, begins a text that goes on with its part.
  private func holderOfIdeographicBeginning(_ words: [String], country: String?) -> Int? {
    let text = words.joined()
    guard text.hasIdeographs else { return nil }
    let longest = min(text.count - 1, directory.longestIdeographicName)
    for length in stride(from: longest, through: 2, by: -1) {
      let name = String(text.prefix(length))
      let rest = text.dropFirst(length)
      guard let holder = directory.holder(ofKey: name, country: country) else { continue }
      if vocabulary.ideographicParts.contains(where: { rest.hasSuffix($0) }) { return holder }
      return nil
    }
    return nil
  }
}
