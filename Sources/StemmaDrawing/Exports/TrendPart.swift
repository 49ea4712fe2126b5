import StemmaModel

/// A part of the trends as a table for CSV.
package enum TrendPart: String, CaseIterable, Sendable {
  /// A row a series, a column each for its statistics and for each year and month.
  case series
  /// A row for each series and year.
  case years
  /// A row a trend topic.
  case topics
  /// A row for each kind of name and year.
  case newNames = "new-names"
  /// A row for each year of preprints.
  case publicationLag = "publication-lag"
  /// A row a venue, with its zone.
  case bradford
  /// A row for each number of papers that authors have.
  case lotka

  /// The names of the columns, those of the JSON.
  package func header(of trends: Trends) -> [String] {
    switch self {
    case .series: TrendsRecord.csvHeader(of: trends)
    case .years: ["subject", "term", "year", "count", "cumulated", "share", "withCode", "codeShare"]
    case .topics: ["term", "frequency", "q1", "median", "q3"]
    case .newNames: ["kind", "year", "count", "examples"]
    case .publicationLag: ["year", "preprints", "published", "q1", "median", "q3"]
    case .bradford: ["name", "papers", "cumulated", "zone"]
    case .lotka: ["papers", "authors", "share", "fitted", "expected"]
    }
  }

  /// The rows; none where the trends have no such part.
  package func rows(of trends: Trends) -> [[String]] {
    switch self {
    case .series: TrendsRecord(trends).csvRows
    case .years: trends.series.flatMap { yearRows($0, trends.years) }
    case .topics:
      trends.topics.map {
        [$0.term, "\($0.frequency)", "\($0.years.lower)", "\($0.years.median)", "\($0.years.upper)"]
      }
    case .newNames:
      trends.newNames.flatMap { names in
        zip(trends.years, zip(names.counts, names.examples)).map { year, new in
          [names.kind.rawValue, "\(year)", "\(new.0)", new.1.joined(separator: "; ")]
        }
      }
    case .publicationLag:
      (trends.publicationLag?.years ?? []).map { year in
        ["\(year.year)", "\(year.preprints)", "\(year.published)"]
          + [year.lag?.lower, year.lag?.median, year.lag?.upper].map(number)
      }
    case .bradford:
      (trends.bradford?.venues ?? []).map { [$0.name, "\($0.papers)", "\($0.cumulated)", "\($0.zone)"] }
    case .lotka:
      (trends.lotka?.rows ?? []).map {
        ["\($0.papers)", "\($0.authors)"] + [$0.share, $0.fitted, $0.expected].map(number)
      }
    }
  }
}

private func yearRows(_ series: TrendSeries, _ years: [Int]) -> [[String]] {
  let cumulated = series.cumulated
  let codeShares = series.codeShares
  return years.indices.map { position in
    let share = series.shares.indices.contains(position) ? series.shares[position] : nil
    return [
      series.subject.rawValue, series.term, "\(years[position])", "\(series.counts[position])",
      "\(cumulated[position])", number(share), "\(series.withCode[position])", number(codeShares[position]),
    ]
  }
}

private func number(_ number: Double?) -> String { number.map { "\($0.exported)" } ?? "" }
