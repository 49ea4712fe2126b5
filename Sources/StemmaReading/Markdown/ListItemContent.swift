import CommonMark
import StemmaModel

/// The parts of a list item.
struct ListItemContent {
  /// The lines of its first paragraph.
  var lines: [[Token]]
  /// The lines of what follows, if they belong to the same entry.
  var body: [[Token]]
  /// Lists inside it that hold entries of their own; nil if the item is an entry itself.
  var innerEntries: [MarkdownNode]?
  /// Whether it names a paper although it holds entries.
  var isEntryItself = false
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
    guard !innerLists.isEmpty else { return }
    let headLeadsOut = lines.joined().contains { token in
      guard case .link(let link) = token.kind else { return false }
      return link.address != nil
    }
    let innerItems = innerLists.flatMap(\.children)
    let innerAreFields =
      innerLists.allSatisfy { EntryBody.fieldLines(of: $0, recognition) != nil }
      || EntryBody.areApparatus(innerItems, of: lines, recognition)
    let titled = innerItems.count { item in
      ListItemContent.allLines(of: item).first.map { EntryBody.hasOwnTitle($0, recognition) } ?? false
    }
    // One item alone needs the link to a paper of its own: it could be a remark on this one.
    let isFollowed =
      innerItems.count == 1 && titled == 1
      && ListItemContent.allLines(of: innerItems[0]).joined().contains { token in
        guard case .link(let link) = token.kind else { return false }
        return recognition.meaning(of: link) == .labelled(.paper)
      }
    if !headLeadsOut && !innerAreFields || titled * 2 > innerItems.count && titled >= 2 || isFollowed {
      innerEntries = innerLists
      isEntryItself = headLeadsOut
    } else {
      // Among remarks, an item that leads to another paper by its title is an entry of its own.
      let other =
        innerAreFields
        ? []
        : innerItems.indices.filter {
          ListItemContent.namesOtherPaper(innerItems[$0], recognition)
        }
      let own = other.isEmpty || !lines.joined().leadsToPaper(recognition) ? [] : Set(other)
      for (index, item) in innerItems.enumerated() where !own.contains(index) {
        body += ListItemContent.allLines(of: item)
      }
      guard !own.isEmpty, var list = innerLists.first else { return }
      list.children = innerItems.indices.filter(own.contains).map { innerItems[$0] }
      innerEntries = [list]
      isEntryItself = true
    }
  }

  /// Whether an item in another names a paper: the words of a link to a paper's host are its title, or a title stands in
  /// front of a link that is labelled as the paper.
  private static func namesOtherPaper(_ item: MarkdownNode, _ recognition: Recognition) -> Bool {
    guard let line = allLines(of: item).first, !EntryBody.isField(line, recognition),
      let head = HeadTitle(in: line, with: recognition), head.title.wordCount >= 5
    else { return false }
    if let token = head.link, case .link(let link) = token.kind {
      return link.address.flatMap(recognition.hosts.role) == .paper
    }
    return head.after.leadsToPaper(recognition) && BareTitle.isCapitalised(head.title)
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

extension Sequence<Token> {
  /// Whether a link leads to a paper's host.
  fileprivate func leadsToPaper(_ recognition: Recognition) -> Bool {
    contains { token in
      guard case .link(let link) = token.kind else { return false }
      return link.address.flatMap(recognition.hosts.role) == .paper
    }
  }
}
