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
    for token in head.before { readLeading(token, file: file, with: recognition) }
    let edges = TitleEdges(head.title, recognition)
    for reading in edges.venues { add(reading, at: place(of: head.link.map { [$0] } ?? line, in: file)) }
    date = date ?? edges.date
    setTitle(edges.title)
    if let link = head.link, case .link(let listLink) = link.kind {
      let byHost = listLink.address.flatMap(recognition.hosts.role)
      titleLeadsElsewhere = listLink.address != nil && ![.paper, .code, .video].contains(byHost)
      addLink(
        listLink, stated: byHost == .code ? .code : byHost == .video ? .video : .paper, at: link, file,
        recognition)
    }
    readTail(head.after, file: file, with: recognition)
  }

  /// Sets the title, and the name if the title begins with one and none was given.
  mutating func setTitle(_ text: String) {
    title = text.foldingWhitespace.trimming(where: { " ,;:|*_\"“”".contains($0) })
    // What opens or joins the link behind the title.
    while let last = title.last, " ([-–—".contains(last) { title.removeLast() }
    if title.hasSuffix("."), !title.hasSuffix("..") { title = String(title.dropLast()) }
    if alias == nil, let (name, _) = AliasText.splittingName(from: title) { alias = name }
  }

  /// Reads a piece in front of the title.
  private mutating func readLeading(_ token: Token, file: String, with recognition: Recognition) {
    let location = place(of: [token], in: file)
    switch token.kind {
    case .group(let text), .code(let text):
      guard !text.isEmpty else { return }
      if let date = PartialDate(text), date.month != nil {
        self.date = self.date ?? date
      } else if let reading = recognition.venues.reading(of: text), reading.isKnown || reading.year != nil {
        add(reading, at: location)
      } else if alias == nil, text.wordCount <= 5 {
        alias = text.droppingPictures.trimming(where: { " :,".contains($0) })
      }
    case .text(let text):
      if authors.isEmpty, AuthorText.isList(text) {
        authors = AuthorText.names(in: text)
        return
      }
      for part in text.split(whereSeparator: { ",;|".contains($0) }) {
        let words = String(part).foldingWhitespace.trimming(where: { " :-–".contains($0) })
        if let date = PartialDate(words) {
          self.date = self.date ?? date
        } else if let reading = recognition.venues.knownReading(of: words) {
          add(reading, at: location)
        } else if alias == nil, AliasText.isName(words) {
          alias = words
        }
      }
    case .tag(let text): addKeyword(text, origin: .tag, at: location)
    case .link(let link):
      readLinks(in: [token], stated: nil, file: file, with: recognition)
      if alias == nil, case .words = recognition.meaning(of: link), AliasText.isName(link.label) {
        alias = link.label
      }
    case .lineBreak: break
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
        case .labelled(let labelled): role = labelled
        case .venue(let reading):
          add(reading, at: location)
          role = role ?? .paper
        case .bare, .words: break
        }
        addLink(link, stated: role, at: token, file, recognition)
      case .code(let text), .group(let text):
        if let reading = recognition.venues.reading(of: text), reading.isKnown || reading.year != nil {
          add(reading, at: location)
        } else if case .code = token.kind, recognition.vocabulary.field(named: text) == nil,
          text.wordCount <= 3
        {
          addKeyword(text, origin: .tag, at: location)
        }
      case .tag(let text): addKeyword(text, origin: .tag, at: location)
      case .text(let text):
        pendingField = recognition.pendingField(atEndOf: text)
        readTailText(
          text, isBeforeLink: index + 1 < line.count, style: token.style, at: location, with: recognition)
      case .lineBreak: break
      }
    }
  }

  /// Reads running text behind the title: venue, year, date, authors.
  private mutating func readTailText(
    _ text: String, isBeforeLink: Bool, style: Token.Style, at location: SourceLocation,
    with recognition: Recognition
  ) {
    if let reading = recognition.venues.reading(of: text), reading.isKnown {
      add(reading, at: location)
      return
    }
    if style.contains(.emphasis), authors.isEmpty, !text.contains(where: \.isNumber), text.wordCount >= 2 {
      authors = AuthorText.names(in: text)
      return
    }
    var names: [String] = []
    for part in text.split(whereSeparator: { ",;|".contains($0) }) {
      let words = String(part).foldingWhitespace.trimming(where: { " .:()-–".contains($0) })
      if words.isEmpty { continue }
      if let date = PartialDate(words), date.month != nil {
        self.date = self.date ?? date
      } else if let reading = recognition.venues.knownReading(of: words) {
        add(reading, at: location)
      } else if let year = YearText.years(in: words).first, words.count == 4 {
        if let last = appearances.indices.last, appearances[last].year == nil {
          appearances[last].year = year
        } else {
          add(.init(venue: nil, year: year, isPreprint: false, isKnown: false), at: location)
        }
      } else if AuthorText.endsInEtAl(words) {
        names += AuthorText.names(in: words)
        if authors.isEmpty { authors = names }
        names = []
      } else {
        names += AuthorText.names(in: words).filter { 2...4 ~= $0.wordCount }
      }
    }
    // One name alone could be anything ("Technical Report"); several are authors.
    if authors.isEmpty, names.count >= 2, names.allSatisfy(AuthorText.isName) { authors = names }
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
