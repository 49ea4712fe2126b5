import StemmaModel

/// Reading years and dates out of text.
enum YearText {
  /// The years from 1950 to 2099 that stand as numbers of their own, in order.
  ///
  /// A number that a full stop and digits follow, or that stands in a path, is no year: `2201.00791` is an
  /// arXiv id.
  static func years(in text: some StringProtocol) -> [Int] {
    let bytes = Array(text.utf8)
    var years: [Int] = []
    var index = 0
    while index < bytes.count {
      guard isDigit(bytes[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, isDigit(bytes[end]) { end += 1 }
      if end - index == 4, standsAlone(bytes, from: index, to: end),
        let year = Int(String(decoding: bytes[index..<end], as: UTF8.self)), 1950...2099 ~= year
      {
        years.append(year)
      }
      index = end
    }
    return years
  }

  private static func standsAlone(_ bytes: [UInt8], from start: Int, to end: Int) -> Bool {
    if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "."), isDigit(bytes[end + 1]) {
      // `2024.01.22` is a date: at most two digits follow the full stop.
      let digits = bytes[(end + 1)...].prefix(while: isDigit).count
      if digits > 2 { return false }
    }
    if start >= 2, bytes[start - 1] == UInt8(ascii: "."), isDigit(bytes[start - 2]) { return false }
    return true
  }

  private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
}

/// A date as precise as its source.
struct PartialDate: Hashable {
  /// The year.
  var year: Int
  /// The month, if known.
  var month: Int?
  /// The day, if known.
  var day: Int?

  /// The ISO form: `2024-01-16`, `2024-09` or `2024`.
  var text: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return ([String(year)] + [month, day].compactMap { $0.map(two) }).joined(separator: "-")
  }

  /// Reads a text that is a date and nothing else: `2024-01-16`, `2024.01`, `2024/1/6`, `24-01-06`, `09/24` and `09/2024`
  /// (month first), `202409`, `20240916`, `24/09` where the month can only be second, `Sep 2024`, `16 September 2024`, `2024年1月`.
  init?(_ text: String) {
    guard text.utf8.contains(where: { 0x30...0x39 ~= $0 }), text.utf8.count <= 60 else { return nil }
    let folded = text.foldingWhitespace.trimming(where: { "*()[]{},;:.".contains($0) })
    guard !folded.isEmpty, folded.count <= 24 else { return nil }
    let parts = folded.split(whereSeparator: { " -/.,–_年月日".contains($0) }).map(String.init)
    guard 1...3 ~= parts.count else { return nil }
    let months = parts.indices.filter { PartialDate.month(named: parts[$0]) != nil }
    if let position = months.first, months.count == 1 {
      self.init(
        month: PartialDate.month(named: parts[position]),
        others: parts.enumerated().filter { $0.offset != position }.map(\.element))
      return
    }
    let numbers = parts.compactMap { part in part.allSatisfy(\.isASCII) ? Int(part) : nil }
    guard numbers.count == parts.count else { return nil }
    if parts.map(\.count) == [2, 2, 2], folded.contains("-"), 13...40 ~= numbers[0] {
      // `23-09-07`, as dates that sort are written.
      self.init(numbers: [2000 + numbers[0]] + numbers[1...], digits: [4, 2, 2])
      return
    }
    self.init(numbers: numbers, digits: parts.map(\.count))
  }

  private init?(month: Int?, others: [String]) {
    let numbers = others.map { $0.trimming(where: { !$0.isNumber }) }.compactMap(Int.init)
    guard numbers.count == others.count, let year = numbers.first(where: { 1950...2099 ~= $0 }) else {
      return nil
    }
    self.year = year
    self.month = month
    day = numbers.first { 1...31 ~= $0 }
  }

  private init?(numbers: [Int], digits: [Int]) {
    switch numbers.count {
    case 3 where digits[0] == 4:
      year = numbers[0]
      month = numbers[1]
      day = numbers[2]
    case 3 where digits[2] == 4:
      year = numbers[2]
      month = numbers[1] <= 12 ? numbers[1] : numbers[0]
      day = numbers[1] <= 12 ? numbers[0] : numbers[1]
    case 2 where digits[0] == 4 && digits[1] <= 2:
      year = numbers[0]
      month = numbers[1]
    case 2 where digits[1] == 4 && digits[0] <= 2:
      year = numbers[1]
      month = numbers[0]
    case 2 where digits == [2, 2] || digits == [1, 2]:
      let monthFirst = numbers[0] <= 12
      year = 2000 + (monthFirst ? numbers[1] : numbers[0])
      month = monthFirst ? numbers[0] : numbers[1]
    case 1 where digits[0] == 4:
      year = numbers[0]
    case 1 where digits[0] == 6:
      year = numbers[0] / 100
      month = numbers[0] % 100
    case 1 where digits[0] == 8:
      year = numbers[0] / 10000
      month = numbers[0] / 100 % 100
      day = numbers[0] % 100
    default: return nil
    }
    guard 1950...2099 ~= year, month.map({ 1...12 ~= $0 }) ?? true, day.map({ 1...31 ~= $0 }) ?? true else {
      return nil
    }
  }

  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]

  private static func month(named name: String) -> Int? {
    let lower = name.lowercased()
    guard lower.count >= 3 else { return nil }
    return monthNames.firstIndex { $0 == lower || $0.hasPrefix(lower) && lower.count <= 4 }.map { $0 + 1 }
  }
}
