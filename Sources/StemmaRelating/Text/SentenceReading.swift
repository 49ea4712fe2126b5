import StemmaModel

/// What one sentence says of the methods that it names.
///
/// Every name looks for the cue that governs it: the nearest one whose grammatical reach it stands in. A cue
/// reaches over a few words, through brackets and along an enumeration ("based on A, B (CVPR) and C"), and
/// ends where a clause ends or another name stands without being enumerated.
struct SentenceReading {
  /// Who is meant by the subject of a statement, or what it is about.
  enum Party: Hashable {
    /// The paper that the text is about.
    case own
    /// The mention of a method, by its number.
    case mention(Int)
    /// Somebody else.
    case other
  }

  /// A statement about a name.
  struct Statement: Hashable {
    /// The method that came first.
    var parent: Party
    /// The method that descends from it, or is compared with it.
    var child: Party
    /// How; nil if the sentence denies it or compares.
    var kind: Relation.Kind?
    /// The tokens from the cue to the name.
    var tokens: Range<Int>
    /// Whether the sentence speaks of data or measuring beside it.
    var isAside = false
  }

  /// A cue that governs a name.
  struct Government: Hashable {
    var meaning: Cues.Meaning
    var isDenied: Bool
    /// The tokens of the cue; of both its parts and what is between, if it has two.
    var cue: Range<Int>
    /// How far it is, in half words.
    var distance: Int
    /// Whether it stands behind the name or around it.
    var isBehindName: Bool
  }

  let tokens: [TextToken]
  let sentence: Range<Int>
  let cues: Cues
  /// The mentions that are the paper itself.
  let ownMentions: Set<Int>
  let senses: [(range: Range<Int>, values: [Cues.Sense])]
  let roles: [(range: Range<Int>, values: [Cues.Role])]
  /// The cue that ends at a token, by its place in `senses`.
  private(set) var senseEnding: [Int: Int] = [:]
  private(set) var senseBeginning: [Int: Int] = [:]

  /// How far a cue reaches over words that are no names, in half words; an ideograph counts as one.
  static let reach = 14

  init(_ tokens: [TextToken], sentence: Range<Int>, cues: Cues, ownMentions: Set<Int>) {
    self.tokens = tokens
    self.sentence = sentence
    self.cues = cues
    self.ownMentions = ownMentions
    senses = cues.senses.occurrences(in: tokens[sentence])
    roles = cues.roles.occurrences(in: tokens[sentence])
    for (place, sense) in senses.enumerated() {
      senseEnding[sense.range.upperBound - 1] = place
      senseBeginning[sense.range.lowerBound] = place
    }
  }

  /// The statements about each name, in the order of the names, and about what "it" stands for.
  var statements: [Statement] {
    // A question states nothing, and neither does a plan.
    if sentence.upperBound < tokens.count, tokens[sentence.upperBound].word == "?" { return [] }
    if roles.contains(where: { $0.values.contains(.irrealis) }) { return [] }
    return sentence.flatMap { index -> [Statement] in
      if let mention = tokens[index].mention {
        return statements(about: ownMentions.contains(mention) ? .own : .mention(mention), at: index)
      }
      return Self.pronouns.contains(tokens[index].word) ? statementsAboutPronoun(at: index) : []
    }
  }

  /// The kind of the last cue for names behind it that has none: "built on the following repositories".
  var openKind: Relation.Kind? {
    let cue = senses.last { sense in
      sense.values.contains { $0.side == .behind && $0.meaning != .against }
        && !tokens[sense.range.upperBound..<sentence.upperBound].contains { $0.mention != nil }
        && !isDenied(at: sense.range.lowerBound)
    }
    guard case .descent(let kind) = cue?.values.first(where: { $0.side == .behind })?.meaning else {
      return nil
    }
    return kind
  }

  static let pronouns: Set<String> = ["it", "它"]

  private func statements(about object: Party, at index: Int) -> [Statement] {
    guard let government = government(of: index) else { return [] }
    let span = min(government.cue.lowerBound, index)..<max(government.cue.upperBound, index + 1)
    func statement(_ parent: Party, _ child: Party, _ kind: Relation.Kind?) -> Statement {
      Statement(parent: parent, child: child, kind: kind, tokens: span, isAside: hasAside(beside: span))
    }
    let denial = object == .own ? [] : [statement(object, .own, nil)]
    if government.isDenied || government.meaning == .against { return denial }
    return subjects(of: government, object: index).compactMap { subject in
      guard subject != .other, subject != object else { return nil }
      return switch government.meaning {
      case .descent(let kind): statement(object, subject, kind)
      case .reverse(let kind): statement(subject, object, kind)
      case .against: nil
      }
    }
  }

  /// What is said of "it" right beside a cue: "is based on it", `它的后续版本`.
  private func statementsAboutPronoun(at index: Int) -> [Statement] {
    guard let government = government(of: index), government.distance <= 2, !government.isDenied,
      case .descent = government.meaning
    else { return [] }
    let subjects = subjects(of: government, object: index)
    // "Others are based on it" speaks of the paper; "is based on it" of what was named before.
    let isAboutOwn = Self.pronouns.contains(tokens[sentence.lowerBound].word) && index > sentence.lowerBound
    let antecedent = isAboutOwn ? nil : antecedent(of: index, except: subjects)
    if subjects.contains(where: { if case .mention = $0 { true } else { false } }) {
      return statements(about: antecedent ?? .own, at: index)
    }
    return antecedent.map { statements(about: $0, at: index) } ?? []
  }

  /// The method that was named last in the sentence and is not its subject, or with which the sentence before
  /// begins.
  private func antecedent(of index: Int, except subjects: [Party]) -> Party? {
    let inside = tokens[sentence.lowerBound..<index].last { token in
      token.mention.map { !subjects.contains(.mention($0)) } ?? false
    }?.mention
    let before = topicBefore.flatMap { subjects.contains(.mention($0)) ? nil : $0 }
    return (inside ?? before).flatMap { ownMentions.contains($0) ? nil : .mention($0) }
  }

  /// The mention with which the sentence before begins.
  var topicBefore: Int? {
    guard sentence.lowerBound >= 2 else { return nil }
    var start = sentence.lowerBound - 1
    while start > 0, !tokens[start - 1].endsSentence { start -= 1 }
    return tokens[start].mention
  }

  /// Whether the sentence speaks of data or measuring beside the cue and the name, in their clause.
  func hasAside(beside span: Range<Int>) -> Bool {
    func isComma(_ index: Int) -> Bool { tokens[index].kind == .mark && tokens[index].word == "," }
    var start = span.lowerBound
    while start > sentence.lowerBound, span.lowerBound - start < 4, !isComma(start - 1) { start -= 1 }
    var end = span.upperBound
    while end < sentence.upperBound, end - span.upperBound < 6, !isComma(end), senseBeginning[end] == nil {
      end += 1
    }
    // "improves FID from 7.2 to 3.9" names a measure.
    if span.upperBound + 1 < sentence.upperBound,
      ["from", "by", "to", "of", "="].contains(tokens[span.upperBound].word),
      tokens[span.upperBound + 1].isNumber
    {
      return true
    }
    if tokens[start..<end].contains(where: { ["code", "代", "codebase"].contains($0.word) }) { return false }
    return roles.contains { $0.values.contains(.aside) && (start..<end).contains($0.range.lowerBound) }
  }
}

extension TextToken {
  /// Whether it is a number and nothing else.
  var isNumber: Bool { kind == .word && word.allSatisfy { $0.isNumber || $0 == "." } }

  /// Whether it is a mark that ends a sentence.
  var endsSentence: Bool { kind == .mark && [".", "!", "?", ";"].contains(word) }
}
