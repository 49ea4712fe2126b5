import Testing

@testable import CommonMark

/// Random texts of Markdown's own characters: every inline has to be found where it stands.
@Suite struct GeneratedTextTests {
  /// Marsaglia's xorshift64: the same numbers in every run.
  struct Numbers {
    var state: UInt64
    mutating func next(below bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
  }

  static let pieces = [
    "a", "b c", "数据", "🙂", " ", "  ", "\t", "\n", "\n", "\r\n", "\n\n", "  \n", "\\\n", "*", "**", "_", "__",
    "~", "~~",
    "`", "``", "[", "]", "![", "](", ")", "(", "[x]", "[x]: /u\n", "](u)", "](u \"t\")", "](u\n\"t\")", "<u>",
    "<b>", "</b>",
    "<!-- c -->", "<http://e.org>", "http://e.org/p?q=1&amp;r", "www.e.org", "m@e.org", "&amp;", "&eacute;",
    "&#35;",
    "&nope;", "&", "\\", "\\*", "\\|", "|", "|a|b|\n|-|-|\n", "\n|---|:-:|\n", "> ", "- ", "1. ", "- [x] ",
    "# ", " #", "\n===\n",
    "\n---\n", "    ", "```\n", "\u{0}", "!", "\"", "<", ">", ".", ":", "@",
  ]

  static func text(seed: Int) -> String {
    var numbers = Numbers(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
    return (0..<(1 + numbers.next(below: 40))).map { _ in pieces[numbers.next(below: pieces.count)] }.joined()
  }

  static func conversion(of text: String) -> TreeConverter {
    let bytes = Array(text.utf8)
    let cost = ParsingCost(of: bytes, limits: .standard)
    return CommonMarkParser.conversion(
      of: SourceLines(bytes, edits: cost.edits), extensions: cost.extensions, limits: .standard)
  }

  /// Whether each node lies in its parent and siblings follow each other.
  static func isInOrder(_ root: MarkdownNode) -> Bool {
    allNodes(root).allSatisfy { node in
      let starts = [node.start] + node.children.map(\.start)
      return zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }
        && node.children.allSatisfy { $0.start <= $0.end && $0.end <= node.end }
    }
  }

  @Test func everyInlineIsFoundInTheSource() {
    for seed in 1...4000 {
      let text = Self.text(seed: seed)
      let conversion = Self.conversion(of: text)
      guard conversion.isExact, Self.isInOrder(conversion.tree) else {
        Issue.record("text \(seed): \(text.debugDescription)")
        return
      }
    }
  }

  @Test func marksAndWordsStandWhereTheirPositionSays() {
    for seed in 5001...6000 {
      let text = Self.text(seed: seed)
      let bytes = Array(text.utf8)
      let starts = SourceLines.lineStarts(of: bytes)
      for node in allNodes(MarkdownDocument(parsing: text).root) {
        let offset = starts[node.start.line - 1] + node.start.column - 1
        guard offset < bytes.count else { continue }
        let byte = bytes[offset]
        let expected: String
        switch node.kind {
        case .emphasis, .strong: expected = "*_"
        case .strikethrough: expected = "~"
        case .code: expected = "`"
        case .html: expected = "<"
        case .image: expected = "!"
        case .text(let words) where words.utf8.allSatisfy { $0 != 0xEF }: expected = words.prefix(1) + "\\&"
        default: continue
        }
        #expect(expected.utf8.contains(byte), "text \(seed): \(text.debugDescription)")
      }
    }
  }

  @Test func concurrentParsesGiveEqualTrees() async {
    let texts = (1...200).map { Self.text(seed: $0) + "\n\n~~a~~ www.e.org http://e.org m@e.org\n" }
    let expected = texts.map { MarkdownDocument(parsing: $0) }
    let results = await withTaskGroup(of: [MarkdownDocument].self) { group in
      for _ in 0..<6 { group.addTask { texts.map { MarkdownDocument(parsing: $0) } } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    for result in results { #expect(result == expected) }
  }
}
