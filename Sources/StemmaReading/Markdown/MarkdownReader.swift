import CommonMark
import StemmaModel

/// Reads the entries of a Markdown list by its structure: headings, list items, table rows and paragraphs in
/// their sections.
struct MarkdownReader {
  let file: String
  let recognition: Recognition
  var lines: [Substring.UTF8View] = []
  var collector: EntryCollector
  var section = Section()
  /// What the first heading is, until it has been read.
  private var titleRole = Section.Role.inner
  /// Whether the first heading is the title of the whole, above all others.
  private var hasDocumentTitle = false

  /// Reads a list.
  static func read(_ source: SourceText, recognition: Recognition = .builtIn) -> ReadingResult {
    var reader = MarkdownReader(file: source.file, recognition: recognition)
    let readable = OverlongLines.dropping(from: source)
    reader.collector.result.diagnostics = readable.diagnostics
    let text = HeadingMarks.addingBlanks(to: readable.text)
    reader.lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let root = MarkdownDocument(parsing: text).root
    // A comment that is never closed is the last block.
    if let last = root.children.last, case .htmlBlock(let literal) = last.kind {
      reader.warnOfUnclosedComment(literal, at: last.start)
    }
    let blocks = HTMLBlocks.expanding(
      FrontMatter.dropping(from: root.children, reader.lines), recognition.vocabulary)
    reader.titleRole = Section.Role(ofFirstHeadingIn: blocks)
    reader.hasDocumentTitle = reader.titleRole == .documentTitle
    reader.readBlocks(blocks)
    return HeadingKeywords.withoutDocumentTitle(reader.collector.finish())
  }

  private init(file: String, recognition: Recognition) {
    self.file = file
    self.recognition = recognition
    collector = EntryCollector(file: file)
  }

  /// Whether nothing but the title of the whole has been read.
  private var isPreface: Bool {
    collector.result.entries.isEmpty && section.headings.count <= (hasDocumentTitle ? 1 : 0)
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
          let inner = section.entering(lineAbove: block, recognition)
        {
          readList(blocks[index], in: inner)
          index += 1
        } else if index < blocks.count, case .list = blocks[index].kind,
          let fields = EntryBody.fieldLines(of: blocks[index], recognition),
          !Prose.isProse(Tokenizer.tokens(of: block.children).lines.first ?? [], recognition)
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
      case .codeBlock(let info, let literal):
        let isHeadingNext = blocks[index...].contains { if case .heading = $0.kind { true } else { false } }
        readCode(
          literal, info: info, at: block.start, behind: index >= 2 ? blocks[index - 2] : nil,
          isInPreface: isHeadingNext && isPreface)
      default: break
      }
    }
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
      collector.result.aliasDefinitions += VocabularyLine.definitions(in: label.value, file: file)
      return false
    }
    let role = titleRole
    titleRole = .inner
    if role == .inner || level > 1, section.notPapersHeading(above: level) == nil,
      tokens.contains(where: { $0.style.contains(.citation) })
        || !recognition.vocabulary.isGenericHeading(text)
          && (text.wordCount >= 4
            || ![.noPapers, .doubtful].contains(
              recognition.vocabulary.verdict(onHeading: text.droppingPictures))),
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
        // Each stands on its own if all but a line at the beginning do, or most are references.
        let firstEntry = judgements.firstIndex(of: .entry) ?? judgements.count
        let references = zip(drafts, judgements).count { $0.isReference && $1 == .entry }
        let allStand =
          firstEntry <= 1 && judgements.dropFirst(firstEntry).allSatisfy { $0 == .entry }
          && judgements.count - firstEntry >= 2
        if allStand || references >= 2 && references * 2 > judgements.count {
          for (draft, judgement) in zip(drafts, judgements) where judgement == .entry {
            collector.accept(draft, in: section, as: "lines of a paragraph")
          }
          return
        }
      }
    }
    readItem(lines, body: body, at: block.start, form: .paragraph)
  }

  private mutating func readList(_ list: MarkdownNode, in section: Section) {
    var rejected: [EntryDraft] = []
    var acceptedCount = 0
    var bare: [(draft: EntryDraft, text: String)] = []
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
      let text = content.lines.flatMap { $0 }.plainText
      if content.body.isEmpty, section.notPapersHeading == nil, section.doubtfulHeading == nil,
        case .notAnEntry = EntryJudgement(of: draft, form: .listItem),
        BareTitle.isTitle(draft, content.lines.joined().map { $0 }, recognition)
      {
        bare.append((draft, text))
        continue
      }
      switch take(draft, as: .listItem, firstLine: content.lines.first ?? [], in: section, text: text) {
      case .entry: acceptedCount += 1
      case .notAnEntry(EntryJudgement.runningText): break
      case .notAnEntry where draft.mayBeEntry: rejected.append(draft)
      case .notAnEntry, .unreadable, nil: break
      }
    }
    // Titles alone are papers among papers, and where the heading says when or where they appeared.
    let isPlaced = section.year != nil || section.venue != nil
    if acceptedCount > bare.count + rejected.count || isPlaced && bare.count + acceptedCount > rejected.count
    {
      for (draft, _) in bare { collector.accept(draft, in: section, as: "list items") }
    } else {
      for (draft, text) in bare {
        collector.skip(draft.location, reason: "no link to a paper and no venue", text: text)
      }
      if acceptedCount > 0 { rejected += bare.map(\.draft) }
    }
    if acceptedCount > 0, acceptedCount >= rejected.count {
      for draft in rejected { collector.warn(draft.location, draft.missingMark) }
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
    take(
      draft, as: form, firstLine: form == .paragraph ? lines.first ?? [] : [], in: section,
      text: lines.flatMap { $0 }.plainText)
  }

  /// Takes what was read of a block as an entry, or notes why it is none.
  ///
  /// - Parameters:
  ///   - draft: What was read of it.
  ///   - form: The kind of block.
  ///   - firstLine: The line that could be a sentence instead of naming a paper; empty if it cannot.
  ///   - section: The section that it stands in.
  ///   - text: Its words.
  ///   - parts: What the block holds, in words; nil to tell it from the draft.
  /// - Returns: what it is, or nil if its section decides that.
  @discardableResult
  private mutating func take(
    _ draft: EntryDraft, as form: EntryJudgement.Form, firstLine: [Token] = [], in section: Section,
    text: String, parts: String? = nil
  ) -> EntryJudgement? {
    var judgement = EntryJudgement(of: draft, form: form)
    if judgement == .entry, Prose.isProse(firstLine, recognition) {
      judgement = .notAnEntry(EntryJudgement.runningText)
    }
    let candidate = PassedOver.Candidate(
      draft: draft, form: form, judgement: judgement, section: section, text: text, parts: parts)
    if let heading = section.notPapersHeading {
      collector.passOver(candidate, because: heading)
      return nil
    }
    if section.doubtfulHeading != nil {
      collector.holdBack(candidate)
      return nil
    }
    return collector.take(candidate)
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
      take(
        row.draft, as: .tableRow(namesTitles: reader.namesTitles), in: section, text: row.text,
        parts: reader.columnNames)
    }
  }

  /// Reports cells behind the last column, which Markdown leaves out.
  private mutating func warnOfSurplusCells(in row: TableReader.Row, columnCount: Int) {
    let location = row.draft.location
    guard lines.indices.contains(location.line - 1), lines[location.line - 1].contains(UInt8(ascii: "|"))
    else { return }
    let surplus = TableReader.cellCount(ofLine: lines[location.line - 1]) - columnCount
    guard surplus > 0 else { return }
    collector.report(
      "surplus-cells",
      "the row has \(columnCount + surplus) cells, the table \(columnCount) columns; what stands behind them is left out",
      at: location)
  }
}
