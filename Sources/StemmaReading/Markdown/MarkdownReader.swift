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
  private var structures = StructureNotes()
  /// What the first heading is, until it has been read.
  private var titleRole = Section.Role.inner

  /// Reads a list.
  static func read(_ source: SourceText, recognition: Recognition = .builtIn) -> ReadingResult {
    var reader = MarkdownReader(file: source.file, recognition: recognition)
    let readable = OverlongLines.dropping(from: source)
    reader.result.diagnostics = readable.diagnostics
    let text = HeadingMarks.addingBlanks(to: readable.text)
    reader.lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let blocks = HTMLBlocks.expanding(
      FrontMatter.dropping(from: MarkdownDocument(parsing: text).root.children, reader.lines),
      recognition.vocabulary)
    reader.titleRole = MarkdownReader.roleOfFirstHeading(in: blocks)
    reader.readBlocks(blocks)
    reader.result.structures = reader.structures.structures
    return HeadingKeywords.withoutDocumentTitle(reader.result)
  }

  private init(file: String, recognition: Recognition) {
    self.file = file
    self.recognition = recognition
  }

  private static func roleOfFirstHeading(in blocks: [MarkdownNode]) -> Section.Role {
    let levels = blocks.compactMap { block in
      if case .heading(let level) = block.kind { level } else { nil }
    }
    guard let first = levels.first, levels.count > 1 else { return .inner }
    return levels.dropFirst().allSatisfy { $0 > first } ? .documentTitle : .firstHeading
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
          readItem(Tokenizer.tokens(of: block.children).lines, body: fields, at: block.start, form: .heading)
          index += 1
        } else {
          let below = EntryBody.linesBelow(block, in: blocks[index...], recognition)
          readParagraph(block, body: below.lines)
          index += below.blockCount
        }
      case .list: readList(block, in: section)
      case .table: readTable(block)
      case HTMLBlocks.foldOpens:
        section.enterFold(
          summary: Tokenizer.tokens(of: block.children).plainText, position: block.start,
          vocabulary: recognition.vocabulary, venues: recognition.venues)
      case HTMLBlocks.foldEnds: section.leaveFold()
      case .blockQuote, .other: readBlocks(block.children)
      case .codeBlock(let info, let literal): readCode(literal, info: info, at: block.start)
      default: break
      }
    }
  }

  /// Reads a code block: a record of BibTeX, a template, or text that was indented too far.
  private mutating func readCode(_ literal: String, info: String, at start: MarkdownNode.Position) {
    let location = SourceLocation(file: file, line: start.line, column: start.column)
    if EmbeddedRecords.isBibTeX(literal, info: info) {
      let firstLine = isFence(start.line) ? start.line + 1 : start.line
      if section.notPapersHeading == nil,
        let entries = EmbeddedRecords.entries(in: literal, file: file, firstLine: firstLine)
      {
        for entry in entries where !isKnown(entry) { result.entries.append(entry) }
      } else {
        let reason = section.notPapersHeading.map { "in the section '\($0.text)'" } ?? "a record of BibTeX"
        result.skipped.append(.init(location: location, reason: reason, text: literal.firstLine))
      }
    } else if isFence(start.line) {
      result.skipped.append(
        .init(location: location, reason: "a template or code", text: literal.firstLine))
    } else {
      warnOfUnread(
        UnreadPapers.inIndentedText(literal, recognition), in: "text indented as code", at: start)
    }
  }

  /// Whether an entry of the same section has the title or an identifier of another.
  private func isKnown(_ entry: Entry) -> Bool {
    let key = TitleKey.folding(entry.title)
    return result.entries.suffix(20).contains { other in
      TitleKey.folding(other.title) == key
        || !Set(other.identifiers.qualified).isDisjoint(with: entry.identifiers.qualified)
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
    let role = titleRole
    titleRole = .inner
    if role == .inner || level > 1, section.notPapersHeading(above: level) == nil,
      tokens.contains(where: { $0.style.contains(.citation) })
        || !recognition.vocabulary.isGenericHeading(text)
          && (text.wordCount >= 4 || !recognition.vocabulary.isNotPapers(text.droppingPictures)),
      let lines = EntryBody.lines(of: body, under: tokens, recognition)
    {
      readItem([tokens.numberDropped], body: lines, at: heading.start, form: .heading)
      return true
    }
    section.enter(
      level: level, text: text, position: heading.start, vocabulary: recognition.vocabulary,
      venues: recognition.venues, role: role)
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

  /// Reads a paragraph: one entry, or several if more than one line names a paper.
  private mutating func readParagraph(_ block: MarkdownNode, body: [[Token]]) {
    let lines = Tokenizer.tokens(of: block.children).lines
    if lines.first?.first?.isFootnote == true { return }
    if lines.count > 1, body.isEmpty, section.notPapersHeading == nil {
      let groups = ParagraphEntries.groups(of: lines, recognition)
      if groups.count > 1 {
        let drafts = groups.map { draft(of: $0, body: [], at: $0.first?.first?.position ?? block.start) }
        let judgements = drafts.map { EntryJudgement(of: $0, form: .paragraph) }
        // Each stands on its own if all but a line or two at the beginning do.
        let firstEntry = judgements.firstIndex(of: .entry) ?? judgements.count
        if firstEntry <= 1, judgements.dropFirst(firstEntry).allSatisfy({ $0 == .entry }),
          judgements.count - firstEntry >= 2
        {
          for draft in drafts.dropFirst(firstEntry) { accept(draft, in: section, as: "lines of a paragraph") }
          return
        }
      }
    }
    readItem(lines, body: body, at: block.start, form: .paragraph)
  }

  private mutating func readList(_ list: MarkdownNode, in section: Section) {
    var rejected: [EntryDraft] = []
    var acceptedCount = 0
    for item in list.children {
      let content = ListItemContent(item, recognition)
      readTables(in: item, headedBy: content.lines.joined().plainText, section)
      if let inner = content.innerEntries {
        let innerSection = section.entering(
          item: content.lines.flatMap { $0 }.plainText, position: item.start,
          vocabulary: recognition.vocabulary, venues: recognition.venues)
        for innerList in inner { readList(innerList, in: innerSection) }
        if !content.isEntryItself { continue }
      }
      let draft = draft(of: content.lines, body: content.body, at: content.start)
      if let heading = section.notPapersHeading {
        skip(draft, reason: "in the section '\(heading.text)'", text: content.lines.flatMap { $0 }.plainText)
        continue
      }
      switch EntryJudgement(of: draft, form: .listItem) {
      case .entry:
        acceptedCount += 1
        accept(draft, in: section, as: "list items")
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

  /// Reads the tables that an item of a list heads.
  private mutating func readTables(in item: MarkdownNode, headedBy text: String, _ outer: Section) {
    for table in item.children {
      guard case .table = table.kind else { continue }
      let saved = section
      section = outer.entering(
        item: text, position: item.start, vocabulary: recognition.vocabulary, venues: recognition.venues)
      readTable(table)
      section = saved
    }
  }

  /// Reads a heading, paragraph or item that may be an entry.
  private mutating func readItem(
    _ lines: [[Token]], body: [[Token]], at start: MarkdownNode.Position, form: EntryJudgement.Form
  ) {
    let draft = draft(of: lines, body: body, at: start)
    if let heading = section.notPapersHeading {
      skip(draft, reason: "in the section '\(heading.text)'", text: lines.flatMap { $0 }.plainText)
      return
    }
    switch EntryJudgement(of: draft, form: form) {
    case .entry: accept(draft, in: section, as: form.shape)
    case .unreadable(let reason): warn(draft, reason)
    case .notAnEntry(let reason): skip(draft, reason: reason, text: lines.flatMap { $0 }.plainText)
    }
  }

  /// Reads the lines of one candidate: those of the head up to the first that is a field, then the others.
  private func draft(of lines: [[Token]], body: [[Token]], at start: MarkdownNode.Position) -> EntryDraft {
    var draft = EntryDraft(location: SourceLocation(file: file, line: start.line, column: start.column))
    let parts = EntryLines(lines, recognition)
    if let label = FieldLabel(in: parts.head, vocabulary: recognition.vocabulary), label.field == .title {
      draft.readField(.title, label.value, file: file, with: recognition)
    } else {
      draft.readHead(parts.head.numberDropped, file: file, with: recognition)
    }
    for line in parts.leading + parts.body + body {
      draft.readBodyLine(line, file: file, with: recognition)
    }
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
      case .entry: accept(row.draft, in: section, as: "table", parts: reader.columnNames)
      case .unreadable(let reason): warn(row.draft, reason)
      case .notAnEntry(let reason): skip(row.draft, reason: reason, text: row.text)
      }
    }
  }

  /// Reports cells behind the last column, which Markdown leaves out.
  private mutating func warnOfSurplusCells(in row: TableReader.Row, columnCount: Int) {
    let location = row.draft.location
    guard lines.indices.contains(location.line - 1), lines[location.line - 1].contains(UInt8(ascii: "|"))
    else { return }
    let surplus = TableReader.cellCount(ofLine: lines[location.line - 1]) - columnCount
    guard surplus > 0 else { return }
    result.diagnostics.append(
      Diagnostic(
        .warning, rule: "surplus-cells",
        "the row has \(columnCount + surplus) cells, the table \(columnCount) columns; what stands behind them is left out",
        at: location))
  }

  // MARK: Results

  private mutating func accept(
    _ draft: EntryDraft, in section: Section, as shape: String, parts: String? = nil
  ) {
    structures.count(draft, shape: shape, parts: parts, in: section)
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
