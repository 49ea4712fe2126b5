import StemmaModel

/// Trends as `stemma trends --format json` exports them.
package struct TrendsRecord: Encodable, Sendable {
  /// The counts and statistics of one subject.
  package struct Series: Encodable, Sendable {
    package var subject: String
    package var term: String
    package var counts: [Int]
    package var withCode: [Int]
    package var total: Int
    /// The share of papers with a code link, from 0 to 1.
    @ExplicitNull package var codeShare: Double?
    /// Compound annual growth in percent.
    @ExplicitNull package var growth: Double?
    @ExplicitNull package var mannKendall: TrendSeries.MannKendall?
    package var bursts: [TrendSeries.Burst]
    package var direction: String
  }

  package var years: [Int]
  /// The first year that is not over; nothing after it is judged.
  @ExplicitNull package var incompleteYear: Int?
  package var undated: Int
  package var series: [Series]

  /// The record of trends.
  package init(_ trends: Trends) {
    years = trends.years
    _incompleteYear = ExplicitNull(wrappedValue: trends.incompleteYear)
    undated = trends.undated
    series = trends.series.map { series in
      Series(
        subject: series.subject.rawValue, term: series.term, counts: series.counts, withCode: series.withCode,
        total: series.total, codeShare: series.codeShare?.exported, growth: series.growth?.exported,
        mannKendall: series.mannKendall.map {
          TrendSeries.MannKendall(
            s: $0.s, z: $0.z.exported, p: $0.p.exported, tau: $0.tau.exported, slope: $0.slope.exported)
        },
        bursts: series.bursts.map {
          TrendSeries.Burst(first: $0.first, last: $0.last, weight: $0.weight.exported)
        }, direction: series.direction.rawValue)
    }
  }

  /// The columns of a table with a row a subject, a column a year.
  package static func csvHeader(of trends: Trends) -> [String] {
    ["subject", "term", "total", "codeShare", "growth", "slope", "tau", "z", "p", "burst", "direction"]
      + trends.years.map(String.init)
  }

  /// A row a subject.
  package var csvRows: [[String]] {
    series.map { series in
      let test = series.mannKendall
      let numbers = [series.codeShare, series.growth, test?.slope, test?.tau, test?.z, test?.p]
      let bursts = series.bursts.map { "\($0.first)-\($0.last)" }.joined(separator: "; ")
      return [series.subject, series.term, "\(series.total)"] + numbers.map { $0.map { "\($0)" } ?? "" }
        + [bursts, series.direction] + series.counts.map(String.init)
    }
  }
}

extension TrendSeries {
  /// The share of its papers with a code link; nil without papers.
  package var codeShare: Double? {
    total == 0 ? nil : Double(withCode.reduce(0, +)) / Double(total)
  }
}
