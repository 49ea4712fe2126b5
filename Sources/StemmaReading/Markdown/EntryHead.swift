import StemmaModel

/// Reading the line that names a paper: name, title, and what stands around them.
extension EntryDraft {
  /// Reads a head.
  ///
  /// Pieces before the title give the name, the venue and the date; those behind it the venue, the authors,
  /// tags and links.
  mutating func readHead(_ line: [Token], file: String, with recognition: Recognition) {
    guard let head = HeadTitle(in: line, with: recognition) else {
      readTail(line, file: file, with: recognition)
      return
    }
    if let name = head.name { readName(name, file: file, with: recognition) }
    if let cited = head.authors {
      readCited(cited, before: head.before, file: file, with: recognition)
    } else {
      for token in head.before { readLeading(token, file: file, with: recognition) }
    }
    if head.isCitation {
      title = head.title.foldingWhitespace
      titleIsSetOff = true
      if alias == nil, let (name, _) = AliasText.splittingName(from: title) { alias = name }
      readTail(head.after, file: file, with: recognition)
      return
    }
    let edges = TitleEdges(head.title, recognition)
    for reading in edges.venues { add(reading, at: place(of: head.link.map { [$0] } ?? line, in: file)) }
    date = date ?? edges.date
    setTitle(edges.title)
    titleIsSetOff = head.isSetOff
    if let link = head.link, case .link(let listLink) = link.kind {
      let byHost = listLink.address.flatMap(recognition.hosts.role)
      titleLeadsElsewhere = listLink.address != nil && ![.paper, .code, .video].contains(byHost)
      addLink(
        listLink, stated: byHost == .code ? .code : byHost == .video ? .video : .paper, at: link, file,
        recognition)
    }
    if let cited = head.authors {
      readReferenceTail(head.after, year: cited.year, file: file, with: recognition)
    } else {
      readTail(head.after, file: file, with: recognition)
    }
  }

  /// Reads the name in front of a reference, which may link to its code.
  private mutating func readName(_ token: Token, file: String, with recognition: Recognition) {
    alias = token.plainText.trimming(where: { " :,*".contains($0) })
    guard case .link(let link) = token.kind else { return }
    let role = link.address.flatMap(recognition.hosts.role)
    addLink(link, stated: role == .paper ? .other : role ?? .project, at: token, file, recognition)
  }

  /// Sets the title, and the name if the title begins with one and none was given.
  mutating func setTitle(_ text: String) {
    title = text.foldingWhitespace
    // What closes a bracket in front of the title.
    while let first = title.first, ")]）】:-–—,.;|".contains(first) || first.isWhitespace {
      title.removeFirst()
    }
    while let first = title.first, !first.isASCII, String(first).droppingPictures.isEmpty {
      title.removeFirst()
      title = title.trimmed
    }
    let quoted = title
    title = title.trimming(where: { " ,;:|*_\"“”".contains($0) })
    while let last = title.last, !last.isASCII, String(last).droppingPictures.isEmpty {
      title.removeLast()
      title = title.trimmed
    }
    // A mark at one end alone belongs to words in quotation marks.
    if title.count(where: { "\"“”".contains($0) }) % 2 == 1 {
      if let first = quoted.first, "\"“".contains(first) {
        title = String(first) + title
      } else if let last = quoted.last, "\"”".contains(last) {
        title.append(last)
      }
    }
    // What opens or joins the link behind the title.
    while let last = title.last, " ([-–—".contains(last) { title.removeLast() }
    if title.hasSuffix("."), !title.hasSuffix("..") { title = String(title.dropLast()) }
    if alias == nil, let (name, _) = AliasText.splittingName(from: title),
      !name.contains(where: { "\"“”".contains($0) })
    {
      alias = name
    }
  }

  /// Reads a piece in front of the title.
  private mutating func readLeading(_ token: Token, file: String, with recognition: Recognition) {
    let location = place(of: [token], in: file)
    switch token.kind {
    case .group(let text), .code(let text):
      guard !text.isEmpty else { return }
      if authors.isEmpty, let found = BracketedAuthors(text.replacing("+,", with: " et al.,"), recognition) {
        authors = found.names
        if let venue = found.venue { add(venue, at: location) }
        return
      }
      if let date = PartialDate(text), date.month != nil {
        self.date = self.date ?? date
      } else if let reading = recognition.venues.reading(of: text), reading.isKnown || reading.year != nil {
        add(reading, at: location)
      } else if text.droppingPictures != text || VenueDirectory.isDecoration(text)
        || text.first?.isLowercase == true && text.allSatisfy({ !$0.isUppercase && !$0.isNumber })
      {
        addKeyword(text.droppingPictures, origin: .tag, at: location)
      } else if alias == nil, 1...5 ~= text.wordCount, recognition.vocabulary.field(named: text) == nil {
        alias = text.trimming(where: { " :,".contains($0) })
      }
    case .text(let text):
      readLeadingText(text, at: location, with: recognition)
    case .badge(let words): readBadge(words, at: location, with: recognition)
    case .tag(let text): addKeyword(text, origin: .tag, at: location)
    case .link(let link):
      readLinks(in: [token], stated: nil, file: file, with: recognition)
      // `[[arXiv](url)] Title` names the venue where one stands.
      if case .labelled(.paper) = recognition.meaning(of: link), !link.isImage,
        let reading = recognition.venues.knownReading(of: link.label)
      {
        add(reading, at: location)
      }
      if alias == nil, case .words = recognition.meaning(of: link), AliasText.isName(link.label) {
        alias = link.label
      }
    case .lineBreak: break
    }
  }

  /// Reads text in front of the title: authors, dates, venues, or the name.
  private mutating func readLeadingText(
    _ text: String, at location: SourceLocation, with recognition: Recognition
  ) {
    let clauses = Clause.clauses(of: text[...])
    let run = AuthorText.run(at: clauses[...])
    if authors.isEmpty, run.clauseCount == clauses.count, run.names.count >= 2 || run.endsInEtAl {
      authors = run.names
      return
    }
    for part in text.split(whereSeparator: { ",;|()".contains($0) }) {
      let words = String(part).foldingWhitespace.trimming(where: { " :-–[]".contains($0) })
      if words.isEmpty { continue }
      if let date = PartialDate(words) {
        self.date = self.date ?? date
      } else if case let readings = recognition.venues.knownReadings(of: words), !readings.isEmpty {
        for reading in readings { add(reading, at: location) }
      } else if let blank = words.firstIndex(of: " "), let date = PartialDate(String(words[..<blank])),
        let reading = recognition.venues.knownReading(of: String(words[blank...]))
      {
        self.date = self.date ?? date
        add(reading, at: location)
      } else if alias == nil, clauses.count <= 2, AliasText.isName(words),
        !VenueDirectory.isDecoration(words),
        recognition.vocabulary.field(named: words) == nil, words.contains(where: \.isLetter)
      {
        alias = words
      }
    }
  }

  /// Reads what stands behind the title, or a line of links.
  mutating func readTail(_ line: [Token], file: String, with recognition: Recognition) {
    var pendingField: ListVocabulary.Field?
    for (index, token) in line.enumerated() {
      let location = place(of: [token], in: file)
      switch token.kind {
      case .link(let link):
        var role = pendingField?.linkRole
        switch recognition.meaning(of: link) {
        case .decoration: continue
        case .labelled(let labelled):
          role = labelled
          // `[arXiv (2022)](…)`
          if labelled == .paper, let reading = recognition.venues.knownReading(of: link.label),
            reading.year != nil
          {
            add(reading, at: location)
          }
        case .venue(let reading):
          add(reading, at: location)
          role = role ?? .paper
        case .date(let found): date = date ?? found
        case .words:
          if let reading = recognition.venueWithYear(inWordsOf: link) {
            add(reading, at: location)
            role = role ?? .paper
          } else if role == nil, line.isRemark(around: index, recognition) {
            role = .other
          }
        case .bare: break
        }
        addLink(link, stated: role, at: token, file, recognition)
      case .badge(let words): readBadge(words, at: location, with: recognition)
      case .code(let text), .group(let text):
        if let date = PartialDate(text), date.month != nil {
          self.date = self.date ?? date
        } else if let reading = recognition.venues.reading(of: text), reading.isKnown || reading.year != nil {
          add(reading, at: location)
        } else if case .code = token.kind, !VenueDirectory.isDecoration(text),
          recognition.vocabulary.field(named: text) == nil,
          text.wordCount <= 3
        {
          addKeyword(text, origin: .tag, at: location)
        }
      case .tag(let text): addKeyword(text, origin: .tag, at: location)
      case .text(let text):
        pendingField = recognition.pendingField(atEndOf: text)
        if token.style.contains(.emphasis), line.isInParentheses(at: index) {
          readParenthesis(text, style: token.style, at: location, with: recognition)
        } else {
          readTailText(
            line.textJoiningVenue(at: index), style: token.style, at: location, with: recognition)
        }
      case .lineBreak: break
      }
    }
  }

  /// Reads a badge that stands without a link: venue and year, or a date.
  mutating func readBadge(_ words: String, at location: SourceLocation, with recognition: Recognition) {
    let value = words.withoutFieldName(recognition)
    if let date = PartialDate(value) {
      self.date = self.date ?? date
    } else if let reading = recognition.venues.knownReading(of: value) {
      add(reading, at: location)
    } else if value.wordCount <= 3, !VenueDirectory.isDecoration(value),
      recognition.vocabulary.field(named: value) == nil
    {
      addKeyword(value, origin: .tag, at: location)
    }
  }
}

extension String {
  /// The text without the name of a field in front: `NeurIPS'23` for `Conference NeurIPS'23`.
  func withoutFieldName(_ recognition: Recognition) -> String {
    guard let blank = firstIndex(of: " "), recognition.vocabulary.field(named: self[..<blank]) != nil else {
      return self
    }
    return String(self[blank...]).trimmed
  }
}

extension [Token] {
  /// Whether the piece before ends with an open bracket and the one behind begins with its partner.
  func isInParentheses(at index: Int) -> Bool {
    guard index > 0, index + 1 < count, case .text(let before) = self[index - 1].kind,
      case .text(let after) = self[index + 1].kind
    else { return false }
    return before.last.map { "(（".contains($0) } == true && after.first.map { ")）".contains($0) } == true
  }

  /// The text at a place, with the year behind it if that stands in a piece of its own.
  ///
  /// `*Venue* 2021` is one text.
  func textJoiningVenue(at index: Int) -> String {
    guard case .text(let text) = self[index].kind else { return "" }
    guard !self[index].style.isEmpty, index + 1 < count,
      case .text(let next) = self[index + 1].kind
    else { return text }
    let year = next.trimming(where: { " ,()".contains($0) }).prefix(4)
    guard year.count == 4, YearText.years(in: year).count == 1 else { return text }
    let joined = text.trimming(where: { " ,".contains($0) })
    return joined.contains(",") ? text : "\(joined) \(year)"
  }
}

extension Recognition {
  /// The field whose name and colon a text ends with, so that the next link is its value.
  func pendingField(atEndOf text: String) -> ListVocabulary.Field? {
    let end = text.trimming(where: { $0.isWhitespace || "*[(".contains($0) })
    guard end.hasSuffix(":") || end.hasSuffix("：") else { return nil }
    let name = end.dropLast().split(whereSeparator: { ",;.|)]".contains($0) }).last ?? ""
    return vocabulary.field(named: name)
  }
}
