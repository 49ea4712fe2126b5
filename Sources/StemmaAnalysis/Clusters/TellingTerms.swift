import Foundation
import StemmaModel

/// The terms of groups of papers, counted, so that it can be said how well each tells a group from the rest.
///
/// Sources: c-TF-IDF, Grootendorst (2022), "BERTopic", section 3.3; the log-likelihood ratio, Dunning (1993),
/// "Accurate methods for the statistics of surprise and coincidence", as 2 Σ O ln(O/E) over papers in the group or
/// not and with the term or not; mutual information, log₂ P(term, group) / (P(term) P(group)), over papers as well.
struct TermCounts {
  /// How many papers each group has.
  let sizes: [Int]
  /// For each group how many of its papers have each of its terms.
  let papers: [[String: Int]]
  /// How many papers of all groups have each term.
  let allPapers: [String: Int]
  /// In how many groups a term is no rarity: a tenth of the papers have it, and more than one if there are more.
  let spread: [String: Int]
  private let termCounts: [Int]

  /// How many papers all groups have.
  var paperCount: Int { sizes.reduce(0, +) }

  /// Counts the terms of each paper of each group, a term once a paper.
  init(_ groups: [[[String]]]) {
    sizes = groups.map(\.count)
    papers = groups.map { group in
      var counts: [String: Int] = [:]
      for terms in group {
        for term in Set(terms) { counts[term, default: 0] += 1 }
      }
      return counts
    }
    var all: [String: Int] = [:]
    var spread: [String: Int] = [:]
    for (counts, size) in zip(papers, sizes) {
      for (term, count) in counts {
        all[term, default: 0] += count
        if count * 10 >= size, count >= min(2, size) { spread[term, default: 0] += 1 }
      }
    }
    allPapers = all
    self.spread = spread
    termCounts = papers.map { $0.values.reduce(0, +) }
  }

  /// How well a term of a group tells it from the rest.
  func measures(of term: String, in group: Int) -> LabelMeasures {
    let count = papers[group][term, default: 0]
    let total = allPapers[term, default: 0]
    guard count > 0 else { return LabelMeasures(classTfIdf: 0, logLikelihood: 0, mutualInformation: 0) }
    let mean = Double(termCounts.reduce(0, +)) / Double(termCounts.count)
    let share = Double(count) / Double(termCounts[group])
    let expected = Double(total) * Double(sizes[group])
    return LabelMeasures(
      classTfIdf: share * log(1 + mean / Double(total)),
      logLikelihood: logLikelihood(count, of: total, in: sizes[group]),
      mutualInformation: log2(Double(count) * Double(paperCount) / expected))
  }

  /// Dunning's G² of a term that so many of its papers have in a group of a size.
  private func logLikelihood(_ count: Int, of total: Int, in size: Int) -> Double {
    let all = paperCount
    let observed = [count, total - count, size - count, all - size - total + count]
    let rows = [total, total, all - total, all - total]
    let columns = [size, all - size, size, all - size]
    var sum = 0.0
    for cell in observed.indices where observed[cell] > 0 {
      let expected = Double(rows[cell]) * Double(columns[cell]) / Double(all)
      sum += Double(observed[cell]) * log(Double(observed[cell]) / expected)
    }
    return max(0, 2 * sum)
  }

  /// The terms of a group, the most telling first.
  ///
  /// By log-likelihood and mutual information those that are rarer in the group than elsewhere come last, and by
  /// mutual information those of a single paper of several come behind the others: there all rarities are alike.
  func ranked(_ group: Int, by measure: LabelMeasure) -> [ScoredTerm] {
    let scored = papers[group].map { term, count in
      let measures = measures(of: term, in: group)
      return ScoredTerm(term, score: measures.value(of: measure), papers: count, measures: measures)
    }
    func rank(_ term: ScoredTerm) -> Double {
      switch measure {
      case .classTfIdf: term.score
      case .logLikelihood: isRarer(term) ? -term.score : term.score
      case .mutualInformation: term.papers == 1 && sizes[group] > 1 ? term.score - 1e6 : term.score
      }
    }
    return scored.map { (rank($0), $0) }.sorted { one, other in
      (other.0, other.1.papers, one.1.term) < (one.0, one.1.papers, other.1.term)
    }.map(\.1)
  }

  /// Whether a term is rarer in its group than in all papers.
  private func isRarer(_ term: ScoredTerm) -> Bool { (term.measures?.mutualInformation ?? 0) < 0 }
}
