import StemmaModel

/// Finding the title in the line that names a paper.
struct HeadTitle {
  /// The title's text, not yet cleaned at its ends.
  var title: String
  /// The piece that is the title, if it is a link.
  var link: Token?
  /// The pieces in front of it.
  var before: [Token]
  /// The pieces behind it.
  var after: [Token]

  /// Finds the title: the first link with words of its own, else bold text, else text in quotes, else the
  /// text up to a semicolon or to the first link, code span, bracket or venue.
  ///
  /// Returns nil if the line has only labels, venues and links.
  init?(in line: [Token], with recognition: Recognition) {
    let found =
      HeadTitle.linked(in: line, recognition) ?? HeadTitle.strong(in: line, recognition)
      ?? HeadTitle.quoted(in: line) ?? HeadTitle.plain(in: line, recognition)
      ?? HeadTitle.bracketed(in: line, recognition)
    guard let found else { return nil }
    self = found
  }

  private init(title: String, link: Token? = nil, before: [Token], after: [Token]) {
    self.title = title
    self.link = link
    self.before = before
    self.after = after
  }

  private static func linked(in line: [Token], _ recognition: Recognition) -> HeadTitle? {
    var textBefore = 0
    for (index, token) in line.enumerated() {
      switch token.kind {
      case .text(let text):
        if token.style.contains(.strong), text.wordCount >= 3 { return nil }
        textBefore += text.withoutDatesAndVenues(recognition).wordCount
      case .link(let link):
        guard recognition.meaning(of: link) == .words else { continue }
        let words = link.label.wordCount
        if textBefore > 5 || words == 1 && textBefore > 1 { return nil }
        if words == 1, link.label.count < 3 { continue }
        let after = Array(line[(index + 1)...])
        // `[FOMM](url): First order motion model` has its title behind the link.
        if words <= 2, case .text(let next)? = after.first?.kind, next.trimmed.hasPrefix(":"),
          next.wordCount >= 3
        {
          return nil
        }
        return HeadTitle(title: link.label, link: token, before: Array(line[..<index]), after: after)
      default: continue
      }
    }
    return nil
  }

  private static func strong(in line: [Token], _ recognition: Recognition) -> HeadTitle? {
    guard
      let index = line.firstIndex(where: { token in
        guard case .text(let text) = token.kind, token.style.contains(.strong) else { return false }
        let words = text.trimming(where: { " :.,".contains($0) })
        return words.wordCount >= 1 && recognition.vocabulary.field(named: words) == nil
          && PartialDate(words) == nil && recognition.venues.knownReading(of: words) == nil
      })
    else { return nil }
    let text = line[index].plainText
    let after = Array(line[(index + 1)...])
    let isName = AliasText.isName(text.trimming(where: { " :".contains($0) })) && text.wordCount <= 3
    let colonFollows: Bool = {
      if text.trimmed.hasSuffix(":") { return true }
      guard case .text(let next)? = after.first?.kind else { return false }
      return next.trimmed.hasPrefix(":")
    }()
    if isName, colonFollows {
      let rest =
        HeadTitle.quoted(in: after) ?? HeadTitle.linked(in: after, recognition)
        ?? HeadTitle.plain(in: after, recognition)
      if let rest, rest.title.wordCount >= 2 {
        return HeadTitle(
          title: rest.title, link: rest.link, before: Array(line[...index]) + rest.before, after: rest.after)
      }
    }
    return HeadTitle(title: text, before: Array(line[..<index]), after: after)
  }

  private static func quoted(in line: [Token]) -> HeadTitle? {
    for (index, token) in line.enumerated() {
      guard case .text(let text) = token.kind else { continue }
      for (open, close) in [("\u{201C}", "\u{201D}"), ("\"", "\"")] {
        guard let start = text.firstRange(of: open),
          let end = text[start.upperBound...].firstRange(of: close)
        else { continue }
        let title = text[start.upperBound..<end.lowerBound]
        if title.wordCount < 3 { continue }
        var before = token
        before.kind = .text(String(text[..<start.lowerBound]))
        var after = token
        after.kind = .text(String(text[end.upperBound...]))
        return HeadTitle(
          title: String(title), before: Array(line[..<index]) + [before],
          after: [after] + line[(index + 1)...])
      }
    }
    return nil
  }

  private static func plain(in line: [Token], _ recognition: Recognition) -> HeadTitle? {
    for (index, token) in line.enumerated() {
      guard case .text(let text) = token.kind, !token.isBlank else { continue }
      if recognition.pendingField(atEndOf: text) != nil, text.wordCount <= 3 { continue }
      let parts = TitleText(text, recognition)
      guard parts.title.wordCount >= 1, parts.title.count(where: \.isLetter) >= 3 else { continue }
      var before = token
      before.kind = .text(parts.before)
      var after = token
      after.kind = .text(parts.after)
      return HeadTitle(
        title: parts.title, before: Array(line[..<index]) + [before], after: [after] + line[(index + 1)...])
    }
    return nil
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

/// A running text divided into what stands before a title, the title, and what follows.
private struct TitleText {
  var before = ""
  var title: String
  var after = ""

  /// Finds the end of the title in a text without links.
  ///
  /// It is at a semicolon, or at a comma or full stop that a venue, a year, a date or "et al." follows. A date
  /// in front is set apart.
  init(_ text: String, _ recognition: Recognition) {
    var rest = Substring(text)
    if let comma = rest.firstIndex(where: { ",|".contains($0) }), PartialDate(String(rest[..<comma])) != nil {
      before = String(rest[..<comma])
      rest = rest[rest.index(after: comma)...]
    }
    if let label = rest.linkLabelAtEnd(recognition) {
      after = String(label)
      rest = rest[..<label.startIndex]
    }
    if let semicolon = rest.firstIndex(where: { $0 == ";" || $0 == "；" }) {
      title = String(rest[..<semicolon])
      after = String(rest[semicolon...]) + after
      return
    }
    title = String(rest)
    var index = rest.startIndex
    while let end = rest[index...].firstIndex(where: { ",.|".contains($0) }) {
      let next = rest.index(after: end)
      defer { index = next }
      guard next < rest.endIndex, rest[next].isWhitespace || rest[end] == "|" else { continue }
      let chunk = String(rest[next...].prefix(while: { !",;.|".contains($0) }))
      let reading = recognition.venues.reading(of: chunk)
      if reading?.isKnown == true || (reading?.year != nil && chunk.wordCount <= 4)
        || AuthorText.endsInEtAl(chunk)
      {
        title = String(rest[..<end])
        after = String(rest[end...]) + after
        return
      }
    }
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

extension String {
  /// The text without the parts between commas that are dates or venues.
  fileprivate func withoutDatesAndVenues(_ recognition: Recognition) -> String {
    split(whereSeparator: { ",;|".contains($0) }).filter { part in
      PartialDate(String(part)) == nil && recognition.venues.knownReading(of: String(part)) == nil
    }
    .joined(separator: " ")
  }
}
