import StemmaModel

extension PartialDate {
  /// A date by its numbers, as far as they can be one; nil without a year from 1500 to 2100.
  init?(year: Int?, month: Int? = nil, day: Int? = nil) {
    guard let year, 1500...2100 ~= year else { return nil }
    self.year = year
    self.month = month.flatMap { 1...12 ~= $0 ? $0 : nil }
    self.day = self.month == nil ? nil : day.flatMap { 1...31 ~= $0 ? $0 : nil }
  }

  /// A date in a field of a database: ISO, `2020/05/03/`, `2020`, `May 2020`, `2020 May 3`, or any text with a
  /// year in it.
  init?(field text: String) {
    let iso = text.prefix(while: { $0 != "T" && !$0.isWhitespace })
    let numbers = iso.split(whereSeparator: { "-/".contains($0) }).map(String.init)
    if let first = numbers.first, first.count == 4, numbers.allSatisfy({ $0.allSatisfy(\.isNumber) }),
      iso.count == text.trimmed.count || text.contains("T")
    {
      self.init(
        year: Int(first), month: numbers.count > 1 ? Int(numbers[1]) : nil,
        day: numbers.count > 2 ? Int(numbers[2]) : nil)
      return
    }
    if let date = PartialDate(text) {
      self = date
      return
    }
    let runs = text.split(whereSeparator: { !$0.isASCII || !$0.isNumber })
    self.init(year: runs.filter { $0.count == 4 }.compactMap { Int($0) }.first)
  }

  /// The number of a month: `3`, `03`, `mar`, `March`.
  static func month(in text: String) -> Int? {
    if let number = Int(text.trimmed) { return 1...12 ~= number ? number : nil }
    for word in text.split(whereSeparator: { !$0.isLetter }) {
      if let month = PartialDate("\(word) 2000")?.month { return month }
    }
    return nil
  }
}
