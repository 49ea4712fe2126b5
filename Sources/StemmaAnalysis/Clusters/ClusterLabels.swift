import Foundation
import StemmaModel

/// The terms that tell each group of papers from the others, best first.
///
/// A term scores by c-TF-IDF (Grootendorst 2022, BERTopic, section 3.3): its share of the group's terms times
/// ln(1 + A / f), where A is the mean number of terms in a group and f how often the term occurs in all groups.
///
/// - Parameters:
///   - groups: For each group the terms of each of its papers.
///   - count: How many terms to give for each group.
/// - Returns: For each group at most `count` terms.
/// - Complexity: O(terms · log terms).
func tellingTerms(of groups: [[[String]]], count: Int) -> [[ScoredTerm]] {
  let frequencies = groups.map { papers in
    var frequency: [String: Int] = [:]
    for terms in papers {
      for term in terms { frequency[term, default: 0] += 1 }
    }
    return frequency
  }
  var overall: [String: Int] = [:]
  for frequency in frequencies { overall.merge(frequency, uniquingKeysWith: +) }
  let sizes = frequencies.map { $0.values.reduce(0, +) }
  guard !groups.isEmpty else { return [] }
  let mean = Double(sizes.reduce(0, +)) / Double(groups.count)
  return zip(frequencies, sizes).map { frequency, size in
    let scored = frequency.map { term, occurrences in
      ScoredTerm(
        term, score: Double(occurrences) / Double(size) * log(1 + mean / Double(overall[term, default: 1])))
    }
    return Array(scored.sorted { ($1.score, $0.term) < ($0.score, $1.term) }.prefix(count))
  }
}

/// A name for each cluster, of its most telling terms: two, or as many more as tell it from the others.
///
/// A term is passed over if its words are all in one that stands before it. A cluster without terms is called
/// by its number.
func distinctLabels(of terms: [[String]]) -> [String] {
  let candidates = terms.map(withoutParts)
  var taken: Set<String> = []
  return candidates.enumerated().map { position, names in
    guard !names.isEmpty else { return "cluster \(position + 1)" }
    for count in min(2, names.count)...names.count {
      let label = names.prefix(count).joined(separator: ", ")
      if taken.insert(label).inserted { return label }
    }
    return "\(names.joined(separator: ", ")) (\(position + 1))"
  }
}

/// Terms without those whose words all occur in one term before them.
private func withoutParts(_ terms: [String]) -> [String] {
  var kept: [(term: String, words: Set<Substring>)] = []
  for term in terms {
    let words = Set(term.split(whereSeparator: { $0 == " " || $0 == "-" }))
    if !kept.contains(where: { $0.words.isSuperset(of: words) }) { kept.append((term, words)) }
  }
  return kept.map(\.term)
}
