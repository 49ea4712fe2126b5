import StemmaModel

/// What a passage says of descent, in terms of papers.
struct PassageReading {
  /// A statement about two papers.
  struct Statement {
    /// The papers that may be the parent; none if it is a method that the lists do not have.
    var parents: [Int]
    /// The papers that may be the child.
    var children: [Int]
    /// What the passage calls the parent.
    var parentName: String
    /// How; nil if it denies descent or compares.
    var kind: Relation.Kind?
    /// The clause that says it.
    var text: String
    /// Where the sentence begins.
    var location: SourceLocation
    /// Whether the child is the paper that the text is about.
    var isOwn: Bool
    /// Whether it speaks of data or measuring.
    var isAside: Bool
    /// Whether the sentence names the paper or its code as what it speaks of: "this repo is based on".
    var isAboutCode: Bool
  }

  /// A name that no cue governs.
  struct BareMention {
    var papers: [Int]
    var name: String
    var text: String
    var location: SourceLocation
    var isAside: Bool
    /// Whether the passage begins with it, as an item of a list of names does.
    var isFirst: Bool
  }

  private(set) var statements: [Statement] = []
  private(set) var bareMentions: [BareMention] = []
  /// What the paragraph in front of the list says of its items, where it names nothing itself.
  private(set) var introducedKind: Relation.Kind?

  private let leadInLength: Int
  private let text: [Character]
  private let start: SourceLocation
  private let lineEnds: [Int]
  private let mentions: [Mentions.Mention]
  private let tokens: [TextToken]
  private let paper: Int

  /// Reads a passage of a text about a paper.
  init(_ passage: Passage, about paper: Int, in context: LineageContext) {
    // What introduces a list governs its items: "This code is based on:", then a name.
    let leadIn = passage.leadIn.map { $0.foldingWhitespace + ": " } ?? ""
    let combined = passage.behind(leadIn)
    leadInLength = leadIn.count
    let text = Array(combined.text)
    self.text = text
    start = passage.location
    lineEnds = text.indices.filter { text[$0] == "\n" }
    let mentions = Mentions(
      in: combined, names: context.names, addresses: context.addresses, titles: context.titles
    ).all
    self.mentions = mentions
    tokens = TextToken.tokens(of: text, mentions: mentions.map(\.range))
    self.paper = paper
    let own = Set(mentions.indices.filter { mentions[$0].papers.contains(paper) })
    for sentence in tokens.sentences {
      let reading = SentenceReading(tokens, sentence: sentence, cues: context.cues, ownMentions: own)
      addIntroducedKind(by: reading)
      addStatements(of: reading)
      addBareMentions(of: reading)
    }
  }

  private mutating func addIntroducedKind(by reading: SentenceReading) {
    guard tokens[reading.sentence.lowerBound].range.lowerBound < leadInLength, let kind = reading.openKind
    else { return }
    if introducedKind == nil || kind != .usesComponent { introducedKind = kind }
  }

  private mutating func addStatements(of reading: SentenceReading) {
    let isAboutCode = reading.roles.contains { $0.values.contains(.own) }
    for statement in reading.statements {
      guard let parent = meaning(of: statement.parent), let child = meaning(of: statement.child) else {
        continue
      }
      // A name of the paragraph in front is read where it stands.
      if tokens[statement.tokens.upperBound - 1].range.upperBound <= leadInLength { continue }
      statements.append(
        Statement(
          parents: parent.papers, children: child.papers, parentName: parent.name, kind: statement.kind,
          text: clause(around: statement.tokens, in: reading.sentence),
          location: location(of: statement.tokens.lowerBound), isOwn: statement.child == .own,
          isAside: statement.isAside, isAboutCode: isAboutCode))
    }
  }

  private mutating func addBareMentions(of reading: SentenceReading) {
    for index in reading.sentence {
      guard let number = tokens[index].mention, !reading.ownMentions.contains(number),
        mentions[number].range.lowerBound >= leadInLength, reading.government(of: index) == nil
      else { continue }
      bareMentions.append(
        BareMention(
          papers: mentions[number].papers, name: mentions[number].name,
          text: clause(around: index..<(index + 1), in: reading.sentence), location: location(of: index),
          isAside: reading.hasAside(beside: index..<(index + 1)), isFirst: isFirst(number, at: index)))
    }
  }

  /// Whether nothing but marks stands between what introduces the passage and a mention.
  private func isFirst(_ mention: Int, at index: Int) -> Bool {
    let before = tokens[..<index].reversed().prefix { $0.range.lowerBound >= leadInLength }
    return before.allSatisfy { $0.kind == .mark }
  }

  /// Where the line of a token begins, or the passage if it is on its first line.
  private func location(of token: Int) -> SourceLocation {
    let place = tokens[token].range.lowerBound
    let lines = place < leadInLength ? 0 : lineEnds.partitioningIndex { $0 >= place }
    return lines == 0 ? start : SourceLocation(file: start.file, line: start.line + lines)
  }

  /// Leaves the statements out for which a condition does not hold.
  mutating func keepStatements(where condition: (Statement) -> Bool) {
    statements = statements.filter(condition)
  }

  private func meaning(of party: SentenceReading.Party) -> (papers: [Int], name: String)? {
    switch party {
    case .own: ([paper], "")
    case .mention(let number): (mentions[number].papers, mentions[number].name)
    case .other: nil
    }
  }

  /// The words of the clause from the cue to the name, up to the commas around it.
  private func clause(around span: Range<Int>, in sentence: Range<Int>) -> String {
    func isComma(_ index: Int) -> Bool { tokens[index].kind == .mark && tokens[index].word == "," }
    var first = span.lowerBound
    while first > sentence.lowerBound, !isComma(first - 1) { first -= 1 }
    var end = span.upperBound
    while end < sentence.upperBound, !isComma(end) { end += 1 }
    let characters = tokens[first].range.lowerBound..<tokens[end - 1].range.upperBound
    let clause = String(text[characters]).foldingWhitespace
    return clause.count <= 300 ? clause : clause.prefix(299) + "…"
  }
}

extension Passage {
  /// The passage with words in front of it.
  fileprivate func behind(_ words: String) -> Passage {
    var passage = self
    passage.text = words + text
    let shift = words.count
    for index in links.indices {
      passage.links[index].range =
        (links[index].range.lowerBound + shift)..<(links[index].range.upperBound + shift)
    }
    return passage
  }
}

extension [Int] {
  /// The first place of sorted numbers from which a condition holds, in O(log n).
  ///
  /// It is the count if the condition never holds.
  fileprivate func partitioningIndex(where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
