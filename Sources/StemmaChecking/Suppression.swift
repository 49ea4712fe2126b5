import StemmaModel

/// The comments of a list that switch rules off.
///
/// `<!-- stemma-ignore duplicate-entry order -->` holds for its line and the next, and for the line after a run of
/// lines that hold nothing but such comments; `<!-- stemma-ignore-file order -->` for the file. Without a rule
/// they hold for every rule.
struct Suppressions {
  /// A rule that a comment names.
  struct Mention {
    var rule: String
    var location: SourceLocation
  }

  /// The rules that the comments name, in the order of the text.
  private(set) var mentions: [Mention] = []
  private var ofFile: Set<String> = []
  private var ofLine: [Int: Set<String>] = [:]

  /// Stands for every rule.
  private static let everyRule = "*"

  init(in source: CheckedSource) {
    var pending: Set<String> = []
    for (index, line) in source.lines.enumerated() {
      let number = index + 1
      if !pending.isEmpty { ofLine[number, default: []].formUnion(pending) }
      let isHidden = source.codeLines.contains(number)
      let comments = isHidden || !line.contains("stemma-ignore") ? [] : SuppressionComment.comments(in: line)
      var own: Set<String> = []
      for comment in comments {
        for (rule, offset) in comment.rules {
          mentions.append(
            Mention(
              rule: rule, location: SourceLocation(file: source.file, line: number, column: offset + 1)))
        }
        let rules = comment.rules.isEmpty ? [Suppressions.everyRule] : comment.rules.map(\.rule)
        if comment.isForFile { ofFile.formUnion(rules) } else { own.formUnion(rules) }
      }
      if !own.isEmpty { ofLine[number, default: []].formUnion(own) }
      let isAlone = line.trimmed.hasPrefix("<!--") && line.trimmed.hasSuffix("-->") && !comments.isEmpty
      pending = isAlone ? pending.union(own) : own
    }
  }

  /// Whether findings of a rule are suppressed on a line.
  func covers(_ rule: String, line: Int) -> Bool {
    [ofFile, ofLine[line] ?? []].contains { $0.contains(rule) || $0.contains(Suppressions.everyRule) }
  }
}

/// One comment that switches rules off.
private struct SuppressionComment {
  var isForFile: Bool
  /// The rules that it names, with the offset of each in the line in bytes.
  var rules: [(rule: String, offset: Int)]

  static func comments(in line: String) -> [SuppressionComment] {
    var result: [SuppressionComment] = []
    var rest = line[...]
    while let start = rest.firstRange(of: "<!--") {
      rest = rest[start.upperBound...]
      let end = rest.firstRange(of: "-->")
      if let comment = SuppressionComment(rest[..<(end?.lowerBound ?? rest.endIndex)], in: line) {
        result.append(comment)
      }
      rest = end.map { rest[$0.upperBound...] } ?? ""
    }
    return result
  }

  private init?(_ content: Substring, in line: String) {
    let words = content.split(whereSeparator: { $0.isWhitespace || $0 == "," })
    switch words.first {
    case "stemma-ignore": isForFile = false
    case "stemma-ignore-file": isForFile = true
    default: return nil
    }
    rules = words.dropFirst().map { word in
      (String(word), line.utf8.distance(from: line.startIndex, to: word.startIndex))
    }
  }
}

extension CheckRule {
  /// A comment that names a rule that there is not.
  static let unknownRule = CheckRule(
    "unknown-rule", .warning, summary: "a comment switches off a rule that does not exist",
    discussion: """
      A comment such as <!-- stemma-ignore duplicate-entry --> names a rule that there is not, so it switches \
      nothing off. Correct the name; 'stemma check --list-rules' prints all of them.
      """
  ) { input in
    let known = Set(all.map(\.id))
    return input.sources.flatMap { source in
      Suppressions(in: source).mentions.filter { !known.contains($0.rule) }.map { mention in
        Finding(
          "there is no rule '\(mention.rule)' to ignore; 'stemma check --list-rules' prints those there are",
          at: mention.location)
      }
    }
  }
}
