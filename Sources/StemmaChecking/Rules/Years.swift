import StemmaModel

extension CheckRule {
  /// An arXiv id and a year or date that cannot both be true.
  static let impossibleYear = CheckRule(
    "impossible-year", .error, summary: "the arXiv id and the year cannot both be true",
    discussion: """
      An arXiv id begins with the year and month of its first version. A preprint cannot be dated before that; two \
      months are a warning only, since an id is given when a submission is announced. A published paper may come to \
      arXiv later, so a year after the end of the venue's year is allowed and more is a warning. A preprint that is \
      dated a year after its id is a note, since it may be a later version, and more is a warning, as is a \
      publication more than five years after it. Correct the year or the id.
      """
  ) { input in
    input.entries.compactMap { entry -> Finding? in
      guard let id = entry.identifiers.arxiv, let month = ArxivMonth(of: id) else { return nil }
      return finding(in: entry, id: id, month: month)
    }
  }

  private static func finding(in entry: Entry, id: String, month: ArxivMonth) -> Finding? {
    let subject = "arXiv \(id) is of \(month.text)"
    if let date = entry.date, let dated = ArxivMonth(ofDate: date), month.index - dated.index > 2 {
      return Finding(
        "\(subject), but the entry is dated \(date), \(month.index - dated.index) months before; correct the date or "
          + "the id", at: entry.location)
    }
    let publication = entry.publication
    guard let named = publication ?? entry.appearances.first(where: \.isPreprint), let year = named.year
    else {
      return nil
    }
    let venue = "\(named.venue ?? "") \(year)"
    let monthsLate = month.index - (year * 12 + 11)
    let yearsEarly = year - month.year
    if publication == nil {
      if monthsLate > 0 {
        return Finding(
          "\(subject), so it cannot be '\(venue)'; correct the year or the id", at: entry.location,
          monthsLate > 2 ? .error : .warning)
      }
      guard yearsEarly >= 1 else { return nil }
      return Finding(
        "\(subject), but the entry says '\(venue)'; write \(month.year), unless a later version is meant",
        at: entry.location, yearsEarly == 1 ? .note : .warning)
    }
    if monthsLate > 12 {
      return Finding(
        "\(subject), \(monthsLate) months after the end of '\(venue)'; correct the year or the id",
        at: entry.location, .warning)
    }
    guard yearsEarly > 5 else { return nil }
    return Finding(
      "\(subject), \(yearsEarly) years before '\(venue)'; correct the year or the id", at: entry.location,
      .warning)
  }
}

/// A month, as an arXiv id begins with it.
private struct ArxivMonth {
  var year: Int
  var month: Int

  /// Months since the year 0, to count with.
  var index: Int { year * 12 + month - 1 }

  var text: String { "\(year)-" + (month < 10 ? "0" : "") + "\(month)" }

  /// The month of an id such as `2203.14367` or `cs/0501001`; two digits from 91 on are of the last century.
  init?(of id: String) {
    let digits = id.split(separator: "/").last.map { Array($0.utf8.prefix(4)) } ?? []
    guard digits.count == 4, digits.allSatisfy({ 48...57 ~= $0 }) else { return nil }
    let short = Int(digits[0] - 48) * 10 + Int(digits[1] - 48)
    year = short >= 91 ? 1900 + short : 2000 + short
    month = Int(digits[2] - 48) * 10 + Int(digits[3] - 48)
    guard 1...12 ~= month else { return nil }
  }

  /// The last month that a date in ISO form allows.
  init?(ofDate date: String) {
    let parts = date.split(separator: "-").compactMap { Int($0) }
    guard let first = parts.first else { return nil }
    year = first
    month = parts.count > 1 ? parts[1] : 12
    guard 1...12 ~= month else { return nil }
  }
}
