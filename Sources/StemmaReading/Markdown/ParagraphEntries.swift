import CommonMark
import StemmaModel

/// Several papers in one paragraph: lines that name a paper, each with the lines below it.
enum ParagraphEntries {
  /// The lines in groups, each of which begins with a line that can name a paper; one group if only one can.
  static func groups(of lines: [[Token]], _ recognition: Recognition) -> [[[Token]]] {
    var groups: [[[Token]]] = []
    var hasLink = false
    for line in lines {
      // References follow each other with or without links.
      let isNext =
        groups.first?.first.map { isReference($0, recognition) && isReference(line, recognition) } ?? true
      if isNext || begins(line, afterLink: hasLink, recognition) {
        groups.append([line])
        hasLink = line.hasLink
      } else {
        groups[groups.count - 1].append(line)
        hasLink = hasLink || line.hasLink
      }
    }
    return groups
  }

  private static func isReference(_ line: [Token], _ recognition: Recognition) -> Bool {
    AuthorsAndVenue(line.plainText, recognition) == nil
      && HeadTitle.behindAuthors(in: line.numberDropped, recognition) != nil
  }

  /// Whether a line begins another entry: it names a paper, and the lines before it have named one.
  private static func begins(_ line: [Token], afterLink: Bool, _ recognition: Recognition) -> Bool {
    // Rows of a table that Markdown does not see as one.
    if case .text(let text)? = line.first?.kind, text.hasPrefix("|") { return true }
    guard EntryLines.namesPaper(line, recognition) else { return false }
    if line.hasLink, HeadTitle(in: line, with: recognition)?.isSetOff == true { return true }
    // Without a link of its own it is more of the words above unless those are done: they have links.
    return afterLink
      || line.first.map { if case .group = $0.kind { true } else { false } } ?? false
  }
}

/// The block of settings between two lines of hyphens with which some pages begin.
enum FrontMatter {
  /// The blocks without those of the front matter: a line at the top, and all up to the heading that the second
  /// line of hyphens makes of the settings above it.
  static func dropping(from blocks: [MarkdownNode], _ lines: [Substring.UTF8View]) -> [MarkdownNode] {
    guard let first = lines.first, String(Substring(first)).trimmed == "---",
      let end = lines.dropFirst().prefix(200).firstIndex(where: { String(Substring($0)).trimmed == "---" })
    else { return blocks }
    let isSettings = lines[1..<end].allSatisfy { line in
      let text = String(Substring(line))
      return text.trimmed.isEmpty || text.contains(":") || text.first.map { " -#".contains($0) } ?? false
    }
    return isSettings ? blocks.filter { $0.start.line > end + 1 } : blocks
  }
}

extension Token {
  /// Whether it is the text of a footnote's mark, `[^1]:` or `^1`.
  var isFootnote: Bool {
    if case .text(let text) = kind { return text.hasPrefix("[^") }
    if case .link(let link) = kind { return link.label.hasPrefix("^") }
    return false
  }
}
