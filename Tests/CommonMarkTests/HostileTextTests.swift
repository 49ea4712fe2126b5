import Testing

@testable import CommonMark

/// Texts that are made to break or to slow down a parser: each has to end, keep its words and stay flat.
@Suite struct HostileTextTests {
  @Test(arguments: [">", "> ", "- ", "1. ", "+ ", "> - "])
  func deepBlocksKeepTheirWords(mark: String) {
    let root = MarkdownDocument(parsing: String(repeating: mark, count: 5000) + "deep *words*\n").root
    #expect(depth(of: root) <= 110)
    #expect(root.plainText.hasSuffix("deep words") || root.plainText.hasSuffix("deep *words*"))
  }

  @Test func deepBlocksOverManyLinesKeepTheirWords() {
    let text = (0..<400).map { String(repeating: " ", count: $0) + "> - w\($0)\n" }.joined()
    let root = MarkdownDocument(parsing: text).root
    #expect(depth(of: root) <= 210)
    for index in 0..<400 { #expect(root.plainText.contains("w\(index)")) }
  }

  @Test func blocksBeyondTheDepthBecomeOneParagraph() {
    var limits = ParsingLimits.standard
    limits.maximumDepth = 2
    let text = "> > > a *b*\n> > > \n> > > - `c`\n> > >\n> > > ```\n> > > d\n> > > ```\n\ne\n"
    let document = MarkdownDocument(parsing: text, limits: limits)
    #expect(
      treeText(document.root) == """
        quote 1:1-7:9
          quote 1:3-7:9
            paragraph 1:5-7:9
              text 'a ' 1:7-1:8
              text 'b' 1:10-1:10
              soft break 1:10-1:10
              code 'c' 3:9-3:11
              soft break 3:11-3:11
              code 'd\\n' 5:7-7:9
        paragraph 9:1-9:1
          text 'e' 9:1-9:1
        """)
  }

  @Test func inlinesBeyondTheDepthBecomeText() {
    let text = String(repeating: "*a **b ", count: 2000) + "end" + String(repeating: " b** a*", count: 2000)
    let root = MarkdownDocument(parsing: text).root
    #expect(depth(of: root) <= 103)
    let words = root.plainText.filter(\.isLetter)
    #expect(words == String(repeating: "ab", count: 2000) + "end" + String(repeating: "ba", count: 2000))
  }

  @Test(arguments: [
    "[", "*", "![", "_a ", "a**b", "`", "<", "&", "~", "~~a ", "[a](", "![[]()", "<!--", "www.a ", "a@b.c ",
    "\\", "|",
    "http://a.b<", "[[a]] ", "***a", "\"", "<a b=\"", "[x]: ", "#", "\t", "\u{0}", "数", "a\n", "-\n", "\n> ",
  ])
  func repeatedMarksEnd(mark: String) {
    let text = String(repeating: mark, count: mark.utf8.count == 1 ? 20000 : 5000)
    let root = MarkdownDocument(parsing: text).root
    #expect(depth(of: root) <= 210)
    #expect(root.end.line <= SourceLines.lineStarts(of: Array(text.utf8)).count)
  }

  @Test func wideTablesAreText() {
    let row = String(repeating: "|a", count: 2000)
    let text = row + "\n" + String(repeating: "|-", count: 2000) + "\n" + String(repeating: "b\n", count: 50)
    let blocks = MarkdownDocument(parsing: text).root.children
    #expect(blocks.map(\.kind) == [.paragraph])
    #expect(blocks.first?.plainText.filter { $0 == "a" }.count == 2000)
  }

  @Test func shortRowsOfAWideTableAreNotFilledUpWithoutEnd() {
    let text =
      String(repeating: "|a", count: 900) + "\n" + String(repeating: "|-", count: 900) + "\n"
      + String(repeating: "b\n", count: 5000)
    #expect(allNodes(MarkdownDocument(parsing: text).root).count < 20000)
  }

  @Test func longDefinitionsAreNotCopiedToEachUse() {
    let text =
      "[a]: /" + String(repeating: "u", count: 100_000) + "\n\n" + String(repeating: "[a] ", count: 5000)
    let root = MarkdownDocument(parsing: text).root
    #expect(allNodes(root).allSatisfy { if case .link = $0.kind { false } else { true } })
    #expect(root.plainText.contains("[a] [a]"))
  }

  @Test func oneLongLine() {
    let text = String(repeating: "words and *marks* ", count: 10000)
    let root = MarkdownDocument(parsing: text).root
    #expect(allNodes(root).count { $0.kind == .emphasis } == 10000)
    #expect(root.children.first?.children.last?.end.column == text.utf8.count - 1)
  }

  @Test func positionsBehindInsertedBackslashesAreThoseOfTheText() {
    var limits = ParsingLimits.standard
    limits.maximumMarkerColumn = 4
    limits.maximumOpenImages = 1
    #expect(
      treeText(MarkdownDocument(parsing: "> > > > a *b*\n\n![ ![c](d)\n", limits: limits).root) == """
        quote 1:1-1:13
          quote 1:3-1:13
            paragraph 1:5-1:13
              text '> > a ' 1:5-1:10
              emphasis 1:11-1:13
                text 'b' 1:12-1:12
        paragraph 3:1-3:10
          image <d> 3:1-3:10
            text ' ![c' 3:3-3:6
        """)
  }

  @Test func openImagesAreCountedOverTheLinesOfAParagraph() {
    var limits = ParsingLimits.standard
    limits.maximumOpenImages = 1
    #expect(
      ParsingCost(of: Array("![ ![\n+\n![\n> ![\n".utf8), limits: limits).edits.map(\.offset) == [4, 9, 14])
    #expect(ParsingCost(of: Array("![ ]![\n\n![\n>\n> ![\n".utf8), limits: limits).edits.isEmpty)
  }

  @Test func textsBeyondTheSizeAreKeptUnparsed() {
    var limits = ParsingLimits.standard
    limits.maximumByteCount = 4
    #expect(
      treeText(MarkdownDocument(parsing: "# a\nb", limits: limits).root)
        == "paragraph 1:1-2:1\n  text '# a\\nb' 1:1-2:1")
  }

  @Test func ordinaryListsCostNothing() {
    let text =
      "- [a](u) ![b](v) http://e.org m@e.org\n  - * c\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n* * * * *\n"
    let cost = ParsingCost(of: Array(String(repeating: text, count: 1000).utf8), limits: .standard)
    #expect(cost.edits.isEmpty)
    #expect(cost.extensions == SyntaxExtension.allCases)
  }
}
