import StemmaModel

/// The finding that two titles differ as a title and a copy of it do: by a slip in a word or by a small word.
///
/// `supervised` and `unsupervised` are as near as a word and its misprint, and so are `face` and `fake`: what a
/// prefix explains is no misprint, and one letter in the place of another in a short word may be meant.
struct Misprint {
  /// Whether a letter stands for another in a word of five letters or fewer.
  var isInShortWord = false

  init?(_ left: EntryFingerprint, _ right: EntryFingerprint) {
    let leftWords = titleWords(Misprint.compared(left, with: right))
    let rightWords = titleWords(Misprint.compared(right, with: left))
    var (leftOnly, rightOnly) = Misprint.difference(leftWords, rightWords)
    if let part = left.marks.part, part == right.marks.part {
      // `Part I` and `Part 1`.
      leftOnly.removeAll { TitleMarks.number($0) == part }
      rightOnly.removeAll { TitleMarks.number($0) == part }
      if leftOnly.isEmpty, rightOnly.isEmpty { return }
    }
    let (allLeft, allRight) = (leftOnly.joined(), rightOnly.joined())
    if leftOnly.contains(where: \.hasIdeographs) || rightOnly.contains(where: \.hasIdeographs) {
      guard editDistance(Array(left.rest), Array(right.rest), limit: 3) != nil else { return nil }
      isInShortWord = true
      return
    }
    if allLeft == allRight { if leftOnly.isEmpty { return nil } else { return } }
    let allowed = max(2, min(leftWords.count, rightWords.count) / 3)
    if let slips = Misprint.slips(leftOnly, rightOnly, atMost: allowed) {
      isInShortWord = slips.contains(.inShortWord)
      return
    }
    leftOnly.removeAll { SmallWords.all.contains($0) }
    rightOnly.removeAll { SmallWords.all.contains($0) }
    if leftOnly.isEmpty, rightOnly.isEmpty { return }
    if let slips = Misprint.slips(leftOnly, rightOnly, atMost: allowed) {
      isInShortWord = slips.contains(.inShortWord)
      return
    }
    if leftOnly.count == rightOnly.count { return nil }
    // Words that a hyphen divides in one place, with a slip beside.
    let (first, second) = (Array(allLeft.utf8), Array(allRight.utf8))
    guard min(first.count, second.count) >= 10, !leftOnly.isEmpty, !rightOnly.isEmpty,
      editDistance(first, second, limit: 1) != nil
    else { return nil }
  }

  /// The title, without its name where the other has none.
  private static func compared(_ print: EntryFingerprint, with other: EntryFingerprint) -> String {
    let isNamed = print.restHash != print.wholeHash
    let isOtherNamed = other.restHash != other.wholeHash
    let sharesName = print.names.contains(where: other.names.contains)
    if isNamed, !isOtherNamed || sharesName, let split = TitleKey.splittingName(from: print.title) {
      return String(split.rest)
    }
    return print.title
  }

  /// The words that only one side has, in order.
  private static func difference(_ left: [String], _ right: [String]) -> ([String], [String]) {
    var counts: [String: Int] = [:]
    for word in right { counts[word, default: 0] += 1 }
    let leftOnly = left.filter { word in
      guard let count = counts[word], count > 0 else { return true }
      counts[word] = count - 1
      return false
    }
    counts = [:]
    for word in left { counts[word, default: 0] += 1 }
    let rightOnly = right.filter { word in
      guard let count = counts[word], count > 0 else { return true }
      counts[word] = count - 1
      return false
    }
    return (leftOnly, rightOnly)
  }

  private enum Slip {
    case plain
    case inShortWord
  }

  /// The slips that make the words of one list of those of another, in order, or nil if some are other words.
  private static func slips(_ left: [String], _ right: [String], atMost allowed: Int) -> [Slip]? {
    guard left.count == right.count, left.count <= allowed else { return nil }
    let slips = zip(left, right).map { slip($0, $1) }
    return slips.contains(nil) ? nil : slips.compactMap { $0 }
  }

  /// How one word may be a slip for another, or nil if it is another word.
  private static func slip(_ word: String, _ other: String) -> Slip? {
    let (left, right) = (Array(word.utf8), Array(other.utf8))
    let longer = left.count >= right.count ? left : right
    let shorter = left.count >= right.count ? right : left
    if longer.contains(where: { 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "+") }) { return nil }
    if SmallWords.all.contains(word), SmallWords.all.contains(other) { return .plain }
    if longer == shorter + [UInt8(ascii: "s")] || longer == shorter + Array("es".utf8) { return .plain }
    if shorter.count >= 4, prefixes.contains(where: { longer == Array($0.utf8) + shorter }) { return nil }
    if longer.count >= 3, areTransposed(left, right) { return .plain }
    guard longer.count >= 4,
      let distance = editDistance(left, right, limit: longer.count >= 9 ? 2 : 1)
    else {
      return longer.count >= 7 && Transliteration.areOneWord(word, other) ? .plain : nil
    }
    let isSubstitution = left.count == right.count
    return distance == 1 && isSubstitution && longer.count <= 5 ? .inShortWord : .plain
  }

  /// What makes another word of a word.
  private static let prefixes = ["a", "un", "in", "im", "il", "ir", "de", "re", "bi", "co", "e", "non"]
}

/// Words that say too little to make another title.
enum SmallWords {
  static let all: Set<String> = [
    "a", "an", "the", "of", "for", "in", "on", "via", "and", "by", "using", "at",
  ]
}

extension String {
  /// Whether one name is the other with one letter wrong.
  func isMisprint(of other: String) -> Bool {
    let (left, right) = (Array(utf8), Array(other.utf8))
    guard min(left.count, right.count) >= 6, !contains(where: \.isNumber), !other.contains(where: \.isNumber)
    else {
      return false
    }
    return editDistance(left, right, limit: 1) != nil || areTransposed(left, right)
  }
}
