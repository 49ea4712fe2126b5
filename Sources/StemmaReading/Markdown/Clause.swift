import StemmaModel

/// A part of running text: what commas, semicolons, bars and full stops leave.
struct Clause {
  /// Its text, without white space at the ends.
  var text: String
  /// Where the separator behind it stands in the text, or the text's end.
  var end: String.Index
  /// What ends it; nil at the end of the text.
  var separator: Character?

  /// Words behind which a full stop ends no sentence.
  static let abbreviations: Set<String> = [
    "vs", "e.g", "i.e", "proc", "trans", "int", "conf", "nat", "commun", "rev", "lett", "symp", "dr", "mr",
    "jr", "st", "inc", "cf", "resp", "approx", "comput", "vis", "pattern", "mach", "intell", "sci", "phys",
    "biol", "neurosci", "soc", "acad", "psychol", "behav", "cogn", "annu", "opin", "stat", "assoc", "natl",
    "ann", "appl", "eng", "syst", "netw", "mod", "prog", "rep", "chem", "exp", "theor", "signal process",
  ]

  /// The clauses of a text, at most as many as asked for; empty ones are left out.
  ///
  /// A full stop counts if white space or nothing follows it, and no initial or abbreviation stands before it;
  /// the one of "et al." counts.
  static func clauses(of text: Substring, limit: Int = 200) -> [Clause] {
    var clauses: [Clause] = []
    var start = text.startIndex
    var index = text.startIndex
    var depth = 0
    let lastBracket = text.lastIndex(where: { ")）".contains($0) })
    func add(upTo end: String.Index, separator: Character?) {
      let words = text[start..<end].foldingWhitespace
      if !words.isEmpty { clauses.append(Clause(text: words, end: end, separator: separator)) }
    }
    while index < text.endIndex, clauses.count < limit {
      let character = text[index]
      let next = text.index(after: index)
      let separates: Bool
      switch character {
      // Commas in brackets divide nothing, if the bracket is closed at all.
      case "(", "（":
        if let lastBracket, index < lastBracket { depth += 1 }
        separates = false
      case ")", "）":
        depth = max(0, depth - 1)
        separates = false
      case _ where depth > 0: separates = false
      case ",", ";", "|", "，", "；", "。", "·", "•": separates = true
      case ".":
        separates =
          (next == text.endIndex || text[next].isWhitespace) && endsSentence(text[start..<index])
      default: separates = false
      }
      if separates {
        add(upTo: index, separator: character)
        start = next
      }
      index = next
    }
    if clauses.count < limit { add(upTo: text.endIndex, separator: nil) }
    return clauses
  }

  private static func endsSentence(_ before: Substring) -> Bool {
    guard let word = before.split(whereSeparator: { $0.isWhitespace || "([&".contains($0) }).last else {
      return true
    }
    if word.count == 1, word.first?.isUppercase == true { return false }
    if word.count <= 4, word.contains("."), word.first?.isUppercase == true { return false }
    if word.contains("-"), word.count == 3, word.first?.isUppercase == true { return false }
    return !abbreviations.contains(word.lowercased())
  }
}
