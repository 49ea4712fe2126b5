import StemmaModel

/// Venues as bibliographies write them, in full and with all that surrounds the name.
struct VenueText {
  /// What was read already: few venues have most of the papers of a file.
  private var known: [String: VenueDirectory.Reading] = [:]

  /// The venue that a text names; its usual name where the directory knows it, else the text's own words.
  mutating func reading(of text: String) -> VenueDirectory.Reading {
    if let reading = known[text] { return reading }
    let reading = VenueText.reading(of: text)
    known[text] = reading
    return reading
  }

  private static func reading(of text: String) -> VenueDirectory.Reading {
    let text = text.foldingWhitespace
    let year = YearText.years(in: text).last
    let venues = VenueDirectory.builtIn
    for candidate in candidates(in: text) {
      if var reading = venues.knownReading(of: candidate) {
        reading.year = reading.year ?? year
        return reading
      }
    }
    let name = withoutFrame(text)
    return VenueDirectory.Reading(
      venue: name.contains(where: \.isLetter) ? name : text, year: year, isPreprint: false, isKnown: false)
  }

  /// The whole, the whole without its frame, and the parts between brackets and dashes, the shortest last.
  private static func candidates(in text: String) -> [String] {
    let bare = withoutFrame(text)
    var candidates = [text, bare, bare.withoutParentheses.foldingWhitespace]
    let separators: Set<Character> = ["(", ")", "[", "]", "–", "—", ":", ",", ";"]
    let parts = text.replacing(" - ", with: " – ").split(whereSeparator: separators.contains)
    for part in parts.map({ String($0).trimmed }) {
      // "Findings of the Association …: EMNLP 2020" names a society and then a venue.
      if parts.count > 1, part.lowercased().hasPrefix("findings of") { continue }
      candidates.append(part)
      candidates.append(withoutFrame(part))
    }
    return candidates.filter { $0.contains(where: \.isLetter) }
  }

  /// Words in front of a venue's name that are no part of it.
  private static let introductions: Set<String> = [
    "proceedings", "proc.", "proc", "of", "the", "in", "annual", "ieee", "ieee/cvf", "ieee/rsj", "acm", "cvf",
    "acm/ieee", "first", "second", "third", "fourth", "fifth",
  ]

  /// A text without "Proceedings of the", the ordinal, the society and the year in front of a venue's name, and
  /// without number and year behind it.
  private static func withoutFrame(_ text: String) -> String {
    var words = text.split(separator: " ").map(String.init)
    func isNumber(_ word: String) -> Bool {
      let core = word.trimming(where: { ",.()'’".contains($0) })
      guard core.contains(where: \.isNumber) else {
        let lower = core.lowercased()
        return ["ieth", "eenth", "-first", "-second", "-third", "-fourth", "-fifth", "-sixth", "-seventh"]
          .contains(where: lower.hasSuffix) || ["-eighth", "-ninth"].contains(where: lower.hasSuffix)
      }
      let digits = core.prefix(while: \.isNumber)
      return !digits.isEmpty
        && ["", "st", "nd", "rd", "th"].contains(core.dropFirst(digits.count).lowercased())
    }
    while words.count > 1, let first = words.first,
      introductions.contains(first.lowercased()) || isNumber(first)
    {
      words.removeFirst()
    }
    while words.count > 1, let last = words.last, isNumber(last) || last.lowercased() == "volume" {
      words.removeLast()
    }
    return words.joined(separator: " ").trimming(where: { " ,.;:-–".contains($0) })
  }
}
