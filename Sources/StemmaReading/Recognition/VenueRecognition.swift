import StemmaModel

/// The venues that are known by name, from the resource `venues.txt`.
struct VenueDirectory: Sendable {
  /// A venue and a year read from a text.
  struct Reading: Hashable {
    /// The venue's usual name, or the text's own words if it is not known.
    var venue: String?
    /// The year in the text.
    var year: Int?
    /// Whether the venue is a preprint server.
    var isPreprint: Bool
    /// Whether the directory has the venue.
    var isKnown: Bool
  }

  /// The directory that is built in.
  static let builtIn = VenueDirectory(table: WordTable(builtIn: PackageResources.venues_txt))

  private struct Venue: Sendable {
    var name: String
    var isPreprint: Bool
    /// Whether a number behind its name may be a volume's.
    var hasVolumes: Bool
  }

  private var bySpelling: [String: Venue] = [:]
  private var byExactSpelling: [String: Venue] = [:]
  /// Every word of a spelling, and those that may stand around one.
  private var firstWords: Set<String> = decorations.union(["arxiv"])

  init(table: WordTable) {
    for row in table.rows {
      let isPreprint = row.key.hasPrefix("preprint:")
      let name = isPreprint ? String(row.key.dropFirst("preprint:".count)) : row.key
      let hasVolumes = VenueDirectory.hasVolumes(name, row.words)
      let venue = Venue(name: name, isPreprint: isPreprint, hasVolumes: hasVolumes)
      for spelling in row.words {
        let letters = spelling.lowercased().split(whereSeparator: { !$0.isLetter }).map(String.init)
        firstWords.formUnion(letters)
        if spelling.hasPrefix("exact:") {
          byExactSpelling[String(spelling.dropFirst("exact:".count))] = venue
        } else {
          bySpelling[spelling.comparable] = venue
        }
      }
    }
  }

  private static let words = WordTable(builtIn: PackageResources.words_txt)

  /// Words that say how a paper was presented, never the beginning or end of a venue's own name.
  private static let presentations = Set(words.words("venue-presentation"))

  /// Words that may stand around the name of a venue.
  private static let decorations = presentations.union(words.words("venue-surrounding"))

  /// Reads a text that stands where a venue belongs: `CVPR 2021 Oral`, `FG, 2023`, `CVPR'23`, `arXiv`.
  ///
  /// Returns nil for a text without a letter and without a year, or one too long to be a venue.
  func reading(of text: String) -> Reading? {
    let folded = text.foldingWhitespace.trimming(where: { "*`'\"()[]{}<>,;:.".contains($0) })
    guard !folded.isEmpty, folded.utf8.count <= 120 else { return nil }
    var year = YearText.years(in: folded).last
    var words: [String] = []
    var bareShortYear: (place: Int, year: Int, text: String)?
    for word in folded.split(whereSeparator: { $0.isWhitespace || ",;()[]{}".contains($0) }).map(String.init)
    {
      let bare = word.trimming(where: { ".'’\"*_-/".contains($0) })
      // "arXiv 23.05" and "arXiv 2021.10"
      if !words.isEmpty, let date = PartialDate(bare), date.month != nil, bare.contains(".") {
        year = year ?? date.year
        continue
      }
      if YearText.years(in: bare).count == 1, bare.allSatisfy(\.isNumber) { continue }
      if !words.isEmpty, let number = ShortYear.year(bare) {
        // "OSDI' 24" and "CVPR '24"; "NSDI 25" if the name is a conference's.
        if let first = word.first, ShortYear.marks.contains(first) {
          year = year ?? number
          continue
        }
        if let last = words.last?.last, ShortYear.marks.contains(last) {
          words[words.count - 1].removeLast()
          year = year ?? number
          continue
        }
        bareShortYear = (words.count, number, word)
        continue
      }
      if let (name, shortYear) = splittingYear(from: word) {
        words.append(name)
        year = year ?? shortYear
      } else if !bare.isEmpty {
        words.append(word)
      }
    }
    if let (place, number, word) = bareShortYear {
      if let known = known(words), !known.hasVolumes {
        year = year ?? number
      } else {
        words.insert(word, at: place)
      }
    }
    if let known = known(words) {
      return Reading(venue: known.name, year: year, isPreprint: known.isPreprint, isKnown: true)
    }
    // `NeurIPS 2202` has no year.
    let unnumbered = words.filter { $0.count != 4 || !$0.allSatisfy(\.isNumber) }
    if unnumbered.count < words.count, !unnumbered.isEmpty, let known = known(unnumbered) {
      return Reading(venue: known.name, year: year, isPreprint: known.isPreprint, isKnown: true)
    }
    let core = words.droppingEnds { VenueDirectory.presentations.contains($0.lowercased()) }
    let name = core.joined(separator: " ").trimming(where: { ",.;:-".contains($0) })
    if name.isEmpty { return year.map { Reading(venue: nil, year: $0, isPreprint: false, isKnown: false) } }
    return Reading(venue: name, year: year, isPreprint: false, isKnown: false)
  }

  /// Whether the first word of a text can begin a known venue: most text is ruled out by it.
  private func canBeKnown(_ text: String) -> Bool {
    var word: [UInt8] = []
    for byte in text.utf8 {
      if byte >= 0x80 { return true }
      let lower = byte | 0x20
      if UInt8(ascii: "a")...UInt8(ascii: "z") ~= lower {
        word.append(lower)
      } else if !word.isEmpty {
        break
      }
    }
    return firstWords.contains(String(decoding: word, as: UTF8.self))
  }

  /// Reads a text only if it is a known venue, with or without a year, and nothing else.
  func knownReading(of text: String) -> Reading? {
    guard text.utf8.count <= 80, canBeKnown(text), let reading = reading(of: text), reading.isKnown else {
      return nil
    }
    return reading
  }

  /// The readings of a text that is one known venue, or several that `&`, `/`, `+` or `@` join.
  func knownReadings(of text: String) -> [Reading] {
    if let reading = knownReading(of: text) { return [reading] }
    guard text.utf8.count <= 120 else { return [] }
    let parts = text.split(whereSeparator: { "&/+@".contains($0) })
    let readings = parts.compactMap { knownReading(of: String($0).trimmed) }
    return parts.count > 1 && readings.count == parts.count ? readings : []
  }

  /// The venue and year that a heading names among other words: `CVPR 2024 论文合集`, `ICCV-2023-Papers`.
  ///
  /// Returns nil unless there is one year and one known venue written in capitals.
  func reading(inHeading heading: String) -> Reading? {
    guard heading.utf8.count <= 200, YearText.years(in: heading.spacingScripts).count == 1 else { return nil }
    var found: [Reading] = []
    let words = heading.spacingScripts.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "'") })
      .map(String.init)
    for (index, word) in words.enumerated() where word.first?.isUppercase == true {
      var reading = knownReading(of: word)
      if index + 1 < words.count, let pair = knownReading(of: word + " " + words[index + 1]),
        pair.venue != nil, YearText.years(in: words[index + 1]).isEmpty
      {
        reading = pair
      }
      guard var reading, reading.venue != nil, word.count(where: \.isUppercase) >= 2 else { continue }
      reading.year = reading.year ?? YearText.years(in: heading.spacingScripts).first
      if !found.contains(where: { $0.venue == reading.venue }) { found.append(reading) }
    }
    return found.count == 1 ? found.first : nil
  }

  /// Whether an unknown name can be a venue's: one to eight words, the first with a capital, no sentence.
  static func isPlausible(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard 1...8 ~= words.count, name.count(where: \.isLetter) >= 2, name.utf8.count <= 80,
      name.first?.isUppercase == true || name.hasIdeographs
    else { return false }
    return !name.contains(where: { ":?!\"“”@=<>".contains($0) }) && !isDecoration(name)
  }

  /// Whether a text says only how a paper was presented: "Oral", "Best Paper".
  static func isDecoration(_ text: String) -> Bool {
    let words = text.split(whereSeparator: { !$0.isLetter })
    return !words.isEmpty && words.allSatisfy { decorations.contains($0.lowercased()) }
  }

  /// Whether a word stands around the name of a venue: `Oral`, `notable-top-25%`.
  private static func isDecorationWord(_ word: String) -> Bool {
    if decorations.contains(word.lowercased()) { return true }
    guard word.contains("-") || word.hasSuffix("%") else { return false }
    let letters = word.split(whereSeparator: { !$0.isLetter })
    return letters.allSatisfy { decorations.contains($0.lowercased()) }
      && (word.hasSuffix("%") || !word.contains(where: \.isNumber))
  }

  /// The known venue of the words, with and without the decorations around it.
  private func known(_ words: [String]) -> Venue? {
    func lookup(_ words: some Collection<String>) -> Venue? {
      let text = words.joined(separator: " ").trimming(where: { ",.;:".contains($0) })
      return byExactSpelling[text] ?? bySpelling[text.comparable]
    }
    let core = words.filter { !VenueDirectory.isDecorationWord($0) }
    if let venue = lookup(words) ?? lookup(core) { return venue }
    // "arXiv preprint arXiv:2203.14367" and "arXiv:2203.14367"
    if let first = core.first, first.lowercased().hasPrefix("arxiv"),
      core.count <= 2 || core[1].lowercased() == "preprint" && core.count == 3,
      let venue = bySpelling["arxiv"]
    {
      return venue
    }
    return nil
  }

  /// `CVPR'23`, `CVPR2023` and `NeurIPS24` into name and year, if the name is a known venue.
  private func splittingYear(from word: String) -> (name: String, year: Int)? {
    let trimmed = word.trimming(where: { ",.;:".contains($0) })
    let digits = String(trimmed.reversed().prefix(while: \.isNumber).reversed())
    guard digits.count == 2 || digits.count == 4, let number = Int(digits) else { return nil }
    let stem = trimmed.dropLast(digits.count)
    let name = stem.trimming(where: { ShortYear.marks.contains($0) || "-_".contains($0) })
    let isMarked = stem.last.map { ShortYear.marks.contains($0) } ?? false
    guard
      byExactSpelling[name] != nil || bySpelling[name.comparable] != nil
        || isMarked && name.count(where: \.isUppercase) >= 2
    else { return nil }
    let year = digits.count == 4 ? number : ShortYear.year(digits) ?? 0
    return 1950...2099 ~= year ? (name, year) : nil
  }
}

extension VenueDirectory {
  /// Names of periodicals that are no words of their kind.
  private static let periodicals = Set(words.words("venue-periodical"))

  /// Whether a number behind a venue's name may be a volume's: journals have them, and so may any venue that is
  /// not named by an acronym.
  private static func hasVolumes(_ name: String, _ spellings: [String]) -> Bool {
    let kinds: Set<Substring> = ["journal", "transactions", "letters", "magazine", "annals", "review"]
    let isAcronym = name.split(separator: " ").contains { $0.count(where: \.isUppercase) >= 2 }
    return !isAcronym || periodicals.contains(name)
      || spellings.contains { !kinds.isDisjoint(with: $0.lowercased().split(separator: " ")) }
  }
}

/// A year of two digits, as in `CVPR'23`, `OSDI' 24` and `NSDI 25`.
enum ShortYear {
  /// What stands for the century.
  static let marks: Set<Character> = ["'", "’", "‘", "`", "´"]

  /// The year of two digits, from 1961 to 2040.
  static func year(_ digits: String) -> Int? {
    guard digits.utf8.count == 2, digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(digits)
    else { return nil }
    return number > 60 ? 1900 + number : number <= 40 ? 2000 + number : nil
  }
}

extension String {
  /// The text with a blank wherever ideographs and other letters meet.
  fileprivate var spacingScripts: String {
    var result = ""
    var previousIsIdeograph = false
    for character in self {
      let isIdeograph = character.unicodeScalars.first.map { 0x2E80...0xFFEF ~= $0.value } ?? false
      if isIdeograph != previousIsIdeograph { result.append(" ") }
      result.append(character)
      previousIsIdeograph = isIdeograph
    }
    return result
  }
}

extension [String] {
  /// The words without those at both ends for which the predicate holds.
  fileprivate func droppingEnds(where drop: (String) -> Bool) -> ArraySlice<String> {
    guard let first = firstIndex(where: { !drop($0) }), let last = lastIndex(where: { !drop($0) }) else {
      return []
    }
    return self[first...last]
  }
}
