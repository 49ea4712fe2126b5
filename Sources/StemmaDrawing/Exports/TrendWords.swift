import StemmaModel

extension TrendSeries.Subject {
  /// What several of them are called, such as `venues`.
  package var plural: String {
    switch self {
    case .all: "papers"
    case .category: "categories"
    default: rawValue + "s"
    }
  }

  /// What they are called above a table or chart.
  package var heading: String {
    self == .term ? "Topics" : plural.prefix(1).uppercased() + plural.dropFirst()
  }
}

extension NewNames.Kind {
  /// What several of them are called.
  package var plural: String { rawValue + "s" }
}

extension Trends {
  /// The years that are over.
  package var completeYears: [Int] {
    years.filter { year in incompleteYear.map { year < $0 } ?? true }
  }

  /// The years that are not over.
  package var openYears: [Int] {
    years.filter { year in incompleteYear.map { year >= $0 } ?? false }
  }

  /// The series of all papers; nil where none has a year.
  package var allPapers: TrendSeries? {
    series.first { $0.subject == .all && $0.total > 0 && $0.counts.count == years.count }
  }

  /// The series of a subject, by total and name.
  package func series(of subject: TrendSeries.Subject) -> [TrendSeries] {
    series.filter { $0.subject == subject && $0.counts.count == years.count }
  }

  /// How a subject's part of all papers has changed; nil without complete years before the last two.
  package func shift(of series: TrendSeries) -> ShareShift? {
    guard let all = allPapers, series.counts.count == years.count else { return nil }
    let recent = completeYears.suffix(2)
    let before = completeYears.dropLast(2)
    guard !before.isEmpty, recent.count == 2 else { return nil }
    func share(_ positions: Range<Int>) -> Double? {
      let papers = all.counts[positions].reduce(0, +)
      return papers == 0 ? nil : Double(series.counts[positions].reduce(0, +)) / Double(papers)
    }
    guard let former = share(0..<before.count), let now = share(before.count..<completeYears.count) else {
      return nil
    }
    return ShareShift(former: former, now: now, firstRecentYear: recent.first ?? 0)
  }

  /// The series of a subject that head one way, the greatest shift of their share first.
  package func strongest(
    _ direction: TrendSeries.Direction, of subject: TrendSeries.Subject
  ) -> [TrendSeries] {
    series(of: subject).filter { $0.direction == direction }
      .map { (series: $0, change: shift(of: $0)?.change ?? 0) }
      .sorted {
        (abs($1.change), $1.series.total, $0.series.term) < (abs($0.change), $0.series.total, $1.series.term)
      }
      .map(\.series)
  }
}

/// A subject's part of all papers in the last two complete years, beside that of the complete years before.
package struct ShareShift: Hashable, Sendable {
  /// Its part of the papers before, from 0 to 1.
  package var former: Double
  /// Its part of the papers of the last two complete years.
  package var now: Double
  /// The first of these two years.
  package var firstRecentYear: Int

  /// By how much its part has grown; negative if it has shrunk.
  package var change: Double { now - former }

  /// What it is, for readers.
  package static let definition = TrendDefinition(
    "", name: "Share before and now",
    meaning: """
      The subject's part of all papers of the complete years but the last two, and of the last two together. The \
      table has the greatest difference first. The JSON has the shares of the single years.
      """,
    formula: "Σ counts / Σ counts of all papers, over the years before and over the last two")
}
