import StemmaModel

/// Phrases in running text that say that a method descends from another, or that it does not.
package struct Cues: Sendable {
  /// What a phrase says of the name beside it.
  enum Meaning: Hashable, Sendable {
    /// The text's subject descends from it.
    case descent(Relation.Kind)
    /// It descends from the text's subject.
    case reverse(Relation.Kind)
    /// The subject is compared with it, or is said not to descend from it.
    case against
  }

  /// Where a name stands.
  enum Side: Hashable, Sendable {
    /// Behind the phrase: "based on FOMM".
    case behind
    /// In front of it: `FOMM的改进版`.
    case inFront
    /// In front of it and at the beginning of the text: "FOMM with depth".
    case initial
  }

  /// A phrase and what it says of names on one side of it.
  struct Sense: Hashable, Sendable {
    var meaning: Meaning
    var side: Side
  }

  /// Two phrases and what they say of a name between them: `在 FOMM 的基础上`.
  struct Frame: Sendable {
    var opening: [String]
    var closing: [String]
    var meaning: Meaning

    /// How many words both parts have.
    var length: Int { opening.count + closing.count }
  }

  /// What a phrase in front of a cue does to it, or what it stands for.
  enum Role: Hashable, Sendable {
    /// Denies the cue behind it.
    case negation
    /// Looks like a negation and is none: "not only".
    case noNegation
    /// Methods that are not the paper.
    case others
    /// The same where it stands right in front of the cue.
    case otherThings
    /// The paper that the text is about.
    case own
    /// The text speaks of data or measuring here.
    case aside
    /// A clause ends here.
    case clauseBreak
    /// The sentence speaks of what may come.
    case irrealis
  }

  private(set) var senses = PhraseTable<Sense>()
  private(set) var roles = PhraseTable<Role>()
  private(set) var frames: [Frame] = []
  private var thankingHeadings: Set<String> = []
  private var apartHeadings: Set<String> = []

  /// The cues that are built in.
  package static let builtIn = Cues(table: WordTable(builtIn: PackageResources.cues_txt))

  /// The cues without those behind the name that a text begins with: a remark may begin "FOMM with depth", but a
  /// title that begins "Offline Learning with" names no method.
  var ofTitles: Cues {
    var cues = self
    cues.senses.removeValues { $0.side == .initial }
    return cues
  }

  /// Makes cues of a table, whose keys the built-in table explains.
  package init(table: WordTable) {
    for row in table.rows {
      let key = row.key.split(separator: " ").map(String.init)
      switch (key.first, key.dropFirst().first) {
      case ("heading", "thanks"): thankingHeadings.formUnion(row.words.map(Cues.headingKey))
      case ("heading", "apart"): apartHeadings.formUnion(row.words.map(Cues.headingKey))
      case ("against", nil):
        add(row.words, .against, .behind)
        add(row.words, .against, .inFront)
      case ("against", "before"): add(row.words, .against, .behind)
      case ("against", "after"): add(row.words, .against, .inFront)
      case ("against", _): addFrames(row.words, .against)
      case ("before", let kind?): addDescent(row.words, kind, .behind)
      case ("after", let kind?): addDescent(row.words, kind, .inFront)
      case ("initial", let kind?): addDescent(row.words, kind, .initial)
      case ("around", let kind?):
        if let kind = Relation.Kind(rawValue: kind) { addFrames(row.words, .descent(kind)) }
      case ("reverse", "around"):
        if let kind = key.last.flatMap(Relation.Kind.init) { addFrames(row.words, .reverse(kind)) }
      case ("reverse", let kind?):
        if let kind = Relation.Kind(rawValue: kind) { add(row.words, .reverse(kind), .behind) }
      case ("negation", nil): addRole(.negation, row.words)
      case ("negation", _): addRole(.noNegation, row.words)
      case ("others", nil): addRole(.others, row.words)
      case ("others", _): addRole(.otherThings, row.words)
      case ("own", _): addRole(.own, row.words)
      case ("aside", _): addRole(.aside, row.words)
      case ("break", _): addRole(.clauseBreak, row.words)
      case ("irrealis", _): addRole(.irrealis, row.words)
      case ("neutral", _): for phrase in row.words { senses.addNeutral(phrase) }
      default: continue
      }
    }
    senses.sort()
    roles.sort()
    frames.sort { one, other in
      (-one.length, one.opening.joined(), one.closing.joined())
        < (-other.length, other.opening.joined(), other.closing.joined())
    }
  }

  /// The built-in cues and, beside them, those of a table.
  package static func builtIn(adding table: WordTable) -> Cues {
    Cues(table: WordTable(builtIn: PackageResources.cues_txt).adding(table))
  }

  /// Whether names below a heading are thanked.
  func isThanking(_ heading: String) -> Bool { contains(heading, in: thankingHeadings) }

  /// Whether what stands below a heading does not speak of the paper's descent.
  func isApart(_ heading: String) -> Bool { contains(heading, in: apartHeadings) }

  /// Whether a heading is one of some, or joins several of which one is: "Contact & Acknowledgement".
  private func contains(_ heading: String, in headings: Set<String>) -> Bool {
    let whole = heading.filter { $0.isLetter || $0.isNumber || $0.isWhitespace || "&/,'-".contains($0) }
    func isOne(_ text: String) -> Bool {
      let text = text.comparable
      return headings.contains(text)
        || (3...5).contains { text.count > $0 && headings.contains(text.prefix($0) + "*") }
    }
    if isOne(whole) { return true }
    let parts = whole.replacing(" and ", with: "&").split(whereSeparator: { "&/,".contains($0) })
    return parts.count > 1 && parts.contains { isOne(String($0)) }
  }

  /// A heading as it is compared; `*` at the end stands for more letters.
  private static func headingKey(_ heading: String) -> String {
    heading.hasSuffix("*") ? heading.dropLast().lowercased() + "*" : heading.comparable
  }

  private mutating func addDescent(_ phrases: [String], _ kind: String, _ side: Side) {
    if let kind = Relation.Kind(rawValue: kind) { add(phrases, .descent(kind), side) }
  }

  private mutating func add(_ phrases: [String], _ meaning: Meaning, _ side: Side) {
    for phrase in phrases { senses.add(phrase, Sense(meaning: meaning, side: side)) }
  }

  private mutating func addRole(_ role: Role, _ phrases: [String]) {
    for phrase in phrases { roles.add(phrase, role) }
  }

  private mutating func addFrames(_ phrases: [String], _ meaning: Meaning) {
    for phrase in phrases {
      let separator: Character = phrase.contains("…") ? "…" : " "
      let parts = phrase.split(separator: separator, maxSplits: 1).map { TextToken.words(of: String($0)) }
      if parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty {
        frames.append(Frame(opening: parts[0], closing: parts[1], meaning: meaning))
      }
    }
  }
}

/// Phrases by their first word, and what each says.
struct PhraseTable<Value: Hashable & Sendable>: Sendable {
  /// A phrase.
  struct Phrase: Sendable {
    var words: [String]
    var values: [Value]
  }

  private var phrases: [String: [Phrase]] = [:]

  /// Adds a phrase that says nothing, so that a shorter one in it is not found there.
  mutating func addNeutral(_ text: String) {
    let words = TextToken.words(of: text)
    if let first = words.first { phrases[first, default: []].append(Phrase(words: words, values: [])) }
  }

  mutating func add(_ text: String, _ value: Value) {
    let words = TextToken.words(of: text)
    guard let first = words.first else { return }
    if let place = phrases[first]?.firstIndex(where: { $0.words == words }) {
      if phrases[first]?[place].values.contains(value) == false {
        phrases[first]?[place].values.append(value)
      }
    } else {
      phrases[first, default: []].append(Phrase(words: words, values: [value]))
    }
  }

  /// Takes values away from all phrases.
  mutating func removeValues(where isUnwanted: (Value) -> Bool) {
    phrases = phrases.mapValues { list in
      list.map { Phrase(words: $0.words, values: $0.values.filter { !isUnwanted($0) }) }
    }
  }

  /// Orders the phrases so that the longest is found first.
  mutating func sort() {
    for first in Array(phrases.keys) { phrases[first]?.sort { $1.words.count < $0.words.count } }
  }

  /// The longest phrase that begins at a token, and how many tokens it takes.
  func longest(in tokens: ArraySlice<TextToken>) -> (phrase: Phrase, length: Int)? {
    guard let first = tokens.first else { return nil }
    for phrase in phrases[first.word] ?? [] {
      if let length = tokens.length(of: phrase.words) { return (phrase, length) }
    }
    return nil
  }

  /// Every place of a phrase in a sentence, from left to right, the longest first where they overlap.
  func occurrences(in tokens: ArraySlice<TextToken>) -> [(range: Range<Int>, values: [Value])] {
    var found: [(Range<Int>, [Value])] = []
    var index = tokens.startIndex
    while index < tokens.endIndex {
      if let (phrase, length) = longest(in: tokens[index...]) {
        if !phrase.values.isEmpty { found.append((index..<(index + length), phrase.values)) }
        index += length
      } else {
        index += 1
      }
    }
    return found
  }
}

extension ArraySlice<TextToken> {
  /// Whether the tokens begin with some words.
  func begins(with words: [String]) -> Bool {
    count >= words.count && zip(self, words).allSatisfy { $0.word == $1 }
  }

  /// How many tokens at the beginning some words take; `…` among them is one to four words that are no names.
  func length(of words: [String]) -> Int? {
    guard let gap = words.firstIndex(of: "…") else { return begins(with: words) ? words.count : nil }
    let (head, tail) = (Array<String>(words[..<gap]), Array<String>(words[(gap + 1)...]))
    guard begins(with: head) else { return nil }
    for width in 1...4 {
      let end = startIndex + head.count + width
      guard end < endIndex, self[end - 1].kind == .word else { return nil }
      if self[end...].begins(with: tail) { return head.count + width + tail.count }
    }
    return nil
  }

  /// Whether the tokens end with some words.
  func ends(with words: [String]) -> Bool {
    count >= words.count && suffix(words.count).begins(with: words)
  }
}
