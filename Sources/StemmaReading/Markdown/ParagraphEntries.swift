import CommonMark
import StemmaModel

/// Several papers in one paragraph: lines that name a paper, each with the lines below it.
enum ParagraphEntries {
  /// The lines in groups, each of which begins with a line that can name a paper; one group if only one can.
  static func groups(of lines: [[Token]], _ recognition: Recognition) -> [[[Token]]] {
    var groups: [[[Token]]] = []
    var hasLink = false
    let isSetOff = lines.first.flatMap { HeadTitle(in: $0, with: recognition) }?.isSetOff ?? false
    for line in lines {
      // References follow each other with or without links.
      let isNext =
        groups.first?.first.map { isReference($0, recognition) && isReference(line, recognition) } ?? true
      if isNext || begins(line, like: isSetOff, afterLink: hasLink, recognition) {
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
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - isSetOff: Whether the first line's title is a link, bold or in quotation marks, as those of the others
  ///     then are.
  ///   - afterLink: Whether the lines before it have links.
  ///   - recognition: What is known of the world.
  /// - Returns: whether it does.
  private static func begins(
    _ line: [Token], like isSetOff: Bool, afterLink: Bool, _ recognition: Recognition
  ) -> Bool {
    // Rows of a table that Markdown does not see as one.
    if case .text(let text)? = line.first?.kind, text.hasPrefix("|") { return true }
    guard EntryLines.namesPaper(line, recognition) else { return false }
    let title = HeadTitle(in: line, with: recognition)
    if line.isVenueAndLinks(besides: title, recognition) { return false }
    if line.hasLink, title?.isSetOff == true { return true }
    // Without a link of its own it is more of the words above unless those are done: they have links.
    return afterLink && !isSetOff
      || line.first.map { if case .group = $0.kind { true } else { false } } ?? false
  }
}

extension [Token] {
  /// Whether a line holds a venue and links to a paper's apparatus, and what was taken for its title is one of
  /// those: `ICLR 2023 outstanding paper. [[Paper](…)] [[my-reimplementation](…)]`.
  func isVenueAndLinks(besides title: HeadTitle?, _ recognition: Recognition) -> Bool {
    let firstLink = firstIndex { if case .link = $0.kind { true } else { false } } ?? endIndex
    let words = self[..<firstLink].map(\.plainText).joined().withoutVenuePreposition
      .trimming(where: { " .,;:|[](".contains($0) })
    guard !recognition.venues.knownReadings(of: words).isEmpty else { return false }
    guard let title, let link = title.link, case .link(let target) = link.kind else { return true }
    let isCode = target.address.flatMap(recognition.hosts.role) == .code
    return title.title.wordCount <= (isCode ? 3 : 1)
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
