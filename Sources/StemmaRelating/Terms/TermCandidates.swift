/// A phrase of a text that may be a term.
struct TermCandidate: Hashable, Sendable {
  /// As terms are compared.
  var key: String
  /// Its words: the run and the positions in it.
  var run: Int
  var range: Range<Int>
  /// Whether it is noun-like by its words; others count only where someone names them a term.
  var isNounLike: Bool
  /// Whether the run ends behind it.
  var endsRun: Bool
}

extension TermWords {
  /// The most words of a term.
  static let longestTerm = 4

  /// The phrases of a text that may be terms, in order of place and length.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - isNamed: Whether someone names a phrase a term, by its key.
  /// - Returns: The phrases that are noun-like or named.
  func candidates(of text: TermText, isNamed: (String) -> Bool) -> [TermCandidate] {
    var candidates: [TermCandidate] = []
    for (number, run) in text.runs.enumerated() {
      for start in run.indices {
        var beginning = ""
        for end in start..<min(run.count, start + TermWords.longestTerm) {
          let last = words[Int(run[end])]
          let key = beginning + last.singular
          let range = start..<(end + 1)
          let isNounLike = isNounLike(run[range])
          if isNounLike || isNamed(key) {
            candidates.append(
              TermCandidate(
                key: key, run: number, range: range, isNounLike: isNounLike, endsRun: end + 1 == run.count))
          }
          beginning += last.key + " "
        }
      }
    }
    return candidates
  }

  /// The words of a candidate as they are written.
  func spelling(of candidate: TermCandidate, in text: TermText) -> String {
    text.runs[candidate.run][candidate.range].map { words[Int($0)].spelling }.joined(separator: " ")
  }

  /// The words of a candidate as they are compared, without folding of plurals.
  func comparable(of candidate: TermCandidate, in text: TermText) -> String {
    text.runs[candidate.run][candidate.range].map { words[Int($0)].key }.joined(separator: " ")
  }

  /// The role of a candidate's only word; nil if it has several.
  func onlyRole(of candidate: TermCandidate, in text: TermText) -> WordRole? {
    candidate.range.count == 1 ? words[Int(text.runs[candidate.run][candidate.range.lowerBound])].role : nil
  }

  /// Whether a candidate begins with a word of size or kind, and what stands behind that.
  func restBehindDegree(of candidate: TermCandidate, in text: TermText) -> String? {
    let run = text.runs[candidate.run][candidate.range]
    guard run.count > 1, let first = run.first, words[Int(first)].role.isDegree else { return nil }
    return run.dropFirst().dropLast().map { words[Int($0)].key + " " }.joined()
      + (run.last.map { words[Int($0)].singular } ?? "")
  }

  private func isNounLike(_ phrase: ArraySlice<Int32>) -> Bool {
    guard let first = phrase.first, let last = phrase.last else { return false }
    let firstRole = words[Int(first)].role
    if phrase.count == 1 { return firstRole.mayBeTerm }
    // What stands in front of "based method" or "learning framework" is the term.
    if phrase.count > 2, phrase.suffix(2).allSatisfy({ words[Int($0)].role.isGeneral }) { return false }
    return firstRole.mayBeFirst && words[Int(last)].role.mayBeLast
      && phrase.contains { !words[Int($0)].role.isGeneral }
  }
}
