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
      isChanged =
        takeLeadingBracket(recognition) || takeTrailingBracket(recognition) || takeOpenBracket(recognition)
    }
    takeLeadingWords(recognition)
    takeTrailingWords(recognition)
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

  /// Takes a venue or date behind a bracket that is not closed.
  private mutating func takeOpenBracket(_ recognition: Recognition) -> Bool {
    guard let open = title.lastIndex(where: { "(（[".contains($0) }), title[..<open].wordCount >= 1,
      !title[open...].contains(where: { ")）]".contains($0) }),
      take(String(title[title.index(after: open)...]).trimming(where: { " ,;.".contains($0) }), recognition)
    else { return false }
    title = String(title[..<open]).trimming(where: { " :-–|,".contains($0) })
    return true
  }

  /// Takes a venue and its year that nothing sets off at the end, unless the words before need it: `A Title CVPR 2021`.
  private mutating func takeTrailingWords(_ recognition: Recognition) {
    let words = title.split(separator: " ")
    guard words.count >= 5, !YearText.years(in: words.suffix(1).joined()).isEmpty else { return }
    for count in 1...3 {
      let name = words.suffix(count).joined(separator: " ")
      guard words.count - count >= 3, let reading = recognition.venues.knownReading(of: name),
        reading.venue != nil, reading.year != nil, name.count(where: \.isUppercase) >= 2
      else { continue }
      let before = words[words.count - count - 1].lowercased()
      let leading = [
        "of", "the", "at", "in", "from", "for", "on", "to", "and", "with", "our", "a", "by", "between",
      ]
      if leading.contains(before) || before == "&" { return }
      venues.append(reading)
      title = words.dropLast(count).joined(separator: " ")
      return
    }
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
