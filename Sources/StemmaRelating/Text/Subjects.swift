import StemmaModel

extension SentenceReading {
  /// Who is said to descend by a cue, or to be compared.
  ///
  /// That is the paper itself, unless another method stands as the subject: in front of the verb ("X is based
  /// on"), in front of a relative clause, an apposition or a bracket ("X, which extends", "X (a variant of"), or
  /// as what the sentence begins with.
  func subjects(of government: Government, object: Int) -> [Party] {
    let start = government.isBehindName ? min(object, government.cue.lowerBound) : government.cue.lowerBound
    if isOfOthers(start) { return [.other] }
    if case .reverse = government.meaning, tokens[start].word == "its",
      let mention = tokens[sentence.lowerBound..<start].last(where: { $0.mention != nil })?.mention
    {
      return [party(mention)]
    }
    if let name = qualifiedName(before: start) { return [party(name)] }
    return subjects(before: start, needsCopula: government.isBehindName)
  }

  private func party(_ mention: Int) -> Party { ownMentions.contains(mention) ? .own : .mention(mention) }

  /// Whether a phrase for other methods stands as the subject of a cue.
  private func isOfOthers(_ cue: Int) -> Bool {
    guard
      let role = roles.last(where: { role in
        role.range.upperBound <= cue && (role.values.contains(.others) || role.values.contains(.otherThings))
      })
    else { return false }
    let between = role.range.upperBound..<cue
    return between.count <= (role.values.contains(.others) ? 8 : 2)
      && !between.contains { index in
        tokens[index].kind == .mark && [",", ":", "("].contains(tokens[index].word)
          || tokens[index].mention != nil || ["we", "our"].contains(tokens[index].word)
          || roles.contains { $0.range.contains(index) && $0.values.contains(.own) }
      }
  }

  private static let relatives: Set<String> = [
    "which", "that", "who", "whose", "itself", "其", "后", "它", "it", "as",
  ]
  private static let articles: Set<String> = ["a", "an", "the", "one"]

  /// The name that a relative clause, an apposition or a bracket with the cue in it belongs to.
  private func qualifiedName(before cue: Int) -> Int? {
    var index = cue - 1
    var next = cue
    var depth = 0
    while index >= sentence.lowerBound, cue - index <= 9 {
      let token = tokens[index]
      if token.kind == .mark, token.word == ")" { depth += 1 }
      if token.kind == .mark, token.word == "(" {
        if depth == 0 { return index > sentence.lowerBound ? tokens[index - 1].mention : nil }
        depth -= 1
      }
      if let mention = token.mention {
        let follower = tokens[next]
        if Self.relatives.contains(follower.word), follower.word != "as" { return mention }
        guard follower.kind == .mark, [",", "-"].contains(follower.word), next + 1 <= cue else { return nil }
        let opening = tokens[next + 1].word
        let isClauseInitial = index == sentence.lowerBound && government(of: index) == nil
        let isApposition =
          Self.relatives.contains(opening) && !["it", "它", "as"].contains(opening)
          || Self.articles.contains(opening)
        // "DN-DETR, built on DAB-DETR, adds …"
        return isApposition || isClauseInitial && next + 1 == cue && isEnglish(cue) ? mention : nil
      }
      if depth == 0, senseEnding[index] != nil, index < cue - 1,
        senses[senseEnding[index] ?? 0].values.contains(where: {
          $0.side == .behind && $0.meaning != .against
        })
      {
        return nil
      }
      next = index
      index -= 1
    }
    return nil
  }

  private func isEnglish(_ index: Int) -> Bool { tokens[index].kind == .word }

  private static let copulas: Set<String> = ["is", "was", "are", "were", "是", "为", "即", "算"]
  private static let fillers: Set<String> = [
    "be", "been", "being", "has", "have", "had", "also", "further", "then", "only", "just", "still", "now",
    "both",
    "all", "too", "in", "turn", "likewise",
    "也", "就", "则", "主", "要", "完", "全", "直", "接", "本", "身", "均", "都", "同", "样", "属", "于", "可", "以", "看",
    "作", "做", "算", "一", "个", "种", "的", "等", "又", "其", "在", "实", "这", "两", "后", "者",
  ]
  private static let possessives: Set<String> = [
    "our", "its", "the", "their", "his", "my", "a", "an", "this",
  ]
  private static let introductions: Set<String> = [
    "propose", "proposes", "proposed", "present", "presents", "introduce", "introduces", "introducing",
    "call",
    "called", "named", "termed", "dubbed", "release", "releases", "develop", "describe", "出", "为", "叫", "即",
  ]

  private func subjects(before cue: Int, needsCopula: Bool) -> [Party] {
    var index = cue - 1
    var sawCopula = false
    var distance = 0
    while index >= sentence.lowerBound, distance <= 8 {
      let token = tokens[index]
      if token.kind == .mark {
        let isApposed =
          token.word == "," && sawCopula && index > sentence.lowerBound && tokens[index - 1].mention != nil
        if isApposed || ["(", ")", "-", "\"", "'", "`", "*"].contains(token.word) {
          index -= 1
          continue
        }
        return [topic(before: cue, needsCopula: needsCopula) ?? .own]
      }
      if token.mention != nil {
        if needsCopula, !sawCopula { return [.own] }
        // "Fine-tuned from A using B": A is what the paper is fine-tuned from, and does not use B.
        if !sawCopula, let other = government(of: index), !other.isDenied, !other.isBehindName,
          other.meaning != .against
        {
          return [.own]
        }
        return enumeration(endingAt: index).map(party)
      }
      if token.looksLikeName {
        if needsCopula, !sawCopula { return [.own] }
        return [isForeign(at: index) ? .other : .own]
      }
      if Self.copulas.contains(token.word) {
        sawCopula = true
      } else if Self.pronouns.contains(token.word) {
        return [pronoun(at: index)]
      } else if !Self.fillers.contains(token.word), !token.word.hasSuffix("ly"),
        !Self.articles.contains(token.word), !Self.relatives.contains(token.word)
      {
        return [topic(before: cue, needsCopula: needsCopula && !sawCopula) ?? .own]
      }
      distance += 1
      index -= 1
    }
    return [.own]
  }

  /// The method with which the sentence begins, if the clause of a cue is still about it.
  private func topic(before cue: Int, needsCopula: Bool) -> Party? {
    guard !needsCopula, let mention = tokens[sentence.lowerBound].mention, !ownMentions.contains(mention),
      government(of: sentence.lowerBound) == nil
    else { return nil }
    let between = (sentence.lowerBound + 1)..<cue
    let isInterrupted = between.contains { index in
      tokens[index].mention != nil
        || ["we", "our", "here", "this", "本", "我", "该"].contains(tokens[index].word)
        || roles.contains { $0.range.contains(index) && !$0.values.isDisjoint(with: [.own, .clauseBreak]) }
        || tokens[index].kind == .ideograph
    }
    return isInterrupted ? nil : .mention(mention)
  }

  /// The mentions of an enumeration that ends at one: "A, B and C".
  private func enumeration(endingAt index: Int) -> [Int] {
    var mentions: [Int] = []
    var place = index
    var joins = false
    while place >= sentence.lowerBound {
      if let mention = tokens[place].mention {
        mentions.insert(mention, at: 0)
      } else if ["、", "and", "&", "和", "与", "及"].contains(tokens[place].word) {
        joins = true
      } else if tokens[place].word != "," || !joins {
        // "In contrast to A, B improves": a comma alone joins nothing.
        break
      }
      place -= 1
    }
    return mentions
  }

  /// Whether a word that is written like a name and not known is some other method at the beginning of a clause,
  /// and not a part of the paper's ("our VAE", "fast ASR") or its own name ("we propose X-Net").
  private func isForeign(at index: Int) -> Bool {
    guard index > sentence.lowerBound else { return true }
    let before = tokens[sentence.lowerBound..<index].suffix(4)
    if let last = before.last, Self.possessives.contains(last.word) { return false }
    if before.contains(where: { Self.introductions.contains($0.word) }) { return false }
    return tokens[index - 1].kind == .mark
      || roles.contains { $0.range.contains(index - 1) && $0.values.contains(.clauseBreak) }
  }

  /// Whom "it" means: the method in front of the bracket, or with which this sentence or the one before begins.
  private func pronoun(at index: Int) -> Party {
    if index > sentence.lowerBound + 1, tokens[index - 1].word == "(", let mention = tokens[index - 2].mention
    {
      return party(mention)
    }
    let topic =
      index == sentence.lowerBound
      ? topicBefore
      : tokens[sentence.lowerBound..<index].first {
        $0.mention != nil
      }?.mention
    guard let topic else { return .own }
    let place = tokens[..<index].lastIndex { $0.mention == topic } ?? index
    // What the paper itself descends from is not what "it" means.
    return index > sentence.lowerBound && government(of: place) != nil ? .own : party(topic)
  }
}

extension [Cues.Role] {
  /// Whether none of some roles is among them.
  fileprivate func isDisjoint(with others: [Cues.Role]) -> Bool { !contains(where: others.contains) }
}
