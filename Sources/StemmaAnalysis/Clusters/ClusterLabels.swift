import StemmaModel

/// Names for groups of papers, each of one or two terms that tell it from the others.
///
/// A term may name a group if more than one of its papers and a sixth of them have it, if it is more frequent there
/// than elsewhere, and if it is not commonplace: had by most papers, or by some of nearly every group, unless it is
/// twice as frequent here. What one group is named by, no other is named by, nor by a part of it or by something
/// that it is part of. Where two want the same, it goes to the one for which the evidence (G²) is greater, and the
/// other takes its next.
struct ClusterLabels {
  /// What a label may consist of.
  private struct Candidate {
    var term: String
    var words: TermWords
    /// How sure it is that the term is more frequent in the group, to decide between groups.
    var evidence: Double
  }

  /// A label for each group; nil for a group that no term tells from the others.
  var labels: [String?] { chosen.map { $0.isEmpty ? nil : $0.map(\.term).joined(separator: ", ") } }
  private var chosen: [[Candidate]]
  private var taken = TakenWords()

  /// How many terms a label has at most.
  private static let mostTerms = 2

  /// So many groups without labels.
  init(groupCount: Int) { chosen = [[Candidate]](repeating: [], count: groupCount) }

  /// Names the groups that have no label yet.
  ///
  /// - Parameters:
  ///   - counts: The terms of each group.
  ///   - ranked: The terms of each group, the most telling first.
  mutating func add(_ counts: TermCounts, ranked: [[ScoredTerm]]) {
    let isUnnamed = chosen.map(\.isEmpty)
    for number in 0..<ClusterLabels.mostTerms {
      choose(
        from: ranked.indices.map { group -> [Candidate] in
          guard isUnnamed[group], chosen[group].count == number else { return [] }
          return ranked[group].filter { ClusterLabels.mayName($0, group, counts, isFirst: number == 0) }
            .map { term in
              Candidate(
                term: term.term, words: TermWords(term.term), evidence: term.measures?.logLikelihood ?? 0)
            }
        })
    }
  }

  /// Gives each group that can have one a further term, where two want the same to the one with more evidence.
  private mutating func choose(from candidates: [[Candidate]]) {
    var next = [Int](repeating: 0, count: candidates.count)
    func firstFree(_ group: Int) -> Int? {
      var position = next[group]
      while position < candidates[group].count, taken.overlaps(candidates[group][position].words) {
        position += 1
      }
      next[group] = position
      return position < candidates[group].count ? position : nil
    }
    var waiting = candidates.indices.filter { firstFree($0) != nil }
    while !waiting.isEmpty {
      // What is free may be taken in the meantime; then the group comes again with its next.
      waiting.sort { one, other in
        let evidence = (candidates[one][next[one]].evidence, candidates[other][next[other]].evidence)
        return (evidence.1, one) < (evidence.0, other)
      }
      var disappointed: [Int] = []
      for group in waiting {
        let wanted = next[group]
        guard let position = firstFree(group) else { continue }
        if position == wanted {
          chosen[group].append(candidates[group][position])
          taken.insert(candidates[group][position].words)
        } else {
          disappointed.append(group)
        }
      }
      waiting = disappointed
    }
  }

  /// Whether a term says something of its group and tells it from the others.
  ///
  /// The first term of a label must be had by a sixth of the papers and be a tenth more frequent than elsewhere, the
  /// second by a quarter and half as frequent again.
  private static func mayName(
    _ term: ScoredTerm, _ group: Int, _ counts: TermCounts, isFirst: Bool
  ) -> Bool {
    let size = counts.sizes[group]
    guard term.papers >= min(2, size), term.papers * (isFirst ? 6 : 4) >= size else { return false }
    let others = counts.paperCount - size
    if others == 0 { return true }
    let total = counts.allPapers[term.term, default: 0]
    let share = Double(term.papers) / Double(size)
    let elsewhere = Double(total - term.papers) / Double(others)
    if share >= 2 * elsewhere { return true }
    let isEverywhere =
      counts.sizes.count >= 4 && counts.spread[term.term, default: 0] * 4 >= counts.sizes.count * 3
    return share > (isFirst ? 1.1 : 1.5) * elsewhere && total * 2 <= counts.paperCount && !isEverywhere
  }
}

/// Words that are taken, found by any of them.
private struct TakenWords {
  private var terms: [String: [TermWords]] = [:]

  mutating func insert(_ words: TermWords) {
    for key in keys(of: words) { terms[key, default: []].append(words) }
  }

  func overlaps(_ words: TermWords) -> Bool {
    keys(of: words).contains { key in terms[key, default: []].contains { $0.overlaps(words) } }
  }

  /// Each word, and the initials of several.
  private func keys(of words: TermWords) -> Set<String> {
    Set(words.words).union([String(words.words.compactMap(\.first))])
  }
}

/// Names that differ: a name that stands before has its number behind it.
func distinctNames(_ names: [String]) -> [String] {
  var taken: Set<String> = []
  return names.enumerated().map { position, name in
    let distinct = taken.contains(name) ? "\(name) (\(position + 1))" : name
    taken.insert(distinct)
    return distinct
  }
}
