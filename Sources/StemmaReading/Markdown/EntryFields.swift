import StemmaModel

/// Reading the fields of an entry below or behind its title.
extension EntryDraft {
  /// Reads a line that stands below the title: a named field, links, authors in italics, or a remark.
  mutating func readBodyLine(_ line: [Token], file: String, with recognition: Recognition) {
    if let label = FieldLabel(in: line, vocabulary: recognition.vocabulary) {
      readField(label.field, label.value, file: file, with: recognition)
      return
    }
    let text = line.plainText
    let hasMarks = line.contains { token in
      switch token.kind {
      case .link, .code, .badge, .group: true
      case .text, .tag, .lineBreak: false
      }
    }
    if hasMarks {
      readTail(line, file: file, with: recognition)
    } else if let found = AuthorsAndVenue(text, recognition) {
      if authors.isEmpty { authors = found.authors }
      for reading in found.venues { add(reading, at: place(of: line, in: file)) }
    } else if let date = PartialDate(text) {
      self.date = self.date ?? date
    } else {
      // Without the notes, which would be copied for each of many lines.
      var trial = self
      trial.notes = []
      let style: Token.Style =
        line.allSatisfy({ $0.isBlank || $0.style.contains(.emphasis) }) ? .emphasis : []
      if trial.readTailText(text, style: style, at: place(of: line, in: file), with: recognition) {
        trial.notes = notes + trial.notes
        self = trial
      } else if !text.isEmpty {
        notes.append(Note(text, location: place(of: line, in: file)))
      }
    }
  }

  /// Reads the value of a named field or of a table cell.
  mutating func readField(
    _ field: ListVocabulary.Field, _ value: [Token], file: String, with recognition: Recognition
  ) {
    namedFields.insert(field)
    let location = place(of: value, in: file)
    let text = value.plainText
    switch field {
    case .keywords:
      for token in value where !token.isBlank {
        for word in token.plainText.split(whereSeparator: { ",，;；、|\n".contains($0) }) {
          addKeyword(String(word), origin: .field, at: place(of: [token], in: file))
        }
      }
    case .notes:
      if !text.isEmpty { notes.append(Note(text, location: location)) }
      readLinks(in: value, stated: nil, file: file, with: recognition)
    case .authors:
      authors += AuthorText.names(in: text).filter { !authors.contains($0) }
    case .institutions:
      let names = text.split(whereSeparator: { ",，;；、|".contains($0) })
        .map { String($0).foldingWhitespace.trimming(where: { "*>".contains($0) || $0.isWhitespace }) }
        .filter { $0.contains(where: \.isLetter) }
      institutions += names.filter { !institutions.contains($0) }
    case .venue:
      readVenue(value, file: file, with: recognition)
    case .year, .date:
      if let date = PartialDate(text) {
        if field == .year, date.month == nil {
          add(.init(venue: nil, year: date.year, isPreprint: false, isKnown: false), at: location)
        }
        self.date = self.date ?? date
      }
    case .alias:
      // A name that is stated counts before one that the title begins with.
      let name = text.droppingPictures == text ? text : text.droppingPictures.trimmed
      let isName =
        name.contains(where: { $0.isLetter || $0.isNumber })
        && (!value.hasLink || recognition.vocabulary.linkRole(labelled: name) == nil)
      if isName, alias == nil || AliasText.splittingName(from: title)?.name == alias { alias = name }
      readLinks(in: value, stated: nil, file: file, with: recognition)
    case .title:
      readTitle(value, file: file, with: recognition)
    case .paper, .code, .project, .video, .demo, .dataset, .model, .blog, .other:
      readLinks(in: value, stated: field.linkRole, file: file, with: recognition)
    }
  }

  /// Reads a cell or field that names the venue, usually with the paper's link on it.
  private mutating func readVenue(_ value: [Token], file: String, with recognition: Recognition) {
    for token in value {
      switch token.kind {
      case .link(let link):
        addLink(
          link, stated: recognition.vocabulary.linkRole(labelled: link.label) ?? .paper, at: token, file,
          recognition)
        if let reading = recognition.venues.reading(of: link.label),
          reading.venue != nil || reading.year != nil,
          WebAddress(link.label) == nil
        {
          add(reading, at: place(of: [token], in: file))
        }
      case .text(let text), .code(let text), .group(let text):
        for part in text.split(whereSeparator: { ";；|".contains($0) }) {
          if let reading = recognition.venues.reading(of: String(part)) {
            add(reading, at: place(of: [token], in: file))
          }
        }
      case .badge(let text):
        if let reading = recognition.venues.reading(of: text.withoutFieldName(recognition)) {
          add(reading, at: place(of: [token], in: file))
        }
      case .tag, .lineBreak: break
      }
    }
  }

  /// Reads a cell or field that holds the title, with or without more lines.
  private mutating func readTitle(_ value: [Token], file: String, with recognition: Recognition) {
    let lines = EntryLines(value.lines, recognition)
    readHead(lines.head.numberDropped, file: file, with: recognition)
    for line in lines.leading + lines.body { readBodyLine(line, file: file, with: recognition) }
  }

  /// Adds every link of a value.
  mutating func readLinks(
    in value: [Token], stated: Link.Role?, file: String, with recognition: Recognition
  ) {
    for token in value {
      if case .badge(let words) = token.kind {
        readBadge(words, at: place(of: [token], in: file), with: recognition)
      }
      guard case .link(let link) = token.kind else { continue }
      var role = stated
      switch recognition.meaning(of: link) {
      case .decoration: continue
      case .labelled(let labelled):
        // "link" in a column of code leads to code, "paper" to the paper.
        let isTelling = ListConventions.builtIn.role(ofLabel: link.label) != nil
        role = labelled == .paper && stated != nil && stated != .other && !isTelling ? stated : labelled
        if labelled == .model, stated == .code, link.address.flatMap(recognition.hosts.role) == .code {
          role = .code
        }
      case .date(let found):
        date = date ?? found
        role = role == .other ? nil : role
      case .venue(let reading):
        add(reading, at: place(of: [token], in: file))
        role = role ?? .paper
      case .bare, .words:
        role = role == .other ? nil : role
        // A column of code and weights holds links to other things as well.
        if role == .code, let byHost = link.address.flatMap(recognition.hosts.role),
          [.dataset, .model, .video, .demo].contains(byHost)
        {
          role = byHost
        }
      }
      addLink(link, stated: role, at: token, file, recognition)
    }
  }

  /// Adds a link if it leads anywhere; remembers it as malformed if what it names is no address.
  mutating func addLink(
    _ link: ListLink, stated: Link.Role?, at token: Token, _ file: String, _ recognition: Recognition
  ) {
    let location = place(of: [token], in: file)
    guard let address = link.address else {
      if !link.destination.isEmpty, !link.destination.hasPrefix("#"), !link.destination.hasPrefix("mailto:") {
        malformedLinks.append((link.destination, location))
      }
      return
    }
    var role = recognition.role(of: address, stated: stated, label: link.label)
    // A place within a repository that is linked already is no second one.
    if role == .code,
      links.contains(where: { $0.role == .code && address.text.hasPrefix($0.url + "/") })
    {
      role = .other
    }
    add(Link(role: role, url: address.text, label: link.label, location: location), address: address)
  }

  /// The place of the first piece.
  func place(of tokens: [Token], in file: String) -> SourceLocation {
    guard let first = tokens.first(where: { !$0.isBlank }) ?? tokens.first else { return location }
    return SourceLocation(file: file, line: first.position.line, column: first.position.column)
  }
}
