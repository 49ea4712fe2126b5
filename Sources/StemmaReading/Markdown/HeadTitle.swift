import StemmaModel

/// Finding the title in the line that names a paper.
struct HeadTitle {
  /// The title's text, not yet cleaned at its ends.
  var title: String
  /// The piece that is the title, if it is a link.
  var link: Token?
  /// Whether a link, bold or italic letters or quotation marks say where it ends.
  var isSetOff = true
  /// Whether it is to be taken as it stands.
  var isCitation = false
  /// The authors in front of it, if the line is a reference.
  var authors: CitedAuthors?
  /// The name in front of authors and title.
  var name: Token?
  /// The pieces in front of it.
  var before: [Token]
  /// The pieces behind it.
  var after: [Token]

  /// Finds the title: what follows authors in front, else the first link with words of its own, else bold text, else text in quotes, else italics
  /// behind authors, else the text up to a semicolon or to the first link, code span, bracket or venue.
  ///
  /// Returns nil if the line has only labels, venues and links.
  init?(in line: [Token], with recognition: Recognition) {
    if let cited = HeadTitle.cited(in: line) {
      self = cited
      return
    }
    let found =
      HeadTitle.behindAuthors(in: line, recognition) ?? HeadTitle.behindName(in: line, recognition)
      ?? HeadTitle.namedAsLabel(in: line, recognition) ?? HeadTitle.setOff(in: line, recognition)
      ?? HeadTitle.plain(in: line, recognition) ?? HeadTitle.bracketed(in: line, recognition)
    guard let found else { return nil }
    self = found
  }

  init(title: String, link: Token? = nil, isSetOff: Bool = true, before: [Token], after: [Token]) {
    self.title = title
    self.link = link
    self.isSetOff = isSetOff
    self.before = before
    self.after = after
  }

  /// A title that a link, bold or italic letters or marks set off.
  private static func setOff(in line: [Token], _ recognition: Recognition) -> HeadTitle? {
    leadingBracket(in: line, recognition) ?? linked(in: line, recognition) ?? PipedLine(line, recognition)?
      .title
      ?? strong(in: line, recognition) ?? quoted(in: line, recognition) ?? emphasised(in: line, recognition)
  }

  /// A title in `<cite>`.
  private static func cited(in line: [Token]) -> HeadTitle? {
    guard let first = line.firstIndex(where: { $0.style.contains(.citation) }) else { return nil }
    let end = line[first...].firstIndex { !$0.style.contains(.citation) } ?? line.endIndex
    var title = HeadTitle(
      title: line[first..<end].map(\.plainText).joined(), before: Array(line[..<first]),
      after: Array(line[end...]))
    title.isCitation = true
    return title
  }

  private static func linked(in line: [Token], _ recognition: Recognition) -> HeadTitle? {
    let index = line.indices.first { index in
      guard case .link(let link) = line[index].kind, link.label.count >= 3 || link.label.wordCount > 1 else {
        return false
      }
      return recognition.meaning(of: link) == .words && !line.isInRowOfLinks(at: index, recognition)
    }
    guard let index, case .link(let link) = line[index].kind else { return nil }
    var textBefore = 0
    for token in line[..<index] {
      guard case .text(let text) = token.kind else { continue }
      let words = text.wordCount
      if token.style.contains(.strong), words >= 3, !recognition.isApparatus(text) { return nil }
      if words > 0, words <= 5 || !AuthorText.isAuthors(text) {
        textBefore += text.withoutDatesAndVenues(recognition).wordCount
      }
    }
    let words = link.label.wordCount
    let endsInColon = line[..<index].plainText.hasSuffix(":")
    if textBefore > 5, !endsInColon || words < 4 { return nil }
    if words == 1, textBefore > 1 { return nil }
    let after = Array(line[(index + 1)...])
    // `[FOMM](url): First order motion model` has its title behind the link.
    if words <= 2, case .text(let next)? = after.first?.kind, next.trimmed.hasPrefix(":"),
      next.wordCount >= 3
    {
      return joined(link, at: index, to: next, in: line, recognition)
    }
    return HeadTitle(title: link.label, link: line[index], before: Array(line[..<index]), after: after)
  }

  /// `[FOMM](url): First Order Motion Model, NeurIPS 2019`: the link's words and those behind it are one title.
  private static func joined(
    _ link: ListLink, at index: Int, to next: String, in line: [Token], _ recognition: Recognition
  ) -> HeadTitle? {
    let address = link.address.flatMap(recognition.hosts.role)
    guard address != .code, address != .project else { return nil }
    let parts = TitleText(next.trimming(where: { $0.isWhitespace || $0 == ":" }), recognition)
    guard parts.before.isEmpty, parts.title.wordCount >= 2 else { return nil }
    var rest = line[index + 1]
    rest.kind = .text(parts.after)
    return HeadTitle(
      title: "\(link.label): \(parts.title)", link: line[index], before: Array(line[..<index]),
      after: [rest] + line[(index + 2)...])
  }

  private static func strong(in line: [Token], _ recognition: Recognition) -> HeadTitle? {
    guard
      let index = line.firstIndex(where: { token in
        guard case .text(let text) = token.kind, token.style.contains(.strong) else { return false }
        let words = text.trimming(where: { " :.,".contains($0) })
        return words.wordCount >= 1 && !recognition.isApparatus(words)
          && !line.isVenue(words, recognition)
      })
    else { return nil }
    let text = line[index].plainText
    var after = Array(line[(index + 1)...])
    let bare = text.trimming(where: { " :".contains($0) })
    let isName = (AliasText.isName(bare) || bare == "?") && text.wordCount <= 3
    let colonFollows: Bool = {
      if text.trimmed.hasSuffix(":") || text.trimmed.hasSuffix("：") { return true }
      guard case .text(let next)? = after.first?.kind else { return false }
      return next.trimmed.hasPrefix(":") || next.trimmed.hasPrefix("：")
    }()
    if isName, colonFollows {
      let rest =
        HeadTitle.quoted(in: after, recognition) ?? HeadTitle.linked(in: after, recognition)
        ?? HeadTitle.plain(in: after, recognition)
      if let rest, rest.title.wordCount >= 2 {
        return HeadTitle(
          title: rest.title, link: rest.link, before: Array(line[...index]) + rest.before, after: rest.after)
      }
    }
    // `**?**: "Title"` and `**Undo!** A Reversible Plan. …` have the title behind the bold word.
    if bare.wordCount <= 2, let rest = titleBehindName(bare, in: after, recognition) {
      return HeadTitle(
        title: rest.title, link: rest.link, before: Array(line[...index]) + rest.before, after: rest.after)
    }
    // Bold text that formulas or italics break in two goes on.
    var title = text
    while case .text(let next)? = after.first?.kind, after[0].style.contains(.strong) {
      title += next
      after.removeFirst()
    }
    return HeadTitle(title: title, before: Array(line[..<index]), after: after)
  }

  /// The title behind a bold name that no colon ends.
  private static func titleBehindName(
    _ name: String, in after: [Token], _ recognition: Recognition
  ) -> HeadTitle? {
    if let quoted = HeadTitle.quoted(in: after, recognition) { return quoted }
    if let first = after.first(where: { !$0.isBlank }), case .link(let link) = first.kind,
      link.label.wordCount >= 3, recognition.meaning(of: link) == .words
    {
      return HeadTitle.linked(in: after, recognition)
    }
    guard case .text(let next)? = after.first?.kind, after[0].style.isEmpty,
      next.first?.isWhitespace == true, !name.hasSuffix("."), !name.hasSuffix(",")
    else { return nil }
    guard let rest = HeadTitle.plain(in: [after[0]], recognition), rest.title.wordCount >= 2,
      rest.before.allSatisfy(\.isBlank), !AuthorText.isAuthors(rest.title),
      rest.title.trimmed.first?.isLetter == true, rest.title.trimmed.first?.isLowercase != true
    else { return nil }
    return HeadTitle(
      title: rest.title, before: [], after: rest.after + after.dropFirst())
  }

  /// Italics of three words or more behind authors: `Jane Doe et al. *Title.* WWW, 2017`.
  private static func emphasised(in line: [Token], _ recognition: Recognition) -> HeadTitle? {
    let index = line.firstIndex { token in
      guard case .text(let text) = token.kind, token.style == .emphasis else { return false }
      return text.wordCount >= 3 && !AuthorText.isAuthors(text) && !recognition.isApparatus(text)
        && !recognition.vocabulary.hasVenueWord(text)
    }
    guard let index, index > 0 else { return nil }
    let before = line[..<index].map(\.plainText).joined().trimmed
    guard AuthorText.isAuthors(before) else { return nil }
    return HeadTitle(
      title: line[index].plainText, before: Array(line[..<index]), after: Array(line[(index + 1)...]))
  }

  /// A long text in brackets that a bar or comma follows: `[A Title without Its Link] | ISCA 2024 | …`.
  private static func leadingBracket(in line: [Token], _ recognition: Recognition) -> HeadTitle? {
    guard
      let index = line.firstIndex(where: { token in
        if case .group = token.kind { true } else { !token.isBlank }
      }), case .group(let text) = line[index].kind, text.wordCount >= 4,
      recognition.venues.reading(of: text)?.year == nil, index + 1 < line.endIndex,
      case .text(let next) = line[index + 1].kind, let mark = next.trimmed.first, "|,".contains(mark)
    else { return nil }
    return HeadTitle(title: text, before: Array(line[..<index]), after: Array(line[(index + 1)...]))
  }

  /// A line such as `[FOMM] [First order motion model]` that has its title in brackets.
  private static func bracketed(in line: [Token], _ recognition: Recognition) -> HeadTitle? {
    let index = line.lastIndex { token in
      guard case .group(let text) = token.kind else { return false }
      return text.wordCount >= 3 && recognition.venues.knownReading(of: text) == nil
    }
    guard let index else { return nil }
    return HeadTitle(
      title: line[index].plainText, before: Array(line[..<index]), after: Array(line[(index + 1)...]))
  }
}

extension [Token] {
  /// Whether a link with few words stands behind a labelled one with nothing between them, so that it leads to
  /// more of the same: `[[Code](…)] [[my-port](…)]`.
  fileprivate func isInRowOfLinks(at index: Int, _ recognition: Recognition) -> Bool {
    guard case .link(let link) = self[index].kind,
      link.label.wordCount <= (link.address.flatMap(recognition.hosts.role) == .code ? 3 : 1),
      let before = self[..<index].last(where: { !$0.isBlank }), case .link(let previous) = before.kind
    else { return false }
    if case .labelled = recognition.meaning(of: previous) { return true }
    return false
  }
}

extension Recognition {
  /// Whether a text is a known venue, a date, the name of a field or how a paper was presented: no title.
  func isApparatus(_ text: String) -> Bool {
    guard text.utf8.count <= 120 else { return false }
    let words = text.trimming(where: { " ()[]（）【】:.,".contains($0) })
    return vocabulary.field(named: words) != nil || PartialDate(words) != nil
      || !venues.knownReadings(of: words).isEmpty || VenueDirectory.isDecoration(words)
      || vocabulary.announcesLink(words)
  }
}

extension [Token] {
  /// Whether bold text with a year stands behind a title: an unknown venue.
  fileprivate func isVenue(_ text: String, _ recognition: Recognition) -> Bool {
    guard text.wordCount <= 8, let first = first(where: { !$0.isBlank }), case .text(let start) = first.kind,
      first.style.isEmpty, start.wordCount >= 4, let reading = recognition.venues.reading(of: text),
      reading.year != nil, let venue = reading.venue
    else { return false }
    return VenueDirectory.isPlausible(venue)
  }
}

extension AuthorText {
  /// Whether a text names two or more persons, or one and "et al.", and nothing else.
  static func isAuthors(_ text: String) -> Bool {
    guard text.utf8.count <= 2000 else { return false }
    let clauses = Clause.clauses(of: text[...])
    guard !clauses.isEmpty else { return false }
    let run = AuthorText.run(at: clauses[...])
    return run.clauseCount == clauses.count && (run.names.count >= 2 || run.endsInEtAl)
  }
}

extension AuthorText {
  /// Whether a text begins with three persons or more, or two with initials, or some and "et al.".
  static func beginsWithAuthors(_ text: String) -> Bool {
    guard text.utf8.count <= 2000 else { return false }
    return AuthorText.run(at: Clause.clauses(of: text[...])[...]).isCertain
  }
}

extension String {
  /// The text without the parts between commas that are dates or venues.
  fileprivate func withoutDatesAndVenues(_ recognition: Recognition) -> String {
    guard utf8.count <= 400 else { return self }
    return split(whereSeparator: { ",;|()[]".contains($0) }).filter { part in
      PartialDate(String(part)) == nil && recognition.venues.knownReading(of: String(part)) == nil
    }
    .joined(separator: " ")
  }
}
