import StemmaModel

/// Titles that nothing sets off.
extension HeadTitle {
  /// The first text that is neither a label nor a venue, up to where what follows a title begins; words of it may be in italics or
  /// code spans.
  static func plain(in line: [Token], _ recognition: Recognition) -> HeadTitle? {
    for (index, token) in line.enumerated() {
      guard case .text(let text) = token.kind, !token.isBlank else { continue }
      if recognition.pendingField(atEndOf: text) != nil, text.wordCount <= 3 { continue }
      if recognition.isApparatus(text.trimming(where: { " ()[]:.,".contains($0) })) { continue }
      let remark = remarkEnd(in: text)
      var parts = TitleText(String(text[remark...]), recognition)
      parts.before = String(text[..<remark]) + parts.before
      guard parts.title.wordCount >= 1, parts.title.count(where: \.isLetter) >= 3 || parts.title.hasIdeographs
      else { continue }
      var before = token
      before.kind = .text(parts.before)
      var after = token
      after.kind = .text(parts.after)
      var title = parts.title
      var behind = [after] + line[(index + 1)...]
      // A title in which some words are italic goes on.
      if parts.after.isEmpty, token.style.isEmpty || token.style == .emphasis {
        var rest = line[(index + 1)...]
        while let next = rest.first, !next.style.contains(.strong), !title.hasSuffix(",") {
          if case .code(let code) = next.kind {
            guard goesOn(title, behindCode: code, with: rest.dropFirst().first, recognition) else { break }
            title += code
            rest = rest.dropFirst()
            continue
          }
          guard case .text(let text) = next.kind else { break }
          let more = TitleText(text, recognition)
          guard goesOn(title, with: more.before + more.title, recognition) else { break }
          title += more.before + more.title
          rest = rest.dropFirst()
          guard more.after.isEmpty else {
            var remainder = token
            remainder.kind = .text(more.after)
            rest = [remainder] + rest
            break
          }
        }
        behind = Array(rest)
      }
      return HeadTitle(
        title: title, isSetOff: false, before: Array(line[..<index]) + [before], after: behind)
    }
    return nil
  }

  /// Where a remark in small letters ends that an arrow or colon sets off from the title: `is it? -> A Closer Look at It`.
  private static func remarkEnd(in text: String) -> String.Index {
    guard let word = text.split(whereSeparator: { $0.isWhitespace || ".…".contains($0) }).first,
      word.allSatisfy({ $0.isLowercase || "'’?,".contains($0) }),
      text.utf8.count <= 1000
    else { return text.startIndex }
    for mark in ["->", "→", "=>", ": "] {
      guard let range = text.firstRange(of: mark) else { continue }
      let rest = text[range.upperBound...]
      let before = text[..<range.lowerBound]
      let isSentence = before.wordCount >= 2 && !before.contains(" - ")
      if rest.wordCount >= 4, mark != ": " || isSentence,
        rest.first(where: { !$0.isWhitespace })?.isUppercase == true
      {
        return range.upperBound
      }
    }
    return text.startIndex
  }

  /// Whether a code span is a word of the title: the sentence goes on behind it.
  private static func goesOn(
    _ title: String, behindCode code: String, with next: Token?, _ recognition: Recognition
  ) -> Bool {
    guard title.last?.isWhitespace == true, title.contains(where: \.isLetter), code.wordCount <= 3,
      recognition.venues.knownReadings(of: code).isEmpty, PartialDate(code) == nil,
      case .text(let text)? = next?.kind, let first = text.first
    else { return false }
    let words = text.trimmed
    return first == "-"
      || first.isWhitespace && words.first?.isLowercase == true && !words.hasPrefix("in ")
        && !words.hasPrefix("by ") && !words.hasPrefix("at ")
  }

  /// Whether a text in other letters is more of a title: short, and neither authors nor venue.
  private static func goesOn(_ title: String, with next: String, _ recognition: Recognition) -> Bool {
    guard let first = next.first, !title.trimmed.isEmpty else { return false }
    let words = next.trimmed
    if first == ":", AliasText.isName(title.trimmed), words.wordCount >= 2 { return true }
    if words.isEmpty || ".,;:|()（".contains(first) { return false }
    if recognition.isApparatus(words) || AuthorText.isAuthors(words) { return false }
    if recognition.vocabulary.hasVenueWord(words) || !YearText.years(in: words).isEmpty { return false }
    if title.hasSuffix(".") || title.trimmed.lowercased().hasSuffix(" in") { return false }
    let isMidSentence = first.isWhitespace && words.first?.isLowercase == true || first == "-"
    return words.wordCount <= 3
      || isMidSentence
        && !["in ", "by ", "at ", "from ", "see ", "with code"].contains(where: words.hasPrefix)
  }
}
