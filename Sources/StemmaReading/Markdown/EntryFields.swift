import StemmaModel

/// Reading the fields of an entry below or behind its title.
extension EntryDraft {
  /// Reads a line that stands below the title: a named field, links, authors in italics, or a remark.
  mutating func readBodyLine(_ line: [Token], file: String, with recognition: Recognition) {
    if let label = FieldLabel(in: line, vocabulary: recognition.vocabulary) {
      readField(label.field, label.value, file: file, with: recognition)
      return
    }
    let hasLink = line.contains { if case .link = $0.kind { true } else { false } }
    let text = line.plainText
    if hasLink || line.contains(where: { if case .code = $0.kind { true } else { false } }) {
      readTail(line, file: file, with: recognition)
    } else if let found = AuthorsAndVenue(text, recognition) {
      if authors.isEmpty { authors = found.authors }
      for reading in found.venues { add(reading, at: place(of: line, in: file)) }
    } else if authors.isEmpty, line.allSatisfy({ $0.isBlank || $0.style.contains(.emphasis) }) {
      authors = AuthorText.names(in: text)
    } else if let date = PartialDate(text) {
      self.date = self.date ?? date
    } else {
      notes.append(Note(text, location: place(of: line, in: file)))
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
        .map { String($0).foldingWhitespace }.filter { $0.contains(where: \.isLetter) }
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
      if alias == nil, !text.isEmpty { alias = text }
      readLinks(in: value, stated: nil, file: file, with: recognition)
    case .title:
      readHead(value, file: file, with: recognition)
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
      case .tag, .lineBreak: break
      }
    }
  }

  /// Adds every link of a value.
  mutating func readLinks(
    in value: [Token], stated: Link.Role?, file: String, with recognition: Recognition
  ) {
    for token in value {
      guard case .link(let link) = token.kind else { continue }
      var role = stated
      switch recognition.meaning(of: link) {
      case .decoration: continue
      case .labelled(let labelled): role = labelled == .paper && stated != nil ? stated : labelled
      case .venue(let reading):
        add(reading, at: place(of: [token], in: file))
        role = role ?? .paper
      case .bare, .words: break
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
      if !link.destination.isEmpty, !link.destination.hasPrefix("#") {
        malformedLinks.append((link.destination, location))
      }
      return
    }
    let role = recognition.role(of: address, stated: stated)
    add(Link(role: role, url: address.text, label: link.label, location: location), address: address)
  }

  /// The place of the first piece.
  func place(of tokens: [Token], in file: String) -> SourceLocation {
    guard let first = tokens.first(where: { !$0.isBlank }) ?? tokens.first else { return location }
    return SourceLocation(file: file, line: first.position.line, column: first.position.column)
  }
}

/// A line that has nothing but authors, a known venue, or both.
struct AuthorsAndVenue {
  /// The authors; none, or at least two, as one name alone could be anything.
  var authors: [String] = []
  /// The venue, if there is one.
  var venues: [VenueDirectory.Reading] = []

  /// Reads a line; nil if anything else is in it.
  init?(_ text: String, _ recognition: Recognition) {
    if let reading = recognition.venues.knownReading(of: text) {
      venues = [reading]
      return
    }
    var rest: [Substring] = []
    for part in text.split(whereSeparator: { ",;|".contains($0) }) where !part.allSatisfy(\.isWhitespace) {
      if let reading = recognition.venues.knownReading(of: String(part)) {
        venues.append(reading)
      } else if YearText.years(in: part).count == 1, part.filter({ !$0.isWhitespace }).count == 4 {
        continue
      } else {
        rest.append(part)
      }
    }
    let names = rest.joined(separator: ",")
    guard AuthorText.isList(names) else { return nil }
    authors = AuthorText.names(in: names)
  }
}

/// Reading names of authors.
enum AuthorText {
  /// The names in a text that commas, semicolons, "and" or "&" separate, without "et al.".
  static func names(in text: String) -> [String] {
    var names: [String] = []
    for part in text.split(whereSeparator: { ",，;；、&".contains($0) }) {
      var words = part.split(separator: " ").map(String.init)
      while let last = words.last,
        ["et", "al", "al.", "et.al", "et.al.", "等", "others"].contains(last.lowercased())
      {
        words.removeLast()
      }
      for name in words.split(separator: "and") {
        let text = name.joined(separator: " ").trimming(where: { "*†‡§.0123456789 ()[]".contains($0) })
        if text.contains(where: \.isLetter) { names.append(text) }
      }
    }
    return names
  }

  /// Whether a text is written as a person's name: words with capitals, "de" and the like between them.
  static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard 2...4 ~= words.count, !text.contains(where: \.isNumber) else { return false }
    return [words.first, words.last].allSatisfy { $0?.first?.isUppercase == true }
      && words.allSatisfy { $0.first?.isUppercase == true || $0.count <= 3 }
  }

  /// Whether a text is nothing but the names of two or more persons.
  static func isList(_ text: String) -> Bool {
    let names = names(in: text)
    return names.count >= 2 && names.allSatisfy(isName)
  }

  /// Whether a text says that it is a list of authors.
  static func endsInEtAl(_ text: String) -> Bool {
    let words = text.comparable
    return ["et al", "et.al", "et. al", "等"].contains { words.hasSuffix($0) }
  }
}
