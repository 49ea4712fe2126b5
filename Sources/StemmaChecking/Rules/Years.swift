import StemmaModel

extension CheckRule {
  /// An arXiv id and a year or date that cannot both be true.
  static let impossibleYear = CheckRule(
    "impossible-year", .error, summary: "the arXiv id and the year cannot both be true",
    discussion: """
      An arXiv id begins with the year and month of its first version, so nothing can have been on arXiv in an earlier \
      year, as 'arXiv 2021' says; two months are a warning only, since an id is given when a submission is announced. \
      A date before the id is a warning where the entry names no place but arXiv. A work may have appeared elsewhere \
      and come to arXiv later: more than two years later is a note. A preprint that is dated a year after its id is a \
      note, since it may be a later version, and more is a warning, as is a publication more than five years after it. \
      Correct the year or the id.
      """
  ) { input in
    input.entries.compactMap { entry -> Finding? in
      guard let id = entry.identifiers.arxiv, let month = ArxivMonth(of: id) else { return nil }
      return finding(in: entry, id: id, month: month, statement: ArxivStatement(of: entry, in: input))
    }
  }

  private static func finding(
    in entry: Entry, id: String, month: ArxivMonth, statement: ArxivStatement?
  ) -> Finding? {
    let subject = "arXiv \(id) is of \(month.text)"
    if let statement, month.monthsAfter(statement.year) > 0 {
      if statement.isOfHeading {
        return Finding(
          "\(subject), but its heading says \(statement.year); move the entry, or correct the id",
          at: entry.location,
          .note)
      }
      return Finding(
        "\(subject), so it cannot be '\(statement.text)'; correct the year or the id", at: entry.location,
        statement.isLiteral && month.monthsAfter(statement.year) > 2 ? .error : .warning)
    }
    if let date = entry.date, let dated = ArxivMonth(ofDate: date) {
      let months = month.index - dated.index
      if months > (entry.namesOtherPlace ? 24 : 2) {
        return Finding(
          "\(subject), but the entry is dated \(date), \(months) months before; correct the date or the id, unless it "
            + "appeared elsewhere first", at: entry.location, entry.namesOtherPlace ? .note : .warning)
      }
    }
    guard let publication = entry.publication else {
      guard let statement, statement.year > month.year else { return nil }
      return Finding(
        "\(subject), but the entry says '\(statement.text)'; write \(month.year), unless a later version is meant",
        at: entry.location, statement.year - month.year == 1 ? .note : .warning)
    }
    guard let year = publication.year else { return nil }
    let venue = "\(publication.venue ?? "") \(year)"
    if month.monthsAfter(year) > 24 {
      return Finding(
        "\(subject), \(month.monthsAfter(year)) months after the end of '\(venue)'; correct the year or the id, unless it "
          + "came to arXiv so late", at: entry.location, .note)
    }
    guard year - month.year > 5 else { return nil }
    return Finding(
      "\(subject), \(year - month.year) years before '\(venue)'; correct the year or the id",
      at: entry.location,
      .warning)
  }
}

/// The year that an entry says a paper came to arXiv in.
private struct ArxivStatement {
  /// The words that say so.
  var text: String
  var year: Int
  /// Whether the list has these words, and they are not put together from fields or headings.
  var isLiteral: Bool
  /// Whether only the heading of its section says so.
  var isOfHeading = false

  init?(of entry: Entry, in input: CheckInput) {
    for line in input.lines(of: entry) {
      guard let statement = ArxivStatement(in: line) else { continue }
      self = statement
      return
    }
    let stated = entry.appearances.first { $0.isPreprint && $0.venue?.comparable == "arxiv" }
    guard let year = stated?.year else { return nil }
    (text, self.year, isLiteral) = ("arXiv \(year)", year, false)
    isOfHeading = !input.states(year, in: entry)
  }

  /// The first `arXiv 2021`, `arXiv preprint, 2021` or `arXiv'21` of a line.
  private init?(in line: String) {
    guard line.lowercased().contains("arxiv"),
      let match = try?
        /(?i)\barxiv(?:\s+preprint)?[\s,:(\[_*-]{0,3}(?:(?<full>(?:19|20)[0-9]{2})|['’](?<short>[0-9]{2}))(?!\.?[0-9])/
        .firstMatch(in: line)
    else { return nil }
    guard let year = Int(match.output.full ?? "") ?? Int(match.output.short ?? "").map({ 2000 + $0 }) else {
      return nil
    }
    (text, self.year, isLiteral) = (String(match.output.0), year, true)
  }
}

extension Entry {
  /// Whether the entry names a place other than arXiv where the work may have appeared.
  fileprivate var namesOtherPlace: Bool {
    identifiers.doi != nil || identifiers.openReview != nil || identifiers.acl != nil
      || appearances.contains { $0.venue != nil && $0.venue?.comparable != "arxiv" }
      || links.contains { $0.role == .paper && !$0.url.lowercased().contains("arxiv") }
  }
}

/// A month, as an arXiv id begins with it.
private struct ArxivMonth {
  var year: Int
  var month: Int

  /// Months since the year 0, to count with.
  var index: Int { year * 12 + month - 1 }

  /// How many months it is after the end of a year.
  func monthsAfter(_ year: Int) -> Int { index - (year * 12 + 11) }

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

  /// The month of a date in ISO form; nil if it is of a year only.
  init?(ofDate date: String) {
    let parts = date.split(separator: "-").compactMap { Int($0) }
    guard parts.count > 1, 1...12 ~= parts[1] else { return nil }
    (year, month) = (parts[0], parts[1])
  }
}
