import StemmaModel

/// Whether what can be read as names in front of a title or behind it is meant so.
extension CitedAuthors {
  /// The authors in front of a title; nil if the text can begin with anything else.
  ///
  /// - Parameters:
  ///   - text: The text with which a line begins.
  ///   - titleFollows: Whether a piece behind the text can be the title, set off from it.
  ///   - recognition: What is known of venues and words.
  init?(inFrontOf text: Substring, titleFollows: Bool, _ recognition: Recognition) {
    self.init(scanning: text, recognition)
    let behind = text[end...]
    let words = behind.wordCount
    guard words >= 2 || titleFollows || ending == .quote else { return nil }
    switch ending {
    case .other, .bracket: return nil
    case .year:
      if isSingleWord, !yearIsBracketed {
        let first = String(text[..<end])
        guard words >= 3, recognition.venues.knownReading(of: first) == nil, PartialDate(first) == nil
        else { return nil }
      }
      // `Generalized Random Forests (2019)` names no person.
      if forms == [.givenFirst], !isOpen { return nil }
    case _ where isOpen:
      return
    case .quote:
      guard names.count >= 2 || !areSurnames else { return nil }
    case .stop, .end:
      if names.count == 1 {
        guard hasInitials, ending == .stop, behind.saysWhereItAppeared(recognition) else { return nil }
      } else if !hasInitials {
        if areSurnames, ending == .end || names.count == 2 && !hasAnd || words < 4 && !titleFollows {
          return nil
        }
        let next = Clause.clauses(of: behind, limit: 1).first?.text ?? ""
        if AuthorText.isAuthors(next)
          || next.split(separator: ",").allSatisfy({ AuthorText.isName(String($0)) }),
          !titleFollows
        {
          return nil
        }
      }
    case .comma:
      guard names.count >= 2, hasInitials else { return nil }
    case .colon:
      guard names.count >= 2, hasInitials else { return nil }
    }
  }

  /// The authors behind a title and a dash, or in brackets; nil if the text begins with anything else.
  init?(behindTitle text: Substring, _ recognition: Recognition) {
    self.init(scanning: text, recognition)
    switch ending {
    case .other, .colon, .quote: return nil
    case .year, .end, .stop, .bracket, .comma: break
    }
    let first = String(text[..<end]).trimming(where: { " .,;()".contains($0) })
    let field = recognition.vocabulary.field(named: first)
    if field != nil || recognition.vocabulary.hasInstitutionWord(first)
      || recognition.venues.knownReading(of: first) != nil
    {
      return nil
    }
    if isOnePersonWithVenue(in: text, recognition) { return }
    if names.count == 1, !isOpen, !hasInitials {
      // One name alone needs the end, a year or a venue behind it.
      let rest = String(text[end...]).trimming(where: { " .,;()".contains($0) })
      guard areSurnames,
        rest.isEmpty || rest.utf8.count <= 80 && recognition.venues.reading(of: rest)?.year != nil
      else { return nil }
    }
    if ending == .comma {
      let rest = String(text[end...]).trimming(where: { " .,;()".contains($0) })
      let isOver = rest.isEmpty || rest.utf8.count <= 120 && recognition.venues.reading(of: rest)?.year != nil
      guard isOver || isOpen || recognition.venues.knownReading(of: rest) != nil else { return nil }
    }
  }

  /// Whether one person's whole name stands in front of a venue with its year: `Leslie Lamport, SIGACT News 2001`; with
  /// initials a year alone is enough.
  func isOnePersonWithVenue(in text: Substring, _ recognition: Recognition) -> Bool {
    guard names.count == 1, !isOpen, hasInitials || !areSurnames else { return false }
    if ending == .year { return hasInitials }
    let name = names[0]
    guard ending == .comma || ending == .stop, 2...4 ~= name.wordCount,
      !recognition.vocabulary.hasVenueWord(name), !recognition.vocabulary.hasInstitutionWord(name),
      !name.split(separator: " ").contains(where: { recognition.vocabulary.isNounOfScience(String($0)) })
    else { return false }
    let rest = String(text[end...]).trimming(where: { " .,;()".contains($0) })
    guard rest.utf8.count <= 100 else { return false }
    if hasInitials, PartialDate(rest) != nil { return true }
    guard let reading = recognition.venues.reading(of: rest), let venue = reading.venue else { return false }
    return reading.isKnown
      || reading.year != nil && VenueDirectory.isPlausible(venue) && venue.isCapitalised
        && !rest.contains(",")
  }

  /// Whether names that follow a title's words behind a full stop or comma are no words of the title.
  ///
  /// An enumeration in a title has "and" before its last word, but no surnames: behind a comma two surnames need the
  /// "and", more may lack it, and none may be a noun of science.
  func areNames(behind title: Substring, _ separator: Character, _ recognition: Recognition) -> Bool {
    if isOpen { return names.count >= 2 }
    if separator == "." { return names.count >= 2 }
    guard ending != .bracket else { return false }
    let words = names.flatMap { $0.split(separator: " ") }
    guard !words.contains(where: { recognition.vocabulary.isNounOfScience(String($0)) }) else { return false }
    if hasInitials { return names.count >= 2 }
    // `A Title: Challenges, Progress and Prospects` goes on with an enumeration.
    if let colon = title.lastIndex(of: ":"), title[colon...].wordCount <= 2 { return false }
    let lastWord = title.split(separator: " ").last ?? ""
    let isSentenceCase = lastWord.first?.isLowercase == true
    if areSurnames { return names.count == 2 ? hasAnd : names.count >= 3 && (!hasAnd || isSentenceCase) }
    return names.count >= 3 || isSentenceCase
  }
}

extension Substring {
  /// Whether a text has a known venue, a year or an identifier as a part of its own.
  fileprivate func saysWhereItAppeared(_ recognition: Recognition) -> Bool {
    let clauses = Clause.clauses(of: self, limit: 20).dropFirst()
    return clauses.contains { clause in
      let words = clause.text.withoutVenuePreposition
      return PartialDate(words) != nil || recognition.venues.knownReading(of: words) != nil
        || recognition.vocabulary.hasVenueWord(words)
        || words.utf8.count <= 120 && recognition.venues.reading(of: words)?.year != nil
    }
  }
}
