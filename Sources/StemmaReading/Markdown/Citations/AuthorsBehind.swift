import StemmaModel

/// Authors in brackets behind a title, with a venue or a year: `(Radford et al., ICML 2021)`, `(Rosenbaum & Rubin, 1983)`.
struct BracketedAuthors {
  /// The names.
  var names: [String]
  /// The venue and year.
  var venue: VenueDirectory.Reading?

  /// Reads what stands in the brackets; nil if it is anything else.
  init?(_ text: String, _ recognition: Recognition) {
    guard text.utf8.count <= 400, !VenueDirectory.isDecoration(text),
      recognition.venues.knownReading(of: text) == nil,
      let cited = CitedAuthors(behindTitle: text[...], recognition)
    else { return nil }
    names = cited.names
    let rest = String(text[cited.end...]).trimming(where: { " .,;:()".contains($0) })
    if !cited.isOpen, VenueDirectory.isDecoration(names[0]) { return nil }
    if let year = cited.year {
      venue = .init(venue: nil, year: year, isPreprint: false, isKnown: false)
    }
    if !rest.isEmpty {
      let reading = recognition.venues.reading(of: rest.withoutVenuePreposition)
      if var reading, reading.isKnown || reading.year != nil {
        if !reading.isKnown, let name = reading.venue, !VenueDirectory.isPlausible(name) {
          reading.venue = nil
        }
        reading.year = reading.year ?? cited.year
        venue = reading
      } else if !cited.isOpen {
        return nil
      }
    }
    guard cited.isOpen || venue != nil else { return nil }
  }
}

/// Authors behind a title and a dash or a full stop: ` - Nie & Wager`, ` – Glymour, Zhang, Spirtes (2019)`.
struct TrailingAuthors {
  /// Who they are and when they wrote.
  var cited: CitedAuthors
  /// The text behind them.
  var rest: String

  /// Reads the beginning of a text; nil if it does not begin with a dash and a name, or with a full stop or comma and
  /// names that can be nothing else.
  init?(_ text: String, _ recognition: Recognition) {
    guard let start = text.firstIndex(where: { !$0.isWhitespace }) else { return nil }
    let mark = text[start]
    let isDash = "-–—|".contains(mark)
    guard isDash || ".,".contains(mark), text.utf8.count <= 3000 else { return nil }
    let behind = text[text.index(after: start)...]
    guard let cited = CitedAuthors(behindTitle: behind, recognition),
      isDash || cited.names.count >= 2 || cited.isOpen || cited.isOnePersonWithVenue(in: behind, recognition)
    else { return nil }
    self.cited = cited
    rest = String(behind[cited.end...])
  }

  /// The dash, with blanks around it, behind which nothing but authors and where a title appeared stand.
  static func dash(in text: Substring, _ recognition: Recognition) -> String.Index? {
    var index = text.startIndex
    while let dash = text[index...].firstIndex(where: { "-–—".contains($0) }) {
      index = text.index(after: dash)
      guard dash > text.startIndex, text[text.index(before: dash)].isWhitespace, index < text.endIndex,
        text[index].isWhitespace
      else { continue }
      let title = text[..<dash]
      guard let cited = CitedAuthors(behindTitle: text[index...], recognition) else { continue }
      if title.wordCount >= 3 || cited.isOpen { return dash }
    }
    return nil
  }
}

/// A journal in short behind a title that no link or bracket ends: `, IEEE Trans. Signal Process. 2019`.
enum AbbreviatedJournal {
  /// The journal and year with which a text begins behind a comma or full stop, if it holds nothing else.
  static func reading(of text: Substring, _ recognition: Recognition) -> VenueDirectory.Reading? {
    guard let mark = text.first(where: { !$0.isWhitespace }), ",.".contains(mark), text.utf8.count <= 120
    else {
      return nil
    }
    let words = String(text).withoutVolume.trimming(where: { " ,;:()".contains($0) })
    let name = words.split(separator: " ").filter { $0.contains(where: \.isLetter) }.joined(separator: " ")
      .trimming(where: { $0 == "," || $0 == " " })
    let stripped = name.hasPrefix(".") ? String(name.dropFirst()).trimmed : name
    guard 2...8 ~= stripped.wordCount, stripped.isCapitalised, stripped.isAbbreviated,
      !stripped.contains(","),
      stripped.split(separator: " ").count(where: { $0.hasSuffix(".") }) >= 1,
      VenueDirectory.isPlausible(stripped), !AuthorText.isAuthors(stripped),
      CitedAuthors(scanning: stripped[...], recognition)?.hasInitials != true
    else { return nil }
    // `Ann Person. ICCV 2015` names a known venue at its end.
    let parts = stripped.split(separator: " ")
    if (1..<parts.count).contains(where: { count in
      recognition.venues.knownReading(of: parts.suffix(count).joined(separator: " ")) != nil
    }) {
      return nil
    }
    let year = YearText.years(in: words).last
    guard year != nil || recognition.vocabulary.hasVenueWord(stripped) else { return nil }
    return .init(
      venue: stripped.trimming(where: { $0 == "." }), year: year, isPreprint: false, isKnown: false)
  }
}
