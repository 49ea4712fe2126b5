import CommonMark
import StemmaModel

/// What stands below the line that names a paper.
enum EntryBody {
  /// The lines below a heading if they are the fields of one paper; nil if the heading begins a section.
  ///
  /// They are if the first or second line is a field (a known name with a colon, a labelled link, or a known
  /// name alone), or if authors or a venue come first and a labelled link soon after, and nothing below has a
  /// title of its own. A heading whose words link to a paper's host needs no field.
  static func lines(
    of body: ArraySlice<MarkdownNode>, under heading: [Token], _ recognition: Recognition
  ) -> [[Token]]? {
    var lines: [[Token]] = []
    for (index, block) in zip(body.indices, body) {
      switch block.kind {
      case .paragraph:
        let blockLines = Tokenizer.tokens(of: block.children).lines
        if beginsEntry(blockLines, recognition) { return nil }
        if let first = blockLines.first, isBoldTitle(first, recognition), index + 1 < body.endIndex,
          case .list = body[index + 1].kind
        {
          return nil
        }
        lines += blockLines
      case .list:
        for item in block.children {
          let itemLines = ListItemContent.allLines(of: item)
          if let first = itemLines.first, hasOwnTitle(first, recognition) { return nil }
          lines += itemLines
        }
      case .blockQuote: lines += ListItemContent.allLines(of: block)
      case .codeBlock, .htmlBlock, .thematicBreak, HTMLBlocks.foldOpens, HTMLBlocks.foldEnds: continue
      default: return nil
      }
    }
    let statesTitle = lines.contains {
      FieldLabel(in: $0, vocabulary: recognition.vocabulary)?.field == .title
    }
    if statesTitle { return nil }
    let beginsWithName = lines.first.map { FieldLabel(in: $0, vocabulary: recognition.vocabulary) != nil }
    guard beginsWithName == true || leadToOnePaper(lines) else { return nil }
    if heading.hasTitleLinkToPaper(recognition) { return lines }
    let areFields = lines.prefix(2).contains { isField($0, recognition) }
    return areFields || beginWithAuthorsOrVenue(lines, recognition) ? lines : nil
  }

  /// Whether a paragraph names a paper of its own: its first line is bold or a link, or more lines name one.
  private static func beginsEntry(_ lines: [[Token]], _ recognition: Recognition) -> Bool {
    guard let first = lines.first, EntryLines.namesPaper(first, recognition),
      let title = HeadTitle(in: first.numberDropped, with: recognition)
    else { return false }
    let isMarked = first.first.map { if case .group = $0.kind { true } else { false } } ?? false
    guard title.isSetOff || isMarked, title.title.wordCount >= 2 || title.title.hasIdeographs else {
      return false
    }
    return lines.joined().contains { if case .link = $0.kind { true } else { false } }
  }

  /// Whether a line is bold text alone that can be a title.
  private static func isBoldTitle(_ line: [Token], _ recognition: Recognition) -> Bool {
    guard line.allSatisfy({ $0.isBlank || $0.style.contains(.strong) }), !isField(line, recognition) else {
      return false
    }
    return HeadTitle(in: line, with: recognition).map { $0.title.wordCount >= 2 } ?? false
  }

  /// Whether no two lines lead to different preprints, as those of two papers do.
  private static func leadToOnePaper(_ lines: [[Token]]) -> Bool {
    var first: String?
    for token in lines.joined() {
      guard case .link(let link) = token.kind, let address = link.address,
        let arxiv = ArxivIdentifier.identifier(in: address)
      else { continue }
      if let first, first != arxiv { return false }
      first = arxiv
    }
    return true
  }

  private static func beginWithAuthorsOrVenue(_ lines: [[Token]], _ recognition: Recognition) -> Bool {
    guard let first = lines.first, AuthorsAndVenue(first.plainText, recognition) != nil else { return false }
    return lines.dropFirst().prefix(3).joined().contains { token in
      guard case .link(let link) = token.kind else { return false }
      if case .labelled = recognition.meaning(of: link) { return true }
      return false
    }
  }

  /// The lines of the paragraphs below one that has a bold or linked title and nothing else: authors, venue and
  /// labelled links may stand in paragraphs of their own.
  static func linesBelow(
    _ paragraph: MarkdownNode, in rest: ArraySlice<MarkdownNode>, _ recognition: Recognition
  ) -> (lines: [[Token]], blockCount: Int) {
    let head = Tokenizer.tokens(of: paragraph.children).lines
    guard head.count == 1, let line = head.first, EntryLines.namesPaper(line, recognition),
      HeadTitle(in: line, with: recognition)?.isSetOff == true
    else { return ([], 0) }
    var lines: [[Token]] = []
    var count = 0
    for block in rest.prefix(6) {
      guard case .paragraph = block.kind else { break }
      let blockLines = Tokenizer.tokens(of: block.children).lines
      // The name of a section without papers, above its list.
      let text = blockLines.joined().plainText.droppingPictures
      if recognition.vocabulary.verdict(onHeading: text) == .noPapers { break }
      let belong = blockLines.allSatisfy { line in
        !line.hasTitleLinkToPaper(recognition)
          && FieldLabel(in: line, vocabulary: recognition.vocabulary)?.field != .title
          && (isField(line, recognition) || line.allSatisfy { $0.isBlank || $0.style == .emphasis }
            || AuthorText.beginsWithAuthors(line.plainText)
              && HeadTitle.behindAuthors(in: line.numberDropped, recognition) == nil
            || AuthorsAndVenue(line.plainText, recognition) != nil
            || line.beginsWithVenue(recognition))
      }
      guard belong, !blockLines.isEmpty else { break }
      lines += blockLines
      count += 1
    }
    return (lines, count)
  }

  /// The lines of a list if every item is a field of the paragraph before it.
  static func fieldLines(of list: MarkdownNode, _ recognition: Recognition) -> [[Token]]? {
    let items = list.children.map(ListItemContent.allLines)
    let fieldCount = items.count { lines in
      lines.first.map { isField($0, recognition) || !$0.hasLink && AuthorText.isAuthors($0.plainText) }
        ?? true
    }
    // A remark or a field with an unknown name may stand among them, but nothing with a title.
    let areFields =
      fieldCount == items.count
      || fieldCount * 2 >= items.count && items.first?.first.map { isField($0, recognition) } == true
        && !items.contains { $0.first.map { hasOwnTitle($0, recognition) } ?? false }
    return areFields && !items.isEmpty ? items.flatMap { $0 } : nil
  }

  /// Whether the items below a title are its institution with its links, and remarks: `- CMU | [paper](…)`.
  static func areApparatus(_ items: [MarkdownNode], of head: [[Token]], _ recognition: Recognition) -> Bool {
    guard items.count <= 4, let line = head.first, head.joined().plainText.wordCount >= 4,
      HeadTitle(in: line, with: recognition) != nil
    else { return false }
    let first = items.map { ListItemContent.allLines(of: $0).first ?? [] }
    let withLinks = first.filter(\.hasLink)
    guard withLinks.count == 1, let links = withLinks.first else { return false }
    return links.isNameAndLabelledLinks(recognition)
      && first.allSatisfy { $0.hasLink || $0.plainText.wordCount <= 6 }
  }

  /// Whether a line is a field: `keywords: …`, `code`, or one that begins with a labelled link.
  static func isField(_ line: [Token], _ recognition: Recognition) -> Bool {
    if FieldLabel(in: line, vocabulary: recognition.vocabulary) != nil { return true }
    guard let first = line.first(where: { !$0.isBlank }), case .link(let link) = first.kind else {
      return false
    }
    if case .labelled = recognition.meaning(of: link) { return true }
    return false
  }

  /// Whether a line names a paper and leads to it.
  static func hasOwnTitle(_ line: [Token], _ recognition: Recognition) -> Bool {
    if isField(line, recognition) { return false }
    guard let head = HeadTitle(in: line, with: recognition),
      head.title.wordCount >= 3 || head.link != nil && head.title.wordCount >= 2
        || line.hasTitleLinkToPaper(recognition),
      !AuthorText.isAuthors(head.title)
    else { return false }
    return line.hasLink
  }
}

extension [Token] {
  /// Whether a line is a few words, a bar or dash, and labelled links, one of them to a paper.
  fileprivate func isNameAndLabelledLinks(_ recognition: Recognition) -> Bool {
    guard let start = firstIndex(where: { if case .link = $0.kind { true } else { false } }) else {
      return false
    }
    let name = self[..<start].map(\.plainText).joined().trimmed
    guard let mark = name.last, "|·•,:;-–—".contains(mark), name.wordCount <= 6 else { return false }
    let meanings = self[start...].compactMap { token in
      if case .link(let link) = token.kind { recognition.meaning(of: link) } else { nil }
    }
    return meanings.contains(.labelled(.paper))
      && meanings.allSatisfy { if case .labelled = $0 { true } else { false } }
  }

  /// Whether a line begins with a known venue and goes on with labelled links.
  fileprivate func beginsWithVenue(_ recognition: Recognition) -> Bool {
    guard let first = first(where: { !$0.isBlank }) else { return false }
    switch first.kind {
    case .text(let text), .code(let text), .group(let text), .badge(let text):
      return recognition.venues.knownReading(of: text.trimming(where: { " .,:;|".contains($0) })) != nil
    case .link, .tag, .lineBreak: return false
    }
  }
}
