import CommonMark
import Testing

/// Inlines and their positions.
@Suite struct InlineTests {
  @Test func inlinesOfEachKind() {
    #expect(
      treeText(of: "a *e* __s__ ~~d~~ `` ` `` <br /> [l](u \"t\") ![i](p) <http://e.org>\n") == """
        paragraph 1:1-1:66
          text 'a ' 1:1-1:2
          emphasis 1:3-1:5
            text 'e' 1:4-1:4
          text ' ' 1:6-1:6
          strong 1:7-1:11
            text 's' 1:9-1:9
          text ' ' 1:12-1:12
          strikethrough 1:13-1:17
            text 'd' 1:15-1:15
          text ' ' 1:18-1:18
          code '`' 1:19-1:25
          text ' ' 1:26-1:26
          html '<br />' 1:27-1:32
          text ' ' 1:33-1:33
          link <u> 't' 1:34-1:43
            text 'l' 1:35-1:35
          text ' ' 1:44-1:44
          image <p> 1:45-1:51
            text 'i' 1:47-1:47
          text ' ' 1:52-1:52
          link <http://e.org> 1:53-1:66
            text 'http://e.org' 1:54-1:65
        """)
  }

  @Test func bareAddresses() {
    #expect(
      treeText(of: "see www.e.org, http://e.org/a_b and me@e.org *now*\n") == """
        paragraph 1:1-1:50
          text 'see ' 1:1-1:4
          link <http://www.e.org> 1:5-1:13
            text 'www.e.org' 1:5-1:13
          text ', ' 1:14-1:15
          link <http://e.org/a_b> 1:16-1:31
            text 'http://e.org/a_b' 1:16-1:31
          text ' and ' 1:32-1:36
          link <mailto:me@e.org> 1:37-1:44
            text 'me@e.org' 1:37-1:44
          text ' ' 1:45-1:45
          emphasis 1:46-1:50
            text 'now' 1:47-1:49
        """)
  }

  @Test func lineEndsOfEachKindAreCounted() {
    #expect(
      treeText(of: "a `b\nc` *d*\n  [e\nf](u\n\"t\") *g*\\\n*h*  \n*i*<b\nc> *j*\n") == """
        paragraph 1:1-8:6
          text 'a ' 1:1-1:2
          code 'b c' 1:3-2:2
          text ' ' 2:3-2:3
          emphasis 2:4-2:6
            text 'd' 2:5-2:5
          soft break 2:7-2:7
          link <u> 't' 3:3-5:4
            text 'e' 3:4-3:4
            soft break 3:5-3:5
            text 'f' 4:1-4:1
          text ' ' 5:5-5:5
          emphasis 5:6-5:8
            text 'g' 5:7-5:7
          line break 5:9-5:10
          emphasis 6:1-6:3
            text 'h' 6:2-6:2
          line break 6:4-6:6
          emphasis 7:1-7:3
            text 'i' 7:2-7:2
          html '<b\\nc>' 7:4-8:2
          text ' ' 8:3-8:3
          emphasis 8:4-8:6
            text 'j' 8:5-8:5
        """)
  }

  @Test func linksWithDoubledBrackets() {
    #expect(
      treeText(of: "[[Code](u(1))] ([a](http://e.org/a(b)c)) [b](<c d>)\n") == """
        paragraph 1:1-1:51
          text '[' 1:1-1:1
          link <u(1)> 1:2-1:13
            text 'Code' 1:3-1:6
          text '] (' 1:14-1:16
          link <http://e.org/a(b)c> 1:17-1:39
            text 'a' 1:18-1:18
          text ') ' 1:40-1:41
          link <c d> 1:42-1:51
            text 'b' 1:43-1:43
        """)
  }

  @Test func referenceLinksOfEachForm() {
    #expect(
      treeText(of: "[r][id] [id][] [id] ![id] [no][ne]\n\n[id]: /u 'T'\n") == """
        paragraph 1:1-1:34
          link </u> 'T' 1:1-1:7
            text 'r' 1:2-1:2
          text ' ' 1:8-1:8
          link </u> 'T' 1:9-1:14
            text 'id' 1:10-1:11
          text ' ' 1:15-1:15
          link </u> 'T' 1:16-1:19
            text 'id' 1:17-1:18
          text ' ' 1:20-1:20
          image </u> 'T' 1:21-1:25
            text 'id' 1:23-1:24
          text ' [no][ne]' 1:26-1:34
        """)
  }

  @Test func nameInBracketsBeforeALinkIsText() {
    #expect(
      treeText(of: "[ALIAS][Title](http://e.org)\n") == """
        paragraph 1:1-1:28
          text '[ALIAS]' 1:1-1:7
          link <http://e.org> 1:8-1:28
            text 'Title' 1:9-1:13
        """)
  }

  @Test func entitiesAndEscapes() {
    #expect(
      treeText(of: "&amp;&eacute;&#35;&nope;\\*&amp;amp; *e*\n") == """
        paragraph 1:1-1:39
          text '&é#&nope;*&amp; ' 1:1-1:36
          emphasis 1:37-1:39
            text 'e' 1:38-1:38
        """)
  }

  @Test func columnsAreBytes() {
    #expect(
      treeText(of: "数据 *据* 🙂 `c` é\n") == """
        paragraph 1:1-1:24
          text '数据 ' 1:1-1:7
          emphasis 1:8-1:12
            text '据' 1:9-1:11
          text ' 🙂 ' 1:13-1:18
          code 'c' 1:19-1:21
          text ' é' 1:22-1:24
        """)
  }

  @Test func byteOrderMarkTabsAndNullCharactersCountAsTheirBytes() {
    #expect(treeText(of: "\u{FEFF}# a") == "heading 1 1:4-1:6\n  text 'a' 1:6-1:6")
    #expect(
      treeText(of: "-\ta") == "list 1:1-1:3\n  item 1:1-1:3\n    paragraph 1:3-1:3\n      text 'a' 1:3-1:3")
    #expect(
      treeText(of: "a\u{0}\u{0}b *c*\n\u{0}*d*") == """
        paragraph 1:1-2:4
          text 'a\u{FFFD}\u{FFFD}b ' 1:1-1:5
          emphasis 1:6-1:8
            text 'c' 1:7-1:7
          soft break 1:9-1:9
          text '\u{FFFD}' 2:1-2:1
          emphasis 2:2-2:4
            text 'd' 2:3-2:3
        """)
  }

  @Test func lineEndsOfOtherSystems() {
    #expect(
      treeText(of: "a\r\n*b*\rc\r\n") == """
        paragraph 1:1-3:1
          text 'a' 1:1-1:1
          soft break 1:2-1:2
          emphasis 2:1-2:3
            text 'b' 2:2-2:2
          soft break 2:4-2:4
          text 'c' 3:1-3:1
        """)
  }

  @Test func plainTextDropsMarks() {
    let text = "# A *b* `c` [d\ne](u)\n\nx<br>y  \nz ~~w~~ &amp; ![i](p)\n"
    let blocks = MarkdownDocument(parsing: text).root.children
    #expect(blocks.map(\.plainText) == ["A b c [d", "e](u)", "xy z w & i"])
  }
}
