import StemmaModel

/// Telling sentences about papers from entries.
enum Prose {
  /// Whether the line tells of papers instead of naming one: news, thanks, remarks.
  static func isProse(_ line: [Token], _ recognition: Recognition) -> Bool {
    let line = line.numberDropped
    // What begins with a long title as a link or in bold has nothing in front that could be a sentence.
    if let first = line.first(where: { !$0.isBlank }), first.plainText.wordCount >= 5 {
      switch first.kind {
      case .link(let link) where recognition.meaning(of: link) == .words:
        return recognition.vocabulary.isEvent(link.label)
      case .text(let text) where first.style.contains(.strong):
        return recognition.vocabulary.isEvent(text) || isSentence(text, recognition, anywhere: true)
      default: break
      }
    }
    guard let head = HeadTitle(in: line, with: recognition), head.authors == nil, !head.isCitation else {
      return false
    }
    let before = head.before.filter { if case .text = $0.kind { true } else { false } }.plainText
    if before.wordCount >= 2, !AuthorText.isAuthors(before),
      recognition.vocabulary.hasProseWord(before) || isSentence(before, recognition)
    {
      return true
    }
    if recognition.vocabulary.isEvent(head.title)
      || recognition.venues.knownReading(of: head.title.withoutParentheses) != nil
    {
      return true
    }
    if head.isSetOff, head.link == nil, isSentence(head.title, recognition, anywhere: true) { return true }
    if let cited = CitedAuthors(scanning: head.title[...], recognition),
      cited.ending == .year || cited.isOpen,
      cited.end == head.title.endIndex, cited.year != nil, cited.areSurnames
    {
      // `Person et al. 2022` alone is no title.
      return true
    }
    if head.isSetOff {
      // `In short, **deep nets** learn from data` goes on with its sentence on both sides.
      guard before.wordCount >= 2, head.link == nil, case .text(let next)? = head.after.first?.kind,
        next.first?.isWhitespace == true, next.wordCount >= 4,
        let word = next.split(separator: " ").first, word.allSatisfy(\.isLowercase)
      else { return false }
      return !AuthorText.isAuthors(before)
        && !["in", "by", "at", "and", "from", "with", "on", "for", "arxiv"].contains(String(word))
    }
    let title = head.title.trimmed
    if isSentence(title, recognition) { return true }
    let isDated = PartialDate(before) != nil || head.before.contains { PartialDate($0.plainText) != nil }
    if isDated, title.first?.isLowercase == true,
      !title.prefix(while: { !$0.isWhitespace }).contains(where: { $0.isUppercase || $0.isNumber })
    {
      return true
    }
    // The link behind it is a part of the sentence.
    guard title.wordCount >= 3, let last = title.split(separator: " ").last,
      let next = head.after.first(where: { !$0.isBlank }), case .link(let link) = next.kind,
      recognition.meaning(of: link) == .words || recognition.meaning(of: link) == .bare
        || recognition.vocabulary.isGenericLink(link.label)
    else { return false }
    return recognition.vocabulary.leadsOn(String(last)) && !recognition.vocabulary.hasVenueWord(link.label)
  }

  /// Whether a text without marks is a sentence of whoever keeps the list; asked for anywhere, only phrases that
  /// titles never have count.
  static func isSentence(_ text: String, _ recognition: Recognition, anywhere: Bool = false) -> Bool {
    let words = text.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "'" }).joined(separator: " ")
    return recognition.vocabulary.hasProsePhrase(" \(words) ")
      || !anywhere && recognition.vocabulary.beginsProse(words)
        && !(text.wordCount >= 4 && BareTitle.isCapitalised(text)
          && recognition.vocabulary.hasProseWord(text))
  }
}
