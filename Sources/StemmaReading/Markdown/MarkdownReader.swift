import CommonMark
import StemmaModel

/// Reads the entries of a Markdown list by its structure: headings, list items, table rows and paragraphs in
/// their sections.
struct MarkdownReader {
  private let file: String
  private let recognition: Recognition
  private var lines: [Substring.UTF8View] = []
  private var result = ReadingResult()
  private var section = Section()

  /// Reads a list.
  static func read(_ source: SourceText, recognition: Recognition = .builtIn) -> ReadingResult {
    var reader = MarkdownReader(file: source.file, recognition: recognition)
    let text = HeadingMarks.addingBlanks(to: source.text)
    reader.lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    reader.readBlocks(MarkdownDocument(parsing: text).root.children)
    return HeadingKeywords.withoutDocumentTitle(reader.result)
  }

  private init(file: String, recognition: Recognition) {
    self.file = file
    self.recognition = recognition
  }

  private mutating func readBlocks(_ blocks: [MarkdownNode]) {
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      index += 1
      switch block.kind {
      case .heading(let level):
        let bodyEnd =
          blocks[index...].firstIndex { if case .heading = $0.kind { true } else { false } } ?? blocks.count
        if readHeading(block, level: level, body: blocks[index..<bodyEnd]) { index = bodyEnd }
      case .paragraph:
        if index < blocks.count, case .list = blocks[index].kind,
          let fields = EntryBody.fieldLines(of: blocks[index], recognition)
        {
          readItem(Tokenizer.tokens(of: block.children).lines, body: fields, at: block.start)
          index += 1
        } else {
          readParagraph(block)
        }
      case .list: readList(block, in: section)
      case .table: readTable(block)
      case .blockQuote, .other: readBlocks(block.children)
      case .htmlBlock(let literal) where !literal.hasPrefix("<!--"):
        warnOfUnread(UnreadPapers.inHTML(literal, recognition), in: "HTML", at: block.start)
      case .codeBlock(_, let literal) where !isFence(block.start.line):
        warnOfUnread(
          UnreadPapers.inIndentedText(literal, recognition), in: "text indented as code", at: block.start)
      default: break
      }
    }
  }

  /// Whether a line opens a code block with a fence, which lists use for templates and citations.
  private func isFence(_ line: Int) -> Bool {
    guard lines.indices.contains(line - 1) else { return false }
    let text = String(Substring(lines[line - 1])).trimming(where: { $0.isWhitespace || $0 == ">" })
    return text.hasPrefix("```") || text.hasPrefix("~~~")
  }

  /// Reports links to papers in a block whose inside is not read.
  private mutating func warnOfUnread(
    _ addresses: [WebAddress], in form: String, at start: MarkdownNode.Position
  ) {
    guard let first = addresses.first, section.notPapersHeading == nil else { return }
    let others = addresses.count > 1 ? " and \(addresses.count - 1) more" : ""
    result.diagnostics.append(
      Diagnostic(
        .warning, rule: "unreadable-entry",
        "looks like a paper but was not read: the link \(first.text)\(others) stands in \(form)",
        at: SourceLocation(file: file, line: start.line, column: start.column)))
  }

  // MARK: Headings

  /// Reads a heading: an entry with its body, a line of vocabulary, or the beginning of a section.
  ///
  /// - Returns: whether the body was read with it.
  private mutating func readHeading(_ heading: MarkdownNode, level: Int, body: ArraySlice<MarkdownNode>)
    -> Bool
  {
    let tokens = Tokenizer.tokens(of: heading.children)
    let text = tokens.plainText
    if let label = FieldLabel(in: tokens, vocabulary: recognition.vocabulary), !label.value.isEmpty,
      label.field == .keywords
    {
      readVocabulary(label.value)
      return false
    }
    if section.notPapersHeading(above: level) == nil, let lines = EntryBody.lines(of: body, recognition) {
      readItem([tokens], body: lines, at: heading.start, isHeading: true)
      return true
    }
    section.enter(
      level: level, text: text, position: heading.start, vocabulary: recognition.vocabulary,
      venues: recognition.venues)
    return false
  }

  /// Reads the names that a line of keywords defines, as `3D FOMM (indicating [this](url))`.
  private mutating func readVocabulary(_ tokens: [Token]) {
    for (index, token) in tokens.enumerated() where index > 0 {
      guard case .link(let link) = token.kind, let address = link.address,
        case .text(let before) = tokens[index - 1].kind,
        let bracket = before.lastIndex(where: { $0 == "(" || $0 == "（" }),
        let name = before[..<bracket].split(whereSeparator: { ",，;；、".contains($0) }).last
      else { continue }
      var identifiers = Identifiers()
      identifiers.add(from: address)
      let alias = String(name).foldingWhitespace
      if alias.isEmpty { continue }
      result.aliasDefinitions.append(
        AliasDefinition(
          alias: alias, identifiers: identifiers, url: address.text,
          location: SourceLocation(
            file: file, line: tokens[index - 1].position.line, column: tokens[index - 1].position.column)))
    }
  }

  // MARK: Paragraphs and lists

  /// Reads a paragraph: one entry, or one a line if each line is one.
  private mutating func readParagraph(_ block: MarkdownNode) {
    let lines = Tokenizer.tokens(of: block.children).lines
    if lines.count > 1, section.notPapersHeading == nil {
      let drafts = lines.map { draft(of: [$0], body: [], at: $0.first?.position ?? block.start) }
      if drafts.allSatisfy({ EntryJudgement(of: $0, form: .paragraph) == .entry }) {
        for draft in drafts { accept(draft, in: section) }
        return
      }
    }
    readItem(lines, body: [], at: block.start)
  }

  private mutating func readList(_ list: MarkdownNode, in section: Section) {
    var rejected: [EntryDraft] = []
    var acceptedCount = 0
    for item in list.children {
      let content = ListItemContent(item, recognition)
      if let inner = content.innerEntries {
        let innerSection = section.entering(
          item: content.lines.flatMap { $0 }.plainText, position: item.start,
          vocabulary: recognition.vocabulary, venues: recognition.venues)
        for innerList in inner { readList(innerList, in: innerSection) }
        continue
      }
      let draft = draft(of: content.lines, body: content.body, at: content.start)
      if let heading = section.notPapersHeading {
        skip(draft, reason: "in the section '\(heading.text)'", text: content.lines.flatMap { $0 }.plainText)
        continue
      }
      switch EntryJudgement(of: draft, form: .listItem) {
      case .entry:
        acceptedCount += 1
        accept(draft, in: section)
      case .unreadable(let reason): warn(draft, reason)
      case .notAnEntry(let reason):
        skip(draft, reason: reason, text: content.lines.flatMap { $0 }.plainText)
        if draft.title.wordCount >= 3 { rejected.append(draft) }
      }
    }
    if acceptedCount > rejected.count {
      for draft in rejected { warn(draft, "no link, venue or year beside the title '\(draft.title)'") }
    }
  }

  /// Reads a heading, paragraph or item that may be an entry.
  private mutating func readItem(
    _ lines: [[Token]], body: [[Token]], at start: MarkdownNode.Position, isHeading: Bool = false
  ) {
    let draft = draft(of: lines, body: body, at: start)
    if let heading = section.notPapersHeading {
      skip(draft, reason: "in the section '\(heading.text)'", text: lines.flatMap { $0 }.plainText)
      return
    }
    switch EntryJudgement(of: draft, form: isHeading ? .heading : body.isEmpty ? .paragraph : .heading) {
    case .entry: accept(draft, in: section)
    case .unreadable(let reason): warn(draft, reason)
    case .notAnEntry(let reason): skip(draft, reason: reason, text: lines.flatMap { $0 }.plainText)
    }
  }

  /// Reads the lines of one candidate: those of the head up to the first that is a field, then the others.
  private func draft(of lines: [[Token]], body: [[Token]], at start: MarkdownNode.Position) -> EntryDraft {
    var draft = EntryDraft(location: SourceLocation(file: file, line: start.line, column: start.column))
    var head: [Token] = []
    var fields: [[Token]] = []
    for line in lines {
      let isField = !head.isEmpty && FieldLabel(in: line, vocabulary: recognition.vocabulary) != nil
      if isField || !fields.isEmpty || !head.isEmpty && EntryBody.isRemark(line, after: head) {
        fields.append(line)
      } else {
        if let last = head.last {
          head.append(Token(kind: .text(" "), style: last.style, position: last.position))
        }
        head += line
      }
    }
    draft.readHead(head.mergingText, file: file, with: recognition)
    for line in fields + body { draft.readBodyLine(line, file: file, with: recognition) }
    return draft
  }

  // MARK: Tables

  private mutating func readTable(_ table: MarkdownNode) {
    let reader = TableReader(table, file: file, recognition: recognition)
    for row in reader.rows {
      warnOfSurplusCells(in: row, columnCount: reader.columnCount)
      if let heading = section.notPapersHeading {
        if !row.text.isEmpty { skip(row.draft, reason: "in the section '\(heading.text)'", text: row.text) }
        continue
      }
      switch EntryJudgement(of: row.draft, form: .tableRow) {
      case .entry: accept(row.draft, in: section)
      case .unreadable(let reason): warn(row.draft, reason)
      case .notAnEntry(let reason): skip(row.draft, reason: reason, text: row.text)
      }
    }
  }

  /// Reports cells behind the last column, which Markdown leaves out.
  private mutating func warnOfSurplusCells(in row: TableReader.Row, columnCount: Int) {
    let location = row.draft.location
    guard lines.indices.contains(location.line - 1) else { return }
    let surplus = TableReader.cellCount(ofLine: lines[location.line - 1]) - columnCount
    guard surplus > 0 else { return }
    result.diagnostics.append(
      Diagnostic(
        .warning, rule: "surplus-cells",
        "the row has \(columnCount + surplus) cells, the table \(columnCount) columns; what stands behind them is left out",
        at: location))
  }

  // MARK: Results

  private mutating func accept(_ draft: EntryDraft, in section: Section) {
    for link in draft.malformedLinks {
      result.diagnostics.append(
        Diagnostic(
          .warning, rule: "malformed-link", "'\(link.destination)' is no address; the link is left out",
          at: link.location))
    }
    for other in draft.otherPapers {
      result.diagnostics.append(
        Diagnostic(
          .warning, rule: "second-paper",
          "a second paper, arXiv \(other.arxiv), in the entry '\(draft.title)'; is a line end or a list mark missing?",
          at: other.location))
    }
    var entry = draft.entry(in: section)
    for heading in section.headings {
      let location = SourceLocation(file: file, line: heading.position.line, column: heading.position.column)
      for topic in heading.topics
      where !entry.keywords.contains(where: { $0.text.comparable == topic.comparable }) {
        entry.keywords.append(Keyword(topic, origin: .heading, location: location))
      }
    }
    result.entries.append(entry)
  }

  private mutating func skip(_ draft: EntryDraft, reason: String, text: String) {
    result.skipped.append(.init(location: draft.location, reason: reason, text: text))
  }

  private mutating func warn(_ draft: EntryDraft, _ reason: String) {
    result.diagnostics.append(
      Diagnostic(
        .warning, rule: "unreadable-entry", "looks like a paper but was not read: \(reason)",
        at: draft.location))
  }
}

extension Section {
  /// The heading that says that there are no papers, among those that stay open above a level.
  fileprivate func notPapersHeading(above level: Int) -> Heading? {
    headings.last { $0.holdsNoPapers && $0.level < level }
  }
}
