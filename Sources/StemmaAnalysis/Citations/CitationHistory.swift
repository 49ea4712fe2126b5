/// The citations that a paper receives, year by year from its publication.
struct CitationHistory: Hashable, Sendable {
  /// The year of publication.
  let firstYear: Int
  /// The citations received 0, 1, 2 … years after it, up to the last year of the data.
  let counts: [Int]

  /// Counts citations; those dated before the paper count in its first year.
  ///
  /// - Parameters:
  ///   - firstYear: The year of the paper.
  ///   - citingYears: The years of the papers that cite it.
  ///   - lastYear: The last year of the data.
  init(from firstYear: Int, citedIn citingYears: [Int], through lastYear: Int) {
    self.firstYear = firstYear
    var counts = [Int](repeating: 0, count: max(0, lastYear - firstYear) + 1)
    for year in citingYears { counts[min(max(0, year - firstYear), counts.count - 1)] += 1 }
    self.counts = counts
  }

  /// The first year, counted from publication, that completes half of all citations; nil without any.
  var halfLife: Int? {
    let total = counts.reduce(0, +)
    guard total > 0 else { return nil }
    var received = 0
    return counts.firstIndex { count in
      received += count
      return 2 * received >= total
    }
  }

  /// The first year, counted from publication, with the most citations; nil without any.
  private var peak: Int? {
    guard let most = counts.max(), most > 0 else { return nil }
    return counts.firstIndex(of: most)
  }

  /// The beauty coefficient B of Ke, Ferrara, Radicchi & Flammini (2015), equation 2; nil without citations.
  ///
  /// The area between the line from the first to the highest count and the counts below it, each year's distance
  /// divided by its count: great for what is hardly cited for long and then much. It is negative where counts rise
  /// above the line early.
  var beauty: Double? {
    guard let peak else { return nil }
    guard peak > 0 else { return 0 }
    let (first, most) = (Double(counts[0]), Double(counts[peak]))
    return (0...peak).reduce(0) { sum, time in
      let line = (most - first) / Double(peak) * Double(time) + first
      return sum + (line - Double(counts[time])) / Double(max(1, counts[time]))
    }
  }

  /// The year in which the counts lie farthest from that line, the first of several; nil if they lie on it.
  ///
  /// Ke et al. (2015), equations 3 and 4. All distances have the same denominator, so whole numbers decide.
  var awakening: Int? {
    guard let peak, peak > 0 else { return nil }
    let rise = counts[peak] - counts[0]
    let distances = (0...peak).map { abs(rise * $0 - peak * counts[$0] + peak * counts[0]) }
    guard let farthest = distances.max(), farthest > 0 else { return nil }
    return distances.firstIndex(of: farthest).map { firstYear + $0 }
  }
}
