import StemmaModel

/// Titles in quotation marks.
extension HeadTitle {
  /// The first text in quotation marks that is a title and no part of one.
  static func quoted(in line: [Token], _ recognition: Recognition) -> HeadTitle? {
    for (index, token) in line.enumerated() {
      guard case .text(let text) = token.kind else { continue }
      for (open, close) in [("\u{201C}", "\u{201D}"), ("\"", "\""), ("《", "》"), ("「", "」"), ("『", "』")] {
        guard let start = text.firstRange(of: open),
          let end = closingQuote(close, in: text[start.upperBound...])
        else { continue }
        let title = text[start.upperBound..<end]
        if title.wordCount < 2, !title.hasIdeographs || title.count < 4 { continue }
        if HeadTitle.goesOn(
          title, before: text[..<start.lowerBound], behind: text[end...].dropFirst(), recognition)
        {
          continue
        }
        var before = token
        before.kind = .text(String(text[..<start.lowerBound]))
        var after = token
        after.kind = .text(String(text[text.index(after: end)...]))
        return HeadTitle(
          title: String(title), before: Array(line[..<index]) + [before],
          after: [after] + line[(index + 1)...])
      }
    }
    return nil
  }

  /// The quotation mark that closes, quotations inside left out: a mark behind a blank opens one.
  private static func closingQuote(_ mark: String, in text: Substring) -> String.Index? {
    guard let mark = mark.first else { return nil }
    var depth = 0
    var previous: Character = "x"
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if text[index] == mark {
        let opens =
          previous.isWhitespace && next < text.endIndex && (text[next].isLetter || text[next].isNumber)
        if opens {
          depth += 1
        } else if depth == 0 {
          return index
        } else {
          depth -= 1
        }
      }
      previous = text[index]
      index = next
    }
    return text.firstIndex(of: mark)
  }

  /// Whether a quotation is only a part of the title: words lead to it, as in `Comments on "A Title"`, or go on behind it, as
  /// in `"A Question?" Answering It`.
  private static func goesOn(
    _ title: Substring, before: Substring, behind: Substring, _ recognition: Recognition
  ) -> Bool {
    let words = before.foldingWhitespace
    if let last = words.split(separator: " ").last, last.first?.isLowercase == true,
      last.allSatisfy(\.isLetter), words.wordCount >= 2, words.first?.isUppercase == true,
      !AuthorText.endsInEtAl(words)
    {
      return true
    }
    guard let next = behind.first, next == ":" || next.isWhitespace,
      let clause = Clause.clauses(of: behind.drop(while: { $0 == ":" }), limit: 1).first?.text,
      clause.first?.isLetter == true
    else { return false }
    if recognition.isApparatus(clause) || recognition.venues.reading(of: clause)?.year != nil { return false }
    if next == ":" { return clause.wordCount >= 2 }
    let first = clause.split(separator: " ").first.map { $0.lowercased() } ?? ""
    if ["in", "by", "at", "from", "published", "presented", "arxiv", "to"].contains(first) { return false }
    guard clause.wordCount >= 3, CitedAuthors(scanning: clause[...], recognition)?.names.count ?? 0 < 2,
      !AuthorText.isAuthors(clause), !recognition.vocabulary.hasVenueWord(clause)
    else { return false }
    return clause.first?.isUppercase == true || title.wordCount <= 3
  }
}
