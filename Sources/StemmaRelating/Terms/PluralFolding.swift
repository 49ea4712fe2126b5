/// English plurals as singulars, by their endings.
struct PluralFolding: Sendable {
  private let exceptions: Set<String>

  /// Makes a folding; exceptions end in s in the singular.
  init(exceptions: Set<String>) { self.exceptions = exceptions }

  /// The singular of a word in lower case; the word itself if it is none that is known to be a plural.
  func singular(of word: String) -> String {
    guard word.utf8.count > 3, word.utf8.last == UInt8(ascii: "s"), !exceptions.contains(word) else {
      return word
    }
    for ending in ["ss", "us", "is", "ics"] where word.hasSuffix(ending) { return word }
    if word.utf8.count > 4, word.hasSuffix("ies") { return String(word.dropLast(3)) + "y" }
    for ending in ["sses", "xes", "ches", "shes", "zzes"] where word.hasSuffix(ending) {
      return String(word.dropLast(2))
    }
    return String(word.dropLast())
  }

  /// A phrase as terms are compared, its last word in the singular.
  func singular(ofPhrase phrase: String) -> String {
    guard phrase.utf8.last == UInt8(ascii: "s") else { return phrase }
    guard let blank = phrase.lastIndex(of: " ") else { return singular(of: phrase) }
    let last = phrase.index(after: blank)
    return String(phrase[..<last]) + singular(of: String(phrase[last...]))
  }
}
