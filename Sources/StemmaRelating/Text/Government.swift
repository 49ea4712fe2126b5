import StemmaModel

extension SentenceReading {
  /// The cue that governs the name at a token.
  func government(of index: Int) -> Government? {
    let candidates = [cueBefore(index), cueAround(index), cueBehind(index)].compactMap { $0 }
    return candidates.min { one, other in
      // Of two as near, a comparison is the safer reading.
      (one.distance, one.meaning == .against ? 0 : 1) < (other.distance, other.meaning == .against ? 0 : 1)
    }
  }

  private func cueBefore(_ name: Int) -> Government? {
    var walk = Walk(reading: self, from: name, step: -1)
    while let index = walk.next() {
      guard let place = senseEnding[index] else { continue }
      let sense = senses[place]
      if let meaning = sense.values.first(where: { $0.side == .behind })?.meaning {
        return Government(
          meaning: meaning, isDenied: isDenied(at: sense.range.lowerBound), cue: sense.range,
          distance: walk.distance, isBehindName: false)
      }
      walk.skip(to: sense.range.lowerBound)
    }
    guard let clause = walk.stoppedAt, tokens[clause].word == "but" || tokens[clause].word == "是" else {
      return nil
    }
    return correction(at: clause)
  }

  /// The cue that "not … but" hands on: "based not on FOMM but on MRAA", `不是基于FOMM而是MRAA`.
  private func correction(at clause: Int) -> Government? {
    guard
      let sense = senses.last(where: { sense in
        sense.range.upperBound <= clause && sense.range.lowerBound >= sentence.lowerBound
          && isDenied(at: sense.range.lowerBound)
      }), case .descent = sense.values.first(where: { $0.side == .behind })?.meaning
    else { return nil }
    let meaning = sense.values.first { $0.side == .behind }?.meaning ?? .against
    return Government(
      meaning: meaning, isDenied: false, cue: sense.range, distance: 2, isBehindName: false)
  }

  private func cueBehind(_ name: Int) -> Government? {
    var walk = Walk(reading: self, from: name, step: 1)
    while let index = walk.next() {
      guard let place = senseBeginning[index] else { continue }
      let sense = senses[place]
      let isInitial = name == 0 && walk.distance == 0
      guard
        let meaning = sense.values.first(where: { $0.side == .inFront || isInitial && $0.side == .initial })?
          .meaning
      else { return nil }
      // A noun stands right behind the name that it belongs to, a verb may stand further.
      let first = tokens[index]
      let isVerbal = ["as", "is", "are", "for", "with"].contains(first.word)
      if first.kind == .word, !isVerbal, walk.distance > 2 { return nil }
      return Government(
        meaning: meaning,
        isDenied: isDenied(at: walk.groupStart, allowsDistance: false) || isNegated(name + 1..<index),
        cue: sense.range, distance: walk.distance, isBehindName: true)
    }
    return nil
  }

  private func cueAround(_ name: Int) -> Government? {
    for frame in cues.frames {
      guard let opening = place(of: frame.opening, before: name),
        let closing = place(of: frame.closing, behind: name)
      else { continue }
      return Government(
        meaning: frame.meaning, isDenied: isDenied(at: opening.lowerBound),
        cue: opening.lowerBound..<closing.upperBound, distance: 0, isBehindName: false)
    }
    return nil
  }

  /// Where the opening of a frame stands, near in front of a name or of the enumeration it is in.
  private func place(of words: [String], before name: Int) -> Range<Int>? {
    if tokens[sentence.lowerBound..<name].ends(with: words) { return (name - words.count)..<name }
    var walk = Walk(reading: self, from: name, step: -1, reach: 6)
    while let index = walk.next() {
      let end = index + 1
      if tokens[sentence.lowerBound..<end].ends(with: words) { return (end - words.count)..<end }
      if senseEnding[index] != nil { return nil }
    }
    return nil
  }

  private func place(of words: [String], behind name: Int) -> Range<Int>? {
    var walk = Walk(reading: self, from: name, step: 1, reach: 10)
    while let index = walk.next() {
      if tokens[index..<sentence.upperBound].begins(with: words) { return index..<(index + words.count) }
    }
    return nil
  }

  /// Whether a negation or a comparison stands in front of a cue, in its clause.
  func isDenied(at cue: Int, allowsDistance: Bool = true) -> Bool {
    var index = cue - 1
    var distance = 0
    while index >= sentence.lowerBound, distance <= (allowsDistance ? 8 : 2) {
      let token = tokens[index]
      if token.kind == .mark, [",", ":", "("].contains(token.word) { return false }
      if let role = roles.last(where: { $0.range.contains(index) }) {
        if role.values.contains(.noNegation) || role.values.contains(.own) { return false }
        // "is not based on", but "we do not fine-tune; it uses".
        if role.values.contains(.negation), distance <= (role.range.count > 1 ? 8 : 6) { return true }
        if role.values.contains(.clauseBreak), !["it", "we", "they", "它", "们"].contains(token.word) {
          return false
        }
      }
      if let place = senseEnding[index], senses[place].range.upperBound <= cue {
        let sense = senses[place].values
        if sense.contains(Cues.Sense(meaning: .against, side: .behind)) { return distance <= 8 }
        if sense.contains(where: { $0.side == .behind }) { return false }
      }
      if token.mention != nil {
        // "outperforms A on fine-tuning B" is still a comparison; "outperforms A by extending B" is none.
        let isByMeans = tokens[cue - 1].word == "by" || tokens[cue - 1].word == "via"
        return !isByMeans && tokens[cue].word.hasSuffix("ing") && government(of: index)?.meaning == .against
      }
      distance += token.kind == .word ? 2 : 1
      index -= 1
    }
    return false
  }

  private func isNegated(_ range: Range<Int>) -> Bool {
    roles.contains { $0.values.contains(.negation) && range.contains($0.range.lowerBound) }
  }
}
