import StemmaModel

/// Reading the running text behind a title: authors, venue, year, date, institutions, identifiers.
extension EntryDraft {
  /// Reads running text.
  ///
  /// - Returns: whether all of it was understood, so that it is no remark.
  @discardableResult
  mutating func readTailText(
    _ text: String, style: Token.Style, at location: SourceLocation, with recognition: Recognition
  ) -> Bool {
    guard text.utf8.count <= 4000 else { return false }
    if authors.isEmpty, !style.contains(.emphasis), let found = TrailingAuthors(text, recognition) {
      authors = found.cited.names
      if let year = found.cited.year {
        add(.init(venue: nil, year: year, isPreprint: false, isKnown: false), at: location)
      }
      guard found.rest.contains(where: { $0.isLetter || $0.isNumber }) else { return true }
      return readTailText(found.rest, style: style, at: location, with: recognition)
    }
    if !style.contains(.emphasis), let journal = AbbreviatedJournal.reading(of: text[...], recognition),
      recognition.venues.knownReading(of: text) == nil
    {
      add(journal, at: location)
      return true
    }
    let mentions = IdentifierMentions(text)
    if mentions.rest != text {
      add(mentions, at: location)
      guard mentions.rest.contains(where: { $0.isLetter || $0.isNumber }) else { return true }
      return readTailText(mentions.rest, style: style, at: location, with: recognition)
    }
    if readIdentifier(text.trimming(where: { " :()[].,;-–".contains($0) }), at: location) { return true }
    let venues = recognition.venues.knownReadings(of: text)
    if !venues.isEmpty {
      for reading in venues { add(reading, at: location) }
      return true
    }
    var isUnderstood = true
    var outside = ""
    var parentheses: [String] = []
    text.splitParentheses(outside: &outside, inside: &parentheses)
    let hadAuthors = !authors.isEmpty
    let clauses = Clause.clauses(of: outside[...])
    var unknownVenue: String?
    var uncertainNames: [String] = []
    var index = clauses.startIndex
    while index < clauses.endIndex {
      let raw = clauses[index].text.trimming(where: { " :()[]{}-–—*/\"".contains($0) })
      let words = raw.withoutVenuePreposition
      let leadsToVenue = words != raw && !raw.lowercased().hasPrefix("by ")
      index += 1
      if !words.contains(where: { $0.isLetter || $0.isNumber }) { continue }
      if readIdentifier(words, at: location) { continue }
      if let date = PartialDate(words) {
        if date.month != nil {
          self.date = self.date ?? date
        } else if let last = appearances.indices.last, appearances[last].year == nil {
          appearances[last].year = date.year
        } else if let name = unknownVenue {
          add(.init(venue: name, year: date.year, isPreprint: false, isKnown: false), at: location)
          unknownVenue = nil
          uncertainNames = []
        } else if !appearances.contains(where: { $0.year == date.year }) {
          add(.init(venue: nil, year: date.year, isPreprint: false, isKnown: false), at: location)
        }
        continue
      }
      let known = recognition.venues.knownReadings(of: words)
      if !known.isEmpty {
        for reading in known { add(reading, at: location) }
        continue
      }
      let run = AuthorText.run(at: clauses[(index - 1)...])
      if run.clauseCount > 0, !leadsToVenue, !recognition.vocabulary.hasVenueWord(words) {
        if run.isCertain || run.names.count >= 2 {
          if authors.isEmpty { authors = run.names }
          uncertainNames = []
          index += run.clauseCount - 1
          continue
        }
        uncertainNames += run.names
      }
      let reading = recognition.venues.reading(of: words)
      if let reading, reading.year != nil, let venue = reading.venue, VenueDirectory.isPlausible(venue) {
        add(reading, at: location)
      } else if leadsToVenue || recognition.vocabulary.hasVenueWord(words),
        VenueDirectory.isPlausible(words)
      {
        add(.init(venue: words, year: nil, isPreprint: false, isKnown: false), at: location)
      } else {
        if VenueDirectory.isPlausible(words),
          hadAuthors || !authors.isEmpty || run.clauseCount == 0 && words.wordCount > 1
        {
          unknownVenue = words
        }
        isUnderstood = isUnderstood && run.clauseCount > 0
      }
    }
    for words in parentheses { readParenthesis(words, style: style, at: location, with: recognition) }
    if authors.isEmpty, style.contains(.emphasis), !isUnderstood || !uncertainNames.isEmpty,
      !outside.contains(where: \.isNumber), outside.wordCount >= 2, outside.wordCount <= 80,
      appearances.isEmpty
    {
      let names = AuthorText.names(in: outside)
      // `Distinguished Artifact Award`
      let isRemark =
        names.count == 1
        && names[0].split(separator: " ").contains {
          $0.count >= 5 && recognition.vocabulary.isNoName(String($0))
        }
      if isRemark { return false }
      authors = names
      return true
    }
    return isUnderstood && uncertainNames.isEmpty
  }

  /// Reads `arXiv:2203.14367`, `arXiv preprint arXiv:2203.14367` or a DOI.
  private mutating func readIdentifier(_ words: String, at location: SourceLocation) -> Bool {
    guard let last = words.split(separator: " ").last else { return false }
    let lower = last.lowercased()
    if words.lowercased().hasPrefix("arxiv") {
      let id = lower.hasPrefix("arxiv") ? lower.dropFirst(5).drop(while: { ": ".contains($0) }) : lower[...]
      guard let arxiv = ArxivIdentifier.identifier(beginning: id) else { return false }
      identifiers.arxiv = identifiers.arxiv ?? arxiv
      add(.init(venue: "arXiv", year: nil, isPreprint: true, isKnown: true), at: location)
      return true
    }
    if lower.hasPrefix("10.") || lower.hasPrefix("doi:10."),
      let doi = Identifiers.doi(beginning: lower.hasPrefix("doi:") ? lower.dropFirst(4) : lower[...])
    {
      identifiers.doi = identifiers.doi ?? doi
      return true
    }
    return false
  }

  /// Reads what stands in brackets behind a title: a venue, a year, a date or institutions.
  mutating func readParenthesis(
    _ text: String, style: Token.Style, at location: SourceLocation, with recognition: Recognition
  ) {
    let words = text.trimmed
    guard !words.isEmpty, words.utf8.count <= 200 else { return }
    if readIdentifier(words, at: location) { return }
    if !style.contains(.emphasis), authors.isEmpty, let found = BracketedAuthors(words, recognition) {
      authors = found.names
      if let venue = found.venue { add(venue, at: location) }
      return
    }
    if let date = PartialDate(words) {
      if date.month != nil {
        self.date = self.date ?? date
      } else if let last = appearances.indices.last, appearances[last].year == nil {
        appearances[last].year = date.year
      } else if !appearances.contains(where: { $0.year == date.year }) {
        add(.init(venue: nil, year: date.year, isPreprint: false, isKnown: false), at: location)
      }
    } else if case let readings = recognition.venues.knownReadings(of: words), !readings.isEmpty {
      for reading in readings { add(reading, at: location) }
    } else if style.contains(.emphasis) || recognition.vocabulary.hasInstitutionWord(words) {
      addInstitutions(words, with: recognition)
    } else if let reading = recognition.venues.reading(of: words), reading.year != nil,
      let venue = reading.venue, VenueDirectory.isPlausible(venue)
    {
      add(reading, at: location)
    }
  }

  /// Adds the institutions that a text names, separated by commas, `+`, `/` or "and".
  mutating func addInstitutions(_ text: String, with recognition: Recognition) {
    for part in text.split(whereSeparator: { ",，;；、|+/&\n".contains($0) }) {
      let name = String(part).droppingPictures.foldingWhitespace.trimming(where: {
        "*()（）[] .:：-–".contains($0)
      })
      guard name.contains(where: \.isLetter), name.wordCount <= 10 || name.hasIdeographs,
        !VenueDirectory.isDecoration(name),
        [nil, .institutions].contains(recognition.vocabulary.field(named: name)), !institutions.contains(name)
      else { continue }
      institutions.append(name)
    }
  }
}

extension String {
  /// Divides a text into what stands outside round brackets and what inside the outermost.
  func splitParentheses(outside: inout String, inside: inout [String]) {
    var depth = 0
    for character in self {
      switch character {
      case "(", "（":
        depth += 1
        if depth == 1 { inside.append("") } else { inside[inside.count - 1].append(character) }
      case ")", "）":
        if depth > 0 {
          depth -= 1
          if depth == 0 { outside.append(" ") } else { inside[inside.count - 1].append(character) }
        }
      default:
        if depth == 0 { outside.append(character) } else { inside[inside.count - 1].append(character) }
      }
    }
  }
}
