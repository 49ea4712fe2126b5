import StemmaModel

/// How the years of a collection are parted.
package enum ThemePeriods: Hashable, Sendable {
  /// Into this many periods of about equally many papers.
  case equal(Int)
  /// After each of these years.
  case after([Int])

  /// Three periods of about equally many papers.
  package static let thirds = ThemePeriods.equal(3)

  /// The periods of papers of some years: their first and last years, in order of time.
  ///
  /// Of the ways to part the years into equal periods without dividing a year, the one whose shares of the papers
  /// come nearest to equal ones, by the sum of squared differences, is taken; of equally good ones that with the
  /// earliest cuts. There are no more periods than years that have papers. A period in which no paper falls is
  /// left out.
  ///
  /// - Complexity: O(periods · years²).
  package func spans(of years: [Int]) -> [ClosedRange<Int>] {
    var counts: [Int: Int] = [:]
    for year in years { counts[year, default: 0] += 1 }
    let known = counts.keys.sorted()
    guard let first = known.first, let last = known.last else { return [] }
    let cuts: [Int]
    switch self {
    case .after(let given): cuts = Set(given).filter { $0 >= first && $0 < last }.sorted()
    case .equal(let number):
      cuts = Self.equalCuts(counts: known.map { counts[$0, default: 0] }, number: number).map { known[$0] }
    }
    let starts = [first] + cuts.map { $0 + 1 }
    return zip(starts, cuts + [last]).map { $0...$1 }.filter { span in known.contains { span.contains($0) } }
  }

  /// The positions of the last year of each period but the last one, by dynamic programming.
  private static func equalCuts(counts: [Int], number: Int) -> [Int] {
    let parts = min(max(number, 1), counts.count)
    let share = Double(counts.reduce(0, +)) / Double(parts)
    var sums = [0]
    for count in counts { sums.append(sums[sums.count - 1] + count) }
    func cost(_ start: Int, _ end: Int) -> Double {
      let distance = Double(sums[end] - sums[start]) - share
      return distance * distance
    }
    // best[end]: the least cost of the first `end` years in the parts so far, and where the last part begins.
    var best: [Double] = (0...counts.count).map { $0 == 0 ? 0 : .infinity }
    var begins: [[Int]] = []
    for part in 1...parts {
      var next = [Double](repeating: .infinity, count: counts.count + 1)
      var begin = [Int](repeating: 0, count: counts.count + 1)
      for end in part..<(counts.count + 1) {
        for start in (part - 1)..<end where best[start] + cost(start, end) < next[end] {
          next[end] = best[start] + cost(start, end)
          begin[end] = start
        }
      }
      best = next
      begins.append(begin)
    }
    var cuts: [Int] = []
    var end = counts.count
    for begin in begins.dropFirst().reversed() {
      end = begin[end]
      cuts.append(end - 1)
    }
    return cuts.reversed()
  }
}
