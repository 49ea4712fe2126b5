import StemmaModel

/// A title without the venues and dates that lists write at its ends: `(CVPR 2023) Title`, `2021-CVPR - Title`,
/// `Title (NeurIPS 2022, Oral)`.
struct TitleEdges {
  /// What is left.
  private(set) var title: String
  /// The venues and years that were set apart.
  private(set) var venues: [VenueDirectory.Reading] = []
  /// The date that was set apart.
  private(set) var date: PartialDate?

  private static let brackets: [(open: Character, close: Character)] = [
    ("(", ")"), ("[", "]"), ("【", "】"), ("（", "）"),
  ]

  /// Sets apart what is a known venue or a date; anything else stays.
  init(_ text: String, _ recognition: Recognition) {
    title = text.foldingWhitespace
    var isChanged = true
    while isChanged, !title.isEmpty {
      isChanged = takeLeadingBracket(recognition) || takeTrailingBracket(recognition)
    }
    takeLeadingWords(recognition)
  }

  private mutating func takeLeadingBracket(_ recognition: Recognition) -> Bool {
    guard let bracket = TitleEdges.brackets.first(where: { $0.open == title.first }),
      let close = title.firstIndex(of: bracket.close)
    else { return false }
    let rest = title[title.index(after: close)...]
    guard rest.wordCount >= 1 || rest.contains(where: { $0.isLetter }),
      take(String(title[title.index(after: title.startIndex)..<close]), recognition)
    else { return false }
    title = String(rest).trimming(where: { " :-–|,".contains($0) })
    return true
  }

  private mutating func takeTrailingBracket(_ recognition: Recognition) -> Bool {
    guard let bracket = TitleEdges.brackets.first(where: { $0.close == title.last }),
      let open = title.lastIndex(of: bracket.open)
    else { return false }
    let start = title[..<open]
    guard start.wordCount >= 1, take(String(title[title.index(after: open)...].dropLast()), recognition)
    else { return false }
    title = String(start).trimming(where: { " :-–|,".contains($0) })
    return true
  }

  /// Takes `CVPR 2023 - ` and `2021-CVPR: `, which need a year, so that no name of a method is taken.
  private mutating func takeLeadingWords(_ recognition: Recognition) {
    for separator in [" - ", " – ", " — ", " | ", ": "] {
      guard let range = title.firstRange(of: separator) else { continue }
      let words = String(title[..<range.lowerBound])
      guard words.utf8.count <= 40, title[range.upperBound...].wordCount >= 2,
        let reading = recognition.venues.knownReading(of: words)
          ?? recognition.venues.knownReading(of: words.replacing("-", with: " ")),
        reading.year != nil
      else { continue }
      venues.append(reading)
      title = String(title[range.upperBound...]).foldingWhitespace
      return
    }
  }

  private mutating func take(_ text: String, _ recognition: Recognition) -> Bool {
    if let found = PartialDate(text) {
      if found.month == nil {
        venues.append(.init(venue: nil, year: found.year, isPreprint: false, isKnown: false))
      } else {
        date = date ?? found
      }
      return true
    }
    guard let reading = recognition.venues.knownReading(of: text) else { return false }
    venues.append(reading)
    return true
  }
}
