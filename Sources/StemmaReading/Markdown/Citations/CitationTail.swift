import StemmaModel

/// Reading what stands behind the title of a reference: the venue first, then volume, pages, year, identifiers.
extension EntryDraft {
  /// Reads the authors of a reference and the links on them.
  mutating func readCited(
    _ cited: CitedAuthors, before tokens: [Token], file: String, with recognition: Recognition
  ) {
    if authors.isEmpty { authors = cited.names }
    isReference = cited.names.count > 1 || cited.isOpen || cited.year != nil || cited.hasInitials
    for token in tokens {
      if case .link(let link) = token.kind { addLink(link, stated: .paper, at: token, file, recognition) }
    }
  }

  /// Reads the pieces behind the title.
  mutating func readReferenceTail(
    _ pieces: [Token], year: Int?, file: String, with recognition: Recognition
  ) {
    var pieces = pieces
    var sawVenue = !appearances.isEmpty
    for index in pieces.indices {
      if case .link(let link) = pieces[index].kind {
        if !sawVenue, recognition.meaning(of: link) == .words,
          let reading = recognition.venues.knownReading(of: link.label.withoutVolume)
        {
          add(reading, at: place(of: [pieces[index]], in: file))
        }
        sawVenue = sawVenue || WebAddress(link.label) == nil
        continue
      }
      guard case .text(let text) = pieces[index].kind else { continue }
      let location = place(of: [pieces[index]], in: file)
      let mentions = IdentifierMentions(text)
      add(mentions, at: location)
      let joined = text == mentions.rest ? pieces.textJoiningVenue(at: index) : mentions.rest
      var words = (joined.isEmpty ? text : joined).withoutVolume
      if !sawVenue, words.contains(where: { $0.isLetter }) {
        sawVenue = takeVenue(from: &words, style: pieces[index].style, at: location, with: recognition)
      }
      pieces[index].kind = .text(words)
    }
    readTail(pieces, file: file, with: recognition)
    let venues = appearances.compactMap(\.venue)
    isBook = !venues.isEmpty && venues.allSatisfy(recognition.vocabulary.isPublisher)
    guard let year else { return }
    let hasYear = appearances.contains { $0.year != nil && !$0.isPreprint }
    for index in appearances.indices where appearances[index].year == nil { appearances[index].year = year }
    if appearances.isEmpty || !hasYear && appearances.allSatisfy({ $0.year != year }) {
      add(.init(venue: nil, year: year, isPreprint: false, isKnown: false), at: location)
    }
  }

  /// Adds identifiers from running text.
  mutating func add(_ mentions: IdentifierMentions, at location: SourceLocation) {
    let found = mentions.identifiers
    identifiers.arxiv = identifiers.arxiv ?? found.arxiv
    identifiers.doi = identifiers.doi ?? found.doi
    identifiers.other += found.other.filter { !identifiers.other.contains($0) }
    if mentions.namesArxiv {
      add(.init(venue: "arXiv", year: nil, isPreprint: true, isKnown: true), at: location)
    }
  }

  /// Takes the venue with which a text begins, known or not; false if it begins with something else.
  private mutating func takeVenue(
    from text: inout String, style: Token.Style, at location: SourceLocation, with recognition: Recognition
  ) -> Bool {
    if style.contains(.emphasis) {
      let words = text.trimming(where: { " .,;:()".contains($0) }).withoutVenuePreposition
      if AuthorText.isAuthors(words), recognition.venues.knownReading(of: words) == nil { return true }
      guard var reading = recognition.venues.reading(of: words), let venue = reading.venue,
        venue.count(where: \.isLetter) >= 2
      else { return true }
      if !reading.isKnown, words.contains(","), !words.contains(where: { $0.isNumber || "()".contains($0) }) {
        reading.venue = words
      }
      add(reading, at: location)
      text = ""
      return true
    }
    // The venue is the piece behind "in".
    if text.foldingWhitespace.split(separator: " ").last?.lowercased().trimming(where: { $0 == ":" }) == "in"
    {
      return false
    }
    let start = text.firstIndex { $0.isLetter || $0.isNumber || "([".contains($0) } ?? text.endIndex
    guard start < text.endIndex, text[start].isLetter || text[start].isNumber else { return false }
    let behind = text[start...]
    var end = behind.endIndex
    let marks = behind.indices.filter { ".,;:([–—|".contains(behind[$0]) }.prefix(6)
    if let known = marks.last(where: { recognition.venues.knownReading(of: String(behind[..<$0])) != nil }),
      let reading = recognition.venues.knownReading(of: String(behind[..<known]))
    {
      add(reading, at: location)
      text = String(behind[known...])
      return true
    }
    // Full stops of abbreviations do not end a journal's name.
    var index = behind.startIndex
    while let mark = behind[index...].firstIndex(where: { ".,;:([–—|".contains($0) }) {
      let next = behind.index(after: mark)
      if behind[mark] == ".", next < behind.endIndex {
        let following = behind[next...].drop(while: { $0 == " " })
        let isCut =
          behind[..<mark].reversed().prefix(while: \.isLetter).count <= 11
          && behind[..<next].isAbbreviated && following.first?.isUppercase == true && behind[next] == " "
          && !behind[..<mark].hasPrefix("arXiv")
        if isCut {
          index = next
          continue
        }
      }
      // `Transactions on Audio, Speech, and Language Processing`
      if behind[mark] == ",", recognition.vocabulary.hasVenueWord(String(behind[..<mark])),
        let more = behind[next...].endOfEnumeration
      {
        index = more
        continue
      }
      end = mark
      break
    }
    let words = String(behind[..<end]).foldingWhitespace.withoutVenuePreposition
    if PartialDate(words) != nil { return false }
    guard var reading = recognition.venues.reading(of: words), let venue = reading.venue,
      reading.isKnown || VenueDirectory.isPlausible(venue)
    else { return true }
    if !reading.isKnown {
      if words.contains(","), !words.contains(where: \.isNumber) { reading.venue = words }
      guard venue.isCapitalised, !AuthorText.isAuthors(venue),
        recognition.vocabulary.field(named: venue) == nil
      else { return true }
    }
    add(reading, at: location)
    text = String(behind[end...])
    return true
  }
}

extension Substring {
  /// Where the words end that go on with a list of fields up to its "and"; nil if it is no such list.
  fileprivate var endOfEnumeration: String.Index? {
    var index = startIndex
    for _ in 0..<4 {
      let end = self[index...].firstIndex { ".,;:([–—|".contains($0) || $0.isNumber } ?? endIndex
      let words = self[index..<end].foldingWhitespace
      guard 1...6 ~= words.wordCount, words.isCapitalised else { return nil }
      if words.hasPrefix("and ") || words.hasPrefix("& ") || words.contains(" and ") || words.contains(" & ")
      {
        return end
      }
      guard end < endIndex, self[end] == "," else { return nil }
      index = self.index(after: end)
    }
    return nil
  }
}
