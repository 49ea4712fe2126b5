import Foundation

/// Compares how many papers of a subject there are in recent years and in those before, amongst all papers.
///
/// Fisher's exact test of the two-by-two table (Fisher 1935, The design of experiments): given how many papers the
/// subject has in all, how often would chance alone put as many of them, or as few, into the recent years?
struct ShareComparison: Hashable, Sendable {
  /// The probability of as many recent papers or more.
  var probabilityOfAsMany: Double
  /// The probability of as few recent papers or fewer.
  var probabilityOfAsFew: Double

  /// Compares papers of a subject (`part`) amongst all papers (`whole`) of the recent years and of those before.
  ///
  /// - Complexity: O(least of the four margins).
  init(recent: (part: Int, whole: Int), before: (part: Int, whole: Int)) {
    let subject = recent.part + before.part
    let least = max(0, subject - before.whole)
    let most = min(subject, recent.whole)
    guard least < most, (least...most).contains(recent.part) else {
      (probabilityOfAsMany, probabilityOfAsFew) = (1, 1)
      return
    }
    // The probabilities of the tables relative to the first, each from the one before it; in logarithms, as the first
    // may be smaller than any number.
    var logarithm = 0.0
    var logarithms = [0.0]
    for count in least..<most {
      let gain = Double(recent.whole - count) * Double(subject - count)
      let loss = Double(count + 1) * Double(before.whole - subject + count + 1)
      logarithm += log(gain / loss)
      logarithms.append(logarithm)
    }
    let greatest = logarithms.max() ?? 0
    let weights = logarithms.map { exp($0 - greatest) }
    let position = recent.part - least
    let all = weights.reduce(0, +)
    probabilityOfAsMany = weights[position...].reduce(0, +) / all
    probabilityOfAsFew = weights[...position].reduce(0, +) / all
  }
}
