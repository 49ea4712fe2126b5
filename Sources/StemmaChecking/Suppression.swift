import StemmaModel

/// The comments of a list that switch rules off.
///
/// `<!-- stemma-ignore duplicate-entry order -->` behind something holds for its line; on a line of its own, or
/// beside other comments alone, for the lines of the item, row or paragraph below it.
/// `<!-- stemma-ignore-next-line order -->` holds for what is below it wherever it stands, and
/// `<!-- stemma-ignore-file order -->` for the file. Without a rule they hold for every rule. What stands behind
/// a colon or a dash is a reason.
struct Suppressions {
  /// A name in a comment that could be a rule's.
  struct Mention {
    var rule: String
    var location: SourceLocation
    /// Whether it is the comment's own name, and not that of a rule.
    var isCommand: Bool
  }

  /// The rules that the comments name, and names of comments that there are not, in the order of the text.
  private(set) var mentions: [Mention] = []
  private var ofFile: Set<String> = []
  private var ofLine: [Int: Set<String>] = [:]

  /// Stands for every rule.
  private static let everyRule = "*"

  init(in source: CheckedSource) {
    var pending: Set<String> = []
    var index = 0
    while index < source.lines.count {
      let number = index + 1
      if source.codeLines.contains(number) || !source.lines[index].contains("<!--") {
        if !pending.isEmpty { cover(source.blockLines(from: number), with: pending) }
        pending = []
        index += 1
        continue
      }
      let found = SuppressionComment.comments(in: source, fromLine: number)
      var (own, next): (Set<String>, Set<String>) = ([], [])
      for comment in found.comments {
        add(comment, of: source.file)
        let rules = comment.rules.isEmpty ? [Suppressions.everyRule] : comment.rules.map(\.rule)
        switch comment.reach {
        case .file: ofFile.formUnion(rules)
        case .nextLine: next.formUnion(rules)
        case .line: if found.areAlone { next.formUnion(rules) } else { own.formUnion(rules) }
        case .unknown: break
        }
      }
      if !found.areAlone, !pending.isEmpty {
        cover(source.blockLines(from: number), with: pending)
        pending = []
      }
      cover(number...number, with: own)
      pending.formUnion(next)
      index = max(index + 1, found.lastLine)
    }
  }

  private mutating func add(_ comment: SuppressionComment, of file: String) {
    if comment.reach == .unknown {
      mentions.append(Mention(rule: comment.command, location: comment.location, isCommand: true))
    }
    mentions += comment.rules.map { Mention(rule: $0.rule, location: $0.location, isCommand: false) }
  }

  private mutating func cover(_ lines: ClosedRange<Int>, with rules: Set<String>) {
    if rules.isEmpty { return }
    for line in lines { ofLine[line, default: []].formUnion(rules) }
  }

  /// Whether findings of a rule are suppressed on a line.
  func covers(_ rule: String, line: Int) -> Bool {
    [ofFile, ofLine[line] ?? []].contains { $0.contains(rule) || $0.contains(Suppressions.everyRule) }
  }
}

/// One comment that switches rules off.
private struct SuppressionComment {
  /// What a comment holds for.
  enum Reach { case line, nextLine, file, unknown }

  /// The word that it begins with, in lower case.
  var command: String
  var reach: Reach
  /// Where that word stands.
  var location: SourceLocation
  /// The rules that it names, with their places.
  var rules: [(rule: String, location: SourceLocation)] = []

  /// How many lines a comment may go over.
  private static let mostLines = 20

  /// The comments that begin on a line and those behind them on the lines that they go over.
  ///
  /// - Returns: The comments, the last line of them, and whether nothing but comments stands on these lines.
  static func comments(
    in source: CheckedSource, fromLine first: Int
  ) -> (comments: [SuppressionComment], lastLine: Int, areAlone: Bool) {
    var comments: [SuppressionComment] = []
    var line = first
    var rest = source.lines[first - 1][...]
    var areAlone = true
    while let start = rest.firstRange(of: "<!--") {
      let before = rest[..<start.lowerBound]
      if before.contains(where: { !$0.isWhitespace && $0 != ">" }) { areAlone = false }
      // An odd number of backticks begins a code span, where a comment is none.
      let isCode = !before.count(where: { $0 == "`" }).isMultiple(of: 2)
      rest = rest[start.upperBound...]
      var words: [(Substring, SourceLocation)] = []
      var end = rest.firstRange(of: "-->")
      let opening = line
      while true {
        let text = source.lines[line - 1]
        for word in rest[..<(end?.lowerBound ?? rest.endIndex)].split(whereSeparator: \.isWhitespace) {
          let column = text.utf8.distance(from: text.startIndex, to: word.startIndex) + 1
          words.append((word, SourceLocation(file: source.file, line: line, column: column)))
        }
        guard end == nil, line < source.lines.count, line - opening < mostLines else { break }
        line += 1
        rest = source.lines[line - 1][...]
        end = rest.firstRange(of: "-->")
      }
      if end == nil { return (comments, first, false) }
      if !isCode, let comment = SuppressionComment(words) { comments.append(comment) }
      rest = end.map { rest[$0.upperBound...] } ?? ""
    }
    if rest.contains(where: { !$0.isWhitespace }) { areAlone = false }
    return (comments, line, areAlone && !comments.isEmpty)
  }

  /// A comment of words with their places; nil if it is none that switches rules off.
  private init?(_ words: [(Substring, SourceLocation)]) {
    guard let (name, place) = words.first else { return nil }
    command = name.prefix(while: { $0 != ":" }).lowercased()
    guard command.hasPrefix("stemma-ignore") else { return nil }
    location = place
    switch command {
    case "stemma-ignore": reach = .line
    case "stemma-ignore-next-line", "stemma-ignore-next": reach = .nextLine
    case "stemma-ignore-file": reach = .file
    default: reach = .unknown
    }
    if name.contains(":") || reach == .unknown { return }
    for (word, place) in words.dropFirst() {
      // A dash or a colon begins the reason.
      if word.allSatisfy({ "-–—:".contains($0) }) { return }
      var place = place
      let text = word.prefix(while: { $0 != ":" })
      for rule in text.split(separator: ",", omittingEmptySubsequences: false) {
        if !rule.isEmpty { rules.append((rule.lowercased(), place)) }
        place.column += rule.utf8.count + 1
      }
      if word.contains(":") { return }
    }
  }
}

extension CheckedSource {
  /// The lines of the item, row, heading or paragraph that begins on a line.
  fileprivate func blockLines(from first: Int) -> ClosedRange<Int> {
    func indent(_ line: String) -> Int { line.prefix(while: \.isWhitespace).count }
    let own = lines[first - 1]
    if own.trimmed.isEmpty || own.trimmed.hasPrefix("#") || own.trimmed.hasPrefix("|") {
      return first...first
    }
    var last = first
    while last < lines.count, last - first < 200 {
      let line = lines[last]
      let isDeeper = indent(line) > indent(own)
      guard !line.trimmed.isEmpty, !codeLines.contains(last + 1), isDeeper || !line.beginsBlock else { break }
      last += 1
    }
    return first...last
  }
}

extension String {
  /// Whether the line begins an item, heading, row, quotation, fence or comment.
  fileprivate var beginsBlock: Bool {
    let text = trimmed
    if ["#", "|", ">", "```", "~~~", "<!--"].contains(where: text.hasPrefix) { return true }
    if ["- ", "* ", "+ "].contains(where: text.hasPrefix) { return true }
    let digits = text.prefix(while: { $0.isASCII && $0.isNumber })
    return !digits.isEmpty && [". ", ") "].contains(where: text.dropFirst(digits.count).hasPrefix)
  }
}

extension CheckRule {
  /// A comment that names a rule that there is not.
  static let unknownRule = CheckRule(
    "unknown-rule", .warning, summary: "a comment switches off a rule that does not exist",
    discussion: """
      A comment such as <!-- stemma-ignore duplicate-entry --> names a rule that there is not, so it switches \
      nothing off. Correct the name; 'stemma check --list-rules' prints all of them. A reason stands behind a colon.
      """
  ) { input in
    let known = Set(all.map(\.id))
    return input.sources.flatMap { source in
      Suppressions(in: source).mentions.filter { !known.contains($0.rule) }.map { mention in
        Finding(
          mention.isCommand
            ? "there is no comment '\(mention.rule)'; write stemma-ignore, stemma-ignore-next-line or stemma-ignore-file"
            : "there is no rule '\(mention.rule)' to ignore; 'stemma check --list-rules' prints those there are",
          at: mention.location)
      }
    }
  }
}
