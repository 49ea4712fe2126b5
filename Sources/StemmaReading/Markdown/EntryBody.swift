import CommonMark
import StemmaModel

/// What stands below the line that names a paper.
enum EntryBody {
  /// The lines below a heading if they are the fields of one paper; nil if the heading begins a section.
  ///
  /// They are if the first or second line is a field (a known name with a colon, a labelled link, or a known
  /// name alone), or if authors or a venue come first and a labelled link soon after, and no list item has a
  /// title of its own.
  static func lines(of body: ArraySlice<MarkdownNode>, _ recognition: Recognition) -> [[Token]]? {
    var lines: [[Token]] = []
    for block in body {
      switch block.kind {
      case .paragraph: lines += Tokenizer.tokens(of: block.children).lines
      case .list:
        for item in block.children {
          let itemLines = ListItemContent.allLines(of: item)
          if let first = itemLines.first, hasOwnTitle(first, recognition) { return nil }
          lines += itemLines
        }
      case .codeBlock, .htmlBlock, .thematicBreak: continue
      default: return nil
      }
    }
    let areFields = lines.prefix(2).contains { isField($0, recognition) }
    return areFields || beginWithAuthorsOrVenue(lines, recognition) ? lines : nil
  }

  private static func beginWithAuthorsOrVenue(_ lines: [[Token]], _ recognition: Recognition) -> Bool {
    guard let first = lines.first, AuthorsAndVenue(first.plainText, recognition) != nil else { return false }
    return lines.dropFirst().prefix(3).joined().contains { token in
      guard case .link(let link) = token.kind else { return false }
      if case .labelled = recognition.meaning(of: link) { return true }
      return false
    }
  }

  /// The lines of a list if every item is a field of the paragraph before it.
  static func fieldLines(of list: MarkdownNode, _ recognition: Recognition) -> [[Token]]? {
    let items = list.children.map(ListItemContent.allLines)
    let areFields = items.allSatisfy { lines in lines.first.map { isField($0, recognition) } ?? true }
    return areFields && !items.isEmpty ? items.flatMap { $0 } : nil
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

  /// Whether a line below a head with links is text without any: authors or a remark, not more of the head.
  static func isRemark(_ line: [Token], after head: [Token]) -> Bool {
    guard line.allSatisfy({ $0.isBlank || $0.style.contains(.emphasis) }) else { return false }
    return head.contains { if case .link = $0.kind { true } else { false } }
  }

  private static func hasOwnTitle(_ line: [Token], _ recognition: Recognition) -> Bool {
    if isField(line, recognition) { return false }
    guard let head = HeadTitle(in: line, with: recognition), head.title.wordCount >= 3 else { return false }
    return line.contains { if case .link = $0.kind { true } else { false } }
  }
}

/// The parts of a list item.
struct ListItemContent {
  /// The lines of its first paragraph.
  var lines: [[Token]]
  /// The lines of what follows, if they belong to the same entry.
  var body: [[Token]]
  /// Lists inside it that hold entries of their own; nil if the item is an entry itself.
  var innerEntries: [MarkdownNode]?
  /// Where its content begins.
  var start: MarkdownNode.Position

  init(_ item: MarkdownNode, _ recognition: Recognition) {
    lines = []
    body = []
    start = item.children.first?.start ?? item.start
    var innerLists: [MarkdownNode] = []
    for block in item.children {
      switch block.kind {
      case .paragraph, .heading:
        let blockLines = Tokenizer.tokens(of: block.children).lines
        if lines.isEmpty { lines = blockLines } else { body += blockLines }
      case .list: innerLists.append(block)
      case .blockQuote: body += ListItemContent.allLines(of: block)
      default: continue
      }
    }
    let headHasLink = lines.joined().contains { if case .link = $0.kind { true } else { false } }
    let innerAreFields = innerLists.allSatisfy { EntryBody.fieldLines(of: $0, recognition) != nil }
    if !innerLists.isEmpty, !headHasLink, !innerAreFields {
      innerEntries = innerLists
    } else {
      body += innerLists.flatMap { $0.children.flatMap(ListItemContent.allLines) }
    }
  }

  /// Every line of an item, nested lists included.
  static func allLines(of item: MarkdownNode) -> [[Token]] {
    var lines: [[Token]] = []
    var pending = Array(item.children.reversed())
    while let block = pending.popLast() {
      switch block.kind {
      case .paragraph, .heading: lines += Tokenizer.tokens(of: block.children).lines
      case .list, .item, .blockQuote: pending += block.children.reversed()
      default: continue
      }
    }
    return lines
  }
}

/// Topics that headings give.
enum HeadingKeywords {
  /// The result without the topic of the document's title: a first heading that every entry of a file stands
  /// under, with other headings below it, tells no entry from another.
  static func withoutDocumentTitle(_ result: ReadingResult) -> ReadingResult {
    guard let title = result.entries.first?.section.first,
      result.entries.allSatisfy({ $0.section.count > 1 && $0.section.first == title })
    else { return result }
    let lines = Set(
      result.entries.flatMap { entry in entry.keywords.filter { $0.origin == .heading }.map(\.location) })
    guard let first = lines.min() else { return result }
    var result = result
    for index in result.entries.indices {
      result.entries[index].keywords.removeAll {
        $0.origin == .heading && $0.location == first && title.comparable.contains($0.text.comparable)
      }
    }
    return result
  }
}
