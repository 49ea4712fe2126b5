import StemmaModel

/// Finding the title of a reference, which has its authors in front.
extension HeadTitle {
  /// The title behind authors, or nil if the line does not begin with authors.
  static func behindAuthors(in line: [Token], _ recognition: Recognition) -> HeadTitle? {
    guard let index = line.firstIndex(where: { !$0.isBlank }) else { return nil }
    var rest = Array(line[(index + 1)...])
    var before = Array(line[...index])
    let authors: CitedAuthors
    switch line[index].kind {
    case .text(let text) where line[index].style.isEmpty:
      let next = rest.first { !$0.isBlank }
      let follows = next?.canBeTitle(recognition) ?? false
      guard
        let found = CitedAuthors(inFrontOf: text[...], titleFollows: follows, recognition)
          ?? next.flatMap({ CitedAuthors(rightInFrontOf: $0, text[...], recognition) })
      else { return nil }
      authors = found
      var remainder = line[index]
      remainder.kind = .text(String(text[found.end...]))
      rest.insert(remainder, at: 0)
      before.removeLast()
    case .text, .link:
      // `**Person et al. (2019)** Title`, `[Person et al. 2019](…) Title`
      let text = line[index].plainText
      guard rest.plainText.wordCount >= 2,
        let found = CitedAuthors(inFrontOf: text[...], titleFollows: true, recognition),
        found.end == text.endIndex, found.isOpen || found.year != nil,
        !text.hasSuffix(",")
      else { return nil }
      authors = found
    default: return nil
    }
    guard var head = title(atStartOf: rest, recognition), head.title.count(where: \.isLetter) >= 3 else {
      return nil
    }
    head.before = before + head.before
    head.authors = authors
    return head
  }

  /// The title with which pieces begin: a link, bold or italic text, a quotation, or a sentence.
  private static func title(atStartOf rest: [Token], _ recognition: Recognition) -> HeadTitle? {
    guard let index = rest.firstIndex(where: { !$0.isBlank }) else { return nil }
    let token = rest[index]
    let after = Array(rest[(index + 1)...])
    switch token.kind {
    case .link(let link):
      guard recognition.meaning(of: link) == .words, link.label.wordCount >= 2 else { return nil }
      return HeadTitle(title: link.label, link: token, before: [], after: after)
    case .text(let text):
      if token.style.contains(.strong) || token.style == .emphasis {
        guard token.canBeTitle(recognition, isBehindAuthors: true) else { return nil }
        return HeadTitle(title: text, before: [], after: after)
      }
      let start = text.firstIndex { !$0.isWhitespace && !".,:;–—-|".contains($0) } ?? text.endIndex
      if let quoted = CitationTitle.quotation(in: text[start...]) {
        var remainder = token
        remainder.kind = .text(String(text[quoted.end...]))
        return HeadTitle(title: quoted.title, before: [], after: [remainder] + after)
      }
      return sentence(text[start...], token, after, recognition)
    case .group, .code, .tag, .badge, .lineBreak: return nil
    }
  }

  /// A title that ends with its sentence; words in italics belong to it.
  private static func sentence(
    _ text: Substring, _ token: Token, _ after: [Token], _ recognition: Recognition
  ) -> HeadTitle? {
    var title = ""
    var text = text
    var after = after
    while true {
      let end = CitationTitle.end(in: text, recognition)
      title += String(text[..<(end ?? text.endIndex)])
      if let end {
        var remainder = token
        remainder.kind = .text(String(text[end...]))
        after.insert(remainder, at: 0)
        break
      }
      guard after.count >= 2, case .text(let italics) = after[0].kind, after[0].style == .emphasis,
        italics.wordCount <= 4, recognition.venues.knownReading(of: italics) == nil,
        !recognition.vocabulary.hasVenueWord(italics),
        let last = title.last, last.isWhitespace || last == "(",
        !title.trimmed.lowercased().hasSuffix(" in"),
        case .text(let next) = after[1].kind, let letter = next.first(where: { !$0.isWhitespace }),
        letter.isLowercase || letter == "-"
      else { break }
      title += italics
      text = next[...]
      after.removeFirst(2)
    }
    let words = title.trimmed
    for ending in [" In", " in", " In:", " in:"] where words.hasSuffix(ending) {
      title = String(words.dropLast(ending.count))
    }
    guard title.wordCount >= 2 || title.wordCount == 1 && title.count >= 5 else { return nil }
    guard !AuthorText.isAuthors(title), !recognition.isApparatus(title) else { return nil }
    return HeadTitle(title: title, isSetOff: true, before: [], after: after)
  }
}

extension CitedAuthors {
  /// The authors right in front of a title in italics or bold letters, or of a link; nil if the text is anything else.
  ///
  /// One name alone counts if it has initials or "et al.".
  fileprivate init?(rightInFrontOf title: Token, _ text: Substring, _ recognition: Recognition) {
    guard title.canBeTitle(recognition, isBehindAuthors: true) else { return nil }
    self.init(scanning: text, recognition)
    guard !text[end...].contains(where: { $0.isLetter || $0.isNumber }), ending != .other, ending != .bracket,
      isOpen || hasInitials
    else { return nil }
  }
}

/// Where the title of a reference ends.
enum CitationTitle {
  /// A title in quotation marks at the beginning of a text; none if its words go on behind a colon.
  static func quotation(in text: Substring) -> (title: String, end: String.Index)? {
    let pairs: [(Character, Character)] = [
      ("\u{201C}", "\u{201D}"), ("\"", "\""), ("\u{2018}", "\u{2019}"), ("'", "'"), ("«", "»"),
      ("\u{201E}", "\u{201C}"), ("\u{201D}", "\u{201D}"),
    ]
    var text = text
    if text.hasPrefix("``") {
      text = text.dropFirst(2)
      guard let end = text.firstRange(of: "''") else { return nil }
      return (String(text[..<end.lowerBound]), end.upperBound)
    }
    guard let close = pairs.first(where: { $0.0 == text.first })?.1 else { return nil }
    text = text.dropFirst()
    var depth = 0
    var index = text.startIndex
    var last: String.Index?
    while index < text.endIndex {
      let next = text.index(after: index)
      if text[index] == close {
        let follows = next < text.endIndex ? text[next] : " "
        let precedes = index > text.startIndex ? text[text.index(before: index)] : " "
        if precedes.isWhitespace || precedes == "(", follows.isLetter || follows.isNumber {
          depth += 1
        } else if !follows.isLetter, !follows.isNumber {
          if depth == 0 {
            last = index
            break
          }
          depth -= 1
        }
      }
      index = next
    }
    guard let end = last, text[..<end].wordCount >= 1 else { return nil }
    let behind = text[text.index(after: end)...]
    if let first = behind.first, first == ":" || first == "：" || first == "?" { return nil }
    // `"One" and two` begins a title that is no quotation.
    if let first = behind.first(where: { !$0.isWhitespace }), first.isLowercase,
      text[..<end].wordCount <= 3, !behind.trimmedStart.hasPrefix("in "),
      !behind.trimmedStart.hasPrefix("arxiv")
    {
      return nil
    }
    return (String(text[..<end]), text.index(after: end))
  }

  /// Where a title that no marks set off ends: at the end of its sentence, or at a comma that a venue or a year
  /// follows; nil if it takes the whole text.
  static func end(in text: Substring, _ recognition: Recognition) -> String.Index? {
    let clauses = Clause.clauses(of: text, limit: 60)
    var start = text.startIndex
    for index in clauses.indices {
      let clause = clauses[index]
      if let end = questionEnd(in: text, from: start, to: clause.end, recognition) { return end }
      start = clause.end
      if let end = mention(in: text, clause) { return end }
      guard let separator = clause.separator else { return nil }
      let title = text[..<clause.end]
      guard title.wordCount >= 2 || index == 0 && separator == ".",
        title.contains(where: \.isLetter)
      else { continue }
      if separator == "." || separator == "|" || separator == "。" { return clause.end }
      guard index + 1 < clauses.count else { return clause.end }
      if endsAtComma(clauses[(index + 1)...], recognition) { return clause.end }
    }
    return nil
  }

  /// Where an identifier begins that nothing sets off from the title.
  private static func mention(in text: Substring, _ clause: Clause) -> String.Index? {
    guard let found = IdentifierMentions.first(in: text[..<clause.end]) else { return nil }
    return text[..<found].wordCount >= 2 ? found : nil
  }

  /// Whether a venue, a year or an identifier stands behind a comma.
  private static func endsAtComma(_ rest: ArraySlice<Clause>, _ recognition: Recognition) -> Bool {
    guard let next = rest.first else { return false }
    let words = next.text.withoutVenuePreposition
    if PartialDate(words) != nil || recognition.venues.knownReading(of: words) != nil { return true }
    if let reading = recognition.venues.reading(of: words), reading.year != nil, let venue = reading.venue,
      VenueDirectory.isPlausible(venue), words.wordCount <= 8
    {
      return true
    }
    guard VenueDirectory.isPlausible(words), words.isCapitalised else { return false }
    let yearFollows = rest.dropFirst().prefix(2).contains { PartialDate($0.text) != nil }
    let isLast = rest.count == 1
    return recognition.vocabulary.hasVenueWord(words) && (yearFollows || isLast || words.wordCount >= 2)
      || (isLast || yearFollows) && words.isAbbreviated
  }

  /// The place behind a question or exclamation mark that a venue follows.
  static func questionEnd(
    in text: Substring, from start: String.Index, to end: String.Index, _ recognition: Recognition
  ) -> String.Index? {
    var index = start
    while let mark = text[index..<end].firstIndex(where: { "?!".contains($0) }) {
      index = text.index(after: mark)
      guard index < text.endIndex, text[index].isWhitespace || "\"”’".contains(text[index]) else { continue }
      let stop = end < text.endIndex && text[end] == "." ? text.index(after: end) : end
      let isCutShort = text[index..<stop].isAllAbbreviated
      let behind = text[index..<end].withoutVolume
      let words = behind.foldingWhitespace
      if words.isEmpty, text[index...].contains(where: { !$0.isWhitespace }) { return index }
      if recognition.venues.knownReading(of: words.withoutVenuePreposition) != nil
        || PartialDate(words) != nil || isCutShort
        || words != text[index..<end].foldingWhitespace && VenueDirectory.isPlausible(words)
        || VenueDirectory.isPlausible(words) && words.isCapitalised && words.isAbbreviated
        || VenueDirectory.isPlausible(words) && words.isCapitalised
          && recognition.vocabulary.hasVenueWord(words)
      {
        return index
      }
    }
    return nil
  }
}

extension Token {
  /// Whether it can be the whole title: a link with words, or bold or italic text that is no venue.
  fileprivate func canBeTitle(_ recognition: Recognition, isBehindAuthors: Bool = false) -> Bool {
    switch kind {
    case .link(let link): return recognition.meaning(of: link) == .words && link.label.wordCount >= 2
    case .text(let text):
      if style.isEmpty { return false }
      let words = text.trimming(where: { " .,:;".contains($0) })
      return words.wordCount >= 2 && !recognition.isApparatus(words)
        && (style.contains(.strong) || isBehindAuthors || !recognition.vocabulary.hasVenueWord(words))
    case .group, .code, .tag, .badge, .lineBreak: return false
    }
  }
}

extension StringProtocol {
  /// Whether every word but those that join others begins with a capital or a digit.
  var isCapitalised: Bool {
    let joints: Set<String> = ["of", "the", "and", "in", "on", "for", "&", "de", "et"]
    return split(separator: " ").allSatisfy { word in
      guard let first = word.first(where: { $0.isLetter || $0.isNumber }) else { return true }
      return !first.isLowercase || joints.contains(word.lowercased())
    }
  }

  /// Whether one word or more is cut short by a full stop, as in `Biol. Cybernetics`.
  var isAbbreviated: Bool {
    split(separator: " ").contains { word in
      word.first?.isUppercase == true
        && (word.hasSuffix(".") && 3...12 ~= word.count || Clause.abbreviations.contains(word.lowercased()))
    }
  }

  /// Whether every word is cut short by a full stop.
  fileprivate var isAllAbbreviated: Bool {
    let words = split(separator: " ")
    return 1...5 ~= words.count
      && words.allSatisfy { word in
        word.first?.isUppercase == true
          && (word.hasSuffix(".") && word.count <= 12 && !word.dropLast().contains(".")
            || Clause.abbreviations.contains(word.lowercased()))
      }
  }

  fileprivate var trimmedStart: String { String(drop(while: \.isWhitespace)).lowercased() }
}
