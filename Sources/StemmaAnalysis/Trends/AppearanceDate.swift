import StemmaModel

/// When a paper first appeared, to the month or the day.
struct AppearanceDate: Hashable, Sendable {
  var year: Int
  /// From 1 to 12.
  var month: Int
  /// From 1; nil if only the month is known.
  var day: Int?
  /// Whether it is the month of the arXiv id.
  var isFromIdentifier: Bool

  /// The earlier of the date that the entries give and of the month of the arXiv id; nil if there is no month.
  init?(_ paper: Paper) {
    let stated = paper.date.flatMap(AppearanceDate.init(iso:))
    let posted = paper.identifiers.arxiv.flatMap(AppearanceDate.init(arxiv:))
    // A day is more than the month of the same id.
    guard let date = [stated, posted].compactMap({ $0 }).min(by: { $0.monthNumber < $1.monthNumber }) else {
      return nil
    }
    self = date
  }

  /// A date such as `2024-03` or `2024-03-17`; nil if it is none, and without a month.
  private init?(iso: String) {
    let parts = iso.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count > 1, let year = parts[0], let month = parts[1],
      TrendOptions.plausibleYears.contains(year), 1...12 ~= month
    else { return nil }
    let day = parts.count > 2 ? parts[2] : nil
    self.init(
      year: year, month: month,
      day: day.flatMap { 1...Self.dayCount(ofMonth: month, year) ~= $0 ? $0 : nil },
      isFromIdentifier: false)
  }

  /// The month that an arXiv id begins with: `2203.14367` and `math/0309136`, in use since 2007 and 1991.
  init?(arxiv: String) {
    let number = arxiv.split(separator: "/").last.map(String.init) ?? arxiv
    let digits = number.prefix { $0.isASCII && $0.isNumber }
    let isNew = digits.count == 4 && number.dropFirst(4).first == "."
    guard isNew || (digits.count == 7 && arxiv.contains("/")), let year = Int(digits.prefix(2)),
      let month = Int(digits.dropFirst(2).prefix(2)), 1...12 ~= month
    else { return nil }
    self.init(
      year: isNew || year < 91 ? 2000 + year : 1900 + year, month: month, day: nil, isFromIdentifier: true)
  }

  private init(year: Int, month: Int, day: Int?, isFromIdentifier: Bool) {
    self.year = year
    self.month = month
    self.day = day
    self.isFromIdentifier = isFromIdentifier
  }

  /// Months since the year 0, for comparison.
  var monthNumber: Int { year * 12 + month - 1 }

  /// Days since an early one, for comparison; nil if only the month is known.
  var dayNumber: Int? {
    day.map { Self.daysBefore(year: year) + dayOfYear(month: month, day: $0) }
  }

  /// The part of its year that is over at its end.
  var partOfYear: Double {
    guard let day else { return Double(month) / 12 }
    return Double(dayOfYear(month: month, day: day)) / Double(Self.isLeap(year) ? 366 : 365)
  }

  /// As in `2024-03-17` or `2024-03`.
  var text: String {
    Self.text(monthNumber: monthNumber) + (day.map { "-" + Self.twoDigits($0) } ?? "")
  }

  /// A month as in `2024-03`.
  static func text(monthNumber: Int) -> String {
    "\(monthNumber / 12)-" + twoDigits(monthNumber % 12 + 1)
  }

  private func dayOfYear(month: Int, day: Int) -> Int {
    (1..<month).reduce(day) { $0 + Self.dayCount(ofMonth: $1, year) }
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  private static func dayCount(ofMonth month: Int, _ year: Int) -> Int {
    month == 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  private static func daysBefore(year: Int) -> Int {
    let years = year - 1
    return years * 365 + years / 4 - years / 100 + years / 400
  }
}
