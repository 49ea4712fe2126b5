import CommonMark
import Testing

/// Blocks and their positions.
@Suite struct BlockTests {
  @Test func blocksOfEachKind() {
    let text = """
      # One

      Two
      lines
      ===

      ## Three ##
      ***
      > quote
      > more
      lazy

      ```swift x
      let a
      ```

          code

      <div>
      x
      </div>

      [a]: /u
      end
      """
    #expect(
      treeText(of: text) == """
        heading 1 1:1-1:5
          text 'One' 1:3-1:5
        heading 1 3:1-5:3
          text 'Two' 3:1-3:3
          soft break 3:4-3:4
          text 'lines' 4:1-4:5
        heading 2 7:1-7:11
          text 'Three' 7:4-7:8
        thematic break 8:1-8:3
        quote 9:1-11:4
          paragraph 9:3-11:4
            text 'quote' 9:3-9:7
            soft break 9:8-9:8
            text 'more' 10:3-10:6
            soft break 10:7-10:7
            text 'lazy' 11:1-11:4
        code block 'swift x' 'let a\\n' 13:1-15:3
        code block '' 'code\\n' 17:5-17:8
        html block '<div>\\nx\\n</div>\\n' 19:1-21:6
        paragraph 24:1-24:3
          text 'end' 24:1-24:3
        """)
  }

  @Test func listsAndTasks() {
    #expect(
      treeText(of: "- a\n  - b\n\n    c\n- [x] d\n- [ ] e\n\n3. f\n") == """
        list 1:1-6:7
          item 1:1-4:5
            paragraph 1:3-1:3
              text 'a' 1:3-1:3
            list 2:3-4:5
              item 2:3-4:5
                paragraph 2:5-2:5
                  text 'b' 2:5-2:5
                paragraph 4:5-4:5
                  text 'c' 4:5-4:5
          item done 5:1-5:7
            paragraph 5:7-5:7
              text 'd' 5:7-5:7
          item open 6:1-6:7
            paragraph 6:7-6:7
              text 'e' 6:7-6:7
        list from 3 8:1-8:4
          item 8:1-8:4
            paragraph 8:4-8:4
              text 'f' 8:4-8:4
        """)
  }

  @Test func linesOfAnItemMayBeIndentedDifferently() {
    #expect(
      treeText(of: "1. a\n   *b*\n *c*\n      *d*\n") == """
        list from 1 1:1-4:9
          item 1:1-4:9
            paragraph 1:4-4:9
              text 'a' 1:4-1:4
              soft break 1:5-1:5
              emphasis 2:4-2:6
                text 'b' 2:5-2:5
              soft break 2:7-2:7
              emphasis 3:2-3:4
                text 'c' 3:3-3:3
              soft break 3:5-3:5
              emphasis 4:7-4:9
                text 'd' 4:8-4:8
        """)
  }

  @Test func linkDefinitionsBeforeWordsDoNotShiftThem() {
    #expect(
      treeText(of: "[a]: /u\n[a] b\n") == """
        paragraph 2:1-2:5
          link </u> 2:1-2:3
            text 'a' 2:2-2:2
          text ' b' 2:4-2:5
        """)
  }

  @Test func blocksWithoutContent() {
    #expect(treeText(of: "#\n") == "heading 1 1:1-1:1")
    #expect(treeText(of: "-\n") == "list 1:1-1:1\n  item 1:1-1:1")
    #expect(treeText(of: ">\n") == "quote 1:1-1:1")
    #expect(treeText(of: "<!-- a\n\nb -->\n") == "html block '<!-- a\\n\\nb -->\\n' 1:1-3:5")
  }

  @Test(arguments: ["", "\n", " \n\t\r\n\r", "\u{FEFF}", "\u{FEFF}\n"])
  func textsWithoutBlocks(text: String) {
    let root = MarkdownDocument(parsing: text).root
    #expect(root.children.isEmpty)
    #expect(root.position == .init(line: 1, column: 1) ... .init(line: 1, column: 1))
  }
}

/// Pipe tables and their positions.
@Suite struct TableTests {
  @Test func cellsWithMarkupEscapedPipesAndMissingOnes() {
    let text = """
      words \\| more
      | A | B |
      |:--|--:|
      | a<br />b | `x \\| y` *z* |
      | one |
      | 1 | 2 | 3 |
      """
    #expect(
      treeText(of: text) == """
        paragraph 1:1-1:13
          text 'words | more' 1:1-1:13
        table left,right 2:1-6:13
          header 2:1-2:9
            cell 2:3-2:3
              text 'A' 2:3-2:3
            cell 2:7-2:7
              text 'B' 2:7-2:7
          row 4:1-4:27
            cell 4:3-4:10
              text 'a' 4:3-4:3
              html '<br />' 4:4-4:9
              text 'b' 4:10-4:10
            cell 4:14-4:25
              code 'x | y' 4:14-4:21
              text ' ' 4:22-4:22
              emphasis 4:23-4:25
                text 'z' 4:24-4:24
          row 5:1-5:7
            cell 5:3-5:5
              text 'one' 5:3-5:5
            cell 5:7-5:7
          row 6:1-6:13
            cell 6:3-6:3
              text '1' 6:3-6:3
            cell 6:7-6:7
              text '2' 6:7-6:7
        """)
  }

  @Test func tableInAnItemAndIndentedHeader() {
    #expect(
      treeText(of: "- a\n\n     x | y\n  :-:|---\n  [z](u) | *w*\n") == """
        list 1:1-5:14
          item 1:1-5:14
            paragraph 1:3-1:3
              text 'a' 1:3-1:3
            table center,unspecified 3:6-5:14
              header 3:6-3:10
                cell 3:6-3:6
                  text 'x' 3:6-3:6
                cell 3:10-3:10
                  text 'y' 3:10-3:10
              row 5:3-5:14
                cell 5:3-5:8
                  link <u> 5:3-5:8
                    text 'z' 5:4-5:4
                cell 5:12-5:14
                  emphasis 5:12-5:14
                    text 'w' 5:13-5:13
        """)
  }

  @Test func tableWithoutRowsEndsBelowItsHeader() {
    let table = MarkdownDocument(parsing: "|a|\n|-|\n\nb").root.children.first
    #expect(table?.kind == .table(alignments: [.unspecified]))
    #expect(table?.end == .init(line: 2, column: 3))
  }
}
