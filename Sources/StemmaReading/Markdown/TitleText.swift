import StemmaModel

/// A running text divided into what stands before a title, the title, and what follows.
struct TitleText {
  var before = ""
  var title: String
  var after = ""

  /// How much of a text is looked at: longer text is no title.
  private static let longest = 1500

  /// Finds the end of the title in a text without links.
  ///
  /// It is at a semicolon, or at a comma or full stop that a venue, a year, a date or authors follow, or at a
  /// bracket around a venue or date. A date in front is set apart, and so are authors that a full stop ends.
  init(_ text: String, _ recognition: Recognition) {
    title = text
    guard text.utf8.count <= TitleText.longest else { return }
    var rest = Substring(text)
    if let comma = rest.firstIndex(where: { ",|".contains($0) }), PartialDate(String(rest[..<comma])) != nil {
      before = String(rest[..<comma])
      rest = rest[rest.index(after: comma)...]
    }
    if let label = rest.linkLabelAtEnd(recognition) {
      after = String(label)
      rest = rest[..<label.startIndex]
    }
    takeAuthorsInFront(of: &rest)
    title = String(rest)
    if let end = TitleText.end(in: rest, recognition) {
      title = String(rest[..<end])
      after = String(rest[end...]) + after
    }
  }

  /// Authors in front of a title: `Jane Doe, John Roe. A Title`, `Doe et al., A Title`.
  private mutating func takeAuthorsInFront(of rest: inout Substring) {
    let clauses = Clause.clauses(of: rest, limit: 60)
    let run = AuthorText.run(at: clauses[...])
    guard run.clauseCount > 0, run.clauseCount < clauses.count else { return }
    let areJoined = run.clauseCount == 1 && run.names.count == 2
    guard run.isCertain || areJoined else { return }
    let last = clauses[run.clauseCount - 1]
    guard last.separator == "." || run.endsInEtAl, last.end < rest.endIndex else { return }
    let behind = rest[rest.index(after: last.end)...]
    guard behind.wordCount >= 2 else { return }
    before += String(rest[...last.end])
    rest = behind
  }

  private static func end(in text: Substring, _ recognition: Recognition) -> String.Index? {
    if let semicolon = text.firstIndex(where: { $0 == ";" || $0 == "；" }) {
      return bracketEnd(in: text[..<semicolon], recognition) ?? semicolon
    }
    if let dash = TrailingAuthors.dash(in: text, recognition) { return dash }
    let bracket = bracketEnd(in: text, recognition)
    let searched = bracket.map { text[..<$0] } ?? text
    return clauseEnd(in: searched, recognition) ?? dashEnd(in: searched, recognition) ?? bracket
  }

  /// The bracket, not at the beginning, around a known venue or a date that more text follows.
  private static func bracketEnd(in text: Substring, _ recognition: Recognition) -> String.Index? {
    var index = text.startIndex
    while let open = text[index...].firstIndex(where: { "(（".contains($0) }) {
      index = text.index(after: open)
      guard let close = text[index...].firstIndex(where: { ")）".contains($0) }) else { return nil }
      let inner = String(text[index..<close])
      guard text[..<open].wordCount >= 1 else { continue }
      if PartialDate(inner) != nil || recognition.venues.knownReading(of: inner) != nil
        || BracketedAuthors(inner, recognition) != nil
      {
        return open
      }
    }
    return nil
  }

  private static func clauseEnd(in text: Substring, _ recognition: Recognition) -> String.Index? {
    let clauses = Clause.clauses(of: text, limit: 60)
    var start = text.startIndex
    for index in clauses.indices {
      let clause = clauses[index]
      let words = clause.text.lowercased()
      // `Title, in *NeurIPS* 2021`: the venue is a piece of its own.
      if index > 0, index == clauses.count - 1, ["in", "in:", "to appear in", "accepted by"].contains(words) {
        return clauses[index - 1].end
      }
      if let end = identifierEnd(in: text, clause) { return end }
      if let end = CitationTitle.questionEnd(in: text, from: start, to: clause.end, recognition),
        text[..<end].wordCount >= 2, text[end..<clause.end].contains(where: \.isLetter)
      {
        return end
      }
      start = clause.end
      guard let separator = clause.separator, index + 1 < clauses.count else { continue }
      let titleSoFar = text[..<clause.end]
      guard titleSoFar.contains(where: \.isLetter) else { continue }
      if endsTitle(titleSoFar, separator, clauses[(index + 1)...], recognition) { return clause.end }
      if separator == ",", titleSoFar.wordCount >= 4,
        AbbreviatedJournal.reading(of: text[clause.end...], recognition) != nil
      {
        return clause.end
      }
      if ".,".contains(separator), titleSoFar.wordCount >= (separator == "." ? 2 : 3),
        let behind = TrailingAuthors(String(text[clause.end...]), recognition)?.cited,
        behind.areNames(behind: titleSoFar, separator, recognition)
      {
        return clause.end
      }
    }
    return nil
  }

  /// Where the id begins in `Title: arXiv:2305.30005`.
  private static func identifierEnd(in text: Substring, _ clause: Clause) -> String.Index? {
    guard let range = clause.text.lowercased().firstRange(of: "arxiv:"),
      ArxivIdentifier.identifier(
        beginning: clause.text.lowercased()[range.upperBound...].drop(while: { $0 == " " })) != nil,
      let place = text.lowercased().firstRange(of: "arxiv:"), text.utf8.count == text.lowercased().utf8.count
    else { return nil }
    let offset = text.lowercased().utf8.distance(from: text.lowercased().startIndex, to: place.lowerBound)
    return text.utf8.index(text.startIndex, offsetBy: offset)
  }

  private static func endsTitle(
    _ title: Substring, _ separator: Character, _ rest: ArraySlice<Clause>, _ recognition: Recognition
  ) -> Bool {
    guard let next = rest.first else { return false }
    let words = next.text.withoutVenuePreposition
    let leadsToVenue = words != next.text && next.text.lowercased().hasPrefix("in ")
    if PartialDate(words) != nil { return true }
    if let reading = recognition.venues.reading(of: words) {
      // "The Art, Science, and Engineering of …"
      let goesOn = rest.dropFirst().first.map { $0.text.hasPrefix("and ") } ?? false
      if reading.isKnown, reading.year != nil || !goesOn { return true }
      if reading.year != nil, reading.venue.map(VenueDirectory.isPlausible) ?? true,
        words.wordCount <= 4 || leadsToVenue || separator == "."
      {
        return true
      }
    }
    if words.withoutVolume != words, recognition.venues.knownReading(of: words.withoutVolume) != nil {
      return true
    }
    if next.text.lowercased().hasPrefix("arxiv") { return true }
    let following = rest.dropFirst().first
    let yearFollows = following.map { PartialDate($0.text) != nil } ?? false
    if separator == "." || separator == "|" {
      if yearFollows, VenueDirectory.isPlausible(words) { return true }
      if rest.count == 1, recognition.vocabulary.hasVenueWord(words), VenueDirectory.isPlausible(words),
        title.wordCount >= 2
      {
        return true
      }
    } else if yearFollows, VenueDirectory.isPlausible(words), recognition.vocabulary.hasVenueWord(words) {
      return true
    }
    let run = AuthorText.run(at: rest)
    guard run.clauseCount > 0 else { return false }
    if run.endsInEtAl { return run.names.count <= 1 || title.wordCount >= 2 }
    let behind = rest.dropFirst(run.clauseCount).first
    let venueFollows =
      behind.map { clause in
        let words = clause.text.withoutVenuePreposition
        return recognition.venues.knownReading(of: words) != nil || PartialDate(words) != nil
          || recognition.vocabulary.hasVenueWord(words)
      } ?? false
    if separator == "." { return run.isCertain || run.names.count >= 2 || venueFollows }
    if next.text.lowercased().hasPrefix("by ") { return true }
    guard title.wordCount >= 3, run.names.count >= 2 else { return false }
    return run.isCertain && venueFollows || hasInitials(rest) || title.wordCount >= 4 && venueFollows
  }

  private static func hasInitials(_ clauses: ArraySlice<Clause>) -> Bool {
    clauses.first.map { clause in
      let words = clause.text.split(separator: " ")
      return 2...3 ~= words.count && words.dropLast().allSatisfy { $0.hasSuffix(".") && $0.count <= 5 }
    } ?? false
  }

  /// A dash with blanks around it that a venue or authors follow.
  private static func dashEnd(in text: Substring, _ recognition: Recognition) -> String.Index? {
    var index = text.startIndex
    while let dash = text[index...].firstIndex(where: { "-–—|/".contains($0) }) {
      index = text.index(after: dash)
      guard dash > text.startIndex, text[text.index(before: dash)].isWhitespace, index < text.endIndex,
        text[index].isWhitespace, text[..<dash].wordCount >= 1
      else { continue }
      let behind = Clause.clauses(of: text[index...], limit: 60)
      guard let first = behind.first else { continue }
      let words = first.text.withoutVenuePreposition
      let run = AuthorText.run(at: behind[...])
      if recognition.venues.knownReading(of: words) != nil || PartialDate(words) != nil || run.endsInEtAl
        || run.names.count >= 2
      {
        return dash
      }
    }
    return nil
  }
}

extension Substring {
  /// The word at the end that, with its colon, says what the link behind it is: `Paper:`.
  fileprivate func linkLabelAtEnd(_ recognition: Recognition) -> Substring? {
    let text = trimmingBlanksAtEnd
    guard text.hasSuffix(":") || text.hasSuffix("："), let blank = text.dropLast().lastIndex(of: " ") else {
      return nil
    }
    let word = text[text.index(after: blank)...].dropLast()
    return recognition.vocabulary.field(named: word)?.linkRole == nil ? nil : self[blank...].dropFirst()
  }

  private var trimmingBlanksAtEnd: Substring {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
