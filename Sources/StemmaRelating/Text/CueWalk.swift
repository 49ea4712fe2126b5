import StemmaModel

extension SentenceReading {
  /// A walk from a name over the tokens that a cue may reach across.
  struct Walk {
    let reading: SentenceReading
    let name: Int
    let step: Int
    let reach: Int
    /// Half words passed that are no names, marks or enumeration.
    private(set) var distance = 0
    /// The break or name at which it stopped.
    private(set) var stoppedAt: Int?
    /// Where the name, or the enumeration that it is in, begins.
    private(set) var groupStart: Int
    private var index: Int
    /// Whether the next name is a member of the enumeration.
    private var isEnumerating = false
    /// Half words passed since the last member.
    private var sinceMember = 0
    private var isFinished = false

    init(reading: SentenceReading, from name: Int, step: Int, reach: Int = SentenceReading.reach) {
      self.reading = reading
      self.name = name
      self.step = step
      self.reach = reach
      groupStart = name
      index = name
    }

    /// Goes on in front of a phrase.
    mutating func skip(to start: Int) {
      distance += (index - start) * 2
      index = start
    }

    /// The next token at which a cue may end or begin; nil at the end of the reach.
    mutating func next() -> Int? {
      while !isFinished {
        index += step
        guard reading.sentence.contains(index), distance <= reach else { break }
        let token = reading.tokens[index]
        if token.mention != nil {
          if isEnumerating {
            isEnumerating = false
            sinceMember = 0
            groupStart = min(groupStart, index)
            continue
          }
          stoppedAt = index
          break
        }
        // A cue is seen before what may end the reach, as "but" in "all but" or "with" in "compared with".
        let isCue = step < 0 ? reading.senseEnding[index] != nil : reading.senseBeginning[index] != nil
        if isCue { return index }
        if let bracket = matchingBracket(at: index) {
          index = bracket
          continue
        }
        // "inherited from ViT (DeiT)" names both.
        if step < 0, token.word == "(", index == name - 1, index > reading.sentence.lowerBound,
          reading.tokens[index - 1].mention != nil, name + 1 < reading.tokens.count,
          reading.tokens[name + 1].word == ")"
        {
          isEnumerating = true
          continue
        }
        if isSeparator(token) {
          if joinsMembers(token), let element = element(beyond: index) {
            index = element - step
            isEnumerating = true
            continue
          }
          if token.word == ",", !isIntroduction, !isRelative {
            stoppedAt = index
            break
          }
          if token.kind == .mark { continue }
        }
        let isReference =
          token.word == "that" && index + 1 < reading.tokens.count && reading.tokens[index + 1].word == "of"
        if !isReference,
          reading.roles.contains(where: { $0.values.contains(.clauseBreak) && $0.range.contains(index) })
        {
          stoppedAt = index
          break
        }
        if token.kind == .mark {
          if token.word == "=" || token.word == "|" {
            stoppedAt = index
            break
          }
          return index
        }
        distance += token.kind == .ideograph ? 1 : 2
        sinceMember += token.kind == .ideograph ? 3 : 2
        if !token.looksLikeName, !token.isCapitalized { isEnumerating = false }
        if distance > reach { break }
        return index
      }
      isFinished = true
      return nil
    }

    private static let separators: Set<String> = [
      ",", "、", "and", "&", "/", "or", "+", "和", "与", "及", "或", "跟", "plus",
    ]

    /// Whether a separator can join the names on both sides: few words stand between, and behind a comma no new
    /// clause begins ("based on A, B is faster", `基于A，B也是`).
    private func joinsMembers(_ token: TextToken) -> Bool {
      guard step < 0, token.kind == .mark, token.word == "," else { return true }
      if sinceMember > 4 { return false }
      var place = index + 1
      while reading.sentence.contains(place) {
        let next = reading.tokens[place]
        if next.mention != nil || isSeparator(next) || next.looksLikeName {
          place += 1
        } else if next.kind == .mark, next.word == "(", let close = closingBracket(from: place) {
          place = close + 1
        } else {
          return place == index + 1 || !Self.clauseOpeners.contains(next.word)
        }
      }
      return true
    }

    private static let clauseOpeners: Set<String> = [
      "也", "则", "却", "是", "走", "is", "are", "was", "were", "has", "does",
    ]

    private func closingBracket(from open: Int) -> Int? {
      (open..<reading.sentence.upperBound).first {
        reading.tokens[$0].kind == .mark && reading.tokens[$0].word == ")"
      }
    }

    private func isSeparator(_ token: TextToken) -> Bool { Self.separators.contains(token.word) }

    /// Whether "e.g.", "such as" or the like stands behind a comma.
    private var isIntroduction: Bool {
      guard step < 0 else { return false }
      let rest = reading.tokens[(index + 1)..<reading.sentence.upperBound].prefix(2).map(\.word)
      return [
        "e.g", "i.e", "namely", "including", "especially", "particularly", "such", "specifically", "尤", "特",
        "如", "比", "包",
      ]
      .contains(rest.first ?? "")
    }

    /// Whether a relative clause behind the name follows a comma: "X, which our code is built upon".
    private var isRelative: Bool {
      step > 0 && index + 1 < reading.sentence.upperBound
        && ["which", "on", "upon"].contains(reading.tokens[index + 1].word)
    }

    /// The bracket that matches a closing one when walking back, or an opening one when walking on.
    private func matchingBracket(at index: Int) -> Int? {
      let (from, to) = step < 0 ? (")", "(") : ("(", ")")
      guard reading.tokens[index].kind == .mark, reading.tokens[index].word == from else { return nil }
      var depth = 0
      var place = index
      while reading.sentence.contains(place) {
        let token = reading.tokens[place]
        if token.kind == .mark, token.word == from { depth += 1 }
        if token.kind == .mark, token.word == to {
          depth -= 1
          if depth == 0 { return place }
        }
        place += step
      }
      return nil
    }

    /// The other element of an enumeration beyond a separator: a name, or what is written like one.
    private func element(beyond separator: Int) -> Int? {
      var place = separator + step
      while reading.sentence.contains(place) {
        let token = reading.tokens[place]
        if isSeparator(token) || token.word == "as" || token.word == "well" || token.word == "also"
          || token.word == "以"
        {
          place += step
          continue
        }
        if let bracket = matchingBracket(at: place) {
          place = bracket + step
          continue
        }
        if token.mention != nil { return place }
        if isCueBehind(place) { return nil }
        if token.kind == .word, token.looksLikeName || token.isCapitalized,
          place > reading.sentence.lowerBound
        {
          return beyondUnknown(from: place)
        }
        return described(from: place)
      }
      return nil
    }

    /// A name in front of a few words that say what it is for: "A for the encoder, B for the decoder".
    private func described(from place: Int) -> Int? {
      guard step < 0 else { return nil }
      var place = place
      for _ in 0..<7 {
        guard reading.sentence.contains(place) else { return nil }
        let token = reading.tokens[place]
        if token.mention != nil {
          let next = reading.tokens[place + 1].word
          return ["for", "as", "in", "from", "by", "to", "的", "'s", "'", "team", "codebase", "repo"].contains(
            next)
            ? place : nil
        }
        if token.kind == .mark, token.word == "," { return nil }
        if isCueBehind(place) { return nil }
        place += step
      }
      return nil
    }

    /// Whether a cue for names behind it ends at a token.
    private func isCueBehind(_ place: Int) -> Bool {
      reading.senseEnding[place].map { reading.senses[$0].values.contains { $0.side == .behind } } ?? false
    }

    /// The last token of a name that is not known, from which the walk goes on.
    private func beyondUnknown(from place: Int) -> Int? {
      var place = place
      while reading.sentence.contains(place + step) {
        let token = reading.tokens[place + step]
        guard token.kind == .word, token.looksLikeName || token.isCapitalized,
          reading.senseEnding[place + step] == nil
        else { break }
        place += step
      }
      return place
    }
  }
}
