import StemmaModel

/// Whether two names of venues may be spellings of one: in full, abbreviated word by word, or by initials.
enum VenueName {
  /// Whether two names may mean one venue.
  ///
  /// `IEEE TNN` and `Transactions on Neural Networks`, `J. Mach. Learn. Res.` and `JMLR`, `Proc. of ICML` and
  /// `International Conference on Machine Learning` do. Where it is not sure it says yes, so that no two spellings
  /// of a venue are taken for a contradiction.
  static func mayBeSame(_ first: String, _ second: String) -> Bool {
    let (one, other) = (words(of: first), words(of: second))
    if one.isEmpty || other.isEmpty || one == other { return true }
    return isAbbreviation(one, of: other) || isAbbreviation(other, of: one)
      || areInitials(one, of: other) || areInitials(other, of: one)
  }

  /// Words that stand in a venue's name or not, as one pleases.
  private static let loose: Set<String> = [
    "a", "an", "and", "at", "for", "in", "of", "on", "the", "to", "&", "acm", "ieee", "cvf",
    "proc", "proceedings", "annual",
  ]

  /// Words in front of what an acronym stands for.
  private static let heads: Set<String> = [
    "conference", "conf", "journal", "transactions", "trans", "international", "int", "intl", "symposium",
    "advances", "workshop", "european", "asian",
  ]

  /// The words that tell venues apart, in lower case.
  private static func words(of name: String) -> [String] {
    let all = name.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "&" }.map(String.init)
      .filter { word in !word.allSatisfy(\.isNumber) }
    let telling = all.filter { !loose.contains($0) }
    return telling.isEmpty ? all : telling
  }

  /// Whether each word of a name begins the word of another at its place, as in ISO 4.
  private static func isAbbreviation(_ short: [String], of long: [String]) -> Bool {
    short.count > 1 && short.count == long.count
      && zip(short, long).allSatisfy { one, other in
        one == other || one.count < other.count && other.hasPrefix(one) || isContraction(one, of: other)
      }
  }

  /// Whether a word has letters left out inside: `intl` for `international`, `natl`, `mgmt`.
  private static func isContraction(_ short: String, of long: String) -> Bool {
    guard short.count >= 3, short.count < long.count, short.first == long.first, short.last == long.last
    else {
      return false
    }
    var rest = long[...]
    for letter in short {
      guard let index = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: index)...]
    }
    return true
  }

  /// Whether a name of one word is made of the initials of another, or of those without the words in front.
  private static func areInitials(_ short: [String], of long: [String]) -> Bool {
    guard short.count == 1, let acronym = short.first, acronym.count >= 2, long.count >= 2 else {
      return false
    }
    var rest = long[...]
    while rest.count >= 2 {
      if acronym == String(rest.compactMap(\.first)) { return true }
      guard let first = rest.first, heads.contains(first) else { return false }
      rest = rest.dropFirst()
    }
    return false
  }
}
