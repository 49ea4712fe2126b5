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

  /// Reads a passage of a text about a paper.
  init(_ passage: Passage, about paper: Int, in context: LineageContext) {
    // What introduces a list governs its items: "This code is based on:", then a name.
    let leadIn = passage.leadIn.map { Array($0.foldingWhitespace) + Array(": ") } ?? []
    let body = Array(passage.text)
    var combined = passage
    combined.text = String(leadIn) + passage.text
    for index in combined.links.indices {
      let range = combined.links[index].range
      combined.links[index].range = (range.lowerBound + leadIn.count)..<(range.upperBound + leadIn.count)
    }
    let text = leadIn + body
    let mentions = Mentions(
      in: combined, names: context.names, addresses: context.addresses, titles: context.titles
    ).all
    let own = Set(mentions.indices.filter { mentions[$0].papers.contains(paper) })
    let tokens = TextToken.tokens(of: text, mentions: mentions.map(\.range))
    let firstMention = mentions.firstIndex { $0.range.lowerBound >= leadIn.count }
    let lineEnds = body.indices.filter { body[$0] == "\n" }
    func location(of token: Int) -> SourceLocation {
      let start = tokens[token].range.lowerBound - leadIn.count
      let lines = lineEnds.partitioningIndex { $0 >= start }
      var location = passage.location
      location.line += lines
      if lines > 0 { location.column = 1 }
      return location
    }
    for sentence in tokens.sentences {
      let reading = SentenceReading(tokens, sentence: sentence, cues: context.cues, ownMentions: own)
      let stated = reading.statements
      if tokens[sentence.lowerBound].range.lowerBound < leadIn.count, let kind = reading.openKind,
        introducedKind == nil || kind != .usesComponent
      {
        introducedKind = kind
      }
      for statement in stated {
        guard let parent = Self.papers(of: statement.parent, mentions, own: paper),
          let child = Self.papers(of: statement.child, mentions, own: paper)
        else { continue }
        // A name of the paragraph in front is read where it stands.
        if tokens[statement.tokens.upperBound - 1].range.upperBound <= leadIn.count { continue }
        statements.append(
          Statement(
            parents: parent.papers, children: child.papers, parentName: parent.name ?? "",
            kind: statement.kind,
            text: Self.clause(around: statement.tokens, in: tokens, sentence: sentence, of: text),
            location: location(of: statement.tokens.lowerBound), isOwn: statement.child == .own,
            isAside: statement.isAside,
            isAboutCode: reading.roles.contains { $0.values.contains(.own) }))
      }
      for index in sentence {
        guard let number = tokens[index].mention, !own.contains(number),
          mentions[number].range.lowerBound >= leadIn.count,
          reading.government(of: index) == nil
        else { continue }
        bareMentions.append(
          BareMention(
            papers: mentions[number].papers, name: mentions[number].name,
            text: Self.clause(around: index..<(index + 1), in: tokens, sentence: sentence, of: text),
            location: location(of: index), isAside: reading.hasAside(beside: index..<(index + 1)),
            isFirst: number == firstMention
              && tokens[..<index].allSatisfy { token in
                token.range.lowerBound < leadIn.count || token.kind == .mark
              }))
      }
    }
  }

  /// Leaves the statements out for which a condition does not hold.
  mutating func keepStatements(where condition: (Statement) -> Bool) {
    statements = statements.filter(condition)
  }

  private static func papers(
    of party: SentenceReading.Party, _ mentions: [Mentions.Mention], own: Int
  ) -> (papers: [Int], name: String?)? {
    switch party {
    case .own: ([own], nil)
    case .mention(let number): (mentions[number].papers, mentions[number].name)
    case .other: nil
    }
  }

  /// The words of the clause from the cue to the name, up to the marks around it.
  private static func clause(
    around span: Range<Int>, in tokens: [TextToken], sentence: Range<Int>, of text: [Character]
  ) -> String {
    func isMark(_ index: Int) -> Bool { tokens[index].kind == .mark && tokens[index].word == "," }
    var start = span.lowerBound
    while start > sentence.lowerBound, !isMark(start - 1) { start -= 1 }
    var end = span.upperBound
    while end < sentence.upperBound, !isMark(end) { end += 1 }
    let clause = String(text[tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound])
      .foldingWhitespace
    return clause.count <= 300 ? clause : clause.prefix(299) + "…"
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
