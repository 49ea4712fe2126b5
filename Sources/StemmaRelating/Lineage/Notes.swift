import StemmaModel

extension LineageRule {
  /// A remark with a cue beside a name: "an improvement of FOMM", `FOMM系的改进产品`.
  static let notes = LineageRule(
    id: "note-cue", summary: "a remark about a paper names another with a cue of descent"
  ) { context in
    var findings: [Finding] = []
    for (child, paper) in context.papers.enumerated() {
      for note in paper.notes {
        for clause in Clause.clauses(of: note.text) {
          for mention in clause.mentions(names: context.names, cues: context.cues) {
            guard let parent = context.parent(among: mention.papers, of: child) else { continue }
            findings.append(
              Finding(
                parent: parent, child: child, kind: mention.kind,
                evidence: Evidence(
                  rule: "note-cue", location: note.location, text: clause.text, confidence: 0.8)))
          }
        }
      }
    }
    return findings
  }
}

/// A part of a sentence: the reach of a cue.
struct Clause {
  /// A name and the cue that governs it.
  struct Mention {
    var papers: [Int]
    var kind: Relation.Kind
  }

  /// Its words.
  var text: String

  /// How many characters may stand between a cue and its name: a few words of English, or of Chinese.
  private static let reach = 24

  /// The clauses of a text: what stands between full stops, semicolons and commas.
  ///
  /// A full stop inside a word or number ends none.
  static func clauses(of text: String) -> [Clause] {
    var clauses: [Clause] = []
    var current = ""
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let isEnd =
        "。；;！!？?，,\n".contains(character)
        || character == "." && (index + 1 == characters.count || characters[index + 1].isWhitespace)
      if isEnd {
        clauses.append(Clause(text: current.trimmed))
        current = ""
      } else {
        current.append(character)
      }
    }
    clauses.append(Clause(text: current.trimmed))
    return clauses.filter { !$0.text.isEmpty }
  }

  /// The names in the clause that a cue governs; none that a comparison or denial stands by.
  func mentions(names: NameIndex, cues: Cues) -> [Mention] {
    let characters = Array(text)
    let occurrences = names.occurrences(in: characters)
    if occurrences.isEmpty { return [] }
    let lower = characters.map { Character($0.lowercased()) }
    var mentions: [Mention] = []
    for occurrence in occurrences {
      if isDenied(occurrence.range, in: lower, by: cues) { continue }
      if let kind = kind(of: occurrence.range, in: lower, by: cues) {
        mentions.append(Mention(papers: occurrence.name.papers, kind: kind))
      }
    }
    return mentions
  }

  /// The kind of the nearest cue on the right side of a name, the longer of two as near.
  private func kind(of name: Range<Int>, in text: [Character], by cues: Cues) -> Relation.Kind? {
    var best: (distance: Int, length: Int, kind: Relation.Kind)?
    for cue in cues.cues {
      for position in text.positions(of: cue.characters, isWord: cue.isWord) {
        let distance =
          cue.standsBefore ? name.lowerBound - (position + cue.characters.count) : position - name.upperBound
        guard 0...Clause.reach ~= distance else { continue }
        let candidate = (distance, cue.characters.count, cue.kind)
        if let current = best, (current.distance, -current.length) <= (distance, -cue.characters.count) {
          continue
        }
        best = candidate
      }
    }
    return best?.kind
  }

  private func isDenied(_ name: Range<Int>, in text: [Character], by cues: Cues) -> Bool {
    for denial in cues.denials {
      let isWord = denial.first?.isASCII == true
      for position in text.positions(of: denial, isWord: isWord) {
        let distance =
          position < name.lowerBound ? name.lowerBound - position - denial.count : position - name.upperBound
        if 0...Clause.reach ~= distance { return true }
      }
    }
    return cues.denialPairs.contains { pair in
      text.positions(of: pair.opening, isWord: false).contains {
        $0 < name.lowerBound && name.lowerBound - $0 <= Clause.reach
      }
        && text.positions(of: pair.closing, isWord: false).contains {
          $0 >= name.upperBound && $0 - name.upperBound <= Clause.reach
        }
    }
  }
}

extension [Character] {
  /// Where a run of characters begins; for a word of letters only as a whole word.
  fileprivate func positions(of word: [Character], isWord: Bool) -> [Int] {
    guard !word.isEmpty, count >= word.count else { return [] }
    return (0...(count - word.count)).filter { start in
      guard self[start] == word[0], self[start..<(start + word.count)].elementsEqual(word) else {
        return false
      }
      guard isWord else { return true }
      let end = start + word.count
      let before = start > 0 ? self[start - 1] : " "
      let after = end < count ? self[end] : " "
      return !(before.isASCII && before.isLetter) && !(after.isASCII && after.isLetter)
    }
  }
}
