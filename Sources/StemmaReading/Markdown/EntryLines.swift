import CommonMark
import StemmaModel

/// The lines of one candidate, divided into the line that names the paper and the others.
struct EntryLines {
  /// Lines of badges and links in front of the head.
  var leading: [[Token]] = []
  /// The line that names the paper, with the lines that its words go on in.
  var head: [Token] = []
  /// The lines below it.
  var body: [[Token]] = []

  /// How long a head may be in bytes before no more lines are joined to it: titles are far shorter.
  private static let longestHead = 1000

  /// Divides lines.
  ///
  /// A line goes on with the head's words unless the list asks for a new line, the head has its title already,
  /// or the line is a field, authors, a venue or links.
  init(_ lines: [[Token]], _ recognition: Recognition) {
    var title: HeadTitle?
    var headLength = 0
    for line in lines {
      if head.isEmpty {
        let isMore = lines.count > 1 && line.allSatisfy { EntryLines.isDecoration($0, recognition) }
        if isMore { leading.append(line) } else { head = line }
        headLength = head.plainText.utf8.count
      } else if !body.isEmpty || headLength > EntryLines.longestHead {
        body.append(line)
      } else {
        title = HeadTitle(in: head, with: recognition)
        if isBody(line, below: title, recognition) {
          body.append(line)
          continue
        }
        if let last = head.last {
          head.append(Token(kind: .text(" "), style: last.style, position: last.position))
        }
        head += line
        headLength += line.plainText.utf8.count
      }
    }
    if head.isEmpty {
      head = leading.joined().map { $0 }
      leading = []
    }
    head = head.mergingText
  }

  private static func isDecoration(_ token: Token, _ recognition: Recognition) -> Bool {
    switch token.kind {
    case .badge: true
    case .link(let link): link.isImage
    default: token.isBlank
    }
  }

  private func isBody(_ line: [Token], below title: HeadTitle?, _ recognition: Recognition) -> Bool {
    if FieldLabel(in: line, vocabulary: recognition.vocabulary) != nil { return true }
    // A link, bold text or a quotation cannot go on in the next line.
    if let title, title.isSetOff && title.title.wordCount >= 2 || title.link != nil { return true }
    guard let first = line.first(where: { !$0.isBlank }) else { return true }
    if first.followsHardBreak || line.first?.followsHardBreak == true {
      return title != nil
    }
    guard let title, title.title.wordCount >= 2 else { return false }
    if case .link(let link) = first.kind, recognition.meaning(of: link) != .words { return true }
    if line.allSatisfy({ $0.isBlank || $0.style.contains(.emphasis) }) { return true }
    return AuthorsAndVenue(line.plainText, recognition) != nil
  }

  /// Whether a line names a paper rather than telling of one.
  static func namesPaper(_ line: [Token], _ recognition: Recognition) -> Bool {
    if EntryBody.isField(line, recognition) { return false }
    if line.contains(where: { $0.style.contains(.citation) }) { return true }
    if line.allSatisfy({ $0.isBlank || $0.style == .emphasis }) { return false }
    if line.hasTitleLinkToPaper(recognition) { return true }
    let text = line.plainText
    if AuthorsAndVenue(text, recognition) != nil || PartialDate(text) != nil { return false }
    guard let title = HeadTitle(in: line, with: recognition) else { return false }
    return title.title.wordCount >= 2 || title.title.hasIdeographs && title.title.count >= 4
      || title.isSetOff && line.hasLink || title.link != nil
  }
}

extension [Token] {
  /// Whether the words of a link to a paper's host are a title.
  func hasTitleLinkToPaper(_ recognition: Recognition) -> Bool {
    contains { token in
      guard case .link(let link) = token.kind, let address = link.address else { return false }
      return recognition.hosts.role(of: address) == .paper && recognition.meaning(of: link) == .words
    }
  }

  /// The line without its number: `1. Title`, `2) Title`, or a bracket with nothing but a number in it.
  var numberDropped: [Token] {
    guard
      let index = firstIndex(where: { token in
        if case .group = token.kind { return true }
        return !token.isBlank
      })
    else { return self }
    var line = self
    if line[index].style.contains(.citation) { return self }
    switch line[index].kind {
    case .group(let text) where text.count <= 4 && !text.isEmpty && text.allSatisfy(\.isNumber):
      // A year in brackets is no number.
      if PartialDate(text) == nil { line.remove(at: index) }
    case .text(let text):
      let trimmed = text.drop(while: \.isWhitespace)
      let digits = trimmed.prefix(while: { $0.isASCII && $0.isNumber })
      let rest = trimmed.dropFirst(digits.count)
      guard 1...3 ~= digits.count, let mark = rest.first, ".)、".contains(mark),
        mark == "、" || rest.dropFirst().first.map({ $0.isWhitespace }) ?? true
      else { return self }
      line[index].kind = .text(String(rest.dropFirst().drop(while: \.isWhitespace)))
    default: break
    }
    return line
  }
}
